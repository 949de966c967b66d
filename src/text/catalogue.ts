import { first } from './first.ts'

/** What is put into words: `{{state}}` takes the value of `state`; `count` also chooses the plural form. */
export type Values = Readonly<Record<string, string | number | null | undefined>>

/** The one catalogue of interface words, by their path ('report.counts'), each taken apart where a value goes in: words, name, words, name, words. It opens with the first words; `t.ts` adds all others. */
const WORDS = new Map<string, readonly string[]>()
const PLURAL = new Intl.PluralRules('en-GB')

/** Adds words to the catalogue. */
export function addWords(words: object, path = ''): void {
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') WORDS.set(path + key, value.split(/\{\{(\w+)\}\}/))
    else addWords(value, `${path}${key}.`)
  }
}
addWords(first)

type Leaves<T, P extends string = ''> = T extends string
  ? P
  : { [K in keyof T & string]: Leaves<T[K], P extends '' ? K : `${P}.${K}`> }[keyof T & string]
type Plural<K extends string> = K extends `${infer S}_one` | `${infer S}_other` ? S : K
/** A key of words; of a plural pair, the part before `_one` and `_other`. */
export type KeyOf<W> = Plural<Leaves<W>>

/** The words for a key, with its values put in; `count` chooses the plural form. A key without words, which types forbid, is given back. */
export function wordsFor(key: string, values: Values = {}): string {
  const { count } = values
  const chosen =
    typeof count === 'number' ? (WORDS.get(`${key}_${PLURAL.select(count)}`) ?? WORDS.get(`${key}_other`)) : undefined
  const parts = chosen ?? WORDS.get(key)
  if (parts === undefined) return key
  let words = parts[0] ?? ''
  for (let i = 1; i < parts.length; i += 2) words += (values[parts[i] ?? ''] ?? '') + (parts[i + 1] ?? '')
  return words
}
