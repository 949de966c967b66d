import { type AskedQuestion, QUESTIONS } from '../../journey/answers.ts'
import { answersInWords } from '../../report/answers.ts'
import { liveCounts } from '../../report/live.ts'
import { t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'

/** What have I said and what does it mean so far: always in the same place. */
export function SoFar() {
  const guide = useGuide()
  const { answers, assessment, lawbook, texts, situation } = guide
  const readable = answers.crime !== undefined && answers.state !== undefined
  const given = QUESTIONS.filter((q) => answers[q] !== undefined)
  const worded = answersInWords({ lawbook, texts, situation })
  if (given.length === 0) return null
  return (
    <aside className="so-far" aria-label={t('result.live')}>
      {readable && (
        <>
          <p className="so-far-counts" role="status">
            {liveCounts(assessment)}
          </p>
          <p>
            <button type="button" onClick={guide.openResult}>
              {t('review.result')}
            </button>
          </p>
          <p>
            <button type="button" className="plain" onClick={() => guide.open('expert')}>
              {t('expert.way')}
            </button>
          </p>
        </>
      )}
      <details>
        <summary>{t('report.answers')}</summary>
        <dl>
          {worded
            .filter((a) => given.includes(a.id as AskedQuestion))
            .map((a) => (
              <div key={a.id}>
                <dt>{a.question}</dt>
                <dd>{a.answer}</dd>
              </div>
            ))}
        </dl>
      </details>
    </aside>
  )
}
