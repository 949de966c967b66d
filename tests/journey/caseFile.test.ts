import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Assessment, assess } from '../../src/engine/assess.ts'
import { setAside } from '../../src/engine/canMatter.ts'
import { parseSituation } from '../../src/engine/parseSituation.ts'
import type { Situation } from '../../src/engine/situation.ts'
import { type Answers, answersFor, toSituation } from '../../src/journey/answers.ts'
import { decodeCase, encodeCase, shownBy } from '../../src/journey/caseFile.ts'
import { caseFile, caseFileSchema } from '../../src/journey/caseFileSchema.ts'
import { decode, encode } from '../../src/journey/codec.ts'
import { decodeLink, encodeLink } from '../../src/journey/link.ts'
import { isLocked, lock, unlock } from '../../src/journey/lock.ts'
import { readScenarios } from '../../src/lawbook/scenarios.ts'
import { someAnswers } from '../support/answers.ts'
import { lawbook, NOTHING_KNOWN, TODAY } from '../support/guide.ts'
import { contentFiles } from '../support/lawbook.ts'

const read = readScenarios(contentFiles())
const scenarios = read.ok ? read.value : []

/** The same situation is judged once: what is judged is the same whichever way it came back. */
const judged = new Map<string, Assessment>()
function assessmentOf(situation: Situation): Assessment {
  const key = JSON.stringify(situation)
  const known = judged.get(key) ?? assess(lawbook, situation)
  judged.clear()
  judged.set(key, known)
  return known
}
const resultOf = (answers: Answers) => {
  const { duties, channels } = shownBy(lawbook, assessmentOf(toSituation(lawbook, answers, TODAY)))
  return { duties, channels }
}
const caseOf = (answers: Answers): string =>
  encodeCase(lawbook, answers, assessmentOf(toSituation(lawbook, answers, TODAY)), TODAY)

describe('Every golden scenario', () => {
  test.each(scenarios.map((s) => [s.id, s] as const))(
    '%s gives the same result through link, file and storage',
    (_, scenario) => {
      const parsed = parseSituation(lawbook, scenario.situation, '1900-01-01')
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
      const answers = answersFor(parsed.value)
      const { duties, channels } = shownBy(lawbook, assessmentOf(setAside(lawbook, parsed.value)))
      for (const back of [
        decodeLink(lawbook, encodeLink(lawbook, answers, TODAY), TODAY),
        decodeCase(lawbook, caseOf(answers), TODAY),
        decode(lawbook, encode(lawbook, answers), TODAY),
      ]) {
        if (!back.ok) throw new Error(JSON.stringify(back.error))
        expect(back.value.dropped).toEqual([])
        expect(resultOf(back.value.answers)).toEqual({ duties, channels })
      }
    },
  )
})

describe('A case file', () => {
  test('holds what its published schema says', () => {
    for (const s of scenarios.slice(0, 40)) {
      const parsed = parseSituation(lawbook, s.situation, '1900-01-01')
      if (parsed.ok) expect(() => caseFile.parse(JSON.parse(caseOf(answersFor(parsed.value)))), s.id).not.toThrow()
    }
    fc.assert(
      fc.property(someAnswers, (answers) => {
        expect(caseFile.safeParse(JSON.parse(caseOf({ crime: ['torture'], state: 'KHM', ...answers }))).error).toBe(
          undefined,
        )
      }),
      { numRuns: 60 },
    )
  })
  test('has the schema that is published: else run npm run content:schemas', () => {
    expect(readFileSync('docs/case-file.schema.json', 'utf8')).toBe(caseFileSchema())
  })
  test('is told to be altered when a single letter of it was changed', () => {
    const text = caseOf({ crime: ['torture'], state: 'KHM', with: 'THA' })
    expect(decodeCase(lawbook, text, TODAY)).toMatchObject({ ok: true, value: { altered: false, savedOn: TODAY } })
    const other = text.replace('does-not-apply', 'applies')
    expect(other).not.toBe(text)
    expect(decodeCase(lawbook, other, TODAY)).toMatchObject({ ok: true, value: { altered: true } })
  })
  test('of only answers, as the session keeps them, opens as well', () => {
    expect(decodeCase(lawbook, encode(lawbook, NOTHING_KNOWN), TODAY)).toMatchObject({
      ok: true,
      value: { answers: NOTHING_KNOWN, shown: null, savedOn: null, altered: false },
    })
  })
  test('of which a part is not known is opened, and the part is named', () => {
    const held = { ...JSON.parse(caseOf({ crime: ['torture'], state: 'KHM' })), colour: 'red' }
    const opened = decodeCase(lawbook, JSON.stringify(held), TODAY)
    expect(opened.ok && opened.value.dropped.map((d) => d.path)).toEqual(['colour'])
  })
})

