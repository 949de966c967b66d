import type { DutyFinding, Verdict } from '../engine/assess.ts'
import type { Roles } from '../engine/case.ts'
import { otherStates } from '../engine/membership.ts'
import type { Bearer, IsoDate, Moment } from '../lawbook/types.ts'
import { capital, day, t } from '../text/t.ts'
import { articleInWords, cite } from './articles.ts'
import type { DutyEntry } from './entries.ts'
import { bearerInText, crimesInText, instrumentShort, sentence, type Words } from './names.ts'
import { reasonsOf } from './reasons.ts'
import { sourceShort, sourcesOf } from './sources.ts'

/** Seen from the reader's State, what the counterpart is asked is what one asks oneself. */
const TURNED: Partial<Record<Moment, Moment>> = { 'we-ask': 'state-asks', 'state-asks': 'we-ask' }

const rolesOf = ({ situation }: Words, bearer: Bearer): Roles =>
  bearer === 'other'
    ? { bearer: situation.other, counterpart: situation.self }
    : { bearer: situation.self, counterpart: situation.other }

/** Words one finding of a duty. */
export function dutyEntry(words: Words, finding: DutyFinding): DutyEntry {
  const { texts } = words
  const { duty } = finding
  const text = texts.duties[duty.id]
  if (text === undefined) throw new Error(`The duty '${duty.id}' has no text.`)
  const bearerName = capital(bearerInText(words, finding.bearer, duty.instrument))
  const gates = finding.gates.map((g) =>
    g.crimes === undefined || finding.crimes.every((c) => g.crimes?.includes(c))
      ? g.text
      : t('gate.forCrimes', {
          crimes: crimesInText(
            texts,
            finding.crimes.filter((c) => g.crimes?.includes(c)),
          ),
          gate: g.text,
        }),
  )
  const only = gates.length === 0 ? '' : `, ${t('gate.onlyIf', { gates: gates.join('; ') })}`
  const notIfAsked = duty.strength === 'must-if-requested' && text.act.startsWith('not ')
  const core = notIfAsked
    ? `${bearerName} ${t('strength.mustNotIfAsked')} ${text.act.slice('not '.length)}${only}`
    : `${bearerName} ${t(`strength.${duty.strength}`)} ${text.act}${only}`
  return {
    id: duty.id,
    instrument: duty.instrument,
    instrumentName: instrumentShort(texts, duty.instrument),
    article: duty.article,
    articleConfirmed: duty.articleConfirmed,
    citation: cite(instrumentShort(texts, duty.instrument), articleInWords(duty.article, duty.articleConfirmed)),
    bearer: finding.bearer,
    bearerName,
    owedTo: duty.owedTo,
    moment: duty.moment,
    heading: finding.bearer === 'other' ? (TURNED[duty.moment] ?? duty.moment) : duty.moment,
    strength: duty.strength,
    lane: finding.lane,
    verdict: finding.verdict,
    doubt: finding.doubt,
    byDate:
      finding.periods.length > 0 && finding.doubt === 'fact' && finding.reason.missing.every((m) => m === 'conduct'),
    gated: finding.gated,
    sentence: sentence(text.trigger === undefined ? core : `${text.trigger}: ${core}`),
    act: text.act,
    trigger: text.trigger ?? null,
    gates,
    towards: towards(words, finding),
    periods: finding.periods.map((p) => ({ ...p, text: periodInWords(p) })),
    explanation: text.explanation,
    exceptions: text.exceptions ?? null,
    refusal: {
      mandatory: text.refusal?.mandatory ?? [],
      optional: text.refusal?.optional ?? [],
      unsorted: text.refusal?.unsorted ?? [],
    },
    related: (text.related ?? []).flatMap((id) => {
      const d = words.lawbook.dutyOf.get(id)
      if (d === undefined) return []
      return [
        { id, citation: cite(instrumentShort(texts, d.instrument), articleInWords(d.article, d.articleConfirmed)) },
      ]
    }),
    nextStep: text.nextStep,
    note: text.note ?? null,
    caseLaw: text.caseLaw === undefined ? null : { text: text.caseLaw.text, confidence: text.caseLaw.confidence },
    confidence: duty.confidence,
    sources: sourcesOf(texts, duty.instrument, text.source),
    sourceShort: sourceShort(words, duty.instrument, text.source),
    reasons: reasonsOf(words, finding.reason, rolesOf(words, finding.bearer)),
    missing: finding.reason.missing,
    unsettled: finding.reason.unsettled,
    positions: finding.reason.positions,
  }
}

/** 'acts from 26 June 1987 to 31 December 1990'. */
export const spanInWords = ({ from, to }: { readonly from: IsoDate; readonly to: IsoDate | null }): string =>
  to === null ? t('report.actsFrom', { from: day(from) }) : t('report.actsBetween', { from: day(from), to: day(to) })

const periodInWords = (p: { readonly from: IsoDate; readonly to: IsoDate | null; readonly verdict: Verdict }): string =>
  capital(`${spanInWords(p)}: ${t(`verdict.${p.verdict}`)}`)

/** Without a counterpart: towards how many other States a duty between States stands. */
function towards({ lawbook, situation }: Words, { duty, bearer, verdict }: DutyFinding): string | null {
  if (situation.other !== null || duty.owedTo !== 'counterpart' || bearer !== 'self' || verdict === 'does-not-apply')
    return null
  const rules = lawbook.instrumentOf.get(duty.instrument)?.status
  if (rules === undefined || rules.kind === 'none') return null
  const { count } = otherStates(lawbook, situation, duty.instrument, 'bound')
  return count === 0 ? null : t('bearer.otherParties', { count })
}
