import type { Condition } from '../lawbook/types.ts'
import { type Case, membership, resolve } from './case.ts'
import { judgeAtom } from './evaluate.ts'
import { boundOn, isInForce } from './membership.ts'
import type { Part } from './parts.ts'
import { negate, type Truth } from './truth.ts'

/**
 * The truth of a condition without its reasons: what `evaluate` says, for work that needs many verdicts and no words (maps, what-if, searches).
 * It stops at the first branch that decides.
 */
export const truthOf = (condition: Condition, kase: Case): Truth => truthFor(kase.judged.parts.of(condition), kase)

/** The truth of a part of a condition. What stands in several conditions of the lawbook is judged once for a case. */
export function truthFor(part: Part, kase: Case): Truth {
  kase.judged.truths ??= new Array(kase.judged.parts.count)
  const { truths } = kase.judged
  const held = truths[part.place]
  if (held !== undefined) return held
  const truth = judge(part, kase)
  truths[part.place] = truth
  return truth
}

function judge(part: Part, kase: Case): Truth {
  switch (part.kind) {
    case 'all':
      return joined(part.parts, 'no', kase)
    case 'any':
      return joined(part.parts, 'yes', kase)
    case 'not':
      return negate(joined(part.parts, 'no', kase))
    case 'atom':
      return ofAtom(part, kase)
  }
}

/** The three atoms that nearly every condition has are judged without the reasons that others come with. */
function ofAtom(part: Part, kase: Case): Truth {
  const { condition } = part
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
  return judgeAtom(part, kase).truth
}

function joined(parts: readonly Part[], deciding: 'yes' | 'no', kase: Case): Truth {
  let truth: Truth = negate(deciding)
  for (const part of parts) {
    const found = truthFor(part, kase)
    if (found === deciding) return deciding
    if (found === 'unknown') truth = 'unknown'
  }
  return truth
}
