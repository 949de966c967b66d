import type { Route, RouteStep } from '../../report/route.ts'
import { t } from '../../text/t.ts'
import { Drawing, type Form, type Layout, Lines, WIDTHS } from './Drawing.tsx'
import { linesOf, type Setting } from './letters.ts'
import type { Ink } from './Patterns.tsx'
import { PictureKey } from './PictureKey.tsx'
import { Station } from './Station.tsx'

const TITLE: Setting = { size: 14, isName: true }
const STATE: Setting = { size: 12, isName: true }
const SMALL: Setting = { size: 12 }

interface Props {
  readonly route: Route
  readonly sameAs: string
  readonly only?: Form
}

/** The questions as a path with a station for each: on a phone from top to bottom, else in lines as a text is read. */
export function RoutePicture({ route, sameAs, only }: Props) {
  return (
    <>
      <Drawing
        title={route.title}
        desc={route.desc}
        sameAs={sameAs}
        {...(only === undefined ? {} : { only })}
        layout={(form, ink) => (form === 'wide' ? inLines(route, ink) : downwards(route, ink))}
      />
      <RouteKey route={route} />
    </>
  )
}

const kindOf = (step: RouteStep) => (step.isNext ? 'next' : step.state)

interface Texts {
  readonly parts: readonly { readonly lines: readonly string[]; readonly className: string; readonly step: number }[]
  readonly height: number
}

/** The words at a station: what became of the question, the question, its answer, and why. */
function textsOf({ stateText, title, answer, why, state }: RouteStep, width: number): Texts {
  const part = (text: string | null, setting: Setting, className: string, step: number) =>
    text === null ? [] : [{ lines: linesOf(text, width, setting), className, step }]
  const parts = [
    ...part(stateText, STATE, 'picture-small picture-strong', 16),
    ...part(title, TITLE, state === 'passed' ? 'picture-name picture-passed' : 'picture-name', 17),
    ...part(answer, STATE, 'picture-small picture-answer', 16),
    ...part(why, SMALL, 'picture-quiet', 15),
  ]
  return { parts, height: parts.reduce((sum, p) => sum + p.lines.length * p.step, 0) }
}

function Words({ texts, x, y }: { readonly texts: Texts; readonly x: number; readonly y: number }) {
  let at = y
  return texts.parts.map((part) => {
    const top = at
    at += part.lines.length * part.step
    return (
      <Lines
        key={part.className + part.lines[0]}
        lines={part.lines}
        x={x}
        y={top}
        step={part.step}
        className={part.className}
      />
    )
  })
}

/** What is not yet gone is drawn as a broken line. */
const Way = ({ d, isOpen }: { readonly d: string; readonly isOpen: boolean }) => (
  <path
    d={d}
    fill="none"
    stroke="currentColor"
    strokeWidth={isOpen ? 1.6 : 3.5}
    strokeDasharray={isOpen ? '3 4' : undefined}
    strokeLinecap="butt"
    data-way={isOpen ? 'open' : 'gone'}
  />
)

/** The end of the path: a double square, as a title page has it. */
const End = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <>
    <rect
      x={x - 8}
      y={y - 8}
      width="16"
      height="16"
      className="picture-hollow"
      stroke="currentColor"
      strokeWidth="1.2"
    />
    <rect x={x - 4.5} y={y - 4.5} width="9" height="9" fill="currentColor" />
  </>
)

