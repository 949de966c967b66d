import type { RegionAsked, RegionCell } from '../../engine/region.ts'
import type { Lawbook } from '../../lawbook/openLawbook.ts'
import type { Iso3, LawPack } from '../../lawbook/types.ts'
import { ownScript } from '../trusted.ts'
import { type FromWorker, type RegionRequest, type ToWorker, type WorldPart, work } from './regionWork.ts'
import { workerUrl } from './workerUrl.ts'

type World = Omit<Extract<RegionRequest, { type: 'world' }>, 'type' | 'id'>

/** The worker as the page sees it: each request is answered once, and none after `close`. */
export interface RegionWorker {
  readonly matrix: (states: readonly Iso3[], asked: RegionAsked) => Promise<readonly RegionCell[]>
  readonly around: (state: Iso3, others: readonly Iso3[], asked: RegionAsked) => Promise<readonly RegionCell[]>
  readonly world: (asked: World, onPart: (part: WorldPart) => void) => Promise<Blob>
  readonly close: () => void
}
interface Waiting {
  readonly request: RegionRequest
  readonly hear: (m: FromWorker) => void
}

/** Opens a worker and sends it the lawbook. Where a browser allows no worker, the page does the work itself. */
export function openWorker(lawbook: Lawbook): RegionWorker {
  const waiting = new Map<number, Waiting>()
  let last = 0
  let closed = false
  const hear = (m: FromWorker) => {
    const held = waiting.get(m.id)
    if (m.type !== 'part') waiting.delete(m.id)
    held?.hear(m)
  }
  const here = (request: RegionRequest) =>
    setTimeout(
      () =>
        !closed &&
        void work(
          lawbook,
          request,
          (m) => !closed && hear(m),
          () => closed,
        ),
    )
  let worker = started(lawbook)
  if (worker !== null) {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data)
    worker.onerror = (e) => {
      e.preventDefault()
      worker?.terminate()
      worker = null
      for (const { request } of waiting.values()) here(request)
    }
  }
  const send = (request: RegionRequest, onMessage: (m: FromWorker) => void) => {
    waiting.set(request.id, { request, hear: onMessage })
    if (worker === null) here(request)
    else worker.postMessage(request satisfies ToWorker)
  }
  const cells = (request: RegionRequest) =>
    new Promise<readonly RegionCell[]>((resolve) => send(request, (m) => m.type === 'cells' && resolve(m.cells)))
  return {
    matrix: (states, asked) => cells({ type: 'matrix', id: ++last, states, asked }),
    around: (state, others, asked) => cells({ type: 'around', id: ++last, state, others, asked }),
    world: (asked, onPart) =>
      new Promise<Blob>((resolve) =>
        send({ type: 'world', id: ++last, ...asked }, (m) => {
          if (m.type === 'part') onPart(m.part)
          else if (m.type === 'done') resolve(m.csv)
        }),
      ),
    close: () => {
      closed = true
      waiting.clear()
      worker?.terminate()
    },
  }
}

function started(lawbook: Lawbook): Worker | null {
  try {
    const worker = new Worker(ownScript(workerUrl), { type: 'module' })
    worker.postMessage({ type: 'open', law: packOf(lawbook) } satisfies ToWorker)
    return worker
  } catch {
    return null
  }
}

/** The law pack alone, without what is worked out from it: that can be sent. */
const packOf = (l: Lawbook): LawPack => ({
  version: l.version,
  lawAsAt: l.lawAsAt,
  statesAsAt: l.statesAsAt,
  states: l.states,
  instruments: l.instruments,
  status: l.status,
  icc: l.icc,
  reservations: l.reservations,
  points: l.points,
  duties: l.duties,
  channels: l.channels,
  cautions: l.cautions,
})
