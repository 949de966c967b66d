import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../../src/journey/answers.ts'
import { decode, encode, FORMAT } from '../../src/journey/codec.ts'
import { decodeLink, encodeLink } from '../../src/journey/link.ts'
import { someAnswers } from '../support/answers.ts'
import { lawbook, NOTHING_KNOWN, TODAY } from '../support/guide.ts'

const readBack = (answers: Answers) => ({ ok: true, value: { answers, dropped: [], otherPack: null } })

/** What answers say, without what says no more than no answer: the meaning of a link. */
const said = (answers: Answers): unknown => {
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.length === 0 ? undefined : [...value].sort()
    if (typeof value !== 'object' || value === null)
      return value === 'unknown' || value === 'none' || value === 'overview' ? undefined : value
    const held = Object.entries(value).flatMap(([k, v]) => {
      const inner = bare(v)
      return inner === undefined ? [] : [[k, inner]]
    })
    return held.length === 0 ? undefined : Object.fromEntries(held)
  }
  const { status, icc, conflict, ...rest } = { at: TODAY, ...answers }
  // a status or a conflict that is said to be unknown, or none, is a statement
  return [
    bare(rest),
    status === undefined ? {} : keep(status),
    conflict === 'unknown' ? undefined : conflict,
    keepIcc(icc),
  ]
}
const filled = (record: object): object =>
  Object.fromEntries(
    Object.entries(record).filter(([, v]) => typeof v !== 'object' || v === null || Object.keys(v).length > 0),
  )
const keep = (status: NonNullable<Answers['status']>): object =>
  filled({ corrections: filled(status.corrections), inForce: status.inForce })
const keepIcc = (icc: Answers['icc']): unknown =>
  icc === undefined
    ? {}
    : filled({
        ...Object.fromEntries(Object.entries(icc).filter(([, v]) => v !== 'unknown')),
        acceptance: Object.fromEntries(
          Object.entries(icc.acceptance).map(([k, v]) => [k, Object.keys(v).length === 0 ? 'none' : v]),
        ),
      })

/** The same value with the keys of every record in another order. */
const turned = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(turned)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([k, v]) => [k, turned(v)]),
        )
      : value

