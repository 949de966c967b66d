import { useEffect, useRef } from 'react'
import { type AskedQuestion, QUESTIONS } from '../journey/answers.ts'
import { readHash } from '../library/address.ts'
import { t } from '../text/t.ts'
import { addressOf, isView, type Screen, viewAt } from './screen.ts'
import { setWindowTitle } from './windowTitle.ts'

/**
 * Follows the screens in the browser's history. The address stays `#/guide`; which screen an entry stands for is kept in memory only.
 * `came` are the screens shown before the guide was there, each with an entry of its own.
 * Pages of the library have addresses of their own and are left to the browser.
 */
export function useTrail(
  came: readonly Screen[],
  screen: Screen,
  inLibrary: boolean,
  goTo: (screen: Screen) => void,
): void {
  const trail = useRef<Screen[]>([...came])
  const step = useRef(came.length - 1)
  const popped = useRef<Screen | null>(null)
  const go = useRef(goTo)
  go.current = goTo
  useEffect(() => {
    if (inLibrary) return
    const address = addressOf(screen)
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
      if (held === null) {
        // an address typed or followed within the page
        const view = viewAt(location.hash)
        if (view !== null) go.current(view)
        return
      }
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

/** Moves the focus to the heading of a new screen (of the first one only where it `moves` on from another), and gives the page a title that tells no answer. */
export function useScreenFocus(screen: Screen, inLibrary: boolean, moves: boolean): void {
  const first = useRef(!moves)
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
            : isView(screen)
              ? t(`view.${screen}`)
              : t('question.stepAlone', { n: step + 1 })
    setWindowTitle(name)
    if (first.current) {
      first.current = false
      return
    }
    document.querySelector<HTMLElement>('main h1')?.focus()
    window.scrollTo(0, 0)
  }, [screen, inLibrary])
}
