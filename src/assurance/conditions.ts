import { answersTo } from '../engine/answersTo.ts'
import { atomsIn, instrumentIn, wordOf } from '../engine/atomsIn.ts'
import { openCase, type QuestionId, type Roles } from '../engine/case.ts'
import { bearersOf, directionsOf } from '../engine/cases.ts'
import { evaluate, type Reason } from '../engine/evaluate.ts'
import { emptySituation, type Situation, type StatusOverride } from '../engine/situation.ts'
import { and, negate, or, type Truth } from '../engine/truth.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import { type Atom, type Condition, CRIMES, type InstrumentId, type Iso3 } from '../lawbook/types.ts'

/** A condition of a duty or of a channel's route, with the parts that the two States play in it. */
export interface Judged {
  readonly id: string
  readonly condition: Condition
  readonly roles: (self: Iso3, other: Iso3 | null) => Roles
}
/**
 * How a path of answers through one condition can end: settled, on an unsettled point of law, on a doubtful row of the lawbook, on an answer that
 * says less than it could (a State bound from a day that was not said, a place that is 'elsewhere'), or on who the other State is.
 */
export type End = 'yes' | 'no' | 'law' | 'data' | 'half' | 'with'
export interface Explored {
  readonly id: string
  /** Different atoms of the condition. */
  readonly atoms: readonly string[]
  /** Ways of answering, by class, counted from the decision tree in which equal remainders are one node. */
  readonly paths: number
  /** Situations put before the engine: the nodes of that tree. */
  readonly situations: number
  readonly ends: ReadonlySet<End>
  /** Atoms whose turning alone turned the condition from yes to no or back, in some situation. */
  readonly decisive: ReadonlySet<string>
  /** The truths that each atom had in some situation. */
  readonly values: ReadonlyMap<string, ReadonlySet<Truth>>
  /** Questions that some path asked, and that did something. */
  readonly asked: ReadonlySet<QuestionId>
  /** What went wrong: a path that did not end, an answer that overturned a settled truth. */
  readonly faults: readonly string[]
}

const AT = '2026-11-24'
/** Two fictional States: nothing is known of them but what the situation says. */
const ONE = 'XAA'
const TWO = 'XAB'
const LONG_AGO = '1900-01-01'
/** Conditions of more atoms are not gone through without a counterpart. */
const MOST_ALONE = 14

/** Every condition that decides a finding: of each duty, and of each route of each channel. */
export function judgedConditions(lawbook: Lawbook): readonly Judged[] {
  const about = { ...emptySituation(ONE, CRIMES, AT), other: TWO }
  const placed = (roles: Roles) => (self: Iso3, other: Iso3 | null) =>
    Object.fromEntries(
      Object.entries(roles).map(([part, state]) => [part, state === ONE ? self : state === TWO ? other : state]),
    )
  return [
    ...lawbook.duties.flatMap((duty) => {
      const [first] = bearersOf(duty, about)
      return first === undefined ? [] : [{ id: duty.id, condition: duty.condition, roles: placed(first.roles) }]
    }),
    ...lawbook.channels.flatMap((channel) => {
      const [first] = directionsOf(channel, about)
      return first === undefined
        ? []
        : channel.routes.map((r, i) => ({
            id: `${channel.id}#${i + 1}`,
            condition: r.condition,
            roles: placed(first.roles),
          }))
    }),
  ]
}

/** Goes through every way of answering what a condition asks, by class, from situations in which nothing of it is known. */
export function explore(lawbook: Lawbook, judged: Judged): Explored {
  const atoms = atomsIn(lawbook, judged.condition)
  const found = new Exploration(lawbook, judged, atoms)
  const starts: Situation[] = []
  for (const [self, other] of pairsFor(lawbook, atoms)) {
    for (const crimes of crimeClasses(atoms)) {
      const start = unknownSituation(lawbook, atoms, self, other, crimes)
      found.from(start)
      starts.push(start)
    }
  }
  for (const start of starts) found.seekDecisive(start)
  return found.told()
}

