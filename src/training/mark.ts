import type { Feedback, Marked, Question } from './question.ts'

/** Holds what was chosen against the key. Of an order that is wrong, the first step that stands in the wrong place is told. */
export function mark(question: Question, chosen: readonly string[]): Marked {
  const { id, key, select } = question
  const told = select === 'order' ? firstAstray(question, chosen) : feedbackOn(question, chosen)
  const right = select === 'order' ? isSame(key, chosen) : isSame([...key].sort(), [...new Set(chosen)].sort())
  return { question: id, chosen, right, told }
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i])

/** What was chosen wrongly, and what is right and was left out. */
const feedbackOn = ({ key, feedback }: Question, chosen: readonly string[]): readonly Feedback[] =>
  feedback.filter((f) => key.includes(f.option) !== chosen.includes(f.option))

/** The place, from 0 on, of the first step that stands wrong; -1 where the order is right. */
export const firstWrongStep = ({ key }: Question, chosen: readonly string[]): number =>
  key.findIndex((id, i) => chosen[i] !== id)

function firstAstray(question: Question, chosen: readonly string[]): readonly Feedback[] {
  const found = chosen[firstWrongStep(question, chosen)]
  return question.feedback.filter((f) => f.option === found)
}
