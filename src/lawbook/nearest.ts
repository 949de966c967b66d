/** The allowed word that is nearest to a misspelt one, if any is near enough to be meant. */
export function nearest(word: string, allowed: readonly string[]): string | null {
  const given = word.toLowerCase()
  const ranked = allowed
    .map((candidate) => ({ candidate, distance: distance(given, candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
  const best = ranked[0]
  return best !== undefined && best.distance <= Math.max(1, Math.floor(word.length / 3)) ? best.candidate : null
}

/** 'Did you mean …?' with a space before it, or nothing. */
export const meant = (word: string, allowed: readonly string[]): string => {
  const near = nearest(word, allowed)
  return near === null ? '' : ` Did you mean '${near}'?`
}

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let k = 1; k <= b.length; k++) {
      const replaced = (row[k - 1] ?? 0) + (a[i - 1] === b[k - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[k] ?? 0) + 1, (next[k - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
