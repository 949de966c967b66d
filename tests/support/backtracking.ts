/**
 * Whether a regular expression can be made to try exponentially many ways. It can where some state of its automaton comes back to itself in two
 * different ways over the same letters (exponential ambiguity: Weber and Seidl 1991). Look-arounds are read as if they took nothing; back references
 * are not read at all.
 */
export function isExponential(source: string, flags = ''): boolean {
  const { edges, states } = automaton(source, flags)
  const letters = [...new Set(edges.flatMap((e) => [...e.letters]))]
  const next = (state: number, letter: string) =>
    edges.flatMap((e, i) => (e.from === state && e.letters.has(letter) ? [{ to: e.to, by: i }] : []))
  // two runs over the same letters, begun in one state, that have parted, and meet in that state again
  for (let home = 0; home < states; home++) {
    const seen = new Set<string>()
    const open: [number, number, boolean][] = [[home, home, false]]
    while (open.length > 0) {
      const [a, b, parted] = open.pop() as [number, number, boolean]
      for (const letter of letters) {
        for (const x of next(a, letter)) {
          for (const y of next(b, letter)) {
            const apart = parted || x.by !== y.by
            if (apart && x.to === home && y.to === home) return true
            const key = `${x.to} ${y.to} ${apart}`
            if (seen.has(key)) continue
            seen.add(key)
            open.push([x.to, y.to, apart])
          }
        }
      }
    }
  }
  return false
}

/** A step of the automaton, over any of some letters; one for each way through what takes nothing. */
interface Edge {
  readonly from: number
  readonly to: number
  readonly letters: ReadonlySet<string>
}
type Tree =
  | { readonly kind: 'letters'; readonly set: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly parts: readonly Tree[] }
  | { readonly kind: 'any'; readonly parts: readonly Tree[] }
  | { readonly kind: 'many'; readonly part: Tree; readonly least: number; readonly most: number }

/** Letters that stand for all others: of each kind that expressions name, and all that stand in this one. */
const USUAL = 'aZ09_-/ \t\n.,:;éあ@=&#"\'<>()[]{}|*+?\\$^%~!'

function automaton(source: string, flags: string): { readonly edges: readonly Edge[]; readonly states: number } {
  const tree = new Reader(source, flags).read()
  const silent: [number, number][] = []
  const loud: Edge[] = []
  let states = 0
  const fresh = () => states++
  const build = (t: Tree, from: number): number => {
    if (t.kind === 'letters') {
      const to = fresh()
      loud.push({ from, to, letters: t.set })
      return to
    }
    if (t.kind === 'all') return t.parts.reduce((at, part) => build(part, at), from)
    if (t.kind === 'any') {
      const end = fresh()
      for (const part of t.parts) silent.push([build(part, from), end])
      return end
    }
    let at = from
    for (let n = 0; n < Math.min(t.least, 2); n++) at = build(t.part, at)
    const begin = fresh()
    silent.push([at, begin])
    const end = build(t.part, begin)
    const out = fresh()
    silent.push([begin, out])
    // what may stand many times comes back; what may stand a few times more does not, and cannot grow without end
    silent.push([end, t.most === Number.POSITIVE_INFINITY ? begin : out])
    return out
  }
  build(tree, fresh())
  // every silent way to a letter is a way of its own; each silent step is taken once on it
  const edges: Edge[] = []
  const follow = (at: number, origin: number, taken: ReadonlySet<number>): void => {
    for (const e of loud) if (e.from === at) edges.push({ ...e, from: origin })
    silent.forEach(([a, b], i) => {
      if (a === at && !taken.has(i)) follow(b, origin, new Set([...taken, i]))
    })
  }
  for (const origin of [0, ...loud.map((e) => e.to)]) follow(origin, origin, new Set())
  return { edges, states }
}

class Reader {
  readonly #text: string
  readonly #flags: string
  readonly #letters: readonly string[]
  #at = 0
  constructor(text: string, flags: string) {
    this.#text = text
    this.#flags = flags.includes('v') ? flags : `${flags.replace(/[gyd]/g, '')}`
    this.#letters = [...new Set([...USUAL, ...text])]
  }
  read(): Tree {
    const tree = this.#choice()
    if (this.#at < this.#text.length) throw new Error(`'${this.#text}' could not be read at ${this.#at}.`)
    return tree
  }
  #choice(): Tree {
    const parts = [this.#sequence()]
    while (this.#text[this.#at] === '|') {
      this.#at++
      parts.push(this.#sequence())
    }
    return parts.length === 1 ? (parts[0] as Tree) : { kind: 'any', parts }
  }
  #sequence(): Tree {
    const parts: Tree[] = []
    while (this.#at < this.#text.length && !'|)'.includes(this.#text[this.#at] ?? '')) parts.push(this.#counted())
    return { kind: 'all', parts }
  }
  #counted(): Tree {
    const part = this.#atom()
    const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(this.#text.slice(this.#at))
    if (found === null) return part
    this.#at += found[0].length
    const [, sign, least, comma, most] = found
    const few = sign === '+' ? 1 : sign !== undefined ? 0 : Number(least)
    const many =
      sign === '?'
        ? 1
        : sign !== undefined
          ? Number.POSITIVE_INFINITY
          : most !== ''
            ? Number(most)
            : comma === ''
              ? Number(least)
              : Number.POSITIVE_INFINITY
    return { kind: 'many', part, least: few, most: many }
  }
  #atom(): Tree {
    const rest = this.#text.slice(this.#at)
    const open = /^\((?:\?(?::|<?[=!]|<\w+>))?/.exec(rest)
    if (open !== null) {
      this.#at += open[0].length
      const inner = this.#choice()
      this.#at++
      return /[=!]$/.test(open[0]) ? { kind: 'all', parts: [] } : inner
    }
    if (/^(?:[\^$]|\\[bB])/.test(rest)) {
      this.#at += rest[0] === '\\' ? 2 : 1
      return { kind: 'all', parts: [] }
    }
    if (/^\\[1-9k]/.test(rest)) throw new Error(`'${this.#text}' refers back.`)
    const one =
      /^(?:\[(?:[^\]\\]|\\.)*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\dA-Fa-f]{4}|\\x[\dA-Fa-f]{2}|\\.|.)/su.exec(
        rest,
      )?.[0] ?? ''
    this.#at += one.length
    const is = new RegExp(`^(?:${one})$`, this.#flags)
    return { kind: 'letters', set: new Set(this.#letters.filter((l) => is.test(l))) }
  }
}

/** The regular expressions written in a file of the program. */
export function expressionsIn(text: string): readonly { readonly source: string; readonly flags: string }[] {
  const code = text.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '')
  const written =
    /(?<=[=(,:[!&|?{};\n]\s*|\breturn\s+)\/((?:[^/\\\n[*]|\\.|\[(?:[^\]\\\n]|\\.)*\])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])*)\/([dgimsuvy]*)(?=[.,;)\s\]])/g
  return [...code.matchAll(written)].map((m) => ({ source: m[1] ?? '', flags: m[2] ?? '' }))
}
