import { describe, expect, test } from 'vitest'
import { type Assessment, assess } from '../../src/engine/assess.ts'
import { setAside } from '../../src/engine/canMatter.ts'
import { parseSituation } from '../../src/engine/parseSituation.ts'
import type { Situation } from '../../src/engine/situation.ts'
import { decodeCase, type Shown, shownBy } from '../../src/journey/caseFile.ts'
import { type Lawbook, openLawbook } from '../../src/lawbook/openLawbook.ts'
import { readScenarios } from '../../src/lawbook/scenarios.ts'
import type { TextPack } from '../../src/lawbook/texts.ts'
import { changesSince, type Since } from '../../src/report/compare.ts'
import { composeReport } from '../../src/report/composeReport.ts'
import type { Block, Memo } from '../../src/report/memo/blocks.ts'
import { composeSideBySide, composeSince } from '../../src/report/memo/compareMemo.ts'
import { LENGTHS, PLAIN } from '../../src/report/memo/options.ts'
import { toMarkdown } from '../../src/report/memo/toMarkdown.ts'
import { contentFiles, law, lawbook, situation, TODAY, texts } from '../support/lawbook.ts'
import { BANGLADESH, SENEGAL, VIET_NAM } from '../support/reports.ts'
import { GAP, offending, SPACING, STOPS, TWICE, textsIn } from '../support/wording.ts'

/** A situation judged by a lawbook, with what a file would keep of it. */
function judged(given: Situation, book: Lawbook = lawbook, pack: TextPack = texts) {
  const s = setAside(book, given)
  const assessment = assess(book, s)
  return {
    words: { lawbook: book, texts: pack, situation: s },
    assessment,
    get report() {
      return composeReport(book, pack, assessment)
    },
    shown: shownBy(book, assessment),
  }
}
type Judged = ReturnType<typeof judged>
const opened = (shown: Shown | null, lawPack = law.version) => ({
  lawPack,
  savedOn: shown === null ? null : TODAY,
  shown,
})
const since = (then: Shown | null, now: Judged, lawPack?: string): Since =>
  changesSince(now.words, opened(then, lawPack), now.assessment)
const memoOf = (then: Shown | null, now: Judged, lawPack?: string, length: (typeof LENGTHS)[number] = 'full'): Memo =>
  composeSince(now.words, opened(then, lawPack), now.report, now.assessment, { ...PLAIN, length })

