import {
  type Phase,
  questionAt,
  type SessionContext,
  type SessionScenario,
  scenarioAt,
  voteKey,
} from '../../../machines/sessionMachine.ts'
import { t } from '../../text/t.ts'
import { letterOf, lettersOf } from '../../training/packMemo.ts'
import type { Plan } from '../../training/plan.ts'
import type { Question } from '../../training/question.ts'
import { reasonLines } from '../../training/reasonLines.ts'

export interface AudienceOption {
  readonly letter: string
  readonly text: string
  readonly citation: string | null
  /** Hands raised; null while none are shown. */
  readonly hands: number | null
  /** How it stands to the key; null before the key is shown. */
  readonly mark: 'right' | 'wrong' | null
  /** Its place in the right order, from 1 on; null before the key, and where there is no order. */
  readonly place: number | null
}
/** All that the room may see, and nothing else: this alone is sent to the projected window. Plain JSON. */
export interface Audience {
  readonly phase: Phase
  readonly blackout: boolean
  readonly large: boolean
  readonly kicker: string
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly facts: readonly { readonly question: string; readonly answer: string }[]
  readonly agenda: readonly { readonly time: string; readonly title: string; readonly length: string }[]
  readonly options: readonly AudienceOption[]
  readonly reasons: readonly { readonly letter: string; readonly text: string; readonly citation: string | null }[]
  /** For each scenario of the summary: how many tables had each exercise right. */
  readonly summary: readonly { readonly title: string; readonly exercises: readonly string[] }[]
}

const KEY_PHASES: readonly Phase[] = ['key', 'reasons']
const OPTION_PHASES: readonly Phase[] = ['options', 'vote', ...KEY_PHASES]
const HAND_PHASES: readonly Phase[] = ['vote', ...KEY_PHASES]

/** The case of an exercise that has one of its own. */
export type StoryOf = (scenario: string, question: string) => readonly string[]

/** What the room sees of a session. */
export function audienceOf(context: SessionContext, plan: Plan, title: string, storyOf: StoryOf): Audience {
  const { phase, blackout, large } = context
  const scenario = scenarioAt(context)
  const question = questionAt(context)
  const bare = { phase, blackout, large, kicker: '', paragraphs: [], facts: [], agenda: [], options: [], reasons: [] }
  if (phase === 'agenda' || scenario === null) return { ...bare, title, agenda: agendaRows(plan), summary: [] }
  if (phase === 'summary') return { ...bare, title: t('trainingUi.sessionSummary'), summary: summaryOf(context) }
  const where = t('trainingUi.scenarioOf', { n: context.scenario + 1, of: context.scenarios.length })
  if (phase === 'story') {
    const { story, facts } = scenario
    return { ...bare, kicker: where, title: scenario.title, paragraphs: story, facts, summary: [] }
  }
  if (phase === 'debrief' || question === null) {
    const paragraphs = scenario.debrief === '' ? [] : [scenario.debrief]
    return { ...bare, kicker: `${where} · ${t('trainingUi.debrief')}`, title: scenario.title, paragraphs, summary: [] }
  }
  const exercise = t('trainingUi.progress', { n: context.question + 1, of: scenario.questions.length })
  return {
    ...bare,
    kicker: `${where} · ${exercise}`,
    title: question.prompt,
    paragraphs: storyOf(scenario.id, question.id),
    options: OPTION_PHASES.includes(phase) ? optionsOf(context, scenario, question) : [],
    reasons: phase === 'reasons' ? reasonRows(question).slice(0, context.told) : [],
    summary: [],
  }
}

const letterIn = ({ options }: Question, id: string): string => letterOf(options.findIndex((o) => o.id === id))

/** The reasons of a question with the letters of their options. */
export const reasonRows = (question: Question): Audience['reasons'] =>
  reasonLines(question).map(({ option, text, citation }) => ({ letter: letterIn(question, option), text, citation }))

/** The letters of the key; for an order, in the right order. */
export const keyLetters = (question: Question): readonly string[] => lettersOf(question, question.key)

function optionsOf(
  { phase, votes }: SessionContext,
  scenario: SessionScenario,
  question: Question,
): readonly AudienceOption[] {
  const hands = votes[voteKey(scenario.id, question.id)]
  const showsKey = KEY_PHASES.includes(phase)
  const isOrder = question.select === 'order'
  return question.options.map(({ id, text, citation }, i) => ({
    letter: letterOf(i),
    text,
    citation,
    hands: hands === undefined || !HAND_PHASES.includes(phase) ? null : (hands[id] ?? 0),
    mark: !showsKey || isOrder ? null : question.key.includes(id) ? 'right' : 'wrong',
    place: showsKey && isOrder ? question.key.indexOf(id) + 1 : null,
  }))
}

export const agendaRows = (plan: Plan): Audience['agenda'] =>
  plan.entries.map(({ title, minutes, after, from, to }) => ({
    time: from === null ? t('trainingUi.after', { from: after, to: after + minutes }) : `${from}–${to}`,
    title,
    length: t('trainingUi.minutes', { count: minutes }),
  }))

const summaryOf = ({ scenarios, tables }: SessionContext): Audience['summary'] =>
  scenarios.map(({ number, title, questions }) => {
    const sent = tables.filter((row) => row.problem === null && row.scenario === number)
    const exercises = questions.map((_, i) =>
      t('trainingUi.tablesRight', { right: sent.filter((row) => row.right[i] === true).length, of: sent.length }),
    )
    return { title, exercises: sent.length === 0 ? [] : exercises }
  })
