import { t } from '../../text/firstWords.ts'

/** Where a question stands: it is asked now, it is answered, nothing hangs on it, or it is still to come. */
export type StepState = 'here' | 'answered' | 'passed' | 'open'

/** The way back, which question this is, and how far the others have come. */
export function StepLine({ states }: { readonly states: readonly StepState[] }) {
  return (
    <div className="step-line">
      <p className="back">
        <button type="button" className="plain" onClick={() => history.back()}>
          ‹ {t('question.back')}
        </button>
      </p>
      <p className="step-count">{t('question.step', { n: states.indexOf('here') + 1, of: states.length })}</p>
      <ol className="step-strip" aria-hidden="true">
        {states.map((state, i) => (
          <li key={i} data-state={state} />
        ))}
      </ol>
    </div>
  )
}
