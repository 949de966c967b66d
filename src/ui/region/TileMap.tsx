import { useMemo, useState } from 'react'
import type { Iso3 } from '../../lawbook/types.ts'
import { crimeTitle, lower, needTitle, stateInText } from '../../report/names.ts'
import { assumptions, byLevel, countLevels, countsInWords, regionAsked, tileMap } from '../../report/region.ts'
import { capital, day, t } from '../../text/t.ts'
import { Fold } from '../components/Fold.tsx'
import { useGuide } from '../GuideContext.ts'
import { useRegion } from './RegionContext.ts'
import { LevelLists } from './RegionMatrix.tsx'
import { inReadingOrder, TileField, TileKey, TilePatterns } from './TileField.tsx'
import { arrows } from './useArrows.ts'
import { useCells } from './useCells.ts'

/** One State and every other: an equal square for each, laid out by region, without borders. */
export function TileMap({ preset }: { readonly preset: Iso3 }) {
  const { lawbook, texts, states } = useGuide()
  const { question, worker } = useRegion()
  const [state, setState] = useState(preset)
  const [direction, setDirection] = useState<'asks' | 'asked'>('asks')
  const cells = useCells(
    `${state} ${JSON.stringify(question)}`,
    () =>
      worker.around(
        state,
        lawbook.states.map((s) => s.iso3).filter((s) => s !== state),
        regionAsked(question),
      ),
    true,
  )
  const regions = useMemo(
    () => (cells === null ? null : tileMap(lawbook, texts, cells, state, direction)),
    [lawbook, texts, cells, state, direction],
  )
  const names = useMemo(() => new Map(states.map((s) => [s.iso3, s.name])), [states])
  const shown = useMemo(
    () => (cells ?? []).filter((c) => (direction === 'asks' ? c.from : c.to) === state),
    [cells, direction, state],
  )
  const label = (way: 'asks' | 'asked') =>
    capital(t(way === 'asks' ? 'region.directionAsks' : 'region.directionAsked', { state: stateInText(texts, state) }))
  const firstTile = regions?.[0]?.tiles.filter((tile) => tile.cell !== null).sort(inReadingOrder)[0]?.iso3
  return (
    <section className="region-tiles" aria-labelledby="region-tiles">
      <h2 id="region-tiles">{t('region.tiles')}</h2>
      <p className="no-print">{t('region.tilesIntro')}</p>
      <div className="filters no-print">
        <span className="filter">
          <label htmlFor="tiles-state">{t('region.tilesState')}</label>
          <select id="tiles-state" value={state} onChange={(e) => setState(e.target.value)}>
            {states.map((s) => (
              <option key={s.iso3} value={s.iso3}>
                {s.name}
              </option>
            ))}
          </select>
        </span>
        <span className="filter">
          <label htmlFor="tiles-direction">{t('region.direction')}</label>
          <select
            id="tiles-direction"
            value={direction}
            onChange={(e) => setDirection(e.target.value === 'asked' ? 'asked' : 'asks')}
          >
            <option value="asks">{label('asks')}</option>
            <option value="asked">{label('asked')}</option>
          </select>
        </span>
      </div>
      {regions === null ? (
        <p role="status">{t('region.working')}</p>
      ) : (
        <figure className="tile-map">
          <figcaption>
            {t('region.tilesCaption', {
              need: needTitle(texts, question.need),
              crime: lower(crimeTitle(texts, question.crime)),
              date: day(question.at),
              direction: label(direction),
            })}{' '}
            <span className="tile-counts">
              {[...assumptions(question), countsInWords(countLevels(shown), shown.length)].join(' ')}
            </span>
          </figcaption>
          <TilePatterns />
          <p className="hint no-print">{t('region.moveKeys')}</p>
          <div className="tile-regions" {...arrows}>
            {regions.map((r) => (
              <TileField key={r.region} region={r} first={firstTile} />
            ))}
          </div>
          <TileKey />
          <Fold className="closed-list" summary={t('region.asList')}>
            {() => <LevelLists groups={byLevel(shown)} names={names} end={direction === 'asks' ? 'to' : 'from'} />}
          </Fold>
        </figure>
      )}
    </section>
  )
}
