import { canMatter } from '../engine/canMatter.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { SecondQuestion, StartPack } from '../lawbook/startPack.ts'
import { CRIMES, type Crime } from '../lawbook/types.ts'
import { QUESTIONS, toSituation } from './answers.ts'

/** The questions that can come second: shown from the start pack alone, before the lawbook is there. */
const SECOND = ['conflict', 'state'] as const satisfies readonly SecondQuestion['question'][]

/** What the start page knows of the questions to come: how many there are, and the second one after each crime, found by the engine. */
export const questionsToCome = (lawbook: Lawbook): Pick<StartPack, 'second' | 'questions'> => ({
  questions: QUESTIONS.length,
  second: Object.fromEntries(CRIMES.map((c) => [c, secondAfter(lawbook, [c])])) as StartPack['second'],
})

/** The second question after some crimes, as the engine finds it. */
export function secondAfter(lawbook: Lawbook, crimes: readonly Crime[]): SecondQuestion {
  const situation = toSituation(lawbook, { crime: crimes }, lawbook.lawAsAt)
  const question = QUESTIONS.slice(1).find((q) => canMatter(lawbook, situation, q))
  const held = SECOND.find((q) => q === question)
  if (held === undefined) throw new Error(`After ${crimes.join(', ')} the start page cannot ask '${question}'.`)
  return { question: held, step: QUESTIONS.indexOf(held) + 1 }
}
