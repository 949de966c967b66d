import type { Confidence, Iso3, IsoDate, Source, Stage } from './types.ts'

/** From when a text is, and when it must be looked at again. Days, ISO 8601. */
export interface Aged {
  readonly asAt: IsoDate
  readonly recheckBy: IsoDate
}
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
  readonly opened?: IsoDate
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
  /** States outside the organization that made it join on invitation only. */
  readonly byInvitation?: true
  /** The title of each annex, by its letter. */
  readonly annexes?: Readonly<Record<string, string>>
  readonly cautions: readonly string[]
}
export interface DutyText {
  readonly act: string
  readonly trigger?: string
  readonly explanation: string
  readonly exceptions?: string
  /** Grounds on which help must, may, or on a basis not yet sorted can be refused. */
  readonly refusal?: {
    readonly mandatory?: readonly string[]
    readonly optional?: readonly string[]
    readonly unsorted?: readonly string[]
  }
  readonly nextStep: string
  readonly temporalWhy?: string
  readonly related?: readonly string[]
  readonly formerly?: readonly string[]
  readonly note?: string
  readonly source?: Source
  readonly caseLaw?: { readonly text: string; readonly confidence: Confidence; readonly source?: Source }
}
export interface ChannelText extends Aged {
  readonly title: string
  readonly who: string
  readonly steps: readonly string[]
  readonly requestHolds: readonly string[]
  readonly refusal: readonly string[]
  readonly mistakes: readonly string[]
  readonly safety: readonly string[]
  readonly explanation: string
  readonly sources: readonly Source[]
  readonly confidence: Confidence
  /** Article cited by each route, in the order of the law pack's routes. */
  readonly articles: readonly (string | null)[]
}
export interface CautionText extends Aged {
  readonly title: string
  readonly text: string
  readonly instrument?: string
  readonly article?: string
  readonly articleConfirmed: boolean
  readonly kind: 'fact' | 'law' | 'rule'
  readonly confidence: Confidence
  readonly source?: Source
}
export interface PointText extends Aged {
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
/** A place in the library. */
export interface LibraryLink {
  readonly kind: 'instruments' | 'states' | 'duties' | 'channels' | 'crimes' | 'needs' | 'pages' | 'developments'
  readonly id: string
}
/** An essay of the library: each paragraph carries where it is from. */
export interface PageText extends Aged {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly sections: readonly {
    readonly id: string
    readonly heading: string
    readonly paragraphs: readonly {
      readonly text: string
      readonly instrument?: string
      readonly article?: string
      readonly confidence: Confidence
      readonly sources?: readonly Source[]
      readonly ofGuide?: true
    }[]
    readonly links: readonly LibraryLink[]
  }[]
}
/** What is on its way and binds nobody, or not yet. A step's date is a day, a month or a year. */
export interface DevelopmentText extends Aged {
  readonly id: string
  readonly title: string
  readonly instrument?: string
  readonly stage: Stage
  readonly summary: string
  readonly whatItWouldChange: string
  readonly checkWith: string
  readonly url?: string
  readonly steps: readonly {
    readonly date: string
    readonly text: string
    readonly confidence: Confidence
    readonly sources: readonly Source[]
  }[]
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
    readonly see: readonly string[]
  }[]
  readonly pages: readonly PageText[]
  readonly developments: readonly DevelopmentText[]
  readonly changelog: readonly { readonly version: string; readonly date: IsoDate; readonly text: string }[]
}
