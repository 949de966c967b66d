import type { Assessment } from '../engine/assess.ts'
import { membershipOf } from '../engine/membership.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { TextPack } from '../lawbook/texts.ts'
import { type IsoDate, MOMENTS, type Moment, NEEDS } from '../lawbook/types.ts'
import { day, t } from '../text/t.ts'
import { answersInWords, asideInWords } from './answers.ts'
import { articleInWords, cite } from './articles.ts'
import { channelEntry } from './channelEntry.ts'
import { dutyEntry } from './dutyEntry.ts'
import type { DutyEntry, NotApplying, Report, StatusCell } from './entries.ts'
import {
  crimesInText,
  instrumentShort,
  lower,
  needTitle,
  sentence,
  stateInText,
  stateName,
  type Words,
} from './names.ts'
import { questionInWords } from './questions.ts'
import { sourceEntries } from './sources.ts'
import { summarise } from './summary.ts'

/**
 * Words an assessment for its readers. `assessment` must come from the same lawbook.
 * `readOn` is the reader's day (ISO 8601): what is due for a check by then is said to be so. Pure: no clock is read.
 */
export function composeReport(
  lawbook: Lawbook,
  texts: TextPack,
  assessment: Assessment,
  readOn: IsoDate = assessment.situation.at,
): Report {
  const { situation } = assessment
  const words: Words = { lawbook, texts, situation }
  const self = {
    code: situation.self,
    name: stateName(texts, situation.self),
    inText: stateInText(texts, situation.self),
  }
  const other =
    situation.other === null
      ? null
      : { code: situation.other, name: stateName(texts, situation.other), inText: stateInText(texts, situation.other) }
  const entries = assessment.duties.map((f) => dutyEntry(words, f))
  const duties = entries.filter((d) => d.lane === 'law')
  const channels = assessment.channels.map((f) => channelEntry(words, f))
  const status = statusCells(lawbook, assessment)
  return {
    title:
      other === null
        ? t('report.title', { state: self.inText })
        : t('report.titlePair', { state: self.name, other: other.name }),
    subtitle: t('report.for', { crimes: crimesInText(texts, situation.crimes), at: day(situation.at) }),
    self,
    other,
    at: situation.at,
    lawAsAt: assessment.lawAsAt,
    lawPack: assessment.lawPack,
    answers: answersInWords(words),
    setAside: Object.entries(situation.setAside).map(([id, value]) => ({
      id,
      question: questionInWords(words, id),
      answer: asideInWords(words, id, value),
    })),
    summary: summarise(words, duties, channels, assessment.questions),
    duties,
    notApplying: gathered(duties),
    pipeline: entries.filter((d) => d.lane === 'pipeline'),
    moments: momentsFor(situation.role),
    channels: NEEDS.flatMap((need) => {
      const found = channels.filter((c) => c.need === need)
      return found.length === 0 ? [] : [{ need, title: needTitle(texts, need), entries: found }]
    }),
    questions: assessment.questions.map((q) => ({ ...q, text: questionInWords(words, q.id) })),
    points: pointEntries(words, assessment),
    doubtfulFacts: doubtfulFacts(words, assessment, status),
    cautions: assessment.cautions.flatMap(({ caution }) => {
      const text = texts.cautions[caution.id]
      if (text === undefined) return []
      const citation =
        text.instrument === undefined
          ? null
          : cite(
              instrumentShort(texts, text.instrument),
              text.article === undefined ? '' : articleInWords(text.article, text.articleConfirmed),
            )
      return [{ id: caution.id, title: text.title, text: text.text, citation, kind: text.kind }]
    }),
    status,
    sources: sourceEntries(words, readOn, [
      ...duties.filter((d) => d.verdict !== 'does-not-apply').map((d) => d.instrument),
      ...assessment.channels.flatMap((c) => c.basis),
    ]),
  }
}

function gathered(duties: readonly DutyEntry[]): readonly NotApplying[] {
  const groups = new Map<string, DutyEntry[]>()
  for (const d of duties) {
    if (d.verdict !== 'does-not-apply') continue
    const key = [d.bearer, d.instrument, ...failing(d)].join('|')
    groups.set(key, [...(groups.get(key) ?? []), d])
  }
  return [...groups.values()].flatMap((found) => {
    const [first] = found
    if (first === undefined) return []
    const { bearer, bearerName, instrument, instrumentName } = first
    return [{ bearer, bearerName, instrument, instrumentName, reasons: failing(first), duties: found }]
  })
}
const failing = (d: DutyEntry): readonly string[] => d.reasons.filter((r) => r.truth === 'no').map((r) => r.text)

/** What is put first depends on the role; nothing else does. */
function momentsFor(role: Assessment['situation']['role']): readonly Moment[] {
  const first: readonly Moment[] =
    role === 'requested' ? ['suspect-here', 'state-asks'] : role === 'requesting' ? ['we-ask', 'state-asks'] : []
  return [...first, ...MOMENTS.filter((m) => !first.includes(m))]
}

/** Every instrument that has States, for both States of the situation, on its date. */
function statusCells(lawbook: Lawbook, { situation }: Assessment): readonly StatusCell[] {
  const states = situation.other === null ? [situation.self] : [situation.self, situation.other]
  return lawbook.instruments
    .filter((i) => i.status.kind !== 'none')
    .flatMap((i) =>
      states.map((state) => {
        const held = membershipOf(lawbook, situation, state, i.id)
        return {
          state,
          instrument: i.id,
          status: held.status(situation.at),
          since: held.since,
          until: held.until,
          certainty: held.certainty,
          asAt: i.status.asAt,
          source: held.source,
        }
      }),
    )
}

function pointEntries({ texts, situation, lawbook }: Words, assessment: Assessment): Report['points'] {
  const findings = [...assessment.duties.filter((d) => d.lane === 'law'), ...assessment.channels]
  return lawbook.points.flatMap((id) => {
    const text = texts.points[id]
    const rests = findings.filter((f) => f.reason.unsettled.includes(id) || f.reason.positions.includes(id)).length
    if (text === undefined || rests === 0) return []
    return [
      {
        id,
        title: text.title,
        yes: text.yes.text,
        no: text.no.text,
        sources: [...text.yes.sources, ...text.no.sources],
        rests,
        position: situation.positions[id] ?? null,
      },
    ]
  })
}

/** Where our own tables are not certain for these two States, in the instruments that bear on a finding. */
function doubtfulFacts(words: Words, assessment: Assessment, status: readonly StatusCell[]): readonly string[] {
  const { texts } = words
  const relevant = new Set([
    ...assessment.duties.filter((d) => d.verdict !== 'does-not-apply').map((d) => d.duty.instrument),
    ...assessment.channels
      .filter((c) => c.status !== 'closed')
      .flatMap((c) => c.routes.filter((r) => r.reason.truth !== 'no').flatMap((r) => r.route.basis)),
  ])
  return status
    .filter(
      (c) =>
        relevant.has(c.instrument) && c.source === 'depositary' && (c.certainty !== 'sure' || c.status === 'unknown'),
    )
    .map((c) => {
      const what =
        c.status === 'unknown' && c.certainty === 'sure' ? t('status.unknown') : t(`certainty.${c.certainty}`)
      const note = texts.statusNotes[c.instrument]?.[c.state]
      const said = note === undefined ? what : note.toLowerCase().startsWith(what) ? lower(note) : `${what}. ${note}`
      return sentence(`${stateName(texts, c.state)}, ${instrumentShort(texts, c.instrument)}: ${said}`)
    })
}
