import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answers, QUESTIONS } from '../../src/journey/answers.ts'
import { decode, encode } from '../../src/journey/codec.ts'
import { decodeLink, encodeLink } from '../../src/journey/link.ts'
import { allAnswers, someAnswers } from '../support/answers.ts'
import { lawbook, NOTHING_KNOWN, TODAY } from '../support/guide.ts'

type Key = keyof Answers
const read = (answers: unknown) =>
  decode(lawbook, JSON.stringify({ format: 1, lawPack: lawbook.version, answers }), TODAY)
function restored(answers: unknown) {
  const result = read(answers)
  if (!result.ok) throw new Error(`The journey was refused: ${result.error.kind}.`)
  return result.value
}

/** Answers of no use: no such thing exists, or it has the wrong form. */
const WRONG: Readonly<Record<Key, readonly unknown[]>> = {
  crime: [['tortur'], ['torture', 'genocid'], [], {}, 'all', [['torture']], 7],
  conflict: ['civil', ['none'], 1, {}, ''],
  'grave-breach': ['maybe', 1, ['yes'], {}],
  state: ['ZZZ', 'khm', 'Cambodia', '', 7, ['KHM'], 'XAB', 'XKX', '__proto__'],
  with: ['ZZZ', 'MMr', 0, {}, ['MMR'], 'XAB', 'constructor'],
  role: ['asked', true, [], {}],
  status: [7, [], 'all', { corrections: 7 }, { corrections: { KHM: { catt: 'party' } } }, { corrections: { ZZZ: {} } }],
  icc: [7, 'no', { warrant: 'perhaps' }, { acceptance: { ZZZ: 'none' } }, { acceptance: { KHM: { treaty: null } } }],
  'suspect-in': ['here', 'ZZZ', 7, {}, ['self']],
  territory: ['abroad', 'zzz', false, []],
  'national-of': ['both', 'Cambodia', 7, [[]]],
  conduct: ['2017-02-30', '2017-13', '1990/1982', 'yesterday', 2017, '2017-08-25/', '2999', {}, '../..'],
  at: ['2017-02-30', '2026', '', 20261124, 'today', {}, '2026-11-24T00:00:00Z'],
  'treaty-required': [7, { ZZZ: {} }, { KHM: { visa: 'yes' } }, { KHM: { mla: 'maybe' } }, ['KHM']],
  bilateral: ['yes', { mla: 'sometimes' }, { visa: 'no' }, []],
  need: [['evidences'], ['evidence', 7], {}, 'help', 0],
  position: [7, { 'no-such-point': 'yes' }, { 'custom-aut-dedere': 'unknown' }, ['custom-aut-dedere']],
}
const wrong = fc
  .constantFrom(...(Object.keys(WRONG) as Key[]))
  .chain((key) => fc.constantFrom(...WRONG[key]).map((value) => ({ key, value })))

describe('an answer that does not fit', () => {
  test('is named and dropped, and no other answer is lost', () => {
    fc.assert(
      fc.property(someAnswers, wrong, (good, { key, value }) => {
        const { [key]: _, ...others } = good
        const { answers, dropped } = restored({ ...good, [key]: value })
        expect(answers).toEqual(others)
        expect(dropped.map((d) => d.path)).toEqual([key])
        expect(dropped[0]?.allowed).not.toBe('')
      }),
      { numRuns: 1500 },
    )
  })

  test('is named beside others that do not fit either', () => {
    fc.assert(
      fc.property(
        allAnswers,
        fc.uniqueArray(wrong, { selector: (w) => w.key, minLength: 2, maxLength: 6 }),
        (good, bad) => {
          const keys = bad.map((w) => w.key)
          const { answers, dropped } = restored({ ...good, ...Object.fromEntries(bad.map((w) => [w.key, w.value])) })
          expect(new Set(dropped.map((d) => d.path))).toEqual(new Set(keys))
          expect(answers).toEqual(Object.fromEntries(Object.entries(good).filter(([k]) => !keys.includes(k as Key))))
        },
      ),
      { numRuns: 500 },
    )
  })

  test.each([...QUESTIONS, 'position'] as const)(
    'is never invented: nothing stands for %s where it was left empty',
    (key) => {
      const { [key]: _, ...others } = { ...NOTHING_KNOWN, position: { 'custom-aut-dedere': 'yes' } } as Answers
      const { answers } = restored({ ...others, [key]: null })
      expect(answers).toEqual(others)
    },
  )

  test('takes nothing but itself along: a wrong date of the request leaves the time of the acts', () => {
    expect(restored({ at: '2017-02-30', conduct: '2017' }).answers).toEqual({ conduct: '2017' })
  })

  test('is the counterpart where it is my own State, and my State stays', () => {
    const { answers, dropped } = restored({ state: 'KHM', with: 'KHM', role: 'requested' })
    expect(answers).toEqual({ state: 'KHM', role: 'requested' })
    expect(dropped.map((d) => d.path)).toEqual(['with'])
  })
})

