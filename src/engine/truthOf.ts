import type { Condition } from '../lawbook/types.ts'
import { type Case, membership, resolve } from './case.ts'
import { evaluate } from './evaluate.ts'
import { boundOn, isInForce } from './membership.ts'
import { negate, type Truth } from './truth.ts'

/**
 * The truth of a condition without its reasons: what `evaluate` says, for work that needs many verdicts and no words (maps, what-if, searches).
 * It stops at the first branch that decides.
 */
export function truthOf(condition: Condition, kase: Case): Truth {
  if ('all' in condition) return joined(condition.all, 'no', kase)
  if ('any' in condition) return joined(condition.any, 'yes', kase)
  if ('not' in condition) return negate(truthOf(condition.not, kase))
  // the three atoms that nearly every condition has, without the reasons that evaluate would make
  if ('crime' in condition) return kase.situation.crimes.some((c) => condition.crime.includes(c)) ? 'yes' : 'no'
  if ('in-force' in condition) {
    return isInForce(kase.lawbook, kase.situation, condition['in-force'].instrument, kase.situation.at)
  }
  if ('party' in condition) {
    const { state: ref, to } = condition.party
    const state = resolve(kase, ref)
    if (state === undefined) return 'no'
    if (state !== null) return boundOn(membership(kase, state, to), kase.situation.at)
  }
  return evaluate(condition, kase).truth
}

function joined(parts: readonly Condition[], deciding: 'yes' | 'no', kase: Case): Truth {
  let truth: Truth = negate(deciding)
  for (const part of parts) {
    const found = truthOf(part, kase)
    if (found === deciding) return deciding
    if (found === 'unknown') truth = 'unknown'
  }
  return truth
}
