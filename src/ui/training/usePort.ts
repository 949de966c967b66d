import { useEffect, useRef, useState } from 'react'
import { clearTab } from '../session.ts'
import type { Audience } from './audience.ts'
import { type Asking, isAnswering, type Press } from './handshake.ts'

const EVERY = 1000
/** The projected window keeps this word alone, so that it is known again when the facilitator's page has been reloaded. */
const nameOf = (token: string): string => `dedere-screen ${token}`
const tokenIn = (name: string): string | null => /^dedere-screen (\S+)$/.exec(name)?.[1] ?? null

/** Asks the window that opened this one for a port, again and again, so that a reload of either loses nothing. */
export function usePort(): { readonly view: Audience | null; readonly press: (press: Press) => void } {
  const [view, setView] = useState<Audience | null>(null)
  const held = useRef<MessagePort | null>(null)
  useEffect(() => {
    const opener = window.opener as Window | null
    if (opener === null) return
    // a window that is opened gets a copy of what the tab holds: the room must not find it
    clearTab()
    let id: string | null = null
    const ask = () => {
      const asking: Asking = { dedere: 'screen', token: tokenIn(window.name), port: id }
      opener.postMessage(asking, '*')
    }
    const listen = (e: MessageEvent<unknown>) => {
      const [port] = e.ports
      if (e.source !== opener || !isAnswering(e.data) || port === undefined) return
      held.current?.close()
      held.current = port
      id = e.data.port
      window.name = nameOf(e.data.token)
      port.onmessage = (sent: MessageEvent<Audience>) => setView(sent.data)
    }
    addEventListener('message', listen)
    const asks = setInterval(ask, EVERY)
    ask()
    return () => {
      removeEventListener('message', listen)
      clearInterval(asks)
      held.current?.close()
    }
  }, [])
  return { view, press: (press) => held.current?.postMessage(press) }
}
