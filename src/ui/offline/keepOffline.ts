import { SINGLE } from '../single.ts'
import { ownScript } from '../trusted.ts'

/** A newer version of the guide that is here and waits. */
export interface Newer {
  /** Its law pack. */
  readonly pack: string
  /** Puts it in place, and loads the page anew. */
  readonly take: () => void
}

/**
 * Lets the browser keep the app for use without a network, and tells when a newer version waits. Nothing is put in place by itself.
 * Where a browser or a plain-http address allows no service worker, nothing happens. Returns how to stop listening.
 */
export function keepOffline(onNewer: (newer: Newer) => void): () => void {
  let gone = false
  const tell = async (waiting: ServiceWorker | null) => {
    // the first version of all has nothing to take the place of
    if (waiting === null || navigator.serviceWorker.controller === null) return
    const pack = await packOf(waiting)
    if (!gone) onNewer({ pack, take: () => takeOver(waiting) })
  }
  const begin = async () => {
    if (SINGLE || !import.meta.env.PROD || navigator.serviceWorker === undefined) return
    const registration = await navigator.serviceWorker.register(ownScript('sw.js'), { updateViaCache: 'none' })
    await tell(registration.waiting)
    registration.addEventListener('updatefound', () => {
      const coming = registration.installing
      coming?.addEventListener('statechange', () => {
        if (coming.state === 'installed') void tell(registration.waiting)
      })
    })
  }
  // blocked or refused: the guide works as before
  begin().catch(() => {})
  return () => {
    gone = true
  }
}

function takeOver(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting.postMessage('take over')
}

const packOf = (worker: ServiceWorker): Promise<string> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = (e: MessageEvent<unknown>) => resolve(String(e.data))
    worker.postMessage('which', [port2])
  })
