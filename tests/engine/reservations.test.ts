import { describe, expect, test } from 'vitest'
import { bilateral, reservationBites, treatyRequired, unreserved } from '../../src/engine/atoms/law.ts'
import { type Case, openCase } from '../../src/engine/case.ts'
import type { Situation } from '../../src/engine/situation.ts'
import { gatesOf, reservedGates } from '../../src/engine/verdicts.ts'
import { openLawbook } from '../../src/lawbook/openLawbook.ts'
import type { ReservationLaw, RouteLaw } from '../../src/lawbook/types.ts'
import { law, situation } from '../support/lawbook.ts'

/** Owed to the counterpart, and owed to all. */
const [MUTUAL, TO_ALL] = ['cat-8-2-treaty-basis', 'cat-4-criminalize']
const KHM: ReservationLaw = {
  state: 'KHM',
  instrument: 'cat',
  duties: [MUTUAL, TO_ALL],
  effect: 'excludes',
  reciprocal: 'yes',
  certainty: 'sure',
}
/** Cambodia and France, in a lawbook that knows of these reservations alone. */
const between = (
  bearer: string,
  counterpart: string | null,
  reservations: readonly ReservationLaw[] = [],
  s: Partial<Situation> = {},
): Case => openCase(openLawbook({ ...law, reservations }), situation({ other: 'FRA', ...s }), { bearer, counterpart })
const bites = (change: Partial<ReservationLaw>, kase: Case = between('KHM', 'FRA'), duty = MUTUAL) =>
  reservationBites({ ...KHM, ...change }, duty, kase)

describe('A reservation', () => {
  test('bites for the State that made it, and for no third State', () => {
    expect(bites({}).truth).toBe('yes')
    expect(bites({ state: 'DEU' }).truth).toBe('no')
  })
  test.each([
    [{ from: '2026-11-24' }, 'yes'],
    [{ from: '2026-11-25' }, 'no'],
    [{ from: '2000-01-01' }, 'yes'],
    [{ until: '2026-11-24' }, 'no'],
    [{ until: '2026-11-25' }, 'yes'],
    [{ until: '2000-01-01' }, 'no'],
    [{ from: '2000-01-01', until: '2030-01-01' }, 'yes'],
  ])(
    'is there from its first day until the day it is withdrawn: on 24 November 2026 %o bites: %s',
    (days, expected) => {
      expect(bites(days).truth).toBe(expected)
    },
  )
  test('is held against its State where something is owed between the two, unless it says that it is not', () => {
    const against = between('FRA', 'KHM')
    expect(bites({}, against).truth).toBe('yes')
    expect(bites({ reciprocal: 'no' }, against).truth).toBe('no')
    expect(bites({ reciprocal: 'no' }).truth).toBe('yes')
    expect(bites({}, against, TO_ALL).truth).toBe('no')
    expect(bites({}, between('KHM', 'FRA'), TO_ALL).truth).toBe('yes')
    expect(bites({}, against, 'no-such-duty').truth).toBe('no')
  })
  test('works both ways as a point of law where that is unsettled, and by the position that is taken', () => {
    const unsettled = { reciprocal: 'unsettled' } as const
    expect(bites(unsettled, between('FRA', 'KHM'))).toMatchObject({
      truth: 'unknown',
      unsettled: ['reciprocal-reservation'],
    })
    expect(bites(unsettled)).toMatchObject({ truth: 'yes', unsettled: [] })
    const taken = (position: 'yes' | 'no') =>
      between('FRA', 'KHM', [], { positions: { 'reciprocal-reservation': position } })
    expect([bites(unsettled, taken('yes')).truth, bites(unsettled, taken('no')).truth]).toEqual(['no', 'yes'])
  })
  test('of which the data is doubtful is unknown, and asks nothing of the person', () => {
    expect(bites({ certainty: 'doubtful' })).toMatchObject({ truth: 'unknown', doubtful: true, missing: [] })
    expect(bites({})).toMatchObject({ truth: 'yes', doubtful: false })
  })
  test('with a condition bites where that holds, for the roles of the duty', () => {
    expect(bites({ when: { crime: ['torture'] } }).truth).toBe('yes')
    expect(bites({ when: { crime: ['genocide'] } }).truth).toBe('no')
    const required = { 'treaty-required': { state: 'bearer', for: 'extradition' } } as const
    const said = (self: 'yes' | 'no') =>
      between('KHM', 'FRA', [], { treatyRequired: { KHM: { extradition: self }, FRA: { extradition: 'no' } } })
    expect([bites({ when: required }, said('yes')).truth, bites({ when: required }, said('no')).truth]).toEqual([
      'yes',
      'no',
    ])
  })
  test('in a channel is read for the State that is asked', () => {
    const asked = (from: string, to: string) =>
      openCase(openLawbook({ ...law, reservations: [] }), situation(), { from, to })
    expect(bites({ reciprocal: 'no' }, asked('FRA', 'KHM')).truth).toBe('yes')
    expect(bites({ reciprocal: 'no' }, asked('KHM', 'FRA')).truth).toBe('no')
    expect(bites({}, asked('KHM', 'FRA')).truth).toBe('yes')
  })
})

