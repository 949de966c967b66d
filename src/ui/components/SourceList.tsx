import type { SourceEntry } from '../../report/entries.ts'
import { sourceInWords } from '../../report/sources.ts'
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

/** At the head of a result: which of its lists and texts are past the day of their next check, and with whom to check. */
export function StaleNotice({ sources }: { readonly sources: readonly SourceEntry[] }) {
  const due = sources.filter((s) => s.overdue)
  if (due.length === 0) return null
  return (
    <div className="notice stale">
      <p>
        <strong>{t('report.staleTitle', { count: due.length })}</strong>
      </p>
      <ul>
        {due.map((s) => (
          <li key={s.instrument}>
            {t('report.staleItem', { title: s.title, date: day(s.recheckBy) })}{' '}
            {s.url !== null && (
              <a href={s.url} target="_blank" rel="noreferrer noopener">
                {s.depositary ?? t('source.checkHere')}
                <span className="visually-hidden"> ({s.title})</span>
                <span className="print-only">, {s.url}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
