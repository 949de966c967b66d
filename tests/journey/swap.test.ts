import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '../../src/engine/assess.ts'
import { type Answers, toSituation } from '../../src/journey/answers.ts'
import { swapped } from '../../src/journey/swap.ts'
import { lawbook, TODAY } from '../support/guide.ts'

const PLACES = ['self', 'other', 'elsewhere', 'unknown', 'FRA'] as const
const pairs: fc.Arbitrary<Answers> = fc
  .record({
    crime: fc.constantFrom<Answers['crime']>(['torture'], ['genocide'], ['war-crimes'], ['corruption']),
    states: fc.uniqueArray(fc.constantFrom('KHM', 'MMR', 'SEN', 'TCD', 'BGD', 'THA'), { minLength: 2, maxLength: 2 }),
    role: fc.constantFrom('requested', 'requesting', 'overview'),
    conduct: fc.constantFrom('unknown', '1985', '2015'),
    suspect: fc.constantFrom(...PLACES),
    territory: fc.constantFrom(...PLACES),
    nationality: fc.constantFrom(...PLACES),
  })
  .map(({ crime, states: [state = 'KHM', other = 'THA'], role, conduct, suspect, territory, nationality }) => ({
    crime: crime ?? [],
    state,
    with: other,
    role: role as 'requested',
    conduct,
    'suspect-in': suspect,
    territory,
    'national-of': nationality,
  }))

describe('The two States changed over', () => {
  test('twice are as they were', () => {
    fc.assert(
      fc.property(pairs, (answers) => {
        expect(swapped(swapped(answers))).toEqual(answers)
      }),
    )
  })

  test('leave a case without a counterpart, or without a State, as it is', () => {
    for (const answers of [
      { crime: ['torture'], state: 'KHM', with: 'none' },
      { crime: ['torture'], state: 'KHM' },
      { with: 'KHM' },
    ] satisfies Answers[])
      expect(swapped(answers)).toEqual(answers)
  })

  test('have the duties and channels of one another', () => {
    const turn = (who: string) => (who === 'self' ? 'other' : who === 'other' ? 'self' : who)
    fc.assert(
      fc.property(pairs, (answers) => {
        const [mine, theirs] = [answers, swapped(answers)].map((a) => assess(lawbook, toSituation(lawbook, a, TODAY)))
        const duties = (a: typeof mine, side: (who: string) => string) =>
          (a?.duties ?? [])
            .filter((f) => f.bearer === 'self' || f.bearer === 'other')
            .map((f) => `${f.duty.id} of ${side(f.bearer)}: ${f.verdict}`)
            .sort()
        const channels = (a: typeof mine, side: (who: string) => string) =>
          (a?.channels ?? []).map((c) => `${c.channel.id} ${side(c.from)}>${side(c.to)}: ${c.status}`).sort()
        const same = (who: string) => who
        expect(duties(theirs, turn)).toEqual(duties(mine, same))
        expect(channels(theirs, turn)).toEqual(channels(mine, same))
      }),
      { numRuns: 15 },
    )
  })
})
