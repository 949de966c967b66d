import { type Crime, MOMENTS, type Need } from '../lawbook/types.ts'
import { t } from '../text/t.ts'
import { dutyItem } from './dutyItems.ts'
import { isPipeline } from './instrumentPage.ts'
import { commas, toChannel, toInstrument, toNeed } from './links.ts'
import { type Library, list, type Page, section, text } from './page.ts'

/** One crime: the instruments that reach it, the duties by moment, the channels by need; what binds nobody stands apart. */
export function crimePage(library: Library, crime: Crime): Page {
  const { lawbook, texts } = library
  const words = texts.crimes[crime]
  if (words === undefined) throw new Error(`The crime '${crime}' has no text.`)
  const pending = new Set(lawbook.instruments.filter((i) => isPipeline(library, i)).map((i) => i.id))
  const duties = lawbook.duties.filter((d) => d.crimes.includes(crime))
  const own = duties.filter((d) => d.crimes.length < 13)
  const general = duties.filter((d) => d.crimes.length === 13 && !pending.has(d.instrument))
  const instruments = [...new Set(own.map((d) => d.instrument))]
  const channels = lawbook.channels.filter((c) => c.routes.some((r) => r.crimes.includes(crime)))
  const needs = [...new Set(channels.map((c) => c.need))]
  return {
    place: { kind: 'crimes', id: crime },
    title: words.title,
    heading: words.title,
    kicker: t(words.family === 'core' ? 'question.core' : 'question.transnational'),
    ages: [
      {
        what: t('source.text'),
        asAt: lawbook.lawAsAt,
        recheckBy: texts.instruments[instruments[0] ?? '']?.recheckBy ?? lawbook.lawAsAt,
      },
    ],
    sections: [
      ...section('what', t('library.whatItIs'), [text(words.hint)]),
      ...section('instruments', t('library.instrumentsFor'), [
        list(
          instruments.map((id) => ({
            words: [toInstrument(library, id), pending.has(id) ? ` (${t('library.bindsNobody')})` : ''],
          })),
        ),
      ]),
      ...MOMENTS.flatMap((moment) =>
        section(`moment-${moment}`, t(`moment.${moment}`), [
          list(own.filter((d) => d.moment === moment && !pending.has(d.instrument)).map((d) => dutyItem(library, d))),
        ]),
      ),
      ...section('general', t('library.generalDuties'), [
        general.length === 0
          ? null
          : text(
              t('library.generalIntro', { count: general.length }),
              ' ',
              ...commas([...new Set(general.map((d) => d.instrument))].map((id) => toInstrument(library, id))),
              '.',
            ),
      ]),
      ...section('pipeline', t('report.pipeline'), [
        list(own.filter((d) => pending.has(d.instrument)).map((d) => dutyItem(library, d))),
      ]),
      ...section('channels', t('report.channels'), [
        list(
          needs.map((need) => ({
            words: [
              toNeed(library, need),
              ': ',
              ...commas(channels.filter((c) => c.need === need).map((c) => toChannel(library, c.id))),
            ],
          })),
        ),
      ]),
    ],
  }
}

/** One need: the channels to it, in the order in which they are tried. */
export function needPage(library: Library, need: Need): Page {
  const { lawbook, texts } = library
  const words = texts.needs[need]
  if (words === undefined) throw new Error(`The need '${need}' has no text.`)
  const channels = lawbook.channels.filter((c) => c.need === need || c.alsoServes.includes(need))
  const aged = channels.flatMap((c) => texts.channels[c.id] ?? [])[0]
  return {
    place: { kind: 'needs', id: need },
    title: words.title,
    heading: words.title,
    kicker: t('library.kind.needs'),
    ages: aged === undefined ? [] : [{ what: t('source.text'), asAt: aged.asAt, recheckBy: aged.recheckBy }],
    sections: [
      ...section('what', t('library.whatItIs'), [text(words.hint)]),
      ...section('channels', t('library.channelsInOrder'), [
        list(
          channels.map((c) => ({
            words: [toChannel(library, c.id), `. ${texts.channels[c.id]?.explanation ?? ''}`],
            note: { cite: commas([...new Set(c.routes.flatMap((r) => r.basis))].map((b) => toInstrument(library, b))) },
          })),
          true,
        ),
      ]),
    ],
  }
}
