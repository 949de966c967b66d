import { type KeyOf, type Values, wordsFor } from './catalogue.ts'
import type { first } from './first.ts'

/** The first words alone: what the start page and the second question show must not bring all others along. */
export const t: (key: KeyOf<typeof first>, values?: Values) => string = wordsFor
