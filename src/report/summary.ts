import type { Assessment } from '../engine/assess.ts'
import { boundOn, isOpenTo, membershipOf } from '../engine/membership.ts'
import { capital, listed, t } from '../text/t.ts'
import { spanInWords } from './dutyEntry.ts'
import type { ChannelEntry, DutyEntry } from './entries.ts'
import { instrumentInText, needTitle, stateInText, type Words } from './names.ts'
import { questionInWords } from './questions.ts'

export interface SummaryLine {
  readonly text: string
  readonly citation: string | null
  /** The duty, channel or question it speaks of. */
  readonly about: string
}
export interface SummaryPart {
  readonly title: string
  readonly lines: readonly SummaryLine[]
  readonly more: number
}
/** The result in plain words: what the State must do, may do, cannot rely on and should find out. */
export interface ReportSummary {
  readonly counts: { readonly applies: number; readonly depends: number; readonly not: number; readonly gated: number }
  readonly countsText: string
  readonly parts: readonly SummaryPart[]
}

const MOST = 7

/** Sums up for the reader's own State. Gated duties and those of the pipeline are never counted among what it must do. */
export function summarise(
  words: Words,
  duties: readonly DutyEntry[],
  channels: readonly ChannelEntry[],
  questions: Assessment['questions'],
): ReportSummary {
  const { texts, situation } = words
  const state = stateInText(texts, situation.self)
  const own = duties.filter((d) => d.bearer === 'self')
  const applying = own.filter((d) => d.verdict === 'applies' && !d.gated)
  const partly = own.filter(
    (d) => d.byDate && !d.gated && d.strength.startsWith('must') && d.periods.some((p) => p.verdict === 'applies'),
  )
  const counts = {
    applies: applying.length,
    depends: own.filter((d) => d.verdict === 'depends').length,
    not: own.filter((d) => d.verdict === 'does-not-apply').length,
    gated: own.filter((d) => d.verdict === 'applies' && d.gated).length,
  }
  const dutyLines = (chosen: readonly DutyEntry[]): readonly SummaryLine[] =>
    [...chosen]
      .sort((a, b) => weight(a) - weight(b))
      .map((d) => ({
        text: capital(`${d.trigger === null ? '' : `${d.trigger}: `}${d.act}${spans(d)}.`),
        citation: d.citation,
        about: d.id,
      }))
  const part = (title: string, lines: readonly SummaryLine[]): SummaryPart => ({
    title,
    lines: lines.slice(0, MOST),
    more: Math.max(0, lines.length - MOST),
  })
  return {
    counts,
    countsText: capital(
      t('report.counts', { state, applies: counts.applies, depends: counts.depends, not: counts.not }),
    ),
    parts: [
      part(t('report.must', { state }), dutyLines(applying.filter((d) => d.strength === 'must'))),
      ...(partly.length === 0 ? [] : [part(t('report.partly', { state }), dutyLines(partly))]),
      part(t('report.mustIfAsked', { state }), dutyLines(applying.filter((d) => d.strength === 'must-if-requested'))),
      part(
        t('report.may', { state }),
        dutyLines(applying.filter((d) => d.strength === 'may' || d.strength === 'should')),
      ),
      part(t('report.cannot', { state }), cannotRely(words, duties, channels)),
      part(
        t('report.find', { state }),
        questions.map((q) => ({
          text: `${questionInWords(words, q.id)} (${t('report.couldChange', { count: q.couldChange })})`,
          citation: null,
          about: q.id,
        })),
      ),
    ],
  }
}

/** The parts of the acts for which a duty applies, where it does not for all. */
function spans(d: DutyEntry): string {
  const parts = d.periods.filter((p) => p.verdict === 'applies')
  return parts.length === 0 ? '' : ` (${listed(parts.map((p) => spanInWords(p)))})`
}

/** What stands without a further event comes first, what concerns a suspect at hand before that; then the order of the lawbook. */
const weight = (d: DutyEntry): number => (d.trigger === null ? 0 : 10) + (d.moment === 'suspect-here' ? 0 : 1)

/** Treaties that bind one of the two States and that the other could join and has not: the classic mistake is to cite them. */
function oneSided({ lawbook, situation }: Words): readonly { instrument: string; state: string }[] {
  const { self, other, at } = situation
  if (other === null) return []
  return lawbook.instruments.flatMap((i) => {
    if (i.kind !== 'treaty') return []
    const bound = (state: string) => boundOn(membershipOf(lawbook, situation, state, i.id), at)
    const lacking =
      bound(self) === 'yes' && bound(other) === 'no'
        ? other
        : bound(self) === 'no' && bound(other) === 'yes'
          ? self
          : null
    return lacking === null || !isOpenTo(lawbook, i, lacking) ? [] : [{ instrument: i.id, state: lacking }]
  })
}

/** Needs that no open channel serves, reservations that close a duty, and treaties that bind only one side. */
function cannotRely(
  words: Words,
  duties: readonly DutyEntry[],
  channels: readonly ChannelEntry[],
): readonly SummaryLine[] {
  const { texts } = words
  const needs = [...new Set(channels.map((c) => c.need))]
  const closed = needs.filter((n) =>
    channels.filter((c) => c.need === n && c.rank !== 'informal').every((c) => c.status === 'closed'),
  )
  const named = new Set(duties.filter((d) => d.owedTo === 'counterpart').map((d) => d.instrument))
  const instrumentLines = oneSided(words)
    .filter((o) => named.has(o.instrument))
    .map(({ instrument, state }) => ({
      text: t('report.oneSided', {
        treaty: instrumentInText(texts, instrument),
        state: capital(stateInText(texts, state)),
      }),
      citation: null,
      about: instrument,
    }))
  const reserved = duties.flatMap((d) => {
    const why = d.bearer === 'self' && d.verdict === 'does-not-apply' ? d.reasons.filter((r) => r.truth === 'no') : []
    const only = why.length === 1 ? why[0] : undefined
    return only?.reservation ? [{ text: `${d.citation}: ${only.text}`, citation: null, about: d.id }] : []
  })
  return [
    ...closed.map((n) => ({ text: t('report.noChannel', { need: needTitle(texts, n) }), citation: null, about: n })),
    ...reserved,
    ...instrumentLines,
  ]
}