describe('A hostile or damaged file or link', () => {
  // a few rows of each list are enough to be bent
  const whole = JSON.parse(caseOf({ crime: ['torture', 'genocide'], state: 'KHM', with: 'MMR', role: 'requested' }))
  const text = JSON.stringify({
    ...whole,
    shown: {
      ...whole.shown,
      status: whole.shown.status.slice(0, 4),
      duties: whole.shown.duties.slice(0, 4),
      channels: whole.shown.channels.slice(0, 4),
    },
  })
  const link = encodeLink(lawbook, { crime: ['torture'], state: 'KHM', with: 'MMR', conduct: '2017-08-25' }, TODAY)
  const NASTY = [
    '__proto__',
    'constructor',
    'toString',
    '<img src=x onerror=alert(1)>',
    '\u0000',
    '\u202e',
    '🧨',
    '%00',
    '../',
  ]
  const bent = (whole: string) =>
    fc
      .tuple(fc.nat(whole.length), fc.nat(40), fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom(...NASTY)))
      .map(([at, cut, put]) => whole.slice(0, at) + put + whole.slice(at + cut))
  const shown = fc.record(
    {
      at: fc.oneof(fc.constant('2026-11-24'), fc.string(), fc.integer()),
      lawAsAt: fc.oneof(fc.constant('2026-11-24'), fc.anything()),
      status: fc.oneof(fc.array(fc.object()), fc.anything()),
      duties: fc.array(
        fc.record(
          {
            id: fc.oneof(fc.constantFrom(...NASTY), fc.string()),
            bearer: fc.constantFrom('self', 'x'),
            verdict: fc.string(),
          },
          { requiredKeys: [] },
        ),
      ),
      channels: fc.anything(),
    },
    { requiredKeys: [] },
  )
  const file = fc.oneof(
    bent(text),
    fc.nat(text.length).map((n) => text.slice(0, n)),
    shown.map((s) => JSON.stringify({ ...JSON.parse(text), shown: s })),
    fc
      .dictionary(
        fc.constantFrom(...NASTY, 'answers', 'shown', 'format', 'lawPack', 'digest', 'savedOn'),
        fc.jsonValue(),
      )
      .map((d) => JSON.stringify(d)),
  )
  const address = fc.oneof(
    bent(link),
    fc.nat(link.length).map((n) => link.slice(0, n)),
    fc
      .array(
        fc.tuple(
          fc.constantFrom(
            'crime',
            'state',
            'with',
            'status:KHM:cat',
            'icc:KHM',
            'treaty-required:KHM:mla',
            'at',
            ...NASTY,
          ),
          fc.oneof(fc.string(), fc.constantFrom(...NASTY, 'torture', 'KHM', 'party@2001-01-01', '2017')),
        ),
      )
      .map((pairs) => `dedere=2&${pairs.map(([k, v]) => `${k}=${v}`).join('&')}`),
  )

  test('never throws, says what is wrong, and pollutes nothing: 12,000 attempts', () => {
    fc.assert(
      fc.property(file, (given) => {
        const opened = decodeCase(lawbook, given, TODAY)
        if (!opened.ok) expect(opened.error.allowed).not.toBe('')
        else for (const d of opened.value.dropped) expect(d.path + d.allowed).not.toBe('')
      }),
      { numRuns: 6_000 },
    )
    fc.assert(
      fc.property(address, (given) => {
        const opened = decodeLink(lawbook, given, TODAY)
        if (!opened.ok) expect(opened.error.allowed).not.toBe('')
        else {
          // what was read can be judged, and written and read again as it is
          const again = decodeLink(lawbook, encodeLink(lawbook, opened.value.answers, TODAY), TODAY)
          expect(again).toMatchObject({ ok: true, value: { dropped: [] } })
        }
      }),
      { numRuns: 6_000 },
    )
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })
  test('that is far too large is refused', () => {
    expect(decodeCase(lawbook, ' '.repeat(3_000_001), TODAY)).toMatchObject({ ok: false, error: { kind: 'too-large' } })
  })
})

describe('A locked case', () => {
  const text = caseOf({ crime: ['torture'], state: 'KHM' })
  test('opens with its passphrase, however its letters were typed, and with no other', async () => {
    const locked = await lock(text, 'café au lait')
    expect(isLocked(locked)).toBe(true)
    expect(JSON.parse(locked).key).toMatchObject({ name: 'PBKDF2', hash: 'SHA-256', iterations: 600_000 })
    expect(isLocked(text)).toBe(false)
    expect(locked).not.toContain('"state"')
    expect(await unlock(locked, 'cafe\u0301 au lait')).toEqual({ ok: true, value: text })
    expect(await unlock(locked, 'cafe au lait')).toMatchObject({ ok: false, error: { kind: 'wrong-passphrase' } })
  })
  test('differs each time that it is locked', async () => {
    expect(await lock(text, 'x', 10)).not.toBe(await lock(text, 'x', 10))
  })
  test.each([
    ['rounds that would hold the page up', { key: { iterations: 1e12, salt: 'AAAA' } }],
    ['rounds that are no number', { key: { iterations: '600000', salt: 'AAAA' } }],
    ['salt that is no base64', { key: { iterations: 1, salt: '***' } }],
    ['no key', { key: null }],
    ['a newer format', { format: 99 }],
  ])('with %s is refused with a reason', async (_, change) => {
    const held = JSON.parse(await lock(text, 'x', 10))
    const opened = await unlock(JSON.stringify({ ...held, ...change }), 'x')
    expect(opened.ok).toBe(false)
    if (!opened.ok) expect(opened.error.allowed).not.toBe('')
  })
})
