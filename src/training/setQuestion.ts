import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { TextPack } from '../lawbook/texts.ts'
import type { Misconception, SetExercise, SetScenario } from '../lawbook/training.ts'
import type { Draft } from './draft.ts'
import { type OpenedScenario, openScenario } from './opened.ts'
import type { Question } from './question.ts'
import { belief } from './setBelief.ts'
import { whatChanges } from './setChanges.ts'
import { firstChannel, missingFact, orderSteps } from './setChannels.ts'
import { whichDuties, whoOwesIt, wrongCitation } from './setDuties.ts'

export { type OpenedScenario, openScenario, textsFor } from './opened.ts'

/** Sets one exercise of a scenario. */
export function setQuestion(
  lawbook: Lawbook,
  texts: TextPack,
  scenario: SetScenario,
  exercise: SetExercise,
  misconceptions: readonly Misconception[] = [],
): Question {
  return setIn(openScenario(lawbook, texts, scenario), scenario.id, exercise, misconceptions)
}

/** Sets all exercises of a scenario, judging it once. */
export function setQuestions(
  lawbook: Lawbook,
  texts: TextPack,
  scenario: SetScenario,
  misconceptions: readonly Misconception[] = [],
): readonly Question[] {
  const opened = openScenario(lawbook, texts, scenario)
  return scenario.exercises.map((e) => setIn(opened, scenario.id, e, misconceptions))
}

/** Sets an exercise of a case that is judged already. What is drawn by lot is drawn from the ids: it is the same each time. */
export function setIn(
  opened: OpenedScenario,
  scenario: string,
  exercise: SetExercise,
  misconceptions: readonly Misconception[] = [],
): Question {
  const { id, kind, minutes } = exercise
  return { id, scenario, kind, minutes, ...draftOf(opened, exercise, `${scenario}/${id}`, misconceptions) }
}

function draftOf(
  opened: OpenedScenario,
  e: SetExercise,
  seed: string,
  misconceptions: readonly Misconception[],
): Draft {
  switch (e.kind) {
    case 'which-duties':
      return whichDuties(opened, e)
    case 'who-owes':
      return whoOwesIt(opened, e)
    case 'first-channel':
      return firstChannel(opened, e, seed)
    case 'missing-fact':
      return missingFact(opened, e, seed)
    case 'what-changes':
      return whatChanges(opened, e)
    case 'order-steps':
      return orderSteps(opened, e, seed)
    case 'wrong-citation':
      return wrongCitation(opened, e, seed)
    case 'belief':
      return belief(opened, e, misconceptions)
  }
}
