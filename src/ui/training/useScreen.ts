import { useEffect, useRef, useState } from 'react'
import type { Audience } from './audience.ts'
import { type Answering, isAsking, isPress, newToken, PROJECTED, type Press } from './handshake.ts'

export type ScreenState = 'none' | 'waiting' | 'open' | 'closed' | 'blocked'

export interface Screen {
  readonly state: ScreenState
  readonly open: () => void
}

/**
 * The window that the room sees. It asks for a port every second; the answer goes to the window that was opened here, and after
 * a reload of this page to the one that knows the token. Origins are not looked at: that of a file is none. Only `view` is sent.
 */
export function useScreen(
  view: Audience,
  token: string | null,
  onToken: (token: string) => void,
  onPress: (press: Press) => void,
): Screen {
  const [state, setState] = useState<ScreenState>(token === null ? 'none' : 'waiting')
  const child = useRef<Window | null>(null)
  const held = useRef<{ readonly port: MessagePort; readonly id: string } | null>(null)
  const latest = useRef({ view, token, onPress })
  latest.current = { view, token, onPress }

  useEffect(() => {
    held.current?.port.postMessage(view)
  }, [view])

  useEffect(() => {
    const connect = (window: Window) => {
      held.current?.port.close()
      const { port1, port2 } = new MessageChannel()
      held.current = { port: port1, id: newToken() }
      port1.onmessage = (e: MessageEvent<unknown>) => {
        if (isPress(e.data)) latest.current.onPress(e.data)
      }
      const answer: Answering = { dedere: 'port', token: latest.current.token ?? '', port: held.current.id }
      window.postMessage(answer, '*', [port2])
      port1.postMessage(latest.current.view)
      setState('open')
    }
    const listen = (e: MessageEvent<unknown>) => {
      const { data, source } = e
      if (!isAsking(data) || source === null) return
      const isKnown = source === child.current
      const isAdopted =
        (child.current === null || child.current.closed) && data.token !== null && data.token === latest.current.token
      if (!isKnown && !isAdopted) return
      child.current = source as Window
      if (held.current === null || data.port !== held.current.id) connect(child.current)
    }
    // after a reload the window asks within a second, where it is still there
    const giveUp = setTimeout(() => {
      if (child.current === null) setState('none')
    }, 4000)
    const watch = setInterval(() => {
      if (child.current?.closed === true) setState('closed')
    }, 1000)
    addEventListener('message', listen)
    return () => {
      clearInterval(watch)
      clearTimeout(giveUp)
      removeEventListener('message', listen)
      held.current?.port.close()
      held.current = null
    }
  }, [])

  const open = () => {
    if (child.current !== null && !child.current.closed) {
      child.current.focus()
      return
    }
    if (latest.current.token === null) onToken(newToken())
    const [page] = location.href.split('#')
    child.current = window.open(`${page}${PROJECTED}`, '', 'popup,width=1100,height=760')
    setState(child.current === null ? 'blocked' : 'waiting')
  }
  return { state, open }
}
