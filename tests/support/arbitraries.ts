import fc from 'fast-check'
import { shiftDay } from '../../src/engine/dates.ts'
import { CONFLICTS, ROLES, type Situation, STATUS_WORDS, type StatusOverride } from '../../src/engine/situation.ts'
import { TRUTHS } from '../../src/engine/truth.ts'
import { ACCEPTANCES, CRIMES, LEGAL_NEEDS, NEEDS } from '../../src/lawbook/types.ts'
import { lawbook } from './lawbook.ts'

/** States with something out of the ordinary: withdrawals, successions, reservations, doubtful rows, situations before the Court. */
const NOTED =
  'KHM MMR SEN BEL BDI PHL HUN UKR ARM VNM LVA NLD COD PNG COG SYR SDN LBY CZE AND IRN ECU VEN CHN IND AFG NIU XAA'
const stateCodes = lawbook.states.map((s) => s.iso3)
export const states = fc.oneof(fc.constantFrom(...NOTED.split(' ')), fc.constantFrom(...stateCodes))
const instruments = lawbook.instruments.map((i) => i.id)
const tabled = lawbook.instruments
  .filter((i) => i.status.kind === 'table' || i.status.kind === 'untabled')
  .map((i) => i.id)

/** A day up to another, of the years in which these treaties live; often a day on which something changes. */
export const dayUpTo = (latest: string) =>
  fc
    .oneof(
      fc.integer({ min: 0, max: 27_000 }).map((n) => shiftDay('1955-01-01', n)),
      fc.constantFrom('1987-06-26', '2002-07-01', '2010-12-23', '2017-10-27', '2019-03-17', '2024-05-04', '2026-06-02'),
    )
    .map((d) => (d > latest ? latest : d))
const requestDays = fc.oneof(
  { weight: 3, arbitrary: fc.constant('2026-11-24') },
  { weight: 2, arbitrary: dayUpTo('2028-12-31') },
)

/** When the acts were done: not known, a day, a year, an interval or acts that go on, never after the request. */
export const conducts = (at: string) =>
  fc.oneof(
    fc.constant('unknown'),
    dayUpTo(at),
    dayUpTo(at).map((d) => d.slice(0, 4)),
    fc.tuple(dayUpTo(at), dayUpTo(at)).map((days) => days.sort().join('/')),
    dayUpTo(at).map((d) => `${d}/..`),
  )

export const statusOverrides = (at: string): fc.Arbitrary<StatusOverride> =>
  fc.oneof(
    fc.constantFrom(...STATUS_WORDS).map((status) => ({ status })),
    fc
      .tuple(fc.constantFrom('party', 'withdrawn', 'consented-not-yet-in-force'), dayUpTo(at))
      .map(([status, date]) => ({
        status: status as 'party',
        date,
      })),
  )
const statuses = (at: string) => fc.dictionary(fc.constantFrom(...tabled), statusOverrides(at), { maxKeys: 4 })

export const places = (hasOther: boolean) =>
  fc.oneof(fc.constantFrom('self', 'elsewhere', ...(hasOther ? ['other'] : [])), states)
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | 'unknown'> =>
  fc.oneof(fc.constant('unknown' as const), value)
const truths = fc.constantFrom(...TRUTHS)
const legal = fc.dictionary(fc.constantFrom(...LEGAL_NEEDS), truths)
export const acceptances = (at: string) =>
  fc.oneof(
    fc.constantFrom('none' as const, 'unknown' as const),
    fc.dictionary(fc.constantFrom(...ACCEPTANCES), fc.record({ date: fc.option(dayUpTo(at)) }), { minKeys: 1 }),
  )

export interface Shape {
  /** Most crimes at once: fewer crimes make a faster run. */
  readonly crimes?: number
  readonly counterpart?: 'always' | 'never' | 'maybe'
}

/** Any situation on the real lawbook, with every answer from known to unknown. */
export const situations = ({ crimes = 4, counterpart = 'maybe' }: Shape = {}): fc.Arbitrary<Situation> =>
  fc
    .record({ at: requestDays, pair: fc.uniqueArray(states, { minLength: 2, maxLength: 2 }), alone: fc.boolean() })
    .chain(({ at, pair: [self = 'KHM', second = 'MMR'], alone }) => {
      const other = counterpart === 'never' || (counterpart === 'maybe' && alone) ? null : second
      return fc.record({
        self: fc.constant(self),
        other: fc.constant(other),
        role: fc.constantFrom(...ROLES),
        crimes: fc.subarray([...CRIMES], { minLength: 1, maxLength: crimes }),
        conflict: fc.constantFrom(...CONFLICTS),
        graveBreach: truths,
        conduct: conducts(at),
        at: fc.constant(at),
        suspectIn: maybe(places(other !== null)),
        suspectNationality: maybe(places(other !== null)),
        territory: maybe(places(other !== null)),
        needs: fc.oneof(fc.constant([]), fc.subarray([...NEEDS], { maxLength: 5 })),
        icc: fc.record({ 'situation-open': truths, warrant: truths }),
        iccAcceptance: fc.dictionary(fc.constantFrom(self, second), acceptances(at)),
        treatyRequired: fc.dictionary(fc.constantFrom(self, second), legal),
        bilateral: legal,
        status: fc.dictionary(fc.constantFrom(self, second), statuses(at)),
        inForce: fc.dictionary(
          fc.constantFrom(...instruments),
          fc.oneof(fc.constantFrom('no' as const, 'unknown' as const), dayUpTo(at)),
          { maxKeys: 2 },
        ),
        positions: fc.dictionary(fc.constantFrom(...lawbook.points), fc.constantFrom('yes' as const, 'no' as const), {
          maxKeys: 3,
        }),
        setAside: fc.constant({}),
      })
    })
