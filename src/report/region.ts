import type { Level } from '../engine/coverage.ts'
import { canJoin } from '../engine/defaultChanges.ts'
import { boundOn, membershipOf } from '../engine/membership.ts'
import type { RegionAsked, RegionCell } from '../engine/region.ts'
import { emptySituation } from '../engine/situation.ts'
import type { Step } from '../engine/steps.ts'
import { indexOf } from '../engine/touched.ts'
import type { Answers } from '../journey/answers.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { TextPack } from '../lawbook/texts.ts'
import { CRIMES, type Crime, type InstrumentId, type Iso3, type IsoDate, NEEDS, type Need } from '../lawbook/types.ts'
import { capital, day, listed, t } from '../text/t.ts'
import { crimeTitle, instrumentInText, lower, needTitle, stateName } from './names.ts'

/** What the view asks of every pair. */
export interface RegionQuestion {
  readonly crime: Crime
  readonly need: Need
  readonly at: IsoDate
  /** Whether bilateral treaties are left open or taken not to exist. */
  readonly bilateral: 'unknown' | 'no'
}
/** A set of States that can be chosen by name. */
export interface RegionGroup {
  readonly id: string
  readonly kind: 'group' | 'region' | 'subregion'
  readonly title: string
  readonly note: string
  readonly states: readonly Iso3[]
}
/** The best first. */
export const LEVELS: readonly Level[] = ['binding-procedure', 'general-duty', 'discretionary', 'none']
export type LevelCounts = Readonly<Record<Level, number>>

/** Groups of States by name, then the regions and subregions of the United Nations; the States of each by name. */
export function regionGroups(lawbook: Lawbook, texts: TextPack): readonly RegionGroup[] {
  const named = (of: (s: Lawbook['states'][number]) => boolean) =>
    lawbook.states
      .filter(of)
      .map((s) => s.iso3)
      .sort((a, b) => stateName(texts, a).localeCompare(stateName(texts, b), 'en'))
  const groups = Object.entries(texts.groups).map(
    ([id, { title, note = '' }]): RegionGroup => ({
      id: `group:${id}`,
      kind: 'group',
      title: capital(title),
      note: t('region.membership', { note }).trim(),
      states: named((s) => s.groups.includes(id)),
    }),
  )
  const areas = (kind: 'region' | 'subregion') =>
    [...new Set(lawbook.states.map((s) => s[kind]))].sort().map(
      (title): RegionGroup => ({
        id: `${kind}:${title}`,
        kind,
        title,
        note: t('region.unRegion'),
        states: named((s) => s[kind] === title),
      }),
    )
  return [...groups, ...areas('region'), ...areas('subregion')].filter((g) => g.states.length > 1)
}

/** The needs for which one State can ask another. */
export const regionNeeds = (lawbook: Lawbook): readonly Need[] =>
  NEEDS.filter((need) => betweenStates(lawbook).some((c) => c.need === need || c.alsoServes.includes(need)))

/** The core international crimes, in their order. */
export const coreCrimes = (texts: TextPack): readonly Crime[] =>
  CRIMES.filter((c) => texts.crimes[c]?.family === 'core')

const betweenStates = (lawbook: Lawbook) =>
  lawbook.channels.filter((c) => c.from === 'state' && c.to === 'state' && !c.own)

/** The question as the engine takes it. */
export const regionAsked = (
  { crime, need, at, bilateral }: RegionQuestion,
  steps: readonly Step[] = [],
): RegionAsked => ({
  crime,
  need,
  at,
  ...(steps.length === 0 ? {} : { steps }),
  ...(bilateral === 'no' ? { given: { bilateral: { extradition: 'no', mla: 'no' } } } : {}),
})

/** The answers that open one pair in the guide as the cell judges it. */
export const pairAnswers = ({ crime, need, at, bilateral }: RegionQuestion, from: Iso3, to: Iso3): Answers => ({
  crime: [crime],
  state: from,
  with: to,
  role: 'requesting',
  need: [need],
  at,
  ...(bilateral === 'no' ? { bilateral: { extradition: 'no', mla: 'no' } } : {}),
})

