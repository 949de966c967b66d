import type { Coverage, Level } from '../engine/coverage.ts'
import type { Role } from '../engine/situation.ts'
import { type Bearer, type Crime, NEEDS, type Need } from '../lawbook/types.ts'
import { capital, t } from '../text/t.ts'
import { bearerInText, crimeTitle, instrumentShort, needTitle, type Words } from './names.ts'

/** From whom help goes out, to whom it is asked. */
export interface GridDirection {
  readonly key: string
  readonly from: Bearer
  readonly to: Bearer
  readonly label: string
}
export interface GridCell {
  readonly crime: Crime
  readonly crimeName: string
  readonly level: Level
  readonly word: string
  /** What could stand at best; null where that is what stands. */
  readonly atBest: { readonly level: Level; readonly text: string } | null
  readonly basis: readonly string[]
  /** What stood before a change, and whether that was for better or worse; null where nothing is compared. */
  readonly before: {
    readonly level: Level
    readonly best: Level
    readonly text: string
    readonly change: 'better' | 'worse' | 'same'
    readonly changeWord: string
  } | null
}
export interface CoverageGridModel {
  readonly direction: GridDirection
  readonly caption: string
  readonly crimes: readonly { readonly id: Crime; readonly name: string }[]
  readonly rows: readonly { readonly need: Need; readonly title: string; readonly cells: readonly GridCell[] }[]
}

/** The levels, the best first. */
export const LEVELS: readonly Level[] = ['binding-procedure', 'general-duty', 'discretionary', 'none']
const ENDS: readonly Bearer[] = ['self', 'other', 'court', 'un']

export const levelWord = (level: Level): string => t(`gaps.level.${level}`)
const inText = (level: Level): string => levelWord(level).toLowerCase()

/** The directions in which anything runs: between the two States first, then with the Court and the United Nations, then what a State does itself. */
export function gridDirections(words: Words, coverage: readonly Coverage[]): readonly GridDirection[] {
  const found = new Map(coverage.map((c) => [`${c.from}>${c.to}`, c]))
  const place = ({ from, to }: Coverage) =>
    (from === to ? 100 : 0) + ENDS.indexOf(from) + ENDS.indexOf(to) + (from === 'self' ? 0 : 0.5)
  return [...found]
    .sort(([, a], [, b]) => place(a) - place(b))
    .map(([key, { from, to }]) => ({ key, from, to, label: directionInWords(words, from, to) }))
}

/** 'Senegal asks Chad'. */
export function directionInWords(words: Words, from: Bearer, to: Bearer): string {
  const ends = { from: capital(bearerInText(words, from)), to: bearerInText(words, to) }
  return t(from === to ? 'channel.own' : 'channel.direction', ends)
}

/** The direction that a reader in this role looks at first. */
export const firstDirection = (role: Role): string => (role === 'requested' ? 'other>self' : 'self>other')

/** Need by crime for one direction; with `before`, each cell is compared with what stood then. */
export function coverageGrid(
  words: Words,
  coverage: readonly Coverage[],
  direction: GridDirection,
  before?: readonly Coverage[],
): CoverageGridModel {
  const { texts, situation } = words
  const within = (list: readonly Coverage[]) => list.filter((c) => c.from === direction.from && c.to === direction.to)
  const now = within(coverage)
  const then = before === undefined ? null : within(before)
  const at = (list: readonly Coverage[], need: Need, crime: Crime) =>
    list.find((c) => c.need === need && c.crime === crime)
  const needs = NEEDS.filter((n) => [...now, ...(then ?? [])].some((c) => c.need === n))
  return {
    direction,
    caption: t('gaps.caption', { direction: direction.label }),
    crimes: situation.crimes.map((id) => ({ id, name: crimeTitle(texts, id) })),
    rows: needs.map((need) => ({
      need,
      title: needTitle(texts, need),
      cells: situation.crimes.map((crime) => {
        const cell = at(now, need, crime)
        const level = cell?.level ?? 'none'
        const best = cell?.atBest ?? 'none'
        return {
          crime,
          crimeName: crimeTitle(texts, crime),
          level,
          word: levelWord(level),
          atBest: best === level ? null : { level: best, text: t('gaps.atBest', { level: inText(best) }) },
          basis: (cell?.basis ?? []).map((id) => instrumentShort(texts, id)),
          before: then === null ? null : compared(at(then, need, crime), level, best),
        }
      }),
    })),
  }
}

function compared(was: Coverage | undefined, level: Level, best: Level): GridCell['before'] {
  const wasLevel = was?.level ?? 'none'
  const wasBest = was?.atBest ?? 'none'
  const risen = LEVELS.indexOf(wasLevel) - LEVELS.indexOf(level) || LEVELS.indexOf(wasBest) - LEVELS.indexOf(best)
  const change = risen > 0 ? 'better' : risen < 0 ? 'worse' : 'same'
  return {
    level: wasLevel,
    best: wasBest,
    text:
      wasBest === wasLevel
        ? t('gaps.before', { level: inText(wasLevel) })
        : t('gaps.beforeBest', { level: inText(wasLevel), best: inText(wasBest) }),
    change,
    changeWord: t(`gaps.change.${change}`),
  }
}
