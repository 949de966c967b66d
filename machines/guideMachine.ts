import { QUESTIONS } from '../src/journey/answers.ts'
import type { Lawbook } from '../src/lawbook/openLawbook.ts'
import { ask, guideSetup } from './ask.ts'

/** The journey: one state per question in the order a person meets them, then review and result. */
export const guideMachine = (lawbook: Lawbook) =>
  guideSetup(lawbook).createMachine({
    id: 'guide',
    initial: 'crime',
    context: ({ input }) => ({
      answers: input.answers,
      today: input.today,
      revisiting: null,
      origin: null,
      leftOut: [],
    }),
    on: {
      'question.revisited': QUESTIONS.map((question) => ({
        guard: { type: 'asksFor' as const, params: { question } },
        actions: 'revisit' as const,
        target: `.${question}` as const,
      })),
      'review.opened': { guard: 'isReadable', actions: ['goForward', 'forgetOrigin'], target: '.review' },
      'result.opened': { guard: 'isReadable', actions: 'goForward', target: '.result' },
      'journey.resumed': { actions: ['goForward', 'forgetOrigin'], target: '.crime' },
      'journey.restored': { actions: 'restore', target: '.crime' },
      'journey.restarted': { actions: 'clear', target: '.crime' },
      'position.taken': { actions: 'keepPosition' },
    },
    states: {
      crime: ask('crime', 'conflict'),
      conflict: ask('conflict', 'grave-breach'),
      'grave-breach': ask('grave-breach', 'state'),
      state: ask('state', 'with'),
      with: ask('with', 'role'),
      role: ask('role', 'status'),
      status: ask('status', 'icc'),
      icc: ask('icc', 'suspect-in'),
      'suspect-in': ask('suspect-in', 'territory'),
      territory: ask('territory', 'national-of'),
      'national-of': ask('national-of', 'conduct'),
      conduct: ask('conduct', 'at'),
      at: ask('at', 'treaty-required'),
      'treaty-required': ask('treaty-required', 'bilateral'),
      bilateral: ask('bilateral', 'need'),
      need: ask('need', 'review'),
      review: {
        tags: ['review'],
        always: { guard: 'cameFromResult', actions: 'forgetOrigin', target: 'result' },
        exit: 'rememberReview',
      },
      result: { tags: ['result'], entry: 'forgetOrigin', exit: 'rememberResult' },
    },
  })
