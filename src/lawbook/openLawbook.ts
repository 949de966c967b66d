import type { CautionLaw, ChannelLaw, DutyLaw, InstrumentLaw, LawPack, ReservationLaw, StateLaw } from './types.ts'

/** The law pack with its look-ups. Made once by `openLawbook`, then only read. */
export interface Lawbook extends LawPack {
  readonly stateOf: ReadonlyMap<string, StateLaw>
  readonly instrumentOf: ReadonlyMap<string, InstrumentLaw>
  readonly dutyOf: ReadonlyMap<string, DutyLaw>
  readonly channelOf: ReadonlyMap<string, ChannelLaw>
  readonly cautionOf: ReadonlyMap<string, CautionLaw>
  readonly reservationsOn: ReadonlyMap<string, readonly ReservationLaw[]>
  /** What the tables say of a State and an instrument, worked out once; nothing of a situation is kept here. */
  readonly worked: Map<string, unknown>
}

/** Opens a law pack for the engine. The pack itself is not changed. */
export function openLawbook(law: LawPack): Lawbook {
  const reservationsOn = new Map<string, ReservationLaw[]>()
  for (const reservation of law.reservations) {
    for (const duty of reservation.duties) {
      const list = reservationsOn.get(duty) ?? []
      list.push(reservation)
      reservationsOn.set(duty, list)
    }
  }
  return {
    ...law,
    stateOf: new Map(law.states.map((s) => [s.iso3, s])),
    instrumentOf: new Map(law.instruments.map((i) => [i.id, i])),
    dutyOf: new Map(law.duties.map((d) => [d.id, d])),
    channelOf: new Map(law.channels.map((c) => [c.id, c])),
    cautionOf: new Map(law.cautions.map((c) => [c.id, c])),
    reservationsOn,
    worked: new Map(),
  }
}
