/** The compiled lawbook: plain, frozen JSON in two packs. `law` is what the engine needs; `texts` is what a reader is shown. */

export type Iso3 = string
/** ISO 8601 calendar date, YYYY-MM-DD. */
export type IsoDate = string
export type InstrumentId = string
export type DutyId = string
export type ChannelId = string
export type PointId = string

export const CRIMES = [
  'genocide',
  'crimes-against-humanity',
  'war-crimes',
  'torture',
  'enforced-disappearance',
  'drug-trafficking',
  'human-trafficking',
  'migrant-smuggling',
  'money-laundering',
  'corruption',
  'cybercrime',
  'organized-crime',
  'terrorist-financing',
] as const
export type Crime = (typeof CRIMES)[number]

export const NEEDS = [
  'evidence',
  'witness-testimony',
  'service-of-documents',
  'locate-identify',
  'search-seizure',
  'freeze-confiscate',
  'extradition',
  'icc-surrender',
  'icc-assistance',
  'transfer-sentenced-person',
  'transfer-of-proceedings',
  'spontaneous-information',
  'joint-investigation',
  'victim-witness-protection',
  'un-mechanism',
] as const
export type Need = (typeof NEEDS)[number]

export const STRENGTHS = ['must', 'must-if-requested', 'may', 'should'] as const
export type Strength = (typeof STRENGTHS)[number]
export const MOMENTS = [
  'at-home',
  'suspect-here',
  'state-asks',
  'we-ask',
  'court-asks',
  'victims-witnesses',
  'between-governments',
] as const
export type Moment = (typeof MOMENTS)[number]
export const ACTORS = [
  'any-party',
  'territorial',
  'custodial',
  'requested',
  'requesting',
  'prosecuting',
  'enforcing',
  'former-party',
  'non-party',
  'court',
  'un',
] as const
export type Actor = (typeof ACTORS)[number]
export const OWED_TO = ['counterpart', 'all-parties', 'court', 'un', 'persons'] as const
export type OwedTo = (typeof OWED_TO)[number]
export const TEMPORAL_RULES = [
  'conduct-after-entry',
  'request-after-entry',
  'continuing',
  'survives-leaving',
  'any',
] as const
export type TemporalRule = (typeof TEMPORAL_RULES)[number]
export const RANKS = ['binding-procedure', 'general-duty', 'discretionary', 'informal'] as const
export type Rank = (typeof RANKS)[number]
export const CONFIDENCES = ['text-read', 'secondary', 'from-memory', 'article-to-confirm'] as const
export type Confidence = (typeof CONFIDENCES)[number]
export const SOURCE_CLASSES = ['depositary', 'official', 'court', 'scholarly', 'press', 'unverified'] as const
export type SourceClass = (typeof SOURCE_CLASSES)[number]
export const CERTAINTIES = ['sure', 'date-doubtful', 'membership-doubtful'] as const
export type Certainty = (typeof CERTAINTIES)[number]
/** The parts of a request under which what a channel asks of it is written, in the order of its checklist. */
export const REQUEST_PARTS = ['authority', 'facts', 'offences', 'help', 'procedure', 'assurances', 'form'] as const
export type RequestPart = (typeof REQUEST_PARTS)[number]
/** The parts of the checklist: those of the request, then its way and the grounds on which it may be refused. */
export const CHECKLIST_PARTS = [...REQUEST_PARTS, 'steps', 'refusal'] as const
export type ChecklistPart = (typeof CHECKLIST_PARTS)[number]
/** The parts of a letter of request, in their usual order. */
export const LETTER_PARTS = [
  'basis',
  'facts',
  'offences',
  'help',
  'procedure',
  'confidentiality',
  'assurances',
  'use',
  'time',
  'contact',
  'attachments',
] as const
export type LetterPart = (typeof LETTER_PARTS)[number]
export const ACCEPTANCES = ['declaration-12-3', 'council-resolution', 'arrangement-87-5'] as const
export type Acceptance = (typeof ACCEPTANCES)[number]
export const LEGAL_NEEDS = ['extradition', 'mla'] as const
/** The two kinds of help for which a State's law may ask for a treaty. */
export type LegalNeed = (typeof LEGAL_NEEDS)[number]
export type ConflictKind = 'international' | 'non-international'

