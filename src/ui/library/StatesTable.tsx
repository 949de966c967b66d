import { useState } from 'react'
import type { Block, Row } from '../../library/page.ts'
import { t } from '../../text/t.ts'
import { Choice } from '../components/Choice.tsx'
import { CopyButton } from '../components/CopyButton.tsx'
import { Line } from './Blocks.tsx'
import { useSurroundings } from './LibraryContext.ts'

type Table = Extract<Block, { type: 'table' }>
const ALL = 'all'

/** A table of the library; a long table of States can be narrowed by region, group and status. */
export function StatesTable({ table }: { readonly table: Table }) {
  const { startAs } = useSurroundings()
  const choices = (all: readonly string[]) => [
    [ALL, t('library.filterAll')] as const,
    ...all.map((o) => [o, o] as const),
  ]
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
          <Choice
            label={t('library.filterRegion')}
            value={region}
            onChange={setRegion}
            options={choices(distinct(table.rows.flatMap((r) => r.region ?? [])))}
          />
          <Choice
            label={t('library.filterGroup')}
            value={group}
            onChange={setGroup}
            options={choices(distinct(table.rows.flatMap((r) => r.groups ?? [])))}
          />
          <Choice
            label={t('library.filterStatus')}
            value={status}
            onChange={setStatus}
            options={choices(distinct(table.rows.map(statusOf)))}
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
                      {i === 1 && <CopyStatus row={row} />}
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

/** Copies the reference of the status that a row tells, where it can be copied. */
function CopyStatus({ row }: { readonly row: Row }) {
  const { cite } = useSurroundings()
  const { status } = row
  if (cite === null || status === undefined) return null
  return (
    <span className="copy-line no-print">
      <CopyButton
        text={() => cite(status.state, status.instrument)}
        label={t('memo.copyCite')}
        about={row.cells[0]?.map((w) => (typeof w === 'string' ? w : w.text)).join('') ?? ''}
      />
    </span>
  )
}
