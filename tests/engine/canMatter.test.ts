import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canAsk } from '../../src/engine/askedBy.ts'
import { assess } from '../../src/engine/assess.ts'
import { answersOf, canMatter, setAside, withoutAnswer } from '../../src/engine/canMatter.ts'
import type { Situation } from '../../src/engine/situation.ts'
import { situations } from '../support/arbitraries.ts'
import { lawbook, situation } from '../support/lawbook.ts'

/** How many situations each property looks at, as a share of what is usual. */
const RUNS = Number(process.env['RUNS'] ?? 25)
const matters = (question: string, overrides: Partial<Situation> = {}) =>
  canMatter(lawbook, situation(overrides), question)
const verdicts = (s: Situation) => {
  const { duties, channels } = assess(lawbook, s)
  return [
    ...duties.map((f) => `${f.duty.id} ${f.bearer}: ${f.verdict}`),
    ...channels.map((f) => `${f.channel.id} ${f.from}>${f.to}: ${f.status}`),
  ]
}

describe('A question can matter while it remains in some finding', () => {
  test('questions that shape what is asked about are always asked', () => {
    for (const id of ['crime', 'state', 'with', 'role', 'need', 'at']) expect(matters(id), id).toBe(true)
  })
  test.each<[string, Partial<Situation>, boolean]>([
    ['conflict', { crimes: ['torture'] }, false],
    ['conflict', { crimes: ['war-crimes'] }, true],
    ['grave-breach', { crimes: ['war-crimes'] }, true],
    ['grave-breach', { crimes: ['war-crimes'], conflict: 'international' }, true],
    ['grave-breach', { crimes: ['war-crimes'], conflict: 'non-international' }, false],
    ['grave-breach', { crimes: ['war-crimes'], conflict: 'none' }, false],
    ['suspect-in', { crimes: ['torture'] }, true],
    ['conduct', { crimes: ['torture'] }, true],
    ['treaty-required', { other: 'MMR' }, true],
    ['bilateral', { other: 'MMR' }, true],
    ['bilateral', {}, false],
    ['icc', { crimes: ['crimes-against-humanity'] }, true],
    ['icc', { crimes: ['corruption'] }, false],
  ])('%s with %o: %s', (question, overrides, expected) => {
    expect(matters(question, overrides)).toBe(expected)
  })
  test('a question that is answered is judged as if it were not', () => {
    expect(matters('suspect-in', { suspectIn: 'elsewhere' })).toBe(true)
    expect(matters('conflict', { conflict: 'international' })).toBe(false)
  })
  test('a part of a question is judged by itself', () => {
    const pair: Partial<Situation> = { other: 'MMR' }
    expect(matters('treaty-required:MMR:extradition', pair)).toBe(true)
    expect(matters('treaty-required:THA:extradition', pair)).toBe(false)
    expect(matters('bilateral:extradition', pair)).toBe(true)
  })
  test('what the list of situations before the Court would answer can still be corrected', () => {
    const darfur: Partial<Situation> = {
      self: 'KHM',
      other: 'SDN',
      crimes: ['genocide'],
      territory: 'other',
      conduct: '2004',
    }
    expect(matters('icc', darfur)).toBe(true)
  })
})

