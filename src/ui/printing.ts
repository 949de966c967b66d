import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let printing = false
const listeners = new Set<() => void>()
const say = (now: boolean) => () => {
  // the page is taken as it stands when the listener returns: what is folded must be there by then
  flushSync(() => {
    printing = now
    for (const listener of listeners) listener()
  })
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    addEventListener('beforeprint', start)
    addEventListener('afterprint', end)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    removeEventListener('beforeprint', start)
    removeEventListener('afterprint', end)
  }
}
const start = say(true)
const end = say(false)

/** Whether the page is being printed: paper holds what the screen keeps folded. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => printing,
    () => false,
  )
