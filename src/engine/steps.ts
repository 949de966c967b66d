import { type Lawbook, Worked } from '../lawbook/openLawbook.ts'
import type { InstrumentId, InstrumentLaw, Iso3, IsoDate, ReservationLaw } from '../lawbook/types.ts'
import { boundOn, isInForce, type Membership, membershipOf } from './membership.ts'
import type { Situation, StatusOverride } from './situation.ts'
import { indexOf } from './touched.ts'

export const STEPS = ['join', 'leave', 'withdraw-reservation', 'accept-annex', 'in-force'] as const
/**
 * One thing that a State may do under an instrument, or that may happen to it. `item` is the annex that is accepted, or a duty against which the
 * reservation stands, which is withdrawn whole (without it: every reservation of the State there).
 */
export interface Step {
  readonly state: Iso3
  readonly instrument: InstrumentId
  readonly step: (typeof STEPS)[number]
  readonly item?: string
}
/** A lawbook and a situation as they would be. */
export interface View {
  readonly lawbook: Lawbook
  readonly situation: Situation
}

/**
 * The lawbook and the situation as they would be had these steps taken effect on `at`; neither is changed. What can be said exactly as an override of
 * treaty status is said so; the rest (a return after leaving, reservations, annexes) stands in a lawbook derived from the one given.
 */
export function applyChange(lawbook: Lawbook, situation: Situation, steps: readonly Step[]): View {
  return inOrder(steps).reduce((view, step) => taken(view, step, asOverride), { lawbook, situation })
}

/** The same, written into a derived lawbook throughout: what it works out from the tables is kept, so that many verdicts cost less. */
export function deriveChange(lawbook: Lawbook, situation: Situation, steps: readonly Step[]): View {
  return inOrder(steps).reduce((view, step) => taken(view, step, derived), { lawbook, situation })
}

const inOrder = (steps: readonly Step[]): readonly Step[] => {
  const order = (s: Step) => (s.step === 'in-force' ? 0 : s.step === 'join' || s.step === 'leave' ? 1 : 2)
  return [...steps].sort((a, b) => order(a) - order(b))
}

/** How a changed membership and a treaty's own entry into force are written into a view. */
interface Writing {
  readonly bind: (view: View, state: Iso3, id: InstrumentId, wanted: Membership, said: StatusOverride) => View
  readonly bring: (view: View, id: InstrumentId) => View
}

function taken(view: View, step: Step, writing: Writing): View {
  const { lawbook, situation } = view
  const { state, instrument: id, item } = step
  const instrument = lawbook.instrumentOf.get(id)
  if (instrument === undefined) return view
  switch (step.step) {
    case 'in-force':
      return brought(view, instrument, writing)
    case 'join': {
      const before = membershipOf(lawbook, situation, state, id)
      if (instrument.kind === 'draft' || boundOn(before, situation.at) === 'yes') return view
      const inForce = brought(view, instrument, writing)
      return withAnnexes(changed(inForce, state, id, before, 'party', writing), state, id, [])
    }
    case 'leave': {
      const before = membershipOf(lawbook, situation, state, id)
      return boundOn(before, situation.at) === 'no' ? view : changed(view, state, id, before, 'withdrawn', writing)
    }
    case 'accept-annex':
      return item === undefined ? view : withAnnexes(view, state, id, [item])
    case 'withdraw-reservation':
      return withoutReservation(view, state, id, item)
  }
}

/** The treaty enters into force on `at`, where it is not in force. A draft is a treaty for nobody. */
function brought(view: View, { id, kind }: InstrumentLaw, writing: Writing): View {
  const { lawbook, situation } = view
  if (kind === 'draft' || isInForce(lawbook, situation, id, situation.at) === 'yes') return view
  return writing.bring(view, id)
}

/** The State becomes a party, or has left, from `at` on; what was before stays as it was. */
function changed(
  view: View,
  state: Iso3,
  id: InstrumentId,
  before: Membership,
  to: 'party' | 'withdrawn',
  writing: Writing,
): View {
  const { at } = view.situation
  const joins = to === 'party'
  const wanted: Membership = {
    ...before,
    changes: [...before.changes.filter((c) => c.from < at), { from: at, bound: joins ? 'yes' : 'no' }],
    status: (on) => (on >= at ? to : before.status(on)),
    since: joins ? at : before.since,
    until: joins ? null : at,
    certainty: 'sure',
    source: 'you',
  }
  return writing.bind(view, state, id, wanted, { status: to, date: at })
}

const derived: Writing = {
  bring: ({ lawbook, situation }, id) => ({
    lawbook: withStart(lawbook, id, situation.at),
    situation: { ...situation, inForce: without(situation.inForce, id) },
  }),
  bind: ({ lawbook, situation }, state, id, wanted, said) => {
    const start = situation.inForce[id]
    // whether the treaty is in force stays the reader's doubt, which no lawbook can hold
    if (start === 'unknown')
      return { lawbook, situation: { ...situation, status: withStatus(situation, state, id, said) } }
    // a date said of the treaty itself would hide the membership; it is written into the derived lawbook
    const dated = start === undefined ? lawbook : withStart(lawbook, id, start === 'no' ? null : start)
    const worked = reworked(dated.worked, id)
    worked.set(state, id, wanted)
    const status = { ...situation.status, [state]: without(situation.status[state] ?? {}, id) }
    return {
      lawbook: { ...dated, worked },
      situation: { ...situation, inForce: without(situation.inForce, id), status },
    }
  },
}

