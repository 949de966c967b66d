import { type Assessment, assess, type ChannelFinding, type DutyFinding, type Verdict } from '../engine/assess.ts'
import type { Level } from '../engine/coverage.ts'
import { deriveChange, type View } from '../engine/steps.ts'
import type { ChannelChange, CoverageChange, Difference, DutyChange } from '../engine/whatIf.ts'
import type { Bearer, Confidence, InstrumentId, Need, Rank, Strength } from '../lawbook/types.ts'
import { capital, day, listed, t } from '../text/t.ts'
import { channelEntry } from './channelEntry.ts'
import { doubtsInWords } from './doubts.ts'
import { dutyEntry } from './dutyEntry.ts'
import type { ChannelEntry, DutyEntry } from './entries.ts'
import { bearerInText, crimesInText, needTitle, sentence, stateInText, type Words } from './names.ts'
import { changeTitle, stepNotes, stepsInWords } from './whatIfSteps.ts'

/** A duty that is different after a change; what changes alike for both States stands once. */
export interface ChangedDuty {
  readonly id: string
  readonly bearers: readonly Bearer[]
  readonly whose: string
  readonly instrument: InstrumentId
  readonly strength: Strength
  readonly sentence: string
  readonly citation: string
  readonly articleConfirmed: boolean
  readonly confidence: Confidence
  readonly note: string | null
  readonly gated: boolean
  readonly before: Verdict
  readonly after: Verdict
  /** Said where it was not simply the other way round before. */
  readonly change: string | null
  /** Said where it stands for acts done after the change only. */
  readonly laterActs: string | null
  readonly dependsOn: string | null
}
export interface ChangedChannel {
  readonly id: string
  readonly need: Need
  readonly needTitle: string
  readonly title: string
  readonly direction: string
  readonly mark: 'open' | 'open-if' | 'conditional' | 'closed'
  readonly change: string
  readonly rank: Rank
  readonly gates: readonly string[]
  readonly basis: ChannelEntry['basis']
  readonly confidence: Confidence
  readonly crimes: string
}
/** One row: a need and a direction, with the crimes for which it changes alike. */
export interface ChangedCoverage {
  readonly key: string
  readonly need: string
  readonly crimes: string
  readonly direction: string
  readonly before: string
  readonly after: string
  readonly levels: readonly [Level, Level]
  readonly isHigher: boolean
}
/** The difference that a change makes, worded. */
export interface ChangeReport {
  readonly title: string
  /** The steps one by one, where there are several. */
  readonly steps: readonly string[]
  readonly notes: readonly string[]
  readonly isEmpty: boolean
  /** The counts in a sentence; where nothing is different, that it is so. */
  readonly inShort: string
  readonly duties: Readonly<Record<'gained' | 'lost' | 'moved', readonly ChangedDuty[]>>
  readonly channels: Readonly<Record<'opened' | 'raised' | 'lowered' | 'closed', readonly ChangedChannel[]>>
  readonly coverage: readonly ChangedCoverage[]
}

/** Words the difference that some steps make. `before` is the assessment of the same situation without them. */
export function describeChange(words: Words, before: Assessment, difference: Difference): ChangeReport {
  const { steps } = difference
  const worded = stepsInWords(words, steps)
  const view = deriveChange(words.lawbook, words.situation, steps)
  const duties = dutiesInWords(words, before, view, difference)
  const channels = channelsInWords(words, before, view, difference)
  const parts = {
    gained: duties(difference.gained),
    lost: duties(difference.lost),
    moved: duties(difference.moved),
  }
  return {
    title: worded.length > 1 ? t('whatIf.ifSteps', { count: worded.length }) : changeTitle(words, steps),
    steps: worded.length > 1 ? worded.map((s) => sentence(s.text)) : [],
    notes: stepNotes(words, steps),
    isEmpty: difference.isEmpty,
    inShort: difference.isEmpty ? t('whatIf.empty') : countsInWords(difference, parts.gained),
    duties: parts,
    channels: {
      opened: channels(difference.opened),
      raised: channels(difference.raised),
      lowered: channels(difference.lowered),
      closed: channels(difference.closed),
    },
    coverage: [
      ...coverageInWords(words, difference.coverageRaised, true),
      ...coverageInWords(words, difference.coverageLowered, false),
    ],
  }
}

function countsInWords(d: Difference, gained: readonly ChangedDuty[]): string {
  const gated = gained.filter((g) => g.gated).reduce((n, g) => n + g.bearers.length, 0)
  const count = (key: 'lost' | 'moved' | 'opened' | 'raised' | 'lowered' | 'closed') =>
    d[key].length === 0 ? [] : [t(`whatIf.counts.${key}`, { count: d[key].length })]
  const more = gated === 0 ? '' : ` (${t('whatIf.counts.gated', { count: gated })})`
  const coverage = (key: 'up' | 'down', n: number) => (n === 0 ? [] : [t(`whatIf.counts.${key}`, { count: n })])
  const parts = [
    ...(d.gained.length === 0 ? [] : [t('whatIf.counts.gained', { count: d.gained.length }) + more]),
    ...(['lost', 'moved', 'opened', 'raised', 'lowered', 'closed'] as const).flatMap(count),
    ...coverage('up', d.coverageRaised.length),
    ...coverage('down', d.coverageLowered.length),
  ]
  const changes = [
    d.gained,
    d.lost,
    d.moved,
    d.opened,
    d.raised,
    d.lowered,
    d.closed,
    d.coverageRaised,
    d.coverageLowered,
  ]
  const said = sentence(parts.join('; '))
  return changes.some((c) => c.length > 1) ? `${said} ${t('whatIf.counts.each')}` : said
}

