import type { Atom, InstrumentId, Iso3, StateRef } from '../../lawbook/types.ts'
import { asks, type Case, conductEnd, type Leaf, leafOf, membership, NO, resolve, YES } from '../case.ts'
import { boundOn, boundOver, isInForce, isOpenTo, type Membership, otherStates } from '../membership.ts'
import { isFictional } from '../situation.ts'

type Of<K extends string> = Extract<Atom, Record<K, unknown>> extends Record<K, infer V> ? V : never

const statusQuestion = (state: Iso3, to: InstrumentId) => `status:${state}:${to}`

/** The State's status is not known: ask, and say where our own table is the doubtful one. */
const unknownStatus = (state: Iso3, to: InstrumentId, held: Membership): Leaf => ({
  ...asks(statusQuestion(state, to)),
  doubtful: held.certainty === 'membership-doubtful' && held.source === 'depositary',
})

type What = Parameters<typeof otherStates>[3]

function ofState(
  kase: Case,
  ref: StateRef,
  to: InstrumentId,
  known: (state: Iso3, held: Membership) => Leaf,
  possible: What,
): Leaf {
  const state = resolve(kase, ref)
  if (state === undefined) return NO
  if (state !== null) return known(state, membership(kase, state, to))
  // without a counterpart the answer hangs on who it is, unless it holds of nobody
  return otherStates(kase.lawbook, kase.situation, to, possible).count > 0 ? asks('with') : NO
}

/** Bound by the treaty on the date of the request. */
export const party = (atom: Of<'party'>, kase: Case): Leaf => {
  const { at } = kase.situation
  return ofState(
    kase,
    atom.state,
    atom.to,
    (state, held) => {
      const bound = boundOn(held, at)
      return bound === 'unknown' ? unknownStatus(state, atom.to, held) : leafOf(bound)
    },
    'may-be-bound',
  )
}

/** Bound when the acts were done (Vienna Convention on the Law of Treaties, art 28). */
export const partyAtConduct = (atom: Of<'party-at-conduct'>, kase: Case): Leaf => {
  const known = (state: Iso3, held: Membership): Leaf => {
    const upTo = held.changes.filter((c) => c.from <= kase.situation.at)
    if (kase.conduct === null) {
      if (upTo.every((c) => c.bound === 'no')) return NO
      const status = upTo.some((c) => c.bound === 'unknown') ? unknownStatus(state, atom.to, held) : asks()
      return { ...status, missing: [...status.missing, 'conduct'] }
    }
    const { from } = kase.conduct
    const over = boundOver(held, from, conductEnd(kase, kase.conduct))
    if (over.bound !== 'unknown') return leafOf(over.bound)
    const days = [from, ...over.boundaries].map((d) => boundOn(held, d))
    const status = days.includes('unknown') ? unknownStatus(state, atom.to, held) : asks()
    const missing = over.boundaries.length > 0 ? [...status.missing, 'conduct'] : status.missing
    return { ...status, missing, boundaries: over.boundaries }
  }
  return ofState(kase, atom.state, atom.to, known, 'ever-bound')
}

/** Withdrew, with effect on or before the date of the request. */
export const formerParty = (atom: Of<'former-party'>, kase: Case): Leaf => {
  const { at } = kase.situation
  const known = (state: Iso3, held: Membership): Leaf => {
    const word = held.status(at)
    if (word === 'withdrawn') return YES
    if (word !== 'unknown') return NO
    // an undated or unlisted State may as well have left; a State that never joined cannot have
    return unknownStatus(state, atom.to, held)
  }
  return ofState(kase, atom.state, atom.to, known, 'may-have-left')
}

/** Signed and not yet bound on the date of the request (Vienna Convention on the Law of Treaties, art 18). */
export const signatory = (atom: Of<'signatory'>, kase: Case): Leaf => {
  const { at } = kase.situation
  const known = (state: Iso3, held: Membership): Leaf => {
    const word = held.status(at)
    if (word === 'unknown') return unknownStatus(state, atom.to, held)
    return word === 'signatory' || word === 'consented-not-yet-in-force' ? YES : NO
  }
  return ofState(kase, atom.state, atom.to, known, 'may-have-signed')
}

/** The treaty itself is in force on the date of the request. */
export const inForce = (atom: Of<'in-force'>, kase: Case): Leaf => {
  const truth = isInForce(kase.lawbook, kase.situation, atom.instrument, kase.situation.at)
  return truth === 'unknown' ? asks(`in-force:${atom.instrument}`) : leafOf(truth)
}

/** The State applies a part of the treaty provisionally (Vienna Convention on the Law of Treaties, art 25). */
export const appliesProvisionally = (atom: Of<'applies-provisionally'>, kase: Case): Leaf => {
  const rows = kase.lawbook.instrumentOf.get(atom.to)?.provisional ?? []
  const since = (state: Iso3) =>
    rows.some((r) => r.state === state && r.part === atom.part && r.from <= kase.situation.at)
  const state = resolve(kase, atom.state)
  if (state === undefined) return NO
  if (state !== null) return leafOf(since(state) ? 'yes' : 'no')
  return rows.some((r) => r.state !== kase.situation.self && since(r.state)) ? asks('with') : NO
}

/** The State has declared that it accepts an annex. */
export const acceptsAnnex = (atom: Of<'accepts-annex'>, kase: Case): Leaf => {
  const state = resolve(kase, atom.state)
  if (state === undefined) return NO
  if (state === null) return asks('with')
  const rows = kase.lawbook.instrumentOf.get(atom.to)?.annexesAccepted ?? []
  const row = rows.find((r) => r.state === state)
  if (row !== undefined) return leafOf(row.annexes.includes(atom.annex) && row.from <= kase.situation.at ? 'yes' : 'no')
  // a State that has not consented has accepted nothing; of one that has, no declaration was seen
  return boundOn(membership(kase, state, atom.to), kase.situation.at) === 'no' ? NO : { ...asks(), doubtful: true }
}

/** The State belongs to a group of States. */
export const member = (atom: Of<'member'>, kase: Case): Leaf => {
  const state = resolve(kase, atom.state)
  if (state === undefined) return NO
  if (state === null) return asks('with')
  if (isFictional(state)) return NO
  return leafOf(kase.lawbook.stateOf.get(state)?.groups.includes(atom.of) ? 'yes' : 'no')
}

/** Whether an instrument could ever bind a State: what the status page leaves out otherwise. */
export const mayJoin = (kase: Case, state: Iso3, to: InstrumentId): boolean => {
  const instrument = kase.lawbook.instrumentOf.get(to)
  return instrument !== undefined && isOpenTo(kase.lawbook, instrument, state)
}
