import type { Located } from '../contentFile.ts'
import type { WrittenLawbook } from '../readLawbook.ts'
import type { Findings } from './findings.ts'

/** No file is due for a check before it was made, and no treaty is in force before it exists. */
export function checkDates(written: WrittenLawbook, findings: Findings): void {
  const order = (
    at: Located<unknown>,
    path: readonly PropertyKey[],
    [firstName, first]: readonly [string, string | null | undefined],
    [thenName, then]: readonly [string, string | null | undefined],
  ) => {
    if (!isDay(first) || !isDay(then) || first <= then) return
    findings.at(at, path, `${thenName} (${then}) lies before ${firstName} (${first}). Correct one of the two dates.`)
  }
  const aged: readonly Located<{ asAt: string; recheckBy: string }>[] = [
    ...written.instruments,
    ...written.cautionFiles,
    ...written.channelFiles,
    ...written.pages,
    written.points,
    written.glossary,
    written.developments,
    written.icc,
  ]
  for (const at of aged) order(at, ['recheckBy'], ['asAt', at.value.asAt], ['recheckBy', at.value.recheckBy])
  for (const at of written.instruments) {
    const { adopted, opened, inForce, status, inForceAsAt } = at.value
    order(at, ['opened'], ['the adoption', adopted], ['The opening for signature', opened])
    order(at, ['inForce'], ['the adoption', adopted], ['The entry into force', inForce])
    order(at, ['inForce'], ['the opening for signature', opened], ['The entry into force', inForce])
    order(at, ['inForceAsAt'], ['the adoption', adopted], ['inForceAsAt', inForceAsAt])
    order(at, ['status', 'recheckBy'], ['asAt', status.asAt], ['recheckBy', status.recheckBy])
    for (const [i, p] of (at.value.provisional ?? []).entries()) {
      order(at, ['provisional', i, 'from'], ['the adoption', adopted], ['The provisional application', p.from])
    }
    for (const [i, a] of (at.value.annexesAccepted ?? []).entries()) {
      order(at, ['annexesAccepted', i, 'from'], ['the adoption', adopted], ['The acceptance of the annex', a.from])
    }
  }
  for (const at of written.reservationFiles) {
    for (const [i, r] of at.value.reservations.entries()) {
      order(at, ['reservations', i, 'until'], ['its beginning', r.from], ['The end of the reservation', r.until])
    }
  }
  for (const { line, row } of written.iccRows) {
    if (row.conduct_from === undefined || row.conduct_to === undefined || row.conduct_from <= row.conduct_to) continue
    findings.on(
      'icc.tsv',
      line,
      `The acts of '${row.name}' would end (${row.conduct_to}) before they begin (${row.conduct_from}). Correct one of the two dates.`,
    )
  }
  for (const [i, d] of written.developments.value.developments.entries()) {
    for (const [k, step] of d.steps.entries()) {
      const path = ['developments', i, 'steps', k, 'date']
      const before = d.steps[k - 1]?.date
      if (before !== undefined && step.date < before.slice(0, step.date.length)) {
        findings.at(
          written.developments,
          path,
          `This step (${step.date}) stands after a later one (${before}). Put the steps in the order of their dates.`,
        )
      }
    }
  }
  const { lawAsAt, changelog } = written.head.value
  for (const [i, c] of changelog.entries()) {
    if (c.date > lawAsAt)
      findings.at(
        written.head,
        ['changelog', i, 'date'],
        `This entry of the changelog (${c.date}) lies after lawAsAt (${lawAsAt}). Correct one of the two dates.`,
      )
  }
}

const isDay = (value: string | null | undefined): value is string => /^\d{4}-\d{2}-\d{2}$/.test(value ?? '')
