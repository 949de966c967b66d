import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/engine/evaluate.ts'
import type { Truth } from '../../src/engine/truth.ts'
import { carriedIn, isGated } from '../../src/engine/verdicts.ts'
import type { Crime, Gate, Rank } from '../../src/lawbook/types.ts'
import { caseOf } from '../support/lawbook.ts'

const GATE: Gate = { text: 'Only with consent.' }
/** A route to these crimes that is found true, false or unknown. */
const route = (truth: Truth, rank: Rank, crimes: readonly Crime[], gates: readonly Gate[] = [], basis = ['cat']) => ({
  route: { basis, rank, crimes, condition: { all: [] }, gates, duties: [] },
  crimes,
  gates,
  reason: { ...evaluate({ all: [] }, caseOf()), truth },
})
const BOTH: readonly Crime[] = ['torture', 'genocide']

describe('A route is gated', () => {
  test.each<[string, readonly Crime[], readonly Gate[], boolean]>([
    ['under no gate', BOTH, [], false],
    ['under a gate for every crime', BOTH, [GATE], true],
    ['under a gate for its only crime', ['torture'], [{ ...GATE, crimes: ['torture'] }], true],
    ['under a gate for one of two crimes', BOTH, [{ ...GATE, crimes: ['torture'] }], false],
    ['under a gate for each of two crimes', BOTH, BOTH.map((c) => ({ ...GATE, crimes: [c] })), true],
    ['under a gate for another crime', ['torture'], [{ ...GATE, crimes: ['genocide'] }], false],
    [
      'under one that is for another crime and one for all',
      ['torture'],
      [{ ...GATE, crimes: ['genocide'] }, GATE],
      true,
    ],
  ])('%s: %#', (_, crimes, gates, expected) => {
    expect(isGated({ crimes, gates })).toBe(expected)
  })
})

describe('What carries a channel', () => {
  test('is the best rank of the routes that are open, with their instruments and crimes', () => {
    const routes = [
      route('yes', 'informal', ['torture'], [], ['icpo']),
      route('yes', 'general-duty', ['torture'], [], ['cat', 'icpo']),
      route('no', 'binding-procedure', ['genocide'], [], ['genocide-convention']),
      route('unknown', 'binding-procedure', ['genocide'], [], ['genocide-convention']),
    ]
    expect(carriedIn(routes, 'yes', BOTH)).toEqual({
      rank: 'general-duty',
      basis: ['icpo', 'cat'],
      crimes: ['torture'],
      gated: false,
    })
    expect(carriedIn(routes, 'unknown', BOTH)).toEqual({
      rank: 'binding-procedure',
      basis: ['genocide-convention'],
      crimes: ['genocide'],
      gated: false,
    })
  })
  test('keeps the order of the crimes of the situation, each once', () => {
    const routes = [route('yes', 'general-duty', ['genocide']), route('yes', 'general-duty', ['torture', 'genocide'])]
    expect(carriedIn(routes, 'yes', BOTH).crimes).toEqual(BOTH)
  })
  test('speaks first of what stands under no gate', () => {
    const routes = [
      route('yes', 'binding-procedure', ['torture'], [GATE], ['cat']),
      route('yes', 'informal', ['torture'], [], ['icpo']),
    ]
    expect(carriedIn(routes, 'yes', BOTH)).toMatchObject({ rank: 'informal', basis: ['icpo', 'cat'], gated: false })
    expect(carriedIn(routes.slice(0, 1), 'yes', BOTH)).toMatchObject({
      rank: 'binding-procedure',
      basis: ['cat'],
      gated: true,
    })
  })
  test('is nothing where the channel is closed: no instrument, and the rank it would have', () => {
    const routes = [route('no', 'general-duty', ['torture']), route('no', 'informal', ['genocide'])]
    expect(carriedIn(routes, 'no', BOTH)).toMatchObject({ rank: 'general-duty', basis: [], crimes: BOTH })
    expect(carriedIn([], 'no', BOTH)).toEqual({ rank: 'informal', basis: [], crimes: [], gated: true })
  })
})
