import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { Condition, InstrumentId, Iso3, IsoDate } from '../lawbook/types.ts'
import { atomsIn, instrumentIn, wordOf } from './atomsIn.ts'
import { shiftDay } from './dates.ts'
import { membershipOf } from './membership.ts'
import type { Situation } from './situation.ts'

/** Days on which the truth of something a condition asks can change with the date of the acts. */
export function conductDays(
  lawbook: Lawbook,
  situation: Situation,
  states: readonly Iso3[],
  conditions: readonly Condition[],
): readonly IsoDate[] {
  const days = new Set<IsoDate>()
  for (const atom of conditions.flatMap((c) => atomsIn(lawbook, c))) {
    const word = wordOf(atom)
    if ('conduct-from' in atom) days.add(atom['conduct-from'])
    if ('party-at-conduct' in atom) {
      for (const day of memberDays(lawbook, situation, states, atom['party-at-conduct'].to)) days.add(day)
    }
    if (word.startsWith('icc')) {
      for (const { conductFrom, conductTo } of lawbook.icc) {
        if (conductFrom !== undefined) days.add(conductFrom)
        if (conductTo !== undefined) days.add(shiftDay(conductTo, 1))
      }
    }
  }
  return [...days].sort()
}

/** Days on which the truth of something a condition asks can change with the date of the request. */
export function requestDays(
  lawbook: Lawbook,
  situation: Situation,
  states: readonly Iso3[],
  conditions: readonly Condition[],
): readonly IsoDate[] {
  const days = new Set<IsoDate | undefined>()
  const seen = new Set<InstrumentId>()
  for (const atom of conditions.flatMap((c) => atomsIn(lawbook, c))) {
    const id = instrumentIn(atom)
    if (id !== null && !seen.has(id)) {
      seen.add(id)
      for (const day of memberDays(lawbook, situation, states, id)) days.add(day)
      const law = lawbook.instrumentOf.get(id)
      const said = situation.inForce[id]
      const start = said ?? law?.inForce
      if (start !== null && start !== 'no' && start !== 'unknown' && start !== 'unverified') days.add(start)
      for (const p of [...(law?.provisional ?? []), ...(law?.annexesAccepted ?? [])]) {
        if (states.includes(p.state)) days.add(p.from)
      }
      for (const state of states) {
        const row = lawbook.status[id]?.[state]
        days.add(row?.signed)
        days.add(row?.consentDate)
        days.add(situation.status[state]?.[id]?.date)
      }
    }
    if ('unreserved' in atom) {
      for (const r of lawbook.reservationsOn.get(atom.unreserved) ?? []) {
        if (states.includes(r.state)) days.add(r.from).add(r.until)
      }
    }
    if ('icc-acceptance' in atom) {
      for (const r of lawbook.icc) if (r.obliges.some((s) => states.includes(s))) days.add(r.opened)
      for (const state of states) {
        const said = situation.iccAcceptance[state]
        if (typeof said === 'object') for (const held of Object.values(said)) days.add(held?.date ?? undefined)
      }
    }
  }
  return [...days].filter((d) => d !== undefined).sort()
}

/** Days of the calendar on which a State's status under an instrument changes. */
const memberDays = (lawbook: Lawbook, situation: Situation, states: readonly Iso3[], id: InstrumentId): IsoDate[] =>
  states.flatMap((state) =>
    membershipOf(lawbook, situation, state, id)
      .changes.map((c) => c.from)
      .filter((d) => d > '0001-01-01'),
  )
