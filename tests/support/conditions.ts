import type { Atom, Condition } from '../../src/lawbook/types.ts'

export interface AtomInTree {
  readonly atom: Atom
  readonly word: string
  /** Whether the atom speaks of a role or a State by its code, or of the two States together. */
  readonly names: (role: string, state: string) => boolean
}

const OF_BOTH = ['has-counterpart', 'bilateral']

/** Every atom of a condition, wherever it stands in the tree. */
export function atomsIn(condition: Condition): readonly AtomInTree[] {
  if ('all' in condition) return condition.all.flatMap(atomsIn)
  if ('any' in condition) return condition.any.flatMap(atomsIn)
  if ('not' in condition) return atomsIn(condition.not)
  const [word = '', value] = Object.entries(condition)[0] ?? []
  const ref = typeof value === 'object' && value !== null && 'state' in value ? value.state : undefined
  return [{ atom: condition, word, names: (role, state) => ref === role || ref === state || OF_BOTH.includes(word) }]
}
