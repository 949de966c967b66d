const DAYS = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const LISTS = {
  conjunction: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  disjunction: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
} as const

/** A day as it stands in a sentence: '14 November 1992'. The input is ISO 8601. */
export function day(date: string): string {
  const held = SHOWN.get(date)
  if (held !== undefined) return held
  const shown = date.startsWith('0000') ? '…' : DAYS.format(new Date(`${date}T00:00:00Z`))
  SHOWN.set(date, shown)
  return shown
}
const SHOWN = new Map<string, string>()

/** 'a, b and c'. */
export const listed = (items: readonly string[], type: keyof typeof LISTS = 'conjunction'): string =>
  LISTS[type].format(items)

/** The first letter made a capital, as at the start of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
