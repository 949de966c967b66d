import { assign, setup } from 'xstate'
import { canMatter } from '../src/engine/canMatter.ts'
import type { Situation } from '../src/engine/situation.ts'
import { type Answers, type AskedQuestion, QUESTIONS, toSituation } from '../src/journey/answers.ts'
import type { Lawbook } from '../src/lawbook/openLawbook.ts'
import type { IsoDate } from '../src/lawbook/types.ts'

export interface GuideContext {
  readonly answers: Answers
  /** The date of the request until one is given; the edge fills it in. */
  readonly today: IsoDate
  /** The question opened again by the person; null while going forward. */
  readonly revisiting: AskedQuestion | null
  /** Where the person came from, to return there. */
  readonly origin: 'review' | 'result' | null
  /** Questions left open when a result was read early: a change does not bring them up. */
  readonly leftOut: readonly AskedQuestion[]
}

export type GuideEvent =
  | { readonly type: 'answer.given'; readonly question: AskedQuestion; readonly answer: Answers[AskedQuestion] }
  | { readonly type: 'question.revisited'; readonly question: AskedQuestion }
  | { readonly type: 'position.taken'; readonly positions: NonNullable<Answers['position']> }
  | { readonly type: 'journey.resumed' }
  | { readonly type: 'review.opened' }
  | { readonly type: 'result.opened' }
  | { readonly type: 'journey.restored'; readonly answers: Answers }
  | { readonly type: 'journey.restarted' }

export interface GuideInput {
  readonly answers: Answers
  readonly today: IsoDate
}

type WithQuestion = { readonly question: AskedQuestion }

/** What the engine says of answers, asked once for each question: guards are tried many times over the same answers. */
function rememberedMatters(lawbook: Lawbook) {
  type Known = { readonly today: IsoDate; readonly situation: Situation; readonly matters: Map<AskedQuestion, boolean> }
  const known = new WeakMap<Answers, Known>()
  return ({ answers, today }: Pick<GuideContext, 'answers' | 'today'>, question: AskedQuestion): boolean => {
    let held = known.get(answers)
    if (held === undefined || held.today !== today) {
      held = { today, situation: toSituation(lawbook, answers, today), matters: new Map() }
      known.set(answers, held)
    }
    const said = held.matters.get(question) ?? canMatter(lawbook, held.situation, question)
    held.matters.set(question, said)
    return said
  }
}

/** The typed setup of the guide over a lawbook: guards ask the engine and never decide by themselves what matters. */
export const guideSetup = (lawbook: Lawbook, matters = rememberedMatters(lawbook)) =>
  setup({
    types: {
      context: {} as GuideContext,
      events: {} as GuideEvent,
      input: {} as GuideInput,
      tags: {} as 'question' | 'review' | 'result',
    },
    guards: {
      /** Already answered, or no finding hangs on it; a question that the person opens again is never passed over. */
      canBeSkipped: ({ context }, { question }: WithQuestion) =>
        context.revisiting !== question &&
        (context.answers[question] !== undefined || context.leftOut.includes(question) || !matters(context, question)),
      answers: ({ event }, { question }: WithQuestion) => event.type === 'answer.given' && event.question === question,
      asksFor: ({ event }, { question }: WithQuestion) =>
        event.type === 'question.revisited' && event.question === question,
      /** Crime and State are the least with which a result can be read. */
      isReadable: ({ context }) => context.answers.crime !== undefined && context.answers.state !== undefined,
      cameFromResult: ({ context }) => context.origin === 'result',
    },
    actions: {
      keepAnswer: assign(({ context, event }) =>
        event.type === 'answer.given'
          ? { answers: withAnswer(context.answers, event.question, event.answer), revisiting: null }
          : {},
      ),
      keepPosition: assign(({ context, event }) =>
        event.type === 'position.taken' ? { answers: { ...context.answers, position: event.positions } } : {},
      ),
      revisit: assign(({ event }) => (event.type === 'question.revisited' ? { revisiting: event.question } : {})),
      goForward: assign({ revisiting: null }),
      rememberReview: assign({ origin: 'review' as const }),
      rememberResult: assign(({ context }) => {
        const isOpen = (q: AskedQuestion) => context.answers[q] === undefined && matters(context, q)
        return { origin: 'result' as const, leftOut: QUESTIONS.filter(isOpen) }
      }),
      forgetOrigin: assign({ origin: null, leftOut: [] }),
      restore: assign(({ event }) =>
        event.type === 'journey.restored'
          ? { answers: event.answers, revisiting: null, origin: null, leftOut: [] }
          : {},
      ),
      clear: assign({ answers: {}, revisiting: null, origin: null, leftOut: [] }),
    },
  })

/** The answers with a new one. A counterpart that is now one's own State is no answer any more, and is asked again. */
function withAnswer(answers: Answers, question: AskedQuestion, answer: Answers[AskedQuestion]): Answers {
  const { with: other, ...rest } = answers
  const kept = question === 'state' && other === answer ? rest : answers
  return { ...kept, [question]: answer }
}

/** The shape shared by all question states: passed over where it can be, else waiting for its answer. */
export const ask = <Id extends AskedQuestion, Next extends string>(question: Id, next: Next) =>
  ({
    tags: ['question' as const],
    always: { guard: { type: 'canBeSkipped' as const, params: { question } }, target: next },
    on: {
      'answer.given': {
        guard: { type: 'answers' as const, params: { question } },
        actions: 'keepAnswer' as const,
        // from the first question on, what is answered or cannot matter is passed over: an earlier question may have begun to matter
        target: 'crime' as const,
      },
    },
  }) as const
