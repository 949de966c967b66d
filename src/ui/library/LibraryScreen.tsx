import { useDeferredValue, useMemo, useState } from 'react'
import { isKind } from '../../library/address.ts'
import { composePage, contentsPage, kindPage } from '../../library/openLibrary.ts'
import type { Library, Page } from '../../library/page.ts'
import { openSearch, type Search } from '../../library/search.ts'
import { t } from '../../text/t.ts'
import { PrintBar } from '../components/PaperSettings.tsx'
import { usePrintWords } from '../usePrintWords.ts'
import { useSurroundings } from './LibraryContext.ts'
import { PageView } from './PageView.tsx'

/** The place an address names, as written; it may not exist. */
export interface Asked {
  readonly kind: string
  readonly id: string
  readonly section: string
}

/** The page that an address asks for; null where the lawbook does not hold it. */
export function pageFor(library: Library, { kind, id }: Asked): Page | null {
  if (kind === '') return contentsPage(library)
  if (!isKind(kind)) return null
  return id === '' ? kindPage(library, kind) : composePage(library, { kind, id })
}

/** The library in the app: a page, and the search on its first page and on every list. */
export function LibraryScreen({ library, asked }: { readonly library: Library; readonly asked: Asked }) {
  const { kind, id } = asked
  const page = useMemo(() => pageFor(library, asked), [library, kind, id])
  usePrintWords(page?.heading ?? t('library.title'), library.lawbook.lawAsAt)
  if (page === null) {
    return (
      <article className="library-page">
        <h1 tabIndex={-1}>{t('library.notFound')}</h1>
        <p className="notice">
          {t('library.notFoundBody', {
            id: [kind, id].filter((p) => p !== '').join('/'),
            version: library.lawbook.version,
          })}
        </p>
        <SearchBox library={library} />
      </article>
    )
  }
  return <PageView page={page}>{id === '' ? <SearchBox library={library} /> : <PrintButton />}</PageView>
}

const PrintButton = () => (
  <div className="actions no-print">
    <PrintBar label={t('library.print')} />
  </div>
)

let opened: { readonly library: Library; readonly search: Search } | null = null
function searchOf(library: Library): Search {
  if (opened?.library.lawbook !== library.lawbook) opened = { library, search: openSearch(library) }
  return opened.search
}
const SHOWN = 40

/** Search over everything, in the page itself. */
function SearchBox({ library }: { readonly library: Library }) {
  const { href } = useSurroundings()
  const [typed, setTyped] = useState('')
  const query = useDeferredValue(typed.trim())
  const hits = useMemo(() => (query.length < 2 ? [] : searchOf(library)(query)), [library, query])
  return (
    <search className="library-search no-print">
      <label htmlFor="library-search">{t('library.searchLabel')}</label>
      <p id="library-search-hint" className="hint">
        {t('library.searchHint')}
      </p>
      <input
        id="library-search"
        type="search"
        autoComplete="off"
        spellCheck={false}
        aria-describedby="library-search-hint"
        value={typed}
        onChange={(e) => setTyped(e.target.value)}
      />
      <p role="status" className="quiet">
        {query.length < 2
          ? ''
          : hits.length === 0
            ? t('library.searchNone', { query })
            : `${t('library.searchCount', { count: hits.length })}${hits.length > SHOWN ? ` ${t('library.searchShown', { count: SHOWN })}` : ''}`}
      </p>
      {hits.length > 0 && (
        <ol className="hits">
          {hits.slice(0, SHOWN).map((h) => (
            <li key={`${h.place.kind}/${h.place.id}`}>
              <a href={href(h.place)}>{h.title}</a> <span className="quiet">{h.kind}</span>
              {h.excerpt !== '' && <p className="hint">{h.excerpt}</p>}
            </li>
          ))}
        </ol>
      )}
    </search>
  )
}
