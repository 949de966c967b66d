import type { Atom, Condition, Iso3 } from '../lawbook/types.ts'
import { wordOf } from './atomsIn.ts'
import type { Case } from './case.ts'
import type { Situation } from './situation.ts'
import type { Truth } from './truth.ts'
import { truthOf } from './truthOf.ts'

/** Strong Kleene truth as a number, so that 'and' is the least and 'or' the greatest: no, unknown, yes. */
export const NO = 0
export const UNKNOWN = 1
export const YES = 2
const CODES: Readonly<Record<Truth, number>> = { no: NO, unknown: UNKNOWN, yes: YES }

/** The truth of a condition for the States at two places of a list: `from` is also `self`, `to` also `other`. */
export type Plan = number | ((from: number, to: number) => number)
export const runPlan = (plan: Plan, from: number, to: number): number =>
  typeof plan === 'number' ? plan : plan(from, to)

/**
 * Prepares the conditions of channels for many pairs of States under one situation: what hangs on no State is worked out at once, what hangs on one
 * State once for each, and only the rest for each pair.
 */
export class Planner {
  readonly #states: readonly Iso3[]
  readonly #caseOf: (from: Iso3, to: Iso3) => Case
  readonly #held = new Map<string, Int8Array>()

  /** `caseOf` gives the case of a pair; the situation is the same but for `self` and `other`. */
  constructor(states: readonly Iso3[], caseOf: (from: Iso3, to: Iso3) => Case) {
    this.#states = states
    this.#caseOf = caseOf
  }

  plan(condition: Condition): Plan {
    if ('all' in condition)
      return joined(
        condition.all.map((c) => this.plan(c)),
        NO,
      )
    if ('any' in condition)
      return joined(
        condition.any.map((c) => this.plan(c)),
        YES,
      )
    if ('not' in condition) {
      const inner = this.plan(condition.not)
      return typeof inner === 'number' ? YES - inner : (from, to) => YES - inner(from, to)
    }
    return this.#atom(condition)
  }

  #atom(atom: Atom): Plan {
    const [first = '', second = first] = this.#states
    const sample = this.#caseOf(first, second)
    switch (hangsOn(atom, sample.situation)) {
      case 'nothing':
        return CODES[truthOf(atom, sample)]
      case 'from':
        return this.#ofState(atom, true)
      case 'to':
        return this.#ofState(atom, false)
      case 'pair':
        return this.#ofPair(atom)
    }
  }

  #ofState(atom: Atom, isFrom: boolean): Plan {
    const [word, value] = Object.entries(atom)[0] as [string, object]
    const key = JSON.stringify([word, { ...value, state: null }])
    const held = this.#held.get(key) ?? new Int8Array(this.#states.length).fill(-1)
    this.#held.set(key, held)
    const plain = { [word]: { ...value, state: 'from' } } as unknown as Atom
    const read = (i: number): number => {
      const known = held[i] as number
      if (known >= 0) return known
      const state = this.#states[i] ?? ''
      const truth = CODES[truthOf(plain, this.#caseOf(state, state))]
      held[i] = truth
      return truth
    }
    return isFrom ? (from) => read(from) : (_, to) => read(to)
  }

  #ofPair(atom: Atom): Plan {
    const [a, b] = [this.#states, this.#states]
    const ask = (from: number, to: number) => CODES[truthOf(atom, this.#caseOf(a[from] ?? '', b[to] ?? ''))]
    if (!('unreserved' in atom)) return ask
    const { reservationsOn } = this.#caseOf('', '').lawbook
    const reserving = new Set((reservationsOn.get(atom.unreserved) ?? []).map((r) => r.state))
    const mayBite = Uint8Array.from(this.#states, (s) => (reserving.has(s) ? 1 : 0))
    return (from, to) => (mayBite[from] === 1 || mayBite[to] === 1 ? ask(from, to) : YES)
  }
}

const PLACES = new Set(['suspect-in', 'national-of', 'territory'])

/** What the truth of an atom hangs on, beyond what the situation says of the case. */
function hangsOn(atom: Atom, situation: Situation): 'nothing' | 'from' | 'to' | 'pair' {
  const word = wordOf(atom)
  const { suspectIn, suspectNationality, territory } = situation
  const nowhere = [suspectIn, suspectNationality, territory].every((p) => p === 'unknown')
  if (word === 'unreserved' || ((PLACES.has(word) || word === 'icc') && !nowhere)) return 'pair'
  if (PLACES.has(word)) return 'nothing'
  const held: unknown = Object.values(atom)[0]
  const ref = typeof held === 'object' && held !== null && 'state' in held ? held.state : null
  if (ref === 'from' || ref === 'self') return 'from'
  if (ref === 'to' || ref === 'other') return 'to'
  return 'nothing'
}

function joined(plans: readonly Plan[], deciding: number): Plan {
  if (plans.includes(deciding)) return deciding
  const open = plans.filter((p) => typeof p === 'function')
  const least = plans.includes(UNKNOWN) ? UNKNOWN : YES - deciding
  if (open.length === 0) return least
  const [only] = open
  if (open.length === 1 && only !== undefined && least !== UNKNOWN) return only
  return (from, to) => {
    let truth = least
    for (const plan of open) {
      const found = plan(from, to)
      if (found === deciding) return deciding
      if (found === UNKNOWN) truth = UNKNOWN
    }
    return truth
  }
}
