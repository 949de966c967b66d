import { useMachine } from '@xstate/react'
import { type ComponentType, useEffect, useMemo, useState } from 'react'
import { guideMachine } from '../../machines/guideMachine.ts'
import { assess } from '../engine/assess.ts'
import { emptySituation } from '../engine/situation.ts'
import type { Answers, AskedQuestion } from '../journey/answers.ts'
import { toSituation } from '../journey/answers.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { StartPack } from '../lawbook/startPack.ts'
import type { TextPack } from '../lawbook/texts.ts'
import type { Crime } from '../lawbook/types.ts'
import { hashOf } from '../library/address.ts'
import { termFinder } from '../library/terms.ts'
import { citeStatus } from '../report/citation.ts'
import { t } from '../text/t.ts'
import { ArrivalNotice } from './components/ArrivalNotice.tsx'
import { ClearAll } from './components/ClearAll.tsx'
import { DeviceNotices } from './components/DeviceNotices.tsx'
import { OpenCase } from './components/OpenCase.tsx'
import { PaperMark, PaperSignature } from './components/PaperSettings.tsx'
import { TermsContext } from './components/Prose.tsx'
import { Frame } from './Frame.tsx'
import { stateOptions } from './findStates.ts'
import { type Guide, GuideContext } from './GuideContext.ts'
import { later } from './later.tsx'
import { LibraryContext, type Surroundings } from './library/LibraryContext.ts'
import { LibraryScreen, pageFor } from './library/LibraryScreen.tsx'
import { useLibraryAddress, useLibraryFocus } from './library/useLibraryAddress.ts'
import { NewerNotice } from './offline/NewerNotice.tsx'
import { putOnPage } from './paper.ts'
import { restore } from './restore.ts'
import { hasOwnAddress, isView, type Screen, type View, viewAt } from './screen.ts'
import { QuestionScreen } from './screens/QuestionScreen.tsx'
import { ResultScreen } from './screens/ResultScreen.tsx'
import { ReviewScreen } from './screens/ReviewScreen.tsx'
import { StartScreen } from './screens/StartScreen.tsx'
import { today as dayOfUse } from './today.ts'
import { useCases } from './useCases.ts'
import { useScreenFocus, useTrail } from './useTrail.ts'
import './styles/index.css'

/** A view, fetched when first opened; it takes the focus once it is there. Its heading stands before, without the focus, so that it is read out once. */
const view = (name: View, load: () => Promise<ComponentType>) =>
  later(
    async () => {
      const Shown = await load()
      return () => (
        <>
          <Shown />
          <FocusHeading />
        </>
      )
    },
    () => <h1>{t(`view.${name}`)}</h1>,
  )
const VIEWS = {
  expert: view('expert', async () => (await import('./views/ExpertView.tsx')).ExpertView),
  'what-if': view('what-if', async () => (await import('./views/WhatIfView.tsx')).WhatIfView),
  gaps: view('gaps', async () => (await import('./views/GapsView.tsx')).GapsView),
  pictures: view('pictures', async () => (await import('./views/PicturesView.tsx')).PicturesView),
  region: view('region', async () => (await import('./views/RegionView.tsx')).RegionView),
  'take-away': view('take-away', async () => (await import('./views/TakeAwayView.tsx')).TakeAwayView),
  request: view('request', async () => (await import('./views/RequestView.tsx')).RequestView),
  compare: view('compare', async () => (await import('./views/CompareView.tsx')).CompareView),
  assurance: view('assurance', async () => (await import('./views/AssuranceView.tsx')).AssuranceView),
  training: view('training', async () => (await import('./views/TrainingView.tsx')).TrainingView),
} as const satisfies Record<View, unknown>

export interface GuideProps {
  readonly start: StartPack
  readonly lawbook: Lawbook
  readonly texts: TextPack
  /** What was answered before the guide was there. */
  readonly early: Answers
  /** The screens that were shown before, each with an entry in the browser's history. */
  readonly came: readonly Screen[]
  /** What was ticked on the start page before the lawbook was there. */
  readonly ticked: readonly Crime[]
  /** An error stood on the start page before the lawbook was there. */
  readonly complains: boolean
}

