import { useMachine } from '@xstate/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { guideMachine } from '../../machines/guideMachine.ts'
import { assess } from '../engine/assess.ts'
import type { Answers, AskedQuestion } from '../journey/answers.ts'
import { QUESTIONS, toSituation } from '../journey/answers.ts'
import { decode, decodeLink, encode, type Restored } from '../journey/codec.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { Result } from '../lawbook/result.ts'
import type { StartPack } from '../lawbook/startPack.ts'
import type { TextPack } from '../lawbook/texts.ts'
import type { Crime } from '../lawbook/types.ts'
import { hashOf, readHash } from '../library/address.ts'
import { termFinder } from '../library/terms.ts'
import { t } from '../text/t.ts'
import { TermsContext } from './components/Prose.tsx'
import { Frame } from './Frame.tsx'
import { stateOptions } from './findStates.ts'
import { type Guide, GuideContext } from './GuideContext.ts'
import { LibraryContext, type Surroundings } from './library/LibraryContext.ts'
import { LibraryScreen, pageFor } from './library/LibraryScreen.tsx'
import { useLibraryAddress, useLibraryFocus } from './library/useLibraryAddress.ts'
import { QuestionScreen } from './screens/QuestionScreen.tsx'
import { ResultScreen } from './screens/ResultScreen.tsx'
import { ReviewScreen } from './screens/ReviewScreen.tsx'
import { StartScreen } from './screens/StartScreen.tsx'
import { readStored, writeStored } from './session.ts'

type Screen = 'start' | AskedQuestion | 'review' | 'result'

interface Props {
  readonly start: StartPack
  readonly lawbook: Lawbook
  readonly texts: TextPack
  readonly early: readonly Crime[] | null
  /** What was ticked on the start page before the lawbook was there. */
  readonly ticked: readonly Crime[]
}

/** The guide with its machine: replays kept answers, keeps the tab's session, and goes along with the browser's back and forward. */
export function GuideApp({ start, lawbook, texts, early, ticked }: Props) {
  const today = useMemo(() => new Date().toISOString().slice(0, 10), [])
  const restored = useMemo(() => restore(lawbook, today), [lawbook, today])
  const machine = useMemo(() => guideMachine(lawbook), [lawbook])
  const kept: Answers = restored?.ok ? restored.value.answers : {}
  const initial: Answers = early !== null && early.length > 0 ? { ...kept, crime: early } : kept
  const [snapshot, send] = useMachine(machine, { input: { answers: initial, today } })
  const [atStart, setAtStart] = useState(!(early !== null && early.length > 0) && !location.hash.startsWith('#/guide'))
  const { answers } = snapshot.context
  const value = snapshot.value as Exclude<Screen, 'start'>
  const screen: Screen = atStart ? 'start' : value

  const situation = useMemo(() => toSituation(lawbook, answers, today), [lawbook, answers, today])
  const assessment = useMemo(() => assess(lawbook, situation), [lawbook, situation])
  const states = useMemo(() => stateOptions(lawbook.states, texts), [lawbook, texts])
  const [asked, leaveLibrary] = useLibraryAddress()
  const library = useMemo(() => ({ lawbook, texts }), [lawbook, texts])
  const terms = useMemo(() => termFinder(texts.glossary), [texts])
  useTrail(screen, asked !== null, (target) => {
    setAtStart(target === 'start')
    if (target === 'review') send({ type: 'review.opened' })
    else if (target === 'result') send({ type: 'result.opened' })
    else if (target !== 'start') send({ type: 'question.revisited', question: target })
  })
  useScreenFocus(screen, asked !== null)
  const inLibrary = asked === null ? null : pageFor(library, asked)
  useLibraryFocus(asked, inLibrary?.title ?? null)

  useEffect(() => {
    writeStored(Object.keys(answers).length === 0 ? null : encode(lawbook, answers))
  }, [lawbook, answers])

  const guide: Guide = {
    lawbook,
    texts,
    states,
    today,
    answers,
    situation,
    assessment,
    give: (question, answer) => send({ type: 'answer.given', question, answer: answer as Answers[AskedQuestion] }),
    revisit: (question) => {
      setAtStart(false)
      send({ type: 'question.revisited', question })
    },
    resume: () => {
      setAtStart(false)
      send({ type: 'journey.resumed' })
    },
    openReview: () => send({ type: 'review.opened' }),
    openResult: () => send({ type: 'result.opened' }),
    restart: () => {
      send({ type: 'journey.restarted' })
      setAtStart(true)
    },
  }
  const begin = (crimes: readonly Crime[]) => {
    send({ type: 'question.revisited', question: 'crime' })
    send({ type: 'answer.given', question: 'crime', answer: crimes })
    setAtStart(false)
  }
  const begun = Object.keys(answers).length > 0
  const goHome = () => {
    setAtStart(true)
    leaveLibrary()
  }
  /** The State of a library page is filled in; every other answer stays. */
  const startAs = (state: string) => {
    send({ type: 'question.revisited', question: 'state' })
    send({ type: 'answer.given', question: 'state', answer: state })
    setAtStart(answers.crime === undefined)
    leaveLibrary()
  }
  const surroundings: Surroundings = {
    href: (place, section) => hashOf(place) + (section === undefined ? '' : `/${section}`),
    today,
    terms,
    startAs,
  }
  const notice = restored === null ? null : <Notice restored={restored} ours={lawbook.version} />
  return (
    <GuideContext.Provider value={guide}>
      <TermsContext.Provider value={{ find: terms, href: null }}>
        <Frame
          lawAsAt={lawbook.lawAsAt}
          version={lawbook.version}
          here={asked === null ? 'guide' : 'library'}
          guideHref="#/"
          libraryHref="#/library"
          onHome={goHome}
          onGuide={leaveLibrary}
        >
          {asked !== null ? (
            <LibraryContext.Provider value={surroundings}>
              <LibraryScreen library={library} asked={asked} />
            </LibraryContext.Provider>
          ) : (
            <>
              {screen !== 'start' && notice}
              {screen === 'start' ? (
                <StartScreen
                  key={begun ? 'begun' : 'new'}
                  start={start}
                  preset={answers.crime ?? ticked}
                  notice={notice}
                  onCrimes={begin}
                  onResume={answers.crime === undefined ? undefined : guide.resume}
                />
              ) : screen === 'review' ? (
                <ReviewScreen />
              ) : screen === 'result' ? (
                <ResultScreen />
              ) : (
                <QuestionScreen key={screen} question={screen} />
              )}
            </>
          )}
        </Frame>
      </TermsContext.Provider>
    </GuideContext.Provider>
  )
}

