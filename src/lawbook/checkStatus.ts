import type * as z from 'zod'
import type { ContentIssue } from './contentFile.ts'
import type { instrument as instrumentSchema, statusRow } from './schema.ts'

type Row = { readonly line: number; readonly row: z.output<typeof statusRow> }

/** Checks a status table as a lawyer would: dates in order, nothing before the treaty, one line a State, and the count of parties. */
export function checkStatusTable(
  instrument: z.output<typeof instrumentSchema>,
  file: string,
  rows: readonly Row[],
  issues: ContentIssue[],
): void {
  const seen = new Map<string, number>()
  const report = (line: number, message: string) => issues.push({ file, line, message })
  for (const { line, row } of rows) {
    const first = seen.get(row.iso3)
    if (first !== undefined) report(line, `${row.iso3} has a line already (line ${first}). Keep one of the two.`)
    seen.set(row.iso3, line)
    const { consent, consent_date: consented, in_force: inForce, ended, signed } = row
    if (consent === undefined && (consented ?? inForce ?? ended) !== undefined) {
      report(
        line,
        `${row.iso3} has dates of consent or force but no kind of consent. Add ratification, accession, acceptance, approval or succession.`,
      )
    }
    if (inForce !== undefined && consented !== undefined && consent !== 'succession' && inForce < consented) {
      report(
        line,
        `${row.iso3} would be bound (${inForce}) before it consented (${consented}). Correct one of the two dates, or write succession.`,
      )
    }
    if (
      inForce !== undefined &&
      typeof instrument.inForce === 'string' &&
      instrument.inForce !== 'unverified' &&
      inForce < instrument.inForce &&
      consent !== 'succession'
    ) {
      report(
        line,
        `${row.iso3} would be bound (${inForce}) before the treaty itself was in force (${instrument.inForce}). Correct the date.`,
      )
    }
    if (ended !== undefined && inForce !== undefined && ended <= inForce) {
      report(
        line,
        `${row.iso3} would have left (${ended}) before it was bound (${inForce}). Correct one of the two dates.`,
      )
    }
    if (signed !== undefined && consented !== undefined && consented < signed) {
      report(
        line,
        `${row.iso3} would have consented (${consented}) before it signed (${signed}). Correct one of the two dates, or leave the signature out.`,
      )
    }
    if (instrument.adopted !== undefined && signed !== undefined && signed < instrument.adopted) {
      report(
        line,
        `${row.iso3} would have signed (${signed}) before the adoption (${instrument.adopted}). Correct one of the two dates.`,
      )
    }
    if (typeof instrument.inForce === 'string' && consented !== undefined && inForce === undefined) {
      report(
        line,
        `${row.iso3} has a date of consent and no entry into force. Add the date, or leave the date of consent out if the day is not verified.`,
      )
    }
  }
  const parties = rows.filter((r) => r.row.consent !== undefined && r.row.ended === undefined).length
  const { parties: counted, partiesNote } = instrument.status
  if (counted !== undefined && counted !== parties && partiesNote === undefined) {
    report(
      1,
      `The table has ${parties} parties and the instrument file says the source counts ${counted}. Find the difference, or explain it under status → partiesNote.`,
    )
  }
}
