import { useId } from 'react'
import type { StateTimeline, Timeline, TimelineRow } from '../../report/timeline.ts'
import { t } from '../../text/t.ts'
import { PictureKey, wrapped } from './PictureKey.tsx'

const WIDTH = 300
const EDGE = 6
const HEAD = 58
const LETTERS = 46
const LINE = 14
const BAR = 9
/** What is shorter than this could not be seen. */
const LEAST = 3

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`)

/** For each State its bars on one scale, the acts and the request as marks. */
export function TimelinePicture({ timeline }: { readonly timeline: Timeline }) {
  const id = useId()
  const { scale } = timeline
  const x = (date: string) =>
    EDGE + ((dayOf(date) - dayOf(scale.from)) / (dayOf(scale.to) - dayOf(scale.from))) * (WIDTH - 2 * EDGE)
  let top = HEAD
  const groups = timeline.states
    .filter((s) => s.rows.length > 0)
    .map((state) => {
      const heading = top + 16
      let y = heading + 10
      const rows = state.rows.map((row) => {
        const name = wrapped(row.name, LETTERS)
        const placed = { row, name, top: y, bar: y + name.length * LINE + 5 }
        y = placed.bar + BAR + 12
        return placed
      })
      top = y + 8
      return { state, heading, rows }
    })
  const height = top
  return (
    <>
      <svg className="picture" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={`${id}t ${id}d`}>
        <title id={`${id}t`}>{timeline.title}</title>
        <desc id={`${id}d`}>{timeline.desc}</desc>
        <defs>
          <Hatch id={`${id}hatch`} />
        </defs>
        <Marks timeline={timeline} x={x} height={height} />
        <Axis timeline={timeline} x={x} />
        {groups.map(({ state, heading, rows }) => (
          <g key={state.state}>
            <StateName state={state} y={heading} />
            {rows.map(({ row, name, top: y, bar }) => (
              <g key={row.instrument}>
                {name.map((line, i) => (
                  <text key={line} x={EDGE} y={y + 12 + i * LINE} fontSize="11.5" className="picture-halo">
                    {line}
                  </text>
                ))}
                <Bar row={row} y={bar} x={x} hatch={`url(#${id}hatch)`} end={scale.to} start={scale.from} />
              </g>
            ))}
          </g>
        ))}
      </svg>
      <PictureKey title={t('pictures.key')} marks={keyOf(timeline)} />
    </>
  )
}

type Scale = (date: string) => number

const Hatch = ({ id }: { readonly id: string }) => (
  <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <line x1="0" y1="0" x2="0" y2="5" stroke="currentColor" strokeWidth="1.2" />
  </pattern>
)

const StateName = ({ state, y }: { readonly state: StateTimeline; readonly y: number }) => (
  <text x={EDGE} y={y} fontSize="13" fontWeight="600" className="picture-halo">
    {state.name}
  </text>
)

function Axis({ timeline, x }: { readonly timeline: Timeline; readonly x: Scale }) {
  const first = Number(timeline.scale.from.slice(0, 4))
  const last = Number(timeline.scale.to.slice(0, 4))
  const step = last - first > 60 ? 20 : last - first > 25 ? 10 : 5
  const years = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step)
  return (
    <g fontSize="11">
      <line x1={EDGE} y1={HEAD - 8} x2={WIDTH - EDGE} y2={HEAD - 8} stroke="currentColor" strokeWidth="1" />
      {years.map((year) => {
        const at = x(`${year}-01-01`)
        return (
          <g key={year}>
            <line x1={at} y1={HEAD - 8} x2={at} y2={HEAD - 3} stroke="currentColor" />
            <text x={at} y={HEAD - 12} textAnchor={at < 20 ? 'start' : at > WIDTH - 20 ? 'end' : 'middle'}>
              {year}
            </text>
          </g>
        )
      })}
    </g>
  )
}

