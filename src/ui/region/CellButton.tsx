import type { RegionCell } from '../../engine/region.ts'
import { levelInWords } from '../../report/region.ts'
import { t } from '../../text/t.ts'
import { useRegion } from './RegionContext.ts'

interface Props {
  readonly cell: RegionCell
  readonly fromName: string
  readonly toName: string
  readonly first: boolean
  /** What the pair was before a change, where it is another now. */
  readonly was?: RegionCell | undefined
}

/** One pair as a letter with its pattern; what is possible at best in brackets. It opens the pair. */
export function CellButton({ cell, fromName, toName, first, was }: Props) {
  const { openPair } = useRegion()
  const { from, to, level, atBest } = cell
  const words = levelInWords(level, atBest)
  const said = was === undefined ? words : t('region.was', { words, before: levelInWords(was.level, was.atBest) })
  const label = t('region.cell', { from: fromName, to: toName, words: said })
  return (
    <button
      type="button"
      className="pair"
      data-cell={`${from}${to}`}
      data-level={level}
      data-best={atBest}
      data-more={level !== atBest}
      data-changed={was !== undefined}
      tabIndex={first ? 0 : -1}
      title={label}
      onClick={() => openPair(from, to)}
    >
      <span aria-hidden="true">{t(`region.letter.${level}`)}</span>
      {level !== atBest && (
        <span aria-hidden="true" className="pair-best">
          ({t(`region.letter.${atBest}`)})
        </span>
      )}
      <span className="visually-hidden">{label}</span>
    </button>
  )
}

/** What letters and patterns mean. */
export function RegionKey() {
  return (
    <div className="region-key">
      <h3>{t('region.key')}</h3>
      <dl>
        {(['binding-procedure', 'general-duty', 'discretionary', 'none'] as const).map((level) => (
          <div key={level}>
            <dt>
              <span className="pair" data-level={level} data-more="false">
                {t(`region.letter.${level}`)}
              </span>{' '}
              <strong>{t(`level.${level}`)}</strong>
            </dt>
            <dd>{t(`region.meaning.${level}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <span className="pair" data-level="none" data-more="true">
              <span>–</span>
              <span className="pair-best">(B)</span>
            </span>{' '}
            <strong>{t('region.keyBest')}</strong>
          </dt>
          <dd>{t('region.keyBestMeaning')}</dd>
        </div>
      </dl>
    </div>
  )
}
