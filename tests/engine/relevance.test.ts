import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Case, openCase } from '../../src/engine/case.ts'
import { bearersOf, caseFor, directionsOf } from '../../src/engine/cases.ts'
import { evaluate } from '../../src/engine/evaluate.ts'
import { emptySituation, type Situation } from '../../src/engine/situation.ts'
import { and, negate, or, type Truth } from '../../src/engine/truth.ts'
import { servedRoutes } from '../../src/engine/verdicts.ts'
import { type Condition, CRIMES, type Crime } from '../../src/lawbook/types.ts'
import { situations } from '../support/arbitraries.ts'
import { lawbook } from '../support/lawbook.ts'

const RUNS = Number(process.env['RUNS'] ?? 12)
/** More unknown atoms than this make too many cases. */
const MOST = 11

/** An atom of a condition in a case: what is known of it, and the questions whose answers would tell. */
interface Leaf {
  readonly truth: Truth
  readonly missing: readonly string[]
}
type Tree =
  | { readonly all: readonly Tree[] }
  | { readonly any: readonly Tree[] }
  | { readonly not: Tree }
  | { readonly leaf: string }

/** The tree with one name for each different atom, and what each of them is. */
function read(condition: Condition, kase: Case, leaves: Map<string, Leaf>): Tree {
  if ('all' in condition) return { all: condition.all.map((c) => read(c, kase, leaves)) }
  if ('any' in condition) return { any: condition.any.map((c) => read(c, kase, leaves)) }
  if ('not' in condition) return { not: read(condition.not, kase, leaves) }
  const name = JSON.stringify(condition)
  const { truth, missing } = evaluate(condition, kase)
  leaves.set(name, { truth, missing })
  return { leaf: name }
}

function truthIn(tree: Tree, values: ReadonlyMap<string, Truth>): Truth {
  if ('all' in tree) return and(tree.all.map((t) => truthIn(t, values)))
  if ('any' in tree) return or(tree.any.map((t) => truthIn(t, values)))
  if ('not' in tree) return negate(truthIn(tree.not, values))
  return values.get(tree.leaf) ?? 'unknown'
}

/** Every way in which the unknown atoms may turn out, each as the verdict by the bits of its number. */
function outcomes(tree: Tree, leaves: ReadonlyMap<string, Leaf>, open: readonly string[]): readonly Truth[] {
  const known = [...leaves].flatMap(([name, l]): [string, Truth][] => (open.includes(name) ? [] : [[name, l.truth]]))
  return Array.from({ length: 2 ** open.length }, (_, n) => {
    const values = new Map(known)
    for (const [i, name] of open.entries()) values.set(name, (n >> i) & 1 ? 'yes' : 'no')
    return truthIn(tree, values)
  })
}

/** Whether the verdict hangs on some of the unknown atoms, the others being as they may. */
function canChange(verdicts: readonly Truth[], bits: readonly number[]): boolean {
  const mask = bits.reduce((m, bit) => m | (1 << bit), 0)
  const byRest = new Map<number, Truth>()
  return verdicts.some((verdict, n) => {
    const seen = byRest.get(n & ~mask)
    byRest.set(n & ~mask, seen ?? verdict)
    return seen !== undefined && seen !== verdict
  })
}

interface Checked {
  readonly id: string
  /** Reported missing, and no answer can change the verdict. */
  readonly idle: readonly string[]
  /** Not reported, and an answer could change the verdict. */
  readonly overlooked: readonly string[]
}

function check(id: string, condition: Condition, kase: Case, most = MOST): Checked | null {
  const leaves = new Map<string, Leaf>()
  const tree = read(condition, kase, leaves)
  const open = [...leaves].flatMap(([name, l]) => (l.truth === 'unknown' ? [name] : []))
  if (open.length > most) return null
  const { missing } = evaluate(condition, kase)
  const verdicts = outcomes(tree, leaves, open)
  const questions = new Set(open.flatMap((name) => leaves.get(name)?.missing ?? []))
  const bitsOf = (q: string) => open.flatMap((name, i) => (leaves.get(name)?.missing.includes(q) ? [i] : []))
  const told = [...questions].map((q) => ({
    q,
    matters: canChange(verdicts, bitsOf(q)),
    isMissing: missing.includes(q),
  }))
  return {
    id,
    idle: told.filter((t) => t.isMissing && !t.matters).map((t) => t.q),
    overlooked: told.filter((t) => !t.isMissing && t.matters).map((t) => t.q),
  }
}

describe('Over every way in which the unknown atoms of its own condition may turn out', () => {
  test('a question reported missing can change the verdict of the duty or route, and no other can', () => {
    let checked = 0
    fc.assert(
      fc.property(situations({ crimes: 2 }), (s) => {
        const shared = openCase(lawbook, s, {})
        const duties = lawbook.duties.flatMap((d) =>
          bearersOf(d, s).map(({ bearer, roles }) =>
            check(`${d.id} of ${bearer}`, d.condition, caseFor(shared, roles)),
          ),
        )
        // a question may settle which of several routes carries the channel, and with it the rank: each route is looked at by itself
        const routes = lawbook.channels.flatMap((c) =>
          directionsOf(c, s).flatMap(({ from, to, roles }) =>
            servedRoutes(c, s).map((r, i) => check(`${c.id} ${i} ${from}>${to}`, r.condition, caseFor(shared, roles))),
          ),
        )
        const found = [...duties, ...routes].filter((c) => c !== null)
        checked += found.length
        expect(found.filter((c) => c.idle.length + c.overlooked.length > 0)).toEqual([])
      }),
      { numRuns: RUNS },
    )
    expect(checked).toBeGreaterThan(100 * RUNS)
  }, 60_000)

  /** Nothing is known: two States of which no status is known, no treaty known to be in force, no fact of the case. */
  const nothingKnown = (crime: Crime): Situation => {
    const unknown = Object.fromEntries(lawbook.instruments.map((i) => [i.id, { status: 'unknown' as const }]))
    return {
      ...emptySituation('XAA', [crime], '2026-11-24'),
      other: 'XAB',
      status: { XAA: unknown, XAB: unknown },
      inForce: Object.fromEntries(lawbook.instruments.map((i) => [i.id, 'unknown' as const])),
      iccAcceptance: { XAA: 'unknown', XAB: 'unknown' },
    }
  }

  test.each(CRIMES)('nothing being known, every duty and route asks exactly what can change it: %s', (crime) => {
    const s = nothingKnown(crime)
    const shared = openCase(lawbook, s, {})
    const all = [
      ...lawbook.duties.flatMap((d) =>
        bearersOf(d, s).map(({ bearer, roles }) =>
          check(`${d.id} of ${bearer}`, d.condition, caseFor(shared, roles), 17),
        ),
      ),
      ...lawbook.channels.flatMap((c) =>
        directionsOf(c, s).flatMap(({ from, to, roles }) =>
          servedRoutes(c, s).map((r, i) =>
            check(`${c.id} ${i} ${from}>${to}`, r.condition, caseFor(shared, roles), 17),
          ),
        ),
      ),
    ]
    const found = all.filter((c) => c !== null)
    expect(found.filter((c) => c.idle.length + c.overlooked.length > 0)).toEqual([])
    // those that ask whether any of a long list of treaties binds both have too many unknown atoms to go through; they are few
    expect((all.length - found.length) / all.length).toBeLessThan(0.08)
  })
})
