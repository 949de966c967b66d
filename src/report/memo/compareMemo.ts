import type { Assessment } from '../../engine/assess.ts'
import type { Coverage, Level } from '../../engine/coverage.ts'
import { placeInOrder, QUESTIONS } from '../../engine/questionOrder.ts'
import type { OpenedCase } from '../../journey/caseFile.ts'
import { type Bearer, type Crime, MOMENTS, NEEDS, STRENGTHS } from '../../lawbook/types.ts'
import { capital, day, listed, t } from '../../text/t.ts'
import type { WordedAnswer } from '../answers.ts'
import { changesSince, type Since, type ToldChange } from '../compare.ts'
import type { ChannelEntry, DutyEntry, Report } from '../entries.ts'
import { crimeTitle, lower, type Words } from '../names.ts'
import { aside, type Block, bullets, heading, type ListItem, lead, line, type Memo, quiet, type Run } from './blocks.ts'
import { aboutChannel, aboutDuty } from './findings.ts'
import { analysisRoom, frameOf, markingInWords, pairOf, signatureRoom, standingBlocks } from './frame.ts'
import type { MemoOptions } from './options.ts'

/** Entries of a group and rows of a table that a short document shows. */
const SHORT = 8

/** What has changed since a case was saved, as a document. `report` and `assessment` are of the case's answers under the law held here. */
export function composeSince(
  words: Words,
  opened: Pick<OpenedCase, 'lawPack' | 'savedOn' | 'shown'>,
  report: Report,
  assessment: Assessment,
  options: MemoOptions,
): Memo {
  const since = changesSince(words, opened, assessment)
  const about = pairOf(report)
  return {
    ...frame(report, about, options),
    title: t('compare.sinceTitle', { about }),
    subtitle: report.subtitle,
    blocks: [
      ...standingBlocks(report),
      lead(since.summary),
      ...since.notes.map((n) => line(n)),
      ...statusBlocks(since, options),
      ...(since.duties.length === 0 ? [] : [heading(2, t('compare.dutiesHead'))]),
      ...since.duties.flatMap(({ way, items }) => [
        heading(3, t(`compare.duty.${way}`)),
        ...toldBlocks(items, options),
      ]),
      ...(since.channels.length === 0 ? [] : [heading(2, t('compare.channelsHead'))]),
      ...since.channels.flatMap(({ way, items }) => [
        heading(3, t(`compare.channel.${way}`)),
        ...toldBlocks(items, options),
      ]),
      ...(since.gone.length === 0
        ? []
        : [heading(2, t('compare.goneHead')), line(t('compare.goneIntro')), bullets(since.gone)]),
      ...(since.added.length === 0 ? [] : [heading(2, t('compare.addedHead')), ...toldBlocks(since.added, options)]),
      ...(since.law.length === 0 ? [] : [heading(2, t('compare.lawHead')), bullets(since.law)]),
      ...(since.notCompared.text === null
        ? []
        : [heading(2, t('compare.notComparedHead')), line(since.notCompared.text)]),
      ...endBlocks(options),
    ],
  }
}

const frame = (report: Report, about: string, { marking, paper }: MemoOptions) => ({
  ...frameOf(report, { marking: markingInWords(marking), paper }),
  about,
})

const endBlocks = ({ analysis, signature }: MemoOptions): readonly Block[] => [
  ...(analysis ? analysisRoom() : []),
  ...(signature ? signatureRoom() : []),
]

function statusBlocks({ status }: Since, options: MemoOptions): readonly Block[] {
  if (status.length === 0) return []
  return [
    heading(2, t('compare.statusHead')),
    ...tableBlocks(
      t('compare.statusCaption'),
      [t('compare.state'), t('compare.instrument'), t('compare.before'), t('compare.now'), t('compare.why')],
      status.map((s) => [[s.stateName], [s.instrumentName], [s.was], [s.now], [s.why]]),
      options,
    ),
  ]
}

