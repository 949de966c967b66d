import { describe, expect, test } from 'vitest'
import { pathOf } from '../../machines/pathOf.ts'
import { assess } from '../../src/engine/assess.ts'
import { canMatter } from '../../src/engine/canMatter.ts'
import { changeDates } from '../../src/engine/changeDates.ts'
import { boundOn, membershipOf } from '../../src/engine/membership.ts'
import { type Answers, QUESTIONS, toSituation } from '../../src/journey/answers.ts'
import { bridge } from '../../src/report/bridge.ts'
import { route } from '../../src/report/route.ts'
import { changesInWords, timeline } from '../../src/report/timeline.ts'
import { lawbook, machine, TODAY, texts } from '../support/guide.ts'
import { CASES, reportOn, SENEGAL, VIET_NAM } from '../support/reports.ts'

const wordsFor = (given: typeof SENEGAL) => ({ lawbook, texts, situation: reportOn(given).assessment.situation })

describe.each(CASES)('%s: the bridge', (_, { assessment }) => {
  const words = { lawbook, texts, situation: assessment.situation }
  const { self, other, at } = words.situation
  const shown = bridge(words)
  const boundTo = (state: string, id: string) => boundOn(membershipOf(lawbook, words.situation, state, id), at)

  test('a span is whole exactly where both are bound on the date', () => {
    for (const s of shown.spans) {
      const ends = other === null ? [boundTo(self, s.instrument)] : [self, other].map((x) => boundTo(x, s.instrument))
      if (other !== null) expect(s.kind === 'whole', s.instrument).toBe(ends.every((b) => b === 'yes'))
      if (ends.includes('no')) expect(s.kind, s.instrument).not.toBe('whole')
    }
  })

  test('every span says in words what it carries and how each side holds it', () => {
    for (const s of shown.spans) {
      expect(s.carries.length, s.instrument).toBeGreaterThan(0)
      for (const c of s.carries) expect(s.carriesText.toLowerCase()).toContain(c.label.toLowerCase())
      expect(s.self.text.length * s.other.text.length * s.kindText.length, s.instrument).toBeGreaterThan(0)
    }
  })

  test('the Rome Statute is no span: it carries nothing between the two States', () => {
    expect(shown.spans.map((s) => s.instrument)).not.toContain('rome-statute')
  })
})

describe('the spans between Senegal and Chad', () => {
  const shown = bridge(wordsFor(SENEGAL))
  const span = (id: string) => shown.spans.find((s) => s.instrument === id)

  test('the Convention against Torture is whole and carries prosecution or extradition', () => {
    expect(span('cat')).toMatchObject({ kind: 'whole', self: { hold: 'bound' }, other: { hold: 'bound' } })
    expect(span('cat')?.carries.map((c) => c.load)).toEqual(expect.arrayContaining(['extradition', 'prosecute']))
  })

  test('a convention that one has signed and the other has not is broken on the side that has not', () => {
    expect(span('ljubljana-the-hague')).toMatchObject({
      kind: 'broken',
      kindText: 'broken at the side of Chad',
      self: { hold: 'dashed' },
      other: { hold: 'not' },
    })
  })

  test('becomes whole where the reader says that both are bound and the treaty is in force', () => {
    const both = { status: 'party' as const, date: '2026-01-01' }
    const joined = bridge({
      lawbook,
      texts,
      situation: {
        ...SENEGAL,
        status: { SEN: { 'ljubljana-the-hague': both }, TCD: { 'ljubljana-the-hague': both } },
        inForce: { 'ljubljana-the-hague': '2026-01-01' },
      },
    })
    expect(joined.spans.find((s) => s.instrument === 'ljubljana-the-hague')).toMatchObject({ kind: 'whole' })
  })

  test('a convention signed by both and not in force is dashed', () => {
    const shownFor = bridge(wordsFor({ ...SENEGAL, self: 'DEU', other: 'FRA' }))
    expect(shownFor.spans.find((s) => s.instrument === 'ljubljana-the-hague')).toMatchObject({ kind: 'dashed' })
  })
})

test('without a counterpart the far bank counts the other States that are bound', () => {
  const shown = bridge(wordsFor(VIET_NAM))
  expect(shown.spans.find((s) => s.instrument === 'untoc')?.other).toMatchObject({
    hold: 'any',
    text: expect.stringMatching(/^\d+ other States are bound$/),
  })
})

