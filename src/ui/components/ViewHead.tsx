import type { ReactNode } from 'react'
import type { Report } from '../../report/entries.ts'
import { day, t } from '../../text/t.ts'
import { PrintBar } from './PaperSettings.tsx'

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
      <BackButton />
      <h1 tabIndex={-1}>{title}</h1>
      <p className="lead">{lead}</p>
      <p className="quiet">
        {t('report.madeOn', { lawAsAt: day(report.lawAsAt), pack: report.lawPack, at: day(report.at) })}
      </p>
      <p className="quiet">{t('report.disclaimer')}</p>
      <div className="actions no-print">
        <PrintBar label={t('result.print')} />
        {children}
      </div>
    </header>
  )
}

/** The way back to where the person came from. */
export const BackButton = () => (
  <p className="back no-print">
    <button type="button" className="plain" onClick={() => history.back()}>
      ‹ {t('question.back')}
    </button>
  </p>
)

/** The head of a view that stands on the screen only: its paper is a document of its own. */
export const ViewTop = ({ title, lead }: { readonly title: string; readonly lead: string }) => (
  <header className="result-head no-print">
    <BackButton />
    <h1 tabIndex={-1}>{title}</h1>
    <p className="lead">{lead}</p>
  </header>
)
