import i18next, { type TOptions } from 'i18next'
import { en } from './en.ts'

/** The one catalogue of interface words. Another language is another file of the same shape. */
const catalogue = i18next.createInstance()
void catalogue.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  initAsync: false,
  returnNull: false,
  interpolation: { escapeValue: false },
})

type Leaves<T, P extends string = ''> = T extends string
  ? P
  : { [K in keyof T & string]: Leaves<T[K], P extends '' ? K : `${P}.${K}`> }[keyof T & string]
type Plural<K extends string> = K extends `${infer S}_one` | `${infer S}_other` ? S : K
/** A key of the catalogue; of a plural pair, the part before `_one` and `_other`. */
export type Key = Plural<Leaves<typeof en>>

/** The words for a key, with its values put in; `count` chooses the plural form. */
export function t(key: Key, values?: TOptions): string {
  if (values !== undefined) return catalogue.t(key, values)
  const held = PLAIN.get(key)
  if (held !== undefined) return held
  const text = catalogue.t(key)
  PLAIN.set(key, text)
  return text
}
const PLAIN = new Map<Key, string>()

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
