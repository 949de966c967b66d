import { type Assessment, assess, type ChannelFinding, type DutyFinding } from '../engine/assess.ts'
import { setAside } from '../engine/canMatter.ts'
import { openCase, type Roles } from '../engine/case.ts'
import { evaluate, type Reason } from '../engine/evaluate.ts'
import { boundOn, membershipOf } from '../engine/membership.ts'
import { parseSituation } from '../engine/parseSituation.ts'
import { isFictional, type Situation } from '../engine/situation.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { TextPack } from '../lawbook/texts.ts'
import type { SetScenario } from '../lawbook/training.ts'
import type { Bearer, ChannelLaw, DutyLaw, InstrumentId, RouteLaw } from '../lawbook/types.ts'
import { articleInWords, cite } from '../report/articles.ts'
import { channelEntry } from '../report/channelEntry.ts'
import { dutyEntry } from '../report/dutyEntry.ts'
import type { DutyEntry } from '../report/entries.ts'
import { TO_CONFIRM } from '../report/memo/requestBasis.ts'
import { crimesInText, instrumentInText, instrumentShort, sentence, stateInText, type Words } from '../report/names.ts'
import { reasonsOf, type WordedReason } from '../report/reasons.ts'
import { capital, listed, t } from '../text/t.ts'
import { dutyIn } from './answer.ts'

/** A scenario judged: what its exercises are worded from. */
export interface OpenedScenario {
  readonly words: Words
  readonly assessment: Assessment
}

/** The texts with the names of the invented States laid over. */
export function textsFor(texts: TextPack, { names }: Pick<SetScenario, 'names'>): TextPack {
  const own = Object.entries(names).map(([code, { name, inText }]) => [code, { name, inText, aliases: [] }] as const)
  return own.length === 0 ? texts : { ...texts, states: { ...texts.states, ...Object.fromEntries(own) } }
}

/** The situation of a scenario. Throws where it cannot be read: content is checked before. */
export function situationOf(lawbook: Lawbook, scenario: Pick<SetScenario, 'id' | 'situation'>): Situation {
  const parsed = parseSituation(lawbook, scenario.situation, lawbook.lawAsAt)
  if (!parsed.ok) {
    const issues = parsed.error.map((i) => `${i.path}: ${i.allowed}`).join('; ')
    throw new Error(`The situation of '${scenario.id}' cannot be read: ${issues}`)
  }
  return setAside(lawbook, parsed.value)
}

/** Reads and judges the situation of a scenario. */
export function openScenario(lawbook: Lawbook, texts: TextPack, scenario: SetScenario): OpenedScenario {
  return openSituation(lawbook, textsFor(texts, scenario), situationOf(lawbook, scenario))
}
export const openSituation = (lawbook: Lawbook, texts: TextPack, situation: Situation): OpenedScenario => ({
  words: { lawbook, texts, situation },
  assessment: assess(lawbook, situation),
})

/** What is given in an exercise is a fact of the case, not something that the reader said. */
export const asFact = (text: string): string =>
  text.replaceAll(t('reason.youSaid'), '').replace(new RegExp(`^${t('answer.youSaid', { answer: '' })}`), '')
/** Reasons as they are told in an exercise: first what speaks against it, then what is not known. */
export function reasonTexts(words: Words, reasons: readonly WordedReason[]): readonly string[] {
  const rank = { no: 0, unknown: 1, yes: 2 } as const
  return [...reasons].sort((a, b) => rank[a.truth] - rank[b.truth]).map((r) => ofInvented(words, asFact(r.text)))
}

/** Of a State that is invented no depositary can tell anything. */
function ofInvented({ texts, situation }: Words, text: string): string {
  const { self, other } = situation
  const invented = [self, ...(other === null ? [] : [other])].filter(isFictional).map((s) => stateInText(texts, s))
  return invented.some((name) => text.includes(name)) ? text.replace(CHECK, '') : text
}
const PLACE = '§'
const wordsOf = (key: 'reason.notParty' | 'reason.notMember' | 'reason.notInForce') =>
  t(key, { state: PLACE, treaty: PLACE, date: PLACE }).split(PLACE)
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const [, NOT_PARTY = '', CHECK_HEAD = '', CHECK_TAIL = ''] = wordsOf('reason.notParty')
const CHECK = new RegExp(`${escaped(CHECK_HEAD)}[^)]*?${escaped(CHECK_TAIL)}`)

const rolesFor = ({ self, other }: Situation, bearer: Bearer): Roles =>
  bearer === 'other' ? { bearer: other, counterpart: self } : { bearer: self, counterpart: other }

/** The finding of a duty; where it reaches none of the crimes of the case, one that says so. */
export function findingOf({ words, assessment }: OpenedScenario, duty: DutyLaw, bearer: Bearer): DutyFinding {
  const found = dutyIn(assessment, duty.id, bearer)
  if (found !== undefined) return found
  const { lawbook, situation } = words
  return {
    duty,
    bearer,
    verdict: 'does-not-apply',
    doubt: null,
    lane: 'law',
    periods: [],
    reason: evaluate(duty.condition, openCase(lawbook, situation, rolesFor(situation, bearer))),
    crimes: [],
    gates: [],
    gated: false,
  }
}

