import type { NamedText, QuestionText, TextPack } from './texts.ts'
import type { Crime, IsoDate, LawPack, StateLaw } from './types.ts'

/** The little that the start page shows before the lawbook is loaded: the first question and the date of the law. */
export interface StartPack {
  readonly version: string
  readonly lawAsAt: IsoDate
  readonly states: number
  readonly instruments: number
  readonly crimes: readonly (NamedText & { readonly id: string; readonly family: 'core' | 'transnational' })[]
  readonly question: QuestionText
  /** How many questions the guide has at most. */
  readonly questions: number
  /** The question that comes second after each crime. After several it is the earliest of theirs. */
  readonly second: Readonly<Record<Crime, SecondQuestion>>
}
/** A question that is asked before the lawbook is there, and its number in the guide. */
export interface SecondQuestion {
  readonly question: 'conflict' | 'state'
  readonly step: number
}

/** What the second question shows: asked before the lawbook and all other texts are there. */
export type OpeningPack = Pick<TextPack, 'questions' | 'states'> & {
  /** ISO 3166-1 codes of the States, by which a State can be picked. */
  readonly codes: readonly Pick<StateLaw, 'iso3' | 'iso2'>[]
}

/** Takes the start page's words out of the packs. */
export function startOf(law: LawPack, texts: TextPack, asked: Pick<StartPack, 'second' | 'questions'>): StartPack {
  const question = texts.questions['crime']
  if (question === undefined) throw new Error('content/questions/crime.yaml is missing: the start page asks it.')
  return {
    version: law.version,
    lawAsAt: law.lawAsAt,
    states: law.states.length,
    instruments: law.instruments.length,
    crimes: Object.entries(texts.crimes).map(([id, c]) => ({ id, ...c })),
    question,
    ...asked,
  }
}

/** Takes the second question's words out of the packs. */
export const openingOf = (law: LawPack, { questions, states }: TextPack): OpeningPack => ({
  questions,
  states,
  codes: law.states.map(({ iso3, iso2 }) => ({ iso3, iso2 })),
})

/** The question that comes second after these crimes. */
export const secondOf = ({ second }: StartPack, crimes: readonly Crime[]): SecondQuestion =>
  crimes.map((c) => second[c]).reduce((first, next) => (next.step < first.step ? next : first))
