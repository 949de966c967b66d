import type { Atom, StateRef } from '../../lawbook/types.ts'
import { answered, asks, type Case, conductEnd, type Leaf, leafOf, NO, type QuestionId, resolve, YES } from '../case.ts'
import type { Place } from '../situation.ts'

type Of<K extends string> = Extract<Atom, Record<K, unknown>> extends Record<K, infer V> ? V : never

/** One of the chosen crimes is among these. */
export const crime = (atom: Of<'crime'>, kase: Case): Leaf =>
  leafOf(kase.situation.crimes.some((c) => atom.includes(c)) ? 'yes' : 'no')

/** The kind of armed conflict (Geneva Conventions, common articles 2 and 3). */
export const conflict = (atom: Of<'conflict'>, kase: Case): Leaf => {
  const said = kase.situation.conflict
  if (said === 'unknown') return asks('conflict')
  return leafOf(said !== 'none' && atom.includes(said) ? 'yes' : 'no')
}

/** The acts are grave breaches (Geneva Conventions, arts 50, 51, 130, 147; Additional Protocol I, art 85). */
export const graveBreach = (_: true, kase: Case): Leaf => answered(kase.situation.graveBreach, 'grave-breach')

/** Whether a place of the case is the State meant. */
function place(said: Place, question: QuestionId, ref: StateRef, kase: Case): Leaf {
  const { self, other } = kase.situation
  if (said === 'unknown') return asks(question)
  const state = resolve(kase, ref)
  if (state === undefined) return NO
  const where = said === 'self' ? self : said === 'other' ? other : said
  if (state === null) return where === self ? NO : asks('with')
  if (where === state) return YES
  const vague = where === null || where === 'elsewhere'
  // 'elsewhere' is neither of the two States; 'the other' without a counterpart is any State but one's own
  if (vague && state !== self && state !== other) return asks(question)
  if (where === null) return state === self ? NO : asks('with')
  return NO
}

export const suspectIn = (atom: Of<'suspect-in'>, kase: Case): Leaf =>
  place(kase.situation.suspectIn, 'suspect-in', atom.state, kase)
export const nationalOf = (atom: Of<'national-of'>, kase: Case): Leaf =>
  place(kase.situation.suspectNationality, 'national-of', atom.state, kase)
export const territory = (atom: Of<'territory'>, kase: Case): Leaf =>
  place(kase.situation.territory, 'territory', atom.state, kase)

/** The acts were done on or after a day. */
export const conductFrom = (day: Of<'conduct-from'>, kase: Case): Leaf => {
  if (kase.conduct === null) return asks('conduct')
  const { from } = kase.conduct
  const to = conductEnd(kase, kase.conduct)
  if (from >= day) return YES
  if (to < day) return NO
  return { ...asks('conduct'), boundaries: [day] }
}

/** There is another State: without one, what is owed to it hangs on who it is. */
export const hasCounterpart = (_: true, kase: Case): Leaf => (kase.situation.other === null ? asks('with') : YES)
