import type { Hold } from '../../report/bridge.ts'
import type { Ink } from './Patterns.tsx'

const DECK = 7
const RISE = 16
/** From the top of a deck to the foot of its arch. */
export const HALF_HEIGHT = DECK + RISE

interface HalfProps {
  readonly hold: Hold
  /** Where this half meets its bank, and where the other half. */
  readonly bank: number
  readonly middle: number
  readonly y: number
  readonly ink: Ink
}

/** One half of a span, from its bank to the middle: the State's own doing. */
export function Deck({ hold, bank, middle, y, ink }: HalfProps) {
  const left = Math.min(bank, middle)
  const width = Math.abs(middle - bank)
  const arch = archOf(left, left + width, y + DECK)
  switch (hold) {
    case 'bound':
      return (
        <>
          <path d={`${arch} Z`} fill="currentColor" fillOpacity="0.16" stroke="currentColor" strokeWidth="1" />
          <rect x={left} y={y} width={width} height={DECK} fill="currentColor" />
        </>
      )
    case 'any':
      return (
        <>
          <path d={arch} fill="none" stroke="currentColor" strokeWidth="1" />
          <rect x={left} y={y} width={width} height={2.2} fill="currentColor" />
          <rect x={left} y={y + DECK - 2.2} width={width} height={2.2} fill="currentColor" />
        </>
      )
    case 'dashed':
      return (
        <>
          <path d={arch} fill="none" stroke="currentColor" strokeWidth="1" strokeDasharray="5 4" />
          <line
            x1={bank}
            y1={y + DECK / 2}
            x2={middle}
            y2={y + DECK / 2}
            stroke="currentColor"
            strokeWidth={DECK - 1.5}
            strokeDasharray="13 7"
          />
        </>
      )
    case 'unknown':
      return (
        <>
          <path d={arch} fill="none" stroke="currentColor" strokeWidth="1" strokeDasharray="1.5 3" />
          <rect x={left} y={y} width={width} height={DECK} className="picture-hollow" />
          <rect
            x={left + 0.5}
            y={y + 0.5}
            width={width - 1}
            height={DECK - 1}
            fill={ink('hatch')}
            stroke="currentColor"
            strokeWidth="1"
          />
          <circle cx={left + width / 2} cy={y + DECK / 2} r="8" className="picture-hollow" stroke="currentColor" />
          <text x={left + width / 2} y={y + DECK / 2 + 4.5} textAnchor="middle" className="picture-mark">
            ?
          </text>
        </>
      )
    default:
      return <Torn bank={bank} middle={middle} y={y} />
  }
}

/** The underside of a half: low at both feet, high in the middle. */
const archOf = (from: number, to: number, y: number): string =>
  `M${from},${y} V${y + RISE} Q${(from + to) / 2},${y - RISE + 2} ${to},${y + RISE} V${y}`

/** What is left of a half that does not hold: a stump with a torn end. */
function Torn({ bank, middle, y }: { readonly bank: number; readonly middle: number; readonly y: number }) {
  const way = Math.sign(middle - bank)
  const length = Math.min(52, Math.abs(middle - bank) / 3.4)
  const end = bank + way * length
  return (
    <g strokeLinejoin="round" stroke="currentColor">
      <path
        d={`M${bank},${y + DECK} V${y + DECK + RISE} Q${bank + way * 16},${y + DECK + 5} ${end - way * 12},${y + DECK} Z`}
        className="picture-hollow"
        strokeWidth="1"
      />
      <path
        d={`M${bank},${y} H${end + way * 6} L${end - way * 2},${y + 2} L${end + way * 5},${y + 4} L${end - way * 5},${y + 5.5} L${end},${y + DECK} H${bank} Z`}
        className="picture-hollow"
        strokeWidth="1.5"
      />
      <path
        d={`M${end + way * 13},${y + 3} l${way * 5},2.5 l${way * -4},3 Z M${end + way * 20},${y + 13} l${way * 4},3 l${way * -6},1 Z`}
        fill="currentColor"
        strokeWidth="0.5"
      />
    </g>
  )
}

/** The pier in the stream, where at least one half reaches it. */
export function Pier({ x, y, holds }: { readonly x: number; readonly y: number; readonly holds: readonly Hold[] }) {
  const firm = holds.some((h) => h === 'bound' || h === 'any')
  const standing = firm || holds.some((h) => h !== 'not')
  if (!standing) return null
  return (
    <g>
      <path
        d={`M${x - 5},${y + 0.5} H${x + 5} L${x + 7},${y + 34} H${x - 7} Z`}
        className="picture-hollow"
        stroke="currentColor"
        strokeWidth="1"
        strokeDasharray={firm ? undefined : '3 3'}
      />
      <path
        d={`M${x - 18},${y + 35} h8 m3,0 h14 m3,0 h8`}
        stroke="currentColor"
        strokeWidth="1"
        fill="none"
        strokeOpacity="0.6"
      />
    </g>
  )
}

/** Where a deck rests on its bank. */
export const Abutment = ({ x, y, way }: { readonly x: number; readonly y: number; readonly way: 1 | -1 }) => (
  <path
    d={`M${x},${y - 3} h${way * 5} v${DECK + 5} l${way * -5},${RISE} Z`}
    fill="currentColor"
    stroke="currentColor"
    strokeWidth="1"
  />
)

/** A bank of cut stone, its edge to the water heavier. */
export function Bank({
  x,
  y,
  width,
  height,
  ink,
}: {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly ink: Ink
}) {
  const edge = x === 0 ? width : x
  return (
    <>
      <rect x={x} y={y} width={width} height={height} fill={ink('stone')} fillOpacity="0.55" />
      <line x1={x} y1={y} x2={x + width} y2={y} stroke="currentColor" strokeWidth="3" />
      <line x1={edge} y1={y - 1.5} x2={edge} y2={y + height} stroke="currentColor" strokeWidth="2" />
    </>
  )
}

/** The water at the foot of the last sheet. */
export function Water({ from, to, y }: { readonly from: number; readonly to: number; readonly y: number }) {
  const waves = (start: number, end: number) =>
    `M${start},${y} ${Array.from({ length: Math.floor((end - start) / 24) }, () => 'q6,-4 12,0 t12,0').join(' ')}`
  return (
    <g fill="none" stroke="currentColor" strokeWidth="1" strokeOpacity="0.5">
      <path d={waves(from + 6, to - 6)} />
      <path d={waves(from + 30, to - 30)} transform="translate(0 5)" />
    </g>
  )
}
