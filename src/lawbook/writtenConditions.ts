import type { Scope } from './compileCondition.ts'
import type { Located } from './contentFile.ts'
import type { WrittenLawbook } from './readLawbook.ts'
import type { WrittenCondition } from './schema/condition.ts'
import type { Crime } from './types.ts'

/** A condition with the place where it is written. */
export interface ConditionAt {
  readonly at: Located<unknown>
  readonly path: readonly PropertyKey[]
  readonly written: WrittenCondition
  readonly scope: Scope
  /** The crimes of the entry to which the condition belongs. */
  readonly crimes: readonly Crime[] | null
}

/** Every condition that the lawbook writes out. */
export function conditionsIn(written: WrittenLawbook): readonly ConditionAt[] {
  const found: ConditionAt[] = []
  const add = (
    at: Located<unknown>,
    path: readonly PropertyKey[],
    when: WrittenCondition | undefined,
    scope: Scope,
    crimes: readonly Crime[] | null,
  ) => {
    if (when !== undefined) found.push({ at, path, written: when, scope, crimes })
  }
  for (const at of written.instruments) {
    for (const [crime, when] of Object.entries(at.value.crimeConditions ?? {})) {
      add(at, ['crimeConditions', crime], when, 'duty', [crime as Crime])
    }
  }
  for (const at of written.dutyFiles) {
    for (const [i, d] of at.value.duties.entries()) add(at, ['duties', i, 'when'], d.when, 'duty', d.crimes)
  }
  for (const at of written.channelFiles) {
    for (const [i, c] of at.value.channels.entries()) {
      for (const [k, r] of c.routes.entries()) {
        add(at, ['channels', i, 'routes', k, 'when'], r.when, 'channel', r.crimes)
      }
    }
  }
  for (const at of written.cautionFiles) {
    for (const [i, c] of at.value.cautions.entries()) add(at, ['cautions', i, 'when'], c.when, 'caution', c.crimes)
  }
  for (const at of written.reservationFiles) {
    for (const [i, r] of at.value.reservations.entries()) add(at, ['reservations', i, 'when'], r.when, 'duty', null)
  }
  return found
}

/** A condition and all conditions within it, each with its own place. */
export function* partsOf(
  written: WrittenCondition,
  path: readonly PropertyKey[],
): Generator<{ readonly written: WrittenCondition; readonly path: readonly PropertyKey[] }> {
  const key = Object.keys(written)[0] ?? ''
  yield { written, path: [...path, key] }
  const held = written[key]
  if (key === 'not') yield* partsOf(held as WrittenCondition, [...path, key])
  if (key !== 'all' && key !== 'any') return
  for (const [i, part] of (held as WrittenCondition[]).entries()) yield* partsOf(part, [...path, key, i])
}
