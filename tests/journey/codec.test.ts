import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../../src/journey/answers.ts'
import { decode, encode } from '../../src/journey/codec.ts'
import { decodeLink } from '../../src/journey/link.ts'
import { CRIMES, NEEDS } from '../../src/lawbook/types.ts'
import { lawbook } from '../support/lawbook.ts'

const TODAY = '2026-11-24'
const state = fc.constantFrom(...lawbook.states.map((s) => s.iso3))
const truth = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const)
const answers: fc.Arbitrary<Answers> = fc
  .record(
    {
      crime: fc.subarray([...CRIMES], { minLength: 1 }),
      conflict: fc.constantFrom('international' as const, 'none' as const, 'unknown' as const),
      'grave-breach': truth,
      state,
      with: fc.oneof(state, fc.constant('none' as const)),
      role: fc.constantFrom('requested' as const, 'requesting' as const, 'overview' as const),
      'suspect-in': fc.constantFrom('self', 'elsewhere', 'unknown'),
      conduct: fc.constantFrom('unknown', '2017-08-25', '1982/1990', '2017/..'),
      at: fc.constant('2026-01-31'),
      bilateral: fc.record({ extradition: truth, mla: truth }, { requiredKeys: [] }),
      need: fc.subarray([...NEEDS]),
    },
    { requiredKeys: [] },
  )
  .filter((a) => a.with === undefined || a.with !== a.state) as fc.Arbitrary<Answers>

describe('One codec for session, file and link', () => {
  test('what was kept is read back', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const restored = { ok: true, value: { answers: given, dropped: [], otherPack: null } }
        expect(decode(lawbook, encode(lawbook, given), TODAY)).toEqual(restored)
      }),
      { numRuns: 150 },
    )
  })
  test('equal answers in another order give equal text', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const turned = Object.fromEntries(Object.entries(given).reverse()) as Answers
        expect(encode(lawbook, turned)).toBe(encode(lawbook, given))
      }),
      { numRuns: 50 },
    )
  })
  test('damaged or hostile text never throws', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.json(),
      fc.tuple(answers, fc.nat(400)).map(([a, n]) => encode(lawbook, a).slice(0, n)),
      fc.anything().map((a) => JSON.stringify({ format: 1, answers: a }) ?? ''),
      fc
        .dictionary(fc.constantFrom('crime', 'state', 'status', 'icc', '__proto__', 'x'), fc.anything())
        .map((a) => JSON.stringify({ format: 1, lawPack: 'x', answers: a })),
    )
    fc.assert(
      fc.property(hostile, (text) => {
        const result = decode(lawbook, text, TODAY)
        if (!result.ok) expect(result.error.allowed).not.toBe('')
        decodeLink(lawbook, text, TODAY)
      }),
      { numRuns: 3000 },
    )
  })
  test.each([
    ['crime', ['torture', 'genocid']],
    ['state', 'ATL'],
    ['conduct', '2017-02-30'],
    ['unheard-of', 1],
    ['status', { corrections: { KHM: { cat: 'member' } } }],
  ])('a wrong answer to %s is named, and the others are kept', (key, value) => {
    const good: Answers = { role: 'requested', conflict: 'none' }
    const result = decode(
      lawbook,
      JSON.stringify({ format: 1, lawPack: lawbook.version, answers: { ...good, [key]: value } }),
      TODAY,
    )
    expect(result).toMatchObject({ ok: true, value: { answers: good } })
    if (result.ok) expect(result.value.dropped.map((d) => d.path)).toEqual([key])
  })
  test('a newer format and another law pack are said', () => {
    expect(decode(lawbook, JSON.stringify({ format: 2, answers: {} }), TODAY)).toMatchObject({
      ok: false,
      error: { kind: 'newer-format' },
    })
    expect(decode(lawbook, JSON.stringify({ format: 1, lawPack: '2025.1', answers: {} }), TODAY)).toMatchObject({
      ok: true,
      value: { otherPack: '2025.1' },
    })
  })
})
