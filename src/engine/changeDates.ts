import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { Bearer, ChannelId, Condition, DutyId, IsoDate } from '../lawbook/types.ts'
import type { ChannelStatus, Verdict } from './assess.ts'
import { bearersOf } from './cases.ts'
import { conductDays, requestDays } from './conditionDates.ts'
import { parseSpan, shiftDay } from './dates.ts'
import type { Situation } from './situation.ts'
import { type Scope, servedRoutes, verdictsOf } from './verdicts.ts'

/** One verdict that is another from a day on. */
export type DatedChange =
  | { readonly duty: DutyId; readonly bearer: Bearer; readonly before: Verdict; readonly after: Verdict }
  | {
      readonly channel: ChannelId
      readonly from: Bearer
      readonly to: Bearer
      readonly before: ChannelStatus
      readonly after: ChannelStatus
    }
/** A day, and what differs between the day before and it. */
export interface ChangeDate {
  readonly date: IsoDate
  readonly changes: readonly DatedChange[]
}
export interface ChangeDates {
  /** Had the acts been done on this day and not on the day before. */
  readonly conduct: readonly ChangeDate[]
  /** Were the request made on this day and not on the day before. */
  readonly request: readonly ChangeDate[]
}

/**
 * The dates on which the answer changes: of the acts, up to the request, and of the request, from the acts on. All else stays as the situation says;
 * acts and request are moved one at a time. ISO 8601 dates, earliest first.
 */
export function changeDates(lawbook: Lawbook, situation: Situation): ChangeDates {
  const { self, other, at } = situation
  const states = other === null ? [self] : [self, other]
  const scope: Scope = {
    duties: lawbook.duties.filter((d) => bearersOf(d, situation).length > 0),
    channels: lawbook.channels.filter((c) => servedRoutes(c, situation).length > 0),
  }
  const done = scopedTo(scope, (c) => conductDays(lawbook, situation, states, [c]))
  const span = situation.conduct === 'unknown' ? null : parseSpan(situation.conduct)
  // acts without an end are those up to the request: the day that decides for acts decides then for the request too
  const endsWithRequest = span === null || span.to === null
  const asked = scopedTo(scope, (c) => [
    ...new Set([
      ...requestDays(lawbook, situation, states, [c]),
      ...(endsWithRequest ? conductDays(lawbook, situation, states, [c]) : []),
    ]),
  ])
  // the acts are judged up to the request: an earlier request than this would be about other acts
  const first = span?.to ?? span?.from ?? ''
  return {
    conduct: changesOn(
      lawbook,
      done,
      (d) => d <= at,
      (conduct) => ({ ...situation, conduct }),
    ),
    request: changesOn(
      lawbook,
      asked,
      (d) => shiftDay(d, -1) >= first,
      (day) => ({ ...situation, at: day }),
    ),
  }
}

/** By day: the duties and channels with something in their conditions that can change on it. */
function scopedTo(scope: Scope, daysOf: (condition: Condition) => readonly IsoDate[]): ReadonlyMap<IsoDate, Scope> {
  const byDay = new Map<IsoDate, { duties: Scope['duties'][number][]; channels: Scope['channels'][number][] }>()
  const on = (day: IsoDate) => {
    const entry = byDay.get(day) ?? { duties: [], channels: [] }
    byDay.set(day, entry)
    return entry
  }
  for (const duty of scope.duties) for (const day of daysOf(duty.condition)) on(day).duties.push(duty)
  for (const channel of scope.channels) {
    const routes: Condition = { any: channel.routes.map((r) => r.condition) }
    for (const day of daysOf(routes)) on(day).channels.push(channel)
  }
  return byDay
}

function changesOn(
  lawbook: Lawbook,
  byDay: ReadonlyMap<IsoDate, Scope>,
  isMeant: (day: IsoDate) => boolean,
  on: (day: IsoDate) => Situation,
): readonly ChangeDate[] {
  const days = [...byDay].filter(([day]) => isMeant(day)).sort(([a], [b]) => a.localeCompare(b))
  return days.flatMap(([date, scope]) => {
    const before = verdictsOf(lawbook, on(shiftDay(date, -1)), scope)
    const after = verdictsOf(lawbook, on(date), scope)
    const duties = after.duties.flatMap((d, i): DatedChange[] => {
      const was = before.duties[i]?.verdict ?? d.verdict
      return was === d.verdict ? [] : [{ duty: d.duty.id, bearer: d.bearer, before: was, after: d.verdict }]
    })
    const channels = after.channels.flatMap((c, i): DatedChange[] => {
      const was = before.channels[i]?.status ?? c.status
      const { from, to } = c
      return was === c.status ? [] : [{ channel: c.channel.id, from, to, before: was, after: c.status }]
    })
    return duties.length + channels.length === 0 ? [] : [{ date, changes: [...duties, ...channels] }]
  })
}
