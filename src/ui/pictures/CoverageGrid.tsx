import type { CoverageGridModel, GridCell } from '../../report/coverageGrid.ts'
import { t } from '../../text/t.ts'

/** Need by crime for one direction: each cell a word with its pattern, what could be at best, and the instruments that give it. */
export function CoverageGrid({ grid, id }: { readonly grid: CoverageGridModel; readonly id: string }) {
  return (
    <table className="coverage-grid" id={id} data-direction={grid.direction.key}>
      <caption>{grid.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('gaps.need')}</th>
          {grid.crimes.map((c) => (
            <th key={c.id} scope="col">
              {c.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.rows.map((row) => (
          <tr key={row.need}>
            <th scope="row">{row.title}</th>
            {row.cells.map((cell) => (
              <Cell key={cell.crime} cell={cell} isAlone={grid.crimes.length === 1} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ cell, isAlone }: { readonly cell: GridCell; readonly isAlone: boolean }) {
  return (
    <td data-level={cell.level}>
      {!isAlone && <span className="grid-crime">{t('gaps.forCrime', { crime: cell.crimeName })} </span>}
      <span className="level" data-level={cell.level}>
        {cell.word}
      </span>
      {cell.atBest !== null && (
        <span className="level-best" data-level={cell.atBest.level}>
          {' '}
          {cell.atBest.text}
        </span>
      )}
      {cell.basis.length > 0 && <span className="grid-basis"> {cell.basis.join('; ')}</span>}
      {cell.before !== null && (
        <span className="grid-before" data-change={cell.before.change}>
          {' '}
          {cell.before.change === 'same' ? cell.before.changeWord : `${cell.before.changeWord}; ${cell.before.text}`}
        </span>
      )}
    </td>
  )
}
