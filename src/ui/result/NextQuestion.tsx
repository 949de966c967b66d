import { useCallback } from 'react'
import type { AskedQuestion } from '../../journey/answers.ts'
import { nextQuestion } from '../../report/deciding.ts'
import { t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'
import { useLater } from '../useLater.ts'

/** The open question whose answer could change most, with the way to it. It is looked for after the page stands. */
export function NextQuestionView({
  onGo,
  label = t('parts.nextGo'),
}: {
  readonly onGo: (page: AskedQuestion) => void
  readonly label?: string
}) {
  const { lawbook, texts, situation, assessment } = useGuide()
  const next = useLater(
    useCallback(() => nextQuestion({ lawbook, texts, situation }, assessment), [lawbook, texts, situation, assessment]),
  )
  const page = next?.page ?? null
  if (next === null || page === null) return null
  return (
    <div className="next-question">
      <p className="kicker">{t('parts.next')}</p>
      <p className="next-question-text">{next.text}</p>
      <p className="quiet">{next.why}</p>
      <p className="no-print">
        <button type="button" onClick={() => onGo(page)}>
          {label}
        </button>
      </p>
    </div>
  )
}