/** A cell in words: 'general duty; at best binding procedure'. */
export function levelInWords(level: Level, atBest: Level): string {
  const key = `${level}>${atBest}`
  const held = WORDS.get(key)
  if (held !== undefined) return held
  const plain = t(`level.${level}`)
  const words = level === atBest ? plain : t('region.atBest', { level: plain, best: t(`level.${atBest}`) })
  WORDS.set(key, words)
  return words
}
const WORDS = new Map<string, string>()

/** The cells of one State, gathered by what they say, the best first. */
export interface LevelGroup {
  readonly words: string
  readonly level: Level
  readonly atBest: Level
  readonly cells: readonly RegionCell[]
}
export interface RegionTable {
  readonly states: readonly { readonly iso3: Iso3; readonly name: string }[]
  /** One row for each State that asks; its cells stand in the order of `states`, with null for the State itself. */
  readonly rows: readonly {
    readonly iso3: Iso3
    readonly name: string
    readonly cells: readonly (RegionCell | null)[]
    readonly groups: readonly LevelGroup[]
  }[]
  readonly counts: LevelCounts
  readonly pairs: number
}

/** The cells of a matrix, as they come from the engine, as a table and as a list for each State. */
export function regionTable(texts: TextPack, states: readonly Iso3[], cells: readonly RegionCell[]): RegionTable {
  const found = new Map(cells.map((c) => [c.from + c.to, c]))
  const named = states.map((iso3) => ({ iso3, name: stateName(texts, iso3) }))
  return {
    states: named,
    rows: named.map(({ iso3, name }) => {
      const row = states.map((to) => found.get(iso3 + to) ?? null)
      return { iso3, name, cells: row, groups: byLevel(row.filter((c) => c !== null)) }
    }),
    counts: countLevels(cells),
    pairs: cells.length,
  }
}

/** Cells gathered by level and by what they could be at best, the best first. */
export function byLevel(cells: readonly RegionCell[]): readonly LevelGroup[] {
  return LEVELS.flatMap((level) =>
    LEVELS.flatMap((atBest) => {
      const here = cells.filter((c) => c.level === level && c.atBest === atBest)
      return here.length === 0 ? [] : [{ words: levelInWords(level, atBest), level, atBest, cells: here }]
    }),
  )
}

export function countLevels(cells: readonly RegionCell[], of: 'level' | 'atBest' = 'level'): LevelCounts {
  const counts = { 'binding-procedure': 0, 'general-duty': 0, discretionary: 0, none: 0 }
  for (const cell of cells) counts[cell[of]]++
  return counts
}

/** 'Of 110 pairs in one direction: 0 binding procedure, 110 nothing.' */
export const countsInWords = (counts: LevelCounts, pairs: number): string =>
  t('region.counts', {
    pairs: number(pairs),
    list: listed(
      LEVELS.map((level) => t('region.countsLevel', { n: number(counts[level]), level: t(`level.${level}`) })),
    ),
  })
/** A number as it is printed: 38,612. */
export const number = (n: number): string => NUMBERS.format(n)
const NUMBERS = new Intl.NumberFormat('en-GB')

/** What a table or a map is of, with what is assumed, as its caption says it. */
export const captionOf = (texts: TextPack, q: RegionQuestion, count: number): string =>
  [
    t('region.caption', {
      need: needTitle(texts, q.need),
      crime: lower(crimeTitle(texts, q.crime)),
      states: t('region.statesCount', { count }),
      date: day(q.at),
    }),
    ...assumptions(q),
  ].join(' ')
/** What is assumed beside the lawbook, as sentences. */
export const assumptions = ({ bilateral }: RegionQuestion): readonly string[] =>
  bilateral === 'no' ? [t('region.captionNoBilateral')] : []

/** A treaty that all of the States could join. */
export interface JoinOffer {
  readonly id: string
  readonly instrument: InstrumentId
  readonly title: string
  /** In a sentence: 'the Convention against Torture'. */
  readonly inText: string
  readonly joining: readonly Iso3[]
  readonly steps: readonly Step[]
}

