import { t } from '../text/t.ts'
import type { Report } from './entries.ts'
import { csvField } from './regionCsv.ts'

const HEAD = [
  'kind',
  'id',
  'bearer or direction',
  'verdict',
  'doubt',
  'strength or rank',
  'moment or need',
  'instrument or basis',
  'article',
  'sentence',
  'only if',
  'reasons',
  'missing',
  'law as at',
  'law pack',
] as const

/** Every finding of a report as a table, one row a finding, with a byte order mark so that spreadsheets read the letters aright. */
export function toCsv(report: Report): string {
  const frame = [report.lawAsAt, report.lawPack]
  const duties = [...report.duties, ...report.pipeline].map((d) => [
    d.lane === 'law' ? 'duty' : 'duty (not in force)',
    d.id,
    d.bearerName,
    t(`verdict.${d.verdict}`),
    d.doubt ?? '',
    t(`mark.${d.strength}`),
    t(`moment.${d.heading}`),
    d.instrumentName,
    d.article,
    d.sentence,
    d.gates.join('; '),
    d.reasons.map((r) => r.text).join(' '),
    d.missing.join(' '),
    ...frame,
  ])
  const channels = report.channels.flatMap(({ title, entries }) =>
    entries.map((c) => [
      'channel',
      c.id,
      c.direction,
      t(`channel.${c.status}`),
      c.doubt ?? '',
      t(`rank.${c.rank}`),
      title,
      c.basis.map((b) => b.name).join('; '),
      c.basis.map((b) => b.article ?? '').join('; '),
      c.title,
      c.gates.join('; '),
      c.reasons.map((r) => r.text).join(' '),
      c.missing.join(' '),
      ...frame,
    ]),
  )
  return `\ufeff${[HEAD, ...duties, ...channels].map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`
}