const LINK = '#/guide?s='

/** What a link or the tab's session holds; null where there is nothing. The answers are taken out of the address at once. */
function restore(
  lawbook: Lawbook,
  today: string,
): Result<Restored, { readonly found: string; readonly allowed: string }> | null {
  if (location.hash.startsWith(LINK)) {
    const link = location.hash.slice(LINK.length)
    history.replaceState(history.state, '', '#/guide')
    return decodeLink(lawbook, link, today)
  }
  const stored = readStored()
  return stored === null ? null : decode(lawbook, stored, today)
}

/** What of the kept answers could not be read, said at once and in full. */
function Notice({
  restored,
  ours,
}: {
  readonly restored: NonNullable<ReturnType<typeof restore>>
  readonly ours: string
}) {
  if (!restored.ok) {
    return (
      <div className="notice" role="alert">
        <h2>{t('start.damaged')}</h2>
        <p>{t('start.damagedItem', { path: '', value: restored.error.found, allowed: restored.error.allowed })}</p>
      </div>
    )
  }
  const { dropped, otherPack } = restored.value
  if (dropped.length === 0 && otherPack === null) return null
  return (
    <div className="notice" role="alert">
      {dropped.length > 0 && <h2>{t('start.damaged')}</h2>}
      <ul>
        {dropped.map((d) => (
          <li key={d.path}>
            {t('start.damagedItem', { path: d.path, value: JSON.stringify(d.value), allowed: d.allowed })}
          </li>
        ))}
        {otherPack !== null && <li>{t('start.otherPack', { theirs: otherPack, ours })}</li>}
      </ul>
    </div>
  )
}

/**
 * Follows the screens in the browser's history. The address stays `#/guide`; which screen an entry stands for is kept in memory only.
 * Pages of the library have addresses of their own and are left to the browser.
 */
function useTrail(screen: Screen, inLibrary: boolean, goTo: (screen: Screen) => void): void {
  const trail = useRef<Screen[]>([])
  const step = useRef(-1)
  const popped = useRef<Screen | null>(null)
  const go = useRef(goTo)
  go.current = goTo
  useEffect(() => {
    if (inLibrary) return
    const address = screen === 'start' ? '#/' : '#/guide'
    if (popped.current !== null) {
      popped.current = null
      return
    }
    const held = stepOf(history.state)
    if (held !== null && trail.current[held] === screen) return
    // leaving the library is a step of its own; the first screen takes the entry that is there
    const replaces = step.current < 0 && readHash(location.hash) === null
    trail.current = [...trail.current.slice(0, step.current + 1), screen]
    step.current = trail.current.length - 1
    if (replaces) history.replaceState({ step: step.current }, '', address)
    else history.pushState({ step: step.current }, '', address)
  }, [screen, inLibrary])
  useEffect(() => {
    const onPop = (e: PopStateEvent) => {
      if (readHash(location.hash) !== null) return
      const held = stepOf(e.state)
      if (held === null) return
      const target = trail.current[held] ?? 'start'
      step.current = held
      popped.current = target
      go.current(target)
    }
    addEventListener('popstate', onPop)
    return () => removeEventListener('popstate', onPop)
  }, [])
}
const stepOf = (state: unknown): number | null => {
  const held = (state as { step?: unknown } | null)?.step
  return typeof held === 'number' ? held : null
}

/** Moves the focus to the heading of a new screen, and gives the page a title that tells no answer. */
function useScreenFocus(screen: Screen, inLibrary: boolean): void {
  const first = useRef(true)
  useEffect(() => {
    if (inLibrary) {
      first.current = false
      return
    }
    const step = QUESTIONS.indexOf(screen as AskedQuestion)
    const name =
      screen === 'start'
        ? ''
        : screen === 'review'
          ? t('review.title')
          : screen === 'result'
            ? t('result.title')
            : t('question.stepAlone', { n: step + 1 })
    document.title = name === '' ? t('app.name') : `${name} · ${t('app.name')}`
    if (first.current) {
      first.current = false
      return
    }
    document.querySelector<HTMLElement>('main h1')?.focus()
    window.scrollTo(0, 0)
  }, [screen, inLibrary])
}
