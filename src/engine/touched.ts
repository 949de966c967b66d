import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { ChannelLaw, Condition, DutyId, DutyLaw, InstrumentId } from '../lawbook/types.ts'
import { atomsIn, instrumentIn, wordOf } from './atomsIn.ts'
import type { Scope } from './verdicts.ts'

interface Index {
  /** By instrument: every duty and channel whose verdict can change with a State's status under it, its force, its annexes or its reservations. */
  readonly touched: ReadonlyMap<InstrumentId, Scope>
  /** Instruments of which some condition asks whether an annex is accepted, with the annexes. */
  readonly annexes: ReadonlyMap<InstrumentId, ReadonlySet<string>>
  /** Duties whose condition asks whether a State was bound when the acts were done. */
  readonly byConduct: ReadonlySet<DutyId>
}

/** Read off the conditions once for each lawbook; a changed view of a lawbook holds the same conditions. */
const indexes = new WeakMap<readonly DutyLaw[], Index>()

export function indexOf(lawbook: Lawbook): Index {
  const held = indexes.get(lawbook.duties)
  if (held !== undefined) return held
  const made = makeIndex(lawbook)
  indexes.set(lawbook.duties, made)
  return made
}

/** The duties and channels that a change under these instruments can reach, in content order. */
export function touchedBy(lawbook: Lawbook, instruments: Iterable<InstrumentId>): Scope {
  const { touched } = indexOf(lawbook)
  const found = [...new Set(instruments)].flatMap((id) => touched.get(id) ?? [])
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  const duties = new Set(found.flatMap((f) => f.duties))
  const channels = new Set(found.flatMap((f) => f.channels))
  return {
    duties: lawbook.duties.filter((d) => duties.has(d)),
    channels: lawbook.channels.filter((c) => channels.has(c)),
  }
}

function makeIndex(lawbook: Lawbook): Index {
  const touched = new Map<InstrumentId, { duties: Set<DutyLaw>; channels: Set<ChannelLaw> }>()
  const annexes = new Map<InstrumentId, Set<string>>()
  const byConduct = new Set<DutyId>()
  const under = (id: InstrumentId) => {
    const entry = touched.get(id) ?? { duties: new Set(), channels: new Set() }
    touched.set(id, entry)
    return entry
  }
  const read = (condition: Condition, reserved: readonly DutyId[]): ReadonlySet<InstrumentId> => {
    const found = new Set<InstrumentId>()
    const conditions = [condition, ...reserved.map((d): Condition => ({ unreserved: d }))]
    for (const atom of conditions.flatMap((c) => atomsIn(lawbook, c))) {
      const id = instrumentIn(atom)
      if (id !== null) found.add(id)
      if ('unreserved' in atom) {
        for (const r of lawbook.reservationsOn.get(atom.unreserved) ?? []) found.add(r.instrument)
      }
      if ('accepts-annex' in atom) {
        const { to, annex } = atom['accepts-annex']
        annexes.set(to, (annexes.get(to) ?? new Set()).add(annex))
      }
    }
    return found
  }
  for (const duty of lawbook.duties) {
    for (const id of read(duty.condition, [duty.id])) under(id).duties.add(duty)
    if (atomsIn(lawbook, duty.condition).some((a) => wordOf(a) === 'party-at-conduct')) byConduct.add(duty.id)
  }
  for (const channel of lawbook.channels) {
    for (const route of channel.routes) {
      for (const id of read(route.condition, route.duties)) under(id).channels.add(channel)
    }
  }
  const listed = [...touched].map(([id, s]): [InstrumentId, Scope] => [
    id,
    { duties: [...s.duties], channels: [...s.channels] },
  ])
  return { touched: new Map(listed), annexes, byConduct }
}