describe('What a reservation does to a duty', () => {
  const effects = { excludes: 'no', 'no-basis': 'no', conditions: 'yes', informs: 'yes' } as const
  test.each(Object.entries(effects))('with the effect %s leaves it unreserved: %s', (effect, expected) => {
    const held: ReservationLaw = { ...KHM, effect: effect as ReservationLaw['effect'] }
    expect(unreserved(MUTUAL, between('KHM', 'FRA', [held])).truth).toBe(expected)
    expect(unreserved('genocide-9-icj', between('KHM', 'FRA', [held])).truth).toBe('yes')
    expect(unreserved(MUTUAL, between('FRA', 'DEU', [held])).truth).toBe('yes')
  })
  const gated: ReservationLaw = { ...KHM, effect: 'conditions', gate: 'Only in writing.' }
  const route = (duties: readonly string[]): RouteLaw => ({
    basis: ['cat'],
    rank: 'general-duty',
    crimes: ['torture'],
    condition: { all: [] },
    gates: [{ text: 'Its own.' }],
    duties,
  })
  test('that only narrows it adds its gate, for its State and while it bites', () => {
    expect(reservedGates(MUTUAL, between('KHM', 'FRA', [gated]))).toEqual([{ text: 'Only in writing.' }])
    for (const none of [
      between('KHM', 'FRA'),
      between('DEU', 'FRA', [gated]),
      between('KHM', 'FRA', [{ ...gated, until: '2020-01-01' }]),
      between('KHM', 'FRA', [{ ...gated, effect: 'informs' }]),
      between('KHM', 'FRA', [{ ...KHM, effect: 'conditions' }]),
    ]) {
      expect(reservedGates(MUTUAL, none)).toEqual([])
    }
    const perhaps = between('KHM', 'FRA', [{ ...gated, certainty: 'doubtful' }])
    expect(reservedGates(MUTUAL, perhaps)).toHaveLength(1)
  })
  test('stands behind the gates of a route that rests on the duty, and of no other', () => {
    const kase = between('KHM', 'FRA', [gated])
    const texts = (duties: readonly string[]) => gatesOf(route(duties), kase).map((g) => g.text)
    expect(texts([MUTUAL])).toEqual(['Its own.', 'Only in writing.'])
    expect(texts(['genocide-9-icj'])).toEqual(['Its own.'])
    expect(texts([])).toEqual(['Its own.'])
  })
})

describe('What the law of a State or a treaty between the two says', () => {
  const asked = (state: string, s: Partial<Situation>) =>
    treatyRequired(
      { state, for: 'mla' },
      openCase(openLawbook({ ...law, reservations: [] }), situation(s), { to: s.other ?? null }),
    )
  test('is read for the State meant, asked for where it is not known, and for the counterpart where none is named', () => {
    const said = { other: 'FRA', treatyRequired: { FRA: { mla: 'yes' } } } as const
    expect(asked('to', said).truth).toBe('yes')
    expect(asked('KHM', said)).toMatchObject({ truth: 'unknown', missing: ['treaty-required:KHM:mla'] })
    expect(asked('to', {})).toMatchObject({ truth: 'unknown', missing: ['with'] })
    expect(asked('bearer', said)).toMatchObject({ truth: 'no', missing: [] })
  })
  test('a bilateral treaty is asked for between two, and needs two', () => {
    const between = (s: Partial<Situation>) =>
      bilateral({ for: 'mla' }, openCase(openLawbook({ ...law, reservations: [] }), situation(s), {}))
    expect(between({})).toMatchObject({ truth: 'unknown', missing: ['with'] })
    expect(between({ other: 'FRA' })).toMatchObject({ truth: 'unknown', missing: ['bilateral:mla'] })
    expect(between({ other: 'FRA', bilateral: { mla: 'no' } }).truth).toBe('no')
  })
})
