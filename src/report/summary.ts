import type { Assessment } from '../engine/assess.ts'
import { capital, t } from '../text/t.ts'
import type { ChannelEntry, DutyEntry } from './composeReport.ts'
import { needTitle, stateInText, type Words } from './names.ts'
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
  const counts = {
    applies: applying.length,
    depends: own.filter((d) => d.verdict === 'depends').length,
    not: own.filter((d) => d.verdict === 'does-not-apply').length,
    gated: own.filter((d) => d.verdict === 'applies' && d.gated).length,
  }
  const dutyLines = (chosen: readonly DutyEntry[]): readonly SummaryLine[] =>
    [...chosen]
      .sort((a, b) => weight(a, situation.role) - weight(b, situation.role))
      .map((d) => ({
        text: capital(d.trigger === null ? `${d.act}.` : `${d.trigger}: ${d.act}.`),
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

/** Duties about the person come before duties about paper. */
const FIRST: Readonly<Record<DutyEntry['moment'], number>> = {
  'suspect-here': 0,
  'state-asks': 1,
  'court-asks': 2,
  'we-ask': 3,
  'victims-witnesses': 4,
  'at-home': 5,
  'between-governments': 6,
}
const weight = (d: DutyEntry, role: Words['situation']['role']): number =>
  role === 'requesting' && d.moment === 'we-ask' ? -1 : FIRST[d.moment]

/** Needs that no open channel serves, and treaties that bind only one side or nobody. */
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
  const failing = duties.filter(
    (d) => d.bearer === 'self' && d.owedTo === 'counterpart' && d.verdict === 'does-not-apply',
  )
  const perInstrument = new Map<string, DutyEntry>()
  for (const d of failing) if (!perInstrument.has(d.instrument)) perInstrument.set(d.instrument, d)
  const instrumentLines = [...perInstrument.values()].flatMap((d) => {
    const why = d.reasons.find((r) => r.truth === 'no')
    const status = words.lawbook.instrumentOf.get(d.instrument)?.status
    if (why === undefined || status === undefined || status.kind === 'none') return []
    return [{ text: `${capital(d.instrumentName)}: ${why.text}`, citation: null, about: d.id }]
  })
  return [
    ...closed.map((n) => ({ text: t('report.noChannel', { need: needTitle(texts, n) }), citation: null, about: n })),
    ...instrumentLines,
  ]
}
