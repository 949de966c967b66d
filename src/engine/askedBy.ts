import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { Condition } from '../lawbook/types.ts'
import { atomsIn, wordOf } from './atomsIn.ts'

const STATUS = ['status', 'in-force', 'with']
/** The questions that an atom may leave open, by its word in `content/`; the part before the colon of a question's id. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  crime: [],
  unsettled: [],
  unreserved: STATUS,
  conflict: ['conflict'],
  'grave-breach': ['grave-breach'],
  'suspect-in': ['suspect-in', 'with'],
  'national-of': ['national-of', 'with'],
  territory: ['territory', 'with'],
  'conduct-from': ['conduct'],
  'has-counterpart': ['with'],
  party: STATUS,
  'party-at-conduct': [...STATUS, 'conduct'],
  'former-party': STATUS,
  signatory: STATUS,
  'in-force': STATUS,
  'applies-provisionally': STATUS,
  'accepts-annex': STATUS,
  member: STATUS,
  icc: ['icc'],
  'icc-acceptance': ['icc', 'conduct', 'with'],
  'icc-begun-before-leaving': [...STATUS, 'icc', 'conduct'],
  'treaty-required': ['treaty-required', 'with'],
  bilateral: ['bilateral', 'with'],
}

/** Whether a condition can leave a question open at all, whatever the situation: most conditions need not be looked at for most questions. */
export function canAsk(lawbook: Lawbook, condition: Condition, question: string): boolean {
  const key = question.split(':')[0] ?? ''
  let held = HEADS.get(condition)
  if (held === undefined) {
    held = new Set(atomsIn(lawbook, condition).flatMap((atom) => ASKED[wordOf(atom)] ?? []))
    HEADS.set(condition, held)
  }
  return held.has(key)
}
const HEADS = new WeakMap<Condition, ReadonlySet<string>>()
