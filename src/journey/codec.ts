import { type InputIssue, parseSituation } from '../engine/parseSituation.ts'
import type { Situation } from '../engine/situation.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { Result } from '../lawbook/result.ts'
import type { IsoDate } from '../lawbook/types.ts'
import { type Answers, answersFor, QUESTIONS } from './answers.ts'

/** The number of the format in which answers are kept: session, file and link alike. */
export const FORMAT = 1

/** What is kept of a journey: the answers and nothing else. The machine's state is found by replaying them. */
export interface Envelope {
  readonly format: typeof FORMAT
  readonly lawPack: string
  readonly answers: Answers
}

/** A journey that was read back, with what of it did not fit and, where it is another, the law pack it was made under. */
export interface Restored {
  readonly answers: Answers
  readonly dropped: readonly InputIssue[]
  readonly otherPack: string | null
}
export interface RestoreIssue {
  readonly kind: 'not-json' | 'not-a-journey' | 'newer-format' | 'too-large' | 'wrong-passphrase' | 'no-crypto'
  readonly found: string
  readonly allowed: string
}

/** The answers as text for the session or a file. Keys are sorted, so that equal answers give equal text. */
export const encode = (lawbook: Lawbook, answers: Answers): string =>
  JSON.stringify(sorted({ format: FORMAT, lawPack: lawbook.version, answers }))

/** Reads what `encode` wrote. Answers that no longer fit are dropped one by one and named; the others are kept. Never throws. */
export function decode(lawbook: Lawbook, text: string, today: IsoDate): Result<Restored, RestoreIssue> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return {
      ok: false,
      error: { kind: 'not-json', found: text.slice(0, 40), allowed: 'a file or link made by this guide' },
    }
  }
  if (!isRecord(value) || !isRecord(value['answers']) || typeof value['format'] !== 'number') {
    return {
      ok: false,
      error: { kind: 'not-a-journey', found: text.slice(0, 40), allowed: 'format, lawPack and answers' },
    }
  }
  if (value['format'] > FORMAT) {
    return {
      ok: false,
      error: { kind: 'newer-format', found: String(value['format']), allowed: `format ${FORMAT} or older` },
    }
  }
  const { answers, dropped } = readAnswers(lawbook, value['answers'], today)
  const pack = value['lawPack']
  return {
    ok: true,
    value: { answers, dropped, otherPack: typeof pack === 'string' && pack !== lawbook.version ? pack : null },
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : isRecord(value)
      ? Object.fromEntries(
          Object.keys(value)
            .sort()
            .map((k) => [k, sorted(value[k])]),
        )
      : value

/** Which answer a field of the situation comes from. */
const QUESTION_OF: Readonly<Record<string, keyof Answers>> = {
  crimes: 'crime',
  conflict: 'conflict',
  graveBreach: 'grave-breach',
  self: 'state',
  other: 'with',
  role: 'role',
  status: 'status',
  inForce: 'status',
  icc: 'icc',
  iccAcceptance: 'icc',
  suspectIn: 'suspect-in',
  territory: 'territory',
  suspectNationality: 'national-of',
  conduct: 'conduct',
  at: 'at',
  treatyRequired: 'treaty-required',
  bilateral: 'bilateral',
  needs: 'need',
  positions: 'position',
}
/** The parts of the answers that have parts. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  status: ['corrections', 'inForce'],
  icc: ['situation-open', 'warrant', 'acceptance'],
}
const KNOWN: readonly string[] = [...QUESTIONS, 'position']

/** The answers that fit, and what of the given ones did not, each with what is allowed. Never throws. */
export function readAnswers(lawbook: Lawbook, given: Record<string, unknown>, today: IsoDate) {
  const dropped: InputIssue[] = []
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(given)) {
    if (KNOWN.includes(key) && value !== null) kept[key] = value
    else dropped.push({ path: key, value, allowed: `one of ${KNOWN.join(', ')}` })
  }
  for (const [question, allowed] of Object.entries(PARTS)) {
    const held = kept[question]
    if (!isRecord(held)) continue
    for (const key of Object.keys(held)) {
      if (!allowed.includes(key))
        dropped.push({ path: question, value: { [key]: held[key] }, allowed: `the parts ${allowed.join(', ')}` })
    }
  }
  // each round takes out the answers that do not fit, until the rest is sound
  for (let round = 0; round <= KNOWN.length; round++) {
    const parsed = parseSituation(lawbook, rawOf(kept, lawbook), today)
    if (parsed.ok) {
      const { value } = parsed
      return { answers: fromParsed(kept, value), dropped }
    }
    for (const issue of parsed.error) {
      const question = QUESTION_OF[issue.path.split('.')[0] ?? '']
      if (question === undefined || !(question in kept)) continue
      const part = withoutPart(kept[question], partOf(issue.path))
      // an answer of which nothing is left is no answer: the question is asked again
      if (part === null || !holdsAnything(part.rest)) {
        dropped.push({ path: question, value: kept[question], allowed: issue.allowed })
        delete kept[question]
      } else {
        dropped.push({ path: [question, ...part.path].join(':'), value: part.value, allowed: issue.allowed })
        kept[question] = part.rest
      }
    }
  }
  return { answers: {}, dropped }
}

