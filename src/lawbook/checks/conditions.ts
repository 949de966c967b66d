import { compileCondition } from '../compileCondition.ts'
import type { WrittenLawbook } from '../readLawbook.ts'
import type { Condition } from '../types.ts'
import { conditionsIn, partsOf } from '../writtenConditions.ts'
import { canHold } from './canHold.ts'
import type { Findings } from './findings.ts'

/** No condition contradicts itself or the crimes of its own entry. */
export function checkConditions(written: WrittenLawbook, findings: Findings): void {
  const court = written.icc.value.instrument
  for (const { at, path, written: whole, scope, crimes } of conditionsIn(written)) {
    const dead = [...partsOf(whole, path)].filter((part) => !canHold(compileCondition(part.written, scope, court)))
    for (const part of dead) {
      // the innermost says it best
      if (
        dead.some(
          (d) =>
            d !== part &&
            part.path.every((key, i) => i === part.path.length - 1 || d.path[i] === key) &&
            d.path.length > part.path.length,
        )
      )
        continue
      findings.at(
        at,
        part.path,
        'This condition can never hold: its parts exclude each other. Take one of them out, or join them under any:.',
      )
    }
    const together: Condition = { all: [{ crime: crimes ?? [] }, compileCondition(whole, scope, court)] }
    if (dead.length === 0 && crimes !== null && !canHold(together)) {
      findings.at(
        at,
        path,
        'This condition can never hold: it asks for crimes that the entry itself does not name. Correct the crimes here or in the entry.',
      )
    }
  }
}
