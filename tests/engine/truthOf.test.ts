import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Assessment, assess } from '../../src/engine/assess.ts'
import { openCase } from '../../src/engine/case.ts'
import { bearersOf, caseFor, directionsOf } from '../../src/engine/cases.ts'
import { coverageOf } from '../../src/engine/coverage.ts'
import { evaluate } from '../../src/engine/evaluate.ts'
import { truthOf } from '../../src/engine/truthOf.ts'
import { type Verdicts, verdictsOf } from '../../src/engine/verdicts.ts'
import type { Condition } from '../../src/lawbook/types.ts'
import { situations } from '../support/arbitraries.ts'
import { caseOf, lawbook } from '../support/lawbook.ts'

const RUNS = Number(process.env['RUNS'] ?? 12)

const told = ({ duties, channels }: Assessment | Verdicts) => ({
  duties: duties.map((f) => [f.duty.id, f.bearer, f.verdict]),
  channels: channels.map((f) => [f.channel.id, f.from, f.to, f.status, f.rank, f.gated, f.basis, f.crimes]),
})

describe('Truth without reasons', () => {
  test.each<[Condition, string]>([
    [{ crime: ['torture', 'genocide'] }, 'yes'],
    [{ crime: ['genocide'] }, 'no'],
    [{ 'in-force': { instrument: 'cat' } }, 'yes'],
    [{ 'in-force': { instrument: 'ljubljana-the-hague' } }, 'no'],
    [{ party: { state: 'KHM', to: 'cat' } }, 'yes'],
    [{ party: { state: 'bearer', to: 'cat' } }, 'yes'],
    [{ party: { state: 'IRN', to: 'cat' } }, 'no'],
    [{ party: { state: 'counterpart', to: 'cat' } }, 'unknown'],
    [{ party: { state: 'from', to: 'cat' } }, 'no'],
    [{ not: { party: { state: 'from', to: 'cat' } } }, 'yes'],
  ])('%o of torture, of Cambodia alone: %s', (condition, expected) => {
    const kase = caseOf({ crimes: ['torture', 'war-crimes'] })
    expect(truthOf(condition, kase)).toBe(expected)
    expect(truthOf(condition, kase), 'asked again').toBe(expected)
  })
  test('is the truth with reasons, for every duty and route', () => {
    fc.assert(
      fc.property(situations({ crimes: 2 }), (s) => {
        const shared = openCase(lawbook, s, {})
        for (const duty of lawbook.duties) {
          for (const { roles } of bearersOf(duty, s)) {
            const kase = caseFor(shared, roles)
            expect(truthOf(duty.condition, kase), duty.id).toBe(evaluate(duty.condition, kase).truth)
          }
        }
        for (const channel of lawbook.channels) {
          for (const { roles } of directionsOf(channel, s)) {
            const kase = caseFor(shared, roles)
            for (const { condition } of channel.routes) {
              expect(truthOf(condition, kase), channel.id).toBe(evaluate(condition, kase).truth)
            }
          }
        }
      }),
      { numRuns: RUNS },
    )
  })

  test('gives the verdicts, channels and coverage of the assessment', () => {
    fc.assert(
      fc.property(situations(), (s) => {
        const [full, quick] = [assess(lawbook, s), verdictsOf(lawbook, s)]
        expect(told(quick)).toEqual(told(full))
        expect(coverageOf(s, quick.channels)).toEqual(full.coverage)
      }),
      { numRuns: RUNS },
    )
  })
})
