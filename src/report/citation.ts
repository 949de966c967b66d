import { membershipOf } from '../engine/membership.ts'
import type { Situation } from '../engine/situation.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { InstrumentText, TextPack } from '../lawbook/texts.ts'
import type { InstrumentId, Iso3, IsoDate, Source } from '../lawbook/types.ts'
import { day, t } from '../text/t.ts'
import { articleInWords } from './articles.ts'
import type { ChannelEntry, DutyEntry } from './entries.ts'
import { lower, sentence, stateInText } from './names.ts'
import { sourceInWords } from './sources.ts'

/** The full title of an instrument with its official citation, where one is held. */
const titled = ({ title, citation }: InstrumentText): string =>
  citation === undefined ? title : `${title} (${citation.replace(/\.$/, '')})`

/** Sources with the address at which each is found, then the day on which the reader saw it (ISO 8601) and the law pack. */
function ended(parts: readonly string[], sources: readonly Source[], lawPack: string, accessed: IsoDate): string {
  const named = sources
    .filter((s) => s.class !== 'unverified' || s.body !== '')
    .map((s) => (s.url === undefined ? sourceInWords(s) : `${sourceInWords(s)}, ${s.url}`))
  const last = t('memo.lawPackCited', { pack: lawPack })
  return [...parts, ...new Set(named), `${last}, ${t('memo.accessed', { date: day(accessed) })}`]
    .map(sentence)
    .join(' ')
}

/** A duty as it is cited: instrument, article, source, as at, accessed. */
export function citeDuty(texts: TextPack, d: DutyEntry, lawPack: string, accessed: IsoDate): string {
  const text = texts.instruments[d.instrument]
  const name = text === undefined ? d.instrumentName : titled(text)
  return ended([`${name}, ${articleInWords(d.article, d.articleConfirmed)}`], d.sources, lawPack, accessed)
}

/** A channel as it is cited: every instrument of its legal basis, with article where it is confirmed. */
export function citeChannel(texts: TextPack, c: ChannelEntry, lawPack: string, accessed: IsoDate): string {
  const parts = c.basis.map(({ id, name, article }) => {
    const text = texts.instruments[id]
    const full = text === undefined ? name : titled(text)
    return article === null ? full : `${full}, ${t('article.cited', { article })}`
  })
  const sources = c.basis.flatMap(({ id }) => {
    const text = texts.instruments[id]
    if (text === undefined) return []
    return [{ asAt: text.asAt, ...text.source }, ...(text.statusSource === undefined ? [] : [text.statusSource])]
  })
  return ended([`${c.title} (${c.direction})`, ...parts], sources, lawPack, accessed)
}

/** The treaty status of one State as it is cited; what the person said is cited as said by the person. */
export function citeStatus(
  lawbook: Lawbook,
  texts: TextPack,
  situation: Situation,
  state: Iso3,
  instrument: InstrumentId,
  accessed: IsoDate,
): string {
  const text = texts.instruments[instrument]
  const held = membershipOf(lawbook, situation, state, instrument)
  const word = held.status(situation.at)
  const dates = [
    held.since !== null && word !== 'not-party' && word !== 'signatory'
      ? lower(t('library.boundSince', { date: day(held.since) }))
      : '',
    held.until === null ? '' : lower(t('library.boundUntil', { date: day(held.until) })),
    held.certainty === 'sure' ? '' : t(`certainty.${held.certainty}`),
    held.source === 'you' ? t('memo.youSaid') : '',
  ].filter((w) => w !== '')
  const status = t('memo.statusCited', {
    state: stateInText(texts, state),
    status: [t(`status.${word}`), ...dates].join(', '),
  })
  const asAt = lawbook.instrumentOf.get(instrument)?.status
  const list: Source = text?.statusSource ?? {
    class: 'unverified',
    body: '',
    ...(asAt === undefined || asAt.kind === 'none' ? {} : { asAt: asAt.asAt }),
  }
  const check: Source[] =
    text?.depositaryUrl === undefined
      ? []
      : [{ class: 'depositary', body: text.depositary ?? text.short, url: text.depositaryUrl }]
  return ended(
    [text === undefined ? instrument : titled(text), status],
    held.source === 'you' ? check : [list, ...check],
    lawbook.version,
    accessed,
  )
}
