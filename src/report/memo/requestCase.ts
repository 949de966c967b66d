import type { RequestName } from '../../lawbook/requestWords.ts'
import type { RequestKind, RequestLine } from '../../lawbook/texts.ts'
import type { Bearer, InstrumentId, Iso3 } from '../../lawbook/types.ts'
import { capital, day, t } from '../../text/t.ts'
import { conductInWords, placeInWords } from '../answers.ts'
import { articleInWords, cite } from '../articles.ts'
import type { ChannelEntry, Report, StatusCell } from '../entries.ts'
import { bearerInText, crimesInText, instrumentInText, instrumentShort, stateName, type Words } from '../names.ts'
import { questionInWords } from '../questions.ts'
import { sourceInWords, sourceShort } from '../sources.ts'
import { aside, type Block, blank, heading, type ListItem, list, type Memo, type Run, textOf } from './blocks.ts'
import { statusInWords } from './findings.ts'
import { frameOf, standingBlocks } from './frame.ts'
import { articleOf, isFirm, isOutside, statusUnder, TO_CONFIRM } from './requestBasis.ts'

export interface RequestOptions {
  readonly marking: string | null
  readonly paper: 'A4' | 'Letter'
  /** The reader himself set the date of the request: only then is it the date of the letter. */
  readonly dated?: boolean
}
/** Who reads: the State that asks, the State that is asked, one that answers a court or a mechanism, one that acts alone. */
export type RequestMode = 'asking' | 'receiving' | 'executing' | 'own'
type Values = Readonly<Partial<Record<RequestName, readonly Run[]>>>

/** One channel in one direction, with what the situation gives to a request under it. */
export interface RequestCase {
  readonly words: Words
  readonly report: Report
  readonly channel: ChannelEntry
  readonly kindId: string
  readonly kind: RequestKind
  readonly mode: RequestMode
  readonly values: Values
}

export function requestCase(words: Words, report: Report, channel: ChannelEntry): RequestCase {
  const { texts, situation: s, lawbook } = words
  const kindId = texts.request.kindOf[channel.id]
  const kind = kindId === undefined ? undefined : texts.request.kinds[kindId]
  if (kindId === undefined || kind === undefined) throw new Error(`The channel '${channel.id}' has no kind of request.`)
  const own = lawbook.channelOf.get(channel.id)?.own === true
  const mode: RequestMode = own
    ? 'own'
    : kind.writer === 'to'
      ? 'executing'
      : channel.to === 'self' && channel.from === 'other'
        ? 'receiving'
        : 'asking'
  const end = (bearer: Bearer): readonly Run[] => {
    if (bearer === 'un') return [blank(t('request.blank.mechanism'))]
    if (bearer === 'other' && s.other === null) return [blank(t('request.blank.state'))]
    return [bearerInText(words, bearer)]
  }
  const place = (key: 'place' | 'suspectIn' | 'nationality', where: string): readonly Run[] =>
    where === 'unknown' || where === 'elsewhere' || (where === 'other' && s.other === null)
      ? [blank(t(`request.blank.${key}`))]
      : [placeInWords(words, where)]
  const values: Values = {
    asking: end(channel.from),
    asked: end(channel.to),
    writer: end(kind.writer === 'from' ? channel.from : channel.to),
    addressee: end(kind.writer === 'from' ? channel.to : channel.from),
    crimes: [channel.crimes],
    conduct: s.conduct === 'unknown' ? [blank(t('request.blank.conduct'))] : [conductInWords(s.conduct)],
    place: place('place', s.territory),
    suspectIn: place('suspectIn', s.suspectIn),
    nationality: place('nationality', s.suspectNationality),
  }
  const held = { words, report, channel, kindId, kind, mode, values }
  return { ...held, values: { ...values, basis: basisRuns(held) } }
}

/** Text of the lawbook with what the case gives put in; a blank stays a blank. A name at the head of a sentence has a capital. */
export function filled(text: string, values: Values, within = false): readonly Run[] {
  const runs: Run[] = []
  let from = 0
  for (const mark of text.matchAll(/\[\[(.+?)\]\]|\{(\w+)\}/g)) {
    const before = text.slice(from, mark.index)
    if (before !== '') runs.push(before)
    from = mark.index + mark[0].length
    if (mark[1] !== undefined) {
      runs.push(blank(filled(mark[1], values, true).map(textOf).join('')))
      continue
    }
    const value = values[mark[2] as RequestName]
    if (value === undefined) throw new Error(`Nothing is known to be put in for '${mark[0]}'.`)
    const [first, ...rest] = value
    const opens = (mark.index === 0 && !within) || /[.?!] $/.test(text.slice(0, mark.index))
    runs.push(...(opens && typeof first === 'string' ? [capital(first), ...rest] : value))
  }
  if (from < text.length) runs.push(text.slice(from))
  return runs
}

