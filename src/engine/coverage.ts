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
  const serving = wanted.map((need) => ({ need, directions: directionsFor(need, channels) }))
  return situation.crimes.flatMap((crime) =>
    serving.flatMap(({ need, directions }) =>
      directions.map(({ from, to, routes }) => cell(crime, need, from, to, routes)),
    ),
  )
}

/** The directions in which a need can be met, each with every route that meets it; informal contact covers nothing. */
function directionsFor(need: Need, channels: readonly ChannelFinding[]) {
  const found = new Map<string, { from: Bearer; to: Bearer; routes: RouteFinding[] }>()
  for (const { channel, from, to, routes } of channels) {
    if (channel.need !== need && !channel.alsoServes.includes(need)) continue
    const key = `${from}>${to}`
    const held = found.get(key) ?? { from, to, routes: [] }
    found.set(key, held)
    for (const r of routes) if (r.route.rank !== 'informal') held.routes.push(r)
  }
  return [...found.values()]
}

function cell(crime: Crime, need: Need, from: Bearer, to: Bearer, routes: readonly RouteFinding[]): Coverage {
  let level: Level = 'none'
  let atBest: Level = 'none'
  let open: RouteFinding[] = []
  for (const r of routes) {
    const { rank } = r.route
    if (rank === 'informal' || r.reason.truth === 'no' || !r.crimes.includes(crime)) continue
    if (isBetter(rank, atBest)) atBest = rank
    const isGated = r.gates.some((g) => g.crimes === undefined || g.crimes.includes(crime))
    if (r.reason.truth !== 'yes' || isGated || isBetter(level, rank)) continue
    if (rank !== level) open = []
    level = rank
    open.push(r)
  }
  return { crime, need, from, to, level, atBest, basis: [...new Set(open.flatMap((r) => r.route.basis))] }
}

const LEVELS: readonly Level[] = [...RANKS.filter((r) => r !== 'informal'), 'none']
const isBetter = (a: Level, b: Level): boolean => LEVELS.indexOf(a) < LEVELS.indexOf(b)
