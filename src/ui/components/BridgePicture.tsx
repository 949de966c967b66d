import { Fragment, useId } from 'react'
import type { Bridge, Hold, Span } from '../../report/bridge.ts'
import { t } from '../../text/t.ts'
import { PictureKey, wrapped } from './PictureKey.tsx'

const WIDTH = 300
const BANK = 16
const MIDDLE = WIDTH / 2
const LINE = 14
const NAME_LETTERS = 38
const LOAD_LETTERS = 44
const BANK_LETTERS = 18

interface Row {
  readonly span: Span
  readonly top: number
  readonly name: readonly string[]
  readonly deck: number
  readonly loads: readonly string[]
  readonly height: number
}

/** The two States as banks, each instrument a span between them. */
export function BridgePicture({ bridge }: { readonly bridge: Bridge }) {
  const id = useId()
  const left = wrapped(bridge.self, BANK_LETTERS)
  const right = wrapped(bridge.other, BANK_LETTERS)
  const head = Math.max(left.length, right.length) * 16 + 8
  const rows = laidOut(bridge.spans, head + 8)
  const last = rows.at(-1)
  const height = (last === undefined ? head : last.top + last.height) + 4
  return (
    <>
      <svg className="picture" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={`${id}t ${id}d`}>
        <title id={`${id}t`}>{bridge.title}</title>
        <desc id={`${id}d`}>{bridge.desc}</desc>
        <defs>
          <pattern id={`${id}bank`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="6" stroke="currentColor" strokeWidth="1.5" />
          </pattern>
        </defs>
        <g fontWeight="600" fontSize="13">
          {left.map((line, i) => (
            <text key={line} x="0" y={14 + i * 16}>
              {line}
            </text>
          ))}
          {right.map((line, i) => (
            <text key={line} x={WIDTH} y={14 + i * 16} textAnchor="end">
              {line}
            </text>
          ))}
        </g>
        {[0, WIDTH - BANK].map((x) => (
          <rect
            key={x}
            x={x + 0.5}
            y={head}
            width={BANK - 1}
            height={height - head - 1}
            fill={`url(#${id}bank)`}
            stroke="currentColor"
          />
        ))}
        {rows.map((row) => (
          <g key={row.span.instrument} data-span={row.span.instrument} data-kind={row.span.kind}>
            {row.name.map((line, i) => (
              <text key={line} x={BANK + 8} y={row.top + 12 + i * LINE} fontSize="12" fontWeight="600">
                {line}
              </text>
            ))}
            <Deck hold={row.span.self.hold} y={row.deck} isRight={false} />
            <Deck hold={row.span.other.hold} y={row.deck} isRight={true} />
            <text x={BANK + 8} y={row.deck + 17} fontSize="10.5">
              {t(`pictures.bridge.word.${row.span.self.hold}`)}
            </text>
            <text x={WIDTH - BANK - 8} y={row.deck + 17} fontSize="10.5" textAnchor="end">
              {t(`pictures.bridge.word.${row.span.other.hold}`)}
            </text>
            {row.loads.map((line, i) => (
              <text
                key={line}
                x={MIDDLE}
                y={row.deck + 32 + i * LINE}
                fontSize="11.5"
                fontStyle="italic"
                textAnchor="middle"
              >
                {line}
              </text>
            ))}
          </g>
        ))}
      </svg>
      <PictureKey
        title={t('pictures.key')}
        marks={(['bound', 'dashed', 'unknown', 'not', 'any'] as const)
          .filter((h) => bridge.spans.some((s) => s.self.hold === h || s.other.hold === h))
          .map((hold) => ({
            word: t(`pictures.bridge.keyLine.${hold}`),
            mark: <Half hold={hold} from={2} to={42} y={8} />,
          }))}
      />
    </>
  )
}

/** What it carries; a line is never broken within a label. */
const loadsOf = (span: Span): string =>
  span.carries
    .map((c, i) => c.label.replaceAll(' ', '\u00a0') + (i < span.carries.length - 1 ? '\u00a0·' : ''))
    .join(' ')

function laidOut(spans: readonly Span[], start: number): readonly Row[] {
  let top = start
  return spans.map((span) => {
    const name = wrapped(span.name, NAME_LETTERS)
    const loads = wrapped(loadsOf(span), LOAD_LETTERS)
    const deck = top + name.length * LINE + 10
    const row = { span, top, name, deck, loads, height: name.length * LINE + 34 + loads.length * LINE + 14 }
    top += row.height
    return row
  })
}

/** One half of a span, from its bank to the middle. */
function Deck({ hold, y, isRight }: { readonly hold: Hold; readonly y: number; readonly isRight: boolean }) {
  return isRight ? (
    <Half hold={hold} from={WIDTH - BANK} to={MIDDLE} y={y} />
  ) : (
    <Half hold={hold} from={BANK} to={MIDDLE} y={y} />
  )
}

function Half({
  hold,
  from,
  to,
  y,
}: {
  readonly hold: Hold
  readonly from: number
  readonly to: number
  readonly y: number
}) {
  const way = Math.sign(to - from)
  switch (hold) {
    case 'bound':
      return <line x1={from} y1={y} x2={to} y2={y} stroke="currentColor" strokeWidth="6" />
    case 'dashed':
      return <line x1={from} y1={y} x2={to} y2={y} stroke="currentColor" strokeWidth="4" strokeDasharray="9 6" />
    case 'unknown':
      return (
        <>
          <line x1={from} y1={y} x2={to} y2={y} stroke="currentColor" strokeWidth="3" strokeDasharray="2 5" />
          <text
            x={(from + to) / 2}
            y={y + 5}
            fontSize="14"
            fontWeight="700"
            textAnchor="middle"
            className="picture-halo"
          >
            ?
          </text>
        </>
      )
    case 'any':
      return (
        <>
          {[-2.5, 2.5].map((d) => (
            <line key={d} x1={from} y1={y + d} x2={to} y2={y + d} stroke="currentColor" strokeWidth="1.5" />
          ))}
        </>
      )
    default: {
      const stub = Math.min(12, Math.abs(to - from) / 3)
      return (
        <>
          {[
            [from, from + way * stub],
            [to, to - way * stub],
          ].map(([start = 0, end = 0]) => {
            const tooth = Math.sign(end - start) * 4
            return (
              <Fragment key={start}>
                <path
                  d={`M${start},${y - 3} L${end + tooth},${y - 3} L${end},${y - 1} L${end + tooth},${y + 1} L${end},${y + 3} L${start},${y + 3} Z`}
                  fill="none"
                  stroke="currentColor"
                  strokeWidth="1.25"
                />
              </Fragment>
            )
          })}
        </>
      )
    }
  }
}
