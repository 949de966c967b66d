import type { TextPack } from '../lawbook/texts.ts'
import type { StateLaw } from '../lawbook/types.ts'

export interface StateOption {
  readonly iso3: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly words: readonly string[]
}

/** Letters without accents, in small, with every mark a space: what is typed meets what is meant. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Every State that can be chosen, by name. */
export const stateOptions = (
  states: readonly Pick<StateLaw, 'iso3' | 'iso2'>[],
  texts: Pick<TextPack, 'states'>,
): readonly StateOption[] =>
  states
    .map((s) => {
      const { name, inText, aliases } = texts.states[s.iso3] ?? { name: s.iso3, inText: s.iso3, aliases: [] }
      return { iso3: s.iso3, name, aliases, words: [name, inText, ...aliases, s.iso3, s.iso2].map(folded) }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))

/** States whose name, alias or code fits what is typed; those that begin with it first. Other languages' names come from the browser. */
export function findStates(options: readonly StateOption[], typed: string): readonly StateOption[] {
  const wanted = folded(typed)
  if (wanted === '') return options
  const rank = (o: StateOption): number =>
    o.words.some((w) => w === wanted)
      ? 0
      : o.words.some((w) => w.startsWith(wanted))
        ? 1
        : o.words.some((w) => w.includes(` ${wanted}`))
          ? 2
          : o.words.some((w) => w.includes(wanted))
            ? 3
            : 4
  return options
    .map((option) => ({ option, rank: rank(option) }))
    .filter((o) => o.rank < 4)
    .sort((a, b) => a.rank - b.rank)
    .map((o) => o.option)
}

/** The State meant by exactly what is typed, where only one can be. */
export function stateMeant(options: readonly StateOption[], typed: string): StateOption | null {
  const found = findStates(options, typed)
  const wanted = folded(typed)
  const exact = found.filter((o) => o.words.includes(wanted))
  if (wanted === '') return null
  return exact.length === 1 ? (exact[0] ?? null) : found.length === 1 ? (found[0] ?? null) : null
}
