import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { Condition } from '../lawbook/types.ts'

/** Why an atom decides nothing in any situation: a fact of the law as it stands, that stops being a reason once the fact is gone. */
export interface Exception {
  readonly reason: 'draft' | 'annex-of-one' | 'provisional-of-one'
  /** Whether the fact still holds of the condition in which the atom stands, for the atom by its name. */
  readonly holds: (lawbook: Lawbook, condition: Condition, atom: string) => boolean
}

const inside = (condition: Condition, word: string): readonly Record<string, string>[] =>
  [...JSON.stringify(condition).matchAll(new RegExp(`"${word}":(\\{[^{}]*\\})`, 'g'))].map(
    (m) => JSON.parse(m[1] ?? '{}') as Record<string, string>,
  )

export const EXCEPTIONS: readonly Exception[] = [
  {
    // a draft is in force for nobody, whatever is said of it: nothing that stands beside it decides
    reason: 'draft',
    holds: (lawbook, condition) =>
      inside(condition, 'in-force').some((a) => lawbook.instrumentOf.get(a['instrument'] ?? '')?.kind === 'draft'),
  },
  {
    // both States must have accepted the annex, and fewer than two have
    reason: 'annex-of-one',
    holds: (lawbook, condition, atom) =>
      !atom.includes('applies-provisionally') &&
      inside(condition, 'accepts-annex').some(({ to = '', annex = '' }) => {
        const rows = lawbook.instrumentOf.get(to)?.annexesAccepted ?? []
        return rows.filter((r) => r.annexes.includes(annex)).length < 2
      }),
  },
  {
    // both States must apply the part provisionally, and fewer than two do
    reason: 'provisional-of-one',
    holds: (lawbook, condition, atom) =>
      atom.includes('applies-provisionally') &&
      inside(condition, 'applies-provisionally').some(({ to = '', part = '' }) => {
        const rows = lawbook.instrumentOf.get(to)?.provisional ?? []
        return rows.filter((r) => r.part === part).length < 2
      }),
  },
]