/** Only the duties that change are judged again with their reasons; for later acts as of acts on the day of the request. */
function dutiesInWords(words: Words, before: Assessment, view: View, d: Difference) {
  const changes = [...d.gained, ...d.lost, ...d.moved]
  const ids = new Set(changes.map((c) => c.duty))
  const lawbook = {
    ...view.lawbook,
    duties: view.lawbook.duties.filter((x) => ids.has(x.id)),
    channels: [],
    cautions: [],
  }
  const findings = (conduct: string) => byDuty(assess(lawbook, { ...view.situation, conduct }).duties)
  const after = findings(view.situation.conduct)
  const later = changes.some((c) => c.after !== c.thisCase) ? findings(view.situation.at) : after
  const was = byDuty(before.duties)
  const afterWords: Words = { ...words, ...view }
  const entryOf = (c: DutyChange): DutyEntry | null => {
    const key = `${c.duty}>${c.bearer}`
    const ended = c.after === 'does-not-apply' ? was.get(key) : undefined
    if (ended !== undefined) return dutyEntry(words, ended)
    const found = c.after === c.thisCase ? after.get(key) : later.get(key)
    return found === undefined ? null : dutyEntry(afterWords, found)
  }
  return (list: readonly DutyChange[]): readonly ChangedDuty[] => {
    const merged = new Map<string, { change: DutyChange; entry: DutyEntry; bearers: Bearer[] }>()
    for (const change of list) {
      const entry = entryOf(change)
      if (entry === null) continue
      const said = [entry.sentence.replace(entry.bearerName, ''), doubtsInWords(entry.reasons)]
      const key = [change.duty, change.before, change.after, change.forLaterActs, change.thisCase, ...said].join('|')
      const held = merged.get(key)
      if (held === undefined) merged.set(key, { change, entry, bearers: [change.bearer] })
      else held.bearers.push(change.bearer)
    }
    return [...merged.values()].map((m) => changedDuty(words, m)).sort((a, b) => Number(a.gated) - Number(b.gated))
  }
}
const byDuty = (list: readonly DutyFinding[]): ReadonlyMap<string, DutyFinding> =>
  new Map(list.map((f) => [`${f.duty.id}>${f.bearer}`, f]))

function changedDuty(
  words: Words,
  {
    change,
    entry,
    bearers,
  }: { readonly change: DutyChange; readonly entry: DutyEntry; readonly bearers: readonly Bearer[] },
): ChangedDuty {
  const { before, after, thisCase, forLaterActs } = change
  const whose = listed(bearers.map((b) => bearerInText(words, b, entry.instrument)))
  const each = t('whatIf.each', { states: whose })
  const isPlain = after === 'applies' ? before === 'does-not-apply' : before === 'applies' && after === 'does-not-apply'
  const doubts = after === 'depends' ? doubtsInWords(entry.reasons) : ''
  return {
    id: entry.id,
    bearers,
    whose: capital(whose),
    instrument: entry.instrument,
    strength: entry.strength,
    sentence:
      bearers.length === 1
        ? entry.sentence
        : entry.sentence.replace(entry.bearerName, entry.trigger === null ? capital(each) : each),
    citation: entry.citation,
    articleConfirmed: entry.articleConfirmed,
    confidence: entry.confidence,
    note: entry.note,
    gated: entry.gated,
    before,
    after,
    change: isPlain ? null : t('whatIf.change', { before: t(`verdict.${before}`), after: t(`verdict.${after}`) }),
    laterActs: forLaterActs
      ? t('whatIf.laterActs', { at: day(words.situation.at), verdict: t(`whatIf.thisCase.${thisCase}`) })
      : null,
    dependsOn: doubts === '' ? null : sentence(t('whatIf.dependsOn', { doubts })),
  }
}

