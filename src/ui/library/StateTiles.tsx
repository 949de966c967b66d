import type { Block } from '../../library/page.ts'
import { useSurroundings } from './LibraryContext.ts'

type Tiles = Extract<Block, { type: 'tiles' }>

/** Membership as equal squares, laid out by region: a pattern for each status, and the status in words for those who do not see it. */
export function StateTiles({ tiles }: { readonly tiles: Tiles }) {
  const { href } = useSurroundings()
  const statuses = [...new Map(tiles.regions.flatMap((r) => r.tiles.map((t) => [t.status, t.statusName] as const)))]
  return (
    <figure className="tiles">
      <figcaption>{tiles.caption}</figcaption>
      <ul className="tiles-key">
        {statuses.map(([status, name]) => (
          <li key={status}>
            <span className="tile" data-status={status} aria-hidden="true" /> {name}
          </li>
        ))}
      </ul>
      {tiles.regions.map((r) => (
        <div key={r.region} className="tiles-region">
          <p>
            <strong>{r.region}</strong> <span className="quiet">{r.count}</span>
          </p>
          <ul>
            {r.tiles.map((t) => (
              <li key={t.code}>
                <a
                  className="tile"
                  data-status={t.status}
                  href={href({ kind: 'states', id: t.code })}
                  title={`${t.name}: ${t.statusName}`}
                >
                  {t.code}
                  <span className="visually-hidden">
                    {' '}
                    {t.name}: {t.statusName}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </figure>
  )
}
