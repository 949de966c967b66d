import type { IsoDate } from '../lawbook/types.ts'

/** A stretch of days, both ends included; `to` null means it goes on. Dates are ISO 8601. */
export interface Span {
  readonly from: IsoDate
  readonly to: IsoDate | null
}

/** True where the text is a day that exists in the calendar, written YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text
}

/** The day before or after, as an ISO 8601 date. */
export function shiftDay(date: IsoDate, days: number): IsoDate {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

/** Reads a day, a month (2017-08), a year (2017) or an interval of these (1982/1990, 2017-08-25/..); null where it is none of them. */
export function parseSpan(text: string): Span | null {
  const parts = text.split('/')
  if (parts.length > 2) return null
  const first = wholeOf(parts[0] ?? '')
  if (first === null) return null
  if (parts.length === 1) return first
  if (parts[1] === '..') return { from: first.from, to: null }
  const last = wholeOf(parts[1] ?? '')
  if (last === null || last.to === null || last.to < first.from) return null
  return { from: first.from, to: last.to }
}

function wholeOf(text: string): Span | null {
  if (/^\d{4}$/.test(text) && text >= '0001') return { from: `${text}-01-01`, to: `${text}-12-31` }
  if (/^\d{4}-\d{2}$/.test(text)) {
    const from = `${text}-01`
    if (!isDate(from)) return null
    const next = new Date(`${from}T00:00:00Z`)
    next.setUTCMonth(next.getUTCMonth() + 1)
    return { from, to: shiftDay(next.toISOString().slice(0, 10), -1) }
  }
  return isDate(text) ? { from: text, to: text } : null
}
