import { Fragment, type ReactNode } from 'react'
import type { Block, Line, ListItem, Memo, Run } from '../../report/memo/blocks.ts'

/** A document as it is printed: the same blocks that go into Word. `head` stands under the title, `foot` at the end. */
export function MemoView({ memo, foot }: { readonly memo: Memo; readonly foot?: ReactNode }) {
  const numbers = numbersOf(memo.blocks)
  const depths = depthsOf(memo.blocks)
  return (
    <article className="memo" data-one-page={memo.onePage} aria-label={memo.title}>
      {memo.marking !== null && <p className="memo-marking">{memo.marking}</p>}
      <h2 className="memo-title">{memo.title}</h2>
      <p className="lead">{memo.subtitle}</p>
      {memo.blocks.map((block, i) => (
        <BlockView key={i} block={block} number={numbers[i] ?? 0} depth={depths[i] ?? 2} />
      ))}
      {foot}
    </article>
  )
}

/** The running number of each finding. */
function numbersOf(blocks: readonly Block[]): readonly number[] {
  let n = 0
  return blocks.map((b) => (b.kind === 'finding' ? ++n : 0))
}

/** How deep each heading stands: a document that begins with small headings has none above them to skip. */
function depthsOf(blocks: readonly Block[]): readonly number[] {
  let above: number | null = null
  return blocks.map((b) => {
    if (b.kind !== 'heading') return 2
    above = b.level === 2 ? 0 : (above ?? b.level - 2)
    return b.level - above
  })
}

interface BlockProps {
  readonly block: Block
  readonly number: number
  readonly depth: number
}

function BlockView({ block, number, depth }: BlockProps) {
  switch (block.kind) {
    case 'heading': {
      const H = ({ 2: 'h3', 3: 'h4', 4: 'h5' } as const)[depth] ?? 'h5'
      return <H data-level={block.level}>{block.text}</H>
    }
    case 'part':
      return (
        <h3 className="memo-part" data-level={2}>
          {block.text}
        </h3>
      )
    case 'line':
      return (
        <p className={block.tone === undefined ? undefined : block.tone}>
          <Runs runs={block.line.runs} />
          <Note note={block.line.note} />
        </p>
      )
    case 'finding':
      return (
        <div className="entry memo-finding" data-about={block.about}>
          <div className="entry-main">
            <p className="memo-line">
              <span className="memo-number">{number}.</span> <Runs runs={block.line.runs} />
            </p>
            <Items items={block.under} marks="bullets" />
          </div>
          <Margin note={block.line.note} />
        </div>
      )
    case 'list':
      return <Items items={block.items} marks={block.marks} />
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
        <section className="table-scroll" aria-label={block.caption} tabIndex={0}>
          <table>
            <caption>{block.caption}</caption>
            <thead>
              <tr>
                {block.head.map((h) => (
                  <th key={h} scope="col">
                    {h}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, i) => (
                <tr key={i}>
                  {row.map((cell, j) => (
                    <td key={j}>
                      <Runs runs={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )
    case 'room':
      return (
        <div className="room">
          <p className="quiet">{block.label}</p>
          {Array.from({ length: block.lines }, (_, i) => (
            <div key={i} className="room-line" />
          ))}
        </div>
      )
  }
}

function Items({
  items,
  marks,
}: {
  readonly items: readonly ListItem[]
  readonly marks: 'bullets' | 'numbers' | 'boxes'
}) {
  if (items.length === 0) return null
  const List = marks === 'numbers' ? 'ol' : 'ul'
  return (
    <List className={`memo-list ${marks}`}>
      {items.map((item, i) => (
        <li key={i} data-about={item.about}>
          <Runs runs={item.runs} />
          <Note note={item.note} />
          {item.under !== undefined && <Items items={item.under} marks="bullets" />}
        </li>
      ))}
    </List>
  )
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, i) => (
    <Fragment key={i}>
      {typeof run === 'string' ? (
        run
      ) : run.as === 'strong' ? (
        <strong>{run.text}</strong>
      ) : run.as === 'name' ? (
        <bdi lang={run.lang}>{run.text}</bdi>
      ) : (
        <span className={run.as}>{run.text}</span>
      )}
    </Fragment>
  ))
}

/** A note within the line, and one in the margin. */
function Note({ note }: { readonly note: Line['note'] }) {
  if (note === undefined || note.length === 0) return null
  return <span className="cite"> {note.join('; ')}</span>
}
function Margin({ note }: { readonly note: Line['note'] }) {
  if (note === undefined || note.length === 0) return <div className="note" />
  const [first, ...rest] = note
  return (
    <div className="note">
      <p className="note-cite">{first}</p>
      {rest.map((n) => (
        <p key={n}>{n}</p>
      ))}
    </div>
  )
}
