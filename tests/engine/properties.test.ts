import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Assessment, assess } from '../../src/engine/assess.ts'
import type { Bearer } from '../../src/lawbook/types.ts'
import { lawbook } from '../support/lawbook.ts'
import { counterparts, SETTLINGS, type Settling, settlings } from '../support/settling.ts'

const RUNS = Number(process.env['RUNS'] ?? 25)

/** Every verdict and status that is settled, by its finding. */
function settledIn(assessment: Assessment, bearers?: readonly Bearer[]): Map<string, string> {
  const duties = assessment.duties
    .filter((f) => f.verdict !== 'depends' && (bearers === undefined || bearers.includes(f.bearer)))
    .map((f): [string, string] => [`duty ${f.duty.id} of ${f.bearer}`, f.verdict])
  const channels = assessment.channels
    .filter((f) => f.status !== 'conditional')
    .map((f): [string, string] => [`channel ${f.channel.id} from ${f.from} to ${f.to}`, f.status])
  return new Map([...duties, ...channels])
}

/** What an answer in place of not knowing has overturned: nothing, if all is well. */
function overturned({ before, after, withoutIccList = false }: Settling, bearers?: readonly Bearer[]): string[] {
  const then = settledIn(assess(lawbook, before, { withoutIccList }), bearers)
  const now = settledIn(assess(lawbook, after))
  return [...then].flatMap(([id, was]) => {
    const is = now.get(id) ?? 'no longer settled'
    return is === was ? [] : [`${id}: ${was}, then ${is}`]
  })
}

describe('An answer in place of not knowing never overturns what was settled', () => {
  test.each(SETTLINGS)('%s', (kind) => {
    fc.assert(
      fc.property(settlings(kind), (settling) => {
        expect(overturned(settling), settling.what).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
  test('naming the counterpart leaves what is settled for one’s own State as it is', () => {
    fc.assert(
      fc.property(counterparts, (settling) => {
        expect(overturned(settling, ['self']), settling.what).toEqual([])
      }),
      { numRuns: 2 * RUNS },
    )
  })
})