function channelsInWords(words: Words, before: Assessment, view: View, d: Difference) {
  const changes = [...d.opened, ...d.raised, ...d.lowered, ...d.closed]
  const ids = new Set(changes.map((c) => c.channel))
  const lawbook = {
    ...view.lawbook,
    duties: [],
    channels: view.lawbook.channels.filter((c) => ids.has(c.id)),
    cautions: [],
  }
  const after = assess(lawbook, view.situation).channels
  const afterWords: Words = { ...words, ...view }
  const find = (list: readonly ChannelFinding[], c: ChannelChange) =>
    list.find((f) => f.channel.id === c.channel && f.from === c.from && f.to === c.to)
  return (list: readonly ChannelChange[]): readonly ChangedChannel[] => {
    const merged = new Map<string, { change: ChannelChange; entry: ChannelEntry; count: number }>()
    for (const change of list) {
      const isClosed = change.after.status === 'closed'
      const found = isClosed ? find(before.channels, change) : find(after, change)
      if (found === undefined) continue
      const entry = channelEntry(isClosed ? words : afterWords, found)
      const key = JSON.stringify([change.channel, change.before, change.after, entry.gates, entry.basisIds])
      const held = merged.get(key)
      if (held === undefined) merged.set(key, { change, entry, count: 1 })
      else held.count++
    }
    return [...merged.values()].map(({ change, entry, count }) => {
      const was = find(before.channels, change)
      const added =
        change.before.status === 'closed' ? [] : entry.basis.filter((b) => was?.basis.includes(b.id) === false)
      return {
        id: entry.id,
        need: entry.need,
        needTitle: needTitle(words.texts, entry.need),
        title: entry.title,
        direction: directionOf(words, change, entry.direction, count > 1),
        mark: change.after.status === 'open' && change.after.gated ? ('open-if' as const) : change.after.status,
        change: t('whatIf.change', { before: channelState(change.before), after: channelState(change.after) }),
        rank: change.after.status === 'closed' ? change.before.rank : change.after.rank,
        // a channel that stands free of conditions by one basis is not told those of the others
        gates: change.after.status !== 'closed' && change.after.gated ? entry.gates : [],
        basis: added.length > 0 ? added : entry.basis,
        confidence: entry.confidence,
        crimes: entry.crimes,
      }
    })
  }
}

const channelState = ({ status, rank, gated }: ChannelChange['before']): string =>
  status === 'closed'
    ? t('whatIf.state.closed')
    : t(`whatIf.state.${status === 'conditional' ? status : gated ? 'gated' : 'open'}`, { rank: t(`rank.${rank}`) })

/** One way, or both ways where the same is true of both. */
function directionOf(words: Words, { from, to }: Ends, alone: string, isBoth: boolean): string {
  if (!isBoth) return alone
  if (from === to) return capital(t('whatIf.bothThemselves'))
  if (isState(from) && isState(to)) return capital(t('whatIf.bothWays'))
  const { self, other } = words.situation
  const states = listed(
    [self, ...(other === null ? [] : [other])].map((s) => stateInText(words.texts, s)),
    'disjunction',
  )
  const end = (e: Bearer) => (isState(e) ? states : bearerInText(words, e))
  return t('channel.direction', { from: capital(end(from)), to: end(to) })
}
interface Ends {
  readonly from: Bearer
  readonly to: Bearer
}
const isState = (e: Bearer): boolean => e === 'self' || e === 'other'
/** The same ends seen from the other State. */
const turned = ({ from, to }: Ends): string => {
  const swap = (e: Bearer): Bearer => (e === 'self' ? 'other' : e === 'other' ? 'self' : e)
  return `${swap(from)}>${swap(to)}`
}

function coverageInWords(
  words: Words,
  cells: readonly CoverageChange[],
  isHigher: boolean,
): readonly ChangedCoverage[] {
  const same = (c: CoverageChange) => [c.need, c.before.level, c.before.atBest, c.level, c.atBest].join('>')
  // first the crimes of one direction together, then the two directions where they say the same
  const rows = new Map<string, { cell: CoverageChange; crimes: CoverageChange['crime'][] }>()
  for (const cell of cells) {
    const key = `${same(cell)}|${cell.from}>${cell.to}`
    const row = rows.get(key) ?? { cell, crimes: [] }
    row.crimes.push(cell.crime)
    rows.set(key, row)
  }
  return [...rows.values()].flatMap(({ cell, crimes }) => {
    const mirror = rows.get(`${same(cell)}|${turned(cell)}`)
    const isBoth = mirror !== undefined && mirror.cell !== cell && mirror.crimes.join() === crimes.join()
    if (isBoth && cells.indexOf(mirror.cell) < cells.indexOf(cell)) return []
    const ends = { from: capital(bearerInText(words, cell.from)), to: bearerInText(words, cell.to) }
    const alone = t(cell.from === cell.to ? 'channel.own' : 'channel.direction', ends)
    return [
      {
        key: `${same(cell)}|${cell.from}>${cell.to}`,
        need: needTitle(words.texts, cell.need),
        crimes: capital(crimesInText(words.texts, crimes)),
        direction: directionOf(words, cell, alone, isBoth),
        before: levelInWords(cell.before),
        after: levelInWords(cell),
        levels: [cell.before.level, cell.level] as const,
        isHigher,
      },
    ]
  })
}

const levelInWords = ({ level, atBest }: { readonly level: Level; readonly atBest: Level }): string =>
  level === atBest
    ? t(`level.${level}`)
    : t('whatIf.levelAtBest', { level: t(`level.${level}`), atBest: t(`level.${atBest}`) })
