import { canMatter } from '../../engine/canMatter.ts'
import { type AskedQuestion, QUESTIONS } from '../../journey/answers.ts'
import { t } from '../../text/t.ts'
import { type Guide, useGuide } from '../GuideContext.ts'

/** The way back, which question this is, and how far the others have come: answered, passed over, still to come. */
export function Progress({ question }: { readonly question: AskedQuestion }) {
  const guide = useGuide()
  return (
    <div className="step-line">
      <p className="back">
        <button type="button" className="plain" onClick={() => history.back()}>
          ‹ {t('question.back')}
        </button>
      </p>
      <p className="step-count">{t('question.step', { n: QUESTIONS.indexOf(question) + 1, of: QUESTIONS.length })}</p>
      <ol className="step-strip" aria-hidden="true">
        {QUESTIONS.map((q) => (
          <li key={q} data-state={q === question ? 'here' : stateOf(guide, q)} />
        ))}
      </ol>
    </div>
  )
}

const stateOf = ({ lawbook, situation, answers }: Guide, question: AskedQuestion): 'answered' | 'passed' | 'open' =>
  !canMatter(lawbook, situation, question) ? 'passed' : answers[question] === undefined ? 'open' : 'answered'
