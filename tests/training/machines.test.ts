import { describe, expect, test } from 'vitest'
import { createActor, type SnapshotFrom } from 'xstate'
import { getAdjacencyMap, getShortestPaths, getSimplePaths } from 'xstate/graph'
import { keyAt, type LearnerEvent, learnerMachine } from '../../machines/learnerMachine.ts'
import {
  PHASES,
  questionAt,
  type SessionCommand,
  type SessionContext,
  type SessionScenario,
  sessionMachine,
  voteKey,
} from '../../machines/sessionMachine.ts'
import { encodeResults } from '../../src/training/code.ts'
import { factsOf } from '../../src/training/packMemo.ts'
import { reasonLines } from '../../src/training/reasonLines.ts'
import { openedOf, pack, questionsOf } from '../support/training.ts'

describe('the learner', () => {
  type Snapshot = SnapshotFrom<typeof learnerMachine>
  const scenarios = [
    { id: 'one', exercises: ['a', 'b', 'c'] },
    { id: 'two', exercises: ['a'] },
    { id: 'empty', exercises: [] },
  ]
  const start = () => createActor(learnerMachine, { input: { scenarios } }).start()
  const given = (chosen: readonly string[]): LearnerEvent => ({ type: 'answer.given', chosen })
  /** Every way onward, and none back. */
  const onward = ({ value }: Snapshot): readonly LearnerEvent[] =>
    value === 'choosing'
      ? scenarios.map((s) => ({ type: 'scenario.chosen' as const, scenario: s.id }))
      : value === 'question'
        ? [given(['x']), given([]), { type: 'onward' }]
        : [{ type: 'onward' }]
  const keyOf = ({ value, context: { scenario, at } }: Snapshot) => `${value} ${scenario} ${at}`
  const options = { fromState: start().getSnapshot(), events: onward, serializeState: keyOf }

  test('every way leads through all exercises to the summary, and nowhere else ends', () => {
    const map = getAdjacencyMap(learnerMachine, options)
    for (const { state, transitions } of Object.values(map)) {
      const elsewhere = (Object.values(transitions) as readonly { state: Snapshot }[]).filter(
        (t) => keyOf(t.state) !== keyOf(state),
      )
      if (state.value !== 'summary') expect(elsewhere.length, keyOf(state)).toBeGreaterThan(0)
      else expect(elsewhere).toEqual([])
    }
    const paths = getSimplePaths(learnerMachine, { ...options, toState: (s) => s.value === 'summary' })
    expect(paths).toHaveLength(2)
    for (const { state, steps } of paths) {
      const { scenario, answers } = state.context
      const own = scenarios.find((s) => s.id === scenario)
      expect(Object.keys(answers)).toEqual(own?.exercises.map((e) => `${scenario}/${e}`))
      expect(steps.filter((s) => s.state.value === 'feedback')).toHaveLength(own?.exercises.length ?? 0)
    }
  })
  test('back goes the same way in reverse, and what was answered is kept', () => {
    const [longest] = getSimplePaths(learnerMachine, {
      ...options,
      toState: (s) => s.value === 'summary' && s.context.scenario === 'one',
    })
    const actor = start()
    const met: string[] = [keyOf(actor.getSnapshot())]
    for (const { event } of longest?.steps ?? []) {
      if (!('type' in event) || event.type === ('xstate.init' as string)) continue
      actor.send(event as LearnerEvent)
      met.push(keyOf(actor.getSnapshot()))
    }
    expect(actor.getSnapshot().value).toBe('summary')
    const { answers } = actor.getSnapshot().context
    const back: string[] = [keyOf(actor.getSnapshot())]
    while (actor.getSnapshot().value !== 'choosing') {
      actor.send({ type: 'back' })
      back.push(keyOf(actor.getSnapshot()))
    }
    expect(back.slice(0, -1)).toEqual([...met].reverse().slice(0, -1))
    expect(actor.getSnapshot().context.answers).toEqual(answers)
    // an exercise answered before may be passed by
    actor.send({ type: 'scenario.chosen', scenario: 'one' })
    for (let i = 0; i < 7; i++) actor.send({ type: 'onward' })
    expect(actor.getSnapshot().value).toBe('summary')
  })
  test('stands at an exercise by its scenario and its place, and at none outside them', () => {
    const at = (scenario: string | null, place: number) => keyAt({ scenarios, scenario, at: place })
    expect([at('one', 0), at('one', 2), at('two', 0)]).toEqual(['one/a', 'one/c', 'two/a'])
    expect([at('one', 3), at('empty', 0), at('nowhere', 0), at(null, 0)]).toEqual([null, null, null, null])
  })
  test('begun again forgets the answers of this scenario, and of no other', () => {
    const actor = start()
    for (const scenario of ['two', 'one']) {
      actor.send({ type: 'scenario.chosen', scenario })
      actor.send({ type: 'onward' })
      actor.send(given(['x']))
      if (scenario === 'two') actor.send({ type: 'scenarios.opened' })
    }
    expect(actor.getSnapshot().context.answers).toEqual({ 'two/a': ['x'], 'one/a': ['x'] })
    actor.send({ type: 'again' })
    expect(actor.getSnapshot().context).toMatchObject({ scenario: 'one', at: 0 })
    expect(actor.getSnapshot().context.answers).toEqual({ 'two/a': ['x'] })
  })
  test('an answer may be changed, a scenario begun again, and no event out of place does harm', () => {
    const actor = start()
    actor.send({ type: 'back' })
    actor.send({ type: 'scenario.chosen', scenario: 'nowhere' })
    actor.send({ type: 'scenario.chosen', scenario: 'empty' })
    expect(actor.getSnapshot().value).toBe('choosing')
    actor.send({ type: 'scenario.chosen', scenario: 'one' })
    actor.send({ type: 'onward' })
    actor.send({ type: 'onward' })
    expect(actor.getSnapshot().value).toBe('question')
    actor.send(given(['x']))
    actor.send({ type: 'back' })
    actor.send(given(['y']))
    expect(actor.getSnapshot().context.answers).toEqual({ 'one/a': ['y'] })
    actor.send({ type: 'scenario.chosen', scenario: 'two' })
    actor.send({ type: 'onward' })
    actor.send(given(['z']))
    actor.send({ type: 'again' })
    expect(actor.getSnapshot()).toMatchObject({ value: 'story', context: { answers: { 'one/a': ['y'] } } })
    actor.send({ type: 'scenarios.opened' })
    expect(actor.getSnapshot()).toMatchObject({ value: 'choosing', context: { scenario: null } })
    expect(JSON.parse(JSON.stringify(actor.getSnapshot().context))).toEqual(actor.getSnapshot().context)
  })
})

