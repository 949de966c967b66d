import type { ReactNode } from 'react'
import { day, t } from '../text/t.ts'

interface Props {
  readonly lawAsAt: string
  readonly version: string
  readonly onHome?: () => void
  readonly children: ReactNode
}

/** The page frame: name, what it is, the date of the law, and the words that must stand on every page. */
export function Frame({ lawAsAt, version, onHome, children }: Props) {
  return (
    <>
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <header className="masthead">
        <p className="masthead-name">
          {onHome === undefined ? (
            t('app.name')
          ) : (
            <button type="button" className="plain" onClick={onHome}>
              {t('app.name')}
            </button>
          )}
        </p>
        <p className="masthead-law">
          {t('app.lawAsAt', { date: day(lawAsAt) })} · {t('app.pack', { version })}
        </p>
      </header>
      <main id="main" className="page" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <p>{t('app.notAdvice')}</p>
      </footer>
    </>
  )
}
