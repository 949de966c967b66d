import type { Report } from '../../report/entries.ts'
import { t } from '../../text/t.ts'
import { Prose } from '../components/Prose.tsx'

/** What to beware of: rules and facts that give no duty by themselves. */
export function Cautions({ report }: { readonly report: Report }) {
  if (report.cautions.length === 0) return null
  return (
    <section id="cautions" tabIndex={-1}>
      <h2>{t('report.cautions')}</h2>
      {report.cautions.map((c) => (
        <div key={c.id} className="entry caution">
          <div className="entry-main">
            <h3>{c.title}</h3>
            <p>
              <Prose text={c.text} />
            </p>
          </div>
          {c.citation !== null && <p className="note">{c.citation}</p>}
        </div>
      ))}
    </section>
  )
}
