import { assign, setup } from 'xstate'

/** A scenario as the machine needs it: its exercises are set and marked outside. */
export interface LearnerScenario {
  readonly id: string
  /** The ids of its exercises, in their order. */
  readonly exercises: readonly string[]
}
export interface LearnerContext {
  readonly scenarios: readonly LearnerScenario[]
  /** The scenario chosen; null while choosing. */
  readonly scenario: string | null
  /** The place of the exercise in the scenario, from 0 on. */
  readonly at: number
  /** What was chosen, by `answerKey`. */
  readonly answers: Readonly<Record<string, readonly string[]>>
}
export type LearnerEvent =
  | { readonly type: 'scenario.chosen'; readonly scenario: string }
  | { readonly type: 'onward' }
  | { readonly type: 'back' }
  | { readonly type: 'answer.given'; readonly chosen: readonly string[] }
  /** Puts the answers of the scenario away and begins it anew. */
  | { readonly type: 'again' }
  | { readonly type: 'scenarios.opened' }
export interface LearnerInput {
  readonly scenarios: readonly LearnerScenario[]
  readonly answers?: LearnerContext['answers']
}

export const answerKey = (scenario: string, exercise: string): string => `${scenario}/${exercise}`

type Held = Pick<LearnerContext, 'scenarios' | 'scenario' | 'at'>
const scenarioIn = ({ scenarios, scenario }: Held) => scenarios.find((s) => s.id === scenario)
/** The key of the exercise at which the learner is; null where there is none. */
export function keyAt(context: Held): string | null {
  const scenario = scenarioIn(context)
  const exercise = scenario?.exercises[context.at]
  return scenario === undefined || exercise === undefined ? null : answerKey(scenario.id, exercise)
}

/** Practice alone: choose a scenario, read its story, answer and read why, exercise by exercise, to the summary. It only holds what was chosen. */
export const learnerMachine = setup({
  types: {
    context: {} as LearnerContext,
    events: {} as LearnerEvent,
    input: {} as LearnerInput,
    tags: {} as 'exercise',
  },
  guards: {
    isKnown: ({ context, event }) =>
      event.type === 'scenario.chosen' &&
      context.scenarios.some((s) => s.id === event.scenario && s.exercises.length > 0),
    isAnswer: ({ event }) => event.type === 'answer.given' && event.chosen.length > 0,
    isAnswered: ({ context }) => context.answers[keyAt(context) ?? ''] !== undefined,
    isLast: ({ context }) => context.at >= (scenarioIn(context)?.exercises.length ?? 0) - 1,
    isFirst: ({ context }) => context.at === 0,
  },
  actions: {
    choose: assign(({ event }) => (event.type === 'scenario.chosen' ? { scenario: event.scenario, at: 0 } : {})),
    keep: assign(({ context, event }) =>
      event.type === 'answer.given'
        ? { answers: { ...context.answers, [keyAt(context) ?? '']: [...event.chosen] } }
        : {},
    ),
    next: assign(({ context }) => ({ at: context.at + 1 })),
    previous: assign(({ context }) => ({ at: Math.max(0, context.at - 1) })),
    toStart: assign({ at: 0 }),
    clear: assign(({ context }) => {
      const own = (scenarioIn(context)?.exercises ?? []).map((e) => answerKey(context.scenario ?? '', e))
      return {
        at: 0,
        answers: Object.fromEntries(Object.entries(context.answers).filter(([key]) => !own.includes(key))),
      }
    }),
    leave: assign({ scenario: null, at: 0 }),
  },
}).createMachine({
  id: 'learner',
  initial: 'choosing',
  context: ({ input }) => ({ scenarios: input.scenarios, scenario: null, at: 0, answers: input.answers ?? {} }),
  on: {
    'scenario.chosen': { guard: 'isKnown', actions: 'choose', target: '.story' },
    'scenarios.opened': { actions: 'leave', target: '.choosing' },
  },
  states: {
    choosing: {},
    story: {
      on: {
        onward: { target: 'question' },
        back: { actions: 'leave', target: 'choosing' },
        again: { actions: 'clear', target: 'story' },
      },
    },
    question: {
      tags: ['exercise'],
      on: {
        'answer.given': { guard: 'isAnswer', actions: 'keep', target: 'feedback' },
        // an exercise that was answered before may be passed by
        onward: { guard: 'isAnswered', target: 'feedback' },
        back: [
          { guard: 'isFirst', target: 'story' },
          { actions: 'previous', target: 'feedback' },
        ],
        again: { actions: 'clear', target: 'story' },
      },
    },
    feedback: {
      tags: ['exercise'],
      on: {
        onward: [
          { guard: 'isLast', target: 'summary' },
          { actions: 'next', target: 'question' },
        ],
        back: { target: 'question' },
        again: { actions: 'clear', target: 'story' },
      },
    },
    summary: {
      on: {
        back: { target: 'feedback' },
        again: { actions: 'clear', target: 'story' },
      },
    },
  },
})