describe('one codec for session, file and link', () => {
  test('reads back what it wrote, whichever questions have been answered', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        expect(decode(lawbook, encode(lawbook, answers), TODAY)).toEqual(readBack(answers))
      }),
      { numRuns: 400 },
    )
  })

  test('carries the same case in a link, in signs that an address can hold', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const link = encodeLink(lawbook, answers, TODAY)
        expect(link).toMatch(/^[\w.:,@/=&%-]+$/)
        const read = decodeLink(lawbook, link, TODAY)
        if (!read.ok) throw new Error(JSON.stringify(read.error))
        expect(read.value).toMatchObject({ dropped: [], otherPack: null })
        expect(said(read.value.answers)).toEqual(said(answers))
      }),
      { numRuns: 400 },
    )
  })

  test('gives equal situations equal links: what says nothing, and the order of ticks, make no difference', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const link = encodeLink(lawbook, answers, TODAY)
        const other = turned({
          ...answers,
          ...(answers.crime === undefined ? {} : { crime: [...answers.crime].reverse() }),
          ...(answers.need === undefined ? {} : { need: [...answers.need].reverse() }),
          at: answers.at ?? TODAY,
          ...(answers.conflict === undefined ? { conflict: 'unknown' } : {}),
          ...(answers.status === undefined ? { status: { corrections: {}, inForce: {} } } : {}),
        }) as Answers
        expect(encodeLink(lawbook, other, TODAY)).toBe(link)
        const read = decodeLink(lawbook, link, TODAY)
        expect(read.ok && encodeLink(lawbook, read.value.answers, TODAY)).toBe(link)
      }),
      { numRuns: 400 },
    )
  })

  test('names what a link holds twice or under a key that is not known, and keeps the rest', () => {
    const read = decodeLink(
      lawbook,
      'dedere=2&law=2020.1&crime=torture&state=KHM&state=THA&colour=red&status:KHM=party&status:KHM:cat=member&__proto__=x',
      TODAY,
    )
    expect(read).toMatchObject({
      ok: true,
      value: { answers: { crime: ['torture'], state: 'KHM' }, otherPack: '2020.1' },
    })
    if (read.ok)
      expect(read.value.dropped.map((d) => d.path).sort()).toEqual(
        ['__proto__', 'colour', 'state', 'status', 'status:KHM'].sort(),
      )
  })

  test('reads a link of the first form', () => {
    const first = (answers: Answers) =>
      `s=${btoa(encode(lawbook, answers)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
    fc.assert(
      fc.property(someAnswers, (answers) => {
        expect(decodeLink(lawbook, first(answers), TODAY)).toEqual(readBack(answers))
      }),
      { numRuns: 100 },
    )
  })

  test('writes equal answers as equal text, in whatever order they were given', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        expect(encode(lawbook, turned(answers) as Answers)).toBe(encode(lawbook, answers))
      }),
      { numRuns: 200 },
    )
  })

  test('writes the answers, the format and the law pack, and nothing else', () => {
    expect(JSON.parse(encode(lawbook, NOTHING_KNOWN))).toEqual({
      format: FORMAT,
      lawPack: lawbook.version,
      answers: NOTHING_KNOWN,
    })
  })

  test('keeps "I don\'t know" apart from no answer', () => {
    for (const answers of [{}, { conflict: 'unknown', conduct: 'unknown' }] as const) {
      expect(decode(lawbook, encode(lawbook, answers), TODAY)).toEqual(readBack(answers))
    }
  })

  test('carries a correction of every treaty for both States', () => {
    const rows = Object.fromEntries(
      lawbook.instruments.map((i) => [i.id, { status: 'party', date: '2001-01-01' } as const]),
    )
    const answers: Answers = { ...NOTHING_KNOWN, status: { corrections: { KHM: rows, MMR: rows }, inForce: {} } }
    expect(decode(lawbook, encode(lawbook, answers), TODAY)).toEqual(readBack(answers))
    const read = decodeLink(lawbook, encodeLink(lawbook, answers, TODAY), TODAY)
    expect(read.ok && said(read.value.answers)).toEqual(said(answers))
  })

  test('keeps a fictional State that the answers themselves describe', () => {
    const answers: Answers = {
      crime: ['torture'],
      state: 'XAA',
      status: { corrections: { XAA: { cat: { status: 'party' } } }, inForce: {} },
    }
    expect(decode(lawbook, encode(lawbook, answers), TODAY)).toEqual(readBack(answers))
  })

  test('keeps a place by its code where my State is not given yet', () => {
    for (const { iso3 } of lawbook.states) {
      const answers: Answers = { crime: ['torture'], territory: iso3, 'suspect-in': iso3, 'national-of': iso3 }
      expect(decode(lawbook, encode(lawbook, answers), TODAY)).toEqual(readBack(answers))
    }
  })
})

describe('a journey kept elsewhere', () => {
  const kept = (envelope: object) => decode(lawbook, JSON.stringify(envelope), TODAY)
  const answers = { crime: ['torture'], state: 'KHM' }

  test('under another law pack is read, and the pack is said', () => {
    expect(kept({ format: FORMAT, lawPack: '2025.01.1', answers })).toEqual({
      ok: true,
      value: { answers, dropped: [], otherPack: '2025.01.1' },
    })
  })

  test('in a newer format is refused, and the format is said', () => {
    for (const format of [FORMAT + 1, 99, 1e300]) {
      expect(kept({ format, lawPack: lawbook.version, answers })).toMatchObject({
        ok: false,
        error: { kind: 'newer-format', found: String(format) },
      })
    }
  })

  test('in an older format is read', () => {
    expect(kept({ format: 0, lawPack: lawbook.version, answers })).toMatchObject({ ok: true, value: { answers } })
  })

  test.each([
    ['', 'not-json'],
    ['{"format":1,"answers":{"crime":["tor', 'not-json'],
    ['null', 'not-a-journey'],
    ['[]', 'not-a-journey'],
    ['"answers"', 'not-a-journey'],
    ['{"format":1}', 'not-a-journey'],
    ['{"format":1,"answers":[]}', 'not-a-journey'],
    ['{"format":"1","answers":{}}', 'not-a-journey'],
    ['{"answers":{}}', 'not-a-journey'],
  ])('that is no journey at all is refused with the reason: %s', (text, kind) => {
    expect(decode(lawbook, text, TODAY)).toMatchObject({ ok: false, error: { kind } })
  })

  test.each(['', '%%%', 'ä', 'e30', 'bm8', '////', 'A'])('by a link that was cut or bent is refused: "%s"', (link) => {
    const result = decodeLink(lawbook, link, TODAY)
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.error.allowed).not.toBe('')
  })
})
