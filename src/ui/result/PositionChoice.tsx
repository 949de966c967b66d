import { useId } from 'react'
import { t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'

interface Props {
  readonly point: { readonly id: string; readonly title: string; readonly position: 'yes' | 'no' | null }
}

/** The reader's own view of an unsettled point: none, yes or no. The result is judged again at once. */
export function PositionChoice({ point }: Props) {
  const guide = useGuide()
  const name = useId()
  const choices = [
    [null, t('parts.noView')],
    ['yes', t('question.yes')],
    ['no', t('question.no')],
  ] as const
  return (
    <fieldset className="position no-print">
      <legend>
        {t('parts.yourView')}
        <span className="visually-hidden">: {point.title}</span>
      </legend>
      {choices.map(([value, label]) => (
        <label key={label}>
          <input
            type="radio"
            name={name}
            checked={point.position === value}
            onChange={() => guide.takePosition(point.id, value)}
          />{' '}
          {label}
        </label>
      ))}
    </fieldset>
  )
}
