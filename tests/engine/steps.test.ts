import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundOn, isInForce, membershipOf } from '../../src/engine/membership.ts'
import type { Situation } from '../../src/engine/situation.ts'
import { applyChange, deriveChange, type Step } from '../../src/engine/steps.ts'
import { verdictsOf } from '../../src/engine/verdicts.ts'
import type { DutyId } from '../../src/lawbook/types.ts'
import { situations } from '../support/arbitraries.ts'
import { lawbook, situation, TODAY } from '../support/lawbook.ts'
import { steps } from '../support/steps.ts'

const RUNS = Number(process.env['RUNS'] ?? 40)
const LHC = 'ljubljana-the-hague'
const held = (s: Situation, list: readonly Step[], state: string, instrument: string) => {
  const view = applyChange(lawbook, s, list)
  return membershipOf(view.lawbook, view.situation, state, instrument)
}
const verdict = (s: Situation, list: readonly Step[], duty: DutyId, bearer = 'self') => {
  const view = applyChange(lawbook, s, list)
  return verdictsOf(view.lawbook, view.situation).duties.find((f) => f.duty.id === duty && f.bearer === bearer)?.verdict
}

describe('Joining', () => {
  test('binds from the day of the step and not before', () => {
    const changed = held(situation({ other: 'MMR' }), [{ state: 'MMR', instrument: 'cat', step: 'join' }], 'MMR', 'cat')
    expect([boundOn(changed, '2026-11-23'), boundOn(changed, TODAY)]).toEqual(['no', 'yes'])
    expect([changed.status('2026-11-23'), changed.status(TODAY)]).toEqual(['not-party', 'party'])
  })
  test('is said as an answer of the reader where an answer says exactly this', () => {
    const s = situation({ other: 'MMR' })
    const view = applyChange(lawbook, s, [{ state: 'MMR', instrument: 'cat', step: 'join' }])
    expect(view.lawbook).toBe(lawbook)
    expect(view.situation).toEqual({ ...s, status: { MMR: { cat: { status: 'party', date: TODAY } } } })
  })
  test('a treaty that is not in force brings it into force, for those too that consented before', () => {
    const s = situation({ other: 'LVA' })
    const join: Step = { state: 'KHM', instrument: LHC, step: 'join' }
    const view = applyChange(lawbook, s, [join])
    expect(isInForce(view.lawbook, view.situation, LHC, '2026-11-23')).toBe('no')
    expect(isInForce(view.lawbook, view.situation, LHC, TODAY)).toBe('yes')
    expect(boundOn(held(s, [join], 'LVA', LHC), TODAY)).toBe('yes')
    expect(boundOn(held(s, [join], 'FRA', LHC), TODAY)).toBe('no')
  })
  test('again after leaving keeps the time before', () => {
    const changed = held(
      situation(),
      [{ state: 'PHL', instrument: 'rome-statute', step: 'join' }],
      'PHL',
      'rome-statute',
    )
    const days = ['2011-10-31', '2015-01-01', '2019-03-17', TODAY]
    expect(days.map((d) => boundOn(changed, d))).toEqual(['no', 'yes', 'no', 'yes'])
  })
  test('changes nothing for a State that is bound', () => {
    const s = situation()
    expect(applyChange(lawbook, s, [{ state: 'KHM', instrument: 'cat', step: 'join' }])).toEqual({
      lawbook,
      situation: s,
    })
  })
  test('a draft is not possible', () => {
    const list: readonly Step[] = [
      { state: 'KHM', instrument: 'cah-draft-articles', step: 'in-force' },
      { state: 'KHM', instrument: 'cah-draft-articles', step: 'join' },
    ]
    const s = situation()
    expect(applyChange(lawbook, s, list)).toEqual({ lawbook, situation: s })
  })
  test('brings no annex: that is a step of its own, for each State', () => {
    const s = situation({ other: 'MMR' })
    const join = (['KHM', 'MMR'] as const).map((state): Step => ({ state, instrument: LHC, step: 'join' }))
    const annex = (['KHM', 'MMR'] as const).map(
      (state): Step => ({ state, instrument: LHC, step: 'accept-annex', item: 'F' }),
    )
    expect(verdict(s, join, 'lhc-p3-widest-mla')).toBe('does-not-apply')
    expect(verdict(s, [...join, ...annex.slice(0, 1)], 'lhc-p3-widest-mla')).toBe('does-not-apply')
    expect(verdict(s, [...join, ...annex], 'lhc-p3-widest-mla')).toBe('applies')
    expect(verdict({ ...s, crimes: ['genocide'] }, join, 'lhc-p3-widest-mla')).toBe('applies')
  })
})

describe('Leaving', () => {
  test('ends on the day of the step, and keeps what survives', () => {
    const s = situation({ conduct: '2015', suspectIn: 'self' })
    const leave: Step = { state: 'KHM', instrument: 'cat', step: 'leave' }
    const changed = held(s, [leave], 'KHM', 'cat')
    expect(['2026-11-23', TODAY].map((d) => changed.status(d))).toEqual(['party', 'withdrawn'])
    // article 31(2): acts before the withdrawal took effect
    expect(verdict(s, [leave], 'cat-7-1-extradite-or-prosecute')).toBe('applies')
    expect(verdict(s, [leave], 'cat-4-criminalize')).toBe('does-not-apply')
  })
})

describe('A reservation that is withdrawn', () => {
  test('no longer closes article 30 of the Convention against Torture', () => {
    const s = situation({ self: 'AFG', other: 'SEN' })
    expect(verdict(s, [], 'cat-30-disputes')).toBe('does-not-apply')
    const step: Step = { state: 'AFG', instrument: 'cat', step: 'withdraw-reservation', item: 'cat-30-disputes' }
    expect(verdict(s, [step], 'cat-30-disputes')).toBe('applies')
    expect(verdict({ ...s, other: 'CHN' }, [step], 'cat-30-disputes')).toBe('does-not-apply')
  })
})

describe('Whatever the steps', () => {
  const changes = situations({ crimes: 2 }).chain((s) => steps(s).map((list) => ({ s, list })))

  test('lawbook and situation are left as they were', () => {
    fc.assert(
      fc.property(changes, ({ s, list }) => {
        const before = JSON.stringify(s)
        const { reservations, instruments, reservationsOn, instrumentOf } = lawbook
        const rows = JSON.stringify([reservations, instruments])
        const verdicts = JSON.stringify(verdictsOf(lawbook, s))
        deriveChange(lawbook, s, list)
        const view = applyChange(lawbook, s, list)
        verdictsOf(view.lawbook, view.situation)
        expect(JSON.stringify(s)).toBe(before)
        expect(lawbook).toMatchObject({ reservations, instruments, reservationsOn, instrumentOf })
        expect(JSON.stringify([reservations, instruments])).toBe(rows)
        expect(JSON.stringify(verdictsOf(lawbook, s))).toBe(verdicts)
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    )
  })
  test('said as answers or written into a derived lawbook, they come to the same', () => {
    fc.assert(
      fc.property(changes, ({ s, list }) => {
        const [said, derived] = [applyChange(lawbook, s, list), deriveChange(lawbook, s, list)]
        const told = ({ lawbook: l, situation: on }: typeof said) => {
          const v = verdictsOf(l, on)
          return [
            ...v.duties.map((f) => `${f.duty.id} of ${f.bearer}: ${f.verdict}`),
            ...v.channels.map((f) => `${f.channel.id} ${f.from}>${f.to}: ${f.status} ${f.rank}`),
          ]
        }
        expect(told(derived)).toEqual(told(said))
      }),
      { numRuns: RUNS },
    )
  })
})
