import type { Ink } from './Patterns.tsx'

interface Props {
  readonly kind: 'answered' | 'unknown' | 'passed' | 'open' | 'next'
  readonly x: number
  readonly y: number
  readonly number: number | null
  /** How far off the path a question stands that was passed over. */
  readonly siding: { readonly x: number; readonly y: number }
  readonly ink: Ink
}
const RADIUS = 9.5
/** In the key a station stands without its number. */
const SMALL_RADIUS = 6

/** A question on the path: full where answered, hatched where not known, empty where still to come, beside the path where passed over. */
export function Station({ kind, x, y, number, siding, ink }: Props) {
  if (kind === 'passed') {
    const away = { x: x + siding.x, y: y + siding.y }
    const loop =
      siding.x !== 0
        ? `M${x},${y - 20} C${x},${y - 8} ${away.x},${y - 12} ${away.x},${y} S${x},${y + 8} ${x},${y + 20}`
        : `M${x - 22},${y} C${x - 8},${y} ${x - 24},${away.y} ${x},${away.y} C${x + 24},${away.y} ${x + 8},${y} ${x + 22},${y}`
    return (
      <>
        <path d={loop} fill="none" stroke="currentColor" strokeWidth="1" strokeDasharray="2 3" />
        <circle
          cx={away.x}
          cy={away.y}
          r={number === null ? 5 : 8}
          className="picture-hollow"
          stroke="currentColor"
          strokeWidth="1"
          strokeDasharray="2 2"
        />
        <Numeral number={number} x={away.x} y={away.y} className="picture-number" />
      </>
    )
  }
  const radius = number === null ? SMALL_RADIUS : RADIUS
  const full = kind === 'answered'
  return (
    <>
      {kind === 'next' && (
        <circle cx={x} cy={y} r={radius + 4} className="picture-hollow" stroke="currentColor" strokeWidth="1.2" />
      )}
      <circle cx={x} cy={y} r={radius} className="picture-hollow" stroke="currentColor" strokeWidth="2" />
      {full && <circle cx={x} cy={y} r={radius} fill="currentColor" />}
      {kind === 'unknown' && <circle cx={x} cy={y} r={radius - 1} fill={ink('hatch')} fillOpacity="0.7" />}
      <Numeral
        number={number}
        x={x}
        y={y}
        className={full ? 'picture-number picture-on-ink' : 'picture-number picture-halo'}
      />
    </>
  )
}

const Numeral = ({ number, x, y, className }: Pick<Props, 'number' | 'x' | 'y'> & { readonly className: string }) =>
  number === null ? null : (
    <text x={x} y={y + 4} textAnchor="middle" className={className}>
      {number}
    </text>
  )
