import { useRef } from 'react'
import { t } from '../../text/t.ts'
import type { Read } from '../components/QuestionForm.tsx'
import { StatePicker } from '../components/StatePicker.tsx'
import { useGuide } from '../GuideContext.ts'
import { chosenState } from './reading.ts'

/** The other State, or none. */
export function CounterpartFields() {
  const { states, answers } = useGuide()
  const none = useRef<HTMLInputElement>(null)
  return (
    <>
      <div
        onInput={() => {
          // who names a State wants one
          if (none.current !== null) none.current.checked = false
        }}
      >
        <StatePicker
          name="with"
          label={t('answer.with')}
          options={states.filter((s) => s.iso3 !== answers.state)}
          preset={answers.with === 'none' ? undefined : answers.with}
        />
      </div>
      <p className="or" aria-hidden="true">
        {t('question.or')}
      </p>
      <div className="choice">
        <input
          type="checkbox"
          id="with-none"
          name="none"
          value="none"
          defaultChecked={answers.with === 'none'}
          ref={none}
        />
        <label htmlFor="with-none">{t('question.noOther')}</label>
      </div>
    </>
  )
}

export function readCounterpart(form: FormData, self: string | undefined, selfName: string): Read<string> {
  if (form.get('none') !== null) return { value: 'none' }
  const read = chosenState(form, 'with')
  return 'value' in read && read.value === self
    ? { error: t('question.chooseOtherState', { state: selfName }), field: 'pick-with' }
    : read
}
