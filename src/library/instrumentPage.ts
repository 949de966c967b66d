import { isInForce, isOpenTo, membershipOf } from '../engine/membership.ts'
import { emptySituation } from '../engine/situation.ts'
import type { InstrumentLaw, Iso3 } from '../lawbook/types.ts'
import { annexInText } from '../report/names.ts'
import { sourceInWords } from '../report/sources.ts'
import { day, listed, t } from '../text/t.ts'
import { dutyItem } from './dutyItems.ts'
import { toChannel, toState } from './links.ts'
import {
  type Age,
  type Block,
  facts,
  type Inline,
  type Library,
  list,
  type Page,
  type Row,
  section,
  type Tile,
  text,
} from './page.ts'

/** One instrument: its life, its States, its duties in article order, its reservations, the channels that rest on it. */
export function instrumentPage(library: Library, instrument: InstrumentLaw): Page {
  const { lawbook, texts } = library
  const words = texts.instruments[instrument.id]
  if (words === undefined) throw new Error(`The instrument '${instrument.id}' has no text.`)
  const duties = lawbook.duties.filter((d) => d.instrument === instrument.id)
  const reservations = lawbook.reservations.flatMap((r, i) => (r.instrument === instrument.id ? [{ r, i }] : []))
  const channels = lawbook.channels.filter((c) => c.routes.some((r) => r.basis.includes(instrument.id)))
  const developments = texts.developments.filter((d) => d.instrument === instrument.id)
  const cautions = Object.entries(texts.cautions).filter(([, c]) => c.instrument === instrument.id)
  return {
    place: { kind: 'instruments', id: instrument.id },
    title: words.short,
    heading: words.title,
    kicker: t(`library.instrumentKind.${instrument.kind}`),
    ...(words.citation === undefined ? {} : { lead: words.citation }),
    ages: agesOf(library, instrument),
    pipeline: isPipeline(library, instrument),
    sections: [
      ...section('life', t('library.lifecycle'), [
        facts([
          [t('library.adopted'), instrument.adopted === undefined ? null : [day(instrument.adopted)]],
          [t('library.opened'), words.opened === undefined ? null : [day(words.opened)]],
          [t('library.inForce'), forceInWords(library, instrument)],
          [t('library.boundStates'), boundInWords(library, instrument)],
          [t('library.depositary'), words.depositary === undefined ? null : [words.depositary]],
          [
            t('library.annexes'),
            words.annexes === undefined
              ? null
              : [listed(Object.keys(words.annexes).map((a) => annexInText(texts, instrument.id, a)))],
          ],
          [t('library.leaving'), words.leaving === undefined ? null : [words.leaving]],
          [
            t('library.onTheWay'),
            developments.length === 0
              ? null
              : developments.map((d): Inline => ({ text: d.title, place: { kind: 'developments', id: d.id } })),
          ],
        ]),
        words.note === undefined ? null : text(words.note),
        ...words.cautions.map((c): Block => ({ type: 'doubt', words: [c] })),
      ]),
      ...section(
        'duties',
        t('library.dutiesInOrder'),
        duties.length === 0 ? [] : [list(duties.map((d) => dutyItem(library, d)))],
      ),
      ...section('states', t('library.states'), statesOf(library, instrument)),
      ...section('reservations', t('library.reservations'), [
        list(
          reservations.map(({ r, i }) => ({
            words: [toState(library, r.state), `: ${texts.reservations[i]?.text ?? ''}`],
            note: {
              cite: [t('article.cited', { article: texts.reservations[i]?.articles ?? '' })],
              ...(texts.reservations[i]?.source === undefined ? {} : { sources: [texts.reservations[i].source] }),
              ...(r.certainty === 'doubtful' ? { doubt: t('source.unverified') } : {}),
            },
          })),
        ),
      ]),
      ...section('channels', t('library.channelsOn'), [
        list(channels.map((c) => ({ words: [toChannel(library, c.id)] }))),
      ]),
      ...section('cautions', t('report.cautions'), [
        list(
          cautions.map(([, c]) => ({
            words: [`${c.title}. ${c.text}`],
            note: {
              confidence: c.confidence,
              ...(c.article === undefined ? {} : { cite: [t('article.cited', { article: c.article })] }),
            },
          })),
        ),
      ]),
      ...section('sources', t('report.sources'), [
        facts([
          [t('source.text'), [sourceInWords({ asAt: words.asAt, ...words.source })]],
          [t('source.states'), words.statusSource === undefined ? null : [sourceInWords(words.statusSource)]],
          [
            t('library.checkAt'),
            words.depositaryUrl === undefined
              ? null
              : [{ text: words.depositary ?? words.depositaryUrl, url: words.depositaryUrl }],
          ],
        ]),
      ]),
    ],
  }
}

