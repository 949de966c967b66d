import type { Bridge, Carry, Hold, Span } from '../../report/bridge.ts'
import { t } from '../../text/t.ts'
import { Abutment, Bank, Deck, HALF_HEIGHT, Pier, Water } from './BridgeParts.tsx'
import { Drawing, type Form, type Layout, Lines, WIDTHS } from './Drawing.tsx'
import { type LoadBox, LoadMark, loadRows } from './Loads.tsx'
import { linesOf, type Setting } from './letters.ts'
import type { Ink } from './Patterns.tsx'
import { type Mark, PictureKey } from './PictureKey.tsx'
import { sheetsOf } from './sheets.ts'

/** So tall may one sheet be, in units: it must stand on one page. */
const SHEET = 740
const GAP = 16

interface Measures {
  readonly width: number
  readonly bank: number
  readonly inset: number
  readonly name: Setting
  readonly small: Setting
  readonly step: number
}
const MEASURES: Readonly<Record<Form, Measures>> = {
  narrow: {
    width: WIDTHS.narrow,
    bank: 16,
    inset: 9,
    name: { size: 15, isName: true },
    small: { size: 12 },
    step: 15,
  },
  wide: { width: WIDTHS.wide, bank: 52, inset: 14, name: { size: 15, isName: true }, small: { size: 12 }, step: 15 },
}

/** The two States as banks, each instrument a span between them. A long bridge goes on over several sheets. */
export function BridgePicture({ bridge, sameAs }: { readonly bridge: Bridge; readonly sameAs: string }) {
  const sheets = sheetsOf(bridge.spans, (span) => placed(span, 0, MEASURES.wide).height, SHEET)
  return (
    <>
      {sheets.map((spans, i) => (
        <Drawing
          key={spans[0]?.instrument}
          title={
            sheets.length === 1
              ? bridge.title
              : t('pictures.sheet', { title: bridge.title, number: i + 1, count: sheets.length })
          }
          desc={bridge.desc}
          sameAs={sameAs}
          layout={(form, ink) => layoutOf(bridge, spans, MEASURES[form], ink, i === sheets.length - 1)}
        />
      ))}
      <PictureKey marks={keyOf(bridge)} />
    </>
  )
}

interface Placed {
  readonly span: Span
  readonly top: number
  readonly name: readonly string[]
  readonly kind: { readonly lines: readonly string[]; readonly isBeside: boolean }
  readonly loads: readonly (readonly LoadBox[])[]
  readonly deck: number
  readonly sides: readonly [readonly string[], readonly string[]]
  readonly carries: readonly string[]
  readonly height: number
}

const isWide = (m: Measures) => m.width === WIDTHS.wide
/** What stands on a deck is drawn on it where there is room; else, and where nothing holds, it is written below. */
function placed(span: Span, top: number, m: Measures): Placed {
  const from = m.bank + m.inset
  const room = m.width - 2 * from
  const column = room / 2 - 14
  const name = linesOf(span.name, isWide(m) ? room * 0.62 : room, m.name)
  const kind = { lines: linesOf(span.kindText, isWide(m) ? room * 0.36 : room, m.small), isBeside: isWide(m) }
  const onDeck = isWide(m) && span.kind === 'whole'
  const loads = onDeck ? loadRows(span.carries, room) : []
  const head = name.length * 18 + (kind.isBeside ? 0 : kind.lines.length * m.step)
  const deck = top + head + (loads.length === 0 ? 12 : loads.length * 24 + 8)
  const sides = [linesOf(span.self.text, column, m.small), linesOf(span.other.text, column, m.small)] as const
  const carries = onDeck ? [] : linesOf(span.carriesText, room, m.small)
  const below = Math.max(sides[0].length, sides[1].length) + carries.length
  return {
    span,
    top,
    name,
    kind,
    loads,
    deck,
    sides,
    carries,
    height: deck - top + HALF_HEIGHT + below * m.step + (carries.length > 0 ? 5 : 0) + GAP,
  }
}

