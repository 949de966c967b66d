import { type Assessment, assess } from '../../src/engine/assess.ts'
import { setAside } from '../../src/engine/canMatter.ts'
import { parseSituation } from '../../src/engine/parseSituation.ts'
import type { Expectation } from '../../src/lawbook/scenarios.ts'
import { lawbook } from './lawbook.ts'

/** A case written by hand: its file, its situation as it was written, and what is expected of it. */
export interface WorkedCase {
  readonly id: string
  readonly file: string
  readonly title: string
  readonly situation: Readonly<Record<string, unknown>>
}

/** What is said of an expectation, in the words of the lawyer who wrote it. */
export const telling = (s: WorkedCase, line: number | undefined, e: Expectation): string =>
  `content/${s.file}:${line} '${s.title}': ${e.duty ?? e.channel ?? e.caution}${
    e.bearer ? ` of ${e.bearer}` : ''
  }. ${e.article ? `${e.article}. ` : ''}${e.because}`

const done = new Map<string, Assessment>()

/** Each case is judged once. */
export function assessed(s: WorkedCase): Assessment {
  const known = done.get(s.file)
  if (known !== undefined) return known
  // the day is in the case itself; a wrong one would show
  const parsed = parseSituation(lawbook, s.situation, '1900-01-01')
  if (!parsed.ok) {
    throw new Error(
      `content/${s.file}: ${parsed.error.map((i) => `${i.path} ${JSON.stringify(i.value)}: ${i.allowed}`).join('; ')}`,
    )
  }
  const assessment = assess(lawbook, setAside(lawbook, parsed.value))
  done.set(s.file, assessment)
  return assessment
}

/** Only what the expectation says, from the finding that it is about. */
export function got(a: Assessment, e: Expectation): Record<string, unknown> {
  if (e.caution !== undefined) return { shown: a.cautions.some((c) => c.caution.id === e.caution) }
  const finding =
    e.duty !== undefined
      ? a.duties.find((f) => f.duty.id === e.duty && f.bearer === e.bearer)
      : a.channels.find((f) => f.channel.id === e.channel && f.from === e.from && f.to === e.to)
  if (finding === undefined) return { finding: 'none' }
  const { missing, unsettled } = finding.reason
  return {
    ...('verdict' in finding ? { verdict: finding.verdict, lane: finding.lane } : { status: finding.status }),
    doubt: finding.doubt ?? 'none',
    ...('periods' in finding ? { periods: finding.periods } : {}),
    missing: (e.missing ?? []).filter((m) => missing.includes(m)),
    unsettled: (e.unsettled ?? []).filter((u) => unsettled.includes(u)),
  }
}

const SUBJECT = ['duty', 'bearer', 'channel', 'from', 'to', 'caution', 'article', 'because'] as const

export function wanted(e: Expectation): Record<string, unknown> {
  const said = Object.entries(e).filter(([key]) => !(SUBJECT as readonly string[]).includes(key))
  return Object.fromEntries(said)
}
