import { t } from '../../text/t.ts'
import type { Report } from '../entries.ts'
import { aside, type Block, bullets, heading, type ListItem, lead } from './blocks.ts'
import type { MemoOptions } from './options.ts'

/** Printed lines that fit on one page under the head; a signature and a marking take their part. */
const LINES = { A4: 52, Letter: 48 }
const SIGNED = 15
const MARKED = 2
/** Characters of a printed line; a line with a note has less room. */
const WIDTH = 94

/**
 * The summary on one page: of each part as many lines as fit, the parts taking turns, and what is left out counted. Nothing is left out of
 * the result itself.
 */
export function shortBlocks(report: Report, { signature, names, marking, paper }: MemoOptions): readonly Block[] {
  const given = report.answers.filter((a) => !['state', 'with', 'crime', 'at'].includes(a.id))
  const answers = t('memo.shortAnswers', { answers: given.map((a) => `${a.question}: ${a.answer}`).join('; ') })
  const { parts } = report.summary
  const lines = parts.map((p) =>
    p.lines.map((l): ListItem => (l.citation === null ? { runs: [l.text] } : { runs: [`${l.text} (${l.citation})`] })),
  )
  const stale = report.sources.some((s) => s.overdue) ? 1 : 0
  let room =
    LINES[paper] -
    (marking === 'none' ? 0 : MARKED) -
    (signature ? SIGNED : 0) -
    (names === null ? 0 : 1) -
    stale -
    heightOf(answers) -
    heightOf(report.summary.countsText) -
    parts.length * 2.2
  const taken = parts.map(() => 0)
  for (let moved = true; moved; ) {
    moved = false
    // what must be done takes two turns for one of the others
    for (const [i, own] of [[0, lines[0] ?? []] as const, ...lines.entries()]) {
      const next = own[taken[i] ?? 0]
      if (next === undefined) continue
      const height = heightOf(next.runs.join(''))
      if (height > room) continue
      room -= height
      taken[i] = (taken[i] ?? 0) + 1
      moved = true
    }
  }
  return [
    aside(answers),
    lead(report.summary.countsText),
    ...parts.flatMap((part, i) => {
      const shown = (lines[i] ?? []).slice(0, taken[i])
      const left = part.more + part.lines.length - shown.length
      return [
        heading(3, part.title),
        bullets([
          ...(part.lines.length === 0 ? [t('report.nothing')] : shown),
          ...(left > 0 ? [t('memo.more', { count: left })] : []),
        ]),
      ]
    }),
  ]
}
const heightOf = (text: string): number => Math.ceil(text.length / WIDTH)
