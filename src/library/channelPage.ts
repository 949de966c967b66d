import type { ChannelLaw } from '../lawbook/types.ts'
import { t } from '../text/t.ts'
import { commas, toCrime, toDuty, toInstrument, toNeed } from './links.ts'
import { facts, type Inline, type Library, lines, list, type Page, section, text } from './page.ts'

/** One channel: its legal bases in order, who sends and receives, the request as a checklist, refusal, mistakes, safety. */
export function channelPage(library: Library, channel: ChannelLaw): Page {
  const { texts } = library
  const words = texts.channels[channel.id]
  if (words === undefined) throw new Error(`The channel '${channel.id}' has no text.`)
  const needs = [channel.need, ...channel.alsoServes]
  return {
    place: { kind: 'channels', id: channel.id },
    title: `${words.title} (${channel.id})`,
    heading: words.title,
    kicker: t('library.kind.channels'),
    ages: [{ what: t('source.text'), asAt: words.asAt, recheckBy: words.recheckBy }],
    sections: [
      ...section('what', t('library.whatItIs'), [
        { type: 'text', words: [words.explanation], note: { sources: words.sources, confidence: words.confidence } },
        facts([
          [t('library.serves'), commas(needs.map((n) => toNeed(library, n)))],
          [t('library.between'), [t(channel.own ? 'library.ownMeasure' : `library.end.${channel.from}-${channel.to}`)]],
          [t('report.who'), [words.who]],
        ]),
      ]),
      ...section('routes', t('report.basis'), [
        list(
          channel.routes.map((r, i) => ({
            words: [
              ...(r.basis.length === 0 ? [t('report.noTreaty')] : commas(r.basis.map((b) => toInstrument(library, b)))),
              ` – ${t(`rank.${r.rank}`)}. ${t('library.forCrimes')}: `,
              ...commas(r.crimes.map((c) => toCrime(library, c))),
              '.',
              ...(r.gates.length === 0 ? [] : [` ${t('gate.if', { gates: r.gates.map((g) => g.text).join('; ') })}.`]),
            ],
            note: { cite: citeOf(library, channel, i) },
          })),
          true,
        ),
      ]),
      ...section('steps', t('report.steps'), [lines(words.steps, true)]),
      ...section('request', t('report.requestHolds'), [lines(words.requestHolds)]),
      ...section('refusal', t('report.refusal'), [lines(words.refusal)]),
      ...section('mistakes', t('report.mistakes'), [lines(words.mistakes)]),
      ...section('safety', t('report.safety'), [lines(words.safety)]),
      ...section('sure', t('report.sure'), [text(t(`confidence.${words.confidence}`))]),
    ],
  }
}

/** The duties that a route rests on, else its article. */
function citeOf(library: Library, channel: ChannelLaw, i: number): readonly Inline[] {
  const duties = (channel.routes[i]?.duties ?? []).flatMap((id) => library.lawbook.dutyOf.get(id) ?? [])
  if (duties.length > 0) return commas(duties.map((d) => toDuty(library, d)))
  const article = library.texts.channels[channel.id]?.articles[i]
  return article === null || article === undefined ? [] : [t('article.cited', { article })]
}
