import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { LibraryLink, TextPack } from '../lawbook/texts.ts'
import type { Confidence, InstrumentId, Iso3, IsoDate, Source } from '../lawbook/types.ts'

/** The kinds of pages of the library, in the order of its contents page. Each is a folder of addresses. */
export const KINDS = [
  'pages',
  'crimes',
  'instruments',
  'duties',
  'needs',
  'channels',
  'states',
  'developments',
  'about',
] as const
export type Kind = (typeof KINDS)[number]

/** A page of the library: `library/<kind>/<id>`; without an id, the contents of a kind, and of kind 'contents', those of all. */
export interface Place {
  readonly kind: Kind | 'contents'
  readonly id: string
}
export const placeOf = ({ kind, id }: LibraryLink): Place => ({ kind, id })

/** Words in a line: plain, leading to another page, or to an address outside (followed only when the reader presses it). */
export type Inline =
  | string
  | { readonly text: string; readonly place: Place }
  | { readonly text: string; readonly url: string }

/** What stands in the margin beside a sentence: citation, sources, and what is doubtful in it. */
export interface Note {
  readonly cite?: readonly Inline[]
  readonly sources?: readonly Source[]
  readonly confidence?: Confidence
  readonly doubt?: string
}

export interface Item {
  readonly words: readonly Inline[]
  readonly mark?: string
  readonly more?: string
  readonly note?: Note
}

export interface Row {
  readonly key: string
  readonly cells: readonly (readonly Inline[])[]
  readonly region?: string
  readonly groups?: readonly string[]
  /** The status told in the row: of which State, under which instrument. */
  readonly status?: { readonly state: Iso3; readonly instrument: InstrumentId }
}

export interface Tile {
  readonly code: Iso3
  readonly name: string
  readonly status: string
  readonly statusName: string
}

/** What a page is made of. Plain data, already worded: screen, static page, paper and search show the same blocks. */
export type Block =
  | { readonly type: 'text'; readonly words: readonly Inline[]; readonly note?: Note; readonly quiet?: boolean }
  | { readonly type: 'doubt'; readonly words: readonly Inline[] }
  | { readonly type: 'list'; readonly items: readonly Item[]; readonly ordered?: boolean }
  | { readonly type: 'facts'; readonly rows: readonly { readonly term: string; readonly words: readonly Inline[] }[] }
  | {
      readonly type: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly Row[]
      readonly filters: boolean
    }
  | {
      readonly type: 'tiles'
      readonly caption: string
      readonly regions: readonly { readonly region: string; readonly count: string; readonly tiles: readonly Tile[] }[]
    }
  | { readonly type: 'start'; readonly state: Iso3; readonly name: string }

export interface Section {
  readonly id: string
  readonly heading: string
  readonly blocks: readonly Block[]
}

/** From when the words of a page are, when they must be looked at again, and with whom. Days, ISO 8601. */
export interface Age {
  readonly what: string
  readonly asAt: IsoDate
  readonly recheckBy: IsoDate
  readonly checkWith?: string
  readonly url?: string
}

export interface Page {
  readonly place: Place
  /** Unique among all pages: it is the title of the window. */
  readonly title: string
  readonly heading: string
  readonly kicker: string
  readonly lead?: string
  readonly ages: readonly Age[]
  /** True for what binds nobody, or not yet: shown apart. */
  readonly pipeline?: boolean
  readonly sections: readonly Section[]
}

export interface Library {
  readonly lawbook: Lawbook
  readonly texts: TextPack
}

/** A section, left out where it has nothing to say. */
export const section = (id: string, heading: string, blocks: readonly (Block | null)[]): readonly Section[] => {
  const held = blocks.filter((b) => b !== null)
  return held.length === 0 ? [] : [{ id, heading, blocks: held }]
}
export const text = (...words: readonly Inline[]): Block => ({ type: 'text', words })
export const list = (items: readonly Item[], ordered = false): Block | null =>
  items.length === 0 ? null : { type: 'list', items, ordered }
export const lines = (texts: readonly string[], ordered = false): Block | null =>
  list(
    texts.map((t) => ({ words: [t] })),
    ordered,
  )
export const facts = (rows: readonly (readonly [string, readonly Inline[] | null])[]): Block | null => {
  const held = rows.flatMap(([term, words]) => (words === null || words.length === 0 ? [] : [{ term, words }]))
  return held.length === 0 ? null : { type: 'facts', rows: held }
}
