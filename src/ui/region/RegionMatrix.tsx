import { memo, useMemo, useState, useSyncExternalStore } from 'react'
import type { RegionCell } from '../../engine/region.ts'
import type { LevelGroup, RegionTable } from '../../report/region.ts'
import { t } from '../../text/t.ts'
import { Fold } from '../components/Fold.tsx'
import { CellButton } from './CellButton.tsx'
import { useRegion } from './RegionContext.ts'
import { arrows } from './useArrows.ts'

/** More States than this make no table that can be read, or printed. */
const TABLE_LIMIT = 60
/** Up to so many a table is shown without being asked for. */
const TABLE_FIRST = 26

interface Props {
  readonly name: string
  readonly caption: string
  readonly table: RegionTable
  readonly changed?: ReadonlyMap<string, RegionCell>
}

/** The pairs as a table, or as a list for each State; both say the same. */
export function RegionMatrix({ name, caption, table, changed }: Props) {
  const [wanted, setWanted] = useState<'table' | 'list' | null>(null)
  const narrow = useNarrow()
  const count = table.states.length
  const fits = count <= TABLE_LIMIT
  const shown = !fits ? 'list' : (wanted ?? (narrow || count > TABLE_FIRST ? 'list' : 'table'))
  return (
    <>
      <fieldset className="region-form no-print">
        <legend>{t('region.showAs')}</legend>
        {(['table', 'list'] as const).map((form) => (
          <label key={form}>
            <input
              type="radio"
              name={`${name}-form`}
              value={form}
              checked={shown === form}
              disabled={form === 'table' && !fits}
              onChange={() => setWanted(form)}
            />{' '}
            {t(`region.${form}`)}
          </label>
        ))}
        {!fits && <span className="hint">{t('region.tableLimit', { count: TABLE_LIMIT })}</span>}
      </fieldset>
      {shown === 'table' ? (
        <PairTable caption={caption} table={table} changed={changed} />
      ) : (
        <PairList caption={caption} table={table} changed={changed} />
      )}
    </>
  )
}

interface FormProps {
  readonly caption: string
  readonly table: RegionTable
  readonly changed: ReadonlyMap<string, RegionCell> | undefined
}

const PairTable = memo(function PairTable({ caption, table, changed }: FormProps) {
  const [first, second] = table.states
  const start = `${first?.iso3}${second?.iso3}`
  return (
    <>
      <p className="hint no-print">{t('region.moveKeys')}</p>
      <div className="pairs-scroll" data-size={table.states.length > TABLE_FIRST ? 'large' : 'small'} {...arrows}>
        <table className="pairs">
          <caption>
            {caption} {t('region.rowAsks')}
          </caption>
          <thead>
            <tr>
              <td className="pairs-corner">{t('region.corner')}</td>
              {table.states.map((s) => (
                <th key={s.iso3} scope="col" title={s.name}>
                  <span aria-hidden="true">{s.iso3}</span>
                  <span className="visually-hidden">{s.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.iso3}>
                <th scope="row">
                  {row.name} <span className="pairs-code">{row.iso3}</span>
                </th>
                {row.cells.map((cell, i) => {
                  const to = table.states[i]
                  return cell === null ? (
                    <td key={to?.iso3} className="pairs-self">
                      <span className="visually-hidden">{t('region.same')}</span>
                    </td>
                  ) : (
                    <td key={to?.iso3}>
                      <CellButton
                        cell={cell}
                        fromName={row.name}
                        toName={to?.name ?? cell.to}
                        first={cell.from + cell.to === start}
                        was={changed?.get(cell.from + cell.to)}
                      />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
})

function PairList({ caption, table, changed }: FormProps) {
  const names = useMemo(() => new Map(table.states.map((s) => [s.iso3, s.name])), [table])
  return (
    <div className="pair-list">
      <p>
        <strong>{caption}</strong>
      </p>
      {table.rows.map((row) => (
        <Fold
          key={row.iso3}
          className="closed-list"
          summary={
            <>
              <strong>{t('region.asksOf', { state: row.name })}</strong>{' '}
              <span className="quiet">
                {row.groups.map((g) => t('region.listGroup', { words: g.words, count: g.cells.length })).join(' · ')}
              </span>
            </>
          }
        >
          {() => <LevelLists groups={row.groups} names={names} end="to" changed={changed} />}
        </Fold>
      ))}
    </div>
  )
}

/** Cells by level, each with the State at its other end; every one opens its pair. */
export function LevelLists({
  groups,
  names,
  end,
  changed,
}: {
  readonly groups: readonly LevelGroup[]
  readonly names: ReadonlyMap<string, string>
  readonly end: 'from' | 'to'
  readonly changed?: ReadonlyMap<string, RegionCell> | undefined
}) {
  const { openPair } = useRegion()
  return (
    <dl className="level-lists">
      {groups.map((g) => (
        <div key={g.words}>
          <dt>{t('region.listGroup', { words: g.words, count: g.cells.length })}</dt>
          <dd>
            <ul>
              {g.cells.map((cell) => (
                <li key={cell[end]} data-changed={changed?.has(cell.from + cell.to) ?? false}>
                  <button type="button" className="plain" onClick={() => openPair(cell.from, cell.to)}>
                    {names.get(cell[end]) ?? cell[end]}
                  </button>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  )
}

const NARROW = '(max-width: 48rem)'
const useNarrow = (): boolean =>
  useSyncExternalStore(
    (heard) => {
      const query = matchMedia(NARROW)
      query.addEventListener('change', heard)
      return () => query.removeEventListener('change', heard)
    },
    () => matchMedia(NARROW).matches,
    () => false,
  )
