import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answersTo } from '../../src/engine/answersTo.ts'
import { assess, type ChannelFinding, type DutyFinding } from '../../src/engine/assess.ts'
import { decidingFacts, mostTelling } from '../../src/engine/decidingFacts.ts'
import type { Situation } from '../../src/engine/situation.ts'
import { verdictsOf } from '../../src/engine/verdicts.ts'
import { situations } from '../support/arbitraries.ts'
import { duty, lawbook, situation } from '../support/lawbook.ts'

const RUNS = Number(process.env['RUNS'] ?? 12)
type Finding = DutyFinding | ChannelFinding

const conditionOf = (f: Finding) => ('duty' in f ? f.duty.condition : { any: f.routes.map((r) => r.route.condition) })

/** The verdict of the same finding in another situation, from the whole engine. */
function judged(s: Situation, f: Finding): string {
  if ('duty' in f) {
    const found = verdictsOf(lawbook, s, { duties: [f.duty], channels: [] }).duties.find((d) => d.bearer === f.bearer)
    return found?.verdict ?? 'depends'
  }
  const { channels } = verdictsOf(lawbook, s, { duties: [], channels: [f.channel] })
  const found = channels.find((c) => c.from === f.from && c.to === f.to)
  return found === undefined || found.status === 'conditional' ? 'depends' : found.status
}

/** Every way to answer a list of questions together. */
function answered(s: Situation, f: Finding, [first, ...rest]: readonly string[]): readonly Situation[] {
  if (first === undefined) return [s]
  return answersTo(lawbook, s, first, [conditionOf(f)]).flatMap(({ given }) => answered(given(s), f, rest))
}

const subsets = (set: readonly string[]) => set.map((q) => set.filter((other) => other !== q))

describe('Deciding facts', () => {
  test('settle the finding whatever the answers are, and no smaller set does', () => {
    fc.assert(
      fc.property(situations({ crimes: 2, counterpart: 'always' }), fc.nat(), (s, n) => {
        const a = assess(lawbook, s)
        const open = [...a.duties, ...a.channels].filter((f) => f.reason.truth === 'unknown')
        for (const f of open.filter((_, i) => i % 7 === n % 7)) {
          const { sets, cut } = decidingFacts(lawbook, s, f)
          for (const set of sets) {
            expect(set.length).toBeLessThanOrEqual(3)
            for (const after of answered(s, f, set)) expect(judged(after, f), set.join()).not.toBe('depends')
            for (const fewer of subsets(set)) {
              const verdicts = answered(s, f, fewer).map((after) => judged(after, f))
              expect(verdicts, fewer.join()).toContain('depends')
            }
          }
          if (cut) expect(f.reason.missing.length).toBeGreaterThan(3)
        }
      }),
      { numRuns: RUNS },
    )
  })
  test('are the place of the suspect and the date of the acts for article 7 of the Convention against Torture', () => {
    const s = situation({ other: 'SEN' })
    const facts = decidingFacts(lawbook, s, duty(assess(lawbook, s), 'cat-7-1-extradite-or-prosecute'))
    expect(facts).toMatchObject({ sets: [['suspect-in', 'conduct']], cut: false })
    expect(facts.single).toContainEqual({ question: 'suspect-in', answer: 'other', verdict: 'does-not-apply' })
  })
  test('do not exist where a point of law is unsettled', () => {
    const s = situation({ other: 'SEN', territory: 'other', conduct: '2015' })
    const f = duty(assess(lawbook, s), 'cat-14-redress')
    expect(f.doubt).toBe('law')
    expect(decidingFacts(lawbook, s, f)).toEqual({ sets: [], single: [], cut: false })
  })
})

describe('The most telling questions', () => {
  const s = situation({ other: 'MMR' })
  const a = assess(lawbook, s)
  const told = mostTelling(lawbook, a)

  test('are all that are missing, the most telling first', () => {
    expect(told.map((t) => t.question).sort()).toEqual(a.questions.map((q) => q.id).sort())
    const settles = told.map((t) => t.settles)
    expect(settles).toEqual([...settles].sort((x, y) => y - x))
  })
  test('settle as many findings by themselves as deciding facts of one question say', () => {
    const open = [...a.duties, ...a.channels].filter((f) => f.reason.truth === 'unknown')
    const alone = open.flatMap((f) =>
      decidingFacts(lawbook, s, f)
        .sets.filter((set) => set.length === 1)
        .flat(),
    )
    for (const t of told) expect(alone.filter((q) => q === t.question).length, t.question).toBe(t.settles)
    for (const t of told) expect([t.settles <= t.canSettle, t.canSettle <= t.couldChange]).toEqual([true, true])
  })
})
