import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createActor } from 'xstate'
import { getShortestPaths, getSimplePaths } from 'xstate/graph'
import { guideMachine } from '../../machines/guideMachine.ts'
import { canMatter } from '../../src/engine/canMatter.ts'
import { type Answers, type AskedQuestion, QUESTIONS, toSituation } from '../../src/journey/answers.ts'
import { lawbook } from '../support/lawbook.ts'

const TODAY = '2026-11-24'
const RUNS = Number(process.env['RUNS'] ?? 12)
const machine = guideMachine(lawbook)
const start = (answers: Answers = {}) => {
  const actor = createActor(machine, { input: { answers, today: TODAY } })
  actor.start()
  return actor
}
type Actor = ReturnType<typeof start>
const stateOf = (actor: Actor) => actor.getSnapshot().value as AskedQuestion | 'review' | 'result'
const give = (actor: Actor, question: AskedQuestion, answer: Answers[AskedQuestion]) =>
  actor.send({ type: 'answer.given', question, answer })

/** One answer for each class of answers that can lead elsewhere. */
const CASES: { readonly [Q in AskedQuestion]: readonly NonNullable<Answers[Q]>[] } = {
  crime: [['torture'], ['war-crimes']],
  conflict: ['international', 'non-international'],
  'grave-breach': ['yes'],
  state: ['SEN'],
  with: ['TCD', 'none'],
  role: ['requested'],
  status: [{ corrections: {}, inForce: {} }],
  icc: [{ 'situation-open': 'no', warrant: 'no', acceptance: {} }],
  'suspect-in': ['self'],
  territory: ['other'],
  'national-of': ['other'],
  conduct: ['1988'],
  at: [TODAY],
  'treaty-required': [{ SEN: { extradition: 'no', mla: 'no' }, TCD: { extradition: 'no', mla: 'no' } }],
  bilateral: [{ extradition: 'no', mla: 'no' }],
  need: [[]],
}
const FREE: readonly AskedQuestion[] = ['crime', 'state', 'with', 'role', 'at', 'need']

const KEYS = new Map<string, string>()
/** The short key of a state of the journey: where it stands and which answers later guards read. */
const options = {
  input: { answers: {}, today: TODAY },
  events: ((snapshot: { value: unknown }) => {
    const question = snapshot.value as AskedQuestion
    return QUESTIONS.includes(question)
      ? CASES[question].map((answer) => ({ type: 'answer.given', question, answer }))
      : []
  }) as never,
  serializeState: ((snapshot: { value: unknown; context: { answers: Answers } }) => {
    const { answers } = snapshot.context
    const key = `${String(snapshot.value)} ${JSON.stringify(answers)}`
    const held = KEYS.get(key)
    if (held !== undefined) return held
    const situation = toSituation(lawbook, answers, TODAY)
    const open = QUESTIONS.filter((q) => answers[q] === undefined && canMatter(lawbook, situation, q))
    KEYS.set(key, `${String(snapshot.value)} ${open.join()}`)
    return `${String(snapshot.value)} ${open.join()}`
  }) as never,
}

describe('Routes made from the machine itself', () => {
  test('there is one state a question, in the order of the guide, with a file of its own', () => {
    const states = Object.keys(machine.states)
    expect(states).toEqual([...QUESTIONS, 'review', 'result'])
    expect(
      readdirSync('content/questions')
        .map((f) => f.replace('.yaml', ''))
        .sort(),
    ).toEqual([...QUESTIONS].sort())
  })
  test('every question that can matter and the check page are reached by a shortest path', () => {
    const paths = getShortestPaths(machine, options)
    const reached = new Set(paths.map((p) => p.state.value))
    expect([...QUESTIONS, 'review'].filter((q) => !reached.has(q as never))).toEqual([])
  })
  test('every simple path through the guide ends at the check page', () => {
    const paths = getSimplePaths(machine, {
      ...options,
      toState: ((s: { value: unknown }) => s.value === 'review') as never,
    })
    expect(paths.length).toBeGreaterThan(3)
    expect(paths.every((p) => p.state.value === 'review')).toBe(true)
  }, 120_000)
})

