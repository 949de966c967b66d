import { NEEDS } from '../../lawbook/types.ts'
import { t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'

/** What is to be obtained: any number; none means all. */
export function NeedFields() {
  const { answers, texts } = useGuide()
  return (
    <>
      <div className="choices columns">
        {NEEDS.map((n) => (
          <div key={n} className="choice">
            <input
              type="checkbox"
              id={`need-${n}`}
              name="need"
              value={n}
              defaultChecked={answers.need?.includes(n)}
              aria-describedby={`need-${n}-hint`}
            />
            <label htmlFor={`need-${n}`}>{texts.needs[n]?.title}</label>
            <p id={`need-${n}-hint`} className="hint">
              {texts.needs[n]?.hint}
            </p>
          </div>
        ))}
      </div>
      <p className="hint">{t('question.allNeeds')}</p>
    </>
  )
}