describe('Answers that cannot matter are set aside, not lost', () => {
  test('the kind of conflict says nothing about torture', () => {
    const kept = setAside(lawbook, situation({ conflict: 'international', suspectIn: 'self' }))
    expect([kept.conflict, kept.suspectIn]).toEqual(['unknown', 'self'])
    expect(kept.setAside).toEqual({ conflict: 'international' })
  })
  test('of two answers that each settle a finding the earlier question stays', () => {
    // grave breaches exist in international conflict only: either answer alone closes the same findings
    const given = situation({ crimes: ['war-crimes'], conflict: 'none', graveBreach: 'no' })
    const kept = setAside(lawbook, given)
    expect([kept.conflict, kept.graveBreach]).toEqual(['none', 'unknown'])
    expect(kept.setAside).toEqual({ 'grave-breach': 'no' })
  })
  test('what had been set aside before stays there', () => {
    const kept = setAside(lawbook, situation({ conflict: 'none', setAside: { bilateral: 'yes' } }))
    expect(kept.setAside).toEqual({ bilateral: 'yes', conflict: 'none' })
  })
  test('a bilateral treaty without a counterpart is set aside', () => {
    const kept = setAside(lawbook, situation({ bilateral: { extradition: 'no' } }))
    expect(kept.setAside).toEqual({ 'bilateral:extradition': 'no' })
  })
  test('what was said of a State outside the Statute says nothing about corruption', () => {
    const kept = setAside(lawbook, situation({ crimes: ['corruption'], iccAcceptance: { MMR: 'none' } }))
    expect(kept.iccAcceptance).toEqual({})
    expect(Object.keys(kept.setAside)).toEqual([expect.stringMatching(/^icc:MMR/)])
  })
  const cases: [string, Partial<Situation>][] = [
    [
      'torture with everything answered',
      { other: 'MMR', conflict: 'none', graveBreach: 'no', territory: 'other', conduct: '2017' },
    ],
    [
      'war crimes in an internal conflict',
      { crimes: ['war-crimes'], conflict: 'non-international', graveBreach: 'yes' },
    ],
    [
      'corruption with a warrant',
      { crimes: ['corruption'], icc: { 'situation-open': 'yes', warrant: 'yes' }, conduct: '2010' },
    ],
    [
      'the Sudan',
      {
        self: 'SDN',
        crimes: ['genocide'],
        territory: 'self',
        conduct: '2004',
        icc: { 'situation-open': 'no', warrant: 'no' },
      },
    ],
    [
      'law and treaties of the States',
      {
        other: 'THA',
        treatyRequired: { KHM: { extradition: 'yes', mla: 'no' }, THA: { extradition: 'no' }, VNM: { mla: 'yes' } },
        bilateral: { extradition: 'yes', mla: 'no' },
        needs: ['evidence'],
      },
    ],
  ]
  test.each(cases)('%s: no verdict changes, and setting aside twice changes nothing more', (_, overrides) => {
    const given = situation(overrides)
    const kept = setAside(lawbook, given)
    expect(verdicts(kept)).toEqual(verdicts(given))
    expect(setAside(lawbook, kept)).toEqual(kept)
    const answers = answersOf(given)
    expect({ ...answersOf(kept), ...kept.setAside }).toEqual(answers)
  })
  test('every answer a situation can hold can be taken away by its id', () => {
    const full = situation({
      other: 'THA',
      conflict: 'none',
      graveBreach: 'no',
      conduct: '2017',
      suspectIn: 'self',
      suspectNationality: 'other',
      territory: 'elsewhere',
      icc: { 'situation-open': 'yes', warrant: 'no' },
      treatyRequired: { KHM: { extradition: 'yes', mla: 'no' } },
      bilateral: { extradition: 'yes', mla: 'no' },
    })
    const ids = Object.keys(answersOf(full))
    expect(ids).toHaveLength(12)
    for (const id of ids) expect(answersOf(withoutAnswer(full, id)), id).not.toHaveProperty([id])
    expect(answersOf(ids.reduce(withoutAnswer, full))).toEqual({})
  })
})

describe('On any situation', () => {
  test('an answer that is set aside would change no verdict, and is kept', () => {
    fc.assert(
      fc.property(situations({ crimes: 3 }), (s) => {
        const kept = setAside(lawbook, s)
        expect(verdicts(kept)).toEqual(verdicts(s))
        expect({ ...answersOf(kept), ...kept.setAside }).toEqual(answersOf(s))
      }),
      { numRuns: RUNS },
    )
  })
  test('a question can matter where the whole assessment, made without its answer, lacks it', () => {
    fc.assert(
      fc.property(situations({ crimes: 3 }), (s) => {
        for (const id of Object.keys(answersOf(s))) {
          const { questions } = assess(lawbook, withoutAnswer(s, id), { withoutIccList: id.startsWith('icc') })
          const lacked = questions.some((q) => q.id === id || q.id.startsWith(`${id}:`))
          expect(canMatter(lawbook, s, id), id).toBe(lacked)
        }
      }),
      { numRuns: Math.ceil(RUNS * 0.6) },
    )
  })
})

test('a condition says of itself which questions it can leave open: what remains of it is never another one', () => {
  fc.assert(
    fc.property(situations(), (s) => {
      const { duties, channels } = assess(lawbook, s)
      for (const f of duties) {
        for (const id of f.reason.missing)
          expect(canAsk(lawbook, f.duty.condition, id), `${f.duty.id}: ${id}`).toBe(true)
      }
      for (const f of channels) {
        const held = f.routes.map((r) => r.route.condition)
        for (const id of f.reason.missing) {
          expect(
            held.some((c) => canAsk(lawbook, c, id)),
            `${f.channel.id}: ${id}`,
          ).toBe(true)
        }
      }
    }),
    { numRuns: Math.ceil(RUNS * 2.4) },
  )
})