describe('A question is asked exactly when it can matter', () => {
  test('on random walks: what is asked can matter, and at the check page nothing that can matter is unanswered', () => {
    const walk = fc.array(fc.nat(20), { minLength: 20, maxLength: 20 })
    fc.assert(
      fc.property(walk, (choices) => {
        const actor = start()
        for (const n of choices) {
          const at = stateOf(actor)
          if (at === 'review' || at === 'result') break
          const { answers } = actor.getSnapshot().context
          expect(FREE.includes(at) || canMatter(lawbook, toSituation(lawbook, answers, TODAY), at), at).toBe(true)
          const cases = CASES[at]
          give(actor, at, cases[n % cases.length])
        }
        expect(stateOf(actor)).toBe('review')
        const { answers } = actor.getSnapshot().context
        const situation = toSituation(lawbook, answers, TODAY)
        expect(QUESTIONS.filter((q) => answers[q] === undefined && canMatter(lawbook, situation, q))).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
})

/** Answers every question with its first case until the check page. */
function toReview(actor: Actor): void {
  for (let at = stateOf(actor); at !== 'review' && at !== 'result'; at = stateOf(actor)) give(actor, at, CASES[at][0])
}

describe('Changing, setting aside and starting again', () => {
  test('a changed answer returns to the check page and asks only what has begun to matter', () => {
    const actor = start()
    toReview(actor)
    actor.send({ type: 'question.revisited', question: 'crime' })
    give(actor, 'crime', ['torture', 'war-crimes'])
    expect(stateOf(actor)).toBe('conflict')
    give(actor, 'conflict', 'international')
    expect(stateOf(actor)).toBe('grave-breach')
    give(actor, 'grave-breach', 'yes')
    expect(stateOf(actor)).toBe('review')
  })
  test('an answer that no longer matters is kept, set aside, and comes back with its question', () => {
    const actor = start()
    give(actor, 'crime', ['war-crimes'])
    give(actor, 'conflict', 'non-international')
    toReview(actor)
    actor.send({ type: 'question.revisited', question: 'crime' })
    give(actor, 'crime', ['torture'])
    const { answers } = actor.getSnapshot().context
    expect(answers.conflict).toBe('non-international')
    expect(toSituation(lawbook, answers, TODAY).setAside).toMatchObject({ conflict: 'non-international' })
    actor.send({ type: 'question.revisited', question: 'crime' })
    give(actor, 'crime', ['war-crimes'])
    expect(toSituation(lawbook, actor.getSnapshot().context.answers, TODAY).conflict).toBe('non-international')
  })
  test('from the result a change leads back to the result', () => {
    const actor = start()
    toReview(actor)
    actor.send({ type: 'result.opened' })
    actor.send({ type: 'question.revisited', question: 'role' })
    give(actor, 'role', 'requesting')
    expect(stateOf(actor)).toBe('result')
  })
  test('a result can be read after crime and State, and not before', () => {
    const actor = start()
    give(actor, 'crime', ['genocide'])
    actor.send({ type: 'result.opened' })
    expect(stateOf(actor)).toBe('state')
    give(actor, 'state', 'BGD')
    actor.send({ type: 'result.opened' })
    expect(stateOf(actor)).toBe('result')
    actor.send({ type: 'journey.resumed' })
    expect(stateOf(actor)).toBe('with')
  })
  test('kept answers replayed lead to the same place and the same situation', () => {
    const actor = start()
    toReview(actor)
    const { answers } = actor.getSnapshot().context
    const again = start(answers)
    expect(stateOf(again)).toBe('review')
    expect(toSituation(lawbook, again.getSnapshot().context.answers, TODAY)).toEqual(
      toSituation(lawbook, answers, TODAY),
    )
    again.send({ type: 'journey.restarted' })
    expect([stateOf(again), again.getSnapshot().context.answers]).toEqual(['crime', {}])
  })
  test('every question can be opened again from the check page', () => {
    for (const question of QUESTIONS) {
      const actor = start()
      toReview(actor)
      actor.send({ type: 'question.revisited', question })
      expect(stateOf(actor)).toBe(question)
    }
  })
})
