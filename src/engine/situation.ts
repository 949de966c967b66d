import type { Acceptance, Crime, InstrumentId, Iso3, IsoDate, LegalNeed, Need, PointId } from '../lawbook/types.ts'
import type { Truth } from './truth.ts'

export const ROLES = ['requested', 'requesting', 'overview'] as const
export type Role = (typeof ROLES)[number]
export const CONFLICTS = ['international', 'non-international', 'none', 'unknown'] as const
export type Conflict = (typeof CONFLICTS)[number]
export const STATUS_WORDS = [
  'party',
  'signatory',
  'consented-not-yet-in-force',
  'withdrawn',
  'not-party',
  'unknown',
] as const
export type StatusWord = (typeof STATUS_WORDS)[number]

/** What the person says of a State's treaty status. `date` is entry into force for the State; for `withdrawn`, the end. */
export interface StatusOverride {
  readonly status: StatusWord
  readonly date?: IsoDate
}
/** A step by which a State that is not a party accepted the Court: from which day, and to which acts it reaches. */
export interface AcceptanceDates {
  readonly date: IsoDate | null
}
export type IccAcceptances = 'none' | 'unknown' | Readonly<Partial<Record<Acceptance, AcceptanceDates>>>

/** A place: one of the two States, neither of them, not known, or a State by its code. */
export type Place = 'self' | 'other' | 'elsewhere' | 'unknown' | Iso3

/** The case as plain JSON. What is not known is 'unknown' or absent; both reason alike. States are ISO 3166-1 alpha-3, dates ISO 8601. */
export interface Situation {
  readonly self: Iso3
  readonly other: Iso3 | null
  readonly role: Role
  readonly crimes: readonly Crime[]
  readonly conflict: Conflict
  readonly graveBreach: Truth
  /** A day, month, year or interval (see parseSpan), or 'unknown'. */
  readonly conduct: string
  readonly at: IsoDate
  readonly suspectIn: Place
  readonly suspectNationality: Place
  readonly territory: Place
  /** Empty: all needs. */
  readonly needs: readonly Need[]
  readonly icc: { readonly 'situation-open': Truth; readonly warrant: Truth }
  readonly iccAcceptance: Readonly<Record<Iso3, IccAcceptances>>
  readonly treatyRequired: Readonly<Record<Iso3, Readonly<Partial<Record<LegalNeed, Truth>>>>>
  readonly bilateral: Readonly<Partial<Record<LegalNeed, Truth>>>
  readonly status: Readonly<Record<Iso3, Readonly<Record<InstrumentId, StatusOverride>>>>
  readonly inForce: Readonly<Record<InstrumentId, IsoDate | 'no' | 'unknown'>>
  readonly positions: Readonly<Record<PointId, 'yes' | 'no'>>
  /** Answers given to questions that cannot matter here: kept, and not reasoned with. */
  readonly setAside: Readonly<Record<string, unknown>>
}

/** A fictional State (XAA to XZZ): party to nothing but what the situation itself says. */
export const isFictional = (state: Iso3): boolean => /^X[A-Z]{2}$/.test(state)

/** A situation in which nothing is known but the State, the crimes and the date. */
export function emptySituation(self: Iso3, crimes: readonly Crime[], at: IsoDate): Situation {
  return {
    self,
    other: null,
    role: 'overview',
    crimes,
    conflict: 'unknown',
    graveBreach: 'unknown',
    conduct: 'unknown',
    at,
    suspectIn: 'unknown',
    suspectNationality: 'unknown',
    territory: 'unknown',
    needs: [],
    icc: { 'situation-open': 'unknown', warrant: 'unknown' },
    iccAcceptance: {},
    treatyRequired: {},
    bilateral: {},
    status: {},
    inForce: {},
    positions: {},
    setAside: {},
  }
}
