import type { CSSProperties } from 'react'
import { levelInWords, type Tile, type TileRegion } from '../../report/region.ts'
import { t } from '../../text/t.ts'
import { LevelFace } from '../pictures/LevelFace.tsx'
import { type Ink, Patterns } from '../pictures/Patterns.tsx'
import { PictureKey } from '../pictures/PictureKey.tsx'
import { useRegion } from './RegionContext.ts'
import { TileFace } from './TileFace.tsx'
import { cornerOf, placeOf } from './tilePlaces.ts'

const PATTERNS = 'tiles-'
const ink: Ink = (name) => `url(#${PATTERNS}${name})`

/** The patterns of all tiles, which are too many to hold them each. */
export const TilePatterns = () => (
  <svg className="tile-patterns" width="0" height="0" aria-hidden="true" focusable="false">
    <Patterns id={PATTERNS} />
  </svg>
)

/** From west to east and from north to south, as a reader and the tabulator go. */
export function inReadingOrder(a: { readonly iso3: string }, b: { readonly iso3: string }): number {
  const [one, other] = [placeOf(a.iso3), placeOf(b.iso3)]
  return one.row - other.row || one.column - other.column
}

/** Where a square stands: the style sheet counts from the corner of the region, or of the world. */
const placed = (names: readonly [string, number][]): CSSProperties => Object.fromEntries(names) as CSSProperties

/** The States of one region as squares, each a button to its pair. */
export function TileField({ region, first }: { readonly region: TileRegion; readonly first: string | undefined }) {
  const corner = cornerOf(region.tiles.map((tile) => tile.iso3))
  const right = Math.max(...region.tiles.map((tile) => placeOf(tile.iso3).column))
  const corners = placed([
    ['--corner-column', corner.column],
    ['--corner-row', corner.row],
    ['--columns', right - corner.column],
  ])
  return (
    <section className="tile-region" data-region={region.region} aria-label={region.region} style={corners}>
      <h3>{region.region}</h3>
      <ul>
        {[...region.tiles].sort(inReadingOrder).map((tile) => {
          const { column, row } = placeOf(tile.iso3)
          return (
            <li
              key={tile.iso3}
              style={placed([
                ['--column', column],
                ['--row', row],
              ])}
            >
              <TileOf tile={tile} isFirst={tile.iso3 === first} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function TileOf({ tile: { iso3, name, cell }, isFirst }: { readonly tile: Tile; readonly isFirst: boolean }) {
  const { openPair } = useRegion()
  if (cell === null) {
    const said = t('region.chosenTile', { name })
    return (
      <span className="map-tile" data-level="chosen" title={said} data-iso={iso3}>
        <TileFace iso3={iso3} level="chosen" best="chosen" ink={ink} />
        <span className="visually-hidden">{said}</span>
      </span>
    )
  }
  const said = `${name}: ${levelInWords(cell.level, cell.atBest)}`
  return (
    <button
      type="button"
      className="map-tile"
      data-cell={cell.from + cell.to}
      data-iso={iso3}
      data-level={cell.level}
      data-more={cell.level !== cell.atBest}
      tabIndex={isFirst ? 0 : -1}
      title={said}
      onClick={() => openPair(cell.from, cell.to)}
    >
      <TileFace iso3={iso3} level={cell.level} best={cell.atBest} ink={ink} />
      <span className="visually-hidden">{said}</span>
    </button>
  )
}

/** What the squares mean. */
export const TileKey = () => (
  <PictureKey
    marks={[
      ...(['binding-procedure', 'general-duty', 'discretionary', 'none'] as const).map((level) => ({
        word: t(`level.${level}`),
        mark: (own: Ink) => <LevelFace level={level} best={level} x={8} y={1} width={28} height={18} ink={own} />,
      })),
      {
        word: t('region.keyBestMeaning'),
        mark: (own: Ink) => (
          <LevelFace level="none" best="binding-procedure" x={8} y={-13} width={28} height={32} ink={own} />
        ),
      },
    ]}
  />
)
