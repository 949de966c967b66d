import { getInitialSnapshot } from 'xstate'
import type { Answers, AskedQuestion } from '../src/journey/answers.ts'
import type { IsoDate } from '../src/lawbook/types.ts'
import type { guideMachine } from './guideMachine.ts'

type GuideMachine = ReturnType<typeof guideMachine>

/** The way through the guide as its machine has it. */
export interface GuidePath {
  /** The states that ask, in the order in which the machine passes over them. */
  readonly questions: readonly AskedQuestion[]
  /** Where the machine comes to rest with these answers: the question that is next, or the check of the answers. */
  readonly rest: AskedQuestion | 'review' | 'result'
}

/** Reads the path off the machine: each question leads to the one that its passing over targets, until a state that asks nothing. */
export function pathOf(machine: GuideMachine, answers: Answers, today: IsoDate): GuidePath {
  const questions: AskedQuestion[] = []
  let node = machine.root.initial.target[0]
  while (node?.tags.includes('question')) {
    if (questions.includes(node.key as AskedQuestion)) throw new Error(`The guide asks '${node.key}' in a circle.`)
    questions.push(node.key as AskedQuestion)
    node = node.always?.[0]?.target?.[0]
  }
  return { questions, rest: getInitialSnapshot(machine, { answers, today }).value }
}
