import type { ChecklistPart, Confidence, Iso3, IsoDate, LetterPart, Need, RequestPart, Source, Stage } from './types.ts'

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
  /** The same, each item under the part of the request to which it belongs. */
  readonly requestParts: Readonly<Partial<Record<RequestPart, readonly string[]>>>
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
/** A line of the checklist or of the letter: for some kinds of request or needs only, or where the channel rests on an instrument. */
export interface RequestLine {
  readonly text: string
  readonly kinds?: readonly string[]
  readonly needs?: readonly Need[]
  readonly instrument?: string
  readonly article?: string
  readonly articleConfirmed: boolean
  readonly confidence?: Confidence
  readonly sources: readonly Source[]
}
export interface RequestKind {
  readonly title: string
  /** Which end of the channel writes the letter. */
  readonly writer: 'from' | 'to'
  readonly opening: string
  readonly closing: string
  readonly signature: string
  /** How domestic law is named as the basis, where it is not the law of the State that is asked. */
  readonly domestic?: string
}
/** The words from which the checklist and the skeleton of a letter are made. {name} is filled in; [[what]] stays a blank. */
export interface RequestText extends Aged {
  readonly kinds: Readonly<Record<string, RequestKind>>
  /** The kind of request that each channel asks for. */
  readonly kindOf: Readonly<Record<string, string>>
  readonly checklist: Readonly<Record<ChecklistPart, RequestPartText>>
  readonly letter: Readonly<Record<LetterPart, RequestLetterPart>>
  readonly basis: RequestBasisWords
}
export interface RequestPartText {
  readonly title: string
  readonly why: string
  readonly items: readonly RequestLine[]
}
export interface RequestLetterPart {
  readonly title: string
  readonly paragraphs: readonly RequestLine[]
}
/** How the letter names what it rests on. */
export interface RequestBasisWords {
  readonly treaty: string
  readonly toConfirm: string
  readonly none: string
  readonly boundBoth: string
  readonly boundOne: string
  readonly boundOpen: string
  /** What is said in place of the name, for the instruments that have none of their own. */
  readonly named: Readonly<Record<string, string>>
}
/** What has become of a duty or channel; `note` says in which respect it was corrected. */
export interface EntryChanged {
  readonly id: string
  readonly change: 'added' | 'removed' | 'corrected'
  readonly note?: string
}
/** What changed in the law from the law pack before to this one. */
export interface PackChanges {
  readonly version: string
  readonly since: string
  readonly date: IsoDate
  readonly status: readonly {
    readonly state: Iso3
    readonly instrument: string
    readonly was: string
    readonly now: string
  }[]
  readonly instruments: readonly { readonly id: string; readonly was: string; readonly now: string }[]
  readonly reservations: readonly {
    readonly state: Iso3
    readonly instrument: string
    readonly articles: string
    readonly change: EntryChanged['change']
  }[]
  readonly situations: readonly {
    readonly name: string
    readonly states: readonly Iso3[]
    readonly change: EntryChanged['change']
  }[]
  readonly duties: readonly EntryChanged[]
  readonly channels: readonly EntryChanged[]
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
  readonly request: RequestText
  /** The newest first, as in the changelog. */
  readonly changes: readonly PackChanges[]
  readonly changelog: readonly { readonly version: string; readonly date: IsoDate; readonly text: string }[]
}
