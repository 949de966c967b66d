import { useId, useRef, useState } from 'react'
import type { SessionCommand, SessionContext, TableCode } from '../../../machines/sessionMachine.ts'
import { t } from '../../text/t.ts'

interface Props {
  readonly context: SessionContext
  readonly onCommand: (command: SessionCommand) => void
}

/** The codes that tables read out: what each got right, or why its code cannot be read. */
export function TableCodes({ context, onCommand }: Props) {
  const id = useId()
  const [table, setTable] = useState('')
  const [code, setCode] = useState('')
  const [isWrong, setWrong] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const enter = () => {
    const isEmpty = table.trim() === '' || code.trim() === ''
    setWrong(isEmpty)
    if (!isEmpty) {
      onCommand({ do: 'table', table: table.trim(), code: code.trim() })
      setTable('')
      setCode('')
    }
    first.current?.focus()
  }
  return (
    <section className="tables" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{t('trainingUi.tables')}</h2>
      <p className="hint">{t('trainingUi.tablesLead')}</p>
      <form
        className="no-print"
        noValidate
        onSubmit={(e) => {
          e.preventDefault()
          enter()
        }}
      >
        {isWrong && (
          <p className="field-error" role="alert">
            {t('trainingUi.tableProblem')}
          </p>
        )}
        <div className="table-fields">
          <p className="field">
            <label htmlFor={`${id}-table`}>{t('trainingUi.table')}</label>
            <input
              id={`${id}-table`}
              ref={first}
              autoComplete="off"
              maxLength={40}
              value={table}
              onChange={(e) => setTable(e.currentTarget.value)}
            />
          </p>
          <p className="field">
            <label htmlFor={`${id}-code`}>{t('trainingUi.tableCode')}</label>
            <input
              id={`${id}-code`}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={20}
              value={code}
              onChange={(e) => setCode(e.currentTarget.value)}
            />
          </p>
          <button type="submit">{t('trainingUi.tableAdd')}</button>
        </div>
      </form>
      <ul className="table-list" aria-live="polite">
        {context.tables.map((row) => (
          <li key={`${row.table} ${row.code}`}>
            <span>
              <strong>{row.table}</strong> <code>{row.code}</code> {tableInWords(context, row)}
            </span>
            <button
              type="button"
              className="plain no-print"
              aria-label={t('trainingUi.tableGone', { table: row.table })}
              onClick={() => onCommand({ do: 'table-removed', table: row.table })}
            >
              {t('trainingUi.removeShort')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function tableInWords({ scenarios }: SessionContext, { problem, scenario, right }: TableCode): string {
  if (problem !== null) return t(`training.code.${problem}`)
  const title = scenarios.find((s) => s.number === scenario)?.title ?? ''
  return t('trainingUi.tableRight', { title, right: right.filter(Boolean).length, of: right.length })
}
