import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { SnapshotFrom } from 'xstate'
import { getAdjacencyMap, getShortestPaths, getSimplePaths } from 'xstate/graph'
import type { GuideEvent } from '../../machines/ask.ts'
import { ALWAYS_ASKED, canMatter } from '../../src/engine/canMatter.ts'
import { type Answers, type AskedQuestion, QUESTIONS, toSituation } from '../../src/journey/answers.ts'
import { answer, lawbook, machine, NOTHING_KNOWN, type Screen, screenOf, startGuide, TODAY } from '../support/guide.ts'

type Snapshot = SnapshotFrom<typeof machine>

/** Where answers of different kinds lead to different questions: one answer for each kind. Everywhere else one answer stands for all. */
const KINDS: { readonly [Q in AskedQuestion]?: readonly Answers[Q][] } = {
  crime: [['torture'], ['war-crimes'], ['drug-trafficking'], ['cybercrime']],
  conflict: ['international', 'none'],
  with: ['MMR', 'none'],
  'suspect-in': ['self', 'elsewhere'],
}
const given = (question: AskedQuestion, kind: unknown) =>
  ({ type: 'answer.given', question, answer: kind }) as GuideEvent
const answersTo = (screen: Screen): readonly GuideEvent[] =>
  screen === 'review' || screen === 'result'
    ? []
    : (KINDS[screen] ?? [NOTHING_KNOWN[screen]]).map((kind) => given(screen, kind))
/** No way back and no new start: those lead in circles. The result is opened from the review only. */
const onward = ({ value }: Snapshot): readonly GuideEvent[] =>
  value === 'review' ? [{ type: 'result.opened' }] : answersTo(value)

/** A short key for a state: the question on the screen and those, not answered yet, that can still matter. */
const keys = new WeakMap<Snapshot, string>()
function keyOf(snapshot: Snapshot): string {
  const held = keys.get(snapshot)
  if (held !== undefined) return held
  const { answers } = snapshot.context
  const situation = toSituation(lawbook, answers, TODAY)
  const open = QUESTIONS.filter((q) => answers[q] === undefined && canMatter(lawbook, situation, q))
  const key = `${snapshot.value} (${open.join(' ')})`
  keys.set(snapshot, key)
  return key
}

/** Each step is worked out once, however often the paths take it. */
const taken = new WeakMap<Snapshot, Map<string, Snapshot>>()
const remembering: typeof machine = Object.assign(Object.create(machine), {
  transition(from: Snapshot, event: GuideEvent, scope: Parameters<typeof machine.transition>[2]): Snapshot {
    const known = taken.get(from) ?? new Map<string, Snapshot>()
    taken.set(from, known)
    const step = JSON.stringify(event)
    const to = known.get(step) ?? machine.transition(from, event, scope)
    known.set(step, to)
    return to
  },
})
const begin = startGuide().getSnapshot()
const options = { fromState: begin, events: onward, serializeState: keyOf }
const screensOf = (path: { steps: readonly { state: Snapshot }[]; state: Snapshot }): readonly Screen[] => [
  ...path.steps.map((s) => s.state.value),
  path.state.value,
]
const place = (screen: Screen): number => [...QUESTIONS, 'review', 'result'].indexOf(screen)

describe('the questions of the guide', () => {
  test('stand in the machine, in the content and in the engine under the same ids', () => {
    const states = Object.entries(machine.states)
      .filter(([, state]) => state.tags.includes('question'))
      .map(([id]) => id)
    const files = readdirSync('content/questions').map((file) => file.replace(/\.yaml$/, ''))
    expect(states).toEqual([...QUESTIONS])
    expect(files.sort()).toEqual([...QUESTIONS].sort())
  })

  test('come in the order of the design, from the crime to the needs, then review and result', () => {
    expect(Object.keys(machine.states)).toEqual([
      ...['crime', 'conflict', 'grave-breach', 'state', 'with', 'role', 'status', 'icc'],
      ...['suspect-in', 'territory', 'national-of', 'conduct', 'at', 'treaty-required', 'bilateral', 'need'],
      ...['review', 'result'],
    ])
  })
})

describe('the ways through the guide', () => {
  test('lead to every screen', () => {
    const paths = getShortestPaths(remembering, options)
    expect(new Set(paths.map((p) => p.state.value))).toEqual(new Set([...QUESTIONS, 'review', 'result']))
    for (const path of paths) expect(path.steps.length).toBeLessThanOrEqual(QUESTIONS.length + 1)
  })

  test('go forward with every answer and never end before the review', () => {
    const map = getAdjacencyMap(remembering, options)
    for (const { state, transitions } of Object.values(map)) {
      const onwards = Object.values(transitions) as readonly { state: Snapshot }[]
      if (state.value === 'result') continue
      expect(onwards.length, `'${state.value}' is a dead end`).toBeGreaterThan(0)
      for (const { state: next } of onwards) expect(place(next.value)).toBeGreaterThan(place(state.value))
    }
  })

  test('are as many as the kinds of answers make them, all end in review, and a guide that follows them agrees', () => {
    const paths = getSimplePaths(remembering, { ...options, toState: (s) => s.value === 'review' })
    // torture, drugs and cybercrime one way each, war crimes two (a conflict or none); each with a counterpart or none,
    // and with a suspect here or elsewhere: (3 + 2) × 2 × 2
    expect(paths).toHaveLength(20)
    const shown = new Set<string>()
    for (const path of paths) {
      const screens = screensOf(path)
      expect(screens.at(-1)).toBe('review')
      for (const q of ALWAYS_ASKED) expect(screens).toContain(q)
      shown.add(screens.join(' '))
      const guide = startGuide()
      const met: Screen[] = [screenOf(guide)]
      for (const { event } of path.steps) {
        if (event.type !== 'answer.given') continue
        answer(guide, event.question, event.answer)
        met.push(screenOf(guide))
      }
      expect([...new Set(met)]).toEqual([...new Set(screens)])
    }
    expect(shown.size).toBeGreaterThan(8)
  })

  test('pass over each question that belongs to some cases only, and ask it in others', () => {
    const paths = getSimplePaths(remembering, { ...options, toState: (s) => s.value === 'review' }).map(screensOf)
    for (const q of ['conflict', 'grave-breach', 'icc', 'territory', 'conduct', 'bilateral'] as const) {
      expect(
        paths.some((p) => p.includes(q)),
        `'${q}' is never asked`,
      ).toBe(true)
      expect(
        paths.some((p) => !p.includes(q)),
        `'${q}' is never passed over`,
      ).toBe(true)
    }
  })
})
