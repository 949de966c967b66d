import { sourceInWords } from '../report/sources.ts'
import { day, t } from '../text/t.ts'
import { commas, toDuty, toInstrument, toState } from './links.ts'
import { facts, type Library, list, type Page, section, text } from './page.ts'

/** The pages that are one of their kind: terms of art, unsettled points, cautions, situations before the Court, changes of the law pack. */
export const ABOUT = ['glossary', 'points-of-law', 'cautions', 'court-situations', 'law-pack'] as const
export type AboutId = (typeof ABOUT)[number]

export function aboutPage(library: Library, id: AboutId): Page {
  const title = t(`library.about.${id}`)
  return {
    place: { kind: 'about', id },
    title,
    heading: title,
    kicker: t('library.kind.about'),
    ages: agesOf(library, id),
    sections: SECTIONS[id](library),
  }
}

function agesOf({ texts }: Library, id: AboutId): Page['ages'] {
  if (id === 'court-situations')
    return [
      {
        what: t('library.list'),
        asAt: texts.icc.asAt,
        recheckBy: texts.icc.recheckBy,
        checkWith: texts.icc.checkWith,
        url: texts.icc.url,
      },
    ]
  const aged =
    id === 'points-of-law' ? Object.values(texts.points) : id === 'cautions' ? Object.values(texts.cautions) : []
  const [first] = aged
  return first === undefined ? [] : [{ what: t('source.text'), asAt: first.asAt, recheckBy: first.recheckBy }]
}

const SECTIONS: Readonly<Record<AboutId, (library: Library) => Page['sections']>> = {
  glossary: ({ texts }) =>
    [...texts.glossary]
      .sort((a, b) => a.term.localeCompare(b.term, 'en'))
      .flatMap((g) =>
        section(g.id, g.term, [
          text(g.meaning),
          facts([
            [t('library.alsoCalled'), g.aliases.length === 0 ? null : [g.aliases.join(', ')]],
            [
              t('library.see'),
              g.see.length === 0
                ? null
                : [g.see.map((s) => texts.glossary.find((x) => x.id === s)?.term ?? s).join(', ')],
            ],
          ]),
        ]),
      ),
  'points-of-law': (library) =>
    library.lawbook.points.flatMap((id) => {
      const p = library.texts.points[id]
      if (p === undefined) return []
      const duties = library.lawbook.duties.filter((d) => d.points.includes(id))
      return section(id, p.title, [
        { type: 'text', words: [`${t('report.readingYes')}: ${p.yes.text}`], note: { sources: p.yes.sources } },
        { type: 'text', words: [`${t('report.readingNo')}: ${p.no.text}`], note: { sources: p.no.sources } },
        duties.length === 0
          ? null
          : text(`${t('library.restsOnIt')}: `, ...commas(duties.map((d) => toDuty(library, d)))),
      ])
    }),
  cautions: (library) => {
    const kinds = ['law', 'fact', 'rule'] as const
    return kinds.flatMap((kind) =>
      section(`cautions-${kind}`, t(`library.cautionKind.${kind}`), [
        list(
          library.lawbook.cautions.flatMap(({ id }) => {
            const c = library.texts.cautions[id]
            if (c === undefined || c.kind !== kind) return []
            return [
              {
                words: [`${c.title}. ${c.text}`],
                note: {
                  cite: [
                    ...(c.instrument === undefined ? [] : [toInstrument(library, c.instrument)]),
                    ...(c.article === undefined ? [] : [`, ${t('article.cited', { article: c.article })}`]),
                  ],
                  confidence: c.confidence,
                  ...(c.source === undefined ? {} : { sources: [c.source] }),
                },
              },
            ]
          }),
        ),
      ]),
    )
  },
  'court-situations': (library) => {
    const { lawbook, texts } = library
    return [
      ...section('intro', t('library.list'), [
        text(texts.icc.note),
        text(sourceInWords({ asAt: texts.icc.asAt, ...texts.icc.source })),
      ]),
      ...section('situations', t('library.situations'), [
        {
          type: 'table',
          caption: t('library.situations'),
          head: [
            t('library.situation'),
            t('library.kindWord'),
            t('library.states'),
            t('library.openedOn'),
            t('library.actsFrom'),
            t('library.remark'),
          ],
          filters: false,
          rows: lawbook.icc.map((row, i) => ({
            key: String(i),
            cells: [
              [texts.icc.rows[i]?.name ?? ''],
              [t(`library.courtKind.${row.kind}`)],
              commas(row.states.map((s) => toState(library, s))),
              [row.opened === undefined ? '' : day(row.opened)],
              [row.conductFrom === undefined ? '' : day(row.conductFrom)],
              [row.certainty === 'sure' ? '' : `${t('source.unverified')}. `, texts.icc.rows[i]?.note ?? ''],
            ],
          })),
        },
      ]),
    ]
  },
  'law-pack': ({ lawbook, texts }) =>
    section('changes', t('library.changes'), [
      text(t('library.packNow', { version: lawbook.version, date: day(lawbook.lawAsAt) })),
      list(texts.changelog.map((c) => ({ words: [`${c.version}, ${day(c.date)}: ${c.text}`] }))),
    ]),
}
