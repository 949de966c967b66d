import fc from 'fast-check'
import { shiftDay } from '../../src/engine/dates.ts'
import { membershipOf } from '../../src/engine/membership.ts'
import type { Situation, StatusOverride } from '../../src/engine/situation.ts'
import { TRUTHS } from '../../src/engine/truth.ts'
import { LEGAL_NEEDS } from '../../src/lawbook/types.ts'
import { acceptances, conducts, dayUpTo, places, situations, states, statusOverrides } from './arbitraries.ts'
import { lawbook } from './lawbook.ts'

/** One answer in place of not knowing: the situation before and after it. */
export interface Settling {
  readonly what: string
  readonly before: Situation
  readonly after: Situation
  /** Before the answer, the lawbook's own list of situations before the Court must not answer for the person. */
  readonly withoutIccList?: boolean
}
type Kind = (s: Situation) => fc.Arbitrary<Settling>

const step = (s: Situation, before: Partial<Situation>, after: Partial<Situation>, list = true): Settling => ({
  what: JSON.stringify(after),
  before: { ...s, ...before },
  after: { ...s, ...before, ...after },
  ...(list ? {} : { withoutIccList: true }),
})
const settled = fc.constantFrom(...TRUTHS.filter((t) => t !== 'unknown'))
const self = (s: Situation) => fc.constantFrom(s.self, ...(s.other === null ? [] : [s.other]))
const instruments = lawbook.instruments.filter((i) => i.status.kind === 'table' || i.status.kind === 'untabled')

const withStatus = (s: Situation, state: string, id: string, said: StatusOverride): Partial<Situation> => ({
  status: { ...s.status, [state]: { ...s.status[state], [id]: said } },
})
/** Instruments of which the lawbook knows nothing for the State, from the treaty's first day to the last. */
const unlisted = (s: Situation, state: string) =>
  instruments.filter((i) => {
    const [first, ...more] = membershipOf(lawbook, { ...s, status: {}, inForce: {} }, state, i.id).changes
    return more.length === 0 && first?.bound === 'unknown' && first.from <= (i.adopted ?? i.inForce ?? '1900')
  })

const KINDS: Readonly<Record<string, Kind>> = {
  conflict: (s) =>
    fc
      .constantFrom('international' as const, 'non-international' as const, 'none' as const)
      .map((conflict) => step(s, { conflict: 'unknown' }, { conflict })),
  'grave-breach': (s) => settled.map((graveBreach) => step(s, { graveBreach: 'unknown' }, { graveBreach })),
  'suspect-in': (s) => places(s.other !== null).map((suspectIn) => step(s, { suspectIn: 'unknown' }, { suspectIn })),
  'national-of': (s) =>
    places(s.other !== null).map((p) => step(s, { suspectNationality: 'unknown' }, { suspectNationality: p })),
  territory: (s) => places(s.other !== null).map((territory) => step(s, { territory: 'unknown' }, { territory })),
  conduct: (s) => conducts(s.at).map((conduct) => step(s, { conduct: 'unknown' }, { conduct })),
  'part of the conduct': (s) =>
    fc.tuple(dayUpTo(s.at), fc.nat(9000), fc.nat(9000), fc.nat(9000), fc.boolean()).map(([from, a, b, c, open]) => {
      const [x = 0, y = 0, z = 0] = [a, b, c].sort((m, n) => m - n)
      // acts that go on are judged up to the request, so a part of them ends there at the latest
      const day = (n: number) => [shiftDay(from, n), s.at].sort()[0]
      const part = `${day(x)}/${day(y)}`
      return step(s, { conduct: open ? `${from}/..` : `${from}/${day(z)}` }, { conduct: part })
    }),
  position: (s) =>
    fc
      .tuple(fc.constantFrom(...lawbook.points), fc.constantFrom('yes' as const, 'no' as const))
      .map(([point, said]) => {
        const positions = Object.fromEntries(Object.entries(s.positions).filter(([p]) => p !== point))
        return step(s, { positions }, { positions: { ...positions, [point]: said } })
      }),
  status: (s) =>
    fc
      .tuple(self(s), fc.constantFrom(...instruments), statusOverrides(s.at))
      .map(([state, { id }, said]) =>
        step(s, withStatus(s, state, id, { status: 'unknown' }), withStatus(s, state, id, said)),
      ),
  'status that the lawbook does not know': (s) =>
    fc.tuple(self(s), fc.nat(), statusOverrides(s.at)).map(([state, n, said]) => {
      const ids = unlisted(s, state)
      const id = ids[n % Math.max(1, ids.length)]?.id
      const known = { ...s, status: { ...s.status, [state]: {} } }
      return step(known, {}, id === undefined ? {} : withStatus(known, state, id, said))
    }),
  'in force': (s) =>
    fc
      .tuple(fc.constantFrom(...lawbook.instruments), fc.oneof(fc.constant('no' as const), dayUpTo(s.at)))
      .map(([{ id }, said]) =>
        step(s, { inForce: { ...s.inForce, [id]: 'unknown' } }, { inForce: { ...s.inForce, [id]: said } }),
      ),
  'treaty-required': (s) =>
    fc.tuple(self(s), fc.constantFrom(...LEGAL_NEEDS), settled).map(([state, need, said]) => {
      const told = (t: typeof said | 'unknown') => ({
        treatyRequired: { ...s.treatyRequired, [state]: { ...s.treatyRequired[state], [need]: t } },
      })
      return step(s, told('unknown'), told(said))
    }),
  bilateral: (s) =>
    fc
      .tuple(fc.constantFrom(...LEGAL_NEEDS), settled)
      .map(([need, said]) =>
        step(s, { bilateral: { ...s.bilateral, [need]: 'unknown' } }, { bilateral: { ...s.bilateral, [need]: said } }),
      ),
  icc: (s) =>
    fc
      .tuple(fc.constantFrom('situation-open', 'warrant'), settled)
      .map(([part, said]) =>
        step(s, { icc: { ...s.icc, [part]: 'unknown' } }, { icc: { ...s.icc, [part]: said } }, false),
      ),
  'acceptance of the Court': (s) =>
    fc
      .tuple(self(s), acceptances(s.at))
      .map(([state, said]) =>
        step(
          s,
          { iccAcceptance: { ...s.iccAcceptance, [state]: 'unknown' } },
          { iccAcceptance: { ...s.iccAcceptance, [state]: said } },
        ),
      ),
}
export const SETTLINGS = Object.keys(KINDS)

/** Any situation with one answer of this kind taken away, and the same with an answer in its place. */
export const settlings = (kind: string): fc.Arbitrary<Settling> =>
  situations().chain((s) => KINDS[kind]?.(s) ?? fc.constant(step(s, {}, {})))

/** Any situation without a counterpart, and the same with one. */
export const counterparts: fc.Arbitrary<Settling> = situations({ counterpart: 'never' }).chain((s) =>
  states.filter((other) => other !== s.self).map((other) => step(s, {}, { other })),
)
