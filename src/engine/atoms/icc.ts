import type { Atom, IccRow, Iso3 } from '../../lawbook/types.ts'
import { asks, type Case, conductEnd, type Leaf, leafOf, membership, NO, resolve, YES } from '../case.ts'

type Of<K extends string> = Extract<Atom, Record<K, unknown>> extends Record<K, infer V> ? V : never

type Overlap = 'all' | 'part' | 'none' | 'unknown'

/** How far the conduct lies within the span that a step before the Court covers. */
function overlap(row: Pick<IccRow, 'conductFrom' | 'conductTo'>, kase: Case): Overlap {
  if (kase.conduct === null) return row.conductFrom === undefined && row.conductTo === undefined ? 'all' : 'unknown'
  const from = kase.conduct.from
  const to = conductEnd(kase, kase.conduct)
  const begin = row.conductFrom ?? '0000-01-01'
  const end = row.conductTo ?? '9999-12-31'
  if (to < begin || from > end) return 'none'
  return from >= begin && to <= end ? 'all' : 'part'
}

/** The State in which the acts were done, where the situation names one. */
function territoryOf(kase: Case): Iso3 | null {
  const { territory, self, other } = kase.situation
  const where = territory === 'self' ? self : territory === 'other' ? other : territory
  return where === null || where === 'unknown' || where === 'elsewhere' ? null : where
}

/** A situation is open before the Court, or a warrant is out: what was said, else what the lawbook's list of situations tells of the territory and the dates. */
export const icc = (which: Of<'icc'>, kase: Case): Leaf => {
  const said = kase.situation.icc[which]
  if (said !== 'unknown') return leafOf(said)
  if (which === 'warrant' || kase.withoutIccList) return asks(`icc:${which}`)
  const state = territoryOf(kase)
  const rows = state === null ? [] : kase.lawbook.icc.filter((r) => OPEN.has(r.kind) && r.states.includes(state))
  return rows.some((r) => overlap(r, kase) === 'all') ? YES : asks('icc:situation-open')
}
const OPEN = new Set<IccRow['kind']>(['investigation', 'concluded'])

/** A State that is not a party accepted the Court's jurisdiction, or is bound by a Council resolution that names it (Rome Statute, arts 12(3), 13(b), 87(5)). */
export const iccAcceptance = (atom: Of<'icc-acceptance'>, kase: Case): Leaf => {
  const state = resolve(kase, atom.state)
  if (state === undefined) return NO
  if (state === null) return asks('with')
  const question = `icc:${state}:${atom.by}`
  const said = kase.situation.iccAcceptance[state]
  if (said === 'unknown') return asks(question)
  if (said === 'none') return NO
  const { at } = kase.situation
  if (said !== undefined && said[atom.by] !== undefined) {
    const { date } = said[atom.by] ?? { date: null }
    return date === null || date <= at ? YES : NO
  }
  if (kase.withoutIccList) return asks(question)
  const rows = kase.lawbook.icc.filter((r) => r.by === atom.by && r.obliges.includes(state) && (r.opened ?? '') <= at)
  const reach = rows.map((r) => ({ row: r, overlap: overlap(r, kase) })).filter((r) => r.overlap !== 'none')
  if (reach.some((r) => r.overlap === 'all' && r.row.certainty === 'sure')) return YES
  if (reach.length === 0) return NO
  const sure = reach.filter((r) => r.row.certainty === 'sure')
  const boundaries = reach
    .flatMap((r) => [r.row.conductFrom, r.row.conductTo && after(r.row.conductTo)])
    .filter((d) => within(kase, d))
  const missing = sure.length > 0 ? ['conduct'] : [question]
  return { ...asks(...missing), doubtful: sure.length === 0, boundaries: boundaries as string[] }
}

const after = (date: string): string => {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}
const within = (kase: Case, day: string | undefined): boolean =>
  day !== undefined && kase.conduct !== null && day > kase.conduct.from && day <= conductEnd(kase, kase.conduct)

/** The lawbook's list has a situation that names the State and was opened before its withdrawal took effect (Rome Statute, art 127(2)). */
export const iccBegunBeforeLeaving = (atom: Of<'icc-begun-before-leaving'>, kase: Case): Leaf => {
  const state = resolve(kase, atom.state)
  if (state === undefined || state === null) return state === null ? asks('with') : NO
  const until = membership(kase, state, atom.to).until
  const begun = kase.lawbook.icc.some(
    (r) =>
      r.kind !== 'closed' && r.states.includes(state) && r.opened !== undefined && until !== null && r.opened < until,
  )
  return begun ? YES : NO
}