/** Who is meant: a role in the finding that is being judged, or a State by its code. */
export type StateRef = 'bearer' | 'counterpart' | 'from' | 'to' | 'self' | 'other' | Iso3

/** One fact that a condition asks for. Each is a map with one key, as in `content/`. */
export type Atom =
  | { readonly crime: readonly Crime[] }
  | { readonly conflict: readonly ConflictKind[] }
  | { readonly 'grave-breach': true }
  | { readonly party: { readonly state: StateRef; readonly to: InstrumentId } }
  | { readonly 'party-at-conduct': { readonly state: StateRef; readonly to: InstrumentId } }
  | { readonly 'former-party': { readonly state: StateRef; readonly to: InstrumentId } }
  | { readonly signatory: { readonly state: StateRef; readonly to: InstrumentId } }
  | { readonly 'in-force': { readonly instrument: InstrumentId } }
  | {
      readonly 'applies-provisionally': { readonly state: StateRef; readonly to: InstrumentId; readonly part: string }
    }
  | { readonly 'accepts-annex': { readonly state: StateRef; readonly to: InstrumentId; readonly annex: string } }
  | { readonly 'suspect-in': { readonly state: StateRef } }
  | { readonly 'national-of': { readonly state: StateRef } }
  | { readonly territory: { readonly state: StateRef } }
  | { readonly 'treaty-required': { readonly state: StateRef; readonly for: LegalNeed } }
  | { readonly bilateral: { readonly for: LegalNeed } }
  | { readonly icc: 'situation-open' | 'warrant' }
  | { readonly 'icc-acceptance': { readonly state: StateRef; readonly by: Acceptance } }
  | { readonly 'icc-begun-before-leaving': { readonly state: StateRef; readonly to: InstrumentId } }
  | { readonly 'conduct-from': IsoDate }
  | { readonly member: { readonly state: StateRef; readonly of: string } }
  | { readonly unsettled: PointId }
  | { readonly unreserved: DutyId }
  | { readonly 'has-counterpart': true }

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Atom

export interface Source {
  readonly class: SourceClass
  readonly body: string
  readonly asAt?: IsoDate
  readonly url?: string
}

/** What must be true of the case but is not asked: printed as 'only if …'. Without crimes it holds for every crime. */
export interface Gate {
  readonly text: string
  readonly crimes?: readonly Crime[]
}

export interface StatusRow {
  readonly signed?: IsoDate
  readonly consent?: string
  readonly consentDate?: IsoDate
  readonly inForce?: IsoDate
  readonly ended?: IsoDate
  readonly certainty: Certainty
  readonly doubtfulFrom?: IsoDate
  /** A span for which it is disputed whether the State was bound; without a first day, all before. Both days are within it. */
  readonly disputed?: { readonly from?: IsoDate; readonly to: IsoDate }
}

/** Which States an instrument is open to: every State, the members of groups, or the States named. */
export type OpenTo = 'all' | { readonly groups: readonly string[] } | { readonly states: readonly Iso3[] }

export interface StatusRules {
  readonly kind: 'table' | 'group' | 'untabled' | 'none'
  readonly group?: string
  readonly asAt: IsoDate
  readonly absent: 'not-party' | 'unknown'
  readonly unknownFor: readonly { readonly states: readonly Iso3[] | 'all-absent'; readonly after?: IsoDate }[]
  readonly openTo: OpenTo
}

/** How far a development has come: on the way, going on, or done. */
export const STAGES = ['proposed', 'negotiated', 'adopted', 'in-force', 'pending', 'concluded', 'unknown'] as const
export type Stage = (typeof STAGES)[number]
export const INSTRUMENT_KINDS = ['treaty', 'scheme', 'mechanism', 'network', 'draft', 'custom', 'regional-law'] as const
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number]

