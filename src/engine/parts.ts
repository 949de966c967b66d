import type { Lawbook } from '../lawbook/openLawbook.ts'
import {
  type Atom,
  type ChannelLaw,
  type Condition,
  CRIMES,
  type Crime,
  type DutyLaw,
  type RouteLaw,
} from '../lawbook/types.ts'

/** A condition, or a part of one, made ready to be judged. */
export interface Part {
  /** Its number among the parts of its lawbook: the place at which a case remembers what it judged of it. */
  readonly place: number
  readonly condition: Condition
  readonly kind: 'all' | 'any' | 'not' | 'atom'
  /** What is joined or negated; empty for an atom. */
  readonly parts: readonly Part[]
  /** The word of an atom as in `content/`, and what stands after it. */
  readonly word: string
  readonly value: unknown
}

/** Crimes as a number with one bit each, so that whether two lists have one in common is a single step. */
export const crimeBits = (crimes: readonly Crime[]): number =>
  crimes.reduce((bits, c) => bits | (1 << CRIMES.indexOf(c)), 0)

/** Duties and routes made ready to be judged: `crimes` has the bits of those they reach. */
export interface ReadyDuty {
  readonly duty: DutyLaw
  readonly part: Part
  readonly crimes: number
}
export interface ReadyRoute {
  readonly route: RouteLaw
  readonly part: Part
  readonly crimes: number
}
export interface ReadyChannel {
  readonly channel: ChannelLaw
  readonly routes: readonly ReadyRoute[]
}

/**
 * The parts of all conditions of a lawbook. Equal parts are one part, wherever they stand: of 6,700 there are some 800 different ones, so that a
 * case judges each only once.
 */
export class Parts {
  readonly #of = new WeakMap<Condition, Part>()
  readonly #alike = new Map<string, Part>()
  readonly #duties = new WeakMap<readonly DutyLaw[], readonly ReadyDuty[]>()
  readonly #channels = new WeakMap<readonly ChannelLaw[], readonly ReadyChannel[]>()

  /** How many different parts there are until now. */
  get count(): number {
    return this.#alike.size
  }

  of(condition: Condition): Part {
    const held = this.#of.get(condition)
    if (held !== undefined) return held
    const part = this.#read(condition)
    this.#of.set(condition, part)
    return part
  }

  /** Made ready once for each list: the lawbook's own, and those that a change can reach. */
  duties(list: readonly DutyLaw[]): readonly ReadyDuty[] {
    const held = this.#duties.get(list)
    if (held !== undefined) return held
    const ready = list.map((duty) => ({ duty, part: this.of(duty.condition), crimes: crimeBits(duty.crimes) }))
    this.#duties.set(list, ready)
    return ready
  }

  channels(list: readonly ChannelLaw[]): readonly ReadyChannel[] {
    const held = this.#channels.get(list)
    if (held !== undefined) return held
    const ready = list.map((channel) => ({
      channel,
      routes: channel.routes.map((route) => ({
        route,
        part: this.of(route.condition),
        crimes: crimeBits(route.crimes),
      })),
    }))
    this.#channels.set(list, ready)
    return ready
  }

  #read(condition: Condition): Part {
    if ('all' in condition) return this.#joined('all', condition, condition.all)
    if ('any' in condition) return this.#joined('any', condition, condition.any)
    if ('not' in condition) return this.#joined('not', condition, [condition.not])
    return this.#kept(JSON.stringify(condition), condition, 'atom', [])
  }

  #joined(kind: Part['kind'], condition: Condition, inner: readonly Condition[]): Part {
    const parts = inner.map((c) => this.of(c))
    return this.#kept(`${kind} ${parts.map((p) => p.place).join()}`, condition, kind, parts)
  }

  #kept(key: string, condition: Condition, kind: Part['kind'], parts: readonly Part[]): Part {
    const held = this.#alike.get(key)
    if (held !== undefined) return held
    const [word = '', value] = Object.entries(condition as Atom)[0] ?? []
    const part: Part = { place: this.#alike.size, condition, kind, parts, word, value }
    this.#alike.set(key, part)
    return part
  }
}

/** Read off once for each lawbook; a changed view of a lawbook holds the same conditions. */
const held = new WeakMap<readonly DutyLaw[], Parts>()

export function partsOf(lawbook: Lawbook): Parts {
  const found = held.get(lawbook.duties)
  if (found !== undefined) return found
  const made = new Parts()
  held.set(lawbook.duties, made)
  return made
}
