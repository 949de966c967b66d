import type { Carry } from '../../report/bridge.ts'
import { type Setting, widthOf } from './letters.ts'
import type { Ink } from './Patterns.tsx'

/** What a span carries, as a box that stands on its deck; `x` is counted from the middle of the deck. */
export interface LoadBox {
  readonly x: number
  readonly width: number
  readonly label: string
  readonly carry: Pick<Carry, 'sure' | 'asked'> & Partial<Carry>
}
const SETTING: Setting = { size: 12 }
const PAD = 9
const APART = 8
const HEIGHT = 22
const ARROW = 9

/** The loads of a span in rows no wider than given, each row set about the middle. */
export function loadRows(carries: readonly Carry[], room: number): readonly (readonly LoadBox[])[] {
  const rows: { carry: Carry; width: number }[][] = []
  const widthOfRow = (row: readonly { readonly width: number }[]) =>
    row.reduce((sum, b) => sum + b.width, 0) + (row.length - 1) * APART
  for (const carry of carries) {
    const box = { carry, width: widthOf(carry.label, SETTING) + 2 * PAD + (carry.asked === null ? 0 : ARROW) }
    const last = rows.at(-1)
    if (last !== undefined && widthOfRow([...last, box]) <= room) last.push(box)
    else rows.push([box])
  }
  return rows.map((row) => {
    let x = -widthOfRow(row) / 2
    return row.map(({ carry, width }) => {
      const box = { x, width, label: carry.label, carry }
      x += width + APART
      return box
    })
  })
}

/** One load: a plain box where it stands, a broken outline where only under a further condition, hatched where points are open. Its point shows who must be the one asked. */
export function LoadMark({
  box,
  x,
  y,
  ink,
}: {
  readonly box: LoadBox
  readonly x: number
  readonly y: number
  readonly ink: Ink
}) {
  const { sure, asked } = box.carry
  const left = asked === 'self' ? ARROW : 0
  const right = asked === 'other' ? ARROW : 0
  const shape = `M${x + left},${y + 1} H${x + box.width - right} L${x + box.width},${y + (right > 0 ? HEIGHT / 2 : 1)} ${
    right > 0 ? `L${x + box.width - right},${y + HEIGHT - 1}` : `V${y + HEIGHT - 1}`
  } H${x + left} ${left > 0 ? `L${x},${y + HEIGHT / 2}` : ''} Z`
  return (
    <g data-load={box.carry.load} data-sure={sure}>
      <path d={shape} className="picture-hollow" />
      <path
        d={shape}
        fill={sure === 'open' ? ink('hatch') : 'none'}
        fillOpacity="0.45"
        stroke="currentColor"
        strokeWidth="1.1"
        strokeDasharray={sure === 'gated' ? '4 3' : undefined}
      />
      <text
        x={x + left + (box.width - left - right) / 2}
        y={y + HEIGHT / 2 + 4}
        textAnchor="middle"
        className="picture-small picture-halo"
      >
        {box.label}
      </text>
    </g>
  )
}
