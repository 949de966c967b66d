/** Hostile input, made from a seed: the same seed makes the same inputs. */

/** A source of numbers from 0 up to 1 (mulberry32). */
export type Dice = () => number
export function dice(seed: number): Dice {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
export const below = (roll: Dice, n: number): number => Math.floor(roll() * n)
export const oneOf = <T>(roll: Dice, list: readonly T[]): T => list[below(roll, list.length)] as T

/** Texts that would run, or draw, where they are put into a page as they stand. */
export const SCRIPTS = [
  '<script>window.harmed=1</script>',
  '<img src=x onerror=window.harmed=1>',
  '"><svg onload=window.harmed=1>',
  'javascript:window.harmed=1',
  "'-window.harmed-'",
  '</title><iframe srcdoc="<script>parent.harmed=1</script>">',
  '{{constructor.constructor("window.harmed=1")()}}',
  '$t(app.name){{self}}',
  '<a href="javascript:window.harmed=1" id=injected>x</a>',
] as const
/** Names and texts that reach what they should not, or that programs stumble over. */
export const ODD = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202egnp.exe',
  '../../etc/passwd',
  '%00',
  '%',
  '%E0%A4%A',
  'ZZZ',
  '9999-99-99',
  '2017-08-25/2017-08-24',
  '-1',
  '1e309',
  'NaN',
  'null',
  'a'.repeat(5_000),
  '=HYPERLINK("http://x")',
] as const
const NUMBERS = [0, -0, -1, 1.5, 2 ** 53, 1e308, Number.MIN_VALUE]

export const oddText = (roll: Dice): string => oneOf(roll, roll() < 0.3 ? SCRIPTS : ODD)

/** Any JSON, from a lone value to a small tree, with odd names. */
export function oddValue(roll: Dice, depth = 3): unknown {
  const n = below(roll, depth > 0 ? 8 : 5)
  if (n === 0) return null
  if (n === 1) return roll() < 0.5
  if (n === 2) return oneOf(roll, NUMBERS)
  if (n < 5) return oddText(roll)
  const size = below(roll, 4)
  if (n === 5) return Array.from({ length: size }, () => oddValue(roll, depth - 1))
  return named(Array.from({ length: size }, () => [oddText(roll), oddValue(roll, depth - 1)] as const))
}

/** An object with these names as its own, whatever they are called. */
export function named(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const made: Record<string, unknown> = {}
  for (const [name, value] of entries) {
    Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true })
  }
  return made
}

/** A tree of JSON with one place in it changed: another value, a lost or a doubled entry, an odd name. */
export function damaged(roll: Dice, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || roll() < 0.12) return oddValue(roll)
  if (Array.isArray(value)) {
    const at = below(roll, value.length + 1)
    if (roll() < 0.25) return [...value, oddValue(roll)]
    if (roll() < 0.25) return value.filter((_, i) => i !== at)
    return value.map((v, i) => (i === at ? damaged(roll, v) : v))
  }
  const entries = Object.entries(value)
  const at = below(roll, entries.length)
  if (entries.length === 0 || roll() < 0.2) return named([...entries, [oddText(roll), oddValue(roll)]])
  if (roll() < 0.15) return named(entries.filter((_, i) => i !== at))
  if (roll() < 0.15) return named(entries.map(([k, v], i) => [i === at ? oddText(roll) : k, v]))
  return named(entries.map(([k, v], i) => [k, i === at ? damaged(roll, v) : v]))
}

/** A tree with a script in every text it holds: always the same, or the next of several. */
export const scripted = (value: unknown, script: string | (() => string)): unknown =>
  typeof value === 'string'
    ? typeof script === 'string'
      ? script
      : script()
    : Array.isArray(value)
      ? value.map((v) => scripted(v, script))
      : typeof value === 'object' && value !== null
        ? named(Object.entries(value).map(([k, v]) => [k, scripted(v, script)]))
        : value

/** A text with a few letters lost, doubled or changed, or cut off. */
export function torn(roll: Dice, text: string): string {
  const at = below(roll, text.length + 1)
  const to = at + below(roll, 12)
  switch (below(roll, 5)) {
    case 0:
      return text.slice(0, at)
    case 1:
      return text.slice(0, at) + text.slice(to)
    case 2:
      return text.slice(0, at) + oddText(roll) + text.slice(at)
    case 3:
      return text.slice(0, to) + text.slice(at)
    default:
      return text.slice(0, at) + String.fromCharCode(below(roll, 0xffff)) + text.slice(at + 1)
  }
}

/** Nested so deep that a reader that calls itself would end; or so large that one that copies would. */
export const DEEP = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
export const DEEP_NAMES = `${'{"answers":'.repeat(8_000)}1${'}'.repeat(8_000)}`
export const LARGE = `{"format":1,"answers":{"crime":[${'"torture",'.repeat(200_000)}"torture"]}}`
