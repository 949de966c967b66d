import type {
  CautionLaw,
  ChannelLaw,
  DutyLaw,
  InstrumentId,
  InstrumentLaw,
  LawPack,
  ReservationLaw,
  StateLaw,
} from './types.ts'

/** The law pack with its look-ups. Made once by `openLawbook`, then only read. */
export interface Lawbook extends LawPack {
  readonly stateOf: ReadonlyMap<string, StateLaw>
  readonly instrumentOf: ReadonlyMap<string, InstrumentLaw>
  readonly dutyOf: ReadonlyMap<string, DutyLaw>
  readonly channelOf: ReadonlyMap<string, ChannelLaw>
  readonly cautionOf: ReadonlyMap<string, CautionLaw>
  readonly reservationsOn: ReadonlyMap<string, readonly ReservationLaw[]>
  /** What the tables say of a State and an instrument, worked out once; nothing of a situation is kept here. */
  readonly worked: Worked
}

/** What was worked out of the tables about a subject (a State, or a question about all States) under an instrument. */
export class Worked {
  readonly #held = new Map<string, Map<InstrumentId, unknown>>()

  get(subject: string, id: InstrumentId): unknown {
    return this.#held.get(subject)?.get(id)
  }
  set(subject: string, id: InstrumentId, value: unknown): void {
    const held = this.#held.get(subject)
    if (held === undefined) this.#held.set(subject, new Map([[id, value]]))
    else held.set(id, value)
  }
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
    worked: new Worked(),
  }
}