/** The treaties that serve the need for the crime and that some of the States can still join; the one that is always offered comes first. */
export function joinOffers(
  lawbook: Lawbook,
  texts: TextPack,
  states: readonly Iso3[],
  { crime, need, at }: RegionQuestion,
): readonly JoinOffer[] {
  const serving = new Set(
    betweenStates(lawbook)
      .filter((c) => c.need === need || c.alsoServes.includes(need))
      .flatMap((c) => c.routes)
      .filter((r) => r.crimes.includes(crime) && r.rank !== 'informal')
      .flatMap((r) => r.basis),
  )
  const situation = emptySituation('', [crime], at)
  const isBound = (s: Iso3, id: InstrumentId) => boundOn(membershipOf(lawbook, situation, s, id), at) === 'yes'
  const wanted = lawbook.instruments.filter((i) => i.alwaysOffered === true || serving.has(i.id))
  const sorted = [...wanted].sort((a, b) => Number(b.alwaysOffered === true) - Number(a.alwaysOffered === true))
  return sorted.flatMap((instrument): readonly JoinOffer[] => {
    const { id } = instrument
    const joining = states.filter((s) => canJoin(lawbook, situation, s, instrument))
    const inText = instrumentInText(texts, id)
    const steps = joining.map((state): Step => ({ state, instrument: id, step: 'join' }))
    const title = capital(inText)
    const plain = joining.length === 0 ? [] : [{ id, instrument: id, title, inText, joining, steps }]
    const annexes = [...(indexOf(lawbook).annexes.get(id) ?? [])].sort()
    const accepting = states.filter((s) => joining.includes(s) || isBound(s, id))
    if (annexes.length === 0 || accepting.length === 0) return plain
    const accepted = accepting.flatMap((state) =>
      annexes.map((item): Step => ({ state, instrument: id, step: 'accept-annex', item })),
    )
    const whole = t('region.joinAnnexes', { treaty: inText })
    const withAnnexes: JoinOffer = {
      id: `${id}+annexes`,
      instrument: id,
      title: capital(whole),
      inText: whole,
      joining,
      steps: [...steps, ...accepted],
    }
    return [...plain, withAnnexes]
  })
}

/** What a change of the law makes of the same pairs. */
export interface RegionDifference {
  readonly before: LevelCounts
  readonly after: LevelCounts
  readonly gained: number
  readonly lost: number
  /** Pairs whose level stays and that could be more at best than before. */
  readonly bestOnly: number
  /** The pairs that are no longer what they were, as 'KHMTHA', with what they were. */
  readonly changed: ReadonlyMap<string, RegionCell>
}

/** Compares two matrices of the same States. */
export function compareRegion(before: readonly RegionCell[], after: readonly RegionCell[]): RegionDifference {
  const was = new Map(before.map((c) => [c.from + c.to, c]))
  const height = (level: Level) => LEVELS.length - LEVELS.indexOf(level)
  const changed = new Map<string, RegionCell>()
  let gained = 0
  let lost = 0
  let bestOnly = 0
  for (const cell of after) {
    const old = was.get(cell.from + cell.to)
    if (old === undefined) continue
    const rise = height(cell.level) - height(old.level)
    if (rise > 0) gained++
    else if (rise < 0) lost++
    else if (height(cell.atBest) > height(old.atBest)) bestOnly++
    if (rise !== 0 || cell.atBest !== old.atBest) changed.set(cell.from + cell.to, old)
  }
  return { before: countLevels(before), after: countLevels(after), gained, lost, bestOnly, changed }
}

export interface Tile {
  readonly iso3: Iso3
  readonly name: string
  /** Null for the chosen State itself. */
  readonly cell: RegionCell | null
}
export interface TileRegion {
  readonly region: string
  readonly tiles: readonly Tile[]
}

/** Every State as a tile, by region, with its cell towards or from the chosen State. */
export function tileMap(
  lawbook: Lawbook,
  texts: TextPack,
  cells: readonly RegionCell[],
  state: Iso3,
  direction: 'asks' | 'asked',
): readonly TileRegion[] {
  const found = new Map(
    cells
      .filter((c) => (direction === 'asks' ? c.from : c.to) === state)
      .map((c) => [direction === 'asks' ? c.to : c.from, c]),
  )
  return [...new Set(lawbook.states.map((s) => s.region))].sort().map((region) => ({
    region,
    tiles: lawbook.states
      .filter((s) => s.region === region)
      .map((s) => ({ iso3: s.iso3, name: stateName(texts, s.iso3), cell: found.get(s.iso3) ?? null })),
  }))
}
