import { describe, expect, test } from 'vitest'
import { and, negate, or, TRUTHS, type Truth } from '../../src/engine/truth.ts'

const pairs = TRUTHS.flatMap((a) => TRUTHS.map((b): [Truth, Truth] => [a, b]))

describe('Strong Kleene logic: not knowing is never a no', () => {
  test.each<[Truth, Truth, Truth]>([
    ['yes', 'yes', 'yes'],
    ['yes', 'unknown', 'unknown'],
    ['yes', 'no', 'no'],
    ['unknown', 'unknown', 'unknown'],
    ['unknown', 'no', 'no'],
    ['no', 'no', 'no'],
  ])('%s and %s is %s, in either order', (a, b, both) => {
    expect(and([a, b])).toBe(both)
    expect(and([b, a])).toBe(both)
  })

  test.each<[Truth, Truth, Truth]>([
    ['yes', 'yes', 'yes'],
    ['yes', 'unknown', 'yes'],
    ['yes', 'no', 'yes'],
    ['unknown', 'unknown', 'unknown'],
    ['unknown', 'no', 'unknown'],
    ['no', 'no', 'no'],
  ])('%s or %s is %s, in either order', (a, b, either) => {
    expect(or([a, b])).toBe(either)
    expect(or([b, a])).toBe(either)
  })

  test.each<[Truth, Truth]>([
    ['yes', 'no'],
    ['no', 'yes'],
    ['unknown', 'unknown'],
  ])('not %s is %s', (a, opposite) => {
    expect(negate(a)).toBe(opposite)
    expect(negate(negate(a))).toBe(a)
  })

  test('no branch at all: all of nothing holds, any of nothing does not', () => {
    expect(and([])).toBe('yes')
    expect(or([])).toBe('no')
  })

  test.each(pairs)('De Morgan holds for %s and %s', (a, b) => {
    expect(negate(and([a, b]))).toBe(or([negate(a), negate(b)]))
    expect(negate(or([a, b]))).toBe(and([negate(a), negate(b)]))
  })

  test('joining three at once is the same as joining them two by two', () => {
    for (const [a, b] of pairs) {
      for (const c of TRUTHS) {
        expect(and([a, b, c])).toBe(and([and([a, b]), c]))
        expect(or([a, b, c])).toBe(or([or([a, b]), c]))
        expect(and([a, or([b, c])])).toBe(or([and([a, b]), and([a, c])]))
      }
    }
  })

  test('an answer in place of not knowing never overturns what was settled', () => {
    for (const join of [and, or]) {
      for (const b of TRUTHS) {
        const before = join(['unknown', b])
        if (before === 'unknown') continue
        expect(join(['yes', b])).toBe(before)
        expect(join(['no', b])).toBe(before)
      }
    }
  })
})
