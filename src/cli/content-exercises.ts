import { type Assessment, assess } from '../engine/assess.ts'
import { setAside } from '../engine/canMatter.ts'
import { parseSituation } from '../engine/parseSituation.ts'
import type { CompiledLawbook } from '../lawbook/compileLawbook.ts'
import type { ContentFiles } from '../lawbook/contentFile.ts'
import { type Lawbook, openLawbook } from '../lawbook/openLawbook.ts'
import type { TextPack } from '../lawbook/texts.ts'
import { type Exercise, readTraining } from '../lawbook/training.ts'
import { answerTo, flaws } from '../training/answer.ts'

/** An exercise for training to which the engine now gives another answer, or which no longer has one clear answer. */
export interface ExerciseMove {
  readonly scenario: string
  readonly title: string
  readonly exercise: string
  readonly kind: Exercise['kind']
  readonly from: string
  readonly to: string
  /** Why it no longer has one clear answer; empty where it has. */
  readonly flaws: readonly string[]
}
export interface ExerciseMoves {
  readonly moves: readonly ExerciseMove[]
  /** Scenarios that one of the lawbooks cannot read, and files that cannot be read at all. */
  readonly unread: readonly string[]
}

interface Side {
  readonly lawbook: Lawbook
  readonly texts: TextPack
}

/** The exercises as they stand in the newer files, answered under both lawbooks. */
export function exerciseMoves(old: CompiledLawbook, now: CompiledLawbook, files: ContentFiles): ExerciseMoves {
  const read = readTraining(files)
  if (!read.ok) return { moves: [], unread: [...new Set(read.error.map((i) => i.file))] }
  const sides = [old, now].map((book): Side => ({ lawbook: openLawbook(book.law), texts: book.texts }))
  // under the same law nothing can move but the words of steps
  const isSameLaw = JSON.stringify(old.law) === JSON.stringify(now.law)
  const moves: ExerciseMove[] = []
  const unread: string[] = []
  for (const { id, title, situation, exercises } of read.value.scenarios) {
    const asked = exercises.filter((e) => !isSameLaw || e.kind === 'order-steps')
    if (isSameLaw && asked.length === 0) continue
    const [was, is] = sides.map((side) => judge(side, situation))
    const [before, after] = sides
    if (!was || !is || before === undefined || after === undefined) {
      unread.push(id)
      continue
    }
    for (const e of asked) {
      const [from, to] = [keyOf(before, was, e), keyOf(after, is, e)]
      const had = flaws(before.lawbook, was, e)
      const found = flaws(after.lawbook, is, e).filter((f) => !had.includes(f))
      if (from !== to || found.length > 0)
        moves.push({ scenario: id, title, exercise: e.id, kind: e.kind, from, to, flaws: found })
    }
  }
  return { moves, unread }
}

function judge({ lawbook }: Side, situation: Readonly<Record<string, unknown>>): Assessment | null {
  const parsed = parseSituation(lawbook, situation, lawbook.lawAsAt)
  return parsed.ok ? assess(lawbook, setAside(lawbook, parsed.value)) : null
}

/** The key in one line, to be compared and shown. */
function keyOf({ lawbook, texts }: Side, a: Assessment, e: Exercise): string {
  if (e.kind === 'order-steps') return (texts.channels[e.channel]?.steps ?? []).join(' | ')
  if (e.kind === 'wrong-citation')
    return e.duties.map((id) => `${id} in article ${lawbook.dutyOf.get(id)?.article ?? 'none'}`).join(', ')
  return inLine(answerTo(lawbook, a, e))
}
function inLine(answer: unknown): string {
  if (Array.isArray(answer)) return answer.length === 0 ? 'none' : answer.join(', ')
  if (typeof answer !== 'object' || answer === null) return String(answer)
  return Object.entries(answer)
    .map(([part, held]) => `${part}: ${inLine(held)}`)
    .join('; ')
}
