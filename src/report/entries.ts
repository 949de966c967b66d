import type { ChannelStatus, Doubt, Verdict } from '../engine/assess.ts'
import type { QuestionId } from '../engine/case.ts'
import type { StatusWord } from '../engine/situation.ts'
import type {
  Bearer,
  Certainty,
  Confidence,
  InstrumentId,
  Iso3,
  IsoDate,
  Moment,
  Need,
  OwedTo,
  Rank,
  Source,
  Strength,
} from '../lawbook/types.ts'
import type { WordedAnswer } from './answers.ts'
import type { WordedReason } from './reasons.ts'
import type { ReportSummary } from './summary.ts'

/** A duty as a reader meets it: already worded, with its reasons and sources. */
export interface DutyEntry {
  readonly id: string
  readonly instrument: InstrumentId
  readonly instrumentName: string
  readonly article: string
  readonly articleConfirmed: boolean
  readonly citation: string
  readonly bearer: Bearer
  readonly bearerName: string
  readonly owedTo: OwedTo
  readonly moment: Moment
  /** Under which heading the reader finds it: what another State asks of the counterpart, one's own State asks. */
  readonly heading: Moment
  readonly strength: Strength
  readonly lane: 'law' | 'pipeline'
  readonly verdict: Verdict
  readonly doubt: Doubt
  /** Nothing is lacking but the date: the verdict for each part stands in `periods`. */
  readonly byDate: boolean
  readonly gated: boolean
  readonly sentence: string
  readonly act: string
  readonly trigger: string | null
  readonly gates: readonly string[]
  readonly towards: string | null
  readonly periods: readonly {
    readonly from: IsoDate
    readonly to: IsoDate | null
    readonly verdict: Verdict
    readonly text: string
  }[]
  readonly explanation: string
  readonly exceptions: string | null
  /** Grounds on which help must or may be refused; unsorted where that is not verified. */
  readonly refusal: {
    readonly mandatory: readonly string[]
    readonly optional: readonly string[]
    readonly unsorted: readonly string[]
  }
  readonly nextStep: string
  readonly related: readonly { readonly id: string; readonly citation: string }[]
  readonly note: string | null
  readonly caseLaw: { readonly text: string; readonly confidence: Confidence } | null
  readonly confidence: Confidence
  readonly sources: readonly Source[]
  /** Where the words come from and from when the States are, in one line for the margin. */
  readonly sourceShort: string
  readonly reasons: readonly WordedReason[]
  readonly missing: readonly QuestionId[]
  readonly unsettled: readonly string[]
  readonly positions: readonly string[]
}

export interface ChannelEntry {
  readonly id: string
  readonly need: Need
  readonly title: string
  readonly from: Bearer
  readonly to: Bearer
  readonly direction: string
  readonly status: ChannelStatus
  readonly doubt: Doubt
  readonly rank: Rank
  readonly basis: readonly { readonly id: InstrumentId; readonly name: string; readonly article: string | null }[]
  readonly basisIds: readonly InstrumentId[]
  readonly crimes: string
  readonly gates: readonly string[]
  /** Open, but only under a further condition: no route stands without a gate. */
  readonly gated: boolean
  readonly explanation: string
  readonly who: string
  readonly steps: readonly string[]
  readonly requestHolds: readonly string[]
  readonly refusal: readonly string[]
  readonly mistakes: readonly string[]
  readonly safety: readonly string[]
  readonly confidence: Confidence
  readonly reasons: readonly WordedReason[]
  readonly missing: readonly QuestionId[]
  readonly unsettled: readonly string[]
  readonly positions: readonly string[]
}

export interface StatusCell {
  readonly state: Iso3
  readonly instrument: InstrumentId
  readonly status: StatusWord
  readonly since: IsoDate | null
  readonly until: IsoDate | null
  readonly certainty: Certainty
  readonly asAt: IsoDate
  readonly source: 'depositary' | 'you'
}

export interface SourceEntry {
  readonly instrument: InstrumentId
  readonly title: string
  readonly text: Source
  readonly status: Source | null
  readonly depositary: string | null
  readonly url: string | null
  readonly recheckBy: IsoDate
  readonly overdue: boolean
  readonly notes: readonly string[]
}

/** The one view model: screen, print, Markdown, text and JSON render this and nothing else. */
export interface Report {
  readonly title: string
  readonly subtitle: string
  readonly self: { readonly code: Iso3; readonly name: string; readonly inText: string }
  readonly other: { readonly code: Iso3; readonly name: string; readonly inText: string } | null
  readonly at: IsoDate
  readonly lawAsAt: IsoDate
  readonly lawPack: string
  readonly answers: readonly WordedAnswer[]
  readonly setAside: readonly WordedAnswer[]
  readonly summary: ReportSummary
  readonly duties: readonly DutyEntry[]
  /** What does not apply, gathered by State, instrument and the reason why. */
  readonly notApplying: readonly NotApplying[]
  readonly pipeline: readonly DutyEntry[]
  readonly moments: readonly Moment[]
  readonly channels: readonly {
    readonly need: Need
    readonly title: string
    readonly entries: readonly ChannelEntry[]
  }[]
  readonly questions: readonly { readonly id: QuestionId; readonly text: string; readonly couldChange: number }[]
  readonly points: readonly {
    readonly id: string
    readonly title: string
    readonly yes: string
    readonly no: string
    readonly sources: readonly Source[]
    readonly rests: number
    readonly position: 'yes' | 'no' | null
  }[]
  readonly doubtfulFacts: readonly string[]
  readonly cautions: readonly {
    readonly id: string
    readonly title: string
    readonly text: string
    readonly citation: string | null
    readonly kind: 'fact' | 'law' | 'rule'
  }[]
  readonly status: readonly StatusCell[]
  readonly sources: readonly SourceEntry[]
}

/** Duties of one State under one instrument that do not apply for one and the same reason. */
export interface NotApplying {
  readonly bearer: Bearer
  readonly bearerName: string
  readonly instrument: InstrumentId
  readonly instrumentName: string
  readonly reasons: readonly string[]
  readonly duties: readonly DutyEntry[]
}
