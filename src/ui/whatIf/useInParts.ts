import { useCallback, useEffect, useRef, useState } from 'react'

export interface InParts<T> {
  readonly latest: T | null
  readonly state: 'idle' | 'running' | 'stopped' | 'done'
  readonly start: (parts: Generator<T, void>) => void
  readonly stop: () => void
  readonly forget: () => void
}

/** Long work part by part: the browser has its turn between two parts, so that the page answers and the work can be stopped. */
export function useInParts<T>(): InParts<T> {
  const [latest, setLatest] = useState<T | null>(null)
  const [state, setState] = useState<InParts<T>['state']>('idle')
  const timer = useRef<number | undefined>(undefined)
  const halt = useCallback(() => window.clearTimeout(timer.current), [])
  useEffect(() => halt, [halt])
  const start = useCallback(
    (parts: Generator<T, void>) => {
      halt()
      setState('running')
      const go = () => {
        const { value, done } = parts.next()
        if (done === true) {
          setState('done')
          return
        }
        setLatest(value)
        timer.current = window.setTimeout(go)
      }
      timer.current = window.setTimeout(go)
    },
    [halt],
  )
  const stop = useCallback(() => {
    halt()
    setState('stopped')
  }, [halt])
  const forget = useCallback(() => {
    halt()
    setLatest(null)
    setState('idle')
  }, [halt])
  return { latest, state, start, stop, forget }
}
