import { describe, expect, test } from 'vitest'
import { A_SHARE, assureConditions, assureGuide, assurePairs } from '../../src/assurance/assure.ts'
import { judgedConditions } from '../../src/assurance/conditions.ts'
import { lawbook, texts } from '../support/lawbook.ts'

describe('A share of what `npm run assurance` goes through', () => {
  test('of the conditions: every way of answering ends, and every atom decides somewhere or is excepted for a reason', () => {
    const some = judgedConditions(lawbook).filter((_, i) => i % A_SHARE.conditions === 0)
    const found = assureConditions(lawbook, some)
    expect(found.faults).toEqual([])
    expect(found.paths).toBeGreaterThan(some.length)
    expect(found.decisive + found.excepted.reduce((n, e) => n + e.atoms, 0)).toBe(found.atoms)
  })

  test('of the ways through the guide: each ends in a result, and changes, ways back and other orders lead where they should', () => {
    const found = assureGuide(lawbook, texts, A_SHARE)
    expect(found.faults).toEqual([])
    expect(found.paths).toBeGreaterThan(50)
    expect(found.changes).toBeGreaterThan(50)
    expect(found.orders).toBeGreaterThan(0)
  })

  test('of the pairs of States: engine, verdicts, coverage and questions tell the same', () => {
    const found = assurePairs(lawbook, A_SHARE.pairs)
    expect(found.faults).toEqual([])
    expect(found.pairs).toBeGreaterThan(5)
  })
})
