import type { Atom, IccRow, Iso3, IsoDate } from '../../lawbook/types.ts'
import { asks, type Case, conductEnd, type Leaf, leafOf, membership, NO, resolve, YES } from '../case.ts'
import { shiftDay } from '../dates.ts'
import type { Truth } from '../truth.ts'

type Of<K extends string> = Extract<Atom, Record<K, unknown>> extends Record<K, infer V> ? V : never

/** Whether acts of a day lie within the span of a step before the Court; a doubtful step leaves it unknown. */
function coveredOn(rows: readonly IccRow[], day: IsoDate): Truth {
  const reaching = rows.filter((r) => (r.conductFrom ?? day) <= day && day <= (r.conductTo ?? day))
  return reaching.some((r) => r.certainty === 'sure') ? 'yes' : reaching.length > 0 ? 'unknown' : 'no'
}

/** Whether several steps together cover the whole conduct; where they cover it in part, the days on which that changes. */
function cover(
  rows: readonly IccRow[],
  kase: Case,
): { readonly truth: Truth; readonly boundaries: readonly IsoDate[] } {
  if (rows.length === 0) return { truth: 'no', boundaries: [] }
  if (kase.conduct === null) return { truth: 'unknown', boundaries: [] }
  const { from } = kase.conduct
  const to = conductEnd(kase, kase.conduct)
  const edges = rows.flatMap((r) => [r.conductFrom, r.conductTo === undefined ? undefined : shiftDay(r.conductTo, 1)])
  const inside = [...new Set(edges)].filter((d) => d !== undefined && d > from && d <= to).sort() as IsoDate[]
  const truths = [from, ...inside].map((d) => coveredOn(rows, d))
  const [first = 'no'] = truths
  if (truths.every((t) => t === first)) return { truth: first, boundaries: [] }
  return { truth: 'unknown', boundaries: inside.filter((_, i) => truths[i] !== truths[i + 1]) }
}

/** Whether the time of the acts would tell more: a sure step is among them, and the acts have no time yet or straddle an edge. */
const waitsForConduct = (rows: readonly IccRow[], kase: Case, boundaries: readonly IsoDate[]): boolean =>
  rows.some((r) => r.certainty === 'sure') && (kase.conduct === null || boundaries.length > 0)

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
  return openSituation(kase) >= 0 ? YES : asks('icc:situation-open')
}

/** The place in the lawbook's list of a situation that covers the acts, by territory and dates; -1 where none does. */
export function openSituation(kase: Case): number {
  const state = territoryOf(kase)
  if (state === null) return -1
  return kase.lawbook.icc.findIndex(
    (r) => OPEN.has(r.kind) && r.states.includes(state) && cover([r], kase).truth === 'yes',
  )
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
  const { truth, boundaries } = cover(rows, kase)
  if (truth !== 'unknown') return leafOf(truth)
  const waits = waitsForConduct(rows, kase, boundaries)
  return { ...asks(waits ? 'conduct' : question), doubtful: !waits, boundaries }
}

/** The lawbook's list has a situation that names the State and was opened before its withdrawal took effect (Rome Statute, art 127(2)). */
export const iccBegunBeforeLeaving = (atom: Of<'icc-begun-before-leaving'>, kase: Case): Leaf => {
  const state = resolve(kase, atom.state)
  if (state === undefined || state === null) return state === null ? asks('with') : NO
  const until = membership(kase, state, atom.to).until
  if (until === null) return NO
  const begun = kase.lawbook.icc.filter(
    (r) => r.kind !== 'closed' && r.states.includes(state) && r.opened !== undefined && r.opened < until,
  )
  // what was begun reaches no further than the acts that it is about
  const { truth, boundaries } = cover(begun, kase)
  if (truth !== 'unknown') return leafOf(truth)
  const waits = waitsForConduct(begun, kase, boundaries)
  return { ...asks(...(waits ? ['conduct'] : [])), doubtful: !waits, boundaries }
}
