import type { Result } from '../lawbook/result.ts'

/** How one table or one learner did: the number of the scenario (from 1) and right or wrong for each exercise. */
export interface Results {
  readonly scenario: number
  readonly right: readonly boolean[]
}
/** Why a code cannot be read: nothing given, a sign that no code has, the wrong length, or a slip in writing it down. */
export type CodeProblem = 'empty' | 'sign' | 'length' | 'slip'

/** Base 32 without I, L, O and U; who reads them aloud or writes them down means 1, 1 and 0. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SCENARIO_BITS = 10
const COUNT_BITS = 4
const HEAD = SCENARIO_BITS + COUNT_BITS
export const MOST_SCENARIOS = 2 ** SCENARIO_BITS - 1
export const MOST_EXERCISES = 2 ** COUNT_BITS - 1

/** A short code to be read aloud or written on a card: five or six signs, the last of which guards the others. */
export function encodeResults({ scenario, right }: Results): string {
  if (!Number.isInteger(scenario) || scenario < 1 || scenario > MOST_SCENARIOS)
    throw new Error(`The scenario must be a whole number from 1 to ${MOST_SCENARIOS}, not ${scenario}.`)
  if (right.length < 1 || right.length > MOST_EXERCISES)
    throw new Error(`There must be 1 to ${MOST_EXERCISES} exercises, not ${right.length}.`)
  const bits = [...inBits(scenario, SCENARIO_BITS), ...inBits(right.length, COUNT_BITS), ...right.map(Number)]
  const values = Array.from({ length: Math.ceil(bits.length / 5) }, (_, i) =>
    Array.from({ length: 5 }, (_, j) => bits[i * 5 + j] ?? 0).reduce((n, b) => n * 2 + b, 0),
  )
  return [...values, guard(values)].map((v) => SIGNS[v]).join('')
}

/** Reads a code however it is written: small letters, spaces and hyphens do not matter. Never throws. */
export function decodeResults(code: string): Result<Results, CodeProblem> {
  const written = code
    .toUpperCase()
    .replace(/[\s\-–.]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
  if (written === '') return { ok: false, error: 'empty' }
  const values = [...written].map((sign) => SIGNS.indexOf(sign))
  if (values.includes(-1)) return { ok: false, error: 'sign' }
  const held = values.slice(0, -1)
  const bits = held.flatMap((v) => inBits(v, 5))
  const count = inNumber(bits.slice(SCENARIO_BITS, HEAD))
  if (held.length < 3 || held.length > Math.ceil((HEAD + MOST_EXERCISES) / 5)) return { ok: false, error: 'length' }
  if (guard(held) !== values.at(-1)) return { ok: false, error: 'slip' }
  const scenario = inNumber(bits.slice(0, SCENARIO_BITS))
  const rest = bits.slice(HEAD + count)
  if (scenario === 0 || count === 0 || held.length !== Math.ceil((HEAD + count) / 5) || rest.includes(1))
    return { ok: false, error: 'slip' }
  return { ok: true, value: { scenario, right: bits.slice(HEAD, HEAD + count).map((b) => b === 1) } }
}

const inBits = (value: number, length: number): readonly number[] =>
  Array.from({ length }, (_, i) => (value >> (length - 1 - i)) & 1)
const inNumber = (bits: readonly number[]): number => bits.reduce((n, b) => n * 2 + b, 0)

/** The sign that guards the others: a sum in the field of 32 elements (x⁵ + x² + 1), in which each place has a weight of its own. It finds each single wrong sign and each two neighbours changed about. */
function guard(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum = double(sum ^ value)
  // a code of nothing but noughts is no code
  return sum ^ 1
}
const double = (x: number): number => (x & 16 ? ((x << 1) ^ 0b100101) & 31 : x << 1)