/** The crimes by class: for each set of crimes that an atom names, those in it and those outside; else all. */
function crimeClasses(atoms: readonly Atom[]): readonly (typeof CRIMES)[number][][] {
  const named = atoms.flatMap((a) => ('crime' in a ? [a.crime] : []))
  const byClass = new Map<string, (typeof CRIMES)[number]>()
  for (const crime of CRIMES) {
    const key = named.map((n) => (n.includes(crime) ? 1 : 0)).join('')
    if (!byClass.has(key)) byClass.set(key, crime)
  }
  return [...byClass.values()].map((crime) => [crime])
}

/** Nothing is known: no fact of the case, no status of either State, no treaty of the condition known to be in force. */
function unknownSituation(
  lawbook: Lawbook,
  atoms: readonly Atom[],
  self: Iso3,
  other: Iso3 | null,
  crimes: Situation['crimes'],
): Situation {
  const named = [...new Set(atoms.map(instrumentIn).filter((i) => i !== null))]
  const unknown = Object.fromEntries(named.map((id) => [id, { status: 'unknown' as const }]))
  const states = other === null ? [self] : [self, other]
  // a treaty that is not in force yet is looked at as if it were: that, too, is an answer
  const early = named.filter((id) => lawbook.instrumentOf.get(id)?.inForce === null)
  const asked = atoms.flatMap((a) => ('in-force' in a ? [a['in-force'].instrument] : []))
  return {
    ...emptySituation(self, crimes, AT),
    other,
    status: Object.fromEntries(states.map((s) => [s, unknown])),
    inForce: Object.fromEntries([
      ...early.map((id) => [id, LONG_AGO] as const),
      ...asked.map((id) => [id, 'unknown'] as const),
    ]),
    iccAcceptance: Object.fromEntries(states.map((s) => [s, 'unknown' as const])),
  }
}

/** The pairs of States to begin from: two fictional ones, and where an atom rests on the lawbook's rows, those that the rows name. */
function pairsFor(lawbook: Lawbook, atoms: readonly Atom[]): readonly (readonly [Iso3, Iso3 | null])[] {
  const classes = new Map<string, Iso3>()
  for (const { iso3 } of lawbook.states) {
    const rows = atoms.map((a) => rowOf(lawbook, a, iso3))
    if (rows.some((r) => r !== '')) classes.set(rows.join('|'), classes.get(rows.join('|')) ?? iso3)
  }
  const named = [...classes.values()]
  return [
    [ONE, TWO],
    // without a counterpart a long list of treaties that might bind both stays open at every step: too many ways to go through
    ...(atoms.length <= MOST_ALONE ? [[ONE, null] as const] : []),
    ...named.flatMap((s): [Iso3, Iso3][] => [
      [s, TWO],
      [ONE, s],
    ]),
    ...named.flatMap((s, i): [Iso3, Iso3][] => {
      const next = named[(i + 1) % named.length] ?? s
      return next === s ? [] : [[s, next]]
    }),
    // two States of one class, where both must have what the rows give
    ...[...classes].flatMap(([key, first]): [Iso3, Iso3][] => {
      const second = lawbook.states.find(
        (s) => s.iso3 !== first && atoms.map((a) => rowOf(lawbook, a, s.iso3)).join('|') === key,
      )
      return second === undefined ? [] : [[first, second.iso3]]
    }),
  ]
}

/** What the rows of the lawbook, which no answer overrides, say of a State for an atom; '' where they say nothing. */
function rowOf(lawbook: Lawbook, atom: Atom, state: Iso3): string {
  if ('member' in atom) return lawbook.stateOf.get(state)?.groups.includes(atom.member.of) ? 'm' : ''
  if ('accepts-annex' in atom) {
    const { to, annex } = atom['accepts-annex']
    const row = lawbook.instrumentOf.get(to)?.annexesAccepted.find((r) => r.state === state)
    return row === undefined ? '' : row.annexes.includes(annex) ? 'a' : 'o'
  }
  if ('applies-provisionally' in atom) {
    const { to, part } = atom['applies-provisionally']
    const rows = lawbook.instrumentOf.get(to)?.provisional ?? []
    return rows.some((r) => r.state === state && r.part === part) ? 'p' : ''
  }
  if ('unreserved' in atom) {
    const rows = (lawbook.reservationsOn.get(atom.unreserved) ?? []).filter((r) => r.state === state)
    return rows.map((r) => `${r.effect} ${r.reciprocal} ${r.certainty} ${JSON.stringify(r.when ?? '')}`).join()
  }
  const held: unknown = Object.values(atom)[0]
  if (typeof held === 'object' && held !== null && 'state' in held && held.state === state) return 's'
  if ('former-party' in atom) {
    return lawbook.status[atom['former-party'].to]?.[state]?.inForce === undefined ? '' : 'r'
  }
  if ('icc-begun-before-leaving' in atom) {
    const rows = lawbook.icc.filter((r) => r.kind !== 'closed' && r.opened !== undefined && r.states.includes(state))
    return rows.map((r) => `${r.certainty} ${r.opened}`).join()
  }
  return ''
}

