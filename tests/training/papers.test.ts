import { describe, expect, test } from 'vitest'
import { textOf } from '../../src/report/memo/blocks.ts'
import { toDocxBytes } from '../../src/report/memo/toDocx.ts'
import { toMarkdown } from '../../src/report/memo/toMarkdown.ts'
import { mark } from '../../src/training/mark.ts'
import {
  agendaSheet,
  certificate,
  factsOf,
  handOut,
  keySheet,
  lettersOf,
  metIn,
  misconceptionSheet,
  type PackOptions,
  type PackScenario,
  signOffSheet,
  votingCards,
} from '../../src/training/packMemo.ts'
import { plan } from '../../src/training/plan.ts'
import { law, texts } from '../support/lawbook.ts'
import { openedOf, pack, questionsOf } from '../support/training.ts'
import { GAP, offending, SPACING, TWICE, textsIn } from '../support/wording.ts'

const options: PackOptions = { paper: 'A4', lawPack: law.version, lawAsAt: law.lawAsAt }
const packOf = (id: string): PackScenario => {
  const scenario = pack.scenarios.find((s) => s.id === id)
  if (scenario === undefined) throw new Error(id)
  return { scenario, facts: factsOf(openedOf(id).words), questions: questionsOf(id) }
}
const plain = (markdown: string) => markdown.replaceAll('\\', '')

describe.each(pack.scenarios.map((s) => [s.id]))('the papers of %s', (id) => {
  const held = packOf(id)
  const out = plain(toMarkdown(handOut(held, options)))
  const key = plain(toMarkdown(keySheet(held, options)))

  test('the hand-out holds story, facts, and every question with its options', () => {
    for (const part of [held.scenario.title, ...held.scenario.story]) expect(out).toContain(part)
    for (const q of held.questions) {
      expect(out).toContain(q.prompt)
      for (const o of q.options) expect(out).toContain(o.text)
    }
    for (const f of held.facts) expect(out).toContain(f.answer)
  })
  test('the hand-out holds no key, no reason, and nothing that is for the facilitator', () => {
    const { scenario } = held
    for (const part of [scenario.goal, scenario.debrief, ...scenario.notes]) expect(out).not.toContain(part)
    expect(out).not.toMatch(/^\**Right( order)?:/m)
    const asked = held.questions.map((q) => [q.prompt, ...q.options.map((o) => o.text)].join(' ')).join(' ')
    for (const q of held.questions) {
      for (const f of q.feedback) {
        expect(out).not.toContain(f.text)
        for (const r of f.reasons)
          if (!asked.includes(r) && !scenario.story.join(' ').includes(r)) expect(out).not.toContain(r)
      }
    }
  })
  test('the key sheet holds the key, every reason, the notes and the end', () => {
    const { scenario } = held
    for (const part of [scenario.goal, scenario.debrief, ...scenario.notes]) expect(key).toContain(part)
    for (const q of held.questions) {
      expect(key).toContain(lettersOf(q, q.key).join(', '))
      if (q.select === 'order') continue
      for (const f of q.feedback) for (const text of [f.text, ...f.reasons]) expect(key).toContain(text)
    }
  })
  test('nothing is left unfilled', () => {
    const said = [...textsIn(handOut(held, options)), ...textsIn(keySheet(held, options))].filter(
      ([at]) => !at.endsWith('.marking'),
    )
    for (const pattern of [GAP, TWICE, SPACING]) {
      const found = offending(said, pattern).filter((f) => !/[A-G] {2}/.test(f))
      expect(found).toEqual([])
    }
    expect(out + key).not.toMatch(/you said|State X[A-Z]{2}/)
  })
})

describe('the other papers', () => {
  test('cards bear A to F, and right and wrong, each on a page of its own', () => {
    const parts = votingCards(options).blocks.flatMap((b) => (b.kind === 'part' ? [b.text] : []))
    expect(parts).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'Right', 'Wrong'])
  })
  test('the agenda shows every part with its time', () => {
    const sheet = plain(
      toMarkdown(agendaSheet(plan(pack.scenarios.slice(0, 3), { start: '09:00', breakAfter: 20 }), options)),
    )
    for (const s of pack.scenarios.slice(0, 3)) expect(sheet).toContain(s.title)
    expect(sheet).toContain('09:00–')
    expect(sheet).toContain('Break')
  })
  test('the list has as many rows as are asked for', () => {
    const [table] = signOffSheet('A session', 25, options).blocks.filter((b) => b.kind === 'table')
    expect(table?.kind === 'table' ? table.rows : []).toHaveLength(25)
  })
  test('the certificate leaves name, authority, day and place to be filled in', () => {
    const blanks = certificate(['One'], 20, options)
      .blocks.flatMap((b) => (b.kind === 'line' ? b.line.runs : []))
      .filter((r) => typeof r !== 'string' && r.as === 'blank')
    expect(blanks.map(textOf)).toEqual(['name', 'authority', 'day', 'place'])
  })
  test('a learner is shown the beliefs that misled, those most often first, and no other', () => {
    const beliefs = pack.scenarios.flatMap((s) => questionsOf(s.id)).filter((q) => q.misconception !== null)
    const [wrong, right] = beliefs
    if (wrong === undefined || right === undefined) throw new Error('There are no beliefs.')
    const chosen = (q: typeof wrong, isRight: boolean) =>
      q.options.filter((o) => q.key.includes(o.id) === isRight).map((o) => o.id)
    const marked = [
      { question: wrong, marked: mark(wrong, chosen(wrong, false)) },
      { question: right, marked: mark(right, chosen(right, true)) },
    ]
    const sheet = plain(toMarkdown(misconceptionSheet({ texts }, metIn(marked), pack.misconceptions, options)))
    const of = (q: typeof wrong) => pack.misconceptions.find((m) => m.id === q.misconception)
    expect(sheet).toContain(of(wrong)?.belief)
    expect(sheet).toContain(of(wrong)?.right.replace(/\.$/, ''))
    if (of(right) !== of(wrong)) expect(sheet).not.toContain(of(right)?.belief)
  })
  test('become Word documents', async () => {
    const [first] = pack.scenarios
    const docx = await toDocxBytes(handOut(packOf(first?.id ?? ''), options))
    expect(docx.length).toBeGreaterThan(1000)
  })
})

describe('a plan', () => {
  const parts = [20, 18, 15].map((minutes, i) => ({ id: `s${i}`, title: `Part ${i}`, minutes }))
  test('follows the clock', () => {
    const { entries, from, to, minutes } = plan(parts, { start: '23:30', breakAfter: 38, breakMinutes: 10 })
    expect(entries.map((e) => [e.kind, e.from, e.to])).toEqual([
      ['scenario', '23:30', '23:50'],
      ['scenario', '23:50', '00:08'],
      ['break', '00:08', '00:18'],
      ['scenario', '00:18', '00:33'],
    ])
    expect({ from, to, minutes }).toEqual({ from: '23:30', to: '00:33', minutes: 63 })
  })
  test('does without a start and without a break, and puts no break last', () => {
    expect(plan(parts).entries.map((e) => [e.after, e.from])).toEqual([
      [0, null],
      [20, null],
      [38, null],
    ])
    expect(plan(parts, { start: 'nine' }).from).toBeNull()
    expect(plan(parts, { breakAfter: 1 }).entries.map((e) => e.kind)).toEqual([
      'scenario',
      'break',
      'scenario',
      'break',
      'scenario',
    ])
    expect(plan([]).entries).toEqual([])
  })
})
