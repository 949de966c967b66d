import type { Iso3, IsoDate, LawPack, StatusRow } from './types.ts'

/**
 * A table of status as it travels to the browser: by columns, which pack far better than rows. Days are counted from 1900-01-01 and
 * written to the base of 36; a column holds one entry a State, parted by commas; nothing stands for what a row does not say.
 */
export interface PackedTable {
  /** The codes of the States, without anything between them. */
  readonly states: string
  readonly signed: string
  /** How a State consented, by its place in `ways`. */
  readonly consent: string
  readonly ways: readonly string[]
  readonly consentDate: string
  /** Days from consent to entry into force where they are not the `usual` ones; '-' for no entry into force; a day where no consent is dated. */
  readonly inForce: string
  readonly usual: number
  /** What few rows say. */
  readonly rare: Readonly<Record<Iso3, Partial<StatusRow>>>
}
export type PackedLaw = Omit<LawPack, 'status'> & { readonly status: Readonly<Record<string, PackedTable>> }

const DAY = 86_400_000
const START = Date.UTC(1900, 0, 1)
const toDay = (date: IsoDate): number => (Date.parse(date) - START) / DAY
const fromDay = (day: number): IsoDate => new Date(START + day * DAY).toISOString().slice(0, 10)
const written = (day: number): string => day.toString(36)
const read = (text: string): number => Number.parseInt(text, 36)
const date = (day: IsoDate | undefined): string => (day === undefined ? '' : written(toDay(day)))

/** Packs the tables of status of a law pack; `unpackLaw` gives back the same. */
export function packLaw(law: LawPack): PackedLaw {
  return { ...law, status: Object.fromEntries(Object.entries(law.status).map(([id, rows]) => [id, packTable(rows)])) }
}

function packTable(table: Readonly<Record<Iso3, StatusRow>>): PackedTable {
  const rows = Object.values(table)
  const ways = [...new Set(rows.map((r) => r.consent ?? ''))]
  const usual = mostFrequent(rows.flatMap((r) => daysToForce(r) ?? []))
  const column = (of: (row: StatusRow) => string): string => rows.map(of).join(',')
  return {
    states: Object.keys(table).join(''),
    signed: column((r) => date(r.signed)),
    consent: column((r) => String(ways.indexOf(r.consent ?? ''))),
    ways,
    consentDate: column((r) => date(r.consentDate)),
    inForce: column((r) => {
      const days = daysToForce(r)
      if (days !== null) return days === usual ? '' : written(days)
      return r.consentDate === undefined ? date(r.inForce) : '-'
    }),
    usual,
    rare: Object.fromEntries(
      Object.entries(table).flatMap(([state, { signed: _, consent: __, consentDate: ___, inForce: ____, ...rest }]) =>
        rest.certainty === 'sure' && Object.keys(rest).length === 1 ? [] : [[state, rest]],
      ),
    ),
  }
}

const daysToForce = ({ consentDate, inForce }: StatusRow): number | null =>
  consentDate === undefined || inForce === undefined ? null : toDay(inForce) - toDay(consentDate)

function mostFrequent(days: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const d of days) counts.set(d, (counts.get(d) ?? 0) + 1)
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0] as [number, number])[0]
}

/** The law pack as the engine reads it. */
export function unpackLaw(law: PackedLaw): LawPack {
  return { ...law, status: Object.fromEntries(Object.entries(law.status).map(([id, t]) => [id, unpackTable(t)])) }
}

function unpackTable(table: PackedTable): Readonly<Record<Iso3, StatusRow>> {
  const states = table.states.match(/.{3}/g) ?? []
  const [signed, consent, consentDate, inForce] = [table.signed, table.consent, table.consentDate, table.inForce].map(
    (c) => c.split(','),
  ) as [string[], string[], string[], string[]]
  return Object.fromEntries(
    states.map((state, i) => {
      const way = table.ways[Number(consent[i])]
      const agreed = consentDate[i] ?? ''
      const bound = entryIntoForce(agreed, inForce[i] ?? '', table.usual)
      const row = {
        ...(signed[i] ? { signed: fromDay(read(signed[i] as string)) } : {}),
        ...(way ? { consent: way } : {}),
        ...(agreed === '' ? {} : { consentDate: fromDay(read(agreed)) }),
        ...(bound === null ? {} : { inForce: fromDay(bound) }),
        certainty: 'sure' as const,
        ...table.rare[state],
      }
      return [state, row]
    }),
  )
}

function entryIntoForce(agreed: string, written: string, usual: number): number | null {
  if (agreed === '') return written === '' ? null : read(written)
  return written === '-' ? null : read(agreed) + (written === '' ? usual : read(written))
}
