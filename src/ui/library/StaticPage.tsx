import { fileOf } from '../../library/address.ts'
import type { Library, Page } from '../../library/page.ts'
import type { TermFinder } from '../../library/terms.ts'
import { TermsContext } from '../components/Prose.tsx'
import { Frame } from '../Frame.tsx'
import { LibraryContext, type Surroundings } from './LibraryContext.ts'
import { PageView } from './PageView.tsx'

/** The way from a file of the library back to the site's root: '../../../'. */
export const rootFrom = (file: string): string => '../'.repeat(file.split('/').length - 1)

/** A page of the library as a file: the same components as in the app, readable with scripts off. */
export function StaticPage({
  library,
  page,
  terms,
}: {
  readonly library: Library
  readonly page: Page
  readonly terms: TermFinder
}) {
  const root = rootFrom(fileOf(page.place))
  const surroundings: Surroundings = {
    href: (place, section) => `${root}${fileOf(place)}${section === undefined ? '' : `#${section}`}`,
    today: null,
    terms,
    startAs: null,
    cite: null,
  }
  const glossary = `${root}${fileOf({ kind: 'about', id: 'glossary' })}`
  return (
    <LibraryContext.Provider value={surroundings}>
      <TermsContext.Provider value={{ find: terms, href: (id) => `${glossary}#${id}` }}>
        <Frame
          lawAsAt={library.lawbook.lawAsAt}
          version={library.lawbook.version}
          guideHref={`${root}index.html`}
          regionHref={`${root}index.html#/region`}
          trainingHref={`${root}index.html#/training`}
          assuranceHref={`${root}index.html#/assurance`}
          libraryHref={`${root}library/index.html`}
          here="library"
        >
          <PageView page={page} />
        </Frame>
      </TermsContext.Provider>
    </LibraryContext.Provider>
  )
}
