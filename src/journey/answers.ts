import { setAside } from '../engine/canMatter.ts'
import { QUESTIONS } from '../engine/questionOrder.ts'
import {
  type Conflict,
  emptySituation,
  type IccAcceptances,
  type Place,
  type Role,
  type Situation,
  type StatusOverride,
} from '../engine/situation.ts'
import type { Truth } from '../engine/truth.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { Crime, InstrumentId, Iso3, IsoDate, LegalNeed, Need, PointId } from '../lawbook/types.ts'

/** The answers of the guide, keyed by question id and never by position. "I don't know" is an answer; no answer is an absence. */
export interface Answers {
  readonly crime?: readonly Crime[]
  readonly conflict?: Conflict
  readonly 'grave-breach'?: Truth
  readonly state?: Iso3
  readonly with?: Iso3 | 'none'
  readonly role?: Role
  readonly status?: StatusAnswer
  readonly icc?: IccAnswer
  readonly 'suspect-in'?: Place
  readonly territory?: Place
  readonly 'national-of'?: Place
  readonly conduct?: string
  readonly at?: IsoDate
  readonly 'treaty-required'?: Readonly<Record<Iso3, Readonly<Partial<Record<LegalNeed, Truth>>>>>
  readonly bilateral?: Readonly<Partial<Record<LegalNeed, Truth>>>
  readonly need?: readonly Need[]
  readonly position?: Readonly<Record<PointId, 'yes' | 'no'>>
}
/** Confirmed as the lawbook has it, but for the corrections. */
export interface StatusAnswer {
  readonly corrections: Readonly<Record<Iso3, Readonly<Record<InstrumentId, StatusOverride>>>>
  readonly inForce: Readonly<Record<InstrumentId, IsoDate | 'no' | 'unknown'>>
}
export interface IccAnswer {
  readonly 'situation-open': Truth
  readonly warrant: Truth
  readonly acceptance: Readonly<Record<Iso3, IccAcceptances>>
}

export { QUESTIONS }
export type AskedQuestion = (typeof QUESTIONS)[number]

/** Stands for a State not named yet: one of which no status is known. */
const NO_STATE = 'XZZ'

/** The answers as a situation, before anything is set aside. `today` (ISO 8601) is the date of the request until one is given. */
export function rawSituation(lawbook: Lawbook, answers: Answers, today: IsoDate): Situation {
  const self = answers.state ?? NO_STATE
  const unknownToAll = Object.fromEntries(lawbook.instruments.map((i) => [i.id, { status: 'unknown' as const }]))
  const corrections = answers.status?.corrections ?? {}
  return {
    ...emptySituation(self, answers.crime ?? [], answers.at ?? today),
    other: answers.with === undefined || answers.with === 'none' || answers.with === self ? null : answers.with,
    role: answers.role ?? 'overview',
    conflict: answers.conflict ?? 'unknown',
    graveBreach: answers['grave-breach'] ?? 'unknown',
    conduct: answers.conduct ?? 'unknown',
    suspectIn: answers['suspect-in'] ?? 'unknown',
    territory: answers.territory ?? 'unknown',
    suspectNationality: answers['national-of'] ?? 'unknown',
    needs: answers.need ?? [],
    icc: {
      'situation-open': answers.icc?.['situation-open'] ?? 'unknown',
      warrant: answers.icc?.warrant ?? 'unknown',
    },
    iccAcceptance: answers.icc?.acceptance ?? {},
    treatyRequired: answers['treaty-required'] ?? {},
    bilateral: answers.bilateral ?? {},
    status: answers.state === undefined ? { [NO_STATE]: unknownToAll } : corrections,
    inForce: answers.status?.inForce ?? {},
    positions: answers.position ?? {},
  }
}

/** The answers as a situation; those to questions that cannot matter now are set aside in it. */
export const toSituation = (lawbook: Lawbook, answers: Answers, today: IsoDate): Situation =>
  setAside(lawbook, rawSituation(lawbook, answers, today))

/** The answers that a person would have given for a situation; what is set aside is not among them. */
export function answersFor(s: Situation): Required<Answers> {
  return {
    crime: s.crimes,
    conflict: s.conflict,
    'grave-breach': s.graveBreach,
    state: s.self,
    with: s.other ?? 'none',
    role: s.role,
    status: { corrections: s.status, inForce: s.inForce },
    icc: { ...s.icc, acceptance: s.iccAcceptance },
    'suspect-in': s.suspectIn,
    territory: s.territory,
    'national-of': s.suspectNationality,
    conduct: s.conduct,
    at: s.at,
    'treaty-required': s.treatyRequired,
    bilateral: s.bilateral,
    need: s.needs,
    position: s.positions,
  }
}
