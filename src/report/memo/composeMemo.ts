import { day, t } from '../../text/t.ts'
import type { Report } from '../entries.ts'
import { aside, type Block, bullets, heading, lead, line, list, type Memo, quiet, type Run, strong } from './blocks.ts'
import { channelBlocks, dutyBlocks, notApplyingBlocks, pipelineBlocks, Telling } from './findings.ts'
import { analysisRoom, frameOf, markingInWords, signatureRoom, standingBlocks } from './frame.ts'
import type { MemoOptions } from './options.ts'
import { shortBlocks } from './shortMemo.ts'
import { sourceBlocks, statusTable } from './tables.ts'

/** A report as a document to take away. The same findings stand in it whatever renders it; `length` says how much is told of each. */
export function composeMemo(report: Report, options: MemoOptions): Memo {
  return {
    title: report.title,
    subtitle: report.subtitle,
    ...frameOf(report, { marking: markingInWords(options.marking), paper: options.paper }),
    ...(options.length === 'short' ? { onePage: true } : {}),
    blocks: [
      ...headBlocks(report, options),
      ...(options.length === 'short' ? shortBlocks(report, options) : longBlocks(report, options)),
      ...(options.signature ? signatureRoom() : []),
    ],
  }
}

/** Under the title: the names in another language, from when the law is, that it is no advice, and which sources are due for a check. */
function headBlocks(report: Report, { names, length }: MemoOptions): readonly Block[] {
  const named: Run[] =
    names === null
      ? []
      : [
          `${report.self.name}: `,
          { text: names.self, as: 'name', lang: names.lang },
          ...(report.other === null || names.other === null
            ? []
            : [`; ${report.other.name}: `, { text: names.other, as: 'name', lang: names.lang } as const]),
        ]
  const due = report.sources.filter((s) => s.overdue)
  return [
    ...(named.length === 0 ? [] : [line(...named)]),
    ...standingBlocks(report),
    ...(due.length === 0
      ? []
      : [
          line(strong(t('report.staleTitle', { count: due.length }))),
          ...(length === 'short'
            ? []
            : [
                bullets(
                  due.map((s) =>
                    [t('report.staleItem', { title: s.title, date: day(s.recheckBy) }), s.url ?? ''].join(' ').trim(),
                  ),
                ),
              ]),
        ]),
  ]
}

function longBlocks(report: Report, { length, analysis }: MemoOptions): readonly Block[] {
  const full = length === 'full'
  const telling = new Telling(full)
  return [
    heading(2, t('report.summary')),
    lead(report.summary.countsText),
    ...report.summary.parts.flatMap((part) => [
      heading(3, part.title),
      bullets(
        part.lines.length === 0
          ? [t('report.nothing')]
          : [
              ...part.lines.map((l) => (l.citation === null ? l.text : { runs: [l.text], note: [l.citation] })),
              ...(part.more > 0 ? [{ runs: [quiet(t('report.more', { count: part.more }))] }] : []),
            ],
      ),
    ]),
    heading(2, t('report.duties')),
    ...report.moments.flatMap((moment) => {
      const found = report.duties.filter((d) => d.heading === moment && d.verdict !== 'does-not-apply')
      return found.length === 0 ? [] : [heading(3, t(`moment.${moment}`)), ...dutyBlocks(found, telling)]
    }),
    ...(report.notApplying.length === 0
      ? []
      : [heading(2, t('report.notApplyingTitle')), ...notApplyingBlocks(report.notApplying, full)]),
    heading(2, t('report.channels')),
    ...report.channels.flatMap(({ title, entries }) => [heading(3, title), ...channelBlocks(entries, telling)]),
    heading(2, t('report.missing')),
    bullets(
      report.questions.length === 0
        ? [t('report.nothingMissing')]
        : report.questions.map((q) => `${q.text} (${t('report.couldChange', { count: q.couldChange })})`),
    ),
    heading(2, t('report.doubtful')),
    heading(3, t('report.doubtfulLaw')),
    ...(report.points.length === 0 ? [line(t('report.nothing'))] : report.points.flatMap(pointBlocks)),
    heading(3, t('report.doubtfulFact')),
    bullets(report.doubtfulFacts.length === 0 ? [t('report.nothing')] : report.doubtfulFacts),
    ...pipelineBlocks(report, full),
    ...(report.cautions.length === 0
      ? []
      : [
          heading(2, t('report.cautions')),
          bullets(
            report.cautions.map((c) => ({
              runs: [strong(`${c.title}: `), c.text],
              ...(c.citation === null ? {} : { note: [c.citation] }),
            })),
          ),
        ]),
    ...(analysis ? analysisRoom() : []),
    heading(2, t('report.sources')),
    ...sourceBlocks(report.sources),
    { kind: 'part', text: t('memo.annex') },
    aside(t('memo.annexIntro')),
    {
      kind: 'table',
      caption: t('report.answers'),
      head: [t('memo.question'), t('memo.answer')],
      rows: report.answers.map((a) => [[a.question], [a.answer]]),
    },
    ...(report.setAside.length === 0
      ? []
      : [heading(3, t('report.setAside')), bullets(report.setAside.map((a) => `${a.question}: ${a.answer}`))]),
    statusTable(report),
  ]
}

const pointBlocks = (p: Report['points'][number]): readonly Block[] => [
  heading(4, p.title),
  list('bullets', [
    { runs: [strong(`${t('report.readingYes')}: `), p.yes] },
    { runs: [strong(`${t('report.readingNo')}: `), p.no] },
    {
      runs: [
        t(p.position === null ? 'parts.readerNone' : p.position === 'yes' ? 'parts.readerYes' : 'parts.readerNo'),
        ' ',
        t('report.restsOn', { count: p.rests }),
      ],
    },
  ]),
]