describe('what the guide does not know', () => {
  test('is said and not dropped in silence, whatever its name', () => {
    const known: readonly string[] = [...QUESTIONS, 'position']
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', 'toString', 'crimes', 'self', 'hasOwnProperty'),
    )
    fc.assert(
      fc.property(someAnswers, name, fc.jsonValue(), (good, key, value) => {
        fc.pre(!known.includes(key))
        const text = JSON.stringify({ format: 1, lawPack: lawbook.version, answers: good })
        const more = `${Object.keys(good).length > 0 ? ',' : ''}${JSON.stringify(key)}:${JSON.stringify(value)}}}`
        const sorted = text.replace(/^\{"format":1,"lawPack":"[^"]*",/, `{"format":1,"lawPack":"${lawbook.version}",`)
        const result = decode(lawbook, `${sorted.slice(0, -2)}${more}`, TODAY)
        expect(result).toMatchObject({ ok: true, value: { dropped: [{ path: key }] } })
        if (result.ok) expect(result.value.answers).toEqual(good)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['status', { corrections: {}, inForce: {}, annexes: { KHM: 'F' } }],
    ['icc', { 'situation-open': 'yes', warrant: 'no', acceptance: {}, court: 'KSC' }],
    ['status', { corrections: { KHM: { cat: { status: 'party', until: '2020-01-01' } } }, inForce: {} }],
  ])('is said also where it stands within an answer: %s', (key, value) => {
    expect(restored({ [key]: value }).dropped.map((d) => d.path.split(':')[0])).toEqual([key])
  })
})

test('one bad correction of treaty status takes no other with it', () => {
  const corrections = {
    KHM: { cat: { status: 'prty' }, icpped: { status: 'not-party' } },
    MMR: { untoc: { status: 'party' } },
  }
  const { answers, dropped } = restored({ state: 'KHM', with: 'MMR', status: { corrections, inForce: {} } })
  expect(dropped.map((d) => d.path)).toEqual(['status:corrections:KHM:cat'])
  expect(answers.status?.corrections).toMatchObject({
    KHM: { icpped: { status: 'not-party' } },
    MMR: { untoc: { status: 'party' } },
  })
  expect(answers.status?.corrections['KHM']).not.toHaveProperty('cat')
})

describe('hostile input', () => {
  const nested = (depth: number) => `${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`
  const anyText = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.json({ maxDepth: 6 }),
    fc.tuple(someAnswers, fc.nat(2_000)).map(([a, n]) => encode(lawbook, a).slice(0, n)),
    fc.tuple(someAnswers, fc.nat(2_000), fc.string({ maxLength: 3 })).map(([a, n, s]) => {
      const text = encode(lawbook, a)
      return `${text.slice(0, n % text.length)}${s}${text.slice((n % text.length) + s.length)}`
    }),
    fc
      .dictionary(fc.constantFrom<Key>(...QUESTIONS, 'position'), fc.jsonValue({ maxDepth: 4 }))
      .map((a) => JSON.stringify({ format: 1, lawPack: 'x', answers: a })),
    fc
      .constantFrom(...QUESTIONS)
      .map((q) => `{"format":1,"answers":{"__proto__":{"crime":["torture"]},"${q}":{"__proto__":{"x":1}}}}`),
    fc.nat(3_000).map((n) => `{"format":1,"answers":{"crime":${nested(n)},"status":${nested(n)}}}`),
  )

  test('never makes the reading throw, as text or as a link: 6,000 attempts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const result of [decode(lawbook, text, TODAY), decodeLink(lawbook, text, TODAY)]) {
          if (result.ok) for (const d of result.value.dropped) expect(d.allowed).not.toBe('')
          else expect(result.error.allowed).not.toBe('')
        }
      }),
      { numRuns: 6_000 },
    )
  })

  test('leads only to answers that are read again as they are', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const first = decode(lawbook, text, TODAY)
        if (!first.ok) return
        const again = decode(lawbook, encode(lawbook, first.value.answers), TODAY)
        expect(again).toMatchObject({ ok: true, value: { answers: first.value.answers, dropped: [] } })
      }),
      { numRuns: 1_500 },
    )
  })

  test('reaches nothing beyond the answers', () => {
    decode(lawbook, '{"format":1,"answers":{"__proto__":{"polluted":1},"status":{"__proto__":{"polluted":1}}}}', TODAY)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('of great size is read: long names, deep nests, a hundred thousand unknown answers', () => {
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`q${i}`, i]))
    expect(restored({ ...many, role: 'requested' }).answers).toEqual({ role: 'requested' })
    expect(restored({ state: 'X'.repeat(1_000_000), role: 'requested' }).answers).toEqual({ role: 'requested' })
    expect(decode(lawbook, `{"format":1,"answers":{"role":"requested","need":${nested(50_000)}}}`, TODAY).ok).toBe(true)
    expect(decodeLink(lawbook, 'A'.repeat(1_000_000), TODAY).ok).toBe(false)
  })

  test('a link of which any letter was changed still gives an answer or a reason', () => {
    const link = encodeLink(lawbook, NOTHING_KNOWN, TODAY)
    for (let i = 0; i < link.length; i++) {
      for (const letter of ['A', '-', '~']) {
        const result = decodeLink(lawbook, link.slice(0, i) + letter + link.slice(i + 1), TODAY)
        expect(result.ok || result.error.allowed !== '').toBe(true)
      }
    }
  })
})
