import type { Atom, Condition, IsoDate, PointId } from '../lawbook/types.ts'
import * as facts from './atoms/facts.ts'
import * as court from './atoms/icc.ts'
import * as law from './atoms/law.ts'
import * as status from './atoms/status.ts'
import { type Case, joinLeaves, type Leaf, negateLeaf, type QuestionId } from './case.ts'
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
export function evaluate(condition: Condition, kase: Case): Reason {
  if ('all' in condition)
    return joined(
      condition,
      'no',
      condition.all.map((c) => evaluate(c, kase)),
    )
  if ('any' in condition)
    return joined(
      condition,
      'yes',
      condition.any.map((c) => evaluate(c, kase)),
    )
  if ('not' in condition) {
    const inner = evaluate(condition.not, kase)
    return reasonOf(negateLeaf(inner), condition, [inner])
  }
  return reasonOf(evaluateAtom(condition, kase), condition, NOTHING)
}

const NOTHING: readonly Reason[] = []

function evaluateAtom(atom: Atom, kase: Case): Leaf {
  const key = Object.keys(atom)[0] ?? ''
  const judge = ATOMS[key]
  if (judge === undefined) throw new Error(`No kind of atom is called '${key}'.`)
  return judge((atom as unknown as Record<string, never>)[key] as never, kase)
}

/** Joins branches that were judged; where one of them decides, what the others lack no longer matters. */
export const joined = (condition: Condition, deciding: 'yes' | 'no', because: readonly Reason[]): Reason =>
  reasonOf(joinLeaves(deciding, because), condition, because)

/** Written out field by field: this is made for every branch of every condition, and copying an object costs more. */
function reasonOf(leaf: Leaf, condition: Condition, because: readonly Reason[]): Reason {
  const { truth, missing, unsettled, doubtful, boundaries, positions } = leaf
  return { truth, missing, unsettled, doubtful, boundaries, positions, condition, because }
}
