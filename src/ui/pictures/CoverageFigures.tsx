import { useId, useState } from 'react'
import type { Coverage } from '../../engine/coverage.ts'
import { coverageGrid, firstDirection, type GridDirection, gridDirections } from '../../report/coverageGrid.ts'
import type { Words } from '../../report/names.ts'
import { t } from '../../text/t.ts'
import { usePrinting } from '../printing.ts'
import { CoverageGrid } from './CoverageGrid.tsx'
import { CoveragePicture } from './CoveragePicture.tsx'

interface Props {
  readonly words: Words
  readonly coverage: readonly Coverage[]
  /** What stood before a change, to stand beside it. */
  readonly before?: readonly Coverage[]
  /** Which directions paper holds: every one of the reader's own State, or those between the two States alone. */
  readonly onPaper?: 'own' | 'between'
}

/** The coverage as picture and table, one direction at a time; on paper several. */
export function CoverageFigures({ words, coverage, before, onPaper = 'own' }: Props) {
  const moved = before === undefined ? () => true : movedIn(coverage, before)
  const directions = gridDirections(words, coverage).filter(moved)
  const [chosen, setChosen] = useState(firstDirection(words.situation.role))
  const printing = usePrinting()
  const id = useId()
  const direction = directions.find((d) => d.key === chosen) ?? directions[0]
  const shown = printing ? directions.filter((d) => isOnPaper(d, onPaper)) : direction === undefined ? [] : [direction]
  return (
    <>
      <p className="filter coverage-choice no-print">
        <label htmlFor={id}>{t('gaps.direction')}</label>
        <select id={id} value={direction?.key} onChange={(e) => setChosen(e.target.value)}>
          {directions.map((d) => (
            <option key={d.key} value={d.key}>
              {d.label}
            </option>
          ))}
        </select>
      </p>
      {shown.map((d) => {
        const grid = coverageGrid(words, coverage, d, before)
        const table = `${id}${d.key.replace('>', '-')}`
        return (
          <figure key={d.key} className="picture-figure">
            <figcaption className="picture-caption">{d.label}</figcaption>
            <CoveragePicture grid={grid} sameAs={table} />
            <CoverageGrid grid={grid} id={table} />
          </figure>
        )
      })}
    </>
  )
}

const isOnPaper = ({ from, to }: GridDirection, which: 'own' | 'between'): boolean =>
  which === 'own' ? from === 'self' || to === 'self' : [from, to].sort().join() === 'other,self'

/** Whether anything differs in a direction. */
const movedIn =
  (after: readonly Coverage[], before: readonly Coverage[]) =>
  ({ from, to }: GridDirection): boolean => {
    const cells = (list: readonly Coverage[]) =>
      list
        .filter((c) => c.from === from && c.to === to)
        .map((c) => [c.need, c.crime, c.level, c.atBest].join())
        .sort()
        .join(';')
    return cells(after) !== cells(before)
  }
