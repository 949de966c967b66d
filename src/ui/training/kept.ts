import { readTraining, writeTraining } from '../session.ts'

/** The format in which a training is kept in the tab. */
const FORMAT = 1
/** Sets of exercises that stand beside the bank: made from a number, or of the result of the guide. */
export const MADE = 'made'
export const RESULT = 'result'

export const SCREENS = ['start', 'alone', 'plan', 'session'] as const
export type TrainingScreen = (typeof SCREENS)[number]

export interface MadeBy {
  readonly seed: number
  readonly kind: string
  readonly count: number
}
export interface PlanChoice {
  readonly chosen: readonly string[]
  readonly title: string
  readonly start: string
  readonly breakAfter: number
  readonly breakMinutes: number
  readonly rows: number
}
/** A machine as it is kept: its state and what of its context cannot be found again. */
export interface KeptMachine {
  readonly value: string
  readonly context: Readonly<Record<string, unknown>>
}
/** When the session and each of its scenarios began, in milliseconds of the clock. */
export interface SessionClock {
  readonly began: number | null
  readonly scenarios: Readonly<Record<string, number>>
}
/** Everything of a training that a reload must not lose. It lives as long as the tab. */
export interface Kept {
  readonly format: typeof FORMAT
  readonly lawPack: string
  readonly screen: TrainingScreen
  /** The scenario or set that is practised. */
  readonly item: string | null
  readonly made: MadeBy | null
  /** Exercises of the guide's result are offered. */
  readonly result: boolean
  readonly learner: KeptMachine | null
  readonly answers: Readonly<Record<string, readonly string[]>>
  readonly plan: PlanChoice
  readonly session: KeptMachine | null
  /** What the session was begun with; the plan may be changed afterwards. */
  readonly running: readonly string[]
  readonly clock: SessionClock
  /** By this the projected window is known again after a reload. */
  readonly token: string | null
}

export const fresh = (lawPack: string): Kept => ({
  format: FORMAT,
  lawPack,
  screen: 'start',
  item: null,
  made: null,
  result: false,
  learner: null,
  answers: {},
  plan: { chosen: [], title: '', start: '09:00', breakAfter: 90, breakMinutes: 15, rows: 20 },
  session: null,
  running: [],
  clock: { began: null, scenarios: {} },
  token: null,
})

/** What the tab holds. What is not ours, or was made under another lawbook, is left: its keys may have changed. */
export function readKeptTraining(lawPack: string): Kept {
  const empty = fresh(lawPack)
  try {
    const held: unknown = JSON.parse(readTraining() ?? 'null')
    if (!isRecord(held) || held['format'] !== FORMAT || held['lawPack'] !== lawPack) return empty
    const screen = SCREENS.find((s) => s === held['screen']) ?? 'start'
    const merged = { ...empty, ...held, screen } as Kept
    return isRecord(merged.answers) && isRecord(merged.plan) && Array.isArray(merged.plan.chosen) ? merged : empty
  } catch {
    return empty
  }
}
export const writeKeptTraining = (kept: Kept): boolean => writeTraining(JSON.stringify(kept))

/** Opens the training with exercises on the result that stands in the guide. */
export function teachResult(lawPack: string): void {
  const kept = readKeptTraining(lawPack)
  const answers = withoutSet(kept.answers, RESULT)
  writeKeptTraining({ ...kept, screen: 'alone', item: RESULT, result: true, learner: null, answers })
}

/** The answers without those to a set that is made anew. */
export const withoutSet = (answers: Kept['answers'], set: string): Kept['answers'] =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => !key.startsWith(`${set}/`)))

const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x)
