import { t } from '../../text/t.ts'

interface Props {
  readonly name: string
  readonly legend: string
  readonly preset?: string | undefined
}

/** Day, month and year as three short fields: quicker than a calendar, and a year alone is enough where that is allowed. */
export function DateFields({ name, legend, preset = '' }: Props) {
  const [year = '', month = '', day = ''] = preset.split('-')
  const field = (part: 'day' | 'month' | 'year', value: string, size: number) => (
    <span className="date-field">
      <label htmlFor={`${name}-${part}`}>{t(`question.${part}`)}</label>
      <input
        id={`${name}-${part}`}
        name={`${name}-${part}`}
        inputMode="numeric"
        size={size}
        maxLength={size}
        autoComplete="off"
        defaultValue={value}
      />
    </span>
  )
  return (
    <fieldset className="part date">
      <legend>{legend}</legend>
      <div className="date-fields">
        {field('day', day, 2)}
        {field('month', month, 2)}
        {field('year', year, 4)}
      </div>
    </fieldset>
  )
}

/** What stands in the three fields as ISO 8601 (a day, a month or a year); '' where all are empty; null where they make no date. */
export function readDate(form: FormData, name: string): string | null {
  const part = (p: string) => String(form.get(`${name}-${p}`) ?? '').trim()
  const [day, month, year] = [part('day'), part('month'), part('year')]
  if (day === '' && month === '' && year === '') return ''
  if (!/^\d{4}$/.test(year) || (month !== '' && !/^\d{1,2}$/.test(month)) || (day !== '' && !/^\d{1,2}$/.test(day)))
    return null
  if (month === '') return day === '' ? year : null
  const text = `${year}-${month.padStart(2, '0')}`
  return day === '' ? text : `${text}-${day.padStart(2, '0')}`
}
