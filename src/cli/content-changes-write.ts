import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { membershipOf } from '../engine/membership.ts'
import { emptySituation } from '../engine/situation.ts'
import { type CompiledLawbook, compileLawbook, compileUnchecked } from '../lawbook/compileLawbook.ts'
import type { ContentFiles } from '../lawbook/contentFile.ts'
import { formatIssues, readContent } from '../lawbook/loadLawbook.ts'
import { type Lawbook, openLawbook } from '../lawbook/openLawbook.ts'
import type { EntryChanged, PackChanges } from '../lawbook/texts.ts'
import type { ChannelLaw, DutyLaw, InstrumentLaw, IsoDate } from '../lawbook/types.ts'
import { statusInWords } from '../report/memo/findings.ts'
import { day, listed } from '../text/t.ts'
import { type EntryChange, entryChanges, statusChanges } from './content-changes.ts'
import { contentOf } from './content-source.ts'

/**
 * `npm run content:changes -- <old>`: writes `content/changes/<version>.yaml` for the present version: what changed in the law since the version
 * before, which is read from a folder or a revision. Exit 0: written; 2: bad input, every problem named.
 */
export async function main(args: readonly string[]): Promise<number> {
  const problems: string[] = []
  const made = args.length === 1 ? read(args[0] ?? '', problems) : null
  if (args.length !== 1) problems.push(`${args.join(' ') || 'nothing'}: allowed is one folder or revision, the old one`)
  if (made === null) {
    for (const problem of problems) console.error(problem)
    return 2
  }
  const folder = join(process.cwd(), 'content', 'changes')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${made.version}.yaml`), changesInYaml(made))
  const { duties, channels, status } = made
  console.log(
    `content/changes/${made.version}.yaml: ${status.length} status facts, ${duties.length} duties, ${channels.length} channels since ${made.since}.`,
  )
  return 0
}

function read(name: string, problems: string[]): PackChanges | null {
  const older = contentOf(name)
  if (!older.ok) {
    problems.push(older.error)
    return null
  }
  const old = compileUnchecked(older.value)
  if (!old.ok) {
    problems.push(`${name}: the lawbook is broken; mend it first:`, formatIssues(old.error))
    return null
  }
  const made = changesSinceOld(old.value, readContent(join(process.cwd(), 'content')))
  if (typeof made !== 'string') return made
  problems.push(made)
  return null
}

/** What changed from an older lawbook to these files; a text where that cannot be told. */
export function changesSinceOld(old: CompiledLawbook, files: ContentFiles): PackChanges | string {
  // the file that is to be written may be missing or wrong: an empty one stands in for it
  const head = compileUnchecked(files)
  if (!head.ok) return formatIssues(head.error)
  const { version } = head.value.law
  const since = old.law.version
  const { changelog } = head.value.texts
  const place = changelog.findIndex((c) => c.version === version)
  const entry = changelog[place]
  if (entry === undefined) return `Version ${version} has no entry in the changelog. Add one to lawbook.yaml.`
  if (since === version)
    return `Both are version ${version}. Set the new version and its entry in the changelog of lawbook.yaml first, or name an older revision.`
  const before = changelog[place + 1]?.version
  if (before !== since) return `The version before ${version} is ${before ?? 'none'}, not ${since}. Name that one.`
  const none = { status: [], instruments: [], reservations: [], situations: [], duties: [], channels: [] }
  const blank: PackChanges = { version, since, date: entry.date, ...none }
  const now = compileLawbook(new Map([...files, [`changes/${version}.yaml`, changesInYaml(blank)]]))
  if (!now.ok) return `The lawbook is broken; mend it first:\n${formatIssues(now.error)}`
  return changesBetween(old, now.value, entry.date)
}

/** What changed in the law from one lawbook to the next. What has only new words is left out. */
export function changesBetween(old: CompiledLawbook, now: CompiledLawbook, date: IsoDate): PackChanges {
  const entries = entryChanges(old, now)
  const [was, is] = [openLawbook(old.law), openLawbook(now.law)]
  const law = (list: readonly EntryChange[]) => list.filter((e) => e.change !== 'changed' || e.law.length > 0)
  const changed = ({ change }: EntryChange) => (change === 'changed' ? ('corrected' as const) : change)
  const articles = (book: CompiledLawbook, name: string) =>
    book.texts.reservations
      .map((t, i) => ({ t, r: book.law.reservations[i] }))
      .find(({ t, r }) => r !== undefined && unnumbered(name) === `${r.instrument}, ${r.state}, article ${t.articles}`)
  return {
    version: now.law.version,
    since: old.law.version,
    date,
    status: statusFacts(old, now, was, is),
    instruments: now.law.instruments.flatMap((i) => {
      const before = was.instrumentOf.get(i.id)
      if (before === undefined) return []
      const [w, n] = [forceInWords(before), forceInWords(i)]
      return w === n ? [] : [{ id: i.id, was: w, now: n }]
    }),
    reservations: law(entries.reservations).flatMap((e) => {
      const found = articles(e.change === 'removed' ? old : now, e.id)
      if (found?.r === undefined) return []
      const { state, instrument } = found.r
      return [{ state, instrument, articles: found.t.articles, change: changed(e) }]
    }),
    situations: law(entries['situations before the Court']).map((e) => {
      const book = e.change === 'removed' ? old : now
      const rows = book.law.icc.filter((_, i) => book.texts.icc.rows[i]?.name === unnumbered(e.id))
      const states = [...new Set(rows.flatMap((r) => [...r.states, ...r.obliges]))]
      return { name: unnumbered(e.id), states, change: changed(e) }
    }),
    duties: entries.duties.flatMap((e) => entryOf(e, changedIn(DUTY, was.dutyOf.get(e.id), is.dutyOf.get(e.id)))),
    channels: entries.channels.flatMap((e) => {
      const respects = changedIn(CHANNEL, was.channelOf.get(e.id), is.channelOf.get(e.id))
      // routes on other bases are other routes: what else differs between them goes without saying
      return entryOf(e, respects.includes(BASES) ? respects.filter((r) => !OF_ROUTES.includes(r)) : respects)
    }),
  }
}

/** The name of an entry without the number that tells it from another of that name. */
const unnumbered = (name: string): string => name.replace(/ \(\d+\)$/, '')

function entryOf({ id, change }: EntryChange, respects: readonly string[]): readonly EntryChanged[] {
  if (change !== 'changed') return [{ id, change }]
  return respects.length === 0 ? [] : [{ id, change: 'corrected', note: listed(respects) }]
}

type Respects<T> = readonly (readonly [words: string, of: (held: T) => unknown])[]
/** What of a duty can move a verdict or what it says, as a reader understands it. */
const DUTY: Respects<DutyLaw> = [
  ['the instrument under which it stands', (d) => d.instrument],
  ['its article', (d) => d.article],
  ['who owes it', (d) => d.actor],
  ['to whom it is owed', (d) => d.owedTo],
  ['when it arises', (d) => d.moment],
  ['how strong it is', (d) => d.strength],
  ['the crimes for which it stands', (d) => d.crimes],
  ['the time of the acts that it reaches', (d) => d.temporal],
  ['the conditions under which it applies', (d) => d.condition],
  ['what must also be the case', (d) => d.gates],
]
const BASES = 'the bases on which it rests'
const CHANNEL: Respects<ChannelLaw> = [
  ['the need that it serves', (c) => [c.need, c.alsoServes]],
  ['who asks whom', (c) => [c.from, c.to, c.own]],
  [BASES, (c) => c.routes.map((r) => r.basis)],
  ['how strong its routes are', (c) => c.routes.map((r) => r.rank)],
  ['the crimes for which it stands', (c) => c.routes.map((r) => r.crimes)],
  ['the conditions under which it is open', (c) => c.routes.map((r) => r.condition)],
  ['what must also be the case', (c) => c.routes.map((r) => r.gates)],
  ['the duties on which it rests', (c) => c.routes.map((r) => r.duties)],
]
/** What is compared route by route. */
const OF_ROUTES = CHANNEL.slice(3).map(([words]) => words)
const changedIn = <T>(respects: Respects<T>, was: T | undefined, is: T | undefined): readonly string[] =>
  was === undefined || is === undefined
    ? []
    : respects.filter(([, of]) => JSON.stringify(of(was)) !== JSON.stringify(of(is))).map(([words]) => words)

/** Each State and instrument of which the status comes out otherwise, by a cell of a table or by what it is worked out from. */
function statusFacts(old: CompiledLawbook, now: CompiledLawbook, was: Lawbook, is: Lawbook): PackChanges['status'] {
  const cells = new Set(statusChanges(old, now).map((c) => `${c.state}>${c.instrument}`))
  const out: PackChanges['status'][number][] = []
  for (const { id, status } of now.law.instruments) {
    const before = was.instrumentOf.get(id)
    if (status.kind === 'none' || before === undefined || before.status.kind === 'none') continue
    for (const { iso3 } of now.law.states) {
      if (!was.stateOf.has(iso3)) continue
      const [w, n] = [statusWords(was, iso3, id), statusWords(is, iso3, id)]
      // a list that was only looked at again on a later day tells nothing new
      if (w.words !== n.words && (cells.has(`${iso3}>${id}`) || w.bound !== n.bound))
        out.push({ state: iso3, instrument: id, was: w.words, now: n.words })
    }
  }
  return out
}

function statusWords(lawbook: Lawbook, state: string, instrument: string) {
  const at = lawbook.lawAsAt
  const held = membershipOf(lawbook, emptySituation(state, ['torture'], at), state, instrument)
  const { since, until, certainty, source } = held
  const status = held.status(at)
  const words = statusInWords({ state, instrument, status, since, until, certainty, asAt: at, source })
  const { disputed } = lawbook.status[instrument]?.[state] ?? {}
  const to = disputed === undefined ? '' : day(disputed.to)
  const doubt =
    disputed === undefined
      ? ''
      : disputed.from === undefined
        ? `; disputed whether bound up to ${to}`
        : `; disputed whether bound from ${day(disputed.from)} to ${to}`
  return { words: words + doubt, bound: JSON.stringify([status, since, until]) }
}

function forceInWords({ inForce, kind }: InstrumentLaw): string {
  if (kind === 'draft') return 'a draft, which binds nobody'
  if (inForce === null) return 'not found to be in force'
  return inForce === 'unverified' ? 'in force, day not verified' : `in force since ${day(inForce)}`
}

/** The changes as a file of `content/changes`. */
export function changesInYaml(changes: PackChanges): string {
  const { version, since, date, ...lists } = changes
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
  const plain = (text: string) => (/^[A-Za-z][\w-]*$/.test(text) ? text : quoted(text))
  const value = (key: string, held: unknown): string => {
    if (Array.isArray(held)) return `[${held.map((h) => plain(String(h))).join(', ')}]`
    return ['was', 'now', 'note', 'name', 'articles'].includes(key) ? quoted(String(held)) : plain(String(held))
  }
  const rows = (list: readonly object[]) =>
    list.flatMap((row) => Object.entries(row).map(([k, v], i) => `${i === 0 ? '  - ' : '    '}${k}: ${value(k, v)}`))
  return `${[
    `version: ${quoted(version)}`,
    `since: ${quoted(since)}`,
    `date: ${date}`,
    ...Object.entries(lists).flatMap(([name, list]) =>
      list.length === 0 ? [`${name}: []`] : [`${name}:`, ...rows(list as readonly object[])],
    ),
  ].join('\n')}\n`
}
