import type { Lawbook } from '../lawbook/openLawbook.ts'
import type {
  Bearer,
  CautionLaw,
  ChannelLaw,
  Condition,
  Crime,
  DutyLaw,
  Gate,
  InstrumentId,
  IsoDate,
  PointId,
  Rank,
  RouteLaw,
} from '../lawbook/types.ts'
import { aboutOnly, type Case, conductEnd, during, type QuestionId } from './case.ts'
import { Cases, caseFor } from './cases.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { shiftDay } from './dates.ts'
import { joinReasons, type Reason, reasonFor } from './evaluate.ts'
import { isInForce } from './membership.ts'
import type { ReadyChannel, ReadyDuty } from './parts.ts'
import type { Situation } from './situation.ts'
import type { Truth } from './truth.ts'
import { truthOf } from './truthOf.ts'
import { carriedIn, gatesOf, isGated, reservedGates, STATUSES, VERDICTS } from './verdicts.ts'

/** What a reader is told of a duty. */
export type Verdict = 'applies' | 'does-not-apply' | 'depends'
/** Doubt of fact (an unanswered question, a doubtful row) and doubt of law (an unsettled point) are never merged. */
export type Doubt = null | 'fact' | 'law' | 'both'

export interface Period {
  readonly from: IsoDate
  readonly to: IsoDate | null
  readonly verdict: Verdict
}

export interface DutyFinding {
  readonly duty: DutyLaw
  readonly bearer: Bearer
  readonly verdict: Verdict
  readonly doubt: Doubt
  readonly lane: 'law' | 'pipeline'
  readonly periods: readonly Period[]
  readonly reason: Reason
  /** The chosen crimes that the duty reaches. */
  readonly crimes: readonly Crime[]
  readonly gates: readonly Gate[]
  /** True where every chosen crime it reaches stands under a gate. */
  readonly gated: boolean
}

export interface RouteFinding {
  readonly route: RouteLaw
  readonly crimes: readonly Crime[]
  /** Its own gates, and those that reservations to its duties add. */
  readonly gates: readonly Gate[]
  readonly reason: Reason
}
export type ChannelStatus = 'open' | 'conditional' | 'closed'
export interface ChannelFinding {
  readonly channel: ChannelLaw
  readonly from: Bearer
  readonly to: Bearer
  readonly status: ChannelStatus
  readonly doubt: Doubt
  readonly rank: Rank
  readonly basis: readonly InstrumentId[]
  readonly crimes: readonly Crime[]
  /** True where every route that carries it stands under a gate: it counts for `atBest`, not for `level`. */
  readonly gated: boolean
  readonly reason: Reason
  readonly routes: readonly RouteFinding[]
}

export interface Assessment {
  readonly lawAsAt: IsoDate
  readonly lawPack: string
  readonly situation: Situation
  readonly duties: readonly DutyFinding[]
  readonly channels: readonly ChannelFinding[]
  readonly coverage: readonly Coverage[]
  readonly questions: readonly { readonly id: QuestionId; readonly couldChange: number }[]
  readonly cautions: readonly { readonly caution: CautionLaw; readonly truth: Truth }[]
}

/**
 * Judges every duty and channel that the lawbook has for the crimes of the situation, for each bearer and direction.
 * Pure and deterministic: the date of the request is part of the situation, and no clock is read.
 */
export function assess(
  lawbook: Lawbook,
  situation: Situation,
  options: { readonly withoutIccList?: boolean } = {},
): Assessment {
  const cases = new Cases(lawbook, situation, options.withoutIccList ?? false)
  const duties = cases.dutiesAmong(lawbook.duties).flatMap((ready) => judgeDuty(ready, cases))
  const channels = cases.channelsAmong(lawbook.channels).flatMap((ready) => judgeChannel(ready, cases))
  return {
    lawAsAt: lawbook.lawAsAt,
    lawPack: lawbook.version,
    situation,
    duties,
    channels,
    coverage: coverageOf(situation, channels),
    questions: questionsOf([...duties, ...channels]),
    cautions: lawbook.cautions.flatMap((caution) => judgeCaution(caution, cases.shared)),
  }
}

/** What is lacking: questions and doubtful data are doubts of fact, unsettled points doubts of law. */
export function doubtOf(reason: Reason): Doubt {
  if (reason.truth !== 'unknown') return null
  const fact = reason.missing.length > 0 || reason.doubtful
  const law = reason.unsettled.length > 0
  return fact && law ? 'both' : law ? 'law' : fact ? 'fact' : null
}