/** The questions of place, which a State by its name can answer, by the field of the situation that holds them. */
const PLACES: Readonly<Record<string, keyof Situation>> = {
  'suspect-in': 'suspectIn',
  'national-of': 'suspectNationality',
  territory: 'territory',
}

interface Node {
  readonly paths: number
  readonly ends: ReadonlySet<End>
}
type Answered = { readonly key: string; readonly given: Situation }

class Exploration {
  readonly #lawbook: Lawbook
  readonly #judged: Judged
  readonly #atoms: readonly Atom[]
  /** Instruments of which more counts than whether the State is bound today. */
  readonly #temporal: ReadonlySet<InstrumentId>
  readonly #held = new Map<string, Node>()
  readonly #decisive = new Set<string>()
  readonly #values = new Map<string, Set<Truth>>()
  readonly #asked = new Set<QuestionId>()
  readonly #faults = new Set<string>()
  readonly #ends = new Set<End>()
  readonly #names: readonly string[]
  /** States that the condition names by themselves. */
  readonly #namedStates: readonly Iso3[]
  #situations = 0
  #paths = 0

  constructor(lawbook: Lawbook, judged: Judged, atoms: readonly Atom[]) {
    this.#lawbook = lawbook
    this.#judged = judged
    this.#atoms = atoms
    this.#names = [...new Set(leavesOf(judged.condition).map(nameOf))]
    this.#namedStates = [
      ...new Set(
        atoms.flatMap((a) => {
          const held: unknown = Object.values(a)[0]
          const state = typeof held === 'object' && held !== null && 'state' in held ? String(held.state) : ''
          return /^[A-Z]{3}$/.test(state) ? [state] : []
        }),
      ),
    ]
    const beyondToday = atoms.filter((a) => !('party' in a) && !('in-force' in a) && !('accepts-annex' in a))
    this.#temporal = new Set(beyondToday.map(instrumentIn).filter((i) => i !== null))
  }

  from(start: Situation): void {
    this.#held.clear()
    const { paths, ends } = this.#visit(start, [])
    this.#paths += paths
    for (const end of ends) this.#ends.add(end)
  }

  /** Looks for a situation for each atom that has not decided yet. */
  seekDecisive(start: Situation): void {
    for (const atom of this.#names) {
      if (this.#decisive.has(atom)) continue
      const found = this.#witness(start, atom)
      if (found !== null) this.#note(this.#judge(found))
    }
  }

  told(): Explored {
    return {
      id: this.#judged.id,
      atoms: this.#names,
      paths: this.#paths,
      situations: this.#situations,
      ends: this.#ends,
      decisive: this.#decisive,
      values: this.#values,
      asked: this.#asked,
      faults: [...this.#faults],
    }
  }

  /** A situation in which turning the atom alone turns the condition; null where no class of answers leads to one. */
  #witness(start: Situation, atom: string): Situation | null {
    const dead = new Set<string>()
    const pivot = pivotOf(this.#judged.condition, atom)
    const seek = (s: Situation, answered: readonly QuestionId[]): Situation | null => {
      const kase = openCase(this.#lawbook, s, this.#judged.roles(s.self, s.other))
      const reason = evaluate(pivot, kase)
      const key = `${remainder(reason)}~${this.#read(s)}`
      if (reason.truth === 'no' || dead.has(key)) return null
      this.#situations++
      if (reason.truth === 'yes') return s
      const next = this.#onward(s, reason, answered)
      for (const after of next?.situations ?? []) {
        const found = seek(after, next?.answered ?? [])
        if (found !== null) return found
      }
      dead.add(key)
      return null
    }
    return seek(start, [])
  }

  /** Where a path goes on: the answers by class to the first question that it still asks, else the reader's own positions. */
  #onward(s: Situation, reason: Reason, answered: readonly QuestionId[]) {
    const [question] = reason.missing.filter((q) => q !== 'with' && !answered.includes(q))
    if (question !== undefined) {
      return { situations: this.#classes(s, question).map((a) => a.given), answered: [...answered, question] }
    }
    const [point] = reason.unsettled
    if (point === undefined) return null
    const sides = (['yes', 'no'] as const).map((said) => ({ ...s, positions: { ...s.positions, [point]: said } }))
    return { situations: sides, answered }
  }

  #visit(s: Situation, answered: readonly QuestionId[]): Node {
    const reason = this.#judge(s)
    if (reason.truth !== 'unknown') {
      this.#situations++
      this.#note(reason)
      return { paths: 1, ends: new Set([reason.truth]) }
    }
    const key = `${remainder(reason)}~${this.#read(s)}`
    const held = this.#held.get(key)
    if (held !== undefined) return held
    this.#situations++
    this.#note(reason)
    const node = this.#grow(s, reason, answered)
    this.#held.set(key, node)
    return node
  }

  #judge(s: Situation): Reason {
    const roles = this.#judged.roles(s.self, s.other)
    return evaluate(this.#judged.condition, openCase(this.#lawbook, s, roles))
  }

  #grow(s: Situation, reason: Reason, answered: readonly QuestionId[]): Node {
    const [question] = reason.missing.filter((q) => q !== 'with' && !answered.includes(q))
    if (question === undefined) {
      if (reason.unsettled.length > 0) return this.#takePositions(s, reason, answered)
      if (reason.doubtful) return { paths: 1, ends: new Set(['data']) }
      // a State said to be bound or to have left leaves open from which day it was bound, where no row says so either
      const isHalfSaid = reason.missing.some((q) => isHalfSaidIn(s, q))
      const waits = s.other === null && reason.missing.includes('with')
      if (!isHalfSaid && !waits) {
        this.#faults.add(`${this.#judged.id}: open, with nothing left to ask (${answered.join(', ')})`)
      }
      return { paths: 1, ends: new Set([isHalfSaid ? 'half' : 'with']) }
    }
    this.#asked.add(question)
    return this.#over(
      this.#classes(s, question).map((a) => a.given),
      [...answered, question],
    )
  }

  /** An unsettled point ends a path by itself, and goes on with each of the reader's own positions. */
  #takePositions(s: Situation, reason: Reason, answered: readonly QuestionId[]): Node {
    const [point = ''] = reason.unsettled
    const sides = (['yes', 'no'] as const).map((said) => ({ ...s, positions: { ...s.positions, [point]: said } }))
    const { paths, ends } = this.#over(sides, answered)
    return { paths: paths + 1, ends: new Set([...ends, 'law' as const]) }
  }

  #over(situations: readonly Situation[], answered: readonly QuestionId[]): Node {
    const nodes = situations.map((s) => this.#visit(s, answered))
    return {
      paths: nodes.reduce((n, { paths }) => n + paths, 0),
      ends: new Set(nodes.flatMap(({ ends }) => [...ends])),
    }
  }

  /** The answers to a question, one for each class: those that leave every atom of the condition alike are one. */
  #classes(s: Situation, question: QuestionId): readonly Answered[] {
    const [head, state = '', instrument = ''] = question.split(':')
    const more: readonly StatusOverride[] =
      head === 'status' ? [{ status: 'consented-not-yet-in-force' }, { status: 'party' }] : []
    const key = PLACES[head ?? '']
    const named = key === undefined ? [] : this.#namedStates.filter((iso) => iso !== s.self && iso !== s.other)
    const given = [
      ...named.map((iso) => ({ ...s, [key ?? '']: iso })),
      ...answersTo(this.#lawbook, s, question, [this.#judged.condition]).map((a) => a.given(s)),
      ...more.map((said) => ({
        ...s,
        status: { ...s.status, [state]: { ...s.status[state], [instrument]: said } },
      })),
    ]
    const byKey = new Map<string, Answered>()
    for (const after of given) {
      const key = this.#isPlain(question) ? this.#leaves(after) : JSON.stringify(after)
      if (!byKey.has(key)) byKey.set(key, { key, given: after })
    }
    return [...byKey.values()]
  }

  /** Whether an answer counts by nothing but what the atoms are today. */
  #isPlain(question: QuestionId): boolean {
    const [head, second = '', third = ''] = question.split(':')
    if (head === 'status') return !this.#temporal.has(third)
    if (head === 'in-force') return !this.#temporal.has(second)
    return head !== 'conduct' && head !== 'territory'
  }

  #leaves(s: Situation): string {
    const roles = this.#judged.roles(s.self, s.other)
    const kase = openCase(this.#lawbook, s, roles)
    return this.#atoms.map((a) => evaluate(a, kase).truth[0]).join('')
  }

  /** What the atoms that remain still read of the situation, beyond the answers that they ask for. */
  #read(s: Situation): string {
    const said = [...this.#temporal].map((id) => [s.status[s.self]?.[id], s.status[s.other ?? '']?.[id], s.inForce[id]])
    return JSON.stringify([s.conduct, s.territory, s.suspectNationality, s.positions, said])
  }

  /** Keeps what each atom was, and which of them decides here. */
  #note(reason: Reason): void {
    const truths = new Map<string, Truth>()
    collect(reason, truths)
    for (const [atom, truth] of truths) this.#values.set(atom, (this.#values.get(atom) ?? new Set()).add(truth))
    if (reason.truth === 'unknown') return
    for (const [atom, truth] of truths) {
      if (truth === 'unknown' || this.#decisive.has(atom)) continue
      if (withTurned(reason, atom) === negate(reason.truth)) this.#decisive.add(atom)
    }
  }
}

