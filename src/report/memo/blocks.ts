/** A piece of text in a line. `lang` (BCP 47) stands where it is not English; a blank is a place to be filled in by hand. */
export type Run =
  | string
  | { readonly text: string; readonly as: 'strong' | 'quiet' }
  | { readonly text: string; readonly as: 'name'; readonly lang: string }
  | { readonly text: string; readonly as: 'blank' }

/** A line of a document with its note: citation and sources, in the margin on screen and paper, a footnote in Word. */
export interface Line {
  readonly runs: readonly Run[]
  readonly note?: readonly string[]
}
export interface ListItem extends Line {
  /** The finding told in this item, as in a block of its own. */
  readonly about?: string
  readonly under?: readonly ListItem[]
}

/** The parts of which a document to take away is made. Screen, print, Word, Markdown and plain text render these and nothing else. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'line'; readonly line: Line; readonly tone?: 'lead' | 'quiet' | 'doubt' }
  /** A numbered paragraph; numbers run through the whole document. `about` names the finding, as `id>bearer` or `id>from>to`. */
  | {
      readonly kind: 'finding'
      readonly line: Line
      readonly under: readonly ListItem[]
      readonly about: string
    }
  | { readonly kind: 'list'; readonly items: readonly ListItem[]; readonly marks: 'bullets' | 'numbers' | 'boxes' }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly (readonly Run[])[])[]
    }
  /** Empty lines to be written on by hand. */
  | { readonly kind: 'room'; readonly label: string; readonly lines: number }
  /** Begins on a new page. */
  | { readonly kind: 'part'; readonly text: string }

/** A document to take away: what stands in its running head and its properties, and its parts. */
export interface Memo {
  readonly title: string
  readonly subtitle: string
  /** What it is about, in short, for the running head: the pair of States. */
  readonly about: string
  /** From when its law is, as a reader sees it, for the running head. */
  readonly law: string
  /** Stands at the head and in the running head, such as 'Confidential'. */
  readonly marking: string | null
  /** Words under which a filing system finds it. */
  readonly keywords: readonly string[]
  readonly paper: 'A4' | 'Letter'
  /** It is made to fit one page. */
  readonly onePage?: true
  readonly blocks: readonly Block[]
}

export const strong = (text: string): Run => ({ text, as: 'strong' })
export const quiet = (text: string): Run => ({ text, as: 'quiet' })
export const blank = (text: string): Run => ({ text, as: 'blank' })
export const heading = (level: 2 | 3 | 4, text: string): Block => ({ kind: 'heading', level, text })
export const line = (...runs: readonly Run[]): Block => ({ kind: 'line', line: { runs } })
export const lead = (...runs: readonly Run[]): Block => ({ kind: 'line', line: { runs }, tone: 'lead' })
export const aside = (...runs: readonly Run[]): Block => ({ kind: 'line', line: { runs }, tone: 'quiet' })
export const bullets = (items: readonly (string | ListItem)[]): Block => list('bullets', items)
export const list = (marks: 'bullets' | 'numbers' | 'boxes', items: readonly (string | ListItem)[]): Block => ({
  kind: 'list',
  marks,
  items: items.map((i) => (typeof i === 'string' ? { runs: [i] } : i)),
})
/** The words of a piece of text. */
export const textOf = (run: Run): string => (typeof run === 'string' ? run : run.text)
export const textOfLine = ({ runs }: Line): string => runs.map(textOf).join('')
