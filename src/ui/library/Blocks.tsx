import type { Block, Inline, Item, Note } from '../../library/page.ts'
import { sourceInWords } from '../../report/sources.ts'
import { t } from '../../text/t.ts'
import { Prose } from '../components/Prose.tsx'
import { useSurroundings } from './LibraryContext.ts'
import { StatesTable } from './StatesTable.tsx'
import { StateTiles } from './StateTiles.tsx'

/** Words in a line, with their links. `marked` opens terms of art in place. */
export function Line({ words, marked = false }: { readonly words: readonly Inline[]; readonly marked?: boolean }) {
  const { href } = useSurroundings()
  return words.map((w, i) => {
    const key = `${i}-${typeof w === 'string' ? '' : w.text}`
    if (typeof w === 'string') return marked ? <Prose key={key} text={w} /> : w
    if ('place' in w)
      return (
        <a key={key} href={href(w.place)}>
          {w.text}
        </a>
      )
    return (
      <a key={key} href={w.url} target="_blank" rel="noreferrer noopener">
        {w.text}
        <span className="print-only"> ({w.url})</span>
      </a>
    )
  })
}

/** Citation, sources and doubt in the margin. */
function MarginNote({ note }: { readonly note: Note | undefined }) {
  if (note === undefined) return null
  const { cite = [], sources = [], confidence, doubt } = note
  const unsure = confidence !== undefined && confidence !== 'text-read'
  if (cite.length === 0 && sources.length === 0 && !unsure && doubt === undefined) return null
  return (
    <div className="note">
      {cite.length > 0 && (
        <p className="note-cite">
          <Line words={cite} />
        </p>
      )}
      {sources.map((s) => (
        <p key={s.body + (s.url ?? '')}>
          {s.url === undefined ? (
            sourceInWords(s)
          ) : (
            <a href={s.url} target="_blank" rel="noreferrer noopener">
              {sourceInWords(s)}
            </a>
          )}
        </p>
      ))}
      {unsure && <p className="note-doubt">{t(`confidence.${confidence}`)}</p>}
      {doubt !== undefined && <p className="note-doubt">{doubt}</p>}
    </div>
  )
}

const isMark = (mark: string): mark is 'must' | 'must-if-requested' | 'may' | 'should' =>
  ['must', 'must-if-requested', 'may', 'should'].includes(mark)

function ListItem({ item }: { readonly item: Item }) {
  return (
    <li className={item.note === undefined ? undefined : 'entry'}>
      <div className="entry-main">
        {item.mark !== undefined && isMark(item.mark) && (
          <>
            <span className="mark" data-mark={item.mark}>
              {t(`mark.${item.mark}`)}
            </span>{' '}
          </>
        )}
        <Line words={item.words} marked />
      </div>
      <MarginNote note={item.note} />
    </li>
  )
}

/** One block of a library page. */
export function BlockView({ block }: { readonly block: Block }) {
  const { startAs } = useSurroundings()
  switch (block.type) {
    case 'text':
      return (
        <div className="entry plain-entry">
          <p className="entry-main">
            <Line words={block.words} marked />
          </p>
          <MarginNote note={block.note} />
        </div>
      )
    case 'doubt':
      return (
        <p className="doubt">
          <Line words={block.words} marked />
        </p>
      )
    case 'list': {
      const List = block.ordered === true ? 'ol' : 'ul'
      const noted = block.items.some((i) => i.note !== undefined)
      return (
        <List className={noted ? 'noted' : undefined}>
          {block.items.map((item, i) => (
            <ListItem key={i} item={item} />
          ))}
        </List>
      )
    }
    case 'facts':
      return (
        <dl className="fact-list">
          {block.rows.map((r) => (
            <div key={r.term} className="fact-row">
              <dt>{r.term}</dt>
              <dd>
                <Line words={r.words} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <StatesTable table={block} />
    case 'tiles':
      return <StateTiles tiles={block} />
    case 'start':
      return startAs === null ? (
        <p className="actions no-print">
          <a className="button" href={`../../../index.html#/library/states/${block.state}`}>
            {t('library.startAsStatic', { state: block.name })}
          </a>
        </p>
      ) : (
        <p className="actions no-print">
          <button type="button" className="primary" onClick={() => startAs(block.state)}>
            {t('library.startAs', { state: block.name })}
          </button>
        </p>
      )
  }
}