/** Whether an instrument binds nobody on the day of the law: a draft, or not in force. */
export const isPipeline = ({ lawbook }: Library, { id, kind }: InstrumentLaw): boolean =>
  kind === 'draft' ||
  isInForce(lawbook, emptySituation('AFG', ['genocide'], lawbook.lawAsAt), id, lawbook.lawAsAt) === 'no'

function agesOf({ texts }: Library, instrument: InstrumentLaw): readonly Age[] {
  const words = texts.instruments[instrument.id]
  if (words === undefined) return []
  const check = {
    ...(words.depositary === undefined ? {} : { checkWith: words.depositary }),
    ...(words.depositaryUrl === undefined ? {} : { url: words.depositaryUrl }),
  }
  const ofText: Age = { what: t('source.text'), asAt: words.asAt, recheckBy: words.recheckBy, ...check }
  if (instrument.status.kind === 'none') return [ofText]
  const recheckBy = words.statusRecheckBy ?? words.recheckBy
  return [ofText, { what: t('source.states'), asAt: instrument.status.asAt, recheckBy, ...check }]
}

function forceInWords({ texts }: Library, instrument: InstrumentLaw): readonly Inline[] {
  const words = texts.instruments[instrument.id]
  if (instrument.kind === 'draft') return [t('library.neverInForce')]
  if (instrument.inForce === null) {
    return [
      t('library.notInForce', { date: day(instrument.inForceAsAt ?? instrument.status.asAt) }),
      ` ${words?.inForceEvidence ?? ''}`,
    ]
  }
  return [instrument.inForce === 'unverified' ? t('library.dayNotVerified') : day(instrument.inForce)]
}

const held = ({ lawbook }: Library, state: Iso3, id: string) => {
  const at = lawbook.lawAsAt
  const membership = membershipOf(lawbook, emptySituation(state, ['genocide'], at), state, id)
  return { ...membership, word: membership.status(at) }
}

function boundInWords(library: Library, instrument: InstrumentLaw): readonly Inline[] | null {
  if (instrument.status.kind === 'none') return null
  const words = library.texts.instruments[instrument.id]
  const all = library.lawbook.states.map((s) => held(library, s.iso3, instrument.id).word)
  const count = all.filter((w) => w === 'party').length
  const open = all.filter((w) => w === 'unknown').length
  return [
    t('library.bound', { count }),
    open === 0 ? '' : ` ${t('library.notKnownFor', { count: open })}`,
    words?.partiesNote === undefined ? '' : ` ${words.partiesNote}`,
  ]
}

/** Its States as squares by region and as a table; those that may not join are left out. */
function statesOf(library: Library, instrument: InstrumentLaw): readonly (Block | null)[] {
  if (instrument.status.kind === 'none') return []
  const { lawbook, texts } = library
  const states = lawbook.states
    .map((s) => ({ ...s, name: texts.states[s.iso3]?.name ?? s.iso3, held: held(library, s.iso3, instrument.id) }))
    .filter((s) => s.held.word !== 'not-party' || isOpenTo(lawbook, instrument, s.iso3))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  if (states.length === 0) return []
  const regions = [...new Set(states.map((s) => s.region))].sort()
  return [
    {
      type: 'tiles',
      caption: t('library.tilesCaption', {
        treaty: texts.instruments[instrument.id]?.short ?? '',
        date: day(lawbook.lawAsAt),
      }),
      regions: regions.map((region) => {
        const here = states.filter((s) => s.region === region)
        return {
          region,
          count: t('library.tilesCount', {
            count: here.filter((s) => s.held.word === 'party').length,
            of: here.length,
          }),
          tiles: here.map(
            (s): Tile => ({ code: s.iso3, name: s.name, status: s.held.word, statusName: t(`status.${s.held.word}`) }),
          ),
        }
      }),
    },
    {
      type: 'table',
      caption: t('library.tableCaption', {
        treaty: texts.instruments[instrument.id]?.short ?? '',
        date: day(instrument.status.asAt),
      }),
      head: [t('library.state'), t('library.status'), t('library.signed'), t('library.since'), t('library.remark')],
      filters: true,
      rows: states.map((s): Row => {
        const row = lawbook.status[instrument.id]?.[s.iso3]
        const doubt = s.held.certainty === 'sure' ? '' : t(`certainty.${s.held.certainty}`)
        const remark = [doubt, texts.statusNotes[instrument.id]?.[s.iso3] ?? ''].filter((w) => w !== '').join('. ')
        return {
          key: s.iso3,
          region: s.region,
          groups: s.groups,
          status: { state: s.iso3, instrument: instrument.id },
          cells: [
            [toState(library, s.iso3)],
            [t(`status.${s.held.word}`)],
            [row?.signed === undefined ? '' : day(row.signed)],
            [
              s.held.until !== null
                ? t('statusPage.until', { date: day(s.held.until) })
                : s.held.since === null || s.held.word === 'not-party'
                  ? ''
                  : day(s.held.since),
            ],
            [remark],
          ],
        }
      }),
    },
  ]
}
