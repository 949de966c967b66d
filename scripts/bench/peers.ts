import { LogicEngine } from 'json-logic-engine'
import { Engine, type TopLevelCondition } from 'json-rules-engine'
import Publicodes from 'publicodes'
import { and, createActor, createMachine, not, or } from 'xstate'
import type { Facts, Group, Tree } from './judgements.ts'

/** What an engine says of each rule of a group: undefined where it says that it does not know. */
export type Answers = readonly (boolean | undefined)[]
export interface Peer {
  readonly id: string
  readonly name: string
  /** Whether it can say 'not known'. */
  readonly knowsUnknown: boolean
  /** How many situations are enough to time it. */
  readonly count: number
  readonly make: (group: Group) => (facts: Facts) => Answers | Promise<Answers>
}

const nameOf = (fact: number) => `f${fact}`
const plain = (facts: Facts): Record<string, boolean> =>
  Object.fromEntries([...facts].map(([fact, known]) => [nameOf(fact), known]))

function toRules(tree: Tree): unknown {
  if (tree.kind === 'not') return { not: toRules(tree.part) }
  if (tree.kind === 'fact') return { fact: nameOf(tree.fact), operator: 'equal', value: true }
  return { [tree.kind]: tree.parts.map(toRules) }
}

function toLogic(tree: Tree): unknown {
  if (tree.kind === 'not') return { '!': [toLogic(tree.part)] }
  if (tree.kind === 'fact') return { '===': [{ var: nameOf(tree.fact) }, true] }
  // of nothing, all hold and none does; this engine says neither
  if (tree.parts.length === 0) return tree.kind === 'all'
  return { [tree.kind === 'all' ? 'and' : 'or']: tree.parts.map(toLogic) }
}

function toPublicodes(tree: Tree): unknown {
  if (tree.kind === 'not') return { '=': [toPublicodes(tree.part), 'non'] }
  if (tree.kind === 'fact') return nameOf(tree.fact)
  return { [tree.kind === 'all' ? 'toutes ces conditions' : 'une de ces conditions']: tree.parts.map(toPublicodes) }
}

type Test = (facts: Facts) => boolean
function toClosure(tree: Tree): Test {
  if (tree.kind === 'fact') return (facts) => facts.get(tree.fact) === true
  if (tree.kind === 'not') {
    const inner = toClosure(tree.part)
    return (facts) => !inner(facts)
  }
  const parts = tree.parts.map(toClosure)
  return tree.kind === 'all' ? (facts) => parts.every((p) => p(facts)) : (facts) => parts.some((p) => p(facts))
}

function toGuard(tree: Tree): never {
  if (tree.kind === 'fact') {
    const { fact } = tree
    return (({ context }: { context: { facts: Facts } }) => context.facts.get(fact) === true) as never
  }
  if (tree.kind === 'not') return not(toGuard(tree.part)) as never
  const parts = tree.parts.map(toGuard)
  return (tree.kind === 'all' ? and(parts) : or(parts)) as never
}

const factsIn = (tree: Tree): readonly number[] =>
  tree.kind === 'fact' ? [tree.fact] : tree.kind === 'not' ? factsIn(tree.part) : tree.parts.flatMap(factsIn)

/** The same rules in other engines, each as its own documentation writes them. */
export const PEERS: readonly Peer[] = [
  {
    id: 'closures',
    name: 'plain closures (two-valued)',
    knowsUnknown: false,
    count: 500,
    make: ({ rules }) => {
      const tests = rules.map(toClosure)
      return (facts) => tests.map((test) => test(facts))
    },
  },
  {
    id: 'json-logic-engine',
    name: 'json-logic-engine 5, compiled (eval)',
    knowsUnknown: false,
    count: 500,
    make: ({ rules }) => {
      const engine = new LogicEngine()
      const built = rules.map((r) => engine.build(toLogic(r)) as (data: unknown) => unknown)
      return (facts) => {
        const data = plain(facts)
        return built.map((rule) => Boolean(rule(data)))
      }
    },
  },
  {
    id: 'xstate-guards',
    name: 'XState guards (and, or, not; snapshot.can)',
    knowsUnknown: false,
    count: 60,
    make: ({ rules }) => {
      const machine = createMachine({
        context: ({ input }: { input: unknown }) => ({ facts: input }),
        on: Object.fromEntries(rules.map((r, i) => [`r${i}`, { guard: toGuard(r), actions: () => {} }])),
      } as never)
      const events = rules.map((_, i) => ({ type: `r${i}` }))
      return (facts) => {
        const snapshot = createActor(machine, { input: facts as never }).getSnapshot()
        return events.map((e) => snapshot.can(e as never))
      }
    },
  },
  {
    id: 'json-rules-engine',
    name: 'json-rules-engine 7',
    knowsUnknown: false,
    count: 20,
    make: ({ rules }) => {
      const engine = new Engine([], { allowUndefinedFacts: true })
      rules.forEach((r, i) => {
        engine.addRule({ name: String(i), conditions: toRules(r) as TopLevelCondition, event: { type: 'holds' } })
      })
      return async (facts) => {
        const { results } = await engine.run(plain(facts))
        const found = new Array<boolean>(rules.length).fill(false)
        for (const r of results) found[Number(r.name)] = true
        return found
      }
    },
  },
  {
    id: 'publicodes',
    name: 'publicodes 1.10',
    knowsUnknown: true,
    count: 5,
    make: ({ rules }) => {
      const base: Record<string, unknown> = {}
      for (const fact of new Set(rules.flatMap(factsIn))) base[nameOf(fact)] = null
      rules.forEach((r, i) => {
        base[`r${i}`] = toPublicodes(r)
      })
      const engine = new Publicodes(base as never, { logger: { log() {}, warn() {}, error() {} } } as never)
      return (facts) => {
        const said = Object.fromEntries([...facts].map(([fact, known]) => [nameOf(fact), known ? 'oui' : 'non']))
        engine.setSituation(said as never)
        return rules.map((_, i) => {
          const value = engine.evaluate(`r${i}`).nodeValue
          return value === true ? true : value === false ? false : undefined
        })
      }
    },
  },
]
