import { describe, expect, test } from 'vitest'
import { aboutOnly, asks, conductEnd, joinLeaves, type Leaf, leafOf, NO, resolve, YES } from '../../src/engine/case.ts'
import { caseOf } from '../support/lawbook.ts'

const by = (leaf: Leaf, ...positions: readonly string[]): Leaf => ({ ...leaf, positions })
const DOUBT: Leaf = { ...asks(), doubtful: true }

describe('Leaves join', () => {
  test('by strong Kleene logic', () => {
    const joined = (deciding: 'yes' | 'no', ...leaves: readonly Leaf[]) => joinLeaves(deciding, leaves).truth
    expect([joined('no', YES, YES), joined('no', YES, NO), joined('no', asks('a'), NO)]).toEqual(['yes', 'no', 'no'])
    expect([joined('yes', NO, NO), joined('yes', YES, NO), joined('yes', YES, asks('a'))]).toEqual(['no', 'yes', 'yes'])
    expect([joined('no', YES, asks('a')), joined('yes', NO, asks('a'))]).toEqual(['unknown', 'unknown'])
    expect([joined('no'), joined('yes')]).toEqual(['yes', 'no'])
  })
  test('to what is missing in the open ones, each once and in order', () => {
    const open = joinLeaves('no', [asks('a', 'b'), YES, asks('b', 'c'), asks(), asks('d')])
    expect(open).toEqual({ ...asks('a', 'b', 'c', 'd'), unsettled: [], boundaries: [], positions: [] })
    expect(joinLeaves('no', [asks('a'), asks('a')]).missing).toEqual(['a'])
    expect(joinLeaves('no', [asks(), asks('a')]).missing).toEqual(['a'])
  })
  test('to a doubt where one of the open ones is doubtful', () => {
    expect(joinLeaves('no', [DOUBT, asks('a')])).toMatchObject({ doubtful: true, missing: ['a'] })
    expect(joinLeaves('no', [asks('b'), asks('a')]).doubtful).toBe(false)
    expect(joinLeaves('no', [YES, DOUBT])).toEqual(DOUBT)
  })
  test('to nothing but the truth where one decides', () => {
    expect(joinLeaves('no', [asks('a'), NO, DOUBT])).toEqual(NO)
    expect(joinLeaves('yes', [asks('a'), YES, DOUBT])).toEqual(YES)
  })
  test('resting on the positions that were used, and on none where a branch decides without', () => {
    expect(joinLeaves('yes', [by(YES, 'p'), NO]).positions).toEqual(['p'])
    expect(joinLeaves('yes', [by(YES, 'p'), YES])).toEqual(YES)
    expect(joinLeaves('yes', [by(YES, 'p'), by(YES, 'q')]).positions).toEqual(['p', 'q'])
    expect(joinLeaves('yes', [by(NO, 'p'), NO]).positions).toEqual(['p'])
    expect(joinLeaves('yes', [by(NO, 'p'), YES])).toEqual(YES)
    expect(joinLeaves('no', [by(YES, 'p'), YES]).positions).toEqual(['p'])
    expect(joinLeaves('no', [by(YES, 'p'), asks('a')])).toMatchObject({
      truth: 'unknown',
      missing: ['a'],
      positions: ['p'],
    })
  })
  test('an unknown leaf asks nothing by itself', () => {
    expect([leafOf('yes'), leafOf('no'), leafOf('unknown')]).toEqual([YES, NO, asks()])
  })
})

describe('A case', () => {
  test('knows its roles, takes a code for a State, and has no role that is not there', () => {
    const kase = caseOf({ other: 'FRA' }, { bearer: 'KHM' })
    expect(['bearer', 'self', 'other', 'DEU', 'from'].map((r) => resolve(kase, r))).toEqual([
      'KHM',
      'KHM',
      'FRA',
      'DEU',
      undefined,
    ])
    expect(resolve(caseOf(), 'counterpart')).toBeNull()
  })
  test('reads when the acts were, where that is known', () => {
    expect(caseOf({ conduct: '2010' }).conduct).toEqual({ from: '2010-01-01', to: '2010-12-31' })
    expect(caseOf().conduct).toBeNull()
  })
  test('can be about one crime alone, and is then opened once', () => {
    const kase = caseOf({ crimes: ['torture', 'genocide'], other: 'FRA' })
    expect(aboutOnly(kase, 'genocide').situation).toEqual({ ...kase.situation, crimes: ['genocide'] })
    expect(aboutOnly(kase, 'genocide')).toBe(aboutOnly(kase, 'genocide'))
    expect(aboutOnly(kase, 'torture').situation.crimes).toEqual(['torture'])
  })
  test.each([
    [{ from: '2010-01-01', to: '2010-12-31' }, '2010-12-31'],
    [{ from: '2010-01-01', to: null }, '2026-11-24'],
    [{ from: '2010-01-01', to: '2026-12-31' }, '2026-11-24'],
    [{ from: '2026-12-01', to: '2026-12-31' }, '2026-12-01'],
    [{ from: '2026-12-01', to: null }, '2026-12-01'],
  ])('acts of %o, asked of on 24 November 2026, end on %s', (span, end) => {
    expect(conductEnd(caseOf(), span)).toBe(end)
  })
})
