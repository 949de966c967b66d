import { openCase } from '../engine/case.ts'
import { isOpenTo, membershipOf } from '../engine/membership.ts'
import { emptySituation } from '../engine/situation.ts'
import { reservedGates, verdictsOf } from '../engine/verdicts.ts'
import { CRIMES, type StateLaw } from '../lawbook/types.ts'
import { day, listed, t } from '../text/t.ts'
import { isPipeline } from './instrumentPage.ts'
import { commas, type toDuty, toInstrument } from './links.ts'
import { type Block, facts, type Inline, type Library, list, type Page, type Row, section, text } from './page.ts'

/** One State: its names and groups, its status in every instrument, and what it owes by crime. */
export function statePage(library: Library, state: StateLaw): Page {
  const { lawbook, texts } = library
  const words = texts.states[state.iso3]
  if (words === undefined) throw new Error(`The State '${state.iso3}' has no text.`)
  const situations = lawbook.icc.flatMap((row, i) =>
    row.states.includes(state.iso3) || row.obliges.includes(state.iso3) ? [texts.icc.rows[i]] : [],
  )
  const reservations = lawbook.reservations.flatMap((r, i) => (r.state === state.iso3 ? [{ r, i }] : []))
  return {
    place: { kind: 'states', id: state.iso3 },
    title: words.name,
    heading: words.name,
    kicker: t('library.kind.states'),
    ages: [],
    sections: [
      ...section('names', t('library.names'), [
        facts([
          [t('library.codes'), [`${state.iso3}, ${state.iso2}`]],
          [t('library.aliases'), words.aliases.length === 0 ? null : [words.aliases.join(', ')]],
          [t('library.region'), [`${state.region}, ${state.subregion}`]],
          [
            t('library.groups'),
            state.groups.length === 0 ? null : [listed(state.groups.map((g) => texts.groups[g]?.title ?? g))],
          ],
        ]),
        ...texts.groupNotes.filter((n) => n.includes(words.name)).map((n) => text(n)),
        { type: 'start', state: state.iso3, name: words.inText },
      ]),
      ...section('owes', t('library.owes', { state: words.inText }), owed(library, state)),
      ...section('status', t('library.statusOf'), statusTables(library, state)),
      ...section('reservations', t('library.reservations'), [
        list(
          reservations.map(({ r, i }) => ({
            words: [toInstrument(library, r.instrument), `: ${texts.reservations[i]?.text ?? ''}`],
            note: {
              cite: [t('article.cited', { article: texts.reservations[i]?.articles ?? '' })],
              ...(r.certainty === 'doubtful' ? { doubt: t('source.unverified') } : {}),
            },
          })),
        ),
      ]),
      ...section('court', t('library.court'), [
        list(
          situations.flatMap((s) =>
            s === undefined ? [] : [{ words: [s.note === '' ? s.name : `${s.name}. ${s.note}`] }],
          ),
        ),
        situations.length === 0
          ? null
          : text({ text: t('library.courtList'), place: { kind: 'about', id: 'court-situations' } }),
      ]),
    ],
  }
}

/** Without a counterpart and without a case: what stands already, crime by crime. */
function owed(library: Library, state: StateLaw): readonly Block[] {
  const { lawbook, texts } = library
  const pending = new Set(lawbook.instruments.filter((i) => isPipeline(library, i)).map((i) => i.id))
  const rows = CRIMES.map((crime): Row => {
    const situation = emptySituation(state.iso3, [crime], lawbook.lawAsAt)
    const kase = openCase(lawbook, situation, { bearer: state.iso3, counterpart: null })
    const own = verdictsOf(lawbook, situation, { duties: lawbook.duties, channels: [] }).duties.filter(
      (f) => f.bearer === 'self' && !pending.has(f.duty.instrument),
    )
    const isGated = ({ duty }: (typeof own)[number]) =>
      duty.gates.some((g) => g.crimes === undefined || g.crimes.includes(crime)) ||
      reservedGates(duty.id, kase).length > 0
    const stands = own.filter(
      (f) => f.verdict === 'applies' && f.duty.strength !== 'may' && f.duty.strength !== 'should' && !isGated(f),
    )
    const depends = own.filter((f) => f.verdict === 'depends').length
    return {
      key: crime,
      cells: [
        [{ text: texts.crimes[crime]?.title ?? crime, place: { kind: 'crimes', id: crime } }],
        stands.length === 0
          ? [t('report.nothing')]
          : byInstrument(
              library,
              stands.map((f) => f.duty),
            ),
        [t('library.dependsCount', { count: depends })],
      ],
    }
  })
  return [
    text(t('library.owesIntro', { date: day(lawbook.lawAsAt) })),
    {
      type: 'table',
      caption: t('library.owesCaption'),
      head: [t('library.crime'), t('library.mustAlready'), t('library.dependsOnCase')],
      rows,
      filters: false,
    },
  ]
}

/** 'Convention against Torture: article 4; article 5(1)': one line an instrument. */
function byInstrument(library: Library, duties: readonly Parameters<typeof toDuty>[1][]): readonly Inline[] {
  const ids = [...new Set(duties.map((d) => d.instrument))]
  return ids.flatMap((id, i): readonly Inline[] => {
    const here = duties.filter((d) => d.instrument === id)
    const links = here.map(
      (d): Inline => ({
        text: d.articleConfirmed ? (d.article === 'none' ? t('library.rule') : d.article) : t('library.articleOpen'),
        place: { kind: 'duties', id: d.id },
      }),
    )
    return [i === 0 ? '' : '; ', toInstrument(library, id), ': ', ...commas(links)]
  })
}

function statusTables(library: Library, state: StateLaw): readonly Block[] {
  const { lawbook, texts } = library
  const situation = emptySituation(state.iso3, ['genocide'], lawbook.lawAsAt)
  const open = lawbook.instruments.filter((i) => i.status.kind !== 'none')
  const families = [...new Set(open.map((i) => i.family))]
  return families.flatMap((family): readonly Block[] => {
    const rows = open
      .filter((i) => i.family === family)
      .flatMap((i): readonly Row[] => {
        const held = membershipOf(lawbook, situation, state.iso3, i.id)
        const word = held.status(lawbook.lawAsAt)
        if (word === 'not-party' && !isOpenTo(lawbook, i, state.iso3)) return []
        const row = lawbook.status[i.id]?.[state.iso3]
        const dates = [
          row?.signed === undefined ? '' : t('library.signedOn', { date: day(row.signed) }),
          held.since === null || word === 'not-party' || word === 'signatory'
            ? ''
            : t('library.boundSince', { date: day(held.since) }),
          held.until === null ? '' : t('library.boundUntil', { date: day(held.until) }),
          held.certainty === 'sure' ? '' : t(`certainty.${held.certainty}`),
          texts.statusNotes[i.id]?.[state.iso3] ?? '',
        ].filter((w) => w !== '')
        return [
          {
            key: i.id,
            status: { state: state.iso3, instrument: i.id },
            cells: [
              [toInstrument(library, i.id)],
              [t(`status.${word}`)],
              [dates.join('. ')],
              [t('source.asAt', { date: day(i.status.asAt) })],
            ],
          },
        ]
      })
    const name = (t as (key: string) => string)(`statusPage.families.${family}`)
    return rows.length === 0
      ? []
      : [
          {
            type: 'table',
            caption: name,
            head: [t('library.instrument'), t('library.status'), t('library.datesAndRemarks'), t('library.listed')],
            rows,
            filters: false,
          },
        ]
  })
}
