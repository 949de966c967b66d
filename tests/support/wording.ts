/** Every text in a report, with the place at which it stands. */
export function textsIn(value: unknown, at = 'report'): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[at, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, held]) => textsIn(held, `${at}.${key}`))
}

/** Where a pattern that should not occur does: the place and the words around it. */
export const offending = (texts: readonly (readonly [string, string])[], pattern: RegExp): readonly string[] =>
  texts.flatMap(([at, text]) => {
    const found = pattern.exec(text)
    return found === null ? [] : [`${at}: … ${text.slice(Math.max(0, found.index - 40), found.index + 40)} …`]
  })

export const GAP = /undefined|\{\{|\}\}|\{self\}|\{other\}|\[object|NaN|Invalid Date|\bnull\b/
export const TWICE = /\b(the the|a a|an an|of of|by by|to to|in in|is is)\b/i
export const SPACING = /\S {2,}\S| [,;.](\s|$)|,,|;;/
export const STOPS = /[^.]\.\.(?!\.)(\s|$)|\?\.|:\./
/** Words of how the law was gathered, which no reader can use. */
export const RESEARCH =
  /\b(stored|seed|seeded|scraped?|scraping|crawl\w*|background knowledge|data ?set|placeholder|todo|language model)\b/i

/** One sentence or several: a capital or a figure first, one mark last. */
export const isSentence = (text: string): boolean => /^[\p{Lu}\d‘“'"]/u.test(text) && /[^.?!\s][)’”]?[.?!]$/u.test(text)
