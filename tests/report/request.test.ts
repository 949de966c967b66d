import { describe, expect, test } from 'vitest'
import { assess } from '../../src/engine/assess.ts'
import { setAside } from '../../src/engine/canMatter.ts'
import { parseSituation } from '../../src/engine/parseSituation.ts'
import type { Situation } from '../../src/engine/situation.ts'
import { compileLawbook } from '../../src/lawbook/compileLawbook.ts'
import { readScenarios } from '../../src/lawbook/scenarios.ts'
import { CHECKLIST_PARTS } from '../../src/lawbook/types.ts'
import { composeReport } from '../../src/report/composeReport.ts'
import type { ChannelEntry, Report } from '../../src/report/entries.ts'
import { type Block, type Line, type ListItem, type Memo, type Run, textOf } from '../../src/report/memo/blocks.ts'
import { articleOf } from '../../src/report/memo/requestBasis.ts'
import { composeChecklist } from '../../src/report/memo/requestChecklist.ts'
import { composeLetter } from '../../src/report/memo/requestLetter.ts'
import { instrumentShort, type Words } from '../../src/report/names.ts'
import { day } from '../../src/text/t.ts'
import { contentFiles, law, lawbook, situation, texts } from '../support/lawbook.ts'
import { BANGLADESH, SENEGAL, VIET_NAM } from '../support/reports.ts'

const PLAIN = { marking: null, paper: 'A4' } as const

function itemsIn(items: readonly ListItem[]): readonly Line[] {
  return items.flatMap((i) => [i, ...itemsIn(i.under ?? [])])
}
function linesIn(block: Block): readonly Line[] {
  if (block.kind === 'line') return [block.line]
  if (block.kind === 'list') return itemsIn(block.items)
  if (block.kind === 'finding') return [block.line, ...itemsIn(block.under)]
  if (block.kind === 'heading' || block.kind === 'part') return [{ runs: [block.text] }]
  return block.kind === 'room' ? [{ runs: [block.label] }] : []
}
const wording = (line: Line): string => line.runs.map(textOf).join('')
const allLines = (memo: Memo): readonly Line[] => memo.blocks.flatMap(linesIn)
const linesOf = (memo: Memo): readonly string[] => allLines(memo).map(wording)
const wholeOf = (memo: Memo): string =>
  [memo.title, memo.subtitle, ...allLines(memo).flatMap((l) => [wording(l), ...(l.note ?? [])])].join('\n')
const isBlank = (run: Run): boolean => typeof run !== 'string' && run.as === 'blank'
/** What stands in the letter itself, after the box. */
function letterItself(memo: Memo): readonly Line[] {
  const from = memo.blocks.findIndex((b) => b.kind === 'heading' && b.text === 'The letter')
  return memo.blocks.slice(from + 1).flatMap(linesIn)
}
const filledIn = (lines: readonly Line[]): string =>
  lines
    .map((l) =>
      l.runs
        .filter((r) => !isBlank(r))
        .map(textOf)
        .join(''),
    )
    .join('\n')

interface Opened {
  readonly name: string
  readonly words: Words
  readonly report: Report
  readonly channels: readonly ChannelEntry[]
}
function opened(name: string, given: Situation): Opened {
  const s = setAside(lawbook, given)
  const report = composeReport(lawbook, texts, assess(lawbook, s))
  const channels = report.channels.flatMap((c) => c.entries).filter((c) => c.status !== 'closed')
  return { name, words: { lawbook, texts, situation: s }, report, channels }
}

const read = readScenarios(contentFiles())
const scenarios = read.ok ? read.value : []
const CASES: readonly Opened[] = [
  ...scenarios
    .filter((s) => s.use.includes('golden'))
    .map((s) => {
      const parsed = parseSituation(lawbook, s.situation, '1900-01-01')
      if (!parsed.ok) throw new Error(s.id)
      return opened(s.id, parsed.value)
    }),
  opened('Bangladesh', BANGLADESH),
  opened('Senegal', SENEGAL),
  opened('Viet Nam', VIET_NAM),
]

/** Both documents of every standing channel. */
const ALL = CASES.flatMap((the) =>
  the.channels.map((channel) => ({
    ...the,
    channel,
    checklist: composeChecklist(the.words, the.report, channel, PLAIN),
    letter: composeLetter(the.words, the.report, channel, PLAIN),
  })),
)
/** Runs a check on them all; the first things that are wrong are named. */
function everyChannel(check: (the: (typeof ALL)[number]) => readonly string[]): readonly string[] {
  return ALL.flatMap((the) =>
    check(the).map((wrong) => `${the.name}, ${the.channel.id} ${the.channel.from}>${the.channel.to}: ${wrong}`),
  ).slice(0, 5)
}

const find = (the: Opened, id: string, from = 'self', to = 'other'): ChannelEntry => {
  const channel = the.channels.find((c) => c.id === id && c.from === from && c.to === to)
  if (channel === undefined) throw new Error(`${id} ${from}>${to} does not stand in ${the.name}`)
  return channel
}

