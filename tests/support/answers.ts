import fc from 'fast-check'
import { shiftDay } from '../../src/engine/dates.ts'
import { CONFLICTS, type Place, ROLES, STATUS_WORDS, type StatusOverride } from '../../src/engine/situation.ts'
import { TRUTHS } from '../../src/engine/truth.ts'
import type { Answers } from '../../src/journey/answers.ts'
import { ACCEPTANCES, CRIMES, type Iso3, type IsoDate, type LEGAL_NEEDS, NEEDS } from '../../src/lawbook/types.ts'
import { lawbook, TODAY } from './guide.ts'

/** Every question answered: what a person can say, each answer in the form in which the guide keeps it. */
export type AllAnswers = Required<Omit<Answers, 'position'>>

const codes = lawbook.states.map((s) => s.iso3)
const instruments = lawbook.instruments.map((i) => i.id)
const truth = fc.constantFrom(...TRUTHS)
const day = (from: IsoDate, days: number): fc.Arbitrary<IsoDate> => fc.nat(days).map((n) => shiftDay(from, n))

/** The two States of a case; 'none' where there is no counterpart. */
const pair: fc.Arbitrary<readonly [Iso3, Iso3 | 'none']> = fc
  .tuple(fc.constantFrom(...codes), fc.option(fc.constantFrom(...codes)))
  .map(([self, other]) => [self, other === null || other === self ? 'none' : other])

const place = (self: Iso3, other: Iso3): fc.Arbitrary<Place> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<Place>('self', 'other', 'elsewhere', 'unknown') },
    { weight: 1, arbitrary: fc.constantFrom(...codes.filter((c) => c !== self && c !== other)) },
  )

const conduct: fc.Arbitrary<string> = fc.oneof(
  fc.constant('unknown'),
  fc.integer({ min: 1930, max: 2024 }).map(String),
  fc.integer({ min: 1949, max: 2024 }).chain((year) => fc.nat(30).map((n) => `${Math.max(1930, year - n)}/${year}`)),
  day('1945-01-01', 29_000).map((d) => d.slice(0, 7)),
  day('1945-01-01', 29_000),
  day('1945-01-01', 29_000).map((d) => `${d}/..`),
)

const said: fc.Arbitrary<StatusOverride> = fc
  .tuple(fc.constantFrom(...STATUS_WORDS), fc.option(day('1950-01-01', 27_700)))
  .map(([status, date]) => (date === null ? { status } : { status, date }))
const corrected = fc.dictionary(fc.constantFrom(...instruments), said, { maxKeys: 4, noNullPrototype: true })
const legal = fc
  .record({ extradition: truth, mla: truth }, { requiredKeys: [], noNullPrototype: true })
  .map((held) => held as Partial<Record<(typeof LEGAL_NEEDS)[number], (typeof TRUTHS)[number]>>)
const accepted = fc.oneof(
  fc.constantFrom('none' as const, 'unknown' as const),
  fc.dictionary(fc.constantFrom(...ACCEPTANCES), fc.record({ date: fc.option(day('2002-07-01', 8_000)) }), {
    maxKeys: 2,
    noNullPrototype: true,
  }),
)
/** Something said of each of the two States, or of one, or of none. */
const perState = <T>(self: Iso3, other: Iso3 | 'none', value: fc.Arbitrary<T>): fc.Arbitrary<Record<Iso3, T>> =>
  fc.dictionary(fc.constantFrom(...(other === 'none' ? [self] : [self, other])), value, {
    maxKeys: 2,
    noNullPrototype: true,
  })

/** A whole set of answers; the date of the request lies no earlier than the acts begin. */
export const allAnswers: fc.Arbitrary<AllAnswers> = pair.chain(([state, other]) =>
  fc.record(
    {
      crime: fc.subarray([...CRIMES], { minLength: 1, maxLength: 3 }),
      conflict: fc.constantFrom(...CONFLICTS),
      'grave-breach': truth,
      state: fc.constant(state),
      with: fc.constant(other),
      role: fc.constantFrom(...ROLES),
      status: fc.record(
        {
          corrections: perState(state, other, corrected),
          inForce: fc.dictionary(
            fc.constantFrom(...instruments),
            fc.oneof(fc.constantFrom('no', 'unknown'), day('1990-01-01', 14_000)),
            { maxKeys: 1, noNullPrototype: true },
          ),
        },
        { noNullPrototype: true },
      ),
      icc: fc.record(
        { 'situation-open': truth, warrant: truth, acceptance: perState(state, other, accepted) },
        { noNullPrototype: true },
      ),
      'suspect-in': place(state, other),
      territory: place(state, other),
      'national-of': place(state, other),
      conduct,
      at: fc.oneof(fc.constant(TODAY), day('2024-12-31', 1_500)),
      'treaty-required': perState(state, other, legal),
      bilateral: legal,
      need: fc.subarray([...NEEDS]),
    },
    { noNullPrototype: true },
  ),
)

/** Some of the answers, as after part of the journey, with the person's own positions on unsettled points. */
export const someAnswers: fc.Arbitrary<Answers> = fc
  .tuple(
    allAnswers,
    fc.dictionary(fc.constantFrom(...lawbook.points), fc.constantFrom('yes', 'no'), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
    fc.array(fc.boolean(), { minLength: 17, maxLength: 17 }),
  )
  .map(([all, position, kept]) => Object.fromEntries(Object.entries({ ...all, position }).filter((_, i) => kept[i])))
