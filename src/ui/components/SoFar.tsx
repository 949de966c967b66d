import { type AskedQuestion, QUESTIONS } from '../../journey/answers.ts'
import { answersInWords } from '../../report/answers.ts'
import { t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'

/** Where am I, what have I said, what does it mean so far: always in the same place. */
export function SoFar({ question }: { readonly question: AskedQuestion }) {
  const guide = useGuide()
  const { answers, assessment, lawbook, texts, situation } = guide
  const own = assessment.duties.filter((d) => d.bearer === 'self' && d.lane === 'law')
  const readable = answers.crime !== undefined && answers.state !== undefined
  const given = QUESTIONS.filter((q) => answers[q] !== undefined)
  const worded = answersInWords({ lawbook, texts, situation })
  return (
    <aside className="so-far" aria-label={t('result.live')}>
      <p className="so-far-step">{t('question.step', { n: QUESTIONS.indexOf(question) + 1, of: QUESTIONS.length })}</p>
      {readable && (
        <>
          <p className="so-far-counts" role="status">
            {t('result.liveCounts', {
              applies: own.filter((d) => d.verdict === 'applies').length,
              may: own.filter((d) => d.verdict === 'depends').length,
              open: assessment.questions.length,
            })}
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
      {given.length > 0 && (
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
      )}
    </aside>
  )
}
