import { pageOf } from '../../report/deciding.ts'
import type { Report } from '../../report/entries.ts'
import { t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'
import { NextQuestionView } from './NextQuestion.tsx'

/** What is missing: the question that could change most first, then every open question with the way to it. */
export function Missing({ report }: { readonly report: Report }) {
  const guide = useGuide()
  return (
    <section id="missing" tabIndex={-1}>
      <h2>{t('report.missing')}</h2>
      {report.questions.length === 0 ? <p>{t('report.nothingMissing')}</p> : <NextQuestionView onGo={guide.revisit} />}
      {report.questions.length > 0 && <p>{t('report.missingIntro')}</p>}
      <ul className="missing">
        {report.questions.map((q) => {
          const page = pageOf(q.id)
          return (
            <li key={q.id}>
              {page !== null ? (
                <button type="button" className="plain" onClick={() => guide.revisit(page)}>
                  {q.text}
                </button>
              ) : (
                q.text
              )}{' '}
              <span className="quiet">({t('report.couldChange', { count: q.couldChange })})</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
