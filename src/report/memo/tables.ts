import { day, t } from '../../text/t.ts'
import type { Report, SourceEntry } from '../entries.ts'
import { sourceInWords } from '../sources.ts'
import { type Block, bullets, strong } from './blocks.ts'
import { statusInWords } from './findings.ts'

/** The treaty status of both States under every instrument that the report rests on. */
export function statusTable(report: Report): Block {
  const titles = new Map(report.sources.map((s) => [s.instrument, s.title]))
  const states = [report.self, ...(report.other === null ? [] : [report.other])]
  const rows = [...titles].flatMap(([instrument, title]) => {
    const cells = states.map((s) => report.status.find((c) => c.instrument === instrument && c.state === s.code))
    const [first] = cells
    if (first === undefined) return []
    return [[[title], ...cells.map((c) => [c === undefined ? '' : statusInWords(c)]), [day(first.asAt)]]]
  })
  return {
    kind: 'table',
    caption: t('memo.statusHead', { date: day(report.at) }),
    head: [t('memo.instrument'), ...states.map((s) => s.name), t('memo.listAsAt')],
    rows,
  }
}

/** Where each instrument's words and States come from, and where to check them. */
export const sourceBlocks = (sources: readonly SourceEntry[]): readonly Block[] => [
  bullets(
    sources.map((s) => ({
      runs: [
        strong(`${s.title}. `),
        `${t('source.text')}: ${sourceInWords(s.text)}.`,
        ...(s.status === null ? [] : [` ${t('source.states')}: ${sourceInWords(s.status)}.`]),
        ...(s.url === null ? [] : [` ${t('memo.sourceCheck', { depositary: s.depositary ?? '', url: s.url })}`]),
      ],
      ...(s.notes.length === 0 && !s.overdue
        ? {}
        : {
            under: [
              ...(s.overdue ? [t('report.recheck', { date: day(s.recheckBy), url: s.url ?? '' })] : []),
              ...s.notes,
            ].map((n) => ({ runs: [n] })),
          }),
    })),
  ),
]
