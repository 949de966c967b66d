import type { Atom, DutyId, ReservationLaw } from '../../lawbook/types.ts'
import {
  answered,
  asks,
  type Case,
  changed,
  joinLeaves,
  type Leaf,
  leafOf,
  NO,
  negateLeaf,
  resolve,
  YES,
} from '../case.ts'
import { evaluate } from '../evaluate.ts'

type Of<K extends string> = Extract<Atom, Record<K, unknown>> extends Record<K, infer V> ? V : never

// Functions, not constants: this file and evaluate.ts call each other, and declarations are there before either runs.

/** The law of that State asks for a treaty before it can extradite or assist. */
export function treatyRequired(atom: Of<'treaty-required'>, kase: Case): Leaf {
  const state = resolve(kase, atom.state)
  if (state === undefined) return NO
  if (state === null) return asks('with')
  return answered(kase.situation.treatyRequired[state]?.[atom.for], `treaty-required:${state}:${atom.for}`)
}

/** A bilateral treaty between the two States is in force. */
export function bilateral(atom: Of<'bilateral'>, kase: Case): Leaf {
  if (kase.situation.other === null) return asks('with')
  return answered(kase.situation.bilateral[atom.for], `bilateral:${atom.for}`)
}

/** A point of law on which courts or States disagree: unknown unless the reader takes a position. */
export function unsettled(point: Of<'unsettled'>, kase: Case): Leaf {
  const position = kase.situation.positions[point]
  if (position === undefined) return { ...asks(), unsettled: [point] }
  return { ...leafOf(position), positions: [point] }
}

/** The point of law on which it hangs whether a reservation works against the State that made it, where that is unsettled. */
const RECIPROCITY = 'reciprocal-reservation'

/** Whether a reservation bites in this case: for the State that made it, and, where it is reciprocal, against it. */
export function reservationBites(reservation: ReservationLaw, duty: DutyId, kase: Case): Leaf {
  const { at } = kase.situation
  if (reservation.from !== undefined && at < reservation.from) return NO
  if (reservation.until !== undefined && at >= reservation.until) return NO
  const bearer = kase.roles.bearer ?? kase.roles.to ?? null
  const counterpart = kase.roles.counterpart ?? kase.roles.from ?? null
  const own = reservation.state === bearer
  // a reservation can be held against the State that made it only where something is owed between the two
  const mutual = kase.lawbook.dutyOf.get(duty)?.owedTo === 'counterpart'
  const against = mutual && reservation.state === counterpart && reservation.reciprocal !== 'no'
  if (!own && !against) return NO
  const certain: Leaf = reservation.certainty === 'doubtful' ? { ...asks(), doubtful: true } : YES
  const works = own || reservation.reciprocal === 'yes' ? YES : negateLeaf(unsettled(RECIPROCITY, kase))
  const when =
    reservation.when === undefined
      ? YES
      : evaluate(reservation.when, changed(kase, { roles: { ...kase.roles, bearer, counterpart } }))
  return joinLeaves('no', [certain, works, when])
}

/** Made by one of the States between which the case is: another's bites nobody here. */
export const isByOneOf = ({ roles }: Case, { state }: ReservationLaw): boolean =>
  state === roles.bearer || state === roles.to || state === roles.counterpart || state === roles.from

/** No reservation takes the duty away between these States. */
export function unreserved(duty: Of<'unreserved'>, kase: Case): Leaf {
  const biting = (kase.lawbook.reservationsOn.get(duty) ?? []).filter(
    (r) => (r.effect === 'excludes' || r.effect === 'no-basis') && isByOneOf(kase, r),
  )
  return negateLeaf(
    joinLeaves(
      'yes',
      biting.map((r) => reservationBites(r, duty, kase)),
    ),
  )
}
