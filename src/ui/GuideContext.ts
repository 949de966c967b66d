import { createContext, useContext } from 'react'
import type { Assessment } from '../engine/assess.ts'
import type { Situation } from '../engine/situation.ts'
import type { Answers, AskedQuestion } from '../journey/answers.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { TextPack } from '../lawbook/texts.ts'
import type { PointId } from '../lawbook/types.ts'
import type { StateOption } from './findStates.ts'
import type { View } from './screen.ts'
import type { Cases } from './useCases.ts'

/** What every screen of the guide reads. Everything right of the answers is derived, never stored. */
export interface Guide {
  readonly lawbook: Lawbook
  readonly texts: TextPack
  readonly states: readonly StateOption[]
  readonly today: string
  readonly answers: Answers
  readonly situation: Situation
  readonly assessment: Assessment
  readonly give: <Q extends AskedQuestion>(question: Q, answer: NonNullable<Answers[Q]>) => void
  readonly revisit: (question: AskedQuestion) => void
  readonly resume: () => void
  readonly openReview: () => void
  readonly openResult: () => void
  readonly restart: () => void
  /** What came in by a file or a link, what is kept where, and the case to compare with. */
  readonly cases: Cases
  /** Opens a view over the same answers. */
  readonly open: (view: View) => void
  /** Puts other answers in the place of these: the machine replays them. Open the result or a view afterwards. */
  readonly replace: (answers: Answers) => void
  /** Records the reader's own view of an unsettled point of law; null takes it back. */
  readonly takePosition: (point: PointId, position: 'yes' | 'no' | null) => void
}

export const GuideContext = createContext<Guide | null>(null)

export function useGuide(): Guide {
  const guide = useContext(GuideContext)
  if (guide === null) throw new Error('A screen of the guide stands outside the guide.')
  return guide
}

/** How many findings hang on a question, its parts included. */
export const hangingOn = (assessment: Assessment, question: string): number =>
  assessment.questions
    .filter((q) => q.id === question || q.id.startsWith(`${question}:`))
    .reduce((n, q) => n + q.couldChange, 0)
