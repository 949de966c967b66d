import { cellsAround, type RegionAsked, type RegionCell, regionMatrix } from '../../engine/region.ts'
import type { Lawbook } from '../../lawbook/openLawbook.ts'
import type { Crime, Iso3, LawPack } from '../../lawbook/types.ts'
import { type CsvFrame, csvHead, csvRows } from '../../report/regionCsv.ts'

/** What the page asks of the worker. The lawbook comes first, once. */
export type RegionRequest =
  | { readonly type: 'matrix'; readonly id: number; readonly states: readonly Iso3[]; readonly asked: RegionAsked }
  | {
      readonly type: 'around'
      readonly id: number
      readonly state: Iso3
      readonly others: readonly Iso3[]
      readonly asked: RegionAsked
    }
  | {
      readonly type: 'world'
      readonly id: number
      readonly states: readonly Iso3[]
      readonly crimes: readonly Crime[]
      readonly asked: Omit<RegionAsked, 'crime'>
      readonly frame: Omit<CsvFrame, 'crime'>
    }
export type ToWorker = { readonly type: 'open'; readonly law: LawPack } | RegionRequest

export interface WorldPart {
  readonly crime: Crime
  readonly counts: Readonly<Record<RegionCell['level'], number>>
  readonly moreAtBest: number
}
export type FromWorker =
  | { readonly type: 'cells'; readonly id: number; readonly cells: readonly RegionCell[] }
  | { readonly type: 'part'; readonly id: number; readonly part: WorldPart }
  | { readonly type: 'done'; readonly id: number; readonly csv: Blob }

/** Does what is asked and posts what comes of it; between the crimes of the world it lets others have their turn. */
export async function work(
  lawbook: Lawbook,
  request: RegionRequest,
  post: (m: FromWorker) => void,
  isStopped: () => boolean = () => false,
): Promise<void> {
  const { id } = request
  if (request.type === 'matrix') {
    post({ type: 'cells', id, cells: regionMatrix(lawbook, request.states, request.asked) })
  } else if (request.type === 'around') {
    post({ type: 'cells', id, cells: cellsAround(lawbook, request.state, request.others, request.asked) })
  } else {
    const rows: string[] = [csvHead]
    for (const crime of request.crimes) {
      if (isStopped()) return
      const cells = regionMatrix(lawbook, request.states, { ...request.asked, crime })
      rows.push(csvRows(cells, { ...request.frame, crime }))
      post({ type: 'part', id, part: partOf(crime, cells) })
      await new Promise((next) => setTimeout(next))
    }
    post({ type: 'done', id, csv: new Blob(rows, { type: 'text/csv;charset=utf-8' }) })
  }
}

function partOf(crime: Crime, cells: readonly RegionCell[]): WorldPart {
  const counts = { 'binding-procedure': 0, 'general-duty': 0, discretionary: 0, none: 0 }
  let moreAtBest = 0
  for (const { level, atBest } of cells) {
    counts[level]++
    if (level !== atBest) moreAtBest++
  }
  return { crime, counts, moreAtBest }
}
