import i18next, { type TOptions } from 'i18next'
import { first } from './first.ts'

/** The one catalogue of interface words. It opens with the first words; `t.ts` adds all others. */
const catalogue = i18next.createInstance()
void catalogue.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: first } },
  initAsync: false,
  returnNull: false,
  interpolation: { escapeValue: false },
})

/** Adds words to the catalogue. */
export function addWords(words: object): void {
  catalogue.addResourceBundle('en', 'translation', words)
}

type Leaves<T, P extends string = ''> = T extends string
  ? P
  : { [K in keyof T & string]: Leaves<T[K], P extends '' ? K : `${P}.${K}`> }[keyof T & string]
type Plural<K extends string> = K extends `${infer S}_one` | `${infer S}_other` ? S : K
/** A key of words; of a plural pair, the part before `_one` and `_other`. */
export type KeyOf<W> = Plural<Leaves<W>>

/** The words for a key, with its values put in; `count` chooses the plural form. */
export function wordsFor(key: string, values?: TOptions): string {
  if (values !== undefined) return catalogue.t(key, values)
  const held = PLAIN.get(key)
  if (held !== undefined) return held
  const text = catalogue.t(key)
  PLAIN.set(key, text)
  return text
}
const PLAIN = new Map<string, string>()