function toldBlocks(items: readonly ToldChange[], { length }: MemoOptions): readonly Block[] {
  const shown = length === 'short' ? items.slice(0, SHORT) : items
  return [
    ...shown.map((i): Block => {
      const under: readonly ListItem[] = [i.change, ...(length === 'full' ? i.why : [])].map((text) => ({
        runs: [text],
      }))
      const note = i.citation === null ? {} : { note: [i.citation] }
      return { kind: 'finding', about: i.about, line: { runs: [i.text], ...note }, under }
    }),
    ...moreBlocks(items.length - shown.length),
  ]
}

const moreBlocks = (count: number): readonly Block[] =>
  count === 0 ? [] : [line(quiet(capital(t('compare.more', { count }))))]

type Row = readonly (readonly Run[])[]

/** A table, of which a short document shows the beginning. */
function tableBlocks(
  caption: string,
  head: readonly string[],
  rows: readonly Row[],
  { length }: MemoOptions,
): readonly Block[] {
  const shown = length === 'short' ? rows.slice(0, SHORT) : rows
  return [{ kind: 'table', caption, head, rows: shown }, ...moreBlocks(rows.length - shown.length)]
}

/** A case that is held beside another. */
export interface Side {
  readonly label: string
  readonly report: Report
  readonly assessment: Assessment
  /** The words of either case name the crimes of a row as the lawbook does. */
  readonly words?: Words
}

/** Two cases under the same lawbook side by side: what differs between them, and how much does not. */
export function composeSideBySide(left: Side, right: Side, options: MemoOptions): Memo {
  const answers = answersBeside(left, right)
  const duties = dutiesBeside(left, right)
  const channels = channelsBeside(left, right)
  const coverage = coverageBeside(left, right)
  const [a, b] = [pairOf(left.report), pairOf(right.report)]
  const parts = [
    ...(answers.rows.length === 0 ? [] : [t('compare.answersDiffer', { count: answers.rows.length })]),
    ...(duties.rows.length === 0 ? [] : [t('compare.dutiesDiffer', { count: duties.rows.length })]),
    ...(channels.rows.length === 0 ? [] : [t('compare.channelsDiffer', { count: channels.rows.length })]),
    ...(coverage.rows.length === 0 ? [] : [t('compare.coverageDiffers', { count: coverage.rows.length })]),
  ]
  const labels = [left.label, right.label]
  const told = (caption: string, first: string, rows: readonly Row[]) =>
    rows.length === 0 ? [line(t('compare.noDifference'))] : tableBlocks(caption, [first, ...labels], rows, options)
  return {
    ...frame(left.report, a === b ? a : t('compare.about', { left: a, right: b }), options),
    title: t('compare.sideTitle', { left: left.label, right: right.label }),
    subtitle: t('compare.sideSubtitle', { leftLabel: left.label, left: a, rightLabel: right.label, right: b }),
    blocks: [
      aside(
        t('report.madeOn', {
          lawAsAt: day(left.report.lawAsAt),
          pack: left.report.lawPack,
          at: [...new Set([left.report.at, right.report.at])].map(day).join(' | '),
        }),
      ),
      aside(t('report.disclaimer')),
      lead(parts.length === 0 ? t('compare.sideNothing') : t('compare.sideSummary', { parts: parts.join('; ') })),
      heading(2, t('compare.answersHead')),
      ...(answers.rows.length === 0
        ? [line(t('compare.answersAllSame'))]
        : [
            ...tableBlocks(t('compare.answersCaption'), [t('memo.question'), ...labels], answers.rows, options),
            ...(answers.same.length === 0
              ? []
              : [line(t('compare.answersSame', { answers: answers.same.join('; ') }))]),
          ]),
      heading(2, t('compare.dutiesHead')),
      ...told(t('compare.dutiesCaption'), t('compare.dutyColumn'), duties.rows),
      ...sameBlocks('duties', duties),
      heading(2, t('compare.channelsHead')),
      ...told(t('compare.channelsCaption'), t('compare.channelColumn'), channels.rows),
      ...sameBlocks('channels', channels),
      heading(2, t('compare.coverageHead')),
      ...told(t('compare.coverageCaption'), t('compare.needColumn'), coverage.rows),
      ...sameBlocks('coverage', coverage),
      ...endBlocks(options),
    ],
  }
}

