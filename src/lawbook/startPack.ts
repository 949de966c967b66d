import type { NamedText, QuestionText, TextPack } from './texts.ts'
import type { IsoDate, LawPack } from './types.ts'

/** The little that the start page shows before the lawbook is loaded: the first question and the date of the law. */
export interface StartPack {
  readonly version: string
  readonly lawAsAt: IsoDate
  readonly states: number
  readonly instruments: number
  readonly crimes: readonly (NamedText & { readonly id: string; readonly family: 'core' | 'transnational' })[]
  readonly question: QuestionText
}

/** Takes the start page's words out of the packs. */
export function startOf(law: LawPack, texts: TextPack): StartPack {
  const question = texts.questions['crime']
  if (question === undefined) throw new Error('content/questions/crime.yaml is missing: the start page asks it.')
  return {
    version: law.version,
    lawAsAt: law.lawAsAt,
    states: law.states.length,
    instruments: law.instruments.length,
    crimes: Object.entries(texts.crimes).map(([id, c]) => ({ id, ...c })),
    question,
  }
}