/** A duty as it is told in an exercise. */
export interface ToldDuty {
  readonly finding: DutyFinding
  readonly entry: DutyEntry
  readonly citation: string
  readonly reasons: readonly string[]
}
export function toldDuty(opened: OpenedScenario, id: string, bearer: Bearer): ToldDuty {
  const duty = opened.words.lawbook.dutyOf.get(id)
  if (duty === undefined) throw new Error(`There is no duty '${id}'.`)
  const finding = findingOf(opened, duty, bearer)
  const entry = dutyEntry(opened.words, finding)
  const { texts, situation } = opened.words
  const isReached = situation.crimes.some((c) => duty.crimes.includes(c))
  return {
    finding,
    entry,
    citation: entry.citation,
    reasons: isReached
      ? reasonTexts(opened.words, entry.reasons)
      : [sentence(t('reason.notCrime', { crimes: crimesInText(texts, situation.crimes) }))],
  }
}

/** A duty with somebody as its bearer, without a word on whether it applies: 'Selmark must …'. No full stop. */
export function dutyOf({ texts }: Words, { id, strength }: DutyLaw, bearer: string): string {
  const text = texts.duties[id]
  const act = text?.act ?? id
  const core =
    strength === 'must-if-requested' && act.startsWith('not ')
      ? `${bearer} ${t('strength.mustNotIfAsked')} ${act.slice('not '.length)}`
      : `${bearer} ${t(`strength.${strength}`)} ${act}`
  return text?.trigger === undefined ? capital(core) : `${text.trigger}: ${core}`
}

/** Where a duty stands. */
export const citationOf = ({ texts }: Words, { instrument, article, articleConfirmed }: DutyLaw): string =>
  cite(instrumentShort(texts, instrument), articleInWords(article, articleConfirmed))

/** A channel as it is told in an exercise; `citation` is the basis on which it rests or, where it is closed, would rest. */
export function toldChannel({ words }: OpenedScenario, finding: ChannelFinding) {
  const entry = channelEntry(words, finding)
  const [only, second] = finding.routes
  const [first] = entry.basis
  const wouldRest =
    only === undefined || second !== undefined ? null : routeCitation(words, finding.channel, only.route)
  return {
    entry,
    citation: first === undefined ? wouldRest : citedAs(first.name, first.article),
    reasons: gathered(words, finding, reasonTexts(words, entry.reasons)),
  }
}

/** The first instrument of a route, with the article that the lawbook gives for it. */
export function routeCitation({ texts }: Words, channel: ChannelLaw, route: RouteLaw): string | null {
  const [basis] = route.basis
  if (basis === undefined) return null
  return citedAs(instrumentShort(texts, basis), texts.channels[channel.id]?.articles[channel.routes.indexOf(route)])
}
function citedAs(name: string, article: string | null | undefined): string {
  if (article === null || article === undefined) return name
  const confirmed = article !== TO_CONFIRM
  // what names another instrument beside is cited as it stands
  if (confirmed && (!/^(\d|[IVX]+\b)/.test(article) || /, with /.test(article))) return cite(name, article)
  return cite(name, articleInWords(article.replace('; ', ' and '), confirmed))
}

const MANY = 6
/** That many treaties do not bind both States is told in one sentence. */
function gathered(words: Words, finding: ChannelFinding, reasons: readonly string[]): readonly string[] {
  if (finding.status !== 'closed' || reasons.length <= MANY) return reasons
  const { lawbook, texts, situation } = words
  const iso = (end: Bearer) => (end === 'self' ? situation.self : end === 'other' ? situation.other : null)
  const ends = [iso(finding.from), iso(finding.to)].filter((s) => s !== null)
  const isBound = (id: InstrumentId, state: string) =>
    boundOn(membershipOf(lawbook, situation, state, id), situation.at) === 'yes'
  const basis = [...new Set(finding.routes.flatMap((r) => r.route.basis))]
  const apart = basis
    .filter((id) => lawbook.instrumentOf.get(id)?.status.kind !== 'none' && !ends.every((s) => isBound(id, s)))
    .map((id) => instrumentInText(texts, id))
  if (apart.length < 3) return reasons
  const names = (text: string) => apart.some((name) => text.toLowerCase().includes(name.toLowerCase()))
  const isTold = (text: string) => NOT_BOUND.some((w) => text.includes(w)) && names(text)
  return [t('training.told.noneBinds', { treaties: listed(apart) }), ...reasons.filter((r) => !isTold(r))]
}
const NOT_BOUND = [NOT_PARTY, wordsOf('reason.notMember')[1] ?? NOT_PARTY, wordsOf('reason.notInForce')[1] ?? NOT_PARTY]

/** The reasons for a condition that no finding holds: how a State stands to a treaty. */
export function statusReasons({ words }: OpenedScenario, instrument: string, bearer: Bearer): readonly string[] {
  const roles = rolesFor(words.situation, bearer)
  const reason = evaluate(
    { party: { state: 'bearer', to: instrument } },
    openCase(words.lawbook, words.situation, roles),
  )
  return reasonTexts(words, reasonsOf(words, reason, roles))
}

/** The reasons of one route of a channel. */
export function routeReasons({ words }: OpenedScenario, finding: ChannelFinding, reason: Reason): readonly string[] {
  const { self, other } = words.situation
  const iso = (end: Bearer) => (end === 'self' ? self : end === 'other' ? other : null)
  return reasonTexts(words, reasonsOf(words, reason, { from: iso(finding.from), to: iso(finding.to) }))
}
