import { type Lawbook, openLawbook } from '../../lawbook/openLawbook.ts'
import { type FromWorker, type ToWorker, work } from './regionWork.ts'

/** The part of a worker's own scope that is used here; the page's types do not know it. */
interface Scope {
  onmessage: ((e: MessageEvent<ToWorker>) => void) | null
  postMessage(message: FromWorker): void
}
const scope = self as unknown as Scope
let lawbook: Lawbook | null = null

scope.onmessage = ({ data }) => {
  if (data.type === 'open') lawbook = openLawbook(data.law)
  else if (lawbook !== null) void work(lawbook, data, (m) => scope.postMessage(m))
}
