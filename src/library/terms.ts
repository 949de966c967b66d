import type { TextPack } from '../lawbook/texts.ts'
import type { Block, Inline, Item, Page } from './page.ts'

export interface Term {
  readonly id: string
  readonly term: string
  readonly meaning: string
}
/** A stretch of text; `term` where it is a term of art. */
export interface Stretch {
  readonly text: string
  readonly term?: Term
}
/** Finds the terms of art in a text: each is marked where it first occurs. */
export type TermFinder = (text: string) => readonly Stretch[]

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/'|’/g, "['’]")

/** Makes the finder for a glossary: the longest name wins, capitals do not matter, a plural s is allowed. */
export function termFinder(glossary: TextPack['glossary']): TermFinder {
  const byName = new Map<string, Term>()
  for (const { id, term, aliases, meaning } of glossary) {
    for (const name of [term, ...aliases]) byName.set(plain(name), { id, term, meaning })
  }
  const names = [...byName.keys()].sort((a, b) => b.length - a.length)
  if (names.length === 0) return (text) => [{ text }]
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?:s|es)?(?![\\p{L}\\p{N}])`, 'giu')
  const found = new Map<string, readonly Stretch[]>()
  return (text) => {
    const held = found.get(text)
    if (held !== undefined) return held
    const stretches: Stretch[] = []
    const seen = new Set<string>()
    let from = 0
    for (const match of text.matchAll(pattern)) {
      const word = plain(match[0])
      const term = byName.get(word) ?? byName.get(word.replace(/s$/, '')) ?? byName.get(word.replace(/es$/, ''))
      if (term === undefined || seen.has(term.id)) continue
      seen.add(term.id)
      if (match.index > from) stretches.push({ text: text.slice(from, match.index) })
      stretches.push({ text: match[0], term })
      from = match.index + match[0].length
    }
    if (from < text.length) stretches.push({ text: text.slice(from) })
    found.set(text, stretches)
    return stretches
  }
}

const plain = (text: string): string => text.toLowerCase().replace(/’/g, "'")

/** Every term in some texts, by name: paper shows their meanings as notes. */
export function termsIn(find: TermFinder, texts: readonly string[]): readonly Term[] {
  const found = new Map<string, Term>()
  for (const text of texts) for (const { term } of find(text)) if (term !== undefined) found.set(term.id, term)
  return [...found.values()].sort((a, b) => a.term.localeCompare(b.term, 'en'))
}

/** The running text of a page, where terms are marked. */
export const textsOf = (page: Page): readonly string[] => [
  ...(page.lead === undefined ? [] : [page.lead]),
  ...page.sections.flatMap((s) => s.blocks.flatMap(textsOfBlock)),
]

function textsOfBlock(block: Block): readonly string[] {
  const ofWords = (words: readonly Inline[]) => words.filter((w) => typeof w === 'string')
  switch (block.type) {
    case 'text':
    case 'doubt':
      return ofWords(block.words)
    case 'list':
      return block.items.flatMap((i: Item) => [...ofWords(i.words), ...(i.more === undefined ? [] : [i.more])])
    default:
      return []
  }
}
