import type { Level } from '../../engine/coverage.ts'
import { type CoverageGridModel, type GridCell, LEVELS, levelWord } from '../../report/coverageGrid.ts'
import { t } from '../../text/t.ts'
import { Drawing, type Form, type Layout, Lines, WIDTHS } from './Drawing.tsx'
import { LevelFace } from './LevelFace.tsx'
import { linesOf, type Setting, widthOf } from './letters.ts'
import type { Ink } from './Patterns.tsx'
import { PictureKey } from './PictureKey.tsx'
import { sheetsOf } from './sheets.ts'

const HEAD: Setting = { size: 12, isName: true }
const NEED: Setting = { size: 13, isName: true }
/** Faces this wide hold words, columns this wide a level heading; else letters, and headings on end. */
const FOR_WORDS = 150
const FOR_HEADS = 74
const ROW = 42
const SHEET = 820

type Row = CoverageGridModel['rows'][number]
type Time = 'before' | 'after'

/** Need by crime as a grid of faces; where the model compares, what stood before and what would stand after side by side. */
export function CoveragePicture({ grid, sameAs }: { readonly grid: CoverageGridModel; readonly sameAs: string }) {
  const isCompared = grid.rows.some((r) => r.cells.some((c) => c.before !== null))
  const times: readonly Time[] = isCompared ? ['before', 'after'] : ['after']
  const sheets = sheetsOf(grid.rows, () => ROW, SHEET)
  return (
    <>
      {sheets.map((rows, i) => (
        <Drawing
          key={rows[0]?.need}
          title={
            sheets.length === 1
              ? grid.caption
              : t('pictures.sheet', { title: grid.caption, number: i + 1, count: sheets.length })
          }
          desc={t(isCompared ? 'pictures.coverage.descCompared' : 'pictures.coverage.desc', {
            needs: grid.rows.length,
            crimes: grid.crimes.length,
          })}
          sameAs={sameAs}
          layout={(form, ink) => layoutOf(grid, rows, times, form, ink)}
        />
      ))}
      <CoverageKey isCompared={isCompared} />
    </>
  )
}

interface Block {
  readonly time: Time
  readonly x: number
  readonly y: number
}

function layoutOf(
  { crimes }: CoverageGridModel,
  rows: readonly Row[],
  times: readonly Time[],
  form: Form,
  ink: Ink,
): Layout {
  const width = WIDTHS[form]
  const label = form === 'wide' ? 200 : 124
  const room = width - label
  const least = form === 'wide' ? 26 : 22
  const isStacked = times.length > 1 && room / times.length / crimes.length < least
  const across = isStacked ? 1 : times.length
  const between = across > 1 ? 18 : 0
  const column = Math.min(form === 'wide' ? 176 : 200, (room - between) / across / crimes.length)
  const isFlat = column >= FOR_HEADS
  const heads = crimes.map((c) => linesOf(c.name, isFlat ? column - 8 : 118, HEAD))
  const headHeight = isFlat
    ? Math.max(...heads.map((h) => h.length)) * 15 + 6
    : Math.max(...heads.map((h) => Math.max(...h.map((l) => widthOf(l, HEAD))))) + 10
  const titles = times.map((time) =>
    linesOf(t(`pictures.coverage.${time}`), Math.max(80, column * crimes.length), { size: 15, isName: true }),
  )
  const title = times.length > 1 ? Math.max(...titles.map((x) => x.length)) * 17 + 7 : 0
  const start = title + headHeight
  const tall = start + rows.length * ROW + 6
  const blocks = times.map(
    (time, i): Block =>
      isStacked ? { time, x: label, y: i * tall } : { time, x: label + i * (column * crimes.length + between), y: 0 },
  )
  const labelled = isStacked ? blocks : blocks.slice(0, 1)
  const end = label + across * column * crimes.length + between
  return {
    width,
    height: isStacked ? tall * times.length : tall,
    content: (
      <>
        {labelled.map(({ time, y }) => (
          <g key={time}>
            <line x1={0} y1={y + start - 1} x2={end} y2={y + start - 1} stroke="currentColor" strokeWidth="1" />
            <line x1={0} y1={y + start + 1.5} x2={end} y2={y + start + 1.5} stroke="currentColor" strokeWidth="1" />
            {rows.map((row, i) => {
              const top = y + start + 5 + i * ROW
              const lines = linesOf(row.title, label - 10, form === 'wide' ? NEED : HEAD)
              return (
                <g key={row.need} data-need={row.need}>
                  <Lines
                    lines={lines}
                    x={0}
                    y={top + (ROW - 6) / 2 + 5 - ((lines.length - 1) * 14) / 2}
                    step={14}
                    className="picture-need"
                  />
                  <line
                    x1={0}
                    y1={top + ROW - 3}
                    x2={end}
                    y2={top + ROW - 3}
                    stroke="currentColor"
                    strokeWidth="0.5"
                    strokeOpacity="0.35"
                  />
                </g>
              )
            })}
          </g>
        ))}
        {blocks.map(({ time, x, y }, i) => (
          <g key={time} data-time={time}>
            {title > 0 && <Lines lines={titles[i] ?? []} x={x} y={y + 15} step={17} className="picture-name" />}
            {heads.map((lines, k) =>
              isFlat ? (
                <Lines
                  key={crimes[k]?.id}
                  lines={lines}
                  x={x + k * column + column / 2}
                  y={y + start - 6 - (lines.length - 1) * 15}
                  step={15}
                  anchor="middle"
                  className="picture-small picture-strong"
                />
              ) : (
                <g
                  key={crimes[k]?.id}
                  transform={`translate(${x + k * column + column / 2 + 4 - (lines.length - 1) * 6.5} ${y + start - 6}) rotate(-90)`}
                >
                  <Lines lines={lines} x={0} y={0} step={13} className="picture-small picture-strong" />
                </g>
              ),
            )}
            {rows.map((row, n) =>
              row.cells.map((cell, k) => (
                <Face
                  key={cell.crime}
                  cell={cell}
                  time={time}
                  x={x + k * column + 2}
                  y={y + start + 5 + n * ROW}
                  width={column - 4}
                  ink={ink}
                />
              )),
            )}
          </g>
        ))}
      </>
    ),
  }
}