function isHalfSaidIn(s: Situation, question: QuestionId): boolean {
  const [head = '', state = '', instrument = ''] = question.split(':')
  const key = PLACES[head]
  if (key !== undefined) return s[key] === 'elsewhere'
  const said = s.status[state]?.[instrument]
  return head === 'status' && said !== undefined && (said.date === undefined || said.status === 'withdrawn')
}

export const nameOf = (atom: Condition): string => JSON.stringify(atom)
/** The atoms of the tree itself, without those of reservations. */
function leavesOf(c: Condition): readonly Condition[] {
  return 'all' in c
    ? c.all.flatMap(leavesOf)
    : 'any' in c
      ? c.any.flatMap(leavesOf)
      : 'not' in c
        ? leavesOf(c.not)
        : [c]
}

function collect(reason: Reason, truths: Map<string, Truth>): void {
  if (reason.because.length === 0) truths.set(nameOf(reason.condition), reason.truth)
  for (const inner of reason.because) collect(inner, truths)
}

/** The truth of the tree with one atom turned, wherever it stands. */
function withTurned(reason: Reason, atom: string): Truth {
  const inner = () => reason.because.map((r) => withTurned(r, atom))
  if ('all' in reason.condition) return and(inner())
  if ('any' in reason.condition) return or(inner())
  if ('not' in reason.condition) return negate(inner()[0] ?? 'unknown')
  return nameOf(reason.condition) === atom ? negate(reason.truth) : reason.truth
}

/** The condition that an atom decides another one: every branch beside it leaves it the choice, and it is known itself. */
function pivotOf(condition: Condition, atom: string): Condition {
  const path = (c: Condition): readonly Condition[] | null => {
    if (nameOf(c) === atom) return [{ any: [c, { not: c }] }]
    if ('not' in c) return path(c.not)
    const parts = 'all' in c ? c.all : 'any' in c ? c.any : []
    const place = parts.findIndex((part) => path(part) !== null)
    const inner = parts[place]
    if (inner === undefined) return null
    const beside = parts.filter((_, i) => i !== place).map((part) => ('all' in c ? part : { not: part }))
    return [...beside, ...(path(inner) ?? [])]
  }
  return { all: path(condition) ?? [] }
}

/** What is left of the tree once the branches that no longer matter are dropped. */
export function remainder(reason: Reason): string {
  if (reason.truth !== 'unknown') return reason.truth
  if (reason.because.length === 0) return nameOf(reason.condition)
  const open = reason.because.filter((r) => r.truth === 'unknown').map(remainder)
  return `${wordOf(reason.condition as Atom)}(${open.join()})`
}
