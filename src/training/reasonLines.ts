import type { Feedback, Question } from './question.ts'

/** One thing told to a room when the key is explained, about one option. */
export interface ReasonLine {
  readonly option: string
  readonly text: string
  /** The article, on the first line of an option. */
  readonly citation: string | null
}

/** All that can be told of a question, one after the other: first of the right options, then of the others. What holds for several is told once. */
export function reasonLines({ feedback, key, select }: Question): readonly ReasonLine[] {
  const order = (option: string) => (key.includes(option) ? 0 : 1)
  const told = select === 'order' ? feedback : [...feedback].sort((a, b) => order(a.option) - order(b.option))
  const lines = told
    .filter((f) => select !== 'one' || told.find((g) => isSame(f, g)) === f)
    .flatMap(({ option, text, citation, reasons }) => [
      { option, text, citation, isFirst: true },
      ...reasons.map((reason) => ({ option, text: reason, citation: null, isFirst: false })),
    ])
  return lines
    .filter((l, i) => l.isFirst || lines.findIndex((m) => m.text === l.text) === i)
    .map(({ isFirst: _, ...line }) => line)
}

/** Whether the same is told of two options: of two States, say, and of both. */
export const isSame = (a: Feedback, b: Feedback): boolean =>
  a.text === b.text && a.citation === b.citation && a.reasons.join() === b.reasons.join()
