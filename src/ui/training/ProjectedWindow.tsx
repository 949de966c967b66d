import { useEffect } from 'react'
import { t } from '../../text/t.ts'
import { setWindowTitle } from '../windowTitle.ts'
import { AudienceView } from './AudienceView.tsx'
import { PROJECTED } from './handshake.ts'
import { usePageFocus } from './usePageFocus.ts'
import { usePort } from './usePort.ts'
import { usePresses } from './usePresses.ts'
import '../styles/index.css'

/** The window that the room sees. It holds nothing but what the facilitator's window sends it. */
export function ProjectedWindow() {
  const { view, press } = usePort()
  usePresses(true, press)
  useEffect(() => {
    setWindowTitle(t('trainingUi.screenTitle'))
    const leave = () => {
      if (location.hash !== PROJECTED) location.reload()
    }
    addEventListener('hashchange', leave)
    return () => removeEventListener('hashchange', leave)
  }, [])
  usePageFocus(view === null ? '' : `${view.kicker} ${view.title}`)
  const told = view?.reasons.length ?? 0
  useEffect(() => {
    if (told > 0) document.querySelector('.audience-reasons li:last-child')?.scrollIntoView({ block: 'nearest' })
  }, [told])
  return (
    <main className="projected" data-dark={view?.blackout === true}>
      {view !== null ? (
        <AudienceView view={view} />
      ) : (
        <div className="audience">
          <h1>{t('app.name')}</h1>
          {window.opener === null ? (
            <>
              <p>{t('trainingUi.screenAlone')}</p>
              <p>
                <a href="#/training">{t('trainingUi.screenToTraining')}</a>
              </p>
            </>
          ) : (
            <p role="status">{t('trainingUi.screenAsks')}</p>
          )}
        </div>
      )}
    </main>
  )
}
