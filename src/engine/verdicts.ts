import type { Lawbook } from '../lawbook/openLawbook.ts'
import {
  type Bearer,
  type ChannelLaw,
  type DutyId,
  type DutyLaw,
  type Gate,
  type Iso3,
  NEEDS,
  RANKS,
  type RouteLaw,
} from '../lawbook/types.ts'
import type { ChannelFinding, ChannelStatus, RouteFinding, Verdict } from './assess.ts'
import { reservationBites } from './atoms/law.ts'
import { type Case, openCase, type Roles } from './case.ts'
import type { Reason } from './evaluate.ts'
import type { Situation } from './situation.ts'
import type { Truth } from './truth.ts'
import { truthOf } from './truthOf.ts'

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
  const shared = openCase(lawbook, situation, {})
  return {
    duties: scope.duties.flatMap((duty) =>
      bearersOf(duty, situation).map(({ bearer, roles }) => ({
        duty,
        bearer,
        verdict: VERDICTS[truthOf(duty.condition, caseFor(shared, roles))],
      })),
    ),
    channels: scope.channels.flatMap((channel) => {
      const served = servedRoutes(channel, situation)
      if (served.length === 0) return []
      return directionsOf(channel, situation).map(({ from, to, roles }) =>
        channelVerdict(channel, served, from, to, caseFor(shared, roles)),
      )
    }),
  }
}

/** The same case for other roles; what was read of the situation is not read again. */
export const caseFor = (shared: Case, roles: Roles): Case => ({ ...shared, roles: { ...shared.roles, ...roles } })

/** The States or bodies that can bear the duty in this situation, each with the parts they play; none where it reaches no chosen crime. */
export function bearersOf(
  duty: DutyLaw,
  { self, other, crimes }: Situation,
): readonly { bearer: Bearer; roles: Roles }[] {
  if (!crimes.some((c) => duty.crimes.includes(c))) return []
  const forSelf = { bearer: self, counterpart: other }
  if (duty.actor === 'court' || duty.actor === 'un') return [{ bearer: duty.actor, roles: forSelf }]
  if (other === null) return [{ bearer: 'self', roles: forSelf }]
  return [
    { bearer: 'self', roles: forSelf },
    { bearer: 'other', roles: { bearer: other, counterpart: self } },
  ]
}

/** The routes of a channel that serve a chosen need and a chosen crime. */
export function servedRoutes(channel: ChannelLaw, { needs, crimes }: Situation): readonly RouteLaw[] {
  const wanted = needs.length === 0 ? NEEDS : needs
  if (!wanted.includes(channel.need) && !channel.alsoServes.some((n) => wanted.includes(n))) return []
  return channel.routes.filter((r) => r.crimes.some((c) => crimes.includes(c)))
}

/** The directions in which a channel can run between those present. */
export function directionsOf(
  channel: ChannelLaw,
  { self, other }: Situation,
): readonly { from: Bearer; to: Bearer; roles: Roles }[] {
  const iso = (which: Bearer): Iso3 | null => (which === 'self' ? self : which === 'other' ? other : null)
  const end = (kind: ChannelLaw['from'], which: Bearer): Bearer => (kind === 'state' ? which : kind)
  const between = channel.from === 'state' && channel.to === 'state' && !channel.own
  const present: readonly Bearer[] = other === null && !between ? ['self'] : ['self', 'other']
  return present.map((which) => {
    const [from, to]: readonly [Bearer, Bearer] = between
      ? which === 'self'
        ? ['self', 'other']
        : ['other', 'self']
      : channel.own
        ? [which, which]
        : [end(channel.from, which), end(channel.to, which)]
    return { from, to, roles: { from: iso(from), to: iso(to) } }
  })
}

/** A reservation that narrows a duty without ending it adds a gate. */
export const reservedGates = (duty: DutyId, kase: Case): readonly Gate[] =>
  (kase.lawbook.reservationsOn.get(duty) ?? []).flatMap((r) =>
    r.effect === 'conditions' && r.gate !== undefined && reservationBites(r, duty, kase).truth !== 'no'
      ? [{ text: r.gate }]
      : [],
  )

/** Whether every crime reached stands under a gate. */
export const isGated = ({ gates, crimes }: Pick<RouteFinding, 'gates' | 'crimes'>): boolean =>
  crimes.every((c) => gates.some((g) => g.crimes === undefined || g.crimes.includes(c)))

function channelVerdict(
  channel: ChannelLaw,
  served: readonly RouteLaw[],
  from: Bearer,
  to: Bearer,
  kase: Case,
): ChannelFinding {
  const routes = served.map((route): RouteFinding => {
    const truth = truthOf(route.condition, kase)
    return {
      route,
      crimes: kase.situation.crimes.filter((c) => route.crimes.includes(c)),
      gates: [...route.gates, ...route.duties.flatMap((d) => reservedGates(d, kase))],
      reason: bare(truth),
    }
  })
  const truths = routes.map((r) => r.reason.truth)
  const truth = truths.includes('yes') ? 'yes' : truths.includes('unknown') ? 'unknown' : 'no'
  const carrying = routes.filter((r) => r.reason.truth === truth)
  const free = carrying.filter((r) => !isGated(r))
  const ranks = (free.length === 0 ? carrying : free).map((r) => r.route.rank)
  return {
    channel,
    from,
    to,
    status: STATUSES[truth],
    doubt: null,
    rank: RANKS.find((r) => ranks.includes(r)) ?? 'informal',
    basis: truth === 'no' ? [] : [...new Set([...free, ...carrying].flatMap((r) => r.route.basis))],
    crimes: kase.situation.crimes.filter((c) => carrying.some((r) => r.crimes.includes(c))),
    gated: free.length === 0,
    reason: bare(truth),
    routes,
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
const bare = (truth: Truth): Reason => BARE[truth]
