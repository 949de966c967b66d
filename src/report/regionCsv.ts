import type { RegionCell } from '../engine/region.ts'
import type { Crime, InstrumentId, Iso3, IsoDate, Need } from '../lawbook/types.ts'

/** What each row of the table repeats, so that a row taken out of it still says what it means. */
export interface CsvFrame {
  readonly names: Readonly<Record<Iso3, string>>
  readonly titles: Readonly<Record<InstrumentId, string>>
  readonly crime: Crime
  readonly need: Need
  readonly at: IsoDate
  readonly lawPack: string
  /** What was assumed beside the lawbook, in words; empty where nothing was. */
  readonly assumed: string
}

const HEAD = [
  'asks_code',
  'asks',
  'asked_code',
  'asked',
  'crime',
  'need',
  'level',
  'at_best',
  'basis',
  'basis_ids',
  'date',
  'law_pack',
  'assumed',
]
/** By this mark a spreadsheet program knows that the file is UTF-8. */
const MARK = '\uFEFF'
export const csvHead = `${MARK}${HEAD.join(',')}\r\n`

/** The cells as rows of comma-separated values (RFC 4180), without the head. */
export function csvRows(cells: readonly RegionCell[], frame: CsvFrame): string {
  const { names, titles, crime, need, at, lawPack, assumed } = frame
  // the same few texts come again and again in a table of the world: each is made safe once
  const end = kept((state) => `${csvField(state)},${csvField(names[state] ?? state)}`)
  const basis = kept((ids) => {
    const list = ids.split(' ')
    return `${csvField(list.map((id) => titles[id] ?? id).join('; '))},${csvField(list.join('; '))}`
  })
  const middle = [crime, need].map(csvField).join(',')
  const tail = [at, lawPack, assumed].map(csvField).join(',')
  return cells
    .map((c) => `${end(c.from)},${end(c.to)},${middle},${c.level},${c.atBest},${basis(c.basis.join(' '))},${tail}\r\n`)
    .join('')
}

function kept(make: (key: string) => string): (key: string) => string {
  const held = new Map<string, string>()
  return (key) => {
    const found = held.get(key) ?? make(key)
    held.set(key, found)
    return found
  }
}

/** One field: quoted where it must be, and never read as a formula by a spreadsheet program. */
export function csvField(text: string): string {
  const safe = /^\s*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text
  return /[",;\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
