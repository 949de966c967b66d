import type { Assessment } from '../../src/engine/assess.ts'
import type { SetExercise } from '../../src/lawbook/training.ts'
import * as answer from '../../src/training/answer.ts'
import { lawbook } from './lawbook.ts'

/** How the engine answers exercises, over the real lawbook. */
export const answerTo = (a: Assessment, e: SetExercise): unknown => answer.answerTo(lawbook, a, e)
export const flaws = (a: Assessment, e: SetExercise): readonly string[] => answer.flaws(lawbook, a, e)
export { bestChannels, rivals, stepsOf, verdictOf } from '../../src/training/answer.ts'