const said = (s: Since) => ({
  duties: s.duties.flatMap((g) => g.items.map((i) => `${i.about} ${g.way}`)).sort(),
  channels: s.channels.flatMap((g) => g.items.map((i) => `${i.about} ${g.way}`)).sort(),
})
/** What two assessments say of one another, without any of the code under test. */
function moves(was: Assessment, now: Assessment) {
  const way = (a: string, b: string) =>
    b === 'depends' ? 'depends' : a === 'depends' ? 'settled' : b === 'applies' ? 'applies' : 'ended'
  return {
    duties: now.duties
      .flatMap((f) => {
        const before = was.duties.find((d) => d.duty.id === f.duty.id && d.bearer === f.bearer)?.verdict
        if (before === undefined || before === f.verdict) return []
        return [`${f.duty.id}>${f.bearer} ${way(before, f.verdict)}`]
      })
      .sort(),
    channels: now.channels
      .flatMap((f) => {
        const before = was.channels.find((c) => c.channel.id === f.channel.id && c.from === f.from && c.to === f.to)
        if (before === undefined || before.status === f.status) return []
        return [`${f.channel.id}>${f.from}>${f.to} ${f.status}`]
      })
      .sort(),
  }
}
const soundMarkdown = (memo: Memo) => {
  const all = textsIn(memo, 'memo')
  for (const pattern of [GAP, TWICE, SPACING, STOPS]) expect(offending(all, pattern)).toEqual([])
  for (const form of ['md', 'text'] as const) expect(toMarkdown(memo, form)).not.toMatch(/\{|undefined/)
}

const KHM = situation({ other: 'THA', conduct: '2010/2012' })
/** The same lawbook under a later version, with a change to it and the list of it. */
function later(change: (l: typeof law) => typeof law, listed: Partial<TextPack['changes'][number]> = {}) {
  const version = '2099.1.1'
  const none = { status: [], instruments: [], reservations: [], situations: [], duties: [], channels: [] }
  const pack: TextPack = {
    ...texts,
    changelog: [{ version, date: '2099-01-01', text: 'A change.' }, ...texts.changelog],
    changes: [{ version, since: law.version, date: '2099-01-01', ...none, ...listed }, ...texts.changes],
  }
  return { book: openLawbook({ ...change(law), version }), pack }
}
const without = (instrument: string, state: string) => (l: typeof law) => {
  const { [state]: _, ...rows } = l.status[instrument] ?? {}
  return { ...l, status: { ...l.status, [instrument]: rows } }
}

describe('What has changed since a case was saved', () => {
  test.each([
    ['Bangladesh', BANGLADESH],
    ['Senegal', SENEGAL],
    ['Viet Nam', VIET_NAM],
  ])('nothing, where nothing has: %s', (_, given) => {
    const now = judged(given)
    const found = since(now.shown, now)
    expect(found).toMatchObject({
      by: 'shown',
      pack: 'same',
      status: [],
      duties: [],
      channels: [],
      gone: [],
      added: [],
    })
    expect(found.notCompared).toEqual({ status: 0, duties: 0, channels: 0, strange: 0, text: null })
    expect(found.summary).toBe(
      `Since your memo of 24 November 2026 (law pack ${law.version}), nothing has changed: every status fact, duty and channel that was told comes out as it did.`,
    )
    soundMarkdown(memoOf(now.shown, now))
  })

  test('a State that is no longer in the list: that fact, and the duties that hang on it', () => {
    const then = judged(KHM)
    const { book, pack } = later(without('cat', 'KHM'))
    const now = judged(KHM, book, pack)
    const found = since(then.shown, now)
    expect(found.pack).toBe('earlier')
    expect(found.status).toMatchObject([
      { state: 'KHM', instrument: 'cat', was: 'State Party since 14 November 1992', now: 'not a party', cause: 'list' },
    ])
    expect(said(found)).toEqual(moves(then.assessment, now.assessment))
    expect(said(found).duties).toContain('cat-4-criminalize>self ended')
    expect(found.summary).toMatch(/: one status fact has changed; \d+ duties no longer apply; /)
    const [first] = found.duties.find((g) => g.way === 'ended')?.items ?? []
    expect(first?.why[0]).toMatch(/Cambodia is not bound by the Convention against Torture/)
    for (const length of LENGTHS) soundMarkdown(memoOf(then.shown, now, undefined, length))
  })

  test('a day of the request that moved over an entry into force is told as that', () => {
    const then = judged({ ...KHM, at: '1992-11-13' })
    const now = judged({ ...KHM, at: '1992-11-14' })
    const found = since(then.shown, now)
    expect(found.status.filter((s) => s.instrument === 'cat')).toMatchObject([{ state: 'KHM', cause: 'day' }])
    expect(found.status.every((s) => s.cause === 'day')).toBe(true)
    expect(found.notes.join(' ')).toMatch(/The day of the request was 13 November 1992 and is 14 November 1992/)
    expect(said(found)).toEqual(moves(then.assessment, now.assessment))
    expect(said(found).duties.length).toBeGreaterThan(0)
  })

  test('what it is told is what two judgements say, for every worked case and a day that moved', () => {
    const read = readScenarios(contentFiles())
    const scenarios = read.ok ? read.value.filter((s) => s.use.includes('golden')) : []
    expect(scenarios.length).toBeGreaterThan(10)
    for (const [i, scenario] of scenarios.entries()) {
      const parsed = parseSituation(lawbook, scenario.situation, TODAY)
      if (!parsed.ok) throw new Error(scenario.id)
      const now = judged(parsed.value)
      const then = judged({ ...parsed.value, at: '1994-06-01' })
      const found = since(then.shown, now)
      expect(said(found), scenario.id).toEqual(moves(then.assessment, now.assessment))
      expect(
        found.status.filter((s) => s.cause !== 'day').map((s) => s.instrument),
        scenario.id,
      ).toEqual([])
      if (i % 12 === 0) soundMarkdown(memoOf(then.shown, now))
    }
  }, 120_000)

  test('a duty that was put under another condition says so; a new one is new, and one that was taken out is gone', () => {
    const listed = {
      duties: [
        { id: 'cat-4-criminalize', change: 'corrected' as const, note: 'the conditions under which it applies' },
        { id: 'cat-14-redress', change: 'added' as const },
        { id: 'cat-99-old', change: 'removed' as const },
      ],
    }
    const then = judged(KHM)
    const { book, pack } = later(
      (l) => ({
        ...l,
        duties: l.duties.map((d) =>
          d.id === 'cat-4-criminalize' ? { ...d, condition: { conflict: ['international'] } as const } : d,
        ),
      }),
      listed,
    )
    const now = judged(KHM, book, pack)
    const shown: Shown = {
      ...then.shown,
      duties: [
        ...then.shown.duties.filter((d) => d.id !== 'cat-14-redress'),
        { id: 'cat-99-old', bearer: 'self', verdict: 'applies', doubt: null },
      ],
    }
    const found = since(shown, now)
    const [told] = found.duties.flatMap((g) => g.items)
    expect(told).toMatchObject({ about: 'cat-4-criminalize>self' })
    expect(told?.why[0]).toBe('Corrected with law pack 2099.1.1: the conditions under which it applies.')
    expect([...new Set(found.added.map((a) => a.about.split('>')[0]))]).toEqual(['cat-14-redress'])
    expect(found.gone).toEqual(['cat-99-old: not in the lawbook held here. Then: applies.'])
    expect(found.notCompared).toMatchObject({ duties: 0, strange: 0 })
    soundMarkdown(memoOf(shown, now))
  })
})

describe('What a file does not tell', () => {
  const now = judged(KHM)
  test('is not compared, and counted; nothing is concluded from it', () => {
    const shown: Shown = { ...now.shown, duties: now.shown.duties.slice(0, 5), channels: [], status: [] }
    const found = since(shown, now)
    expect(found).toMatchObject({ status: [], duties: [], channels: [], gone: [], added: [] })
    expect(found.notCompared).toMatchObject({
      status: now.shown.status.length,
      duties: now.shown.duties.length - 5,
      channels: now.shown.channels.length,
    })
    expect(found.summary).toMatch(/nothing has changed in what could be compared/)
    expect(since({ ...shown, duties: [] }, now).summary).toBe('The file tells nothing that could be compared.')
    soundMarkdown(memoOf(shown, now))
  })
  test('nor what it tells twice and differently, nor what these answers do not give', () => {
    const [first] = now.shown.duties
    if (first === undefined) throw new Error('no duty')
    const shown: Shown = {
      ...now.shown,
      duties: [
        ...now.shown.duties,
        { ...first, verdict: first.verdict === 'applies' ? 'depends' : 'applies' },
        { id: '<b>{{x}}</b>', bearer: 'un', verdict: 'applies', doubt: null },
      ],
      status: [...now.shown.status, { state: 'XXX', instrument: 'cat', status: 'party', since: null, until: null }],
    }
    const found = since(shown, now)
    expect(found).toMatchObject({ status: [], duties: [], channels: [], gone: [], added: [] })
    expect(found.notCompared).toMatchObject({ duties: 1, strange: 2 })
    soundMarkdown(memoOf(shown, now))
  })
  test('a file that was changed by hand is said not to fit', () => {
    const shown: Shown = { ...now.shown, duties: now.shown.duties.map((d) => ({ ...d, verdict: 'depends' })) }
    const found = since(shown, now)
    expect(found.duties.map((g) => g.way)).toEqual(['settled'])
    expect(found.notes.join(' ')).toMatch(/the file was changed, an answer was left out/)
  })
  test.each([
    {},
    { at: TODAY, lawAsAt: TODAY },
    {
      at: TODAY,
      lawAsAt: TODAY,
      status: [null, 1, { state: 'KHM' }],
      duties: 'x',
      channels: [{ id: 'x', from: 'self', to: 'self', status: 'open' }],
    },
    { at: '9999-12-31', lawAsAt: '0001-01-01', duties: [{ id: '__proto__', bearer: 'self', verdict: 'applies' }] },
  ])('a hostile file never throws: %j', (shown) => {
    for (const lawPack of [law.version, '2026.11.1', '2999.1.1', 'x', '{{y}}', '', 7]) {
      const answers = { state: 'KHM', crime: ['torture'], with: 'THA' }
      const read = decodeCase(
        lawbook,
        JSON.stringify({ kind: 'dedere-case', format: 1, lawPack, answers, shown }),
        TODAY,
      )
      if (!read.ok) throw new Error(read.error.kind)
      const found = changesSince(now.words, read.value, now.assessment)
      expect(found.duties.filter((g) => g.way !== 'corrected')).toEqual([])
      soundMarkdown(composeSince(now.words, read.value, now.report, now.assessment, PLAIN))
    }
  })
})

describe('Without what was shown', () => {
  const now = judged(KHM)
  test('the law pack alone tells whether anything can be said', () => {
    expect(since(null, now)).toMatchObject({ by: 'nothing', pack: 'same' })
    expect(since(null, now, 'nonsense').summary).toBe(
      'That law pack is not known here: what has changed cannot be told.',
    )
    expect(since(null, now, '1999.1.1')).toMatchObject({ by: 'nothing', pack: 'unknown' })
    expect(since(null, now, '2999.1.1').summary).toMatch(/made under a newer law pack; this copy of the guide may lack/)
  })
  test('what the law packs list is told as far as it touches the case', () => {
    const found = since(null, judged({ ...KHM, other: null }), '2026.11.1')
    expect(found).toMatchObject({ by: 'packs', pack: 'earlier', status: [] })
    const ids = new Set(found.duties.flatMap((g) => g.items.map((i) => i.about.split('>')[0])))
    expect(ids).toContain('cat-14-redress')
    const reaches = new Set(now.assessment.duties.map((f) => f.duty.id))
    expect([...ids].filter((id) => !reaches.has(id ?? ''))).toEqual([])
    expect(found.notes.join(' ')).toMatch(/not kept with the answers/)
    const serbia = since(null, judged(situation({ self: 'SRB', crimes: ['genocide'] })), '2026.11.1')
    expect(serbia.status).toMatchObject([{ state: 'SRB', instrument: 'genocide-convention', cause: 'list' }])
    expect(serbia.status[0]?.now).toMatch(/disputed whether bound up to 9 June 2001/)
    expect(since(null, judged(situation({ self: 'SRB' })), '2026.11.1').status).toEqual([])
    soundMarkdown(memoOf(null, now, '2026.11.1'))
  })
  test('nothing listed is said as that, and no more', () => {
    const { book, pack } = later((l) => l)
    const quiet = judged(KHM, book, pack)
    expect(since(null, quiet).summary).toMatch(/nothing is listed as changed that touches the States/)
  })
})

describe('Two cases side by side', () => {
  const side = (label: string, { report, assessment, words }: Judged) => ({ label, report, assessment, words })
  const [a, b, c] = [judged(KHM), judged({ ...KHM, other: 'MMR' }), judged(SENEGAL)]
  const tables = (memo: Memo) =>
    memo.blocks.filter((x): x is Extract<Block, { kind: 'table' }> => x.kind === 'table').map((x) => x.rows)
  const beside = (l: Judged, r: Judged) => composeSideBySide(side('One', l), side('Two', r), PLAIN)

  test('a case beside itself differs in nothing', () => {
    const memo = beside(a, a)
    expect(tables(memo)).toEqual([])
    expect(toMarkdown(memo)).toMatch(/The two cases come out the same\./)
    soundMarkdown(memo)
  })
  test.each([
    ['another counterpart', a, b],
    ['other States and crimes', b, c],
    ['no counterpart', c, judged(VIET_NAM)],
  ])('it is symmetric: %s', (_, l, r) => {
    const turned = tables(beside(r, l)).map((rows) => rows.map(([name, x, y]) => [name, y, x]))
    expect(tables(beside(l, r))).toEqual(turned)
    expect(tables(beside(l, r)).length).toBeGreaterThan(1)
    for (const length of LENGTHS)
      soundMarkdown(composeSideBySide(side('One', l), side('Two', r), { ...PLAIN, length, signature: true }))
  })
  test('the duties that differ are those whose verdicts do, and each side is named by its State', () => {
    const memo = beside(a, b)
    const [, duties] = tables(memo)
    expect(duties?.length).toBe(
      a.assessment.duties.filter((f) => {
        const other = b.assessment.duties.find((d) => d.duty.id === f.duty.id && d.bearer === f.bearer)
        return other?.verdict !== f.verdict
      }).length,
    )
    expect(JSON.stringify(duties)).toMatch(/Thailand/)
    expect(JSON.stringify(duties)).toMatch(/Myanmar/)
  })
})
