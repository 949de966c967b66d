import type { DutyLaw } from '../lawbook/types.ts'
import { articleInWords } from '../report/articles.ts'
import { sourceInWords } from '../report/sources.ts'
import { day, t } from '../text/t.ts'
import { dutySentence } from './dutyItems.ts'
import { isPipeline } from './instrumentPage.ts'
import { citation, commas, toChannel, toCrime, toDuty, toInstrument, toPoint, toState } from './links.ts'
import { type Block, facts, type Inline, type Library, lines, list, type Page, section, text } from './page.ts'

/** One duty: what it asks, of whom, from when, how far it may be refused, what to do next, and how sure its words are. */
export function dutyPage(library: Library, duty: DutyLaw): Page {
  const { lawbook, texts } = library
  const words = texts.duties[duty.id]
  const instrument = lawbook.instrumentOf.get(duty.instrument)
  const source = texts.instruments[duty.instrument]
  if (words === undefined || instrument === undefined || source === undefined)
    throw new Error(`The duty '${duty.id}' has no text.`)
  const cite = citation(library, duty)
  const sources = [words.source ?? { asAt: source.asAt, ...source.source }]
  const { mandatory = [], optional = [], unsorted = [] } = words.refusal ?? {}
  const related = (words.related ?? []).flatMap((id) => lawbook.dutyOf.get(id) ?? [])
  const reservations = (lawbook.reservationsOn.get(duty.id) ?? []).map((r) => ({
    r,
    i: lawbook.reservations.indexOf(r),
  }))
  const channels = lawbook.channels.filter((c) => c.routes.some((r) => r.duties?.includes(duty.id)))
  return {
    place: { kind: 'duties', id: duty.id },
    title: `${cite} (${duty.id})`,
    heading: cite,
    kicker: t('library.kind.duties'),
    ages: [
      {
        what: t('source.text'),
        asAt: source.asAt,
        recheckBy: source.recheckBy,
        ...(source.depositary === undefined ? {} : { checkWith: source.depositary }),
        ...(source.depositaryUrl === undefined ? {} : { url: source.depositaryUrl }),
      },
    ],
    pipeline: isPipeline(library, instrument),
    sections: [
      ...section('asks', t('report.explanation'), [
        list([
          {
            words: [dutySentence(library, duty)],
            mark: duty.strength,
            note: {
              cite: [toInstrument(library, duty.instrument), citedArticle(duty)],
              sources,
              confidence: duty.confidence,
            },
          },
        ]),
        text(words.explanation),
        lines(duty.gates.map((g) => t('gate.if', { gates: g.text }))),
        words.note === undefined ? null : { type: 'doubt', words: [words.note] },
      ]),
      ...section('limits', t('report.exceptions'), [
        words.exceptions === undefined ? null : text(words.exceptions),
        ...refusals(t('library.refusalMandatory'), mandatory),
        ...refusals(t('library.refusalOptional'), optional),
        ...refusals(t('library.refusalUnsorted'), unsorted),
      ]),
      ...section('next', t('report.nextStep'), [text(words.nextStep)]),
      ...section('when', t('library.whenItStands'), [
        facts([
          [
            t('library.who'),
            [
              t(
                `library.actor.${duty.actor === 'any-party' && instrument.kind !== 'treaty' ? 'any-state' : duty.actor}`,
              ),
            ],
          ],
          [t('library.moment'), [t(`moment.${duty.moment}`)]],
          [t('library.owedTo'), [t(`library.owed.${duty.owedTo}`)]],
          [t('library.forCrimes'), commas(duty.crimes.map((c) => toCrime(library, c)))],
          [t('library.temporal'), [t(`library.temporalRule.${duty.temporal}`)]],
          [t('library.temporalWhy'), words.temporalWhy === undefined ? null : [words.temporalWhy]],
          [
            t('library.unsettled'),
            duty.points.length === 0 ? null : commas(duty.points.map((p) => toPoint(library, p))),
          ],
        ]),
      ]),
      ...section('reservations', t('library.reservations'), [
        list(
          reservations.map(({ r, i }) => ({
            words: [toState(library, r.state), `: ${texts.reservations[i]?.text ?? ''}`],
            ...(r.certainty === 'doubtful' ? { note: { doubt: t('source.unverified') } } : {}),
          })),
        ),
      ]),
      ...section('case-law', t('report.caseLaw'), [
        words.caseLaw === undefined
          ? null
          : {
              type: 'text',
              words: [words.caseLaw.text],
              note: {
                confidence: words.caseLaw.confidence,
                ...(words.caseLaw.source === undefined ? {} : { sources: [words.caseLaw.source] }),
              },
            },
      ]),
      ...section('related', t('library.related'), [
        list(related.map((d) => ({ words: [toDuty(library, d), `: ${dutySentence(library, d)}`] }))),
        list(channels.map((c) => ({ words: [t('library.channelWord'), ': ', toChannel(library, c.id)] }))),
      ]),
      ...section('sure', t('report.sure'), [
        text(t(`confidence.${duty.confidence}`)),
        text(sources.map(sourceInWords).join('; '), `. ${t('source.asAt', { date: day(source.asAt) })}.`),
      ]),
    ],
  }
}

const citedArticle = (duty: DutyLaw): Inline => {
  const article = articleInWords(duty.article, duty.articleConfirmed)
  return article === '' ? '' : `, ${article}`
}

const refusals = (heading: string, grounds: readonly string[]): readonly (Block | null)[] =>
  grounds.length === 0 ? [] : [text(heading), lines(grounds)]
