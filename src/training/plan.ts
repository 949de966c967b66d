/** One part of a session: when it begins and ends, in minutes from the start and, where a time is given, by the clock. */
export interface PlanEntry {
  readonly kind: 'scenario' | 'break'
  /** The scenario's id; null for a break. */
  readonly scenario: string | null
  readonly title: string
  readonly minutes: number
  readonly after: number
  /** 'HH:MM'; null where no start is given. */
  readonly from: string | null
  readonly to: string | null
}
export interface Plan {
  readonly entries: readonly PlanEntry[]
  readonly minutes: number
  readonly from: string | null
  readonly to: string | null
}
export interface PlanOptions {
  /** 'HH:MM'; what is not a time counts as none. */
  readonly start?: string
  /** A break follows once so many minutes have been worked through; none is put last. */
  readonly breakAfter?: number
  readonly breakMinutes?: number
  /** What a break is called. */
  readonly breakTitle?: string
}

const DAY = 24 * 60

/** The agenda of a session, by the minutes of its scenarios. */
export function plan(
  scenarios: readonly { readonly id: string; readonly title: string; readonly minutes: number }[],
  { start, breakAfter, breakMinutes = 15, breakTitle = '' }: PlanOptions = {},
): Plan {
  const begin = minutesOf(start)
  const clock = (after: number) => (begin === null ? null : inClock(begin + after))
  const entries: PlanEntry[] = []
  let after = 0
  let worked = 0
  const put = (entry: Pick<PlanEntry, 'kind' | 'scenario' | 'title' | 'minutes'>) => {
    entries.push({ ...entry, after, from: clock(after), to: clock(after + entry.minutes) })
    after += entry.minutes
  }
  scenarios.forEach(({ id, title, minutes }, i) => {
    put({ kind: 'scenario', scenario: id, title, minutes })
    worked += minutes
    if (breakAfter === undefined || breakAfter <= 0 || worked < breakAfter || i === scenarios.length - 1) return
    put({ kind: 'break', scenario: null, title: breakTitle, minutes: breakMinutes })
    worked = 0
  })
  return { entries, minutes: after, from: clock(0), to: clock(after) }
}

function minutesOf(time: string | undefined): number | null {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time ?? '') ?? []
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes)
}
const inClock = (minutes: number): string => {
  const held = minutes % DAY
  return `${String(Math.floor(held / 60)).padStart(2, '0')}:${String(held % 60).padStart(2, '0')}`
}
