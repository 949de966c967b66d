import type { Lawbook } from '../lawbook/openLawbook.ts'
import {
  type Bearer,
  type ChannelLaw,
  type Crime,
  type DutyId,
  type DutyLaw,
  type Gate,
  RANKS,
  type RouteLaw,
} from '../lawbook/types.ts'
import type { ChannelFinding, ChannelStatus, RouteFinding, Verdict } from './assess.ts'
import { isByOneOf, reservationBites } from './atoms/law.ts'
import type { Case } from './case.ts'
import { Cases, isWanted } from './cases.ts'
import type { Reason } from './evaluate.ts'
import type { ReadyRoute } from './parts.ts'
import type { Situation } from './situation.ts'
import type { Truth } from './truth.ts'
import { truthFor } from './truthOf.ts'

export interface DutyVerdict {
  readonly duty: DutyLaw
  readonly bearer: Bearer
  readonly verdict: Verdict
}
/** What `assess` finds, without a single reason: verdicts of duties, and channels whose `reason` holds nothing but its truth. */
export interface Verdicts {
  readonly duties: readonly DutyVerdict[]
  readonly channels: readonly ChannelFinding[]
}
/** The duties and channels to be judged; the whole lawbook is one such. */
export interface Scope {
  readonly duties: readonly DutyLaw[]
  readonly channels: readonly ChannelLaw[]
}

export const VERDICTS: Readonly<Record<Truth, Verdict>> = { yes: 'applies', no: 'does-not-apply', unknown: 'depends' }
export const STATUSES: Readonly<Record<Truth, ChannelStatus>> = { yes: 'open', no: 'closed', unknown: 'conditional' }

/** The verdicts of `assess` for some duties and channels, many times faster, since no reason is made. */
export function verdictsOf(lawbook: Lawbook, situation: Situation, scope: Scope = lawbook): Verdicts {
  const cases = new Cases(lawbook, situation)
  const duties: DutyVerdict[] = []
  for (const { duty, part } of cases.dutiesAmong(scope.duties)) {
    for (const { bearer, kase } of cases.bearings(duty)) {
      duties.push({ duty, bearer, verdict: VERDICTS[truthFor(part, kase)] })
    }
  }
  const channels: ChannelFinding[] = []
  for (const { channel, routes } of cases.channelsAmong(scope.channels)) {
    for (const { from, to, kase } of cases.directions(channel)) {
      channels.push(new ChannelVerdict(channel, from, to, routes, kase))
    }
  }
  return { duties, channels }
}

/** The routes of a channel that serve a chosen need and a chosen crime. */
export const servedRoutes = (channel: ChannelLaw, { needs, crimes }: Situation): readonly RouteLaw[] =>
  isWanted(channel, needs) ? channel.routes.filter((r) => r.crimes.some((c) => crimes.includes(c))) : []

/** A reservation that narrows a duty without ending it adds a gate. */
export function reservedGates(duty: DutyId, kase: Case): readonly Gate[] {
  const held = kase.lawbook.reservationsOn.get(duty)
  if (held === undefined) return NO_GATES
  return held.flatMap((r) =>
    r.effect === 'conditions' &&
    r.gate !== undefined &&
    isByOneOf(kase, r) &&
    reservationBites(r, duty, kase).truth !== 'no'
      ? [{ text: r.gate }]
      : [],
  )
}
const NO_GATES: readonly Gate[] = []

/** A route's own gates, and those that reservations to its duties add. */
export function gatesOf(route: RouteLaw, kase: Case): readonly Gate[] {
  if (route.duties.length === 0) return route.gates
  const reserved = route.duties.flatMap((d) => reservedGates(d, kase))
  return reserved.length === 0 ? route.gates : [...route.gates, ...reserved]
}

/** Whether every crime reached stands under a gate. */
export const isGated = ({ gates, crimes }: Pick<RouteFinding, 'gates' | 'crimes'>): boolean =>
  crimes.every((c) => gates.some((g) => g.crimes === undefined || g.crimes.includes(c)))

/** What carries a channel, or what it lacks: found when it is read. */
type Carried = Pick<ChannelFinding, 'rank' | 'basis' | 'crimes' | 'gated' | 'routes'>

class ChannelVerdict implements ChannelFinding {
  readonly channel: ChannelLaw
  readonly from: Bearer
  readonly to: Bearer
  readonly status: ChannelStatus
  readonly doubt = null
  readonly reason: Reason
  private readonly served: readonly ReadyRoute[]
  private readonly kase: Case
  private found: Carried | null = null

  constructor(channel: ChannelLaw, from: Bearer, to: Bearer, served: readonly ReadyRoute[], kase: Case) {
    const truth = anyOf(served, kase)
    this.channel = channel
    this.from = from
    this.to = to
    this.status = STATUSES[truth]
    this.reason = BARE[truth]
    this.served = served
    this.kase = kase
  }

  get rank() {
    return this.carried.rank
  }
  get basis() {
    return this.carried.basis
  }
  get crimes() {
    return this.carried.crimes
  }
  get gated() {
    return this.carried.gated
  }
  get routes() {
    return this.carried.routes
  }
  private get carried(): Carried {
    this.found ??= carriedBy(this.served, this.reason.truth, this.kase)
    return this.found
  }
}

function anyOf(served: readonly ReadyRoute[], kase: Case): Truth {
  let truth: Truth = 'no'
  for (const { part } of served) {
    const found = truthFor(part, kase)
    if (found === 'yes') return 'yes'
    if (found === 'unknown') truth = 'unknown'
  }
  return truth
}

function carriedBy(served: readonly ReadyRoute[], truth: Truth, kase: Case): Carried {
  const { crimes } = kase.situation
  const routes = served.map(({ route, part }) => ({
    route,
    crimes: crimes.filter((c) => route.crimes.includes(c)),
    gates: gatesOf(route, kase),
    reason: BARE[truthFor(part, kase)],
  }))
  return { ...carriedIn(routes, truth, crimes), routes }
}

/** By which of its routes a channel is open or conditional: the best rank among those, their instruments and crimes. Those under no gate speak first. */
export function carriedIn(
  routes: readonly RouteFinding[],
  truth: Truth,
  crimes: readonly Crime[],
): Omit<Carried, 'routes'> {
  const carrying = truth === 'no' ? routes : routes.filter((r) => r.reason.truth === truth)
  const free = carrying.filter((r) => !isGated(r))
  const ranks = (free.length === 0 ? carrying : free).map((r) => r.route.rank)
  return {
    rank: RANKS.find((r) => ranks.includes(r)) ?? 'informal',
    basis: truth === 'no' ? [] : [...new Set([...free, ...carrying].flatMap((r) => r.route.basis))],
    crimes: crimes.filter((c) => carrying.some((r) => r.crimes.includes(c))),
    gated: free.length === 0,
  }
}

const nothing = (truth: Truth): Reason => ({
  condition: { all: [] },
  truth,
  because: [],
  missing: [],
  unsettled: [],
  doubtful: false,
  boundaries: [],
  positions: [],
})
const BARE: Readonly<Record<Truth, Reason>> = { yes: nothing('yes'), no: nothing('no'), unknown: nothing('unknown') }
