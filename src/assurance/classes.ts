import type { Answers, AskedQuestion } from '../journey/answers.ts'
import { CRIMES, type Iso3 } from '../lawbook/types.ts'

/** The day on which the guide is gone through. */
export const TODAY = '2026-11-24'

export type Classes = { readonly [Q in AskedQuestion]: readonly NonNullable<Answers[Q]>[] }

/** Two States between whom the guide is gone through, and how their treaty status is answered. */
export interface Pairing {
  readonly self: Iso3
  readonly other: Iso3
  /** Nothing is known of any treaty of the two. */
  readonly unknown: boolean
}
/** Two States as the tables have them, and two of which nothing is known: between those two, most questions matter. */
export const PAIRINGS: readonly Pairing[] = [
  { self: 'KHM', other: 'MMR', unknown: false },
  { self: 'THA', other: 'VNM', unknown: true },
]

/** Every crime by itself, and two together, of which only one is before the Court. */
export const CRIME_CLASSES: readonly NonNullable<Answers['crime']>[] = [
  ...CRIMES.map((crime) => [crime]),
  ['torture', 'corruption'],
]

/** One answer for each class: those of one class lead to the same questions. What the lawbook's tables answer by itself is left to them. */
export function classesFor(
  { self, other, unknown }: Pairing,
  crime: NonNullable<Answers['crime']>,
  instruments: readonly string[],
): Classes {
  const nothing = Object.fromEntries(instruments.map((id) => [id, { status: 'unknown' as const }]))
  const legal = (truth: 'yes' | 'no') => ({ extradition: truth, mla: truth })
  return {
    crime: [crime],
    conflict: ['international', 'non-international', 'none', 'unknown'],
    'grave-breach': ['yes', 'no', 'unknown'],
    state: [self],
    with: [other, 'none'],
    role: ['requested'],
    status: [{ corrections: unknown ? { [self]: nothing, [other]: nothing } : {}, inForce: {} }],
    icc: [
      { 'situation-open': 'unknown', warrant: 'unknown', acceptance: {} },
      { 'situation-open': 'yes', warrant: 'no', acceptance: { [self]: 'none', [other]: 'none' } },
    ],
    'suspect-in': ['self', 'elsewhere', 'unknown'],
    territory: ['self', 'unknown'],
    'national-of': ['self', 'unknown'],
    conduct: ['unknown', '2017'],
    at: [TODAY],
    'treaty-required': [{}, { [self]: legal('yes'), [other]: legal('no') }],
    bilateral: [{}, legal('no')],
    need: [[], ['extradition']],
  }
}
