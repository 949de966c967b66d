import { lazy, Suspense, useEffect, useState } from 'react'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { StartPack } from '../lawbook/startPack.ts'
import type { TextPack } from '../lawbook/texts.ts'
import type { Crime } from '../lawbook/types.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Frame } from './Frame.tsx'
import { GuideApp } from './GuideApp.tsx'
import { putOnPage } from './paper.ts'
import { StartScreen } from './screens/StartScreen.tsx'
import { PROJECTED } from './training/handshake.ts'

/** What a room sees stands in a window of its own, without the guide. */
const ProjectedWindow = lazy(() =>
  import('./training/ProjectedWindow.tsx').then((m) => ({ default: m.ProjectedWindow })),
)

interface Opened {
  readonly lawbook: Lawbook
  readonly texts: TextPack
}

declare global {
  interface Window {
    dedereEarly?: FormData
  }
}

/** Shows the start page at once and the guide as soon as the lawbook is there. An answer given before that is kept. */
export function App({ start }: { readonly start: StartPack }) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [ticked, setTicked] = useState<readonly Crime[]>([])
  const [complains, setComplains] = useState(false)
  const [failed, setFailed] = useState(false)
  const [early, setEarly] = useState<readonly Crime[] | null>(null)

  const [projected, setProjected] = useState(false)

  useEffect(() => {
    document.documentElement.dataset['ready'] = 'yes'
    if (location.hash === PROJECTED) {
      setProjected(true)
      return
    }
    putOnPage()
    const kept = window.dedereEarly?.getAll('crime') as Crime[] | undefined
    if (kept !== undefined) setEarly(kept)
    openPacks().then(
      (packs) => {
        setTicked(readTicked())
        setComplains(document.querySelector('main .problem') !== null)
        setOpened(packs)
      },
      () => setFailed(true),
    )
  }, [])

  if (projected) {
    return (
      <ErrorBoundary>
        <Suspense fallback={null}>
          <ProjectedWindow />
        </Suspense>
      </ErrorBoundary>
    )
  }
  if (opened === null) {
    return (
      <Frame
        lawAsAt={start.lawAsAt}
        version={start.version}
        here="guide"
        guideHref="#/"
        regionHref="#/region"
        trainingHref="#/training"
        libraryHref="library/index.html"
      >
        <StartScreen start={start} waiting={early !== null} failed={failed} preset={early ?? []} onCrimes={setEarly} />
      </Frame>
    )
  }
  return (
    <ErrorBoundary>
      <GuideApp
        start={start}
        lawbook={opened.lawbook}
        texts={opened.texts}
        early={early}
        ticked={ticked}
        complains={complains}
      />
    </ErrorBoundary>
  )
}

/** What stands ticked on the page: it must outlive the change from the start page to the guide. */
const readTicked = (): readonly Crime[] =>
  [...document.querySelectorAll<HTMLInputElement>('input[name="crime"]:checked')].map((box) => box.value as Crime)

async function openPacks(): Promise<Opened> {
  const [{ default: law }, { default: texts }, { openLawbook }] = await Promise.all([
    import('virtual:lawbook/law'),
    import('virtual:lawbook/texts'),
    import('../lawbook/openLawbook.ts'),
  ])
  return { lawbook: openLawbook(law), texts }
}
