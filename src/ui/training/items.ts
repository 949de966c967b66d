import type { SessionScenario } from '../../../machines/sessionMachine.ts'
import type { Situation } from '../../engine/situation.ts'
import type { Lawbook } from '../../lawbook/openLawbook.ts'
import type { TextPack } from '../../lawbook/texts.ts'
import type { SetScenario, TrainingPack } from '../../lawbook/training.ts'
import { stateName } from '../../report/names.ts'
import { t } from '../../text/t.ts'
import { GENERATED_KINDS, type GeneratedQuestion, generate, questionsFrom } from '../../training/generate.ts'
import { type Fact, factsOf, type PackScenario } from '../../training/packMemo.ts'
import type { Question } from '../../training/question.ts'
import { openScenario, setQuestions } from '../../training/setQuestion.ts'
import { MADE, type MadeBy, RESULT } from './kept.ts'

/** A scenario, or a set of exercises that was made, as every screen needs it. */
export interface Item extends PackScenario {
  /** Its number in the bank, by which result codes name it; null for what was made. */
  readonly number: number | null
  /** What is told before each question, where a question has a case of its own. */
  readonly stories: Readonly<Record<string, readonly string[]>>
}
export interface ItemSources {
  readonly lawbook: Lawbook
  readonly texts: TextPack
  readonly pack: TrainingPack
  readonly made: MadeBy | null
  readonly situation: Situation
}

export function makeItem(sources: ItemSources, id: string): Item | null {
  if (id === MADE) return madeItem(sources)
  if (id === RESULT) return resultItem(sources)
  const { lawbook, texts, pack } = sources
  const at = pack.scenarios.findIndex((s) => s.id === id)
  const scenario = pack.scenarios[at]
  if (scenario === undefined) return null
  return {
    number: at + 1,
    scenario,
    facts: factsOf(openScenario(lawbook, texts, scenario).words),
    questions: setQuestions(lawbook, texts, scenario, pack.misconceptions),
    stories: {},
  }
}

function madeItem({ lawbook, texts, made }: ItemSources): Item | null {
  const kind = GENERATED_KINDS.find((k) => k === made?.kind)
  if (made === null || kind === undefined) return null
  const questions = generate(lawbook, texts, { seed: made.seed, kind, count: made.count })
  const title = t('trainingUi.madeTitle', { kind: t(`trainingUi.kind-${kind}`), seed: made.seed })
  return setOf(MADE, title, t('trainingUi.madeGoal'), t('trainingUi.madeStory'), [], questions)
}

function resultItem({ lawbook, texts, situation }: ItemSources): Item | null {
  const questions = questionsFrom(lawbook, texts, situation)
  const { self, other } = situation
  const states = [self, ...(other === null ? [] : [other])].map((s) => stateName(texts, s)).join(' · ')
  const title = t('trainingUi.resultTitle', { states })
  const facts = factsOf({ lawbook, texts, situation })
  return setOf(RESULT, title, t('trainingUi.resultGoal'), t('trainingUi.resultStory'), facts, questions)
}

function setOf(
  id: string,
  title: string,
  goal: string,
  story: string,
  facts: readonly Fact[],
  questions: readonly GeneratedQuestion[],
): Item {
  const scenario: SetScenario = {
    id,
    title,
    goal,
    difficulty: 'middle',
    minutes: Math.max(
      5,
      questions.reduce((n, q) => n + q.minutes, 0),
    ),
    names: {},
    story: [story],
    misconceptions: [],
    situation: {},
    exercises: [],
    notes: [],
    debrief: '',
  }
  return {
    number: null,
    scenario,
    facts,
    questions,
    stories: Object.fromEntries(
      questions.map(({ id: q, story: told }) => [q, told.length === 0 ? [] : [told.join(' ')]]),
    ),
  }
}

export const isInvented = ({ names }: Pick<SetScenario, 'names'>): boolean => Object.keys(names).length > 0

/** The scenario as a sheet holds it: a question with a case of its own tells it first. */
export function forPaper(item: Item): Item {
  const told = (q: Question): Question => ({ ...q, prompt: [...(item.stories[q.id] ?? []), q.prompt].join(' ') })
  return { ...item, questions: item.questions.map(told) }
}

/** The scenario as a session holds it. */
export function forSession({ scenario: s, number, facts, questions }: Item): SessionScenario {
  const { id, title, goal, minutes, story, notes, debrief } = s
  return { id, number: number ?? 0, title, goal, minutes, story, facts, questions, notes, debrief }
}
