import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Answers } from '../journey/answers.ts'
import { type StartPack, secondOf } from '../lawbook/startPack.ts'
import type { Crime } from '../lawbook/types.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Frame } from './Frame.tsx'
import { later } from './later.tsx'
import { useParts } from './opening/useParts.ts'
import { StartScreen } from './screens/StartScreen.tsx'
import { readKept, readStored } from './session.ts'
import { SINGLE } from './single.ts'
import { PROJECTED } from './training/handshake.ts'
import { setWindowTitle } from './windowTitle.ts'

/** What a room sees stands in a window of its own, without the guide. */
const ProjectedWindow = later(async () => (await import('./training/ProjectedWindow.tsx')).ProjectedWindow)

declare global {
  interface Window {
    dedereEarly?: FormData | undefined
  }
}

/** Shows the start page at once, the second question as soon as its few words are there, and then the guide. Whatever was answered before it is kept. */
export function App({ start }: { readonly start: StartPack }) {
  const [projected, setProjected] = useState<boolean | null>(null)
  useEffect(() => {
    document.documentElement.dataset['ready'] = 'yes'
    setProjected(location.hash === PROJECTED)
  }, [])
  return (
    <ErrorBoundary>
      {projected === true ? <ProjectedWindow /> : <Opening start={start} wanted={projected !== null} />}
    </ErrorBoundary>
  )
}

/** Where nothing is kept and no other page is asked for, the second question is known before the lawbook is there. */
const isFresh = (): boolean => /^#?\/?$/.test(location.hash) && readStored() === null && readKept() === null

function Opening({ start, wanted }: { readonly start: StartPack; readonly wanted: boolean }) {
  const { Opening: Question, guide, failed, retry } = useParts(wanted)
  const [early, setEarly] = useState<Answers>({})
  const [preset, setPreset] = useState<readonly Crime[]>([])
  const [asksSecond, setAsksSecond] = useState(false)
  // no state: what is typed must not be drawn anew between the key and its field
  const touched = useRef(false)
  const second = asksSecond && early.crime !== undefined ? secondOf(start, early.crime) : null
  const answered = second !== null && early[second.question] !== undefined
  const came =
    early.crime === undefined ? [] : second === null ? (['start'] as const) : (['start', second.question] as const)

  const begin = (crimes: readonly Crime[]) => {
    const fresh = isFresh()
    history.replaceState({ step: 0 }, '', '#/')
    if (fresh) history.pushState({ step: 1 }, '', '#/guide')
    setAsksSecond(fresh)
    setEarly({ crime: crimes })
  }
  useEffect(() => {
    if (!wanted) return
    const sent = window.dedereEarly?.getAll('crime')
    window.dedereEarly = undefined
    if (sent !== undefined && sent.length > 0) begin(sent as Crime[])
  }, [wanted])

  const here = guide !== null && !(second !== null && touched.current && !answered)
  useEffect(() => {
    if (here || second === null) return
    const onPop = () => {
      // another page is asked for, or the first question again
      setPreset(early.crime ?? [])
      setEarly({})
      setAsksSecond(false)
      touched.current = false
      setWindowTitle('')
    }
    addEventListener('popstate', onPop)
    return () => removeEventListener('popstate', onPop)
  })
  const place = usePlace(here)

  if (here) {
    const { GuideApp, lawbook, texts } = guide
    return (
      <GuideApp
        start={start}
        lawbook={lawbook}
        texts={texts}
        early={early}
        came={came}
        ticked={place.ticked}
        complains={place.complains}
      />
    )
  }
  const onRetry = failed ? retry : undefined
  return (
    <Frame
      lawAsAt={start.lawAsAt}
      version={start.version}
      here="guide"
      guideHref="#/"
      regionHref="#/region"
      trainingHref="#/training"
      assuranceHref="#/assurance"
      libraryHref={second === null && !SINGLE ? 'library/index.html' : '#/library'}
    >
      {second !== null && Question !== null ? (
        <Question
          second={second}
          of={start.questions}
          waiting={answered}
          onRetry={onRetry}
          onTouched={() => {
            touched.current = true
          }}
          onAnswer={(answer) => setEarly({ ...early, [second.question]: answer })}
        />
      ) : (
        <StartScreen
          key={preset.join()}
          start={start}
          waiting={early.crime !== undefined || (wanted && !/^#?\/?$/.test(location.hash))}
          onRetry={onRetry}
          preset={preset}
          onCrimes={begin}
        />
      )}
    </Frame>
  )
}

/** What stands on the page when the guide takes its place: what is ticked, what is complained of, and where the focus is. */
function usePlace(here: boolean) {
  const place = useRef<{
    readonly ticked: readonly Crime[]
    readonly complains: boolean
    readonly focus: string
  } | null>(null)
  if (here && place.current === null) {
    place.current = {
      ticked: [...document.querySelectorAll<HTMLInputElement>('input[name="crime"]:checked')].map(
        (b) => b.value as Crime,
      ),
      complains: document.querySelector('main .problem') !== null,
      focus: document.activeElement?.id ?? '',
    }
  }
  useLayoutEffect(() => {
    if (!here || document.activeElement !== document.body) return
    const id = place.current?.focus ?? ''
    if (id !== '') document.getElementById(id)?.focus({ preventScroll: true })
  }, [here])
  return place.current ?? { ticked: [], complains: false, focus: '' }
}
