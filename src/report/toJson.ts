import type { Assessment } from '../engine/assess.ts'
import type { OfferedChange } from '../engine/defaultChanges.ts'
import { placeInOrder } from '../engine/questionOrder.ts'
import type { DutyChange } from '../engine/whatIf.ts'
import type { Report } from './entries.ts'

/**
 * The report as data, in the stable form of the command line (schema 1). Fields may be added, never renamed or removed. Dates ISO 8601, States
 * ISO 3166-1 alpha-3. `changes` are the what-ifs to be given with it.
 */
export function toJson(report: Report, assessment: Assessment, changes: readonly OfferedChange[] = []): unknown {
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
    whatIf: changes.map(changeAsJson),
    cautions: report.cautions.map((c) => ({ id: c.id, text: c.text })),
  }
}

/** One what-if: `duties` come to apply, `channels` open or become better, `lost` are the duties that end; `coverage` is as it would be. */
const changeAsJson = ({ steps, join, by, difference: d }: OfferedChange): unknown => ({
  change: steps,
  join,
  by,
  duties: idsOf(d.gained.map((g) => g.duty)),
  channels: idsOf([...d.opened, ...d.raised].map((c) => c.channel)),
  coverage: [...d.coverageRaised, ...d.coverageLowered],
  lost: idsOf(d.lost.map((l) => l.duty)),
  gained: d.gained.map(dutyAsJson),
  ended: d.lost.map(dutyAsJson),
  moved: d.moved.map(dutyAsJson),
  channelChanges: [...d.opened, ...d.raised, ...d.lowered, ...d.closed].map(({ channel, ...rest }) => ({
    id: channel,
    ...rest,
  })),
})
const idsOf = (ids: readonly string[]): readonly string[] => [...new Set(ids)]
const dutyAsJson = ({ duty, ...rest }: DutyChange): unknown => ({ id: duty, ...rest })

/** Questions in the order of the guide, the parts of one by their ids. */
const inGuideOrder = (a: { readonly id: string }, b: { readonly id: string }): number => {
  return placeInOrder(a.id) - placeInOrder(b.id) || a.id.localeCompare(b.id)
}
