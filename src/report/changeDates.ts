import { type ChangeDate, changeDates, type DatedChange } from '../engine/changeDates.ts'
import { parseSpan } from '../engine/dates.ts'
import type { Bearer, DutyLaw, IsoDate } from '../lawbook/types.ts'
import { capital, day, listed, t } from '../text/t.ts'
import { conductInWords } from './answers.ts'
import { articleInWords, cite } from './articles.ts'
import { bearerInText, instrumentShort, type Words } from './names.ts'

/** A day on which the answer changes, with what changes; or the reader's own date in its place among them. */
export type DateLine =
  | { readonly kind: 'change'; readonly date: IsoDate; readonly text: string; readonly changes: readonly string[] }
  | { readonly kind: 'yours'; readonly date: IsoDate; readonly text: string }
export interface WordedChangeDates {
  readonly conduct: readonly DateLine[]
  readonly request: readonly DateLine[]
}

/** The dates on which the answer changes, in words, earliest first. A list without a change is empty. */
export function changeDatesInWords(words: Words): WordedChangeDates {
  const { lawbook, situation } = words
  const found = changeDates(lawbook, situation)
  const acts = situation.conduct === 'unknown' ? null : parseSpan(situation.conduct)
  return {
    conduct: linesOf(words, found.conduct, t('parts.yoursConduct', { when: conductInWords(situation.conduct) }), acts),
    request: linesOf(words, found.request, t('parts.yoursRequest', { when: day(situation.at) }), {
      from: situation.at,
      to: situation.at,
    }),
  }
}

function linesOf(
  words: Words,
  dates: readonly ChangeDate[],
  ownText: string,
  own: { readonly from: IsoDate; readonly to: IsoDate | null } | null,
): readonly DateLine[] {
  if (dates.length === 0) return []
  const lines = dates.map(
    ({ date, changes }): DateLine => ({
      kind: 'change',
      date,
      text: isWithin(own, date)
        ? t('parts.withinYours', { when: t('parts.onOrAfter', { date: day(date) }) })
        : t('parts.onOrAfter', { date: day(date) }),
      changes: changesInWords(words, changes),
    }),
  )
  if (own === null) return lines
  const before = lines.filter((l) => l.date <= own.from)
  return [...before, { kind: 'yours', date: own.from, text: ownText }, ...lines.slice(before.length)]
}

/** Whether the acts straddle a day: begun before it, and going on. */
const isWithin = (own: { readonly from: IsoDate; readonly to: IsoDate | null } | null, date: IsoDate): boolean =>
  own !== null && own.from < date && (own.to === null || date <= own.to)

/** Duties by State and treaty, then channels by direction: one line for all that change alike. */
function changesInWords(words: Words, changes: readonly DatedChange[]): readonly string[] {
  const duties = new Map<string, Extract<DatedChange, { duty: string }>[]>()
  const channels = new Map<string, Extract<DatedChange, { channel: string }>[]>()
  for (const c of changes) {
    if ('duty' in c) {
      const instrument = words.lawbook.dutyOf.get(c.duty)?.instrument ?? ''
      add(duties, [c.bearer, instrument, c.before, c.after].join('|'), c)
    } else add(channels, [c.from, c.to, c.before, c.after].join('|'), c)
  }
  return [
    ...[...duties.values()].map((group) => {
      const [first] = group
      if (first === undefined) return ''
      const laws = group.flatMap((c) => words.lawbook.dutyOf.get(c.duty) ?? [])
      const instrument = laws[0]?.instrument ?? ''
      return t('parts.changeLine', {
        bearer: capital(bearerInText(words, first.bearer, instrument)),
        what: articlesOf(instrumentShort(words.texts, instrument), laws),
        before: t(`verdict.${first.before}`),
        after: t(`verdict.${first.after}`),
      })
    }),
    ...[...channels.values()].map((group) => {
      const [first] = group
      if (first === undefined) return ''
      return t('parts.changeChannels', {
        count: group.length,
        direction: directionInWords(words, first.from, first.to),
        before: t(STATUS[first.before]),
        after: t(STATUS[first.after]),
        what: listed(group.map((c) => words.texts.channels[c.channel]?.title ?? c.channel)),
      })
    }),
  ]
}
const STATUS = {
  open: 'parts.statusOpen',
  conditional: 'parts.statusConditional',
  closed: 'parts.statusClosed',
} as const

const directionInWords = (words: Words, from: Bearer, to: Bearer): string =>
  capital(
    from === to
      ? t('channel.own', { from: bearerInText(words, from) })
      : t('channel.direction', { from: bearerInText(words, from), to: bearerInText(words, to) }),
  )

/** 'Convention against Torture, articles 5(2), 6(1) and 7(1)'. An article not confirmed is never named. */
function articlesOf(instrument: string, duties: readonly DutyLaw[]): string {
  const named = [...new Set(duties.filter((d) => d.articleConfirmed && d.article !== 'none').map((d) => d.article))]
  const open = duties.some((d) => !d.articleConfirmed && d.article !== 'none')
  const [only] = named
  if (only === undefined) return cite(instrument, open ? articleInWords('', false) : '')
  const joined = named.some((a) => / and |, /.test(a)) ? named.join('; ') : listed(named)
  const cited = named.length === 1 ? articleInWords(only, true) : t('article.citedMany', { article: joined })
  return cite(instrument, open ? `${cited}; ${articleInWords('', false)}` : cited)
}

function add<T>(groups: Map<string, T[]>, key: string, item: T): void {
  groups.set(key, [...(groups.get(key) ?? []), item])
}