function downwards({ steps, end }: Route, ink: Ink): Layout {
  const line = 20
  const words = 52
  const { narrow: width } = WIDTHS
  let top = 22
  const stations = steps.map((step) => {
    const texts = textsOf(step, width - words - 4)
    const placed = { step, texts, y: top }
    top += texts.height + 20
    return placed
  })
  return {
    width,
    height: top + 14,
    content: (
      <>
        {stations.map(({ step, y }, i) => (
          <Way
            key={step.question}
            d={`M${line},${i === 0 ? y : (stations[i - 1]?.y ?? y)} V${y}`}
            isOpen={isAhead(step)}
          />
        ))}
        <Way d={`M${line},${stations.at(-1)?.y ?? 0} V${top}`} isOpen={steps.some(isAhead)} />
        {stations.map(({ step, texts, y }, i) => (
          <g key={step.question} data-step={step.question} data-state={step.state}>
            <Station kind={kindOf(step)} x={line} y={y} number={i + 1} siding={{ x: 20, y: 0 }} ink={ink} />
            <Words texts={texts} x={words} y={y + 4} />
          </g>
        ))}
        <End x={line} y={top} />
        <text x={words} y={top + 5} className="picture-name">
          {end}
        </text>
      </>
    ),
  }
}
const isAhead = ({ state }: RouteStep): boolean => state === 'open'

const COLUMNS = 4
function inLines({ steps, end }: Route, ink: Ink): Layout {
  const { wide: width } = WIDTHS
  const column = width / COLUMNS
  const xOf = (i: number) => (i % COLUMNS) * column + 18
  const texts = steps.map((step) => textsOf(step, column - 18))
  const rows = Math.ceil((steps.length + 1) / COLUMNS)
  const tops: number[] = []
  let top = 40
  for (let row = 0; row < rows; row++) {
    tops.push(top)
    const tallest = Math.max(16, ...texts.slice(row * COLUMNS, (row + 1) * COLUMNS).map((x) => x.height))
    top += tallest + 68
  }
  const yOf = (i: number) => tops[Math.floor(i / COLUMNS)] ?? 0
  const last = steps.length
  /** From one station to the next; at the end of a line the path returns to its beginning below. */
  const way = (i: number): string => {
    if (i % COLUMNS !== 0) return `M${xOf(i - 1)},${yOf(i)} H${xOf(i)}`
    const above = yOf(i - 1)
    const below = yOf(i)
    const turn = below - 34
    return `M${xOf(i - 1)},${above} H${width - 10} q8,0 8,8 V${turn - 8} q0,8 -8,8 H10 q-8,0 -8,8 V${below - 8} q0,8 8,8 H${xOf(i)}`
  }
  return {
    width,
    height: top - 44,
    content: (
      <>
        {steps.map((step, i) => i > 0 && <Way key={step.question} d={way(i)} isOpen={isAhead(step)} />)}
        <Way d={way(last)} isOpen={steps.some(isAhead)} />
        {steps.map((step, i) => (
          <g key={step.question} data-step={step.question} data-state={step.state}>
            <Station kind={kindOf(step)} x={xOf(i)} y={yOf(i)} number={i + 1} siding={{ x: 0, y: -20 }} ink={ink} />
            {texts[i] !== undefined && <Words texts={texts[i]} x={xOf(i) - 10} y={yOf(i) + 30} />}
          </g>
        ))}
        <End x={xOf(last)} y={yOf(last)} />
        <text x={xOf(last) + 18} y={yOf(last) + 5} className="picture-name">
          {end}
        </text>
      </>
    ),
  }
}

const KINDS = ['answered', 'unknown', 'passed', 'next', 'open'] as const
const RouteKey = ({ route: { steps } }: { readonly route: Route }) => (
  <PictureKey
    marks={KINDS.filter((kind) => steps.some((s) => kindOf(s) === kind)).map((kind) => ({
      word: t(`pictures.route.keyLine.${kind}`),
      mark: (ink: Ink) => (
        <>
          <Way d={kind === 'passed' ? 'M0,16 H44' : 'M0,10 H44'} isOpen={kind === 'open' || kind === 'next'} />
          <Station
            kind={kind}
            x={22}
            y={kind === 'passed' ? 16 : 10}
            number={null}
            siding={{ x: 0, y: -9 }}
            ink={ink}
          />
        </>
      ),
    }))}
  />
)
