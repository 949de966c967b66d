import type { ActsPart, Segment, StateTimeline, Timeline, TimelineRow } from '../../report/timeline.ts'
import { t } from '../../text/t.ts'
import { Drawing, type Form, type Layout, Lines, WIDTHS } from './Drawing.tsx'
import { linesOf, type Setting, widthOf } from './letters.ts'
import type { Ink } from './Patterns.tsx'
import { type Mark, PictureKey } from './PictureKey.tsx'
import { sheetsOf } from './sheets.ts'

/** So tall may one sheet be, in units: it must stand on one page. */
const SHEET = 820
const NAME: Setting = { size: 14, isName: true }
const SMALL: Setting = { size: 12 }
const STEP = 15
const BAR = 10
const ACTS = 20
/** What is shorter than this could not be seen. */
const LEAST = 3
const LEAST_ACTS = 7

interface Measures {
  readonly form: Form
  readonly width: number
  /** Where the scale begins and ends. */
  readonly from: number
  readonly to: number
  /** How wide a name may stand. */
  readonly room: number
}
const MEASURES: Readonly<Record<Form, Measures>> = {
  narrow: { form: 'narrow', width: WIDTHS.narrow, from: 6, to: 330, room: 330 },
  wide: { form: 'wide', width: WIDTHS.wide, from: 282, to: 708, room: 262 },
}

/** For one State its bars on the common scale, the acts and the request as marks over all of them. */
export function TimelinePicture({
  timeline,
  state,
  sameAs,
}: {
  readonly timeline: Timeline
  readonly state: StateTimeline
  readonly sameAs: string
}) {
  const sheets = sheetsOf(state.rows, (row) => placed(timeline, row, 0, MEASURES.wide).height, SHEET)
  const title = `${timeline.title}: ${state.name}`
  return sheets.map((rows, i) => (
    <Drawing
      key={rows[0]?.instrument}
      title={sheets.length === 1 ? title : t('pictures.sheet', { title, number: i + 1, count: sheets.length })}
      desc={timeline.desc}
      sameAs={sameAs}
      layout={(form, ink) => layoutOf(timeline, state, rows, MEASURES[form], ink)}
    />
  ))
}

interface Placed {
  readonly row: TimelineRow
  readonly top: number
  readonly name: readonly string[]
  readonly facts: readonly string[]
  /** The middle of the bar. */
  readonly bar: number
  readonly height: number
}

/** What the bar shows, in the words of the table. */
const factsOf = ({ acts }: Timeline, row: TimelineRow): readonly string[] => [
  row.boundText,
  [
    ...(acts === null ? [] : [t('pictures.timeline.markActs', { acts: row.actsText })]),
    t('pictures.timeline.markRequest', { request: row.requestText }),
  ].join('; '),
]

function placed(timeline: Timeline, row: TimelineRow, top: number, m: Measures): Placed {
  const name = linesOf(row.name, m.room, NAME)
  const facts = factsOf(timeline, row).flatMap((f) => linesOf(f, m.room, SMALL))
  const text = name.length * 17 + facts.length * STEP
  return m.form === 'wide'
    ? { row, top, name, facts, bar: top + 16, height: Math.max(text, 34) + 16 }
    : { row, top, name, facts, bar: top + text + 16, height: text + 48 }
}