/** The lines that belong to this kind of request, need and legal basis. */
export const linesFor = ({ kindId, channel }: RequestCase, lines: readonly RequestLine[]): readonly RequestLine[] =>
  lines.filter(
    (l) =>
      (l.kinds === undefined || l.kinds.includes(kindId)) &&
      (l.needs === undefined || l.needs.includes(channel.need)) &&
      (l.instrument === undefined || channel.basisIds.includes(l.instrument)),
  )

/** A line with the instrument and article that it states put in. */
export function runsOf({ words, values }: RequestCase, line: RequestLine): readonly Run[] {
  const { instrument, article } = line
  if (instrument === undefined) return filled(line.text, values)
  return filled(line.text, {
    ...values,
    treaty: [instrumentInText(words.texts, instrument)],
    article: [articleInWords(article ?? 'none', line.articleConfirmed)],
  })
}

/** Instrument, article and sources of a line that states law. */
export function noteOf({ words }: RequestCase, line: RequestLine): readonly string[] {
  if (line.instrument === undefined) return []
  return [
    citeOf(words, line),
    ...(line.sources.length === 0 ? [sourceShort(words, line.instrument, undefined)] : line.sources.map(sourceInWords)),
    ...(isDoubtful(line) ? [t(`confidence.${line.confidence ?? 'from-memory'}`)] : []),
  ]
}
const isDoubtful = (l: RequestLine): boolean => l.confidence !== 'text-read' && l.articleConfirmed
const citeOf = ({ texts }: Words, l: RequestLine): string =>
  cite(instrumentShort(texts, l.instrument ?? ''), articleInWords(l.article ?? 'none', l.articleConfirmed))

/** What the request rests on: every instrument, with its article where that is confirmed. */
function basisRuns(held: RequestCase): readonly Run[] {
  const { words, channel } = held
  const { basis } = words.texts.request
  if (channel.basisIds.length === 0) return [basis.none]
  const items = channel.basisIds.map((id) => oneBasis(held, id))
  // the commas of an article must not be read as those of the list
  return items.flatMap((runs, i) => (i === 0 ? runs : [i === items.length - 1 ? '; and ' : '; ', ...runs]))
}

function oneBasis({ words, channel, kind, values }: RequestCase, id: InstrumentId): readonly Run[] {
  const { basis } = words.texts.request
  const named = (id === 'domestic-law' ? kind.domestic : undefined) ?? basis.named[id]
  const gated = gatedRuns(words, channel, id)
  if (named !== undefined) return [...filled(named, values, true), ...gated]
  const treaty = instrumentInText(words.texts, id)
  const article = articleOf(words, channel, id)
  if (article === null) return [treaty, ...gated]
  const put = {
    treaty: [treaty],
    article: article === TO_CONFIRM ? [blank(basis.toConfirm)] : [articleInWords(article, true)],
  }
  return [...filled(basis.treaty, put, true), ...gated]
}

/** What carries the request under a further condition is kept only where that is met. */
export function gatedRuns({ texts }: Words, channel: ChannelEntry, id: InstrumentId): readonly Run[] {
  const short = `${instrumentShort(texts, id)}: `
  return channel.gates
    .filter((g) => g.startsWith(short))
    .flatMap((g) => [' ', blank(t('request.keep', { gate: g.slice(short.length) }))])
}

const statesOf = ({ words: { situation: s }, channel }: RequestCase): readonly (Iso3 | null)[] =>
  [channel.from, channel.to].flatMap((b) => (b === 'self' ? [s.self] : b === 'other' ? [s.other] : []))
const known = (held: RequestCase): readonly Iso3[] => [...new Set(statesOf(held).filter((s) => s !== null))]