function judgeDuty({ duty, part }: ReadyDuty, cases: Cases): readonly DutyFinding[] {
  const { situation, lawbook } = cases.shared
  const crimes = situation.crimes.filter((c) => duty.crimes.includes(c))
  return cases.bearings(duty).map(({ bearer, kase }) => {
    const reason = reasonFor(part, kase)
    const reached = duty.perCrime ? reachedCrimes(duty, kase, crimes) : crimes
    const reserved = reservedGates(duty.id, kase)
    const gates =
      reserved.length === 0 ? gatesFor(duty.gates, reached) : [...gatesFor(duty.gates, reached), ...reserved]
    return {
      duty,
      bearer,
      verdict: VERDICTS[reason.truth],
      doubt: doubtOf(reason),
      lane: laneOf(duty, reason.truth, lawbook, situation),
      periods: periodsOf(duty.condition, kase, reason),
      reason,
      crimes: reached,
      gates,
      gated: isGated({ gates, crimes: reached }),
    }
  })
}

/** Where a treaty asks more for some crimes than for others: those of the chosen crimes that the duty reaches, or all where it reaches none. */
function reachedCrimes(duty: DutyLaw, kase: Case, crimes: readonly Crime[]): readonly Crime[] {
  const reached = crimes.filter((c) => truthOf(duty.condition, aboutOnly(kase, c)) !== 'no')
  return reached.length === 0 ? crimes : reached
}

/** Drafts and treaties not in force stand apart and are never counted as obligations. */
function laneOf(duty: DutyLaw, truth: Truth, lawbook: Lawbook, situation: Situation): 'law' | 'pipeline' {
  const instrument = lawbook.instrumentOf.get(duty.instrument)
  if (instrument?.kind === 'draft') return 'pipeline'
  // what both States apply provisionally is owed now
  if (duty.standsAlone || truth === 'yes') return 'law'
  return isInForce(lawbook, situation, duty.instrument, situation.at) === 'no' ? 'pipeline' : 'law'
}

const gatesFor = (gates: readonly Gate[], crimes: readonly Crime[]): readonly Gate[] =>
  gates.filter((g) => g.crimes === undefined || g.crimes.some((c) => crimes.includes(c)))

/** Where the conduct straddles a day on which the verdict changes: the verdict for each part. */
function periodsOf(condition: Condition, kase: Case, reason: Reason): readonly Period[] {
  if (kase.conduct === null || reason.truth !== 'unknown' || reason.boundaries.length === 0) return []
  const { conduct } = kase
  const end = conductEnd(kase, conduct)
  const starts = [conduct.from, ...[...reason.boundaries].sort()].filter((d) => d <= end)
  const periods: Period[] = []
  starts.forEach((from, i) => {
    const next = starts[i + 1]
    const to = next === undefined ? end : shiftDay(next, -1)
    const truth = truthOf(condition, during(kase, { from, to }))
    const last = periods.at(-1)
    const shown = next === undefined ? conduct.to : to
    if (last !== undefined && last.verdict === VERDICTS[truth]) periods[periods.length - 1] = { ...last, to: shown }
    else periods.push({ from, to: shown, verdict: VERDICTS[truth] })
  })
  return periods.length > 1 ? periods : []
}

function judgeChannel({ channel, routes: served }: ReadyChannel, cases: Cases): readonly ChannelFinding[] {
  const { crimes } = cases.shared.situation
  const condition = { any: served.map((r) => r.route.condition) }
  return cases.directions(channel).map(({ from, to, kase }) => {
    const routes = served.map(({ route, part }) => ({
      route,
      crimes: crimes.filter((c) => route.crimes.includes(c)),
      gates: gatesOf(route, kase),
      reason: reasonFor(part, kase),
    }))
    const reason = joinReasons(
      condition,
      routes.map((r) => r.reason),
    )
    const { rank, basis, crimes: reached, gated } = carriedIn(routes, reason.truth, crimes)
    return {
      channel,
      from,
      to,
      status: STATUSES[reason.truth],
      doubt: doubtOf(reason),
      rank,
      basis,
      crimes: reached,
      gated,
      reason,
      routes,
    }
  })
}

function judgeCaution(caution: CautionLaw, shared: Case) {
  if (!shared.situation.crimes.some((c) => caution.crimes.includes(c))) return []
  const { self, other } = shared.situation
  if (caution.when === undefined) return [{ caution, truth: 'yes' as const }]
  const truth = truthOf(caution.when, caseFor(shared, { bearer: self, counterpart: other }))
  return truth === 'no' ? [] : [{ caution, truth }]
}

/** Every question that remains in some finding, with the number of findings in which it does, most first. */
function questionsOf(findings: readonly { readonly reason: Reason }[]) {
  const counts = new Map<QuestionId, number>()
  for (const { reason } of findings) for (const id of reason.missing) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts]
    .map(([id, couldChange]) => ({ id, couldChange }))
    .sort((a, b) => b.couldChange - a.couldChange || a.id.localeCompare(b.id))
}

/** Points of law that remain in some finding. */
export const pointsOf = (assessment: Assessment): readonly PointId[] => [
  ...new Set([...assessment.duties, ...assessment.channels].flatMap((f) => f.reason.unsettled)),
]
