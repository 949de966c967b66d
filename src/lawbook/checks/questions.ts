import type { WrittenLawbook } from '../readLawbook.ts'
import { ACCEPTANCES, LEGAL_NEEDS } from '../types.ts'
import type { Findings } from './findings.ts'

const YES_NO = ['yes', 'no'] as const
const PLACES = ['self', 'other', 'elsewhere'] as const

/** The questions of the guide, each with the options that it must offer and the parts that it must have. */
export const QUESTION_FILES: Readonly<
  Record<string, { readonly options?: readonly string[]; readonly parts?: readonly string[] }>
> = {
  crime: {},
  conflict: { options: ['international', 'non-international', 'none'] },
  'grave-breach': { options: YES_NO },
  state: {},
  with: {},
  role: { options: ['requested', 'requesting', 'overview'] },
  status: { options: ['party', 'signatory', 'consented-not-yet-in-force', 'withdrawn', 'not-party'] },
  icc: { options: YES_NO, parts: ['situation-open', 'warrant', 'acceptance'] },
  'suspect-in': { options: PLACES },
  territory: { options: PLACES },
  'national-of': { options: PLACES },
  conduct: { options: ['day', 'month', 'year', 'interval'] },
  at: {},
  'treaty-required': { options: YES_NO, parts: LEGAL_NEEDS },
  bilateral: { options: YES_NO, parts: LEGAL_NEEDS },
  need: {},
}
/** The acceptances that the question on the Court offers, with none of them. */
export const ACCEPTANCE_OPTIONS = [...ACCEPTANCES, 'none'] as const

/** The questions are those of the guide, and each offers all its options. */
export function checkQuestions(written: WrittenLawbook, findings: Findings): void {
  const found = new Set(written.questions.map((q) => q.value.id))
  for (const id of Object.keys(QUESTION_FILES)) {
    if (!found.has(id))
      findings.on(`questions/${id}.yaml`, 1, `The guide asks '${id}' and has no words for it. Add this file.`)
  }
  for (const at of written.questions) {
    const wanted = QUESTION_FILES[at.value.id]
    if (wanted === undefined) {
      findings.at(
        at,
        ['id'],
        `The guide asks no question '${at.value.id}'. Take the file out, or use one of: ${Object.keys(QUESTION_FILES).join(', ')}.`,
      )
      continue
    }
    const compare = (field: 'options' | 'parts', held: readonly string[], allowed: readonly string[]) => {
      const missing = allowed.filter((v) => !held.includes(v))
      if (missing.length > 0) {
        findings.at(
          at,
          [field],
          `The question lacks ${missing.map((m) => `'${m}'`).join(', ')} under ${field}. Add it.`,
        )
      }
      for (const [i, value] of held.entries()) {
        if (!allowed.includes(value)) {
          findings.at(at, [field, i], `The guide does not know '${value}'. Use: ${allowed.join(', ')}.`)
        } else if (held.indexOf(value) !== i) {
          findings.at(at, [field, i], `'${value}' stands twice. Take one out.`)
        }
      }
    }
    const valuesIn = (options: readonly { value: string }[] | undefined) => (options ?? []).map((o) => o.value)
    compare('options', valuesIn(at.value.options), wanted.options ?? [])
    compare('parts', valuesIn(at.value.parts), wanted.parts ?? [])
    for (const [i, p] of (at.value.parts ?? []).entries()) {
      if (p.value !== 'acceptance') continue
      const missing = ACCEPTANCE_OPTIONS.filter((a) => !valuesIn(p.options).includes(a))
      if (missing.length > 0)
        findings.at(at, ['parts', i], `The part lacks the options ${missing.join(', ')}. Add them.`)
    }
  }
}
