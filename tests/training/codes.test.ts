import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeResults, encodeResults, MOST_EXERCISES, MOST_SCENARIOS } from '../../src/training/code.ts'

const results = fc.record({
  scenario: fc.integer({ min: 1, max: MOST_SCENARIOS }),
  right: fc.array(fc.boolean(), { minLength: 1, maxLength: MOST_EXERCISES }),
})
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

describe('codes of results', () => {
  test('say the same after the way there and back', () => {
    fc.assert(
      fc.property(results, (r) => {
        expect(decodeResults(encodeResults(r))).toEqual({ ok: true, value: r })
      }),
      { numRuns: 2000 },
    )
  })
  test('are short and hold no letter that is taken for another', () => {
    fc.assert(
      fc.property(results, (r) => {
        const code = encodeResults(r)
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4,7}$/)
        if (r.right.length <= 6) expect(code).toHaveLength(r.right.length <= 1 ? 4 : 5)
      }),
    )
  })
  test('are read however they are written', () => {
    const code = encodeResults({ scenario: 33, right: [true, false, true, true] })
    const value = decodeResults(code)
    for (const written of [code.toLowerCase(), `${code.slice(0, 2)}-${code.slice(2)}`, ` ${[...code].join(' ')} `])
      expect(decodeResults(written)).toEqual(value)
    expect(decodeResults(code.replaceAll('0', 'O').replaceAll('1', 'l'))).toEqual(value)
  })
  test('with one wrong sign, or two neighbours changed about, are refused', () => {
    fc.assert(
      fc.property(results, fc.nat(), fc.nat(30), (r, at, by) => {
        const code = encodeResults(r)
        const place = at % code.length
        const sign = SIGNS[(SIGNS.indexOf(code[place] ?? '') + 1 + by) % 32]
        expect(decodeResults(code.slice(0, place) + sign + code.slice(place + 1)).ok).toBe(false)
        const [a, b] = [code[place], code[place + 1]]
        if (a !== undefined && b !== undefined && a !== b)
          expect(decodeResults(code.slice(0, place) + b + a + code.slice(place + 2)).ok).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })
  test('that are damaged never throw, and say what is wrong', () => {
    const problems = new Set<string>()
    const damaged = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...SIGNS, '-', ' ', 'o', 'U', '!') }),
      results.map((r) => encodeResults(r).slice(1)),
      results.map((r) => `${encodeResults(r)}0`),
    )
    fc.assert(
      fc.property(damaged, (code) => {
        const read = decodeResults(code)
        if (!read.ok) problems.add(read.error)
        else expect(encodeResults(read.value)).toMatch(/^[0-9A-Z]+$/)
      }),
      { numRuns: 5000 },
    )
    expect([...problems].sort()).toEqual(['empty', 'length', 'sign', 'slip'])
  })
  test('cannot be made of what is no result', () => {
    expect(() => encodeResults({ scenario: 0, right: [true] })).toThrow(/1 to/)
    expect(() => encodeResults({ scenario: 1, right: [] })).toThrow(/1 to/)
  })
})
