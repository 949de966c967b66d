import type { Report } from '../../report/entries.ts'
import { t } from '../../text/t.ts'

/** What was answered, and what was set aside. */
export function AnswersGiven({ report }: { readonly report: Report }) {
  return (
    <>
      <dl className="answers">
        {report.answers.map((a) => (
          <div key={a.id} className="answers-row">
            <dt>{a.question}</dt>
            <dd>{a.answer}</dd>
          </div>
        ))}
      </dl>
      {report.setAside.length > 0 && (
        <>
          <h3>{t('report.setAside')}</h3>
          <ul>
            {report.setAside.map((a) => (
              <li key={a.id}>
                {a.question}: {a.answer}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
