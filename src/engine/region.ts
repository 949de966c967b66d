import type { Lawbook } from '../lawbook/openLawbook.ts'
import {
  type Crime,
  type InstrumentId,
  type Iso3,
  type IsoDate,
  type Need,
  RANKS,
  type RouteLaw,
} from '../lawbook/types.ts'
import { type Case, changed, openCase } from './case.ts'
import type { Level } from './coverage.ts'
import { NO, type Plan, Planner, runPlan, YES } from './plan.ts'
import { emptySituation, type Situation } from './situation.ts'
import { deriveChange, type Step, type View } from './steps.ts'
import { reservedGates, servedRoutes } from './verdicts.ts'

/** How well one State can ask another, for one crime and one need. */
export interface RegionCell {
  readonly from: Iso3
  readonly to: Iso3
  readonly level: Level
  readonly atBest: Level
  readonly basis: readonly InstrumentId[]
}
export interface RegionAsked {
  readonly crime: Crime
  readonly need: Need
  readonly at: IsoDate
  /** Steps of any of the States, taking effect on `at`. */
  readonly steps?: readonly Step[]
  /** What is known of the case besides; `self` in it is the State that asks, `other` the State asked. */
  readonly given?: Partial<Omit<Situation, 'self' | 'other' | 'crimes' | 'needs' | 'at'>>
}

/**
 * Every pair of the States in both directions, row by row (a State to itself is left out): the cells that `assess` gives for the coverage between the
 * two. Verdicts only, no reasons; what hangs on one State is worked out once for it.
 */
export function regionMatrix(lawbook: Lawbook, states: readonly Iso3[], asked: RegionAsked): readonly RegionCell[] {
  const pairs = states.flatMap((_, f) => states.flatMap((_to, t) => (f === t ? [] : [[f, t] as const])))
  return cellsBetween(lawbook, states, pairs, asked)
}

/** The cells of one State with each of the others, both ways. */
export function cellsAround(
  lawbook: Lawbook,
  state: Iso3,
  others: readonly Iso3[],
  asked: RegionAsked,
): readonly RegionCell[] {
  const pairs = others.flatMap((_, i) => [[0, i + 1] as const, [i + 1, 0] as const])
  return cellsBetween(lawbook, [state, ...others], pairs, asked)
}

function cellsBetween(
  lawbook: Lawbook,
  states: readonly Iso3[],
  pairs: readonly (readonly [number, number])[],
  asked: RegionAsked,
): readonly RegionCell[] {
  const view = viewOf(lawbook, asked)
  const shared = openCase(view.lawbook, view.situation, {})
  const caseOf = (from: Iso3, to: Iso3): Case =>
    changed(shared, {
      situation: { ...view.situation, self: from, other: to },
      roles: { self: from, other: to, from, to },
    })
  const planner = new Planner(states, caseOf)
  const routes = routesFor(view, asked.crime).map((route) => planned(route, planner, view.lawbook, states, caseOf))
  return pairs.map(([f, t]) => ({ from: states[f] ?? '', to: states[t] ?? '', ...cellOf(routes, f, t) }))
}

function viewOf(lawbook: Lawbook, { crime, need, at, steps = [], given = {} }: RegionAsked): View {
  // any two States: who asks and who is asked is set for each pair
  const situation: Situation = { ...emptySituation('', [crime], at), ...given, other: '', needs: [need] }
  return deriveChange(lawbook, situation, steps)
}

/** The routes that run between two States, the best ranks first and otherwise in content order. */
function routesFor({ lawbook, situation }: View, crime: Crime): readonly RouteLaw[] {
  return lawbook.channels
    .filter((c) => c.from === 'state' && c.to === 'state' && !c.own)
    .flatMap((c) => servedRoutes(c, situation))
    .filter((r) => r.rank !== 'informal' && r.crimes.includes(crime))
    .map((route) => ({
      ...route,
      gates: route.gates.filter((g) => g.crimes === undefined || g.crimes.includes(crime)),
    }))
    .sort((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank))
}

interface PlannedRoute {
  readonly rank: Exclude<Level, 'none'>
  readonly basis: readonly InstrumentId[]
  readonly truth: Plan
  readonly isGated: (from: number, to: number) => boolean
}

function planned(
  route: RouteLaw,
  planner: Planner,
  { reservationsOn }: Lawbook,
  states: readonly Iso3[],
  caseOf: (from: Iso3, to: Iso3) => Case,
): PlannedRoute {
  const adding = route.duties.flatMap((d) => (reservationsOn.get(d) ?? []).filter((r) => r.effect === 'conditions'))
  const reserving = new Set(adding.map((r) => r.state))
  const gated = (from: Iso3, to: Iso3) =>
    (reserving.has(from) || reserving.has(to)) &&
    route.duties.some((d) => reservedGates(d, caseOf(from, to)).length > 0)
  return {
    rank: route.rank as PlannedRoute['rank'],
    basis: route.basis,
    truth: planner.plan(route.condition),
    isGated: route.gates.length > 0 ? () => true : (from, to) => gated(states[from] ?? '', states[to] ?? ''),
  }
}

function cellOf(routes: readonly PlannedRoute[], from: number, to: number) {
  let level: Level = 'none'
  let atBest: Level = 'none'
  const basis: InstrumentId[] = []
  for (const { rank, basis: ids, truth, isGated } of routes) {
    // ranks come best first: below the level nothing more counts
    if (level !== 'none' && rank !== level) break
    const found = runPlan(truth, from, to)
    if (found === NO) continue
    if (atBest === 'none') atBest = rank
    if (found !== YES || isGated(from, to)) continue
    level = rank
    for (const id of ids) if (!basis.includes(id)) basis.push(id)
  }
  return { level, atBest, basis }
}
