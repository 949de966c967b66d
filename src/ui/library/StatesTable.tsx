import { useId, useState } from 'react'
import type { Block, Row } from '../../library/page.ts'
import { t } from '../../text/t.ts'
import { Line } from './Blocks.tsx'
import { useSurroundings } from './LibraryContext.ts'

type Table = Extract<Block, { type: 'table' }>
const ALL = 'all'

/** A table of the library; a long table of States can be narrowed by region, group and status. */
export function StatesTable({ table }: { readonly table: Table }) {
  const { startAs } = useSurroundings()
  const [region, setRegion] = useState(ALL)
  const [group, setGroup] = useState(ALL)
  const [status, setStatus] = useState(ALL)
  const statusOf = (r: Row) => r.cells[1]?.map((w) => (typeof w === 'string' ? w : w.text)).join('') ?? ''
  const shown = table.rows.filter(
    (r) =>
      (region === ALL || r.region === region) &&
      (group === ALL || r.groups?.includes(group)) &&
      (status === ALL || statusOf(r) === status),
  )
  const distinct = (all: readonly string[]) => [...new Set(all)].sort((a, b) => a.localeCompare(b, 'en'))
  return (
    <>
      {table.filters && startAs !== null && (
        <div className="filters no-print">
          <Filter
            label={t('library.filterRegion')}
            value={region}
            onChange={setRegion}
            options={distinct(table.rows.flatMap((r) => r.region ?? []))}
          />
          <Filter
            label={t('library.filterGroup')}
            value={group}
            onChange={setGroup}
            options={distinct(table.rows.flatMap((r) => r.groups ?? []))}
          />
          <Filter
            label={t('library.filterStatus')}
            value={status}
            onChange={setStatus}
            options={distinct(table.rows.map(statusOf))}
          />
          <p role="status" className="quiet">
            {t('library.rowsShown', { count: shown.length })}
          </p>
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <section className="table-scroll" aria-label={table.caption} tabIndex={0}>
        <table className="library-table">
          <caption>{table.caption}</caption>
          <thead>
            <tr>
              {table.head.map((h) => (
                <th key={h} scope="col">
                  {h}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.key}>
                {row.cells.map((words, i) =>
                  i === 0 ? (
                    <th key={i} scope="row">
                      <Line words={words} />
                    </th>
                  ) : (
                    <td key={i}>
                      <Line words={words} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function Filter({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly options: readonly string[]
  readonly onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <span className="filter">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(e) => onChange(e.target.value)}>
        <option value={ALL}>{t('library.filterAll')}</option>
        {options.map((o) => (
          <option key={o} value={o}>
            {o}
          </option>
        ))}
      </select>
    </span>
  )
}