/** The acts as a band between two dotted lines, the request as a line, over all rows. */
function Marks({ timeline, x, height }: { readonly timeline: Timeline; readonly x: Scale; readonly height: number }) {
  const { acts, request } = timeline
  const asked = x(request.at)
  const done = acts === null ? null : { from: x(acts.from), to: Math.max(x(acts.to), x(acts.from) + LEAST) }
  return (
    <>
      {done !== null && acts !== null && (
        <>
          <rect
            x={done.from}
            y={HEAD - 8}
            width={done.to - done.from}
            height={height - HEAD + 6}
            fill="currentColor"
            fillOpacity="0.08"
          />
          {[done.from, done.to].map((at) => (
            <line key={at} x1={at} y1={HEAD - 8} x2={at} y2={height - 2} stroke="currentColor" strokeDasharray="1 3" />
          ))}
          <text x={EDGE} y="12" fontSize="11.5">
            {acts.text}
          </text>
        </>
      )}
      <line x1={asked} y1={HEAD - 26} x2={asked} y2={height - 2} stroke="currentColor" strokeWidth="1.5" />
      <text x={WIDTH - EDGE} y="28" fontSize="11.5" textAnchor="end">
        {request.text}
      </text>
    </>
  )
}

function Bar({
  row,
  y,
  x,
  hatch,
  start,
  end,
}: {
  readonly row: TimelineRow
  readonly y: number
  readonly x: Scale
  readonly hatch: string
  readonly start: string
  readonly end: string
}) {
  return (
    <>
      <line x1={EDGE} y1={y + BAR} x2={WIDTH - EDGE} y2={y + BAR} stroke="currentColor" strokeWidth="0.5" />
      {row.segments.map((s) => {
        const from = x(s.from ?? start)
        const width = Math.max(LEAST, x(s.to ?? end) - from)
        return (
          <g key={s.from ?? 'open'}>
            <rect
              x={from}
              y={y}
              width={width}
              height={BAR}
              fill={s.bound === 'yes' ? 'currentColor' : hatch}
              fillOpacity={s.bound === 'yes' ? '0.45' : '1'}
              stroke="currentColor"
              strokeWidth="0.75"
            />
          </g>
        )
      })}
      {row.acts.map((part) => {
        const from = x(part.from)
        const width = Math.max(LEAST, x(part.to) - from)
        return part.bound === 'yes' ? (
          <rect key={part.from} x={from} y={y - 3} width={width} height={BAR + 6} fill="currentColor" />
        ) : (
          <rect
            key={part.from}
            x={from}
            y={y - 3}
            width={width}
            height={BAR + 6}
            className="picture-hollow"
            stroke="currentColor"
            strokeWidth="1.25"
            strokeDasharray="3 2"
          />
        )
      })}
    </>
  )
}

function keyOf(timeline: Timeline) {
  const rows = timeline.states.flatMap((s) => s.rows)
  const bar = (opacity: string) => (
    <rect x="2" y="4" width="40" height="8" fill="currentColor" fillOpacity={opacity} stroke="currentColor" />
  )
  const marks = [
    { word: t('pictures.timeline.key.bound'), mark: bar('0.45'), isUsed: true },
    {
      word: t('pictures.timeline.key.unknown'),
      mark: (
        <>
          {bar('0')}
          {[8, 14, 20, 26, 32, 38].map((x) => (
            <line key={x} x1={x} y1="4" x2={x - 6} y2="12" stroke="currentColor" />
          ))}
        </>
      ),
      isUsed: rows.some((r) => r.segments.some((s) => s.bound === 'unknown')),
    },
    {
      word: t('pictures.timeline.key.inside'),
      mark: <rect x="14" y="1" width="16" height="14" fill="currentColor" />,
      isUsed: rows.some((r) => r.acts.some((a) => a.bound === 'yes')),
    },
    {
      word: t('pictures.timeline.key.outside'),
      mark: <rect x="14" y="1" width="16" height="14" fill="none" stroke="currentColor" strokeDasharray="3 2" />,
      isUsed: rows.some((r) => r.acts.some((a) => a.bound !== 'yes')),
    },
    {
      word: t('pictures.timeline.key.request'),
      mark: <line x1="22" y1="0" x2="22" y2="16" stroke="currentColor" strokeWidth="1.5" />,
      isUsed: true,
    },
  ]
  return marks.filter((m) => m.isUsed)
}
