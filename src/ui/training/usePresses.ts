import { useEffect, useRef } from 'react'
import type { Press } from './handshake.ts'

/** The keys that presenters' clickers send, and a few of a keyboard. */
const KEYS: Readonly<Record<string, Press>> = {
  ' ': 'onward',
  PageDown: 'onward',
  ArrowRight: 'onward',
  PageUp: 'back',
  ArrowLeft: 'back',
  b: 'blackout',
  B: 'blackout',
  '.': 'blackout',
  l: 'large',
  L: 'large',
}

/** What a key means here; null where it belongs to the field or button that has the focus. */
function pressOf(e: KeyboardEvent): Press | null {
  if (e.ctrlKey || e.altKey || e.metaKey || e.defaultPrevented) return null
  const press = KEYS[e.key] ?? null
  const target = e.target instanceof Element ? e.target : null
  if (press === null || target === null) return press
  if (target.closest('textarea, select') !== null) return null
  // a clicker goes on even where the focus stands in a field
  if (e.key === 'PageDown' || e.key === 'PageUp') return press
  if (target.closest('input') !== null) return null
  return e.key === ' ' && target.closest('button, summary, a') !== null ? null : press
}

/** Listens to the keyboard and to a clicker. */
export function usePresses(on: boolean, onPress: (press: Press) => void): void {
  const go = useRef(onPress)
  go.current = onPress
  useEffect(() => {
    if (!on) return
    const listen = (e: KeyboardEvent) => {
      const press = pressOf(e)
      if (press === null) return
      e.preventDefault()
      if (!e.repeat) go.current(press)
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [on])
}