export interface InstrumentLaw {
  readonly id: InstrumentId
  readonly kind: InstrumentKind
  readonly family: string
  readonly adopted?: IsoDate
  /** The treaty's own entry into force; null where it was not found to be in force; 'unverified' where the day is not verified. */
  readonly inForce: IsoDate | null | 'unverified'
  readonly inForceAsAt?: IsoDate
  readonly status: StatusRules
  readonly keepsEarlierActs: boolean
  /** What joining it would bring is always shown while it does not bind both States. */
  readonly alwaysOffered?: true
  readonly provisional: readonly { readonly state: Iso3; readonly part: string; readonly from: IsoDate }[]
  readonly annexesAccepted: readonly {
    readonly state: Iso3
    readonly annexes: readonly string[]
    readonly from: IsoDate
  }[]
}

export type Bearer = 'self' | 'other' | 'court' | 'un'

export interface DutyLaw {
  readonly id: DutyId
  readonly instrument: InstrumentId
  readonly article: string
  readonly articleConfirmed: boolean
  readonly actor: Actor
  readonly moment: Moment
  readonly owedTo: OwedTo
  readonly strength: Strength
  readonly crimes: readonly Crime[]
  readonly temporal: TemporalRule
  readonly condition: Condition
  /** The treaty asks more for some crimes than for others. */
  readonly perCrime: boolean
  /** True where the duty stands outside the treaty's own force (custom, domestic law, the law of treaties). */
  readonly standsAlone: boolean
  readonly gates: readonly Gate[]
  readonly points: readonly PointId[]
  /** Aut dedere aut judicare: whoever asks, or only where extradition was asked for and refused. */
  readonly prosecuteOrExtradite?: 'whoever-asks' | 'where-refused'
  readonly confidence: Confidence
}

export type ChannelEnd = 'state' | 'court' | 'un'

export interface RouteLaw {
  readonly basis: readonly InstrumentId[]
  readonly rank: Rank
  readonly crimes: readonly Crime[]
  readonly condition: Condition
  readonly gates: readonly Gate[]
  /** The duties on which the route rests. */
  readonly duties: readonly DutyId[]
}

export interface ChannelLaw {
  readonly id: ChannelId
  readonly need: Need
  readonly alsoServes: readonly Need[]
  readonly from: ChannelEnd
  readonly to: ChannelEnd
  /** A measure the State takes itself, with no one asked. */
  readonly own: boolean
  readonly routes: readonly RouteLaw[]
}

export interface CautionLaw {
  readonly id: string
  readonly crimes: readonly Crime[]
  readonly when?: Condition
}

export interface ReservationLaw {
  readonly state: Iso3
  readonly instrument: InstrumentId
  readonly duties: readonly DutyId[]
  readonly effect: 'excludes' | 'no-basis' | 'conditions' | 'informs'
  readonly when?: Condition
  readonly gate?: string
  readonly reciprocal: 'yes' | 'no' | 'unsettled'
  readonly from?: IsoDate
  readonly until?: IsoDate
  readonly certainty: 'sure' | 'doubtful'
}

export interface IccRow {
  readonly kind: 'investigation' | 'concluded' | 'examination' | 'closed' | 'referral' | 'declaration'
  readonly states: readonly Iso3[]
  readonly opened?: IsoDate
  readonly conductFrom?: IsoDate
  readonly conductTo?: IsoDate
  /** The step by which the States in `obliges` came under the Court, where they are not parties. */
  readonly by: Acceptance | null
  readonly obliges: readonly Iso3[]
  readonly certainty: 'sure' | 'doubtful'
}

export interface StateLaw {
  readonly iso3: Iso3
  readonly iso2: string
  readonly region: string
  readonly subregion: string
  readonly groups: readonly string[]
}

export interface LawPack {
  readonly version: string
  readonly lawAsAt: IsoDate
  readonly statesAsAt: IsoDate
  readonly states: readonly StateLaw[]
  readonly instruments: readonly InstrumentLaw[]
  readonly status: Readonly<Record<InstrumentId, Readonly<Record<Iso3, StatusRow>>>>
  readonly icc: readonly IccRow[]
  readonly reservations: readonly ReservationLaw[]
  readonly points: readonly PointId[]
  readonly duties: readonly DutyLaw[]
  readonly channels: readonly ChannelLaw[]
  readonly cautions: readonly CautionLaw[]
}