interface Beside {
  readonly rows: readonly Row[]
  readonly same: number
  /** Looked at in one of the cases only, where it gives nothing. */
  readonly oneSided: number
}
function sameBlocks(what: 'duties' | 'channels' | 'coverage', { same, oneSided }: Beside): readonly Block[] {
  const sentences = [
    ...(same === 0 ? [] : [t(`compare.${what}Same`, { count: same })]),
    ...(oneSided === 0 ? [] : [t('compare.oneSided', { count: oneSided })]),
  ]
  return sentences.length === 0 ? [] : [line(sentences.join(' '))]
}

interface Pair<T> {
  readonly key: string
  readonly left: T | undefined
  readonly right: T | undefined
  /** Either of the two. */
  readonly any: T
}

/** What two lists have under the same key. The order is that of `compare`, then of the keys: the same whichever list stands left. */
function paired<T>(
  left: readonly T[],
  right: readonly T[],
  keyOf: (item: T) => string,
  compare: (a: T, b: T) => number,
): readonly Pair<T>[] {
  const [l, r] = [left, right].map((list) => new Map(list.map((i) => [keyOf(i), i])))
  return [...new Set([...left, ...right].map(keyOf))]
    .flatMap((key): Pair<T>[] => {
      const [a, b] = [l?.get(key), r?.get(key)]
      const any = a ?? b
      return any === undefined ? [] : [{ key, left: a, right: b, any }]
    })
    .sort((a, b) => compare(a.any, b.any) || byName(a.key, b.key))
}

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const BEARERS: readonly Bearer[] = ['self', 'other', 'court', 'un']

/** The place of an answer in a report: the order of the guide, the reader's own views last. */
function placeOf({ id }: WordedAnswer): number {
  const [question = ''] = id.split(':')
  if (question === 'position') return QUESTIONS.length
  // an entry into force is said on the page of the treaties, after their States
  return question === 'in-force' ? placeInOrder('status') + 0.5 : placeInOrder(question)
}

function answersBeside(left: Side, right: Side) {
  const pairs = paired(
    left.report.answers,
    right.report.answers,
    (a) => a.id,
    (a, b) => placeOf(a) - placeOf(b),
  )
  const isSame = (p: Pair<WordedAnswer>) => p.left?.answer === p.right?.answer
  const said = (a: WordedAnswer | undefined): readonly Run[] => [a?.answer ?? t('compare.notAsked')]
  return {
    rows: pairs.filter((p) => !isSame(p)).map((p): Row => [[p.any.question], said(p.left), said(p.right)]),
    same: pairs.filter(isSame).map((p) => `${p.any.question}: ${p.any.answer}`),
  }
}

function dutiesBeside(left: Side, right: Side): Beside {
  const of = ({ report }: Side) => [...report.duties, ...report.pipeline]
  const pairs = paired(
    of(left),
    of(right),
    aboutDuty,
    (a, b) =>
      MOMENTS.indexOf(a.moment) - MOMENTS.indexOf(b.moment) ||
      STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength) ||
      byName(a.id, b.id) ||
      BEARERS.indexOf(a.bearer) - BEARERS.indexOf(b.bearer),
  )
  return besides(
    pairs,
    (d) => d.verdict,
    (d) => d.verdict === 'does-not-apply',
    (p) => {
      const isOne = p.left === undefined || p.right === undefined || p.left.sentence === p.right.sentence
      const cell = (d: DutyEntry | undefined): readonly Run[] => {
        if (d === undefined) return [t('compare.notFound')]
        const verdict = t(`verdict.${d.verdict}`)
        return [isOne ? verdict : t('compare.cell', { verdict, sentence: d.sentence })]
      }
      const name = isOne ? `${p.any.sentence} (${p.any.citation})` : p.any.citation
      return [[name], cell(p.left), cell(p.right)]
    },
  )
}

