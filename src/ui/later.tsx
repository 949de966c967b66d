import { type ComponentType, useEffect, useState } from 'react'
import { t } from '../text/firstWords.ts'

/** A component whose code is fetched when it is first shown. While it comes the page says so, below its heading; where it does not come, the page says that and offers to try again. */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Head: ComponentType = NoHead,
): ComponentType<P> {
  let held: ComponentType<P> | null = null
  return function Later(props: P) {
    const [Shown, setShown] = useState<ComponentType<P> | null>(() => held)
    const [failed, setFailed] = useState(false)
    useEffect(() => {
      if (held !== null || failed) return
      let gone = false
      load().then(
        (component) => {
          held = component
          if (!gone) setShown(() => component)
        },
        () => !gone && setFailed(true),
      )
      return () => {
        gone = true
      }
    }, [failed])
    if (Shown !== null) return <Shown {...props} />
    return (
      <>
        <Head />
        {failed ? <NotLoaded onRetry={() => setFailed(false)} /> : <Coming />}
      </>
    )
  }
}
const NoHead = () => null
const Coming = () => <p role="status">{t('app.opening')}</p>

/** A part of the app did not come. Nothing that was answered is touched by it. */
export function NotLoaded({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <div className="notice not-loaded" role="alert">
      <h2>{t('app.notLoaded')}</h2>
      <p>{t('app.notLoadedBody')}</p>
      <p className="actions">
        <button type="button" onClick={onRetry}>
          {t('app.failedRestart')}
        </button>
      </p>
    </div>
  )
}
