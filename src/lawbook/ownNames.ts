import type { StateLaw } from './types.ts'

/** Languages (BCP 47) for which common browsers hold no names of States. */
export const RARE_LANGUAGES = ['km', 'my', 'lo', 'ne', 'si', 'mn', 'ka', 'hy'] as const

/** Names of States in those languages, by language and ISO 3166-1 alpha-2 code, from the Unicode CLDR that Node holds. */
export function ownNames(states: readonly StateLaw[]): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return Object.fromEntries(
    RARE_LANGUAGES.map((lang) => {
      const names = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' })
      return [lang, Object.fromEntries(states.map((s) => [s.iso2, names.of(s.iso2) ?? '']))]
    }),
  )
}
