import { readTraining, trainingPack } from '../../src/lawbook/training.ts'
import type { Question } from '../../src/training/question.ts'
import { openScenario, setQuestions } from '../../src/training/setQuestion.ts'
import { contentFiles, lawbook, texts } from './lawbook.ts'

const files = contentFiles()
const read = readTraining(files)
/** The scenarios as their authors wrote them, with what they expect. */
export const written = read.ok ? read.value.scenarios : []
/** What the app is given. */
export const pack = trainingPack(files)

const made = new Map<string, readonly Question[]>()
/** The questions of a scenario; set once. */
export function questionsOf(id: string): readonly Question[] {
  const scenario = scenarioOf(id)
  const held = made.get(id) ?? setQuestions(lawbook, texts, scenario, pack.misconceptions)
  made.set(id, held)
  return held
}
export function scenarioOf(id: string) {
  const found = pack.scenarios.find((s) => s.id === id)
  if (found === undefined) throw new Error(`There is no scenario '${id}'.`)
  return found
}
export const openedOf = (id: string) => openScenario(lawbook, texts, scenarioOf(id))

/** The texts of the right options. */
export const rightTexts = (q: Question): readonly string[] =>
  q.key.flatMap((id) => q.options.filter((o) => o.id === id).map((o) => o.text))
