import { createActor } from 'xstate'
import { guideMachine } from '../../machines/guideMachine.ts'
import type { Answers, AskedQuestion } from '../../src/journey/answers.ts'
import { lawbook, TODAY, texts } from './lawbook.ts'

export { lawbook, TODAY, texts }

export type Screen = AskedQuestion | 'review' | 'result'

export const machine = guideMachine(lawbook)

/** A guide begun with these answers: already where the person would be. */
export function startGuide(answers: Answers = {}) {
  const actor = createActor(machine, { input: { answers, today: TODAY } })
  actor.start()
  return actor
}
export type Guide = ReturnType<typeof startGuide>

export const screenOf = (guide: Guide): Screen => guide.getSnapshot().value
export const answersOf = (guide: Guide): Answers => guide.getSnapshot().context.answers

/** Answers the question that is on the screen. */
export function answer<Q extends AskedQuestion>(guide: Guide, question: Q, given: Answers[Q]): void {
  guide.send({ type: 'answer.given', question, answer: given })
}

/** Goes on answering until the answers can be checked; gives the questions asked on the way. */
export function walk(guide: Guide, script: Required<Omit<Answers, 'position'>>): readonly AskedQuestion[] {
  const asked: AskedQuestion[] = []
  for (let at = screenOf(guide); at !== 'review' && at !== 'result'; at = screenOf(guide)) {
    if (asked.includes(at)) throw new Error(`'${at}' is asked twice in one walk: ${asked.join(', ')}.`)
    asked.push(at)
    answer(guide, at, script[at])
  }
  return asked
}

/** An answer to every question; "I don't know" wherever that makes sense. */
export const NOTHING_KNOWN: Required<Omit<Answers, 'position'>> = {
  crime: ['torture'],
  conflict: 'unknown',
  'grave-breach': 'unknown',
  state: 'KHM',
  with: 'MMR',
  role: 'overview',
  status: { corrections: {}, inForce: {} },
  icc: { 'situation-open': 'unknown', warrant: 'unknown', acceptance: {} },
  'suspect-in': 'unknown',
  territory: 'unknown',
  'national-of': 'unknown',
  conduct: 'unknown',
  at: TODAY,
  'treaty-required': {},
  bilateral: {},
  need: [],
}
