import { useCallback, useState } from 'react'
import { conductInWords } from '../../report/answers.ts'
import { changeDatesInWords, type DateLine } from '../../report/changeDates.ts'
import { capital, day, t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'
import { useLater } from '../useLater.ts'

/** The three dates of a result, never mixed up: when the acts were done, when help is asked for, and the day of the law held here. */
export function Clocks() {
  const guide = useGuide()
  const { situation, assessment } = guide
  const [open, setOpen] = useState(false)
  const change = (page: 'conduct' | 'at', what: string) => (
    <button type="button" className="plain small no-print" onClick={() => guide.revisit(page)}>
      {t('parts.clockChange')}
      <span className="visually-hidden">: {what}</span>
    </button>
  )
  return (
    <section className="clocks" aria-label={t('parts.clocks')}>
      <dl>
        <div>
          <dt>{t('parts.clockConduct')}</dt>
          <dd>{capital(conductInWords(situation.conduct))}</dd>
          <dd className="quiet">
            {t('parts.clockConductWhat')} {change('conduct', t('parts.clockConduct'))}
          </dd>
        </div>
        <div>
          <dt>{t('parts.clockRequest')}</dt>
          <dd>{day(situation.at)}</dd>
          <dd className="quiet">
            {t('parts.clockRequestWhat')} {change('at', t('parts.clockRequest'))}
          </dd>
        </div>
        <div>
          <dt>{t('parts.clockLaw')}</dt>
          <dd>{day(assessment.lawAsAt)}</dd>
          <dd className="quiet">
            {t('parts.clockLawWhat', { pack: assessment.lawPack })}
            {situation.at > assessment.lawAsAt && <strong> {t('parts.clockAfterLaw')}</strong>}
          </dd>
        </div>
      </dl>
      <details className="change-dates" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
        <summary>{t('parts.changeDates')}</summary>
        {open && <ChangeDateLists />}
      </details>
    </section>
  )
}

function ChangeDateLists() {
  const { lawbook, texts, situation } = useGuide()
  const dates = useLater(
    useCallback(() => changeDatesInWords({ lawbook, texts, situation }), [lawbook, texts, situation]),
  )
  if (dates === null) return <p role="status">{t('app.opening')}</p>
  return (
    <>
      <p>{t('parts.changeDatesIntro')}</p>
      <div className="change-date-lists">
        <DateList title={t('parts.datesConduct')} lines={dates.conduct} />
        <DateList title={t('parts.datesRequest')} lines={dates.request} />
      </div>
    </>
  )
}

function DateList({ title, lines }: { readonly title: string; readonly lines: readonly DateLine[] }) {
  return (
    <div>
      <h3>{title} …</h3>
      {lines.length === 0 ? (
        <p>{t('parts.noDates')}</p>
      ) : (
        <ol className="date-lines">
          {lines.map((l) =>
            l.kind === 'yours' ? (
              <li key="yours" className="date-yours">
                {l.text}
              </li>
            ) : (
              <li key={l.date}>
                <p>… {l.text}:</p>
                <ul>
                  {l.changes.map((c) => (
                    <li key={c}>{c}</li>
                  ))}
                </ul>
              </li>
            ),
          )}
        </ol>
      )}
    </div>
  )
}