describe('a session', () => {
  type Snapshot = SnapshotFrom<typeof sessionMachine>
  const scenarios = pack.scenarios.slice(0, 2).map(
    (s, i): SessionScenario => ({
      id: s.id,
      number: i + 1,
      title: s.title,
      goal: s.goal,
      minutes: s.minutes,
      story: s.story,
      facts: factsOf(openedOf(s.id).words),
      questions: questionsOf(s.id).slice(0, 2),
      notes: s.notes,
      debrief: s.debrief,
    }),
  )
  const start = (held = scenarios) => createActor(sessionMachine, { input: { scenarios: held } }).start()
  const command = (c: SessionCommand) => ({ type: 'command', command: c }) as const
  const keyOf = ({ value, context: { scenario, question, told } }: Snapshot) =>
    `${value} ${scenario}.${question}.${told}`
  const forward = (events: readonly SessionCommand[]) => ({
    fromState: start().getSnapshot(),
    events: () => events.map(command),
    serializeState: keyOf,
  })

  test('leads through every phase in order, every reason told, to the summary', () => {
    const [path] = getShortestPaths(sessionMachine, {
      ...forward([{ do: 'onward' }]),
      toState: (s) => s.value === 'summary',
    })
    const values = path?.steps.map((s) => s.state.value) ?? []
    const reasons = scenarios.flatMap((s) => s.questions.map((q) => reasonLines(q).length))
    expect(values.filter((v) => v === 'reasons')).toHaveLength(reasons.reduce((a, b) => a + b, 0))
    for (const phase of ['story', 'debrief'] as const) expect(values.filter((v) => v === phase)).toHaveLength(2)
    for (const phase of ['question', 'options', 'vote', 'key'] as const)
      expect(values.filter((v) => v === phase)).toHaveLength(4)
    for (const { state } of path?.steps ?? []) expect(state.context.phase).toBe(state.value)
  })
  test('no way that goes on ends before the summary', () => {
    const map = getAdjacencyMap(sessionMachine, forward([{ do: 'onward' }, { do: 'skip' }, { do: 'all-reasons' }]))
    expect(new Set(Object.values(map).map((m) => m.state.value))).toEqual(new Set(PHASES))
    for (const { state, transitions } of Object.values(map)) {
      const moves = (Object.values(transitions) as readonly { state: Snapshot }[]).filter(
        (t) => keyOf(t.state) !== keyOf(state),
      )
      if (state.value === 'summary') expect(moves).toEqual([])
      else expect(moves.length, keyOf(state)).toBeGreaterThan(0)
    }
  })
  test('back leads the whole way to the agenda', () => {
    const actor = start()
    const seen: string[] = []
    for (let i = 0; actor.getSnapshot().value !== 'summary' && i < 500; i++) {
      seen.push(keyOf(actor.getSnapshot()))
      actor.send(command({ do: 'onward' }))
    }
    expect(actor.getSnapshot().value).toBe('summary')
    const back: string[] = []
    for (let i = 0; actor.getSnapshot().value !== 'agenda' && i < 500; i++) {
      actor.send(command({ do: 'back' }))
      back.push(String(actor.getSnapshot().value))
    }
    expect(back.reverse()).toEqual(seen.map((s) => s.split(' ')[0]))
  })
  test('its context is plain JSON at every step, and a second window that gets it shows the same', () => {
    const commands: readonly SessionCommand[] = [
      { do: 'onward' },
      { do: 'skip' },
      { do: 'all-reasons' },
      { do: 'back' },
      { do: 'blackout', on: true },
    ]
    const map = getAdjacencyMap(sessionMachine, forward(commands))
    expect(Object.keys(map).length).toBeGreaterThan(30)
    for (const { state } of Object.values(map)) {
      const sent = JSON.parse(JSON.stringify(state.context)) as SessionContext
      expect(sent).toEqual(state.context)
      expect(sent.phase).toBe(state.value)
      expect(questionAt(sent)).toEqual(questionAt(state.context))
    }
  })
  test('hands are entered while the room votes, for options that there are', () => {
    const actor = start()
    const vote = (option: string, hands: number) => actor.send(command({ do: 'vote', option, hands }))
    const votes = () => actor.getSnapshot().context.votes
    vote('a', 3)
    expect(votes()).toEqual({})
    for (let i = 0; i < 4; i++) actor.send(command({ do: 'onward' }))
    expect(actor.getSnapshot().value).toBe('vote')
    for (const [option, hands] of [
      ['a', 3],
      ['b', 12],
      ['a', 4],
      ['zz', 1],
      ['b', -1],
      ['b', 1.5],
      ['b', 1000],
      ['b', 4000],
    ] as const)
      vote(option, hands)
    const [first] = scenarios
    expect(votes()).toEqual({ [voteKey(first?.id ?? '', first?.questions[0]?.id ?? '')]: { a: 4, b: 12 } })
    vote('a', 0)
    vote('b', 999)
    expect(Object.values(votes())).toEqual([{ a: 0, b: 999 }])
    actor.send(command({ do: 'onward' }))
    actor.send(command({ do: 'back' }))
    expect(Object.keys(votes())).toHaveLength(1)
    expect(voteKey('one', 'two')).not.toBe(voteKey('one', 'three'))
  })
  test('begins at the agenda in daylight and in the usual size, with no hand and no table', () => {
    const { scenarios: _, ...context } = start().getSnapshot().context
    const beginning = {
      phase: 'agenda',
      scenario: 0,
      question: 0,
      told: 0,
      votes: {},
      tables: [],
      blackout: false,
      large: false,
    }
    expect(context).toEqual(beginning)
    expect(questionAt({ scenarios: [], scenario: 0, question: 0 })).toBeNull()
    expect(questionAt({ scenarios, scenario: 0, question: 99 })).toBeNull()
  })
  test('a table keeps its results of two scenarios, and a code that was read stands in place of one that was not', () => {
    const actor = start()
    const enter = (table: string, code: string) => actor.send(command({ do: 'table', table, code }))
    const tables = () => actor.getSnapshot().context.tables.map((t) => [t.table, t.scenario, t.right.length])
    enter('1', 'x')
    expect(tables()).toEqual([['1', null, 0]])
    enter('1', encodeResults({ scenario: 1, right: [true, false] }))
    enter('1', encodeResults({ scenario: 2, right: [true, false] }))
    expect(tables()).toEqual([
      ['1', 1, 2],
      ['1', 2, 2],
    ])
    enter('2', encodeResults({ scenario: 2, right: [true, true] }))
    actor.send(command({ do: 'table-removed', table: '1' }))
    expect(tables()).toEqual([['2', 2, 2]])
  })
  test('the screen goes dark, type grows, and a place is gone to, from wherever the session is', () => {
    const actor = start()
    actor.send(command({ do: 'blackout', on: true }))
    actor.send(command({ do: 'large', on: true }))
    expect(actor.getSnapshot()).toMatchObject({ value: 'agenda', context: { blackout: true, large: true } })
    actor.send(command({ do: 'go', scenario: 1, question: 1 }))
    expect(actor.getSnapshot()).toMatchObject({ value: 'question', context: { scenario: 1, question: 1, told: 0 } })
    actor.send(command({ do: 'go', scenario: 0 }))
    expect(actor.getSnapshot()).toMatchObject({ value: 'story', context: { scenario: 0, question: 0 } })
    for (const c of [
      { do: 'go', scenario: 9 },
      { do: 'go', scenario: 0, question: 9 },
    ] as const)
      actor.send(command(c))
    expect(actor.getSnapshot().value).toBe('story')
    actor.send(command({ do: 'restart' }))
    expect(actor.getSnapshot()).toMatchObject({ value: 'agenda', context: { blackout: false, large: true, votes: {} } })
  })
  test('codes of tables are read, and what is wrong with one is said', () => {
    const actor = start()
    const enter = (table: string, code: string) => actor.send(command({ do: 'table', table, code }))
    enter('1', encodeResults({ scenario: 1, right: [true, false] }))
    enter('2', encodeResults({ scenario: 7, right: [true] }))
    enter('3', encodeResults({ scenario: 2, right: [true, true, true] }))
    enter('4', 'x')
    enter('1', encodeResults({ scenario: 1, right: [true, true] }))
    const tables = () => actor.getSnapshot().context.tables.map((t) => [t.table, t.scenario, t.problem])
    expect(tables()).toEqual([
      ['2', 7, 'scenario'],
      ['3', 2, 'exercises'],
      ['4', null, 'length'],
      ['1', 1, null],
    ])
    expect(actor.getSnapshot().context.tables.at(-1)?.right).toEqual([true, true])
    actor.send(command({ do: 'table-removed', table: '2' }))
    expect(tables()).toHaveLength(3)
  })
  test('without a scenario stays at the agenda', () => {
    const actor = start([])
    actor.send(command({ do: 'onward' }))
    expect(actor.getSnapshot().value).toBe('agenda')
  })
})