test('the duties to prosecute or extradite that the bridge names exist in the lawbook', () => {
  const marked = lawbook.duties.filter((d) => d.prosecuteOrExtradite !== undefined)
  expect(marked).toHaveLength(17)
})

describe('the timeline of Senegal and Chad', () => {
  const shown = timeline(wordsFor(SENEGAL))
  const row = (state: string, id: string) =>
    shown.states.find((s) => s.state === state)?.rows.find((r) => r.instrument === id)

  test('cuts the acts on the day the Convention against Torture bound Senegal', () => {
    expect(row('SEN', 'cat')?.acts).toEqual([
      { from: '1982-01-01', to: '1987-06-25', bound: 'no' },
      { from: '1987-06-26', to: '1990-12-31', bound: 'yes' },
    ])
    expect(row('SEN', 'cat')?.actsText).toBe('inside in part: acts from 26 June 1987 to 31 December 1990')
  })

  test('shows the acts outside the bar of Chad, and the request inside', () => {
    expect(row('TCD', 'cat')).toMatchObject({ actsText: 'outside', request: 'yes', boundText: 'Since 9 July 1995' })
  })

  test('holds everything on its scale', () => {
    const days = shown.states.flatMap((s) => s.rows.flatMap((r) => r.segments.flatMap((g) => [g.from, g.to])))
    for (const d of [...days, shown.acts?.from, shown.acts?.to, shown.request.at])
      if (typeof d === 'string') {
        expect(d >= shown.scale.from).toBe(true)
        expect(d <= shown.scale.to).toBe(true)
      }
  })
})

test('a withdrawal ends the bar on the day before it took effect', () => {
  const shown = timeline(wordsFor({ ...SENEGAL, self: 'PHL', crimes: ['crimes-against-humanity'], conduct: '2018' }))
  const row = shown.states[0]?.rows.find((r) => r.instrument === 'rome-statute')
  expect(row?.segments).toEqual([{ from: '2011-11-01', to: '2019-03-16', bound: 'yes' }])
  expect(row).toMatchObject({ actsText: 'inside', request: 'no', requestText: 'not bound' })
})

test('acts of which the time is not known are said to be so, and no band is drawn', () => {
  const shown = timeline(wordsFor(VIET_NAM))
  expect(shown.acts).toBeNull()
  for (const s of shown.states) for (const r of s.rows) expect(r.actsText).toBe('time not known')
})

test('the days on which the answer changes are those of the engine, each with its changes in words', () => {
  const words = wordsFor(SENEGAL)
  const dates = changeDates(lawbook, words.situation)
  const worded = changesInWords(words, dates)
  expect(worded.conduct.map((c) => c.date)).toEqual(dates.conduct.map((c) => c.date))
  expect(worded.request.map((c) => c.date)).toEqual(dates.request.map((c) => c.date))
  for (const c of [...worded.conduct, ...worded.request]) {
    expect(c.items.length).toBeGreaterThan(0)
    expect(new Set(c.items).size).toBe(c.items.length)
  }
})

describe('the route', () => {
  const answers: Answers = {
    crime: ['torture'],
    state: 'SEN',
    with: 'TCD',
    role: 'requested',
    'suspect-in': 'unknown',
    conflict: 'international',
  }
  const situation = toSituation(lawbook, answers, TODAY)
  const path = pathOf(machine, answers, TODAY)
  const shown = route({ lawbook, texts, situation }, answers, assess(lawbook, situation), path)
  const stateOf = (q: string) => shown.steps.find((s) => s.question === q)?.state

  test('has a step for every question of the guide, in its order', () => {
    expect(shown.steps.map((s) => s.question)).toEqual(QUESTIONS)
  })

  test('passes over exactly what cannot matter, and says why', () => {
    for (const s of shown.steps) {
      if (s.state === 'passed') expect(s.why).toContain('No finding in this situation hangs on it.')
      expect(s.state === 'passed', s.question).toBe(!canMatter(lawbook, situation, s.question))
    }
  })

  test('tells an answer, an answer that is not known, and a question still to come apart', () => {
    expect(stateOf('state')).toBe('answered')
    expect(stateOf('suspect-in')).toBe('unknown')
    expect(stateOf('conduct')).toBe('open')
    expect(shown.steps.find((s) => s.question === 'state')?.answer).toBe('Senegal')
  })

  test('keeps an answer to a question that was passed over', () => {
    expect(shown.steps.find((s) => s.question === 'conflict')?.why).toContain('international')
  })
})
