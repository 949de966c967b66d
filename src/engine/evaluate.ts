import type { Condition, IsoDate, PointId } from '../lawbook/types.ts'
import * as facts from './atoms/facts.ts'
import * as court from './atoms/icc.ts'
import * as law from './atoms/law.ts'
import * as status from './atoms/status.ts'
import { type Case, joinLeaves, type Leaf, NO, negateLeaf, type QuestionId } from './case.ts'
import type { Part } from './parts.ts'
import type { Truth } from './truth.ts'

/** Why a condition is true, false or not known: the same tree that decides. */
export interface Reason {
  readonly condition: Condition
  readonly truth: Truth
  readonly because: readonly Reason[]
  /** Questions that remain once every branch that no longer matters is dropped. */
  readonly missing: readonly QuestionId[]
  readonly unsettled: readonly PointId[]
  readonly doubtful: boolean
  readonly boundaries: readonly IsoDate[]
  readonly positions: readonly PointId[]
}

/** One entry a kind of atom. The key is the word used in `content/`. */
const ATOMS: { readonly [K in string]: (value: never, kase: Case) => Leaf } = {
  crime: facts.crime,
  conflict: facts.conflict,
  'grave-breach': facts.graveBreach,
  'suspect-in': facts.suspectIn,
  'national-of': facts.nationalOf,
  territory: facts.territory,
  'conduct-from': facts.conductFrom,
  'has-counterpart': facts.hasCounterpart,
  party: status.party,
  'party-at-conduct': status.partyAtConduct,
  'former-party': status.formerParty,
  signatory: status.signatory,
  'in-force': status.inForce,
  'applies-provisionally': status.appliesProvisionally,
  'accepts-annex': status.acceptsAnnex,
  member: status.member,
  icc: court.icc,
  'icc-acceptance': court.iccAcceptance,
  'icc-begun-before-leaving': court.iccBegunBeforeLeaving,
  'treaty-required': law.treatyRequired,
  bilateral: law.bilateral,
  unsettled: law.unsettled,
  unreserved: law.unreserved,
}

/** Evaluates a condition in one pass: truth, reasons and what is missing, so that what is asked, concluded and explained always agree. */
export const evaluate = (condition: Condition, kase: Case): Reason => reasonFor(kase.judged.parts.of(condition), kase)

/** The reason of a part of a condition. What stands in several conditions of the lawbook is judged once for a case. */
export function reasonFor(part: Part, kase: Case): Reason {
  kase.judged.reasons ??= new Array(kase.judged.parts.count)
  const { reasons } = kase.judged
  const held = reasons[part.place]
  if (held !== undefined) return held
  const because = part.parts.map((p) => reasonFor(p, kase))
  const reason = reasonOf(leafFor(part, because, kase), part.condition, because)
  reasons[part.place] = reason
  return reason
}

function leafFor(part: Part, because: readonly Reason[], kase: Case): Leaf {
  switch (part.kind) {
    case 'all':
      return joinLeaves('no', because)
    case 'any':
      return joinLeaves('yes', because)
    case 'not':
      return negateLeaf(because[0] ?? NO)
    case 'atom':
      return judgeAtom(part, kase)
  }
}

/** The truth of an atom, with what it hangs on. */
export function judgeAtom({ word, value }: Part, kase: Case): Leaf {
  const judge = ATOMS[word]
  if (judge === undefined) throw new Error(`No kind of atom is called '${word}'.`)
  return judge(value as never, kase)
}

/** Joins the reasons of alternatives or demands that stand in no condition together: where one of them decides, what the others lack no longer matters. */
export const joinReasons = (condition: Condition, because: readonly Reason[]): Reason =>
  reasonOf(joinLeaves('all' in condition ? 'no' : 'yes', because), condition, because)

const reasonOf = (leaf: Leaf, condition: Condition, because: readonly Reason[]): Reason => ({
  condition,
  truth: leaf.truth,
  because,
  missing: leaf.missing,
  unsettled: leaf.unsettled,
  doubtful: leaf.doubtful,
  boundaries: leaf.boundaries,
  positions: leaf.positions,
})