/** As answers of the reader, where an answer says exactly this; else derived. */
const asOverride: Writing = {
  bring: ({ lawbook, situation }, id) => ({
    lawbook,
    situation: { ...situation, inForce: { ...situation.inForce, [id]: situation.at } },
  }),
  bind: (view, state, id, wanted, said) => {
    const { lawbook, situation } = view
    const answered = { ...situation, status: withStatus(situation, state, id, said) }
    const read = membershipOf(lawbook, answered, state, id)
    const isExact = JSON.stringify(read.changes) === JSON.stringify(wanted.changes)
    return isExact ? { lawbook, situation: answered } : derived.bind(view, state, id, wanted, said)
  },
}

const withStatus = (
  { status }: Situation,
  state: Iso3,
  id: InstrumentId,
  said: StatusOverride,
): Situation['status'] => ({
  ...status,
  [state]: { ...status[state], [id]: said },
})

const without = <T extends Readonly<Record<string, unknown>>>(held: T, key: string): T =>
  Object.fromEntries(Object.entries(held).filter(([k]) => k !== key)) as T

/** The State accepts these annexes and, unless it said so before, no other. */
function withAnnexes(view: View, state: Iso3, id: InstrumentId, added: readonly string[]): View {
  if (!indexOf(view.lawbook).annexes.has(id)) return view
  const { at } = view.situation
  const lawbook = withInstrument(view.lawbook, id, (i) => {
    const row = i.annexesAccepted.find((a) => a.state === state)
    const held = row !== undefined && row.from <= at ? row.annexes : []
    const annexes = [...held, ...added.filter((a) => !held.includes(a))]
    const rest = i.annexesAccepted.filter((a) => a !== row)
    return {
      ...i,
      annexesAccepted: [...rest, { state, annexes, from: row !== undefined && row.from < at ? row.from : at }],
    }
  })
  return { ...view, lawbook }
}

/** A reservation that is withdrawn no longer bites from `at` on. */
function withoutReservation(view: View, state: Iso3, id: InstrumentId, duty: string | undefined): View {
  const { lawbook, situation } = view
  const until = (r: ReservationLaw): IsoDate =>
    r.until === undefined || r.until > situation.at ? situation.at : r.until
  const isMeant = (r: ReservationLaw) =>
    r.state === state && r.instrument === id && (duty === undefined || r.duties.includes(duty))
  const reservations = lawbook.reservations.map((r) => (isMeant(r) ? { ...r, until: until(r) } : r))
  const reservationsOn = new Map<string, ReservationLaw[]>()
  for (const r of reservations) for (const d of r.duties) reservationsOn.set(d, [...(reservationsOn.get(d) ?? []), r])
  return { situation, lawbook: { ...lawbook, reservations, reservationsOn } }
}

function withInstrument(lawbook: Lawbook, id: InstrumentId, change: (i: InstrumentLaw) => InstrumentLaw): Lawbook {
  const instruments = lawbook.instruments.map((i) => (i.id === id ? change(i) : i))
  return { ...lawbook, instruments, instrumentOf: new Map(instruments.map((i) => [i.id, i])) }
}

/** The treaty entered into force on this day, or is not in force; what was worked out before no longer holds. */
const withStart = (lawbook: Lawbook, id: InstrumentId, inForce: IsoDate | null): Lawbook => ({
  ...withInstrument(lawbook, id, (i) => ({ ...i, inForce })),
  worked: new Reworked(lawbook.worked, id),
})

/** A copy in which a membership can be put: what was put in for other States stays. */
const reworked = (worked: Lawbook['worked'], id: InstrumentId): Reworked =>
  worked instanceof Reworked && worked.id === id ? worked.copy() : new Reworked(worked, id)

/** What was worked out from the tables, with nothing kept of one instrument, whose law is another here. */
class Reworked extends Worked {
  readonly id: InstrumentId
  readonly #base: Worked
  readonly #own = new Map<string, unknown>()

  constructor(base: Worked, id: InstrumentId) {
    super()
    this.#base = base
    this.id = id
  }

  /** What was worked out about single States is kept; what is true of all of them together is not. */
  copy(): Reworked {
    const copy = new Reworked(this.#base, this.id)
    for (const [subject, value] of this.#own) if (isState(subject)) copy.#own.set(subject, value)
    return copy
  }

  override get(subject: string, id: InstrumentId): unknown {
    return id === this.id ? this.#own.get(subject) : this.#base.get(subject, id)
  }
  override set(subject: string, id: InstrumentId, value: unknown): void {
    if (id === this.id) this.#own.set(subject, value)
    else this.#base.set(subject, id, value)
  }
}
const isState = (subject: string): boolean => /^[A-Z]{3}$/.test(subject)