/** Since when each treaty binds the States at the two ends; a blank where that is not certain. */
export function boundLines(held: RequestCase): readonly (readonly Run[])[] {
  const { words, report, channel, values, mode } = held
  if (mode === 'own') return []
  const { basis } = words.texts.request
  const states = known(held)
  const lacking = statesOf(held).includes(null)
  return statusUnder(words, report, channel, states).flatMap(({ id, cells }) => {
    const treaty = [instrumentInText(words.texts, id)]
    const since = (c: StatusCell | undefined): readonly Run[] =>
      c?.since === null || c?.since === undefined ? [blank(t('request.blank.day'))] : [day(c.since)]
    if (cells.some(isOutside)) return []
    if (lacking || cells.length < states.length || !cells.every(isFirm)) return [filled(basis.boundOpen, { treaty })]
    const [first, second] = cells
    if (second === undefined) {
      const state = [bearerInText(words, first?.state === words.situation.self ? 'self' : 'other')]
      return [filled(basis.boundOne, { treaty, state, since: since(first) })]
    }
    return [filled(basis.boundBoth, { ...values, treaty, sinceAsking: since(first), sinceAsked: since(second) })]
  })
}

/** All that is doubtful or conditional about the channel, above the document and never hidden: of law in the lines `stated` too. */
export function beforeBlocks(
  held: RequestCase,
  stated: readonly RequestLine[],
  more: readonly string[],
): readonly Block[] {
  const { words, report, channel, mode } = held
  const { texts, situation } = words
  const points = (ids: readonly string[], key: 'request.unsettled' | 'request.ownView') =>
    ids.map((id) => t(key, { point: texts.points[id]?.title ?? id }))
  const status = statusUnder(words, report, channel, known(held)).flatMap(({ cells }) => cells)
  const all = crimesInText(texts, situation.crimes)
  const items: readonly string[] = [
    ...channel.reasons.filter((r) => r.truth === 'unknown').map((r) => t('request.notKnown', { what: r.text })),
    ...channel.missing.map((q) => t('request.findOut', { question: questionInWords(words, q) })),
    ...points(channel.unsettled, 'request.unsettled'),
    ...points(channel.positions, 'request.ownView'),
    ...channel.gates.map((gate) => t('request.only', { gate })),
    ...(situation.other === null && statesOf(held).includes(null) ? [t('request.noCounterpart')] : []),
    ...(channel.crimes === all ? [] : [t('request.otherCrimes', { served: channel.crimes, all })]),
    ...channel.basisIds
      .filter((id) => texts.request.basis.named[id] === undefined && articleOf(words, channel, id) === TO_CONFIRM)
      .map((id) => t('request.articleToConfirm', { instrument: capital(instrumentShort(texts, id)) })),
    ...status
      .filter((c) => !isFirm(c) || c.since === null || c.source === 'you')
      .map((c) =>
        t('request.statusOf', {
          state: stateName(texts, c.state),
          instrument: instrumentShort(texts, c.instrument),
          status: statusSaid(c),
        }),
      ),
    ...stated
      .filter((l) => l.instrument !== undefined && isDoubtful(l))
      .map((l) =>
        t('request.checkLine', {
          cite: citeOf(words, l),
          confidence: t(`confidence.${l.confidence ?? 'from-memory'}`),
        }),
      ),
    ...(channel.confidence === 'text-read'
      ? []
      : [t('request.ofChannel', { confidence: t(`confidence.${channel.confidence}`) })]),
    ...more,
  ]
  const told = channel.status === 'conditional' ? t('request.conditional') : channel.gated ? t('request.gated') : null
  return [
    heading(2, t(`request.before.${mode}`)),
    ...(told === null ? [] : [{ kind: 'line' as const, line: { runs: [told] }, tone: 'doubt' as const }]),
    aside(channel.explanation),
    list('boxes', [...new Set([...items, t('request.readOn', { date: day(report.at) })])]),
  ]
}
const statusSaid = (c: StatusCell): string =>
  c.status === 'party' && c.since === null && c.certainty === 'sure' && c.source !== 'you'
    ? t('request.undated', { status: t('status.party') })
    : statusInWords(c)

/** What stands in the running head and the properties, and at the top of both documents. */
export function memoOf(held: RequestCase, title: string, options: RequestOptions, blocks: readonly Block[]): Memo {
  const { words, report, channel, kind } = held
  const frame = frameOf(report, options)
  return {
    title,
    subtitle: t('request.about', { channel: channel.title, direction: channel.direction }),
    ...frame,
    keywords: [...frame.keywords, kind.title, words.texts.needs[channel.need]?.title ?? channel.need],
    blocks: [...standingBlocks(report), ...blocks],
  }
}

export const item = (runs: readonly Run[], note: readonly string[]): ListItem =>
  note.length === 0 ? { runs } : { runs, note }