function channelsBeside(left: Side, right: Side): Beside {
  const of = ({ report }: Side) => report.channels.flatMap((c) => c.entries)
  const pairs = paired(of(left), of(right), aboutChannel, (a, b) => NEEDS.indexOf(a.need) - NEEDS.indexOf(b.need))
  return besides(
    pairs,
    (c) => c.status,
    (c) => c.status === 'closed',
    (p) => {
      const isOne = p.left === undefined || p.right === undefined || p.left.direction === p.right.direction
      const cell = (c: ChannelEntry | undefined): readonly Run[] => {
        if (c === undefined) return [t('compare.notFound')]
        const status = t(`channel.${c.status}`).toLowerCase()
        return [isOne ? status : `${status} (${c.direction})`]
      }
      return [[isOne ? `${p.any.title} (${p.any.direction})` : p.any.title], cell(p.left), cell(p.right)]
    },
  )
}

/** The rows of what differs. What one case does not look at and is nothing in the other differs in nothing. */
function besides<T>(
  pairs: readonly Pair<T>[],
  outcome: (item: T) => string,
  isNothing: (item: T) => boolean,
  row: (pair: Pair<T>) => Row,
): Beside {
  const isOneSided = (p: Pair<T>) => (p.left === undefined || p.right === undefined) && isNothing(p.any)
  const isSame = ({ left, right }: Pair<T>) =>
    left !== undefined && right !== undefined && outcome(left) === outcome(right)
  return {
    rows: pairs.filter((p) => !isSame(p) && !isOneSided(p)).map(row),
    same: pairs.filter(isSame).length,
    oneSided: pairs.filter(isOneSided).length,
  }
}

/** Need and direction for which both cases look at coverage; crimes for which they come out alike share a row. */
function coverageBeside(left: Side, right: Side): Beside {
  const both = paired(
    left.assessment.coverage,
    right.assessment.coverage,
    (c) => `${c.need}>${c.from}>${c.to}>${c.crime}`,
    (a, b) => NEEDS.indexOf(a.need) - NEEDS.indexOf(b.need),
  ).flatMap((p) => (p.left === undefined || p.right === undefined ? [] : [{ left: p.left, right: p.right }]))
  const differing = both.filter((p) => levelInWords(p.left) !== levelInWords(p.right))
  const rows = new Map<string, { readonly left: Coverage; readonly right: Coverage; readonly crimes: Crime[] }>()
  for (const pair of differing) {
    const { need, from, to, crime } = pair.left
    const key = [need, from, to, levelInWords(pair.left), levelInWords(pair.right)].join('>')
    const held = rows.get(key)
    if (held === undefined) rows.set(key, { ...pair, crimes: [crime] })
    else held.crimes.push(crime)
  }
  const titles = new Map([...left.report.channels, ...right.report.channels].map((c) => [c.need, c.title]))
  const texts = left.words?.texts ?? right.words?.texts
  const crimeOf = (crime: Crime) => (texts === undefined ? crime.replaceAll('-', ' ') : lower(crimeTitle(texts, crime)))
  return {
    rows: [...rows.values()].map((row): Row => {
      const name = titles.get(row.left.need) ?? capital(row.left.need.replaceAll('-', ' '))
      const values = { need: name, crimes: listed(row.crimes.map(crimeOf)) }
      const [there, here] = [directionOf(left, row.left), directionOf(right, row.right)]
      const isOne = there === here
      const cell = (c: Coverage, direction: string): readonly Run[] => [
        isOne ? levelInWords(c) : `${levelInWords(c)} (${direction})`,
      ]
      return [
        [isOne ? t('compare.coverageDirected', { ...values, direction: here }) : t('compare.coverageRow', values)],
        cell(row.left, there),
        cell(row.right, here),
      ]
    }),
    same: both.length - differing.length,
    oneSided: 0,
  }
}

function directionOf({ report }: Side, { from, to }: Coverage): string {
  const end = (bearer: Bearer): string =>
    bearer === 'self'
      ? report.self.inText
      : bearer === 'other'
        ? (report.other?.inText ?? t('bearer.anyOther'))
        : t(`bearer.${bearer}`)
  return t(from === to ? 'channel.own' : 'channel.direction', { from: capital(end(from)), to: end(to) })
}

const levelInWords = ({ level, atBest }: { readonly level: Level; readonly atBest: Level }): string =>
  level === atBest
    ? t(`level.${level}`)
    : t('whatIf.levelAtBest', { level: t(`level.${level}`), atBest: t(`level.${atBest}`) })
