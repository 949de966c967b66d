/** A stable number for a text (FNV-1a, 32 bits), from which choices are drawn that must be the same each time. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Numbers from 0 up to 1 that follow from the seed alone (mulberry32). */
export function drawsFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let x = Math.imul(state ^ (state >>> 15), state | 1)
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32
  }
}
type Draw = () => number

/** One of a list; undefined where it is empty. */
export const pick = <T>(draw: Draw, list: readonly T[]): T | undefined => list[Math.floor(draw() * list.length)]

/** The list in another order (Fisher and Yates). */
export function shuffled<T>(draw: Draw, list: readonly T[]): readonly T[] {
  const out = [...list]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1))
    const [a, b] = [out[i], out[j]]
    if (a === undefined || b === undefined) continue
    out[i] = b
    out[j] = a
  }
  return out
}
