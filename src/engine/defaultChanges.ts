import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { InstrumentId, InstrumentLaw, Iso3 } from '../lawbook/types.ts'
import { boundOn, isInForce, isOpenTo, membershipOf } from './membership.ts'
import type { Situation } from './situation.ts'
import type { Step } from './steps.ts'
import { indexOf } from './touched.ts'
import { beforeChange, type Difference, whatIf } from './whatIf.ts'

/** A change that is worth showing, with what it would bring. */
export interface OfferedChange {
  readonly steps: readonly Step[]
  /** The instrument that is joined, and by whom; null where the change is another one. */
  readonly join: InstrumentId | null
  readonly by: 'self' | 'other' | 'both' | null
  readonly difference: Difference
}
type Offer = Omit<OfferedChange, 'difference'> & { readonly always?: boolean }

/**
 * One entry for each single step that changes something, in the order of the instruments: one of the two States joins, or both do; a reservation is
 * withdrawn, an annex accepted, a treaty enters into force. An instrument marked `alwaysOffered` stands among them while it does not bind both.
 */
export function defaultChanges(lawbook: Lawbook, situation: Situation): readonly OfferedChange[] {
  const before = beforeChange(lawbook, situation)
  return lawbook.instruments.flatMap((instrument) => {
    const shown: OfferedChange[] = []
    for (const { always, ...offer } of offersFor(lawbook, situation, instrument)) {
      const difference = whatIf(lawbook, situation, offer.steps, before)
      const isEmpty = difference.isEmpty && always !== true
      // annexes that add nothing to joining are not shown beside it
      const isRepeat = shown.some((o) => o.by === offer.by && offer.join !== null && isSame(o.difference, difference))
      if (!isEmpty && !isRepeat) shown.push({ ...offer, difference })
    }
    return shown
  })
}

const isSame = (a: Difference, b: Difference): boolean =>
  JSON.stringify({ ...a, steps: [] }) === JSON.stringify({ ...b, steps: [] })

/** Whether a State can still become a party by a step of its own: a treaty, open to it, adopted by then and not binding it. */
export function canJoin(lawbook: Lawbook, situation: Situation, state: Iso3, instrument: InstrumentLaw): boolean {
  const { kind, status, adopted, id } = instrument
  if (kind !== 'treaty' || (status.kind !== 'table' && status.kind !== 'untabled')) return false
  if (adopted !== undefined && adopted > situation.at && instrument.alwaysOffered !== true) return false
  return isOpenTo(lawbook, instrument, state) && !isBound(lawbook, situation, state, id)
}

const isBound = (lawbook: Lawbook, situation: Situation, state: Iso3, id: InstrumentId): boolean =>
  boundOn(membershipOf(lawbook, situation, state, id), situation.at) === 'yes'

/** Every change under one instrument that may be worth showing. */
export function offersFor(lawbook: Lawbook, situation: Situation, instrument: InstrumentLaw): readonly Offer[] {
  const { self, other } = situation
  const both = [self, ...(other === null ? [] : [other])]
  const { id } = instrument
  const by = (state: Iso3) => (state === self ? 'self' : 'other')
  const step = (state: Iso3, what: Step['step'], item?: string): Step => ({
    state,
    instrument: id,
    step: what,
    ...(item === undefined ? {} : { item }),
  })
  const joining = both.filter((s) => canJoin(lawbook, situation, s, instrument))
  const joined = joining.map((s) => step(s, 'join'))
  const marked = instrument.alwaysOffered === true ? { always: true } : {}
  const offers: Offer[] = joining.map((s) => ({ steps: [step(s, 'join')], join: id, by: by(s), ...marked }))
  if (joined.length > 1) offers.push({ steps: joined, join: id, by: 'both', ...marked })
  const annexes = [...(indexOf(lawbook).annexes.get(id) ?? [])].sort()
  const lacking = (s: Iso3, annex: string) => !acceptsAlready(instrument, s, annex, situation)
  if (joined.length > 0 && annexes.length > 0) {
    // what an annex adds shows only once the treaty binds both, so it is offered together with joining
    const items = annexes.flatMap((a) => both.filter((s) => lacking(s, a)).map((s) => step(s, 'accept-annex', a)))
    const whole = joining.length === both.length ? (other === null ? 'self' : 'both') : by(joining[0] ?? self)
    if (items.length > 0) offers.push({ steps: [...joined, ...items], join: id, by: whole })
  }
  for (const s of both.filter((state) => isBound(lawbook, situation, state, id))) {
    for (const a of annexes.filter((annex) => lacking(s, annex))) {
      offers.push({ steps: [step(s, 'accept-annex', a)], join: null, by: by(s) })
    }
    for (const duty of reservedBy(lawbook, situation, s, id)) {
      offers.push({ steps: [step(s, 'withdraw-reservation', duty)], join: null, by: by(s) })
    }
  }
  if (instrument.kind === 'treaty' && isInForce(lawbook, situation, id, situation.at) !== 'yes') {
    offers.push({ steps: [step(self, 'in-force')], join: null, by: null })
  }
  return offers
}

const acceptsAlready = (instrument: InstrumentLaw, state: Iso3, annex: string, { at }: Situation): boolean =>
  instrument.annexesAccepted.some((a) => a.state === state && a.from <= at && a.annexes.includes(annex))

/** The reservations of a State that stand under an instrument and do something, each by the first duty it touches. */
function reservedBy(lawbook: Lawbook, { at }: Situation, state: Iso3, id: InstrumentId): readonly string[] {
  const standing = lawbook.reservations.filter(
    (r) => r.state === state && r.instrument === id && (r.from ?? '') <= at && (r.until === undefined || at < r.until),
  )
  return [...new Set(standing.filter((r) => r.effect !== 'informs').flatMap((r) => r.duties.slice(0, 1)))]
}
