import { addWords, type KeyOf, type Values, wordsFor } from './catalogue.ts'
import { en } from './en.ts'

export { capital, day, listed } from './forms.ts'

addWords(en)

/** A key of the whole catalogue. */
export type Key = KeyOf<typeof en>

/** The words for a key of the whole catalogue. */
export const t: (key: Key, values?: Values) => string = wordsFor
