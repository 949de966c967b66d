import type { Age, Page } from '../../library/page.ts'
import { termsIn, textsOf } from '../../library/terms.ts'
import { day, t } from '../../text/t.ts'
import { Prose } from '../components/Prose.tsx'
import { TermList } from '../components/TermList.tsx'
import { BlockView } from './Blocks.tsx'
import { useSurroundings } from './LibraryContext.ts'

/** One page of the library, the same in the app, in its file and on paper. */
export function PageView({ page, children }: { readonly page: Page; readonly children?: React.ReactNode }) {
  const { href, terms } = useSurroundings()
  const used = termsIn(terms, textsOf(page))
  const { kind, id } = page.place
  return (
    <article className="library-page" data-kind={kind} data-pipeline={page.pipeline || undefined}>
      <header>
        {kind !== 'contents' && (
          <nav className="crumbs no-print" aria-label={t('library.title')}>
            <a href={href({ kind: 'contents', id: '' })}>{t('library.title')}</a>
            {id !== '' && (
              <>
                {' › '}
                <a href={href({ kind, id: '' })}>{t(`library.kind.${kind}`)}</a>
              </>
            )}
          </nav>
        )}
        <p className="kicker">{page.kicker}</p>
        <h1 tabIndex={-1}>{page.heading}</h1>
        {page.lead !== undefined && (
          <p className="lead">
            <Prose text={page.lead} />
          </p>
        )}
        {page.pipeline === true && <p className="notice pipeline-notice">{t('library.pipelineNotice')}</p>}
        {page.ages.map((age) => (
          <AgeLine key={age.what} age={age} />
        ))}
      </header>
      {children}
      {page.sections.length > 3 && (
        <nav className="jump no-print" aria-label={t('library.onThisPage')}>
          <ul>
            {page.sections.map((s) => (
              <li key={s.id}>
                <a href={href(page.place, s.id)}>{s.heading}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {page.sections.map((s) => (
        <section key={s.id} id={s.id} tabIndex={-1}>
          <h2>{s.heading}</h2>
          {s.blocks.map((block, i) => (
            <BlockView key={i} block={block} />
          ))}
        </section>
      ))}
      {used.length > 0 && <TermList terms={used} className="print-only terms-used" />}
    </article>
  )
}

/** From when the words are; past the day of the next check, that the law may have moved, and with whom to check. */
export function AgeLine({ age }: { readonly age: Age }) {
  const { today } = useSurroundings()
  const values = { what: age.what, asAt: day(age.asAt), recheckBy: day(age.recheckBy) }
  const overdue = today !== null && today > age.recheckBy
  const check =
    age.checkWith === undefined ? null : (
      <>
        {' '}
        {t('library.checkWith', { who: '' })}
        {age.url === undefined ? (
          age.checkWith
        ) : (
          <a href={age.url} target="_blank" rel="noreferrer noopener">
            {age.checkWith}
          </a>
        )}
        {age.url !== undefined && <span className="print-only"> ({age.url})</span>}.
      </>
    )
  return (
    <>
      <p className="age quiet" hidden={overdue}>
        {t('library.aged', values)}
        {check}
      </p>
      {/* a file that is read on a day not known when it was made shows this by itself once the day has passed */}
      <p className="age stale notice" data-recheck-by={age.recheckBy} hidden={!overdue}>
        {t('library.overdue', values)}
        {check}
      </p>
    </>
  )
}
