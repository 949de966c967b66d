import type { Assessment } from '../engine/assess.ts'
import { ORDER } from '../engine/canMatter.ts'
import type { Report } from './entries.ts'

/** The report as data, in the stable form of the command line (schema 1). Fields may be added, never renamed or removed. Dates ISO 8601, States ISO 3166-1 alpha-3. */
export function toJson(report: Report, assessment: Assessment): unknown {
  const duties = [...report.duties, ...report.pipeline]
  const entryOf = new Map(duties.map((d) => [`${d.id}>${d.bearer}`, d]))
  const channels = report.channels.flatMap((c) => c.entries)
  return {
    schema: 1,
    lawAsAt: report.lawAsAt,
    lawPack: report.lawPack,
    situation: assessment.situation,
    duties: assessment.duties.flatMap((f) => {
      const d = entryOf.get(`${f.duty.id}>${f.bearer}`)
      if (d === undefined) return []
      return [
        {
          id: d.id,
          instrument: d.instrument,
          article: d.article,
          articleConfirmed: d.articleConfirmed,
          bearer: d.bearer,
          owedTo: d.owedTo,
          moment: d.moment,
          strength: d.strength,
          lane: d.lane,
          verdict: d.verdict,
          doubt: d.doubt,
          periods: f.periods,
          trigger: d.trigger,
          gates: d.gates,
          gated: d.gated,
          crimes: f.crimes,
          sentence: d.sentence,
          confidence: d.confidence,
          sources: d.sources,
          reasons: d.reasons,
          missing: d.missing,
          unsettled: d.unsettled,
          positions: d.positions,
        },
      ]
    }),
    channels: channels.map((c) => ({
      id: c.id,
      need: c.need,
      from: c.from,
      to: c.to,
      crimes:
        assessment.channels.find((f) => f.channel.id === c.id && f.from === c.from && f.to === c.to)?.crimes ?? [],
      status: c.status,
      rank: c.rank,
      basis: c.basisIds,
      doubt: c.doubt,
      gates: c.gates,
      gated: c.gated,
      reasons: c.reasons,
      missing: c.missing,
      unsettled: c.unsettled,
    })),
    coverage: assessment.coverage,
    status: report.status,
    questions: [...assessment.questions].sort(inGuideOrder),
    whatIf: [],
    cautions: report.cautions.map((c) => ({ id: c.id, text: c.text })),
  }
}

/** Questions in the order of the guide, the parts of one by their ids. */
const inGuideOrder = (a: { readonly id: string }, b: { readonly id: string }): number => {
  const place = (id: string) => ORDER.indexOf(id.split(':')[0] ?? '')
  return place(a.id) - place(b.id) || a.id.localeCompare(b.id)
}
