import { type SourceEntry, sourceInWords } from '../../report/composeReport.ts'
import { day, t } from '../../text/t.ts'

/** Where each instrument's words and States come from, and the depositary's own address to check. */
export function SourceList({ sources }: { readonly sources: readonly SourceEntry[] }) {
  return (
    <ul className="sources">
      {sources.map((s) => (
        <li key={s.instrument}>
          <p>
            <strong>{s.title}</strong>. {t('source.text')}: {sourceInWords(s.text)}.
            {s.status !== null && ` ${t('source.states')}: ${sourceInWords(s.status)}.`}{' '}
            {s.url !== null && (
              <>
                {s.depositary}:{' '}
                <a href={s.url} target="_blank" rel="noreferrer noopener">
                  {t('source.checkHere')}
                  <span className="visually-hidden"> ({s.title})</span>
                </a>
                <span className="print-only">, {s.url}</span>.
              </>
            )}
          </p>
          {s.overdue && <p className="doubt">{t('report.recheck', { date: day(s.recheckBy), url: s.url ?? '' })}</p>}
          {s.notes.map((n) => (
            <p key={n} className="quiet">
              {n}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}
