import type * as z from 'zod'
import type { TableRow } from './contentFile.ts'
import { drop } from './drop.ts'
import { listIn } from './readLawbook.ts'
import type { iccRow, instrument as instrumentShape, statusRow, statusRules } from './schema/instrument.ts'
import type { Acceptance, IccRow, InstrumentLaw, Iso3, IsoDate, OpenTo, StatusRow } from './types.ts'

/** An instrument's dates and what an absent State means. */
export function compileInstrument(i: z.output<typeof instrumentShape>, lawAsAt: IsoDate): InstrumentLaw {
  const { status } = i
  const unlisted = i.kind === 'draft' ? null : ('unverified' as const)
  return drop({
    id: i.id,
    kind: i.kind,
    family: i.family,
    adopted: i.adopted,
    inForce: i.inForce === undefined ? unlisted : i.inForce,
    inForceAsAt: i.inForceAsAt,
    status: drop({
      kind: status.kind,
      group: status.group,
      asAt: status.asAt ?? lawAsAt,
      absent: status.absent ?? 'not-party',
      unknownFor: (status.unknownFor ?? []).map((u) => drop({ states: u.states, after: u.after })),
      openTo: openTo(status.openTo),
    }),
    keepsEarlierActs: i.leaving?.keeps === 'earlier-acts',
    alwaysOffered: i.alwaysOffered,
    provisional: (i.provisional ?? []).map((p) => ({ state: p.state, part: p.part, from: p.from })),
    annexesAccepted: (i.annexesAccepted ?? []).map((a) => ({ state: a.state, annexes: a.annexes, from: a.from })),
  }) as unknown as InstrumentLaw
}

function openTo(written: z.output<typeof statusRules>['openTo']): OpenTo {
  if (written === undefined || written === 'all') return 'all'
  if (Array.isArray(written)) return { states: written }
  return { groups: 'group' in written ? [written.group] : written.groups }
}

/** A table of status by State. */
export function compileStatusTable(
  rows: readonly TableRow<z.output<typeof statusRow>>[],
): Readonly<Record<Iso3, StatusRow>> {
  return Object.fromEntries(
    rows.map(({ row }) => [
      row.iso3,
      drop({
        signed: row.signed,
        consent: row.consent,
        consentDate: row.consent_date,
        inForce: row.in_force,
        ended: row.ended,
        certainty: row.certainty,
        doubtfulFrom: row.doubtful_from,
        disputed: disputedSpan(row.disputed),
      }) as StatusRow,
    ]),
  )
}

/** The situations, referrals and declarations before the Court. */
export function compileIccRows(rows: readonly TableRow<z.output<typeof iccRow>>[]): readonly IccRow[] {
  return rows.map(({ row }) => {
    const by: Acceptance | null =
      row.kind === 'declaration'
        ? 'declaration-12-3'
        : row.basis?.startsWith('Security Council')
          ? 'council-resolution'
          : null
    return drop({
      kind: row.kind,
      states: listIn(row.states),
      opened: row.opened,
      conductFrom: row.conduct_from,
      conductTo: row.conduct_to,
      by,
      obliges: listIn(row.obliges),
      certainty: row.certainty,
    }) as IccRow
  })
}

function disputedSpan(written: string | undefined): StatusRow['disputed'] {
  if (written === undefined) return undefined
  const [from = '', to = ''] = written.split('..')
  return from === '' ? { to } : { from, to }
}
