import type { Lawbook } from '../lawbook/openLawbook.ts'
import { assess } from './assess.ts'
import type { QuestionId } from './case.ts'
import type { Situation } from './situation.ts'

/** The questions that remain in some duty or channel of the situation. */
export function judgeMissing(lawbook: Lawbook, situation: Situation, withoutIccList: boolean): ReadonlySet<QuestionId> {
  const { duties, channels } = assess(lawbook, situation, { withoutIccList })
  return new Set([...duties, ...channels].flatMap((f) => f.reason.missing))
}
