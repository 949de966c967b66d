import { useRef } from 'react'
import { parseSpan } from '../../engine/dates.ts'
import type { Situation } from '../../engine/situation.ts'
import { t } from '../../text/t.ts'
import { DateFields, readDate } from '../components/DateFields.tsx'
import type { Read } from '../components/QuestionForm.tsx'

/** The time of the acts: from, to, still going on, or not known. */
export function ConductFields({
  preset,
  unknownLabel,
}: {
  readonly preset: string | undefined
  readonly unknownLabel: string
}) {
  const [from = '', to = ''] = preset === undefined || preset === 'unknown' ? [] : preset.split('/')
  const unknown = useRef<HTMLInputElement>(null)
  const known = () => {
    if (unknown.current !== null) unknown.current.checked = false
  }
  return (
    <div className="conduct">
      <p className="hint">{t('question.conductHint')}</p>
      <div onInput={known}>
        <DateFields name="from" legend={t('question.from')} preset={from} />
        <DateFields name="to" legend={t('question.to')} preset={to === '..' ? '' : to} />
      </div>
      <div className="choice">
        <input type="checkbox" id="ongoing" name="ongoing" value="yes" defaultChecked={to === '..'} />
        <label htmlFor="ongoing">{t('question.conductOngoing')}</label>
      </div>
      <p className="or" aria-hidden="true">
        {t('question.or')}
      </p>
      <div className="choice">
        <input
          type="checkbox"
          id="conduct-unknown"
          name="unknown"
          value="yes"
          defaultChecked={preset === 'unknown'}
          ref={unknown}
        />
        <label htmlFor="conduct-unknown">{unknownLabel}</label>
      </div>
    </div>
  )
}

/** What the fields say, as ISO 8601: a day, month or year, an interval, or 'unknown'. */
export function readConduct(form: FormData, situation: Situation): Read<string> {
  if (form.get('unknown') !== null) return { value: 'unknown' }
  const from = readDate(form, 'from')
  const to = form.get('ongoing') !== null ? '..' : readDate(form, 'to')
  const problem = { error: t('question.chooseConduct'), field: 'from-day' }
  if (from === null || from === '' || to === null) return problem
  const text = to === '' ? from : `${from}/${to}`
  const span = parseSpan(text)
  return span === null || span.from > situation.at ? problem : { value: text }
}
