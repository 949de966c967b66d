import law from 'virtual:lawbook/law'
import opening from 'virtual:lawbook/opening'
import start from 'virtual:lawbook/start'
import others from 'virtual:lawbook/texts'
import { StrictMode } from 'react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { openLawbook } from './lawbook/openLawbook.ts'
import { unpackLaw } from './lawbook/packStatus.ts'
import { fileOf } from './library/address.ts'
import { allPlaces, composePage, contentsPage, kindPage } from './library/openLibrary.ts'
import { KINDS, type Library, type Page } from './library/page.ts'
import { termFinder } from './library/terms.ts'
import { t } from './text/t.ts'
import { App } from './ui/App.tsx'
import { rootFrom, StaticPage } from './ui/library/StaticPage.tsx'

/** The start page as HTML, made when the project is built. */
export const render = (): string =>
  renderToString(
    <StrictMode>
      <App start={start} />
    </StrictMode>,
  )

/** The law pack that was built. */
export const { version } = law
/** What stands on the start page where scripts are off: on a site, and in the one file. */
export const words = { noscript: t('app.noscript'), noscriptFile: t('app.noscriptFile') }

export interface LibraryFile {
  /** Below the site's root: 'library/crimes/genocide/index.html'. */
  readonly file: string
  /** The way back to the root: '../../../'. */
  readonly root: string
  readonly title: string
  readonly description: string
  readonly body: string
}

/** Every page of the library as HTML, one after another, so that no more than one is held at a time. */
export function* libraryFiles(): Generator<LibraryFile> {
  const { questions, states } = opening
  const texts = { ...others, questions, states }
  const library: Library = { lawbook: openLawbook(unpackLaw(law)), texts }
  const terms = termFinder(texts.glossary)
  const asFile = (page: Page): LibraryFile => {
    const file = fileOf(page.place)
    return {
      file,
      root: rootFrom(file),
      title: `${page.title} · ${t('app.name')}`,
      description: page.lead ?? `${page.kicker}: ${page.heading}. ${t('library.lead')}`,
      body: renderToStaticMarkup(<StaticPage library={library} page={page} terms={terms} />),
    }
  }
  yield asFile(contentsPage(library))
  for (const kind of KINDS) yield asFile(kindPage(library, kind))
  for (const place of allPlaces(library)) {
    const page = composePage(library, place)
    if (page === null) throw new Error(`There is no page ${place.kind}/${place.id}.`)
    yield asFile(page)
  }
}
