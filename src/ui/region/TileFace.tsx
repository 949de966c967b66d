import type { Level } from '../../engine/coverage.ts'
import { t } from '../../text/t.ts'
import type { Ink } from '../pictures/Patterns.tsx'

interface Props {
  readonly iso3: string
  readonly level: Level | 'chosen'
  readonly best: Level | 'chosen'
  readonly ink: Ink
}
const SIDE = 40
/** Where the strip of what could be begins. */
const STRIP = 24

/** The face of a square: the code of the State on the pattern of its level, with the letter of it; what could stand at best on a hatched foot. */
export function TileFace({ iso3, level, best, ink }: Props) {
  const onInk = level === 'binding-procedure'
  const more = best !== level
  const text = onInk ? 'picture-on-ink' : 'picture-halo'
  return (
    <svg
      className="tile-face"
      viewBox={`0 0 ${SIDE} ${SIDE}`}
      width={SIDE}
      height={SIDE}
      aria-hidden="true"
      focusable="false"
    >
      <Ground level={level} height={more ? STRIP : SIDE} ink={ink} />
      {more && (
        <rect
          x="0.75"
          y={STRIP}
          width={SIDE - 1.5}
          height={SIDE - STRIP - 0.75}
          fill={ink('hatch')}
          fillOpacity="0.5"
          stroke="currentColor"
          strokeWidth="0.8"
        />
      )}
      <text x={SIDE / 2} y={level === 'chosen' ? 25 : 17} textAnchor="middle" className={`tile-code ${text}`}>
        {iso3}
      </text>
      {level !== 'chosen' && best !== 'chosen' && (
        <text
          x={SIDE / 2}
          y={more ? 36.5 : 33}
          textAnchor="middle"
          className={`tile-letter ${more ? 'picture-halo' : text}`}
        >
          {t(`region.letter.${level}`)}
          {more && ` (${t(`region.letter.${best}`)})`}
        </text>
      )}
    </svg>
  )
}

function Ground({
  level,
  height,
  ink,
}: {
  readonly level: Props['level']
  readonly height: number
  readonly ink: Ink
}) {
  const box = { x: 0.75, y: 0.75, width: SIDE - 1.5, height: height - 1.5 }
  switch (level) {
    case 'binding-procedure':
      return <rect {...box} fill="currentColor" stroke="currentColor" />
    case 'general-duty':
      return <rect {...box} fill={ink('rules')} stroke="currentColor" strokeWidth="1.5" />
    case 'discretionary':
      return <rect {...box} fill={ink('dots')} stroke="currentColor" strokeDasharray="3 2.5" />
    case 'chosen':
      return (
        <>
          <rect x="1.5" y="1.5" width={SIDE - 3} height={SIDE - 3} fill="none" stroke="currentColor" strokeWidth="3" />
          <rect x="6" y="6" width={SIDE - 12} height={SIDE - 12} fill="none" stroke="currentColor" strokeWidth="1" />
        </>
      )
    default:
      return <rect {...box} fill="none" stroke="currentColor" strokeOpacity="0.45" strokeWidth="0.8" />
  }
}
