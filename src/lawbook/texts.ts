import type { Confidence, Iso3, IsoDate, Source } from './types.ts'

/** What a reader is shown, keyed by the ids of the law pack. */
export interface StateText {
  readonly name: string
  readonly inText: string
  readonly aliases: readonly string[]
}
export interface InstrumentText {
  readonly title: string
  readonly short: string
  readonly article: boolean
  readonly citation?: string
  readonly depositary?: string
  readonly depositaryUrl?: string
  readonly inForceEvidence?: string
  readonly source: Source
  readonly asAt: IsoDate
  readonly recheckBy: IsoDate
  readonly note?: string
  readonly leaving?: string
  readonly statusSource?: Source
  readonly statusRecheckBy?: IsoDate
  readonly parties?: number
  readonly partiesNote?: string
  readonly cautions: readonly string[]
}
export interface DutyText {
  readonly act: string
  readonly trigger?: string
  readonly explanation: string
  readonly exceptions?: string
  readonly nextStep: string
  readonly note?: string
  readonly source?: Source
  readonly caseLaw?: { readonly text: string; readonly confidence: Confidence; readonly source?: Source }
}
export interface ChannelText {
  readonly title: string
  readonly who: string
  readonly steps: readonly string[]
  readonly requestHolds: readonly string[]
  readonly refusal: readonly string[]
  readonly mistakes: readonly string[]
  readonly safety: readonly string[]
  readonly explanation: string
  readonly confidence: Confidence
  /** Article cited by each route, in the order of the law pack's routes. */
  readonly articles: readonly (string | null)[]
}
export interface CautionText {
  readonly title: string
  readonly text: string
  readonly instrument?: string
  readonly article?: string
  readonly articleConfirmed: boolean
  readonly kind: 'fact' | 'law' | 'rule'
  readonly confidence: Confidence
  readonly source?: Source
}
export interface PointText {
  readonly title: string
  readonly yes: { readonly text: string; readonly sources: readonly Source[] }
  readonly no: { readonly text: string; readonly sources: readonly Source[] }
}
export interface QuestionText {
  readonly title: string
  readonly hint: string
  readonly why: string
  readonly whereToFind?: string
  readonly example?: string
  readonly unknownLabel?: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[]
}
export interface NamedText {
  readonly title: string
  readonly hint: string
}
export interface TextPack {
  readonly states: Readonly<Record<Iso3, StateText>>
  readonly instruments: Readonly<Record<string, InstrumentText>>
  /** Reader-facing note of a status row: instrument, then State. */
  readonly statusNotes: Readonly<Record<string, Readonly<Record<Iso3, string>>>>
  readonly duties: Readonly<Record<string, DutyText>>
  readonly channels: Readonly<Record<string, ChannelText>>
  readonly cautions: Readonly<Record<string, CautionText>>
  readonly points: Readonly<Record<string, PointText>>
  readonly reservations: readonly {
    readonly kind: string
    readonly articles: string
    readonly text: string
    readonly source?: Source
  }[]
  readonly icc: {
    readonly asAt: IsoDate
    readonly recheckBy: IsoDate
    readonly source: Source
    readonly checkWith: string
    readonly url: string
    readonly note: string
    readonly rows: readonly { readonly name: string; readonly note: string }[]
  }
  readonly crimes: Readonly<Record<string, NamedText & { readonly family: 'core' | 'transnational' }>>
  readonly needs: Readonly<Record<string, NamedText>>
  readonly questions: Readonly<Record<string, QuestionText>>
  readonly groups: Readonly<Record<string, { readonly title: string; readonly note?: string }>>
  readonly groupNotes: readonly string[]
  readonly glossary: readonly {
    readonly id: string
    readonly term: string
    readonly aliases: readonly string[]
    readonly meaning: string
  }[]
  readonly changelog: readonly { readonly version: string; readonly date: IsoDate; readonly text: string }[]
}
