import type { ReactNode } from 'react'
import { t } from '../../text/firstWords.ts'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
  readonly inset?: ReactNode
}

interface Props {
  readonly name: string
  readonly choices: readonly Choice[]
  readonly preset?: string | undefined
  /** 'I don't know', the last choice, after "or". */
  readonly unknownLabel?: string | null
  readonly unknownValue?: string
}

/** Native radio buttons; 'I don't know' stands last. */
export function Choices({
  name,
  choices,
  preset,
  unknownLabel = t('question.unknown'),
  unknownValue = 'unknown',
}: Props) {
  const radio = (c: Choice) => (
    <div key={c.value} className="choice">
      <input
        type="radio"
        id={`${name}-${c.value}`}
        name={name}
        value={c.value}
        defaultChecked={preset === c.value}
        aria-describedby={c.hint === undefined ? undefined : `${name}-${c.value}-hint`}
      />
      <label htmlFor={`${name}-${c.value}`}>{c.label}</label>
      {c.hint !== undefined && (
        <p id={`${name}-${c.value}-hint`} className="hint">
          {c.hint}
        </p>
      )}
      {c.inset}
    </div>
  )
  return (
    <div className="choices">
      {choices.map(radio)}
      {unknownLabel !== null && (
        <>
          <p className="or" aria-hidden="true">
            {t('question.or')}
          </p>
          {radio({ value: unknownValue, label: unknownLabel })}
        </>
      )}
    </div>
  )
}

/** Yes, no, or not known, for one part of a question. */
export function TruthChoices({
  name,
  legend,
  preset,
  hint,
}: {
  readonly name: string
  readonly legend: string
  readonly preset?: string | undefined
  readonly hint?: string | undefined
}) {
  return (
    <fieldset className="part">
      <legend>{legend}</legend>
      {hint !== undefined && <p className="hint">{hint}</p>}
      <Choices
        name={name}
        preset={preset}
        choices={[
          { value: 'yes', label: t('question.yes') },
          { value: 'no', label: t('question.no') },
        ]}
      />
    </fieldset>
  )
}
