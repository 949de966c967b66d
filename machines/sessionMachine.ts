import { assign, setup } from 'xstate'
import { type CodeProblem, decodeResults } from '../src/training/code.ts'
import type { Question } from '../src/training/question.ts'
import { reasonLines } from '../src/training/reasonLines.ts'

/** A scenario of the agenda with everything that a window shows of it. Plain JSON. */
export interface SessionScenario {
  readonly id: string
  /** Its number in the pack, from 1 on, as result codes name it. */
  readonly number: number
  readonly title: string
  readonly goal: string
  readonly minutes: number
  readonly story: readonly string[]
  readonly facts: readonly { readonly question: string; readonly answer: string }[]
  readonly questions: readonly Question[]
  readonly notes: readonly string[]
  readonly debrief: string
}
export const PHASES = [
  'agenda',
  'story',
  'question',
  'options',
  'vote',
  'key',
  'reasons',
  'debrief',
  'summary',
] as const
export type Phase = (typeof PHASES)[number]

/** What a table sent as a code: its results, or why the code cannot be read. */
export interface TableCode {
  readonly table: string
  readonly code: string
  readonly scenario: number | null
  readonly right: readonly boolean[]
  readonly problem: CodeProblem | 'scenario' | 'exercises' | null
}
/** Everything a second window needs to show the same. Plain JSON. */
export interface SessionContext {
  readonly scenarios: readonly SessionScenario[]
  readonly phase: Phase
  /** The place of the scenario in the agenda, and of the question in the scenario. */
  readonly scenario: number
  readonly question: number
  /** Hands raised, by `voteKey` and option. */
  readonly votes: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** How many lines of `reasonLines` are told. */
  readonly told: number
  readonly tables: readonly TableCode[]
  readonly blackout: boolean
  readonly large: boolean
}
/** What a window asks of the session; sent from one to the other as it is. */
export type SessionCommand =
  | { readonly do: 'onward' | 'back' | 'skip' | 'restart' }
  | { readonly do: 'go'; readonly scenario: number; readonly question?: number }
  | { readonly do: 'vote'; readonly option: string; readonly hands: number }
  | { readonly do: 'all-reasons' }
  | { readonly do: 'blackout' | 'large'; readonly on: boolean }
  | { readonly do: 'table'; readonly table: string; readonly code: string }
  | { readonly do: 'table-removed'; readonly table: string }
export interface SessionEvent {
  readonly type: 'command'
  readonly command: SessionCommand
}
export interface SessionInput {
  readonly scenarios: readonly SessionScenario[]
}

export const voteKey = (scenario: string, question: string): string => `${scenario}/${question}`

type Place = Pick<SessionContext, 'scenarios' | 'scenario' | 'question'>
export const scenarioAt = ({ scenarios, scenario }: Place): SessionScenario | null => scenarios[scenario] ?? null
export const questionAt = (place: Place): Question | null => scenarioAt(place)?.questions[place.question] ?? null
const lineCount = (place: Place): number => {
  const question = questionAt(place)
  return question === null ? 0 : reasonLines(question).length
}
const MOST_HANDS = 999

function withTable(context: SessionContext, table: string, code: string): readonly TableCode[] {
  const read = decodeResults(code)
  const scenario = read.ok ? context.scenarios.find((s) => s.number === read.value.scenario) : undefined
  const problem = !read.ok
    ? read.error
    : scenario === undefined
      ? 'scenario'
      : scenario.questions.length !== read.value.right.length
        ? 'exercises'
        : null
  const held: TableCode = {
    table,
    code,
    scenario: read.ok ? read.value.scenario : null,
    right: read.ok ? read.value.right : [],
    problem,
  }
  // a table has one result for each scenario; a new code stands in place of the one before, and of one that could not be read
  const isReplaced = (t: TableCode) => t.table === table && (t.problem !== null || t.scenario === held.scenario)
  return [...context.tables.filter((t) => !isReplaced(t)), held]
}

type Args = { context: SessionContext; event: SessionEvent }
const is =
  (...words: readonly SessionCommand['do'][]) =>
  ({ event }: Args) =>
    words.includes(event.command.do)
