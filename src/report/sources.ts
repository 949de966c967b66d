import { isInForce } from '../engine/membership.ts'
import type { TextPack } from '../lawbook/texts.ts'
import type { InstrumentId, IsoDate, Source } from '../lawbook/types.ts'
import { capital, day, t } from '../text/t.ts'
import type { SourceEntry } from './entries.ts'
import type { Words } from './names.ts'

/** Where the words of a finding come from and from when the States are, in one line for the margin. */
export function sourceShort({ texts, lawbook }: Words, id: InstrumentId, own: Source | undefined): string {
  const source = own ?? texts.instruments[id]?.source
  const text = source === undefined ? t('source.unverified') : sourceInWords({ class: source.class, body: source.body })
  const rules = lawbook.instrumentOf.get(id)?.status
  return capital(
    rules === undefined || rules.kind === 'none' ? text : t('source.short', { text, date: day(rules.asAt) }),
  )
}

/** Where the words of a duty come from, where its States do, and where to check both. */
export function sourcesOf(texts: TextPack, id: InstrumentId, own: Source | undefined): readonly Source[] {
  const text = texts.instruments[id]
  if (text === undefined) return own === undefined ? [] : [own]
  const check: Source[] =
    text.depositaryUrl === undefined
      ? []
      : [{ class: 'depositary', body: text.depositary ?? text.short, asAt: text.asAt, url: text.depositaryUrl }]
  return [
    own ?? { asAt: text.asAt, ...text.source },
    ...(text.statusSource === undefined ? [] : [text.statusSource]),
    ...check,
  ]
}

/** The instruments that a result rests on, with their sources, and whether they are due for a check on the reader's day. */
export function sourceEntries(
  { texts, situation, lawbook }: Words,
  readOn: IsoDate,
  used: readonly InstrumentId[],
): readonly SourceEntry[] {
  return lawbook.instruments
    .filter((i) => used.includes(i.id))
    .flatMap((i) => {
      const text = texts.instruments[i.id]
      if (text === undefined) return []
      const due =
        text.statusRecheckBy !== undefined && text.statusRecheckBy < text.recheckBy
          ? text.statusRecheckBy
          : text.recheckBy
      const notes = [
        text.note,
        text.partiesNote,
        ...text.cautions,
        isInForce(lawbook, situation, i.id, situation.at) === 'no' ? text.inForceEvidence : undefined,
      ]
      return [
        {
          instrument: i.id,
          title: text.title,
          text: { asAt: text.asAt, ...text.source },
          status: text.statusSource ?? null,
          depositary: text.depositary ?? null,
          url: text.depositaryUrl ?? null,
          recheckBy: due,
          overdue: readOn > due,
          notes: notes.filter((n) => n !== undefined),
        },
      ]
    })
}

/** A source as the margin shows it: 'United Nations Treaty Collection (depositary), as at 24 April 2024'. */
export function sourceInWords(source: Source): string {
  const body = source.body.toLowerCase() === t('source.unverified') ? '' : source.body
  const kind = t(`source.${source.class}`)
  const named = body === '' ? capital(kind) : source.class === 'press' ? capital(body) : `${body} (${kind})`
  return named + (source.asAt === undefined ? '' : `, ${t('source.asAt', { date: day(source.asAt) })}`)
}
