import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { Crime, InstrumentId, Iso3, IsoDate, PointId, StateRef } from '../lawbook/types.ts'
import { parseSpan, type Span } from './dates.ts'
import type { Reason } from './evaluate.ts'
import { type Membership, membershipOf } from './membership.ts'
import { type Parts, partsOf } from './parts.ts'
import type { Situation } from './situation.ts'
import { negate, type Truth } from './truth.ts'

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
  readonly judged: Judged
}

/** What was judged in one case already, by the place of the part. It holds for that case alone: a case is never copied by hand, see `changed`. */
export interface Judged {
  readonly parts: Parts
  /** Null until something is judged. */
  truths: (Truth | undefined)[] | null
  reasons: (Reason | undefined)[] | null
  /** The same case for acts of another time or for one crime alone, by what differs. */
  variants: Map<string, Case> | null
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

const NONE: readonly never[] = []
const plain = (truth: Truth): Leaf => ({
  truth,
  missing: NONE,
  unsettled: NONE,
  doubtful: false,
  boundaries: NONE,
  positions: NONE,
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
  let truth: Truth = negate(deciding)
  let positions = false
  for (const leaf of leaves) {
    if (leaf.truth === deciding) truth = deciding
    else if (leaf.truth === 'unknown' && truth !== deciding) truth = 'unknown'
    if (leaf.positions.length > 0) positions = true
  }
  if (truth !== 'unknown' && !positions) return truth === 'yes' ? YES : NO
  if (truth !== 'unknown') {
    const resting = leaves.filter((l) => l.truth === truth)
    // where a branch decides by itself, nothing rests on a position that another branch takes
    const alone = truth === deciding && resting.some((l) => l.positions.length === 0)
    return alone ? leafOf(truth) : { ...plain(truth), positions: union(resting, 'positions') }
  }
  const open = leaves.filter((l) => l.truth === 'unknown')
  const [only] = open
  if (open.length === 1 && only !== undefined && !positions) return only
  return {
    truth,
    missing: union(open, 'missing'),
    unsettled: union(open, 'unsettled'),
    doubtful: open.some((o) => o.doubtful),
    boundaries: union(open, 'boundaries'),
    positions: positions ? union(leaves, 'positions') : NONE,
  }
}

type Listed = 'missing' | 'unsettled' | 'boundaries' | 'positions'

/** What the leaves name, each once, in their order. */
function union(leaves: readonly Leaf[], which: Listed): readonly string[] {
  let first: readonly string[] = NONE
  let all: Set<string> | null = null
  for (const leaf of leaves) {
    const list = leaf[which]
    if (list.length === 0 || list === first) continue
    if (first.length === 0) first = list
    else {
      all ??= new Set(first)
      for (const item of list) all.add(item)
    }
  }
  return all === null ? first : [...all]
}

export const negateLeaf = (leaf: Leaf): Leaf => ({ ...leaf, truth: negate(leaf.truth) })

/** The State meant by a reference; null where it is the counterpart and none is given; undefined where the role does not exist here. */
export function resolve(kase: Case, ref: StateRef): Iso3 | null | undefined {
  return ref in kase.roles || /^[a-z]/.test(ref) ? kase.roles[ref as keyof Roles] : ref
}

/** A situation as it is judged in these roles. */
export function openCase(lawbook: Lawbook, situation: Situation, roles: Roles): Case {
  return made(
    lawbook,
    situation,
    situation.conduct === 'unknown' ? null : parseSpan(situation.conduct),
    { self: situation.self, other: situation.other, ...roles },
    false,
    partsOf(lawbook),
  )
}

/** The same case but for what is said here. What was judged before is not carried over. */
export const changed = (kase: Case, change: Partial<Omit<Case, 'lawbook' | 'judged'>>): Case =>
  made(
    kase.lawbook,
    change.situation ?? kase.situation,
    change.conduct === undefined ? kase.conduct : change.conduct,
    change.roles ?? kase.roles,
    change.withoutIccList ?? kase.withoutIccList,
    kase.judged.parts,
  )

/** The case as it would be for acts of this time: many duties ask for the same. */
export const during = (kase: Case, conduct: Span): Case =>
  variant(kase, `${conduct.from}/${conduct.to}`, () => ({ conduct }))

/** The case as it would be for this crime alone. */
export const aboutOnly = (kase: Case, crime: Crime): Case =>
  variant(kase, crime, () => ({ situation: { ...kase.situation, crimes: [crime] } }))

function variant(kase: Case, key: string, change: () => Parameters<typeof changed>[1]): Case {
  kase.judged.variants ??= new Map()
  const held = kase.judged.variants.get(key) ?? changed(kase, change())
  kase.judged.variants.set(key, held)
  return held
}

const made = (
  lawbook: Lawbook,
  situation: Situation,
  conduct: Span | null,
  roles: Roles,
  withoutIccList: boolean,
  parts: Parts,
): Case => ({
  lawbook,
  situation,
  conduct,
  roles,
  withoutIccList,
  judged: { parts, truths: null, reasons: null, variants: null },
})

/** A State's membership of an instrument in this case. */
export const membership = (kase: Case, state: Iso3, instrument: InstrumentId): Membership =>
  membershipOf(kase.lawbook, kase.situation, state, instrument)

/** The last day of the acts that a request can speak of: conduct is judged up to the date of the request. */
export function conductEnd(kase: Case, conduct: Span): IsoDate {
  const { at } = kase.situation
  if (at <= conduct.from) return conduct.from
  return conduct.to === null || conduct.to > at ? at : conduct.to
}