/** Where in an answer a part of the situation stands: 'status.KHM.cat' is `corrections`, `KHM`, `cat` of the answer on status. */
function partOf(path: string): readonly string[] {
  const [field = '', ...rest] = path.split('.')
  const within: Readonly<Record<string, readonly string[]>> = {
    status: ['corrections'],
    inForce: ['inForce'],
    iccAcceptance: ['acceptance'],
  }
  return [...(within[field] ?? []), ...rest]
}

const holdsAnything = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : isRecord(value)
      ? Object.values(value).some(holdsAnything)
      : value !== undefined

/** An answer without the one part that does not fit, so that no other correction is lost; null where it cannot be taken out alone. A list is asked again whole. */
function withoutPart(
  answer: unknown,
  path: readonly string[],
): { readonly rest: unknown; readonly path: readonly string[]; readonly value: unknown } | null {
  const [key, ...deeper] = path
  if (!isRecord(answer) || key === undefined || !Object.hasOwn(answer, key)) return null
  const inner = withoutPart(answer[key], deeper)
  if (inner !== null) return { ...inner, rest: { ...answer, [key]: inner.rest }, path: [key, ...inner.path] }
  if (deeper.length > 0) return null
  const { [key]: value, ...rest } = answer
  return { rest, path: [key], value }
}

/** The kept answers as raw input; what is absent gets a stand-in, so that only what is there is judged. */
function rawOf(kept: Record<string, unknown>, lawbook: Lawbook): Record<string, unknown> {
  const status = isRecord(kept['status']) ? kept['status'] : 'status' in kept ? { corrections: kept['status'] } : {}
  const icc = isRecord(kept['icc']) ? kept['icc'] : 'icc' in kept ? { acceptance: kept['icc'] } : {}
  const named = ['with', 'suspect-in', 'territory', 'national-of'].map((q) => kept[q])
  const self = kept['state'] ?? lawbook.states.find((s) => !named.includes(s.iso3))?.iso3
  return {
    self,
    crimes: kept['crime'] ?? ['genocide'],
    other: kept['with'] === 'none' ? null : kept['with'],
    role: kept['role'],
    conflict: kept['conflict'],
    graveBreach: kept['grave-breach'],
    status: status['corrections'],
    inForce: status['inForce'],
    icc: { 'situation-open': icc['situation-open'], warrant: icc['warrant'] },
    iccAcceptance: icc['acceptance'],
    suspectIn: kept['suspect-in'],
    territory: kept['territory'],
    suspectNationality: kept['national-of'],
    conduct: kept['conduct'],
    at: kept['at'],
    treatyRequired: kept['treaty-required'],
    bilateral: kept['bilateral'],
    needs: kept['need'],
    positions: kept['position'],
  }
}

/** The answers in their parsed form, for the questions that were answered. */
const fromParsed = (kept: Record<string, unknown>, situation: Situation): Answers =>
  Object.fromEntries(Object.entries(answersFor(situation)).filter(([key]) => key in kept)) as Answers