type Scale = (date: string) => number
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`)

function layoutOf(
  timeline: Timeline,
  state: StateTimeline,
  given: readonly TimelineRow[],
  m: Measures,
  ink: Ink,
): Layout {
  const { from, to } = timeline.scale
  const x: Scale = (date) => m.from + ((dayOf(date) - dayOf(from)) / (dayOf(to) - dayOf(from))) * (m.to - m.from)
  const isWide = m.form === 'wide'
  const stateName = linesOf(state.name, m.room, { size: isWide ? 20 : 17, isName: true })
  const labels = isWide ? 12 : stateName.length * 22 + 14
  const axis = Math.max(labels + 16 + 26, isWide ? stateName.length * 24 + 8 : 0)
  let top = axis + 16
  const rows = given.map((row) => {
    const one = placed(timeline, row, top, m)
    top += one.height
    return one
  })
  const height = top
  return {
    width: m.width,
    height,
    content: (
      <>
        <Lines lines={stateName} x={0} y={isWide ? 22 : 18} step={isWide ? 24 : 22} className="picture-state" />
        <Band timeline={timeline} x={x} m={m} labels={labels} axis={axis} height={height} />
        <Axis timeline={timeline} x={x} m={m} y={axis} height={height} />
        {rows.map(({ row, top: y, name, facts, bar }, i) => (
          <g key={row.instrument} data-row={row.instrument}>
            {i > 0 && (
              <line
                x1={0}
                y1={y - 9}
                x2={m.width}
                y2={y - 9}
                stroke="currentColor"
                strokeWidth="0.5"
                strokeOpacity="0.4"
              />
            )}
            <Lines lines={name} x={0} y={y + 12} step={17} className="picture-name picture-halo" />
            <Lines
              lines={facts}
              x={0}
              y={y + 11 + name.length * 17}
              step={STEP}
              className="picture-quiet picture-halo"
            />
            <Bars row={row} y={bar} x={x} m={m} ink={ink} request={timeline.request.at} />
          </g>
        ))}
      </>
    ),
  }
}

/** A label set about a place on the scale, and kept within the drawing. */
function Label({
  text,
  at,
  y,
  m,
}: {
  readonly text: string
  readonly at: number
  readonly y: number
  readonly m: Measures
}) {
  const half = widthOf(text, { ...SMALL, isName: true }) / 2 + 2
  const left = m.form === 'wide' ? m.from : 0
  const x = Math.min(Math.max(at, left + half), m.width - half)
  return (
    <text x={x} y={y} textAnchor="middle" className="picture-small picture-strong">
      {text}
    </text>
  )
}

/** The acts as a band and the request as a line, over all rows. */
function Band({
  timeline,
  x,
  m,
  labels,
  axis,
  height,
}: {
  readonly timeline: Timeline
  readonly x: Scale
  readonly m: Measures
  readonly labels: number
  readonly axis: number
  readonly height: number
}) {
  const { acts, request } = timeline
  const asked = x(request.at)
  const band = acts === null ? null : boxOf(x(acts.from), x(acts.to), LEAST_ACTS)
  return (
    <>
      {band !== null && (
        <>
          <rect
            x={band.x}
            y={labels + 5}
            width={band.width}
            height={height - labels - 5}
            fill="currentColor"
            fillOpacity="0.08"
          />
          {[band.x, band.x + band.width].map((at) => (
            <line
              key={at}
              x1={at}
              y1={labels + 5}
              x2={at}
              y2={height}
              stroke="currentColor"
              strokeWidth="1"
              strokeDasharray="1.5 3"
            />
          ))}
        </>
      )}
      <Label
        text={acts === null ? t('pictures.timeline.noTime') : acts.text}
        at={band === null ? m.from : band.x + band.width / 2}
        y={labels}
        m={m}
      />
      <line x1={asked} y1={axis - 22} x2={asked} y2={height} stroke="currentColor" strokeWidth="1.3" />
      <Label text={request.text} at={asked} y={labels + 16} m={m} />
    </>
  )
}

/** A stretch about its middle, no narrower than can be seen. */
function boxOf(from: number, to: number, least: number): { readonly x: number; readonly width: number } {
  const width = Math.max(least, to - from)
  return { x: width > to - from ? (from + to - width) / 2 : from, width }
}

function Axis({
  timeline,
  x,
  m,
  y,
  height,
}: {
  readonly timeline: Timeline
  readonly x: Scale
  readonly m: Measures
  readonly y: number
  readonly height: number
}) {
  const first = Number(timeline.scale.from.slice(0, 4))
  const last = Number(timeline.scale.to.slice(0, 4))
  const step = last - first > 60 ? 20 : last - first > 25 ? 10 : 5
  const years = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step)
  return (
    <g>
      <line x1={m.from} y1={y} x2={m.to} y2={y} stroke="currentColor" strokeWidth="1" />
      <line x1={m.from} y1={y - 3} x2={m.to} y2={y - 3} stroke="currentColor" strokeWidth="1" />
      {years.map((year) => {
        const at = x(`${year}-01-01`)
        return (
          <g key={year}>
            <line x1={at} y1={y} x2={at} y2={y + 5} stroke="currentColor" />
            <line x1={at} y1={y + 5} x2={at} y2={height} stroke="currentColor" strokeWidth="0.5" strokeOpacity="0.3" />
            <text
              x={at}
              y={y - 8}
              textAnchor={at < m.from + 14 ? 'start' : at > m.to - 14 ? 'end' : 'middle'}
              className="picture-small picture-halo"
            >
              {year}
            </text>
          </g>
        )
      })}
    </g>
  )
}

function Bars({
  row,
  y,
  x,
  m,
  ink,
  request,
}: {
  readonly row: TimelineRow
  readonly y: number
  readonly x: Scale
  readonly m: Measures
  readonly ink: Ink
  readonly request: string
}) {
  return (
    <>
      <line x1={m.from} y1={y} x2={m.to} y2={y} stroke="currentColor" strokeWidth="1" strokeDasharray="1 4" />
      {row.segments.map((s) => (
        <Bar key={s.from ?? 'open'} segment={s} y={y} x={x} m={m} ink={ink} />
      ))}
      {row.acts.map((part) => {
        const box = boxOf(x(part.from), x(part.to), row.acts.length === 1 ? LEAST_ACTS : LEAST)
        return <ActsBox key={part.from} bound={part.bound} {...box} y={y} ink={ink} />
      })}
      <RequestMark bound={row.request} x={x(request)} y={y} />
    </>
  )
}

function Bar({
  segment: { from, to, bound },
  y,
  x,
  m,
  ink,
}: {
  readonly segment: Segment
  readonly y: number
  readonly x: Scale
  readonly m: Measures
  readonly ink: Ink
}) {
  const start = from === null ? m.from : x(from)
  const end = Math.max(to === null ? m.to - 7 : x(to), start + LEAST)
  const top = y - BAR / 2
  // what goes on ends in a point
  const shape =
    to === null
      ? `M${start},${top} H${end} L${end + 7},${y} L${end},${y + BAR / 2} H${start} Z`
      : `M${start},${top} H${end} V${y + BAR / 2} H${start} Z`
  return (
    <g data-bound={bound}>
      <path d={shape} className="picture-hollow" />
      <path
        d={shape}
        fill={bound === 'yes' ? 'currentColor' : ink('hatch')}
        fillOpacity={bound === 'yes' ? '0.42' : '0.8'}
        stroke="currentColor"
        strokeWidth="1"
      />
      {from !== null && <line x1={start} y1={y - 10} x2={start} y2={y + 10} stroke="currentColor" strokeWidth="2" />}
      {to !== null && <line x1={end} y1={y - 10} x2={end} y2={y + 10} stroke="currentColor" strokeWidth="2" />}
    </g>
  )
}

/** A part of the acts: full where it lies in a bar, empty where it lies outside, hatched where that is not known. */
const ActsBox = ({
  bound,
  x,
  width,
  y,
  ink,
}: Pick<ActsPart, 'bound'> & { readonly x: number; readonly width: number; readonly y: number; readonly ink: Ink }) => (
  <g data-acts={bound}>
    <rect x={x} y={y - ACTS / 2} width={width} height={ACTS} className="picture-hollow" />
    <rect
      x={x}
      y={y - ACTS / 2}
      width={width}
      height={ACTS}
      fill={bound === 'yes' ? 'currentColor' : bound === 'unknown' ? ink('hatch') : 'none'}
      stroke="currentColor"
      strokeWidth="1.4"
    />
  </g>
)

/** The request on one row: full where the State is bound that day, empty where it is not, with a question mark where that is not known. */
const RequestMark = ({
  bound,
  x,
  y,
}: {
  readonly bound: TimelineRow['request']
  readonly x: number
  readonly y: number
}) => (
  <g data-request={bound}>
    <circle cx={x} cy={y} r="6" className="picture-hollow" stroke="currentColor" strokeWidth="1.6" />
    {bound === 'yes' && <circle cx={x} cy={y} r="3.8" fill="currentColor" />}
    {bound === 'unknown' && (
      <text x={x} y={y + 4} textAnchor="middle" className="picture-mark">
        ?
      </text>
    )}
  </g>
)

const scaleOf: Scale = (date) => (date === '2000-01-01' ? 8 : 36)
/** What the marks of all timelines mean. */
export function TimelineKey({ timeline }: { readonly timeline: Timeline }) {
  const rows = timeline.states.flatMap((s) => s.rows)
  const bar = (bound: Segment['bound']) => (ink: Ink) => (
    <Bar segment={{ from: '2000-01-01', to: '2001-01-01', bound }} y={10} x={scaleOf} m={MEASURES.narrow} ink={ink} />
  )
  const acts = (bound: ActsPart['bound']) => (ink: Ink) => <ActsBox bound={bound} x={15} width={14} y={10} ink={ink} />
  const request = (bound: TimelineRow['request']) => () => <RequestMark bound={bound} x={22} y={10} />
  const marks: readonly (Mark & { readonly isUsed: boolean })[] = [
    { word: t('pictures.timeline.key.bound'), mark: bar('yes'), isUsed: true },
    {
      word: t('pictures.timeline.key.unknown'),
      mark: bar('unknown'),
      isUsed: rows.some((r) => r.segments.some((s) => s.bound === 'unknown')),
    },
    ...(['yes', 'no', 'unknown'] as const).map((bound) => ({
      word: t(`pictures.timeline.key.acts.${bound}`),
      mark: acts(bound),
      isUsed: rows.some((r) => r.acts.some((a) => a.bound === bound)),
    })),
    ...(['yes', 'no', 'unknown'] as const).map((bound) => ({
      word: t(`pictures.timeline.key.request.${bound}`),
      mark: request(bound),
      isUsed: rows.some((r) => r.request === bound),
    })),
  ]
  return <PictureKey marks={marks.filter((m) => m.isUsed)} />
}