/** The guide with its machine: replays kept answers, keeps the tab's session, and goes along with the browser's back and forward. */
export function GuideApp({ start, lawbook, texts, early, came, ticked, complains }: GuideProps) {
  const { today, clock } = useMemo(() => dayOfUse(lawbook.lawAsAt), [lawbook])
  const restored = useMemo(() => restore(lawbook, today), [lawbook, today])
  const machine = useMemo(() => guideMachine(lawbook), [lawbook])
  const kept: Answers = restored?.read.ok ? restored.read.value.answers : {}
  const initial: Answers = { ...kept, ...early }
  const [snapshot, send] = useMachine(machine, { input: { answers: initial, today } })
  // what stands over the machine's own screen: the start page or a view
  const [over, setOver] = useState<'start' | View | null>(
    viewAt(location.hash) ?? (early.crime === undefined && !location.hash.startsWith('#/guide') ? 'start' : null),
  )
  const [told, setTold] = useState(complains)
  const { answers } = snapshot.context
  const screen: Screen = over ?? (snapshot.value as Screen)

  const situation = useMemo(() => toSituation(lawbook, answers, today), [lawbook, answers, today])
  const assessment = useMemo(() => assess(lawbook, situation), [lawbook, situation])
  const states = useMemo(() => stateOptions(lawbook.states, texts), [lawbook, texts])
  const [asked, leaveLibrary] = useLibraryAddress()
  const library = useMemo(() => ({ lawbook, texts }), [lawbook, texts])
  const terms = useMemo(() => termFinder(texts.glossary), [texts])
  useTrail(came, screen, asked !== null, (target) => {
    setOver(target === 'start' || isView(target) ? target : null)
    if (target === 'review') send({ type: 'review.opened' })
    else if (target === 'result') send({ type: 'result.opened' })
    else if (target !== 'start' && !isView(target)) send({ type: 'question.revisited', question: target })
  })
  useScreenFocus(screen, asked !== null, came.length > 0 && came.at(-1) !== screen)
  useEffect(() => {
    delete document.documentElement.dataset['elsewhere']
    putOnPage()
  }, [])
  const inLibrary = asked === null ? null : pageFor(library, asked)
  useLibraryFocus(asked, inLibrary?.title ?? null)

  const showCase = (given: Answers, asResult: boolean) => {
    send({ type: 'journey.restored', answers: given })
    setOver(null)
    if (asResult) send({ type: 'result.opened' })
    leaveLibrary()
  }
  const cases = useCases(lawbook, today, restored, answers, showCase)
  const [cleared, setCleared] = useState('')
  useEffect(() => {
    // a link leads to its result; what the tab held goes on where it was
    if (restored?.door === 'link') send({ type: 'result.opened' })
  }, [restored, send])

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
      setOver(null)
      send({ type: 'question.revisited', question })
    },
    resume: () => {
      setOver(null)
      send({ type: 'journey.resumed' })
    },
    openReview: () => {
      setOver(null)
      send({ type: 'review.opened' })
    },
    openResult: () => {
      setOver(null)
      send({ type: 'result.opened' })
    },
    open: setOver,
    replace: (given) => send({ type: 'journey.restored', answers: given }),
    takePosition: (point, position) => {
      const { [point]: _, ...others } = answers.position ?? {}
      send({ type: 'position.taken', positions: position === null ? others : { ...others, [point]: position } })
    },
    restart: () => {
      send({ type: 'journey.restarted' })
      setOver('start')
    },
    cases,
  }
  const clearAll = () => {
    setCleared(cases.clear())
    guide.restart()
    leaveLibrary()
  }
  const begin = (crimes: readonly Crime[]) => {
    setTold(false)
    send({ type: 'question.revisited', question: 'crime' })
    send({ type: 'answer.given', question: 'crime', answer: crimes })
    setOver(null)
  }
  const begun = Object.keys(answers).length > 0
  const goHome = () => {
    setOver('start')
    leaveLibrary()
  }
  const goToGuide = () => {
    // what is no part of the journey leads on where that was, or to the beginning
    if (over !== null && hasOwnAddress(over)) setOver(answers.crime === undefined ? 'start' : null)
    leaveLibrary()
  }
  const goTo = (view: View) => () => {
    setOver(view)
    leaveLibrary()
  }
  /** The State of a library page is filled in; every other answer stays. */
  const startAs = (state: string) => {
    send({ type: 'question.revisited', question: 'state' })
    send({ type: 'answer.given', question: 'state', answer: state })
    setOver(answers.crime === undefined ? 'start' : null)
    leaveLibrary()
  }
  const surroundings: Surroundings = {
    href: (place, section) => hashOf(place) + (section === undefined ? '' : `/${section}`),
    today,
    terms,
    startAs,
    cite: (state, instrument) => {
      const plain = emptySituation(state, ['genocide'], lawbook.lawAsAt)
      return citeStatus(lawbook, texts, plain, state, instrument, today)
    },
  }
  const { arrival, before } = cases
  const opened = arrival?.read.ok ? arrival.read.value : null
  const notice = arrival !== null && (
    <ArrivalNotice arrival={arrival} ours={lawbook.version}>
      <p className="actions">
        {opened !== null && (opened.shown !== null || opened.otherPack !== null) && (
          <button
            type="button"
            className="plain"
            onClick={() => {
              cases.compare(opened)
              setOver('compare')
            }}
          >
            {t('file.changed')}
          </button>
        )}
        {before !== null && (
          <button type="button" className="plain" onClick={cases.goBack}>
            {t('file.backToBefore')}
          </button>
        )}
        <button type="button" className="plain" onClick={cases.dismiss}>
          {t('file.dismiss')}
        </button>
      </p>
    </ArrivalNotice>
  )
  const ViewShown = isView(screen) ? VIEWS[screen] : null
  return (
    <GuideContext.Provider value={guide}>
      <TermsContext.Provider value={{ find: terms, href: null }}>
        <Frame
          lawAsAt={lawbook.lawAsAt}
          version={lawbook.version}
          here={asked !== null ? 'library' : over !== null && hasOwnAddress(over) ? over : 'guide'}
          guideHref="#/"
          regionHref="#/region"
          trainingHref="#/training"
          assuranceHref="#/assurance"
          libraryHref="#/library"
          onHome={goHome}
          onGuide={goToGuide}
          onRegion={goTo('region')}
          onTraining={goTo('training')}
          onAssurance={goTo('assurance')}
          clear={<ClearAll said={cleared} onClear={clearAll} />}
        >
          <PaperMark />
          <DeviceNotices unkept={cases.unkept} clock={clock} lawAsAt={lawbook.lawAsAt} />
          <NewerNotice ours={lawbook.version} begun={begun} />
          {asked !== null ? (
            <LibraryContext.Provider value={surroundings}>
              <LibraryScreen library={library} asked={asked} />
            </LibraryContext.Provider>
          ) : (
            <>
              {screen !== 'start' && notice}
              {ViewShown !== null ? (
                <ViewShown />
              ) : screen === 'start' ? (
                <StartScreen
                  key={begun ? 'begun' : 'new'}
                  start={start}
                  preset={answers.crime ?? ticked}
                  complains={told && !begun}
                  notice={notice}
                  opener={<OpenCase onOpened={cases.arrive} />}
                  onCrimes={begin}
                  onResume={answers.crime === undefined ? undefined : guide.resume}
                />
              ) : screen === 'review' ? (
                <ReviewScreen />
              ) : screen === 'result' ? (
                <ResultScreen />
              ) : (
                <QuestionScreen key={screen} question={screen as AskedQuestion} />
              )}
            </>
          )}
          <PaperSignature />
        </Frame>
      </TermsContext.Provider>
    </GuideContext.Provider>
  )
}

/** A view that is loaded when first opened takes the focus once it is there. */
function FocusHeading() {
  useEffect(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus()
  }, [])
  return null
}
