import { type Bearer, type Crime, type InstrumentId, NEEDS, type Need, RANKS, type Rank } from '../lawbook/types.ts'
import type { ChannelFinding, RouteFinding } from './assess.ts'
import type { Situation } from './situation.ts'

export type Level = Exclude<Rank, 'informal'> | 'none'
/** How well one need is covered for one crime in one direction. */
export interface Coverage {
  readonly crime: Crime
  readonly need: Need
  readonly from: Bearer
  readonly to: Bearer
  /** The best rank among routes that are open and ungated. */
  readonly level: Level
  /** The best rank among routes that are open or conditional, gated or not. */
  readonly atBest: Level
  /** Every instrument that gives `level`, most specific first. */
  readonly basis: readonly InstrumentId[]
}

/** Crime by need by direction, from the channels found. Informal contact covers nothing. */
export function coverageOf(situation: Situation, channels: readonly ChannelFinding[]): readonly Coverage[] {
  const wanted = situation.needs.length === 0 ? NEEDS : situation.needs
  return situation.crimes.flatMap((crime) =>
    wanted.flatMap((need) => {
      const serving = channels.filter((c) => c.channel.need === need || c.channel.alsoServes.includes(need))
      const directions = new Map(serving.map((c) => [`${c.from}>${c.to}`, { from: c.from, to: c.to }]))
      return [...directions.values()].map(({ from, to }) =>
        cell(
          crime,
          need,
          from,
          to,
          serving.filter((c) => c.from === from && c.to === to).flatMap((c) => c.routes),
        ),
      )
    }),
  )
}

function cell(crime: Crime, need: Need, from: Bearer, to: Bearer, all: readonly RouteFinding[]): Coverage {
  const routes = all.filter((r) => r.crimes.includes(crime) && r.route.rank !== 'informal')
  const ungated = (r: RouteFinding) => !r.gates.some((g) => g.crimes === undefined || g.crimes.includes(crime))
  const open = routes.filter((r) => r.reason.truth === 'yes' && ungated(r))
  const level = bestOf(open)
  return {
    crime,
    need,
    from,
    to,
    level,
    atBest: bestOf(routes.filter((r) => r.reason.truth !== 'no')),
    basis:
      level === 'none' ? [] : [...new Set(open.filter((r) => r.route.rank === level).flatMap((r) => r.route.basis))],
  }
}

const bestOf = (routes: readonly RouteFinding[]): Level => {
  const rank = RANKS.find((k) => routes.some((r) => r.route.rank === k))
  return rank === undefined || rank === 'informal' ? 'none' : rank
}
