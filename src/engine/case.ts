import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { InstrumentId, Iso3, IsoDate, PointId, StateRef } from '../lawbook/types.ts'
import { parseSpan, type Span } from './dates.ts'
import { type Membership, membershipOf } from './membership.ts'
import type { Situation } from './situation.ts'
import { and, negate, or, type Truth } from './truth.ts'

/** The id of a question, as in a flag without its dashes; a part follows a colon. */
export type QuestionId = string

/** Who plays which part in the finding that is judged. Null: there is no counterpart in the situation. */
export type Roles = Readonly<Partial<Record<'bearer' | 'counterpart' | 'from' | 'to' | 'self' | 'other', Iso3 | null>>>

/** A situation being judged for one bearer or one direction. */
export interface Case {
  readonly lawbook: Lawbook
  readonly situation: Situation
  readonly conduct: Span | null
  readonly roles: Roles
  /** True while asking whether a question matters that the lawbook would otherwise answer by itself. */
  readonly withoutIccList: boolean
}

/** The truth of one atom with what it hangs on. */
export interface Leaf {
  readonly truth: Truth
  readonly missing: readonly QuestionId[]
  readonly unsettled: readonly PointId[]
  /** The lawbook's own data is doubtful here. */
  readonly doubtful: boolean
  /** Days within the conduct on which the truth changes. */
  readonly boundaries: readonly IsoDate[]
  /** Points of law on which the reader's own position was used. */
  readonly positions: readonly PointId[]
}

const plain = (truth: Truth): Leaf => ({
  truth,
  missing: [],
  unsettled: [],
  doubtful: false,
  boundaries: [],
  positions: [],
})
export const YES = plain('yes')
export const NO = plain('no')
export const leafOf = (truth: Truth): Leaf => (truth === 'yes' ? YES : truth === 'no' ? NO : plain('unknown'))
/** Not known until the questions named are answered. */
export const asks = (...missing: readonly QuestionId[]): Leaf => ({ ...plain('unknown'), missing })
/** The answer to a yes-or-no question: what was said, else the question is missing. */
export const answered = (truth: Truth | undefined, question: QuestionId): Leaf =>
  truth === undefined || truth === 'unknown' ? asks(question) : leafOf(truth)
/**
 * Joins leaves by strong Kleene logic: 'all' where a single no decides, 'any' where a single yes does. What a deciding branch leaves behind no
 * longer matters and is dropped.
 */
export function joinLeaves(deciding: 'yes' | 'no', leaves: readonly Leaf[]): Leaf {
  const truths = leaves.map((l) => l.truth)
  const truth = deciding === 'no' ? and(truths) : or(truths)
  const open = truth === 'unknown' ? leaves.filter((l) => l.truth === 'unknown') : NONE
  const resting = truth === 'unknown' ? leaves : leaves.filter((l) => l.truth === truth)
  // where a branch decides by itself, nothing rests on a position that another branch takes
  const alone = truth === deciding && resting.some((l) => l.positions.length === 0)
  return {
    truth,
    missing: union(open, 'missing'),
    unsettled: union(open, 'unsettled'),
    doubtful: open.some((o) => o.doubtful),
    boundaries: union(open, 'boundaries'),
    positions: alone ? NONE : union(resting, 'positions'),
  }
}

const NONE: readonly never[] = []

/** What the leaves name, each once. Most name nothing or the same one thing, for which no list is made. */
function union(leaves: readonly Leaf[], part: 'missing' | 'unsettled' | 'boundaries' | 'positions'): readonly string[] {
  let only: readonly string[] = NONE
  let all: Set<string> | undefined
  for (const leaf of leaves) {
    const named = leaf[part]
    if (all !== undefined) for (const name of named) all.add(name)
    else if (only.length === 0) only = named
    else if (named.some((name) => !only.includes(name))) all = new Set([...only, ...named])
  }
  return all === undefined ? only : [...all]
}

export const negateLeaf = (leaf: Leaf): Leaf => ({ ...leaf, truth: negate(leaf.truth) })

/** The State meant by a reference; null where it is the counterpart and none is given; undefined where the role does not exist here. */
export function resolve(kase: Case, ref: StateRef): Iso3 | null | undefined {
  return ref in kase.roles || /^[a-z]/.test(ref) ? kase.roles[ref as keyof Roles] : ref
}

export function openCase(lawbook: Lawbook, situation: Situation, roles: Roles, shared?: Case): Case {
  return {
    lawbook,
    situation,
    conduct:
      shared !== undefined ? shared.conduct : situation.conduct === 'unknown' ? null : parseSpan(situation.conduct),
    roles: { self: situation.self, other: situation.other, ...roles },
    withoutIccList: shared?.withoutIccList ?? false,
  }
}

/** A State's membership of an instrument in this case. */
export const membership = (kase: Case, state: Iso3, instrument: InstrumentId): Membership =>
  membershipOf(kase.lawbook, kase.situation, state, instrument)

/** The last day of the acts that a request can speak of: conduct is judged up to the date of the request. */
export function conductEnd(kase: Case, conduct: Span): IsoDate {
  const { at } = kase.situation
  if (at <= conduct.from) return conduct.from
  return conduct.to === null || conduct.to > at ? at : conduct.to
}
