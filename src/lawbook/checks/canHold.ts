import { type Atom, type Condition, type ConflictKind, CRIMES, type Crime } from '../types.ts'

/** What has been taken to be so on the way through a condition. */
interface Supposed {
  readonly crimes: ReadonlySet<Crime>
  readonly conflicts: ReadonlySet<ConflictKind | 'none'>
  readonly atoms: ReadonlyMap<string, boolean>
}
const NOTHING: Supposed = {
  crimes: new Set(CRIMES),
  conflicts: new Set(['international', 'non-international', 'none']),
  atoms: new Map(),
}
/** A State is at most one of these towards a treaty on one day. */
const EITHER = ['party', 'former-party', 'signatory']

/** Whether a condition can be true of anything, for one crime and one conflict, whoever the States are. */
export const canHold = (condition: Condition): boolean => !solve([[condition, true]], NOTHING).next().done

/** Each way in which all the goals come true together; none where they exclude each other. */
function* solve(goals: readonly (readonly [Condition, boolean])[], so: Supposed): Generator<Supposed> {
  const [goal, ...rest] = goals
  if (goal === undefined) {
    yield so
    return
  }
  const [condition, wanted] = goal
  if ('not' in condition) {
    yield* solve([[condition.not, !wanted], ...rest], so)
    return
  }
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : null
  if (parts === null) {
    const next = suppose(condition as Atom, wanted, so)
    if (next !== null) yield* solve(rest, next)
    return
  }
  if ('all' in condition === wanted) {
    yield* solve([...parts.map((p) => [p, wanted] as const), ...rest], so)
    return
  }
  for (const part of parts) yield* solve([[part, wanted], ...rest], so)
}

function suppose(atom: Atom, wanted: boolean, so: Supposed): Supposed | null {
  if ('crime' in atom) {
    const crimes = new Set([...so.crimes].filter((c) => atom.crime.includes(c) === wanted))
    return crimes.size === 0 ? null : { ...so, crimes }
  }
  if ('conflict' in atom) {
    const conflicts = new Set([...so.conflicts].filter((c) => (c !== 'none' && atom.conflict.includes(c)) === wanted))
    return conflicts.size === 0 ? null : { ...so, conflicts }
  }
  const key = JSON.stringify(atom)
  const known = so.atoms.get(key)
  if (known !== undefined) return known === wanted ? so : null
  const word = Object.keys(atom)[0] ?? ''
  const value = Object.values(atom)[0] as unknown
  if (
    wanted &&
    EITHER.some((w) => w !== word && EITHER.includes(word) && so.atoms.get(JSON.stringify({ [w]: value })))
  ) {
    return null
  }
  return { ...so, atoms: new Map([...so.atoms, [key, wanted]]) }
}