describe('For every standing channel of every worked case', () => {
  test('each thing that the request must hold stands in the checklist once', () => {
    expect(CASES.length).toBeGreaterThan(50)
    const wrong = everyChannel(({ channel, checklist }) => {
      const lines = linesOf(checklist)
      return channel.requestHolds.filter((h) => lines.filter((l) => l === h).length !== 1)
    })
    expect(wrong).toEqual([])
  })
  test('the nine parts stand in their order', () => {
    const titles = CHECKLIST_PARTS.map((p, i) => `${i + 1}. ${texts.request.checklist[p].title}`)
    const wrong = everyChannel(({ checklist }) => {
      const found = checklist.blocks.flatMap((b) => (b.kind === 'heading' && /^\d/.test(b.text) ? [b.text] : []))
      return found.join() === titles.join() ? [] : [found.join()]
    })
    expect(titles).toHaveLength(9)
    expect(wrong).toEqual([])
  })
  test('every step, ground for refusal and mistake is in the checklist', () => {
    const wrong = everyChannel(({ channel, checklist }) => {
      const text = wholeOf(checklist)
      return [...channel.steps, ...channel.refusal, ...channel.mistakes, ...channel.safety].filter(
        (said) => !text.includes(said),
      )
    })
    expect(wrong).toEqual([])
  })
  test('no mark is left standing and nothing is undefined', () => {
    const wrong = everyChannel(({ checklist, letter }) =>
      [checklist, letter].map(wholeOf).filter((text) => /[{}]|\[\[|\]\]|undefined|null|NaN/.test(text)),
    )
    expect(wrong).toEqual([])
  })
  test('the letter has blanks, and a date only where the reader set one', () => {
    const wrong = everyChannel(({ letter, words, report, channel }) => {
      const text = filledIn(letterItself(letter))
      const dated = composeLetter(words, report, channel, { ...PLAIN, dated: true })
      return [
        ...(letterItself(letter).some((l) => l.runs.some(isBlank)) ? [] : ['no blank']),
        ...(/^Date: .*\d/m.test(text) ? ['dated'] : []),
        ...(linesOf(dated).includes(`Date: ${day(report.at)}`) ? [] : ['not dated']),
      ]
    })
    expect(wrong).toEqual([])
  })
  test('the letter names every instrument on which it rests', () => {
    const wrong = everyChannel(({ channel, letter }) => {
      const text = letterItself(letter).map(wording).join('\n')
      return channel.basisIds.filter((id) => {
        const named = texts.request.basis.named[id]
        const wanted = named === undefined ? instrumentShort(texts, id) : (named.split(/[[{]/)[0] ?? '').trim()
        return !text.includes(wanted)
      })
    })
    expect(wrong).toEqual([])
  })
  test('what is conditional, missing, unsettled or gated stands above both documents', () => {
    const wrong = everyChannel(({ channel, checklist, letter }) =>
      [checklist, letter].flatMap((memo) => {
        const text = wholeOf(memo)
        return [
          ...(channel.status === 'conditional' && !text.includes('This channel is conditional') ? ['conditional'] : []),
          ...channel.gates.filter((g) => !text.includes(g)),
          ...channel.unsettled.filter((p) => !text.includes(texts.points[p]?.title ?? p)),
          ...channel.reasons.filter((r) => r.truth === 'unknown' && !text.includes(r.text)).map((r) => r.text),
          ...(channel.missing.length > 0 && !text.includes('Find out: ') ? ['missing'] : []),
        ]
      }),
    )
    expect(wrong).toEqual([])
  })
  test('the letter says nothing of the acts, the person and the other State that the case does not hold', () => {
    const wrong = everyChannel(({ letter, words: { situation: s } }) => {
      const text = filledIn(letterItself(letter))
      const facts = [...text.matchAll(/(Time of the acts|Place of the acts|Nationality|Whereabouts): ([^.\n]*)\./g)]
      const held = {
        'Time of the acts': s.conduct !== 'unknown',
        'Place of the acts':
          !['unknown', 'elsewhere'].includes(s.territory) && (s.territory !== 'other' || s.other !== null),
        Nationality:
          !['unknown', 'elsewhere'].includes(s.suspectNationality) &&
          (s.suspectNationality !== 'other' || s.other !== null),
        Whereabouts: !['unknown', 'elsewhere'].includes(s.suspectIn) && (s.suspectIn !== 'other' || s.other !== null),
      } as Readonly<Record<string, boolean>>
      return [
        ...facts.filter((m) => (held[m[1] ?? ''] ?? false) !== (m[2] !== '')).map((m) => m[0]),
        ...(s.other === null && /any other State/.test(text) ? ['any other State'] : []),
      ]
    })
    expect(wrong).toEqual([])
  })
  test('both States are said to be bound only where each is, without doubt, on that day', () => {
    const wrong = everyChannel(({ letter, report }) => {
      const text = filledIn(letterItself(letter))
      return [...text.matchAll(/Both States are bound by (?:the )?(.+?): /g)].flatMap(([, name = '']) => {
        const cells = report.status.filter((c) => instrumentShort(texts, c.instrument) === name)
        return cells.length === 2 && cells.every((c) => c.status === 'party') ? [] : [name]
      })
    })
    expect(wrong).toEqual([])
  })
})

describe('The words of requests', () => {
  test('every channel has a kind whose letter asks for something, whatever it rests on', () => {
    for (const { id, need } of law.channels) {
      const kind = texts.request.kindOf[id] ?? ''
      const help = texts.request.letter.help.paragraphs.filter(
        (l) =>
          l.kinds?.includes(kind) && (l.needs === undefined || l.needs.includes(need)) && l.instrument === undefined,
      )
      const basis = texts.request.letter.basis.paragraphs.filter((l) => l.kinds?.includes(kind))
      expect([help.length > 0, basis.length], id).toEqual([true, 1])
    }
  })
  test('each article of a route that joins instruments goes to its own', () => {
    const the = opened('trafficking', situation({ other: 'VNM', crimes: ['human-trafficking'] }))
    const channel = find(the, 'evidence-treaty')
    expect(articleOf(the.words, channel, 'untoc')).toBe('18(1), 18(3) and 18(7)')
    expect(articleOf(the.words, channel, 'trafficking-protocol')).toBe('1(2) and 1(3)')
  })
})

describe('A mistake in the words of requests is named with how to mend it', () => {
  const content = contentFiles()
  const saidOf = (from: RegExp | string, to: string): readonly string[] => {
    const before = content.get('request.yaml') ?? ''
    const after = before.replace(from, to)
    expect(after).not.toBe(before)
    const compiled = compileLawbook(new Map([...content, ['request.yaml', after]]))
    return compiled.ok ? [] : compiled.error.filter((i) => i.file === 'request.yaml').map((i) => i.message)
  }
  test.each([
    ['a channel without a kind', '      - extradition-lhc\n', '', /'extradition-lhc' has no kind of request\. Add it/],
    [
      'a channel under two kinds',
      '- extradition-lhc\n',
      '- extradition-lhc\n      - evidence-lhc\n',
      /Leave it under one/,
    ],
    [
      'a name that means nothing',
      '{asking} for {crimes}',
      '{askings} for {crimes}',
      /'\{askings\}' means nothing here\. Did you mean 'asking'/,
    ],
    [
      'a blank that is not closed',
      '[[full name of the person sought]]',
      '[[full name of the person sought',
      /A mark is not closed/,
    ],
    ['a kind that does not exist', 'kinds: [preservation]\n', 'kinds: [preserving]\n', /There is no kind 'preserving'/],
    ['law without an article', / {8}article: '87\(1\)'\n/, '', /it needs article and confidence too/],
    ['parts out of order', 'id: refusal', 'id: steps', /The parts of the checklist must be these/],
  ] as const)('%s', (_, from, to, message) => {
    expect(saidOf(from, to).join('\n')).toMatch(message)
  })
})

describe('One case read as a whole', () => {
  const the = opened('Senegal and Belgium', situation({ self: 'BEL', other: 'SEN', role: 'requesting' }))
  test('Belgium asks Senegal for extradition on the basis of the Convention against Torture', () => {
    const letter = composeLetter(the.words, the.report, find(the, 'extradition-convention-basis'), PLAIN)
    const text = letterItself(letter).map(wording).join('\n')
    expect(text).toContain('on the basis of the Convention against Torture, article 8(2)')
    expect(text).toMatch(
      /Both States are bound by the Convention against Torture: Belgium since .*1999, Senegal since .*1987\./,
    )
    expect(text).toMatch(/requests Senegal to extradite .* to Belgium for torture/)
    expect(wholeOf(letter)).toContain('Before you send this')
  })
  test('the other way round the checklist says what a request to Belgium must hold', () => {
    const channel = find(the, 'extradition-convention-basis', 'other', 'self')
    expect(composeChecklist(the.words, the.report, channel, PLAIN).title).toBe(
      'Checklist: what a request to Belgium must hold',
    )
    expect(wholeOf(composeLetter(the.words, the.report, channel, PLAIN))).toContain('as Senegal would write it')
  })
  test('without a counterpart its name is a blank', () => {
    const alone = opened('Viet Nam alone', VIET_NAM)
    const channel = alone.channels.find((c) => c.from === 'self' && c.to === 'other')
    if (channel === undefined) throw new Error('no channel stands')
    const letter = composeLetter(alone.words, alone.report, channel, PLAIN)
    const blanks = letterItself(letter).flatMap((l) => l.runs.filter(isBlank).map(textOf))
    expect(blanks).toContain('name of the other State')
  })
})
