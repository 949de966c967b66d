import type { Report } from '../../report/entries.ts'
import { t } from '../../text/t.ts'
import { Prose } from './Prose.tsx'

/** In short: what the State must do, may do, cannot rely on and should find out. */
export function ReportSummaryView({ report }: { readonly report: Report }) {
  const own = new Set(report.duties.filter((d) => d.bearer === 'self' && d.positions.length > 0).map((d) => d.id))
  return (
    <section id="summary" className="summary" tabIndex={-1}>
      <h2>{t('report.summary')}</h2>
      <p className="summary-counts">{report.summary.countsText}</p>
      {report.summary.parts.map((part) => (
        <section key={part.title} className="summary-part">
          <h3>{part.title}</h3>
          {part.lines.length === 0 ? (
            <p>{t('report.nothing')}</p>
          ) : (
            <ul>
              {part.lines.map((line) => (
                <li key={line.about + line.text}>
                  <Prose text={line.text} /> {line.citation !== null && <span className="cite">{line.citation}</span>}{' '}
                  {own.has(line.about) && <span className="own-view">{t('parts.restsOnYours')}</span>}
                </li>
              ))}
              {part.more > 0 && <li className="quiet">{t('report.more', { count: part.more })}</li>}
            </ul>
          )}
        </section>
      ))}
    </section>
  )
}
