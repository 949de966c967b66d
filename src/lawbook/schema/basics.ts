import * as z from 'zod'
import { CRIMES, type Crime, SOURCE_CLASSES } from '../types.ts'

/** What the shapes of all content files are made of. The shapes are used when content is compiled; they are never shipped to a browser. */

const isDate = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text
}
export const date = z.string().refine(isDate, { error: 'must be a day of the calendar, written YYYY-MM-DD' })
export const iso = z.string().regex(/^[A-Z]{3}$/, { error: 'must be an ISO 3166-1 alpha-3 code such as KHM' })
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'must be an id in lower case with dashes' })
export const text = z.string().trim().min(1, { error: 'must not be empty' })

/** A text that has a place of limited size on screen and paper. */
export const upTo = (signs: number) => text.max(signs)

export const source = z.strictObject({
  class: z.enum(SOURCE_CLASSES),
  body: text,
  asAt: date.optional(),
  url: z.url().optional(),
})

/** From when a file's texts are, and when they must be looked at again. */
export const aged = { asAt: date, recheckBy: date }

const ALIASES: Readonly<Record<string, readonly Crime[]>> = {
  all: CRIMES,
  core: CRIMES.slice(0, 5),
  icc: CRIMES.slice(0, 3),
  transnational: CRIMES.slice(5),
}
const crimeName = z.enum([...CRIMES, 'all', 'core', 'icc', 'transnational'])
/** A list of crimes, or one of the short words all, core, icc, transnational. */
export const crimes = z
  .union([crimeName, z.array(crimeName).min(1)], {
    error: `must be all, core, icc, transnational, or a list of these crimes: ${CRIMES.join(', ')}`,
  })
  .transform((given): readonly Crime[] => {
    const wanted = new Set([given].flat().flatMap((c) => ALIASES[c] ?? [c as Crime]))
    return CRIMES.filter((c) => wanted.has(c))
  })