function layoutOf(bridge: Bridge, spans: readonly Span[], m: Measures, ink: Ink, isLast: boolean): Layout {
  const big: Setting = { size: isWide(m) ? 21 : 16, isName: true }
  const heads = [bridge.self, bridge.other].map((s) => linesOf(s, m.width / 2 - 12, big))
  const head = Math.max(...heads.map((h) => h.length)) * (big.size + 4) + 11
  let top = head + 14
  const rows = spans.map((span) => {
    const row = placed(span, top, m)
    top += row.height
    return row
  })
  const foot = isLast ? 12 : 0
  const height = top + foot
  const className = isWide(m) ? 'picture-state-wide' : 'picture-state'
  return {
    width: m.width,
    height,
    content: (
      <>
        <Lines lines={heads[0] ?? []} x={0} y={big.size + 3} step={big.size + 4} className={className} />
        <Lines
          lines={heads[1] ?? []}
          x={m.width}
          y={big.size + 3}
          step={big.size + 4}
          anchor="end"
          className={className}
        />
        <Bank x={0} y={head} width={m.bank} height={height - head} ink={ink} />
        <Bank x={m.width - m.bank} y={head} width={m.bank} height={height - head} ink={ink} />
        {rows.map((row) => (
          <SpanRow key={row.span.instrument} row={row} m={m} ink={ink} />
        ))}
        {isLast && <Water from={m.bank} to={m.width - m.bank} y={height - 6} />}
      </>
    ),
  }
}

function SpanRow({ row, m, ink }: { readonly row: Placed; readonly m: Measures; readonly ink: Ink }) {
  const { span, top, name, kind, deck, sides, carries } = row
  const from = m.bank + m.inset
  const to = m.width - from
  const middle = m.width / 2
  const text = deck + HALF_HEIGHT + 9
  const after = text + Math.max(sides[0].length, sides[1].length) * m.step + 4
  return (
    <g data-span={span.instrument} data-kind={span.kind} data-self={span.self.hold} data-other={span.other.hold}>
      <Lines lines={name} x={from} y={top + 14} step={18} className="picture-name" />
      {kind.isBeside ? (
        <Lines lines={kind.lines} x={to} y={top + 14} step={m.step} anchor="end" className="picture-quiet" />
      ) : (
        <Lines lines={kind.lines} x={from} y={top + name.length * 18 + 12} step={m.step} className="picture-quiet" />
      )}
      {row.loads.map((boxes, i) =>
        boxes.map((box) => (
          <LoadMark
            key={box.carry.load}
            box={box}
            x={middle + box.x}
            y={deck - 24 * (row.loads.length - i)}
            ink={ink}
          />
        )),
      )}
      <Pier x={middle} y={deck} holds={[span.self.hold, span.other.hold]} />
      <Deck hold={span.self.hold} bank={m.bank} middle={middle} y={deck} ink={ink} />
      <Deck hold={span.other.hold} bank={m.width - m.bank} middle={middle} y={deck} ink={ink} />
      <Abutment x={m.bank} way={1} y={deck} />
      <Abutment x={m.width - m.bank} way={-1} y={deck} />
      <Lines lines={sides[0]} x={from} y={text} step={m.step} className="picture-small" />
      <Lines lines={sides[1]} x={to} y={text} step={m.step} anchor="end" className="picture-small" />
      <Lines lines={carries} x={from} y={after} step={m.step} className="picture-would" />
    </g>
  )
}

const HOLDS: readonly Hold[] = ['bound', 'dashed', 'unknown', 'not', 'any']
const SURE: readonly Carry['sure'][] = ['yes', 'gated', 'open']

function keyOf({ spans }: Bridge): readonly Mark[] {
  const held = HOLDS.filter((h) => spans.some((s) => s.self.hold === h || s.other.hold === h))
  const whole = spans.filter((s) => s.kind === 'whole').flatMap((s) => s.carries)
  return [
    ...held.map((hold) => ({
      word: t(`pictures.bridge.keyLine.${hold}`),
      mark: (ink: Ink) => <Deck hold={hold} bank={1} middle={43} y={5} ink={ink} />,
    })),
    ...SURE.filter((sure) => whole.some((c) => c.sure === sure)).map((sure) => ({
      word: t(`pictures.bridge.keyLoad.${sure}`),
      mark: (ink: Ink) => (
        <LoadMark box={{ x: 0, width: 40, label: '', carry: { sure, asked: null } }} x={2} y={0} ink={ink} />
      ),
    })),
    ...(whole.some((c) => c.asked !== null)
      ? [
          {
            word: t('pictures.bridge.keyLoad.asked'),
            mark: (ink: Ink) => (
              <LoadMark
                box={{ x: 0, width: 40, label: '', carry: { sure: 'yes', asked: 'other' } }}
                x={2}
                y={0}
                ink={ink}
              />
            ),
          },
        ]
      : []),
  ]
}
