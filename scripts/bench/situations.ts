import { shiftDay } from '../../src/engine/dates.ts'
import { CONFLICTS, emptySituation, type Place, type Situation } from '../../src/engine/situation.ts'
import type { Truth } from '../../src/engine/truth.ts'
import type { Lawbook } from '../../src/lawbook/openLawbook.ts'
import { CRIMES, type Crime, LEGAL_NEEDS } from '../../src/lawbook/types.ts'

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export interface Made {
  readonly seed: number
  readonly count: number
  /** How many crimes each situation is about. */
  readonly crimes: number
  /** The share of questions that are not answered; what the tables of treaties leave open is unknown besides. */
  readonly unknown: number
}

/**
 * Made-up cases between two real States, on the day of the lawbook: crime, conflict, conduct, places, Court, domestic law and bilateral treaties
 * are drawn evenly, each left unanswered with the given chance. All needs are asked about.
 */
export function makeSituations(lawbook: Lawbook, { seed, count, crimes, unknown }: Made): readonly Situation[] {
  const next = seeded(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const known = <T, U>(value: () => T, otherwise: U): T | U => (next() < unknown ? otherwise : value())
  const states = lawbook.states.map((s) => s.iso3)
  const truth = (): Truth => known(() => pick<Truth>(['yes', 'no']), 'unknown')
  const place = (): Place => known(() => pick<Place>(['self', 'other', 'elsewhere']), 'unknown')
  const legal = () => Object.fromEntries(LEGAL_NEEDS.map((n) => [n, truth()]))
  return Array.from({ length: count }, (): Situation => {
    const self = pick(states)
    const other = pick(states.filter((s) => s !== self))
    const chosen = new Set<Crime>()
    while (chosen.size < crimes) chosen.add(pick(CRIMES))
    const day = () => shiftDay('1975-01-01', Math.floor(next() * 18_900))
    return {
      ...emptySituation(
        self,
        CRIMES.filter((c) => chosen.has(c)),
        lawbook.lawAsAt,
      ),
      other,
      conflict: known(() => pick(CONFLICTS.filter((c) => c !== 'unknown')), 'unknown'),
      graveBreach: truth(),
      conduct: known(() => (next() < 0.5 ? day() : [day(), day()].sort().join('/')), 'unknown'),
      suspectIn: place(),
      suspectNationality: place(),
      territory: place(),
      icc: { 'situation-open': truth(), warrant: truth() },
      treatyRequired: { [self]: legal(), [other]: legal() },
      bilateral: legal(),
    }
  })
}
