import type { ExerciseKind } from '../lawbook/training.ts'

/** One thing that can be chosen. `id` is stable within the question and tells nothing of the answer. */
export interface Option {
  readonly id: string
  readonly text: string
  readonly citation: string | null
}

/** Why an option is right or wrong: the first reason where belief and law part, with the article. */
export interface Feedback {
  readonly option: string
  readonly right: boolean
  /** What the law says of it, as a sentence. */
  readonly text: string
  readonly citation: string | null
  /** The engine's reasons, one after the other, for a room in which they are told one at a time. */
  readonly reasons: readonly string[]
}

/** An exercise as it is put: everything in it, the key above all, is found by the engine. */
export interface Question {
  readonly id: string
  readonly scenario: string
  readonly kind: ExerciseKind
  readonly minutes: number
  /** What is asked, as a full sentence. */
  readonly prompt: string
  /** One, several, or all in an order. */
  readonly select: 'one' | 'several' | 'order'
  readonly options: readonly Option[]
  /** The ids of the right options; for an order, all ids in the right order. */
  readonly key: readonly string[]
  readonly feedback: readonly Feedback[]
  /** The misconception that it meets, where it meets one. */
  readonly misconception: string | null
}

/** What was chosen, and how it stands to the key. */
export interface Marked {
  readonly question: string
  readonly chosen: readonly string[]
  readonly right: boolean
  /** Feedback on what was chosen wrongly, and on what was right and left out, in the order of the options. */
  readonly told: readonly Feedback[]
}
