import type { Case } from '../../src/engine/case.ts'
import { Cases } from '../../src/engine/cases.ts'
import type { Part } from '../../src/engine/parts.ts'
import type { Situation } from '../../src/engine/situation.ts'
import type { Truth } from '../../src/engine/truth.ts'
import { truthFor } from '../../src/engine/truthOf.ts'
import type { Lawbook } from '../../src/lawbook/openLawbook.ts'

/** A rule as every engine is given it: a tree over facts, each fact an atom of the lawbook's own condition by its number. */
export type Tree =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Tree[] }
  | { readonly kind: 'not'; readonly part: Tree }
  | { readonly kind: 'fact'; readonly fact: number }
/** The rules that are judged in the same roles: the duties of States, the routes between two States, and so on. */
export interface Group {
  readonly key: string
  readonly rules: readonly Tree[]
}
/** What is known in one set of roles: yes or no by fact; a fact that is not known is missing. */
export type Facts = ReadonlyMap<number, boolean>
/** One situation, ready for an engine that knows no law: each group is judged once for each of its sets of roles. */
export interface Judging {
  readonly group: number
  readonly facts: Facts
  readonly truths: readonly Truth[]
}

const CRIME = 1_000_000
interface Rule {
  readonly part: Part
  readonly crimes: number
  readonly tree: Tree
}

/**
 * The conditions of the whole lawbook as plain trees, and situations as tables of facts. Memberships, dates, places and reservations are worked out
 * by Dedere beforehand and given to the others as facts, so that they are timed on the joining of conditions alone.
 */
export class Translation {
  readonly groups: readonly Group[]
  readonly #lawbook: Lawbook
  readonly #rules: readonly (readonly Rule[])[]
  readonly #casesOf: readonly ((cases: Cases) => readonly Case[])[]
  readonly #atoms: readonly (readonly Part[])[]

  constructor(lawbook: Lawbook) {
    this.#lawbook = lawbook
    const { parts } = new Cases(lawbook, { self: '', other: '', crimes: [], conduct: 'unknown' } as never).shared.judged
    const byKey = new Map<string, { rules: Rule[]; cases: (cases: Cases) => readonly Case[] }>()
    const add = (key: string, rule: Rule, cases: (cases: Cases) => readonly Case[]) => {
      const held = byKey.get(key) ?? { rules: [], cases }
      byKey.set(key, held)
      held.rules.push(rule)
    }
    for (const { duty, part, crimes } of parts.duties(lawbook.duties)) {
      const key = duty.actor === 'court' || duty.actor === 'un' ? duty.actor : 'duties of States'
      add(key, ruleOf(part, crimes), (cases) => cases.bearings(duty).map((b) => b.kase))
    }
    for (const { channel, routes } of parts.channels(lawbook.channels)) {
      const key = channel.own ? 'own measures' : `${channel.from} to ${channel.to}`
      for (const { part, crimes } of routes) {
        add(key, ruleOf(part, crimes), (cases) => cases.directions(channel).map((d) => d.kase))
      }
    }
    const all = [...byKey]
    this.groups = all.map(([key, { rules }]) => ({ key, rules: rules.map((r) => r.tree) }))
    this.#rules = all.map(([, { rules }]) => rules)
    this.#casesOf = all.map(([, { cases }]) => cases)
    this.#atoms = this.#rules.map((rules) => [...new Set(rules.flatMap((r) => atomsOf(r.part)))])
  }

  /** The facts of a situation and the right answers. */
  judgings(situation: Situation): readonly Judging[] {
    const cases = new Cases(this.#lawbook, situation)
    const bits = cases.crimes
    return this.#rules.flatMap((rules, group) =>
      (this.#casesOf[group]?.(cases) ?? []).map((kase): Judging => {
        const facts = new Map<number, boolean>()
        for (const atom of this.#atoms[group] ?? []) {
          const truth = truthFor(atom, kase)
          if (truth !== 'unknown') facts.set(atom.place, truth === 'yes')
        }
        for (const { crimes } of rules) facts.set(CRIME + crimes, (crimes & bits) !== 0)
        const truths = rules.map(({ part, crimes }) => ((crimes & bits) === 0 ? 'no' : truthFor(part, kase)))
        return { group, facts, truths }
      }),
    )
  }
}

const ruleOf = (part: Part, crimes: number): Rule => ({
  part,
  crimes,
  tree: { kind: 'all', parts: [{ kind: 'fact', fact: CRIME + crimes }, treeOf(part)] },
})

function treeOf(part: Part): Tree {
  const [first] = part.parts
  if (part.kind === 'not' && first !== undefined) return { kind: 'not', part: treeOf(first) }
  if (part.kind === 'all' || part.kind === 'any') return { kind: part.kind, parts: part.parts.map(treeOf) }
  return { kind: 'fact', fact: part.place }
}

const atomsOf = (part: Part): readonly Part[] => (part.kind === 'atom' ? [part] : part.parts.flatMap(atomsOf))
