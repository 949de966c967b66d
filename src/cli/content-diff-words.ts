import type { TextPack } from '../lawbook/texts.ts'
import { CRIMES } from '../lawbook/types.ts'
import { type EntryChange, type EntryKind, KINDS, type StatusChange } from './content-changes.ts'
import type { ExerciseMove } from './content-exercises.ts'
import type { ScenarioMove, VerdictMove } from './content-verdicts.ts'

interface Side {
  readonly name: string
  readonly version: string
  readonly lawAsAt: string
}
/** What differs between two lawbooks, as data. */
export interface ContentDiff {
  readonly from: Side
  readonly to: Side
  readonly status: readonly StatusChange[]
  readonly entries: Readonly<Record<EntryKind, readonly EntryChange[]>>
  readonly verdicts: readonly VerdictMove[]
  readonly scenarios: readonly ScenarioMove[]
  readonly scenariosNotRead: readonly string[]
  readonly exercises: readonly ExerciseMove[]
  readonly exercisesNotRead: readonly string[]
}

/** The comparison as plain text, names instead of codes where there are names. */
export function diffInWords(diff: ContentDiff, texts: TextPack): string {
  const side = (s: Side) => `${s.name} (version ${s.version}, law as at ${s.lawAsAt})`
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', title, ...lines.map((l) => `  ${l}`)]
  const changed = [
    ...part('Treaty status', statusLines(diff.status, texts)),
    ...KINDS.flatMap((kind) => part(`${kind[0]?.toUpperCase()}${kind.slice(1)}`, diff.entries[kind].map(entryLine))),
  ]
  if (changed.length === 0)
    return `From ${side(diff.from)}\nto   ${side(diff.to)}:\n\nNothing in the law or its words differs.`
  const verdicts = verdictLines(diff.verdicts, texts)
  const scenarios = scenarioLines(diff.scenarios)
  const notRead = (names: readonly string[]) =>
    names.map((s) => `${s}: could not be read with both lawbooks and was not compared`)
  const unread = notRead(diff.scenariosNotRead)
  const exercises = [...exerciseLines(diff.exercises), ...notRead(diff.exercisesNotRead)]
  return [
    `From ${side(diff.from)}`,
    `to   ${side(diff.to)}:`,
    ...changed,
    ...part(
      `Verdicts that move, for each State and each crime alone, with no counterpart and nothing else known, on ${diff.to.lawAsAt}`,
      verdicts.length > 0 ? verdicts : ['none'],
    ),
    ...part('Golden scenarios that move', scenarios.length + unread.length > 0 ? [...scenarios, ...unread] : ['none']),
    ...part('Exercises whose key moved', exercises.length > 0 ? exercises : ['none']),
  ].join('\n')
}

/** One line a State and instrument. */
function statusLines(changes: readonly StatusChange[], texts: TextPack): readonly string[] {
  const rows = new Map<string, StatusChange[]>()
  for (const c of changes) {
    const key = `${texts.states[c.state]?.name ?? c.state}, ${texts.instruments[c.instrument]?.short ?? c.instrument}`
    rows.set(key, [...(rows.get(key) ?? []), c])
  }
  const cell = (value: string | null) => value ?? 'nothing'
  return [...rows].map(
    ([key, cells]) => `${key}: ${cells.map((c) => `${c.field} ${cell(c.from)} → ${cell(c.to)}`).join('; ')}`,
  )
}

function entryLine(change: EntryChange): string {
  if (change.change !== 'changed') return `${change.id}: ${change.change}`
  const { law, texts } = change
  const isCondition = (field: string) => field === 'condition' || field === 'when' || field === 'routes'
  const rest = law.filter((f) => !isCondition(f))
  return `${change.id}: ${[
    ...(law.some(isCondition) ? ['under another condition'] : []),
    ...(rest.length > 0 ? [`law changed (${rest.join(', ')})`] : []),
    ...(texts.length > 0 ? [`reworded (${texts.join(', ')})`] : []),
  ].join('; ')}`
}

const SHOWN = 8

/** Duties that move in the same way for the same States and crimes share a line. */
function verdictLines(moves: readonly VerdictMove[], texts: TextPack): readonly string[] {
  const groups = grouped(moves, (m) => JSON.stringify([m.states, m.crimes, m.from, m.to]))
  return groups.flatMap((held) => {
    const [first] = held
    if (first === undefined) return []
    const names = first.states.map((s) => texts.states[s]?.name ?? s)
    const more = names.length - SHOWN
    const list = more > 1 ? `${names.slice(0, SHOWN).join(', ')} and ${more} more` : names.join(', ')
    const count = names.length === 1 ? '1 State' : `${names.length} States`
    const crimes = first.crimes.length === CRIMES.length ? 'every crime' : first.crimes.join(', ')
    return [`${count}: ${first.from} → ${first.to} for ${crimes}: ${held.map((m) => m.duty).join(', ')}`, `  ${list}`]
  })
}

function scenarioLines(moves: readonly ScenarioMove[]): readonly string[] {
  return grouped(moves, (m) => m.scenario).flatMap((held) => [
    `${held[0]?.scenario}: ${held[0]?.title}`,
    ...grouped(held, (m) => `${m.from} → ${m.to}`).map(
      (same) => `  ${same[0]?.from} → ${same[0]?.to}: ${same.map((m) => m.finding).join(', ')}`,
    ),
  ])
}

function exerciseLines(moves: readonly ExerciseMove[]): readonly string[] {
  return grouped(moves, (m) => m.scenario).flatMap((held) => [
    `${held[0]?.scenario}: ${held[0]?.title}`,
    ...held.flatMap((m) => [
      ...(m.from === m.to ? [] : [`  ${m.exercise} (${m.kind}): ${m.from} → ${m.to}`]),
      ...(m.flaws.length === 0 ? [] : [`  ${m.exercise} (${m.kind}): no longer clear: ${m.flaws.join('; ')}`]),
    ]),
  ])
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups.values()]
}
