import type { DevelopmentText, PageText } from '../lawbook/texts.ts'
import { articleInWords } from '../report/articles.ts'
import { day, t } from '../text/t.ts'
import { toInstrument, toPlace } from './links.ts'
import { type Block, facts, type Library, list, type Note, type Page, placeOf, section, text } from './page.ts'

/** An essay: what the guide rests on, told in order, each paragraph with its note. */
export function essayPage(library: Library, essay: PageText): Page {
  return {
    place: { kind: 'pages', id: essay.id },
    title: essay.title,
    heading: essay.title,
    kicker: t('library.kind.pages'),
    lead: essay.summary,
    ages: [{ what: t('source.text'), asAt: essay.asAt, recheckBy: essay.recheckBy }],
    sections: essay.sections.flatMap((s) =>
      section(s.id, s.heading, [
        ...s.paragraphs.map((p): Block => {
          const article = p.article === undefined ? '' : articleInWords(p.article, p.article !== 'to be confirmed')
          const cite =
            p.instrument === undefined
              ? article === ''
                ? []
                : [article]
              : [toInstrument(library, p.instrument), article === '' ? '' : `, ${article}`]
          const note: Note =
            p.ofGuide === true
              ? { cite: [t('library.ofGuide')] }
              : { cite, sources: p.sources ?? [], confidence: p.confidence }
          return { type: 'text', words: [p.text], note }
        }),
        list(s.links.map((l) => ({ words: [toPlace(library, placeOf(l))] }))),
      ]),
    ),
  }
}

/** A day, a month or a year as it stands in a sentence. */
function moment(date: string): string {
  if (date.length === 10) return day(date)
  return date.length === 4 ? date : day(`${date}-01`).replace(/^1 /, '')
}

/** What is on its way: its steps by date, what it would change, and with whom to check. */
export function developmentPage(library: Library, d: DevelopmentText): Page {
  return {
    place: { kind: 'developments', id: d.id },
    title: `${d.title} (${t('library.kind.developments').toLowerCase()})`,
    heading: d.title,
    kicker: t(`library.stage.${d.stage}`),
    lead: d.summary,
    ages: [
      {
        what: t('source.text'),
        asAt: d.asAt,
        recheckBy: d.recheckBy,
        checkWith: d.checkWith,
        ...(d.url === undefined ? {} : { url: d.url }),
      },
    ],
    pipeline: ['proposed', 'negotiated', 'adopted'].includes(d.stage),
    sections: [
      ...section('change', t('library.whatItWouldChange'), [
        text(d.whatItWouldChange),
        facts([
          [t('library.instrument'), d.instrument === undefined ? null : [toInstrument(library, d.instrument)]],
          [t('library.checkAt'), d.url === undefined ? [d.checkWith] : [{ text: d.checkWith, url: d.url }]],
        ]),
      ]),
      ...section('steps', t('library.steps'), [
        list(
          d.steps.map((s) => ({
            words: [`${moment(s.date)}: ${s.text}`],
            note: { sources: s.sources, confidence: s.confidence },
          })),
        ),
      ]),
    ],
  }
}
