import { useCombobox } from 'downshift'
import { useEffect, useMemo, useRef, useState } from 'react'
import { t } from '../../text/firstWords.ts'
import { findStates, type StateOption, stateMeant } from '../findStates.ts'

interface Props {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly options: readonly StateOption[]
  readonly preset?: string | undefined
}

/** A State by name, old name, accent-free name or code. What is typed is also understood when no option is picked. */
export function StatePicker({ name, label, hint, options, preset }: Props) {
  const [typed, setTyped] = useState(options.find((o) => o.iso3 === preset)?.name ?? '')
  const [touched, setTouched] = useState(false)
  const items = useMemo(() => (touched ? findStates(options, typed) : options), [options, typed, touched])
  const box = useCombobox<StateOption>({
    id: `pick-${name}`,
    inputId: `pick-${name}`,
    items: [...items],
    initialInputValue: typed,
    itemToString: (item) => item?.name ?? '',
    onInputValueChange: ({ inputValue }) => {
      setTyped(inputValue)
      setTouched(true)
    },
    onIsOpenChange: ({ isOpen }) => {
      if (isOpen) setTouched(false)
    },
  })
  const meant = stateMeant(options, typed)
  const value = meant?.iso3 ?? (typed.trim() === '' ? '' : '?')
  const hidden = useRef<HTMLInputElement>(null)
  const told = useRef(value)
  useEffect(() => {
    // a form that listens hears of an option picked from the list as of one typed
    if (told.current === value) return
    told.current = value
    hidden.current?.dispatchEvent(new Event('input', { bubbles: true }))
  }, [value])
  return (
    <div className="picker">
      <label {...box.getLabelProps()} htmlFor={`pick-${name}`}>
        {label}
      </label>
      {hint !== undefined && <p className="hint">{hint}</p>}
      <div className="picker-row">
        <input
          {...box.getInputProps({ autoComplete: 'off', spellCheck: false, placeholder: t('question.pickPlaceholder') })}
        />
        <button
          {...box.getToggleButtonProps({ 'aria-label': t('picker.showAll') })}
          type="button"
          className="picker-toggle"
        >
          <span aria-hidden="true">▾</span>
        </button>
      </div>
      <input type="hidden" name={name} value={value} ref={hidden} />
      <ul {...box.getMenuProps()} className="picker-list" hidden={!box.isOpen}>
        {box.isOpen &&
          items.map((item, index) => (
            <li key={item.iso3} {...box.getItemProps({ item, index })} data-active={box.highlightedIndex === index}>
              <span className="picker-name">{item.name}</span> <span className="picker-code">{item.iso3}</span>
            </li>
          ))}
        {box.isOpen && items.length === 0 && <li className="picker-none">{t('question.pickNone')}</li>}
      </ul>
      <p className="visually-hidden" role="status">
        {box.isOpen ? t('question.pickCount', { count: items.length }) : ''}
      </p>
    </div>
  )
}
