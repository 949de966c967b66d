import type { ReactNode } from 'react'
import { t } from '../text/firstWords.ts'
import { day } from '../text/forms.ts'

interface Props {
  readonly lawAsAt: string
  readonly version: string
  /** Which of them is shown. */
  readonly here: 'guide' | 'region' | 'training' | 'assurance' | 'library'
  readonly libraryHref: string
  /** The address of the guide; in the app itself, pressing it goes there without a new page. */
  readonly guideHref: string
  readonly regionHref: string
  readonly trainingHref: string
  readonly assuranceHref: string
  readonly onHome?: () => void
  readonly onGuide?: () => void
  readonly onRegion?: () => void
  readonly onTraining?: () => void
  readonly onAssurance?: () => void
  /** Clears whatever this page keeps. */
  readonly clear?: ReactNode
  readonly children: ReactNode
}

/** The page frame (its links have ids, by which the focus is found again when the guide takes the place of the start page): name, guide and lawbook, the date of the law, and the words that must stand on every page. */
export function Frame(props: Props) {
  const { lawAsAt, version, here, libraryHref, guideHref, regionHref, trainingHref, assuranceHref, children } = props
  const { onHome, onGuide, onRegion, onTraining, onAssurance, clear } = props
  const press = (go: (() => void) | undefined) =>
    go === undefined
      ? undefined
      : (e: React.MouseEvent) => {
          e.preventDefault()
          go()
        }
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: it goes to the content of this page, also where scripts are off */}
      <a id="skip" className="skip" href="#main" onClick={skip}>
        {t('app.skip')}
      </a>
      <header className="masthead">
        <p className="masthead-name">
          <a id="nav-home" href={guideHref} onClick={press(onHome)}>
            <BridgeMark />
            {t('app.name')}
          </a>
        </p>
        <nav className="masthead-nav" aria-label={t('nav.main')}>
          <a
            id="nav-guide"
            href={guideHref}
            aria-current={here === 'guide' ? 'true' : undefined}
            onClick={press(onGuide)}
          >
            {t('nav.guide')}
          </a>
          <a
            id="nav-region"
            href={regionHref}
            aria-current={here === 'region' ? 'true' : undefined}
            onClick={press(onRegion)}
          >
            {t('nav.region')}
          </a>
          <a
            id="nav-training"
            href={trainingHref}
            aria-current={here === 'training' ? 'true' : undefined}
            onClick={press(onTraining)}
          >
            {t('nav.training')}
          </a>
          <a id="nav-library" href={libraryHref} aria-current={here === 'library' ? 'true' : undefined}>
            {t('nav.library')}
          </a>
        </nav>
        <p className="masthead-law">
          {t('app.lawAsAt', { date: day(lawAsAt) })}{' '}
          <span className="masthead-pack">· {t('app.pack', { version })}</span>
        </p>
      </header>
      <main id="main" className="page" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <p>
          {t('app.notAdvice')}{' '}
          <a
            id="nav-assurance"
            href={assuranceHref}
            aria-current={here === 'assurance' ? 'true' : undefined}
            onClick={press(onAssurance)}
          >
            {t('app.checked')}
          </a>
        </p>
        {clear}
      </footer>
    </>
  )
}

/** The sign of the guide: two banks and the span between them. */
const BridgeMark = () => (
  <svg className="bridge-mark" viewBox="0 0 36 20" width="36" height="20" aria-hidden="true" focusable="false">
    <path d="M0 5.5h36M4 5.5v13M32 5.5v13M4 18.5c4-12 24-12 28 0M11 5.5v5.6M18 5.5v4M25 5.5v5.6" />
  </svg>
)

/** Goes to the content without writing into the address, where the app keeps its own. */
function skip(e: React.MouseEvent): void {
  const main = document.getElementById('main')
  if (main === null) return
  e.preventDefault()
  main.focus()
}
