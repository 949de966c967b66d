import type { Lawbook } from '../lawbook/openLawbook.ts'
import { type Bearer, type ChannelId, type DutyId, NEEDS, RANKS, type Rank } from '../lawbook/types.ts'
import type { ChannelFinding, ChannelStatus, Verdict } from './assess.ts'
import { type Coverage, coverageOf, type Level } from './coverage.ts'
import type { Situation } from './situation.ts'
import { deriveChange, type Step } from './steps.ts'
import { indexOf, touchedBy } from './touched.ts'
import { type DutyVerdict, type Scope, type Verdicts, verdictsOf } from './verdicts.ts'

export interface DutyChange {
  readonly duty: DutyId
  readonly bearer: Bearer
  readonly before: Verdict
  readonly after: Verdict
  /** The change is shown for acts done after it, since the duty asks that the State be bound when the acts are done; the acts of the case stay as `thisCase` says. */
  readonly forLaterActs: boolean
  readonly thisCase: Verdict
}
interface ChannelState {
  readonly status: ChannelStatus
  readonly rank: Rank
  readonly gated: boolean
}
export interface ChannelChange {
  readonly channel: ChannelId
  readonly from: Bearer
  readonly to: Bearer
  readonly before: ChannelState
  readonly after: ChannelState
}
/** A cell as it would be, with what it is now. */
export interface CoverageChange extends Coverage {
  readonly before: { readonly level: Level; readonly atBest: Level }
}

/** What is different after the steps, and nothing else. */
export interface Difference {
  readonly steps: readonly Step[]
  /** Duties that come to apply. */
  readonly gained: readonly DutyChange[]
  /** Duties that applied and no longer do. */
  readonly lost: readonly DutyChange[]
  /** Duties that come to depend on something, and duties that no longer do and do not apply. */
  readonly moved: readonly DutyChange[]
  readonly opened: readonly ChannelChange[]
  readonly raised: readonly ChannelChange[]
  readonly lowered: readonly ChannelChange[]
  readonly closed: readonly ChannelChange[]
  readonly coverageRaised: readonly CoverageChange[]
  readonly coverageLowered: readonly CoverageChange[]
  readonly isEmpty: boolean
}

/** The verdicts before a change, so that several changes of one situation need them only once. */
export interface Before extends Verdicts {
  readonly forLaterActs: Verdicts
}

export function beforeChange(lawbook: Lawbook, situation: Situation, scope: Scope = lawbook): Before {
  return { ...verdictsOf(lawbook, situation, scope), forLaterActs: later(lawbook, situation, scope) }
}

/** Assesses again after the steps and gives the difference. Only what their instruments can reach is judged. */
export function whatIf(lawbook: Lawbook, situation: Situation, steps: readonly Step[], before?: Before): Difference {
  const scope = touchedBy(
    lawbook,
    steps.map((s) => s.instrument),
  )
  const view = deriveChange(lawbook, situation, steps)
  const was = before ?? beforeChange(lawbook, situation)
  const now = verdictsOf(view.lawbook, view.situation, scope)
  const duties = dutyChanges(was, now.duties, later(view.lawbook, view.situation, scope).duties)
  const channels = channelChanges(was.channels, now.channels)
  const coverage = coverageChanges(situation, was.channels, now.channels)
  const is = (test: (d: DutyChange) => boolean) => duties.filter(test)
  const went = (test: (was: number, now: number, c: ChannelChange) => boolean) =>
    channels.filter((c) => test(standing(c.before), standing(c.after), c))
  return {
    steps,
    gained: is((d) => d.after === 'applies'),
    lost: is((d) => d.before === 'applies' && d.after === 'does-not-apply'),
    moved: is((d) => d.after !== 'applies' && (d.before === 'depends' || d.after === 'depends')),
    opened: went((_a, _b, c) => c.after.status === 'open' && c.before.status !== 'open'),
    raised: went((a, b, c) => b > a && (c.after.status !== 'open' || c.before.status === 'open')),
    lowered: went((a, b, c) => b < a && c.after.status !== 'closed'),
    closed: went((_a, _b, c) => c.after.status === 'closed'),
    coverageRaised: coverage.filter((c) => isHigher(c, c.before)),
    coverageLowered: coverage.filter((c) => !isHigher(c, c.before)),
    isEmpty: duties.length + channels.length + coverage.length === 0,
  }
}

