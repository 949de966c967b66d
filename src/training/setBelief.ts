import type { ChannelFinding } from '../engine/assess.ts'
import { membershipOf } from '../engine/membership.ts'
import type { Misconception } from '../lawbook/training.ts'
import { articleInWords, cite } from '../report/articles.ts'
import { bearerInText, crimesInText, instrumentInText, instrumentShort, sentence, type Words } from '../report/names.ts'
import { capital, day, t } from '../text/t.ts'
import { channelIn, isRight, type Of } from './answer.ts'
import { type Choice, type Draft, drafted } from './draft.ts'
import { type OpenedScenario, routeCitation, routeReasons, statusReasons, toldChannel, toldDuty } from './opened.ts'

/** What the law says of a claim, with the reasons of this case. */
interface Truth {
  readonly said: string
  readonly citation: string | null
  readonly reasons: readonly string[]
}

export function belief(opened: OpenedScenario, e: Of<'belief'>, misconceptions: readonly Misconception[]): Draft {
  const { words, assessment } = opened
  const isSo = isRight(words.lawbook, assessment, e.claim)
  const found = misconceptions.find((m) => m.id === e.misconception)
  const { said, citation, reasons } = truthOf(opened, e.claim, found)
  const [first, ...rest] = reasons
  const told = [...(first === undefined ? [] : [first]), ...(found === undefined ? [] : rightOf(words, found)), ...rest]
  const verdict = t(isSo ? 'training.told.claimRight' : 'training.told.claimWrong')
  const choice = (word: 'right' | 'wrong', right: boolean): Choice => ({
    text: t(`training.option.${word}`),
    citation: null,
    cited: citation,
    right,
    said: `${verdict} ${said}`,
    reasons: told,
  })
  return drafted(
    t('training.ask.belief', { says: e.says }),
    'one',
    [choice('right', isSo), choice('wrong', !isSo)],
    e.misconception,
  )
}

/** What is right in place of a misconception, with its articles and with what is not sure of it. */
export function rightOf({ texts }: Pick<Words, 'texts'>, m: Misconception): readonly string[] {
  const citations = m.citations.map(({ instrument, article }) =>
    cite(instrumentShort(texts, instrument), articlesInWords(article)),
  )
  return [
    t('training.told.cited', { text: m.right.replace(/\.$/, ''), citations: citations.join('; ') }),
    ...(m.note === undefined ? [] : [m.note]),
    ...(m.confidence === 'text-read' ? [] : [t(`confidence.${m.confidence}`)]),
  ]
}
function articlesInWords(article: string | undefined): string {
  if (article === undefined) return ''
  const [, preamble = '', rest = article] = /^(preamble)(?:, | and )(.*)$/.exec(article) ?? []
  const told = /^\d|^[IVX]+\b/.test(rest) ? articleInWords(rest, true) : rest
  return preamble === '' ? told : `${preamble}, ${told}`
}

function truthOf(opened: OpenedScenario, claim: Of<'belief'>['claim'], m: Misconception | undefined): Truth {
  const { words, assessment } = opened
  if ('duty' in claim) {
    const { finding, entry, citation, reasons } = toldDuty(opened, claim.duty, claim.bearer)
    const state = bearerInText(words, claim.bearer)
    const said =
      'strength' in claim && finding.verdict === 'applies'
        ? entry.sentence
        : t(`training.told.verdict.${finding.verdict}`, { state, citation })
    return { said, citation, reasons }
  }
  if ('channel' in claim) {
    const finding =
      'rank' in claim
        ? assessment.channels.find((f) => f.channel.id === claim.channel && f.status === 'open')
        : channelIn(assessment, claim.channel, claim.from, claim.to)
    if (finding === undefined) throw new Error(`There is no channel '${claim.channel}' in this case.`)
    const { entry, citation, reasons } = toldChannel(opened, finding)
    const said =
      'rank' in claim
        ? t('training.told.channel.rank', { channel: entry.title, rank: t(`rank.${finding.rank}`) })
        : t(`training.told.channel.${finding.status}`, { channel: entry.title })
    return { said, citation, reasons, ...ofRoute(opened, finding, m) }
  }
  const { lawbook, texts, situation } = words
  const iso = (claim.state === 'self' ? situation.self : situation.other) ?? situation.self
  const status = membershipOf(lawbook, situation, iso, claim.instrument).status(situation.at)
  return {
    said: t('training.told.status', {
      state: capital(bearerInText(words, claim.state)),
      treaty: instrumentInText(texts, claim.instrument),
      date: day(situation.at),
      status: t(`status.${status}`),
    }),
    citation: instrumentShort(texts, claim.instrument),
    reasons: statusReasons(opened, claim.instrument, claim.state),
  }
}

/** Where a channel is closed, the reasons of the route that the belief is about: perhaps it does not reach the crimes of the case at all. */
function ofRoute(opened: OpenedScenario, finding: ChannelFinding, m: Misconception | undefined) {
  const { words } = opened
  const about = (m?.citations ?? []).map((c) => c.instrument)
  const route = finding.channel.routes.find((r) => r.basis.some((b) => about.includes(b)))
  if (finding.status !== 'closed' || route === undefined) return {}
  const served = finding.routes.find((r) => r.route === route)
  const crimes = crimesInText(words.texts, words.situation.crimes)
  return {
    citation: routeCitation(words, finding.channel, route),
    reasons:
      served === undefined
        ? [sentence(t('reason.notCrime', { crimes }))]
        : routeReasons(opened, finding, served.reason),
  }
}
