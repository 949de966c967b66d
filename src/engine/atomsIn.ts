import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { Atom, Condition, InstrumentId } from '../lawbook/types.ts'

/** Every atom of a condition, wherever it stands in the tree; those of the reservations that can take a duty away stand with it. */
export function atomsIn(lawbook: Lawbook, condition: Condition): readonly Atom[] {
  const found: Atom[] = []
  const visit = (c: Condition): void => {
    if ('all' in c) c.all.forEach(visit)
    else if ('any' in c) c.any.forEach(visit)
    else if ('not' in c) visit(c.not)
    else {
      found.push(c)
      if ('unreserved' in c) {
        for (const r of lawbook.reservationsOn.get(c.unreserved) ?? []) if (r.when !== undefined) visit(r.when)
      }
    }
  }
  visit(condition)
  return found
}

/** The instrument whose status or force the atom asks for, if it asks for one. */
export function instrumentIn(atom: Atom): InstrumentId | null {
  if ('in-force' in atom) return atom['in-force'].instrument
  const held: unknown = Object.values(atom)[0]
  return typeof held === 'object' && held !== null && 'to' in held ? (held.to as InstrumentId) : null
}

/** The word of the atom, as in `content/`. */
export const wordOf = (atom: Atom): string => Object.keys(atom)[0] ?? ''