/** Duties that ask that a State be bound when the acts are done, judged for acts on the day of the request. */
function later(lawbook: Lawbook, situation: Situation, scope: Scope): Verdicts {
  const { byConduct } = indexOf(lawbook)
  const duties = scope.duties.filter((d) => byConduct.has(d.id))
  return verdictsOf(lawbook, { ...situation, conduct: situation.at }, { duties, channels: [] })
}

const dutyKey = (d: DutyVerdict): string => `${d.duty.id}>${d.bearer}`

function dutyChanges(was: Before, now: readonly DutyVerdict[], nowLater: readonly DutyVerdict[]): DutyChange[] {
  const verdicts = (list: readonly DutyVerdict[]) => new Map(list.map((d) => [dutyKey(d), d.verdict]))
  const [before, beforeLater, afterLater] = [was.duties, was.forLaterActs.duties, nowLater].map(verdicts)
  return now.flatMap((d) => {
    const key = dutyKey(d)
    const own = { duty: d.duty.id, bearer: d.bearer, thisCase: d.verdict }
    const [then, thenLater, later] = [before?.get(key), beforeLater?.get(key), afterLater?.get(key)]
    if (later !== undefined && thenLater !== undefined && later !== thenLater) {
      return [{ ...own, before: thenLater, after: later, forLaterActs: later !== d.verdict }]
    }
    if (then === undefined || then === d.verdict) return []
    return [{ ...own, before: then, after: d.verdict, forLaterActs: false }]
  })
}

const channelKey = (c: ChannelFinding): string => `${c.channel.id}>${c.from}>${c.to}`
const stateOf = ({ status, rank, gated }: ChannelFinding): ChannelState => ({ status, rank, gated })
/** Closed, conditional, open under a gate, open; and within each, the better rank is higher. */
const standing = ({ status, rank, gated }: ChannelState): number =>
  status === 'closed' ? 0 : (status === 'conditional' ? 0 : gated ? 10 : 20) + RANKS.length - RANKS.indexOf(rank)

function channelChanges(before: readonly ChannelFinding[], after: readonly ChannelFinding[]): ChannelChange[] {
  const was = new Map(before.map((c) => [channelKey(c), stateOf(c)]))
  return after.flatMap((c) => {
    const [then, now] = [was.get(channelKey(c)), stateOf(c)]
    if (then === undefined || standing(then) === standing(now)) return []
    return [{ channel: c.channel.id, from: c.from, to: c.to, before: then, after: now }]
  })
}

/** The cells of the needs that the changed channels serve; every channel that serves them counts, changed or not. */
function coverageChanges(
  situation: Situation,
  before: readonly ChannelFinding[],
  after: readonly ChannelFinding[],
): CoverageChange[] {
  const was = new Map(before.map((c) => [channelKey(c), c]))
  const now = new Map(after.map((c) => [channelKey(c), c]))
  const differs = after.filter((c) => routesIn(c) !== routesIn(was.get(channelKey(c))))
  const served = new Set(differs.flatMap((c) => [c.channel.need, ...c.channel.alsoServes]))
  const needs = (situation.needs.length === 0 ? NEEDS : situation.needs).filter((n) => served.has(n))
  if (needs.length === 0) return []
  const asked = { ...situation, needs }
  const cells = coverageOf(asked, before)
  return coverageOf(
    asked,
    before.map((c) => now.get(channelKey(c)) ?? c),
  ).flatMap((cell, i) => {
    const then = cells[i]
    if (then === undefined || (then.level === cell.level && then.atBest === cell.atBest)) return []
    return [{ ...cell, before: { level: then.level, atBest: then.atBest } }]
  })
}

const routesIn = (c: ChannelFinding | undefined): string =>
  (c?.routes ?? []).map((r) => `${r.reason.truth}${r.gates.length}`).join()

/** How good a level is: 0 for none. */
export const heightOf = (level: Level): number => (level === 'none' ? 0 : RANKS.length - RANKS.indexOf(level))
const isHigher = (a: { level: Level; atBest: Level }, b: { level: Level; atBest: Level }): boolean =>
  heightOf(a.level) > heightOf(b.level) || (a.level === b.level && heightOf(a.atBest) > heightOf(b.atBest))
