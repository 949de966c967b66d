import { useId } from 'react'

interface Props<V extends string> {
  readonly label: string
  readonly value: V
  /** What can be chosen: the value and how a person reads it. */
  readonly options: readonly (readonly [V, string])[]
  readonly onChange: (value: V) => void
}

/** One of several, with its label. */
export function Choice<V extends string>({ label, value, options, onChange }: Props<V>) {
  const id = useId()
  return (
    <span className="filter">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(e) => {
          const chosen = options.find(([v]) => v === e.currentTarget.value)
          if (chosen !== undefined) onChange(chosen[0])
        }}
      >
        {options.map(([v, words]) => (
          <option key={v} value={v}>
            {words}
          </option>
        ))}
      </select>
    </span>
  )
}
