import type { ReactNode } from 'react'
import type { Report } from '../../report/entries.ts'
import { day, t } from '../../text/t.ts'

interface Props {
  readonly title: string
  readonly lead: string
  readonly report: Report
  readonly children: ReactNode
}

/** The head of a view over the result: the way back, the title, from when the law is, and what can be done. */
export function ViewHead({ title, lead, report, children }: Props) {
  return (
    <header className="result-head">
      <p className="back no-print">
        <button type="button" className="plain" onClick={() => history.back()}>
          ‹ {t('question.back')}
        </button>
      </p>
      <h1 tabIndex={-1}>{title}</h1>
      <p className="lead">{lead}</p>
      <p className="quiet">
        {t('report.madeOn', { lawAsAt: day(report.lawAsAt), pack: report.lawPack, at: day(report.at) })}
      </p>
      <p className="quiet">{t('report.disclaimer')}</p>
      <p className="actions no-print">
        <button type="button" className="primary" onClick={() => window.print()}>
          {t('result.print')}
        </button>
        {children}
      </p>
    </header>
  )
}
