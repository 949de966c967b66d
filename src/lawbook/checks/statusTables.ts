import type * as z from 'zod'
import type { ContentFiles, Located, TableRow } from '../contentFile.ts'
import { statusFile, type WrittenLawbook } from '../readLawbook.ts'
import type { instrument as instrumentShape, statusRow } from '../schema/instrument.ts'
import type { Findings } from './findings.ts'

type Instrument = z.output<typeof instrumentShape>
type Row = z.output<typeof statusRow>

/** Checks the status tables as a lawyer would: dates in order, nothing before the treaty, one line a State, and the count of parties. */
export function checkStatusTables(files: ContentFiles, written: WrittenLawbook, findings: Findings): void {
  const instrumentOf = new Map(written.instruments.map((i) => [i.value.id, i]))
  for (const file of files.keys()) {
    const id = /^status\/(.+)\.tsv$/.exec(file)?.[1]
    if (id === undefined || instrumentOf.get(id)?.value.status.kind === 'table') continue
    // an instrument file that could not be read is named already
    if (!instrumentOf.has(id) && files.has(`instruments/${id}.yaml`)) continue
    findings.on(
      file,
      1,
      `No instrument file says that '${id}' has a table. Set status → kind: table in instruments/${id}.yaml.`,
    )
  }
  for (const [id, rows] of written.tables) {
    const instrument = instrumentOf.get(id)
    const file = statusFile(id)
    if (instrument === undefined || !files.has(file)) continue
    const seen = new Map<string, number>()
    for (const { line, row } of rows) {
      const report = (message: string) => findings.on(file, line, message)
      const first = seen.get(row.iso3)
      if (first !== undefined) report(`${row.iso3} has a line already (line ${first}). Keep one of the two.`)
      seen.set(row.iso3, line)
      checkRow(instrument.value, row, report)
    }
    checkCount(instrument, file, rows, findings)
  }
}

function checkRow(instrument: Instrument, row: Row, report: (message: string) => void): void {
  const { iso3, consent, consent_date: consented, in_force: inForce, ended, signed } = row
  const ownForce =
    typeof instrument.inForce === 'string' && instrument.inForce !== 'unverified' ? instrument.inForce : null
  if (consent === undefined && (consented ?? inForce ?? ended) !== undefined) {
    report(
      `${iso3} has dates of consent or force but no kind of consent. Add ratification, accession, acceptance, approval or succession.`,
    )
  }
  if (inForce !== undefined && consented !== undefined && consent !== 'succession' && inForce < consented) {
    report(
      `${iso3} would be bound (${inForce}) before it consented (${consented}). Correct one of the two dates, or write succession.`,
    )
  }
  if (inForce !== undefined && ownForce !== null && inForce < ownForce && consent !== 'succession') {
    report(`${iso3} would be bound (${inForce}) before the treaty itself was in force (${ownForce}). Correct the date.`)
  }
  if (inForce !== undefined && instrument.inForce === null) {
    report(
      `${iso3} would be bound (${inForce}) by a treaty that was not found to be in force. Leave the date out, or correct inForce in the instrument file.`,
    )
  }
  if (ended !== undefined && inForce !== undefined && ended <= inForce) {
    report(`${iso3} would have left (${ended}) before it was bound (${inForce}). Correct one of the two dates.`)
  }
  if (signed !== undefined && consented !== undefined && consented < signed) {
    report(
      `${iso3} would have consented (${consented}) before it signed (${signed}). Correct one of the two dates, or leave the signature out.`,
    )
  }
  if (instrument.adopted !== undefined) {
    for (const [what, day] of [
      ['signed', signed],
      ['consented', consented],
    ] as const) {
      if (day === undefined || day >= instrument.adopted) continue
      report(
        `${iso3} would have ${what} (${day}) before the adoption (${instrument.adopted}). Correct one of the two dates.`,
      )
    }
  }
  if (typeof instrument.inForce === 'string' && consented !== undefined && inForce === undefined) {
    report(
      `${iso3} has a date of consent and no entry into force. Add the date, or leave the date of consent out if the day is not verified.`,
    )
  }
  if (row.doubtful_from !== undefined && row.certainty !== 'membership-doubtful') {
    report(
      `${iso3} is doubtful from a day on and its certainty is '${row.certainty}'. Write membership-doubtful, or leave the day out.`,
    )
  }
}

function checkCount(at: Located<Instrument>, file: string, rows: readonly TableRow<Row>[], findings: Findings): void {
  const parties = rows.filter((r) => r.row.consent !== undefined && r.row.ended === undefined).length
  const { parties: counted, partiesNote } = at.value.status
  if (counted === undefined || counted === parties || partiesNote !== undefined) return
  findings.on(
    file,
    1,
    `The table has ${parties} parties and the instrument file says the source counts ${counted}. Find the difference, or explain it under status → partiesNote.`,
  )
}