function Face({
  cell,
  time,
  x,
  y,
  width,
  ink,
}: {
  readonly cell: GridCell
  readonly time: Time
  readonly x: number
  readonly y: number
  readonly width: number
  readonly ink: Ink
}) {
  const was = cell.before
  const level = time === 'before' && was !== null ? was.level : cell.level
  const best = time === 'before' && was !== null ? was.best : (cell.atBest?.level ?? cell.level)
  const change = time === 'after' ? (was?.change ?? 'same') : 'same'
  const height = ROW - 8
  return (
    <g data-crime={cell.crime} data-change={change}>
      <LevelFace
        level={level}
        best={best}
        x={x}
        y={y}
        width={width}
        height={height}
        ink={ink}
        {...(width >= FOR_WORDS
          ? { words: { level: levelWord(level), best: t('gaps.atBest', { level: levelWord(best).toLowerCase() }) } }
          : {})}
      />
      {change !== 'same' && <Moved x={x} y={y} width={width} height={height} isBetter={change === 'better'} />}
    </g>
  )
}

/** A face that a change moves: framed, with a point up or down. */
const Moved = ({
  x,
  y,
  width,
  height,
  isBetter,
}: {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly isBetter: boolean
}) => (
  <>
    <rect x={x} y={y} width={width} height={height} fill="none" stroke="currentColor" strokeWidth="2.6" />
    <path
      d={isBetter ? `M${x - 3},${y + 7} l6,-10 l6,10 Z` : `M${x - 3},${y - 3} l6,10 l6,-10 Z`}
      className="picture-hollow"
      stroke="currentColor"
      strokeWidth="1.6"
    />
  </>
)

/** What the faces mean. */
function CoverageKey({ isCompared }: { readonly isCompared: boolean }) {
  const face = (level: Level) => (ink: Ink) => (
    <LevelFace level={level} best={level} x={8} y={1} width={28} height={18} ink={ink} />
  )
  return (
    <PictureKey
      marks={[
        ...LEVELS.map((level) => ({
          word: t('pictures.coverage.keyLevel', { level: levelWord(level), meaning: t(`gaps.meaning.${level}`) }),
          mark: face(level),
        })),
        {
          word: t('pictures.coverage.keyBest'),
          mark: (ink: Ink) => (
            <LevelFace level="none" best="general-duty" x={8} y={-13} width={28} height={32} ink={ink} />
          ),
        },
        ...(isCompared
          ? (['better', 'worse'] as const).map((change) => ({
              word: t(`pictures.coverage.key.${change}`),
              mark: () => <Moved x={10} y={4} width={28} height={14} isBetter={change === 'better'} />,
            }))
          : []),
      ]}
    />
  )
}
