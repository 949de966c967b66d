import type { Report } from '../../report/entries.ts'
import { t } from '../../text/t.ts'
import { Fold } from '../components/Fold.tsx'

/** What does not apply, and why: one line for each reason, which opens to the duties. */
export function NotApplyingSection({ groups }: { readonly groups: Report['notApplying'] }) {
  if (groups.length === 0) return null
  return (
    <section id="not-applying" tabIndex={-1}>
      <h2>{t('report.notApplyingTitle')}</h2>
      {groups.map((g) => (
        <Fold
          key={g.bearer + g.instrument + g.reasons.join()}
          className="closed-list not-applying"
          summary={
            <>
              <strong>
                {g.bearerName}, {g.instrumentName}
              </strong>{' '}
              <span className="quiet">({t('report.notApplying', { count: g.duties.length })})</span>
              <span className="not-why">{g.reasons.join(' ')}</span>
            </>
          }
        >
          {() => (
            <ul>
              {g.duties.map((d) => (
                <li key={d.id} data-duty={d.id} data-bearer={d.bearer} data-verdict={d.verdict}>
                  <span className="not-sentence">{d.sentence}</span> <span className="cite">{d.citation}</span>
                </li>
              ))}
            </ul>
          )}
        </Fold>
      ))}
    </section>
  )
}
