import type { Report } from '../../report/entries.ts'
import { capital, t } from '../../text/t.ts'
import { Fold } from '../components/Fold.tsx'

/** Instruments that bind nobody here, one folded group each: visibly apart from the law. */
export function Pipeline({ report }: { readonly report: Report }) {
  if (report.pipeline.length === 0) return null
  const groups = [...new Set(report.pipeline.map((d) => d.instrumentName))]
  return (
    <section id="pipeline" className="pipeline" tabIndex={-1}>
      <h2>{t('report.pipeline')}</h2>
      <p>{t('report.pipelineIntro')}</p>
      {groups.map((name) => {
        const duties = report.pipeline.filter((d) => d.instrumentName === name && d.bearer !== 'other')
        const why = duties[0]?.reasons.find((r) => r.truth === 'no')
        return (
          <Fold key={name} className="closed-list" summary={`${capital(name)} (${duties.length})`}>
            {() => (
              <>
                {why !== undefined && <p>{why.text}</p>}
                <ul className="pipeline-list">
                  {duties.map((d) => (
                    <li key={`${d.id}-${d.bearer}`}>
                      {d.sentence} <span className="quiet">({d.citation})</span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Fold>
        )
      })}
    </section>
  )
}
