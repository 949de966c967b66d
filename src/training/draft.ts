import type { Doubt } from '../engine/assess.ts'
import { t } from '../text/t.ts'
import type { Question } from './question.ts'

/** One thing that can be chosen, with what is told of it. */
export interface Choice {
  readonly text: string
  /** What stands in place of the text where another option would read the same. */
  readonly apart?: string
  readonly citation: string | null
  readonly right: boolean
  readonly said: string
  /** The article with which the law is told; that of the option where nothing else is said. */
  readonly cited?: string | null
  readonly reasons: readonly string[]
}
/** What an exercise asks, before it is put into its scenario. */
export type Draft = Pick<Question, 'prompt' | 'select' | 'options' | 'key' | 'feedback' | 'misconception'>

const IDS = 'abcdefghijklmnop'
export const optionId = (index: number): string => IDS[index] ?? `o${index}`

/** Puts choices together. Ids follow the order in which the options are shown, so that they tell nothing of the answer. */
export function drafted(
  prompt: string,
  select: 'one' | 'several',
  choices: readonly Choice[],
  misconception: string | null = null,
): Draft {
  const isTwice = (text: string) => choices.filter((c) => c.text === text).length > 1
  const textOf = ({ text, apart }: Choice) => (apart !== undefined && isTwice(text) ? apart : text)
  return {
    prompt,
    select,
    options: choices.map((c, i) => ({ id: optionId(i), text: textOf(c), citation: c.citation })),
    key: choices.flatMap((c, i) => (c.right ? [optionId(i)] : [])),
    feedback: choices.map((c, i) => ({
      option: optionId(i),
      right: c.right,
      text: c.said,
      citation: c.cited === undefined ? c.citation : c.cited,
      reasons: [...new Set(c.reasons)].filter((r) => r !== c.said),
    })),
    misconception,
  }
}

export const doubtInWords = (doubt: Doubt): string => t(`doubt.${doubt ?? 'fact'}`)
