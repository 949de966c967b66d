import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { Bearer, ChannelLaw, DutyLaw, Iso3, Need } from '../lawbook/types.ts'
import { type Case, changed, openCase, type Roles } from './case.ts'
import { crimeBits, type ReadyChannel, type ReadyDuty } from './parts.ts'
import type { Situation } from './situation.ts'

/** Who bears a duty, and the parts that the two States play in it. */
export interface Bearing {
  readonly bearer: Bearer
  readonly roles: Roles
}
/** Which way a channel runs, and the parts that the two States play in it. */
export interface Direction {
  readonly from: Bearer
  readonly to: Bearer
  readonly roles: Roles
}
type Judged<T> = T & { readonly kase: Case }

/** The same case for other roles; what was read of the situation is not read again. */
export const caseFor = (shared: Case, roles: Roles): Case => changed(shared, { roles: { ...shared.roles, ...roles } })

/**
 * The cases of one situation, one for each set of parts that can be played in it. They serve every duty and channel, so that what many conditions
 * have in common is judged once for each bearer and direction.
 */
export class Cases {
  readonly shared: Case
  /** The chosen crimes, as bits. */
  readonly crimes: number
  readonly #bearings = new Map<string, readonly Judged<Bearing>[]>()
  readonly #directions = new Map<string, readonly Judged<Direction>[]>()

  constructor(lawbook: Lawbook, situation: Situation, withoutIccList = false) {
    this.shared = changed(openCase(lawbook, situation, {}), { withoutIccList })
    this.crimes = crimeBits(situation.crimes)
  }

  /** Those of the duties that reach a chosen crime, made ready. */
  dutiesAmong(list: readonly DutyLaw[]): readonly ReadyDuty[] {
    return this.shared.judged.parts.duties(list).filter((d) => (d.crimes & this.crimes) !== 0)
  }

  /** Those of the channels that serve a chosen need, each with its routes that reach a chosen crime, made ready. */
  channelsAmong(list: readonly ChannelLaw[]): readonly ReadyChannel[] {
    const found: ReadyChannel[] = []
    for (const { channel, routes } of this.shared.judged.parts.channels(list)) {
      if (!isWanted(channel, this.shared.situation.needs)) continue
      const served = routes.filter((r) => (r.crimes & this.crimes) !== 0)
      if (served.length > 0) found.push({ channel, routes: served })
    }
    return found
  }

  /** The cases in which a duty that reaches a chosen crime is judged. */
  bearings({ actor }: Pick<DutyLaw, 'actor'>): readonly Judged<Bearing>[] {
    return this.#opened(this.#bearings, actor === 'court' || actor === 'un' ? actor : 'state', () =>
      bearingsOf(actor, this.shared.situation),
    )
  }

  /** The cases in which a channel is judged. */
  directions(channel: ChannelLaw): readonly Judged<Direction>[] {
    const key = channel.own ? 'own' : `${channel.from}>${channel.to}`
    return this.#opened(this.#directions, key, () => directionsOf(channel, this.shared.situation))
  }

  #opened<T extends { readonly roles: Roles }>(
    held: Map<string, readonly Judged<T>[]>,
    key: string,
    find: () => readonly T[],
  ): readonly Judged<T>[] {
    const found = held.get(key) ?? find().map((one) => ({ ...one, kase: caseFor(this.shared, one.roles) }))
    held.set(key, found)
    return found
  }
}

/** The States or bodies that can bear the duty in this situation, each with the parts they play; none where it reaches no chosen crime. */
export const bearersOf = (duty: DutyLaw, situation: Situation): readonly Bearing[] =>
  situation.crimes.some((c) => duty.crimes.includes(c)) ? bearingsOf(duty.actor, situation) : []

function bearingsOf(actor: DutyLaw['actor'], { self, other }: Situation): readonly Bearing[] {
  const forSelf = { bearer: self, counterpart: other }
  if (actor === 'court' || actor === 'un') return [{ bearer: actor, roles: forSelf }]
  if (other === null) return [{ bearer: 'self', roles: forSelf }]
  return [
    { bearer: 'self', roles: forSelf },
    { bearer: 'other', roles: { bearer: other, counterpart: self } },
  ]
}

/** Whether a channel serves a need that is asked about; where none is named, all are. */
export const isWanted = (channel: ChannelLaw, needs: readonly Need[]): boolean =>
  needs.length === 0 || needs.includes(channel.need) || channel.alsoServes.some((n) => needs.includes(n))

/** The directions in which a channel can run between those present. */
export function directionsOf(channel: ChannelLaw, { self, other }: Situation): readonly Direction[] {
  const iso = (which: Bearer): Iso3 | null => (which === 'self' ? self : which === 'other' ? other : null)
  const end = (kind: ChannelLaw['from'], which: Bearer): Bearer => (kind === 'state' ? which : kind)
  const between = channel.from === 'state' && channel.to === 'state' && !channel.own
  const present: readonly Bearer[] = other === null && !between ? ['self'] : ['self', 'other']
  return present.map((which) => {
    const [from, to]: readonly [Bearer, Bearer] = between
      ? which === 'self'
        ? ['self', 'other']
        : ['other', 'self']
      : channel.own
        ? [which, which]
        : [end(channel.from, which), end(channel.to, which)]
    return { from, to, roles: { from: iso(from), to: iso(to) } }
  })
}
