import { describe, expect, test } from 'vitest'
import { assess } from '../../src/engine/assess.ts'
import { setAside } from '../../src/engine/canMatter.ts'
import type { Situation } from '../../src/engine/situation.ts'
import { changeDatesInWords } from '../../src/report/changeDates.ts'
import { decidingInWords, nextQuestion, pageOf } from '../../src/report/deciding.ts'
import { directionsOf } from '../../src/report/directions.ts'
import { changesInWords, pointsUnder, restingOn } from '../../src/report/positions.ts'
import { duty, lawbook, situation, texts } from '../support/lawbook.ts'

function told(overrides: Partial<Situation> = {}) {
  const s = setAside(lawbook, situation(overrides))
  return { words: { lawbook, texts, situation: s }, assessment: assess(lawbook, s) }
}
/** A word of the interface that was not filled in, or a bare id, in a sentence for readers. */
const RAW = /\{\{|\}\}|undefined|null|[a-z]+:[A-Z]{3}:/

describe('What would settle a finding', () => {
  test('is said as questions that lead to their page', () => {
    const { words, assessment } = told({ other: 'SEN' })
    const found = decidingInWords(words, duty(assessment, 'cat-7-1-extradite-or-prosecute'))
    expect(found.sets.map((set) => set.map((q) => q.page))).toEqual([['suspect-in', 'conduct']])
    expect(found.lead).toMatch(/together/)
    expect(found.singles.join()).toMatch(/Senegal or in neither of the two States: the duty does not apply/)
  })

  test('is no answer of the reader where a point of law stands open, and that is said', () => {
    const { words, assessment } = told({ other: 'SEN', territory: 'other', conduct: '2015' })
    const found = decidingInWords(words, duty(assessment, 'cat-14-redress'))
    expect(found.sets).toEqual([])
    expect(found.lead).toMatch(/disagree on a point of law/)
  })

  test.each([
    ['between two States', told({ other: 'MMR', crimes: ['torture', 'war-crimes', 'genocide'] })],
    ['without a counterpart', told({ crimes: ['war-crimes'] })],
  ])('is worded to the last finding, %s', (_, { words, assessment }) => {
    for (const f of [...assessment.duties, ...assessment.channels].filter((d) => d.reason.truth === 'unknown')) {
      const { lead, sets, singles } = decidingInWords(words, f)
      const all = [lead, ...sets.flat().map((q) => q.text), ...singles]
      for (const text of all) expect(text).not.toMatch(RAW)
      for (const line of singles) expect(line.length, line).toBeLessThan(400)
    }
  })
})

describe('The question that could change most', () => {
  test('is open, has a page and says why it is offered', () => {
    const { words, assessment } = told({ other: 'THA' })
    const next = nextQuestion(words, assessment)
    expect(assessment.questions.map((q) => q.id)).toContain(next?.id)
    expect(next?.page).toBe(pageOf(next?.id ?? ''))
    expect(next?.why).toMatch(/finding/)
  })
})

describe('The dates on which the answer changes', () => {
  const { words } = told({ self: 'SEN', other: 'TCD', conduct: '1995', suspectIn: 'self' })
  const { conduct, request } = changeDatesInWords(words)

  test('stand in order with the reader’s own dates among them', () => {
    for (const lines of [conduct, request]) {
      const dates = lines.map((l) => l.date)
      expect(dates).toEqual([...dates].sort())
      expect(lines.filter((l) => l.kind === 'yours')).toHaveLength(1)
    }
  })

  test('name the day on which the Convention against Torture began to bind Senegal', () => {
    const cat = conduct.find((l) => l.date === '1987-06-26')
    expect(cat).toMatchObject({ kind: 'change' })
    expect(cat?.kind === 'change' ? cat.changes.join() : '').toMatch(/Senegal, .*Torture/)
  })

  test('are said in words, and never change a verdict into itself', () => {
    for (const line of [...conduct, ...request]) {
      for (const text of line.kind === 'change' ? [line.text, ...line.changes] : [line.text]) {
        expect(text).not.toMatch(RAW)
        const [, after, before] = /: ([a-z ]+) \(before: ([a-z ]+)\)/.exec(text) ?? []
        if (after !== undefined) expect(after).not.toBe(before)
      }
    }
  })
})

describe('Who owes what to whom', () => {
  test('counts each duty of the result once, and none that does not apply', () => {
    const { words, assessment } = told({ other: 'THA', crimes: ['torture', 'genocide'] })
    const rows = directionsOf(words, assessment)
    const counted = rows.reduce((n, r) => n + r.must + r.mustIfAsked + r.may + r.depends + r.gated, 0)
    const standing = assessment.duties.filter((d) => d.lane === 'law' && d.verdict !== 'does-not-apply')
    expect(counted).toBe(standing.length)
    const pair = rows.find((r) => r.bearer === 'self' && r.owedTo === 'counterpart')
    expect(pair).toMatchObject({ who: 'Cambodia', toWhom: 'Thailand' })
    expect(pair?.channels?.text).toMatch(/\d+ open, \d+ conditional/)
  })
})

describe('The reader’s own view', () => {
  const open = { self: 'KHM', other: 'SEN', territory: 'other', conduct: '2015' } as const

  test('settles what rests on the point, is marked on it, and says what changed', () => {
    const before = told(open)
    const f = duty(before.assessment, 'cat-14-redress')
    const [point] = pointsUnder(before.words, f)
    expect(point).toMatchObject({ position: null })
    const id = point?.id ?? ''
    const yes = told({ ...open, positions: { [id]: 'yes' } })
    const after = duty(yes.assessment, 'cat-14-redress')
    expect(after.reason.positions).toContain(id)
    expect(pointsUnder(yes.words, after).find((p) => p.id === id)).toMatchObject({ position: 'yes' })
    expect(restingOn(yes.words, yes.assessment, id).join()).toMatch(/Torture, article 14/)
    expect(changesInWords(yes.words, before.assessment, yes.assessment)).toMatch(/now appl/)
    expect(changesInWords(yes.words, yes.assessment, yes.assessment)).toBe('No finding changed.')
  })
})