const isVote = ({ context, event: { command } }: Args): boolean =>
  command.do === 'vote' &&
  Number.isInteger(command.hands) &&
  command.hands >= 0 &&
  command.hands <= MOST_HANDS &&
  (questionAt(context)?.options.some((o) => o.id === command.option) ?? false)
const isPlace = ({ context: { scenarios }, event: { command } }: Args): boolean => {
  if (command.do !== 'go') return false
  const scenario = scenarios[command.scenario]
  return (
    scenario !== undefined && (command.question === undefined || scenario.questions[command.question] !== undefined)
  )
}

const BEGINNING = { scenario: 0, question: 0, told: 0 } as const

/** A session before a room. Everything that is done is one `command`, and the context alone says what is shown: no effect leaves the machine. */
export const sessionMachine = setup({
  types: { context: {} as SessionContext, events: {} as SessionEvent, input: {} as SessionInput },
  guards: {
    isOnward: is('onward'),
    isBack: is('back'),
    isSkip: is('skip'),
    isRestart: is('restart'),
    isAll: is('all-reasons'),
    isVote,
    isShow: is('blackout', 'large'),
    isTable: is('table'),
    isTableGone: is('table-removed'),
    goesToQuestion: (args) =>
      isPlace(args) && args.event.command.do === 'go' && args.event.command.question !== undefined,
    goesToScenario: isPlace,
    hasScenario: (args) => is('onward')(args) && args.context.scenarios.length > 0,
    hasMore: (args) => is('onward')(args) && args.context.told < lineCount(args.context),
    hasTold: (args) => is('back')(args) && args.context.told > 1,
    backToQuestion: (args) => is('back')(args) && args.context.question > 0,
    backToScenario: (args) => is('back')(args) && args.context.scenario > 0,
    onToQuestion: (args) =>
      is('onward', 'skip')(args) && args.context.question < (scenarioAt(args.context)?.questions.length ?? 0) - 1,
    onToScenario: (args) => is('onward', 'skip')(args) && args.context.scenario < args.context.scenarios.length - 1,
    isLeaving: is('onward', 'skip'),
    /** A story without an exercise leads on to its debriefing. */
    hasQuestions: (args) => is('onward')(args) && questionAt(args.context) !== null,
    backToQuestions: (args) => is('back')(args) && questionAt(args.context) !== null,
  },
  actions: {
    show: assign((_, { phase }: { phase: Phase }) => ({ phase })),
    go: assign(({ event: { command } }) =>
      command.do === 'go' ? { scenario: command.scenario, question: command.question ?? 0, told: 0 } : {},
    ),
    vote: assign(({ context, event: { command } }) => {
      const [scenario, question] = [scenarioAt(context), questionAt(context)]
      if (command.do !== 'vote' || scenario === null || question === null) return {}
      const key = voteKey(scenario.id, question.id)
      return { votes: { ...context.votes, [key]: { ...context.votes[key], [command.option]: command.hands } } }
    }),
    nextQuestion: assign(({ context }) => ({ question: context.question + 1, told: 0 })),
    previousQuestion: assign(({ context }) => {
      const question = context.question - 1
      return { question, told: lineCount({ ...context, question }) }
    }),
    nextScenario: assign(({ context }) => ({ scenario: context.scenario + 1, question: 0, told: 0 })),
    previousScenario: assign(({ context: { scenarios, scenario } }) => ({
      scenario: scenario - 1,
      question: Math.max(0, (scenarios[scenario - 1]?.questions.length ?? 0) - 1),
      told: 0,
    })),
    tellNext: assign(({ context }) => ({ told: context.told + 1 })),
    tellLess: assign(({ context }) => ({ told: context.told - 1 })),
    tellAll: assign(({ context }) => ({ told: lineCount(context) })),
    tellNothing: assign({ told: 0 }),
    setShow: assign(({ event: { command } }) =>
      command.do === 'blackout' ? { blackout: command.on } : command.do === 'large' ? { large: command.on } : {},
    ),
    keepTable: assign(({ context, event: { command } }) =>
      command.do === 'table' ? { tables: withTable(context, command.table, command.code) } : {},
    ),
    dropTable: assign(({ context, event: { command } }) =>
      command.do === 'table-removed' ? { tables: context.tables.filter((t) => t.table !== command.table) } : {},
    ),
    begin: assign({ ...BEGINNING, votes: {}, tables: [], blackout: false }),
    toStart: assign(BEGINNING),
  },
}).createMachine({
  id: 'session',
  initial: 'agenda',
  context: ({ input }) => ({
    scenarios: input.scenarios,
    phase: 'agenda',
    ...BEGINNING,
    votes: {},
    tables: [],
    blackout: false,
    large: false,
  }),
  on: {
    command: [
      { guard: 'isShow', actions: 'setShow' },
      { guard: 'isTable', actions: 'keepTable' },
      { guard: 'isTableGone', actions: 'dropTable' },
      { guard: 'isRestart', actions: 'begin', target: '.agenda' },
      { guard: 'goesToQuestion', actions: 'go', target: '.question' },
      { guard: 'goesToScenario', actions: 'go', target: '.story' },
    ],
  },
  states: {
    agenda: {
      entry: [{ type: 'show', params: { phase: 'agenda' } }],
      on: { command: { guard: 'hasScenario', actions: 'toStart', target: 'story' } },
    },
    story: {
      entry: [{ type: 'show', params: { phase: 'story' } }],
      on: {
        command: [
          { guard: 'hasQuestions', target: 'question' },
          { guard: 'isLeaving', target: 'debrief' },
          { guard: 'backToScenario', actions: 'previousScenario', target: 'debrief' },
          { guard: 'isBack', target: 'agenda' },
        ],
      },
    },
    question: {
      entry: [{ type: 'show', params: { phase: 'question' } }],
      on: {
        command: [
          { guard: 'isOnward', target: 'options' },
          { guard: 'onToQuestion', actions: 'nextQuestion', target: 'question', reenter: true },
          { guard: 'isSkip', target: 'debrief' },
          { guard: 'backToQuestion', actions: 'previousQuestion', target: 'reasons' },
          { guard: 'isBack', target: 'story' },
        ],
      },
    },
    options: {
      entry: [{ type: 'show', params: { phase: 'options' } }],
      on: {
        command: [
          { guard: 'isOnward', target: 'vote' },
          { guard: 'onToQuestion', actions: 'nextQuestion', target: 'question' },
          { guard: 'isSkip', target: 'debrief' },
          { guard: 'isBack', target: 'question' },
        ],
      },
    },
    vote: {
      entry: [{ type: 'show', params: { phase: 'vote' } }],
      on: {
        command: [
          { guard: 'isVote', actions: 'vote' },
          { guard: 'isOnward', target: 'key' },
          { guard: 'onToQuestion', actions: 'nextQuestion', target: 'question' },
          { guard: 'isSkip', target: 'debrief' },
          { guard: 'isBack', target: 'options' },
        ],
      },
    },
    key: {
      entry: [{ type: 'show', params: { phase: 'key' } }, 'tellNothing'],
      on: {
        command: [
          { guard: 'hasMore', actions: 'tellNext', target: 'reasons' },
          { guard: 'onToQuestion', actions: 'nextQuestion', target: 'question' },
          { guard: 'isLeaving', target: 'debrief' },
          { guard: 'isBack', target: 'vote' },
        ],
      },
    },
    reasons: {
      entry: [{ type: 'show', params: { phase: 'reasons' } }],
      on: {
        command: [
          { guard: 'isAll', actions: 'tellAll' },
          { guard: 'hasMore', actions: 'tellNext' },
          { guard: 'hasTold', actions: 'tellLess' },
          { guard: 'onToQuestion', actions: 'nextQuestion', target: 'question' },
          { guard: 'isLeaving', target: 'debrief' },
          { guard: 'isBack', target: 'key' },
        ],
      },
    },
    debrief: {
      entry: [{ type: 'show', params: { phase: 'debrief' } }],
      on: {
        command: [
          { guard: 'onToScenario', actions: 'nextScenario', target: 'story' },
          { guard: 'isLeaving', target: 'summary' },
          { guard: 'backToQuestions', actions: 'tellAll', target: 'reasons' },
          { guard: 'isBack', target: 'story' },
        ],
      },
    },
    summary: {
      entry: [{ type: 'show', params: { phase: 'summary' } }],
      on: { command: { guard: 'isBack', target: 'debrief' } },
    },
  },
})
