import { describe, expect, test } from 'vitest'
import { bearersOf, Cases, directionsOf, isWanted } from '../../src/engine/cases.ts'
import type { ChannelLaw, DutyLaw, Need } from '../../src/lawbook/types.ts'
import { lawbook, situation } from '../support/lawbook.ts'

const some = <T>(list: readonly T[], is: (t: T) => boolean): T => {
  const found = list.find(is)
  if (found === undefined) throw new Error('The lawbook holds none such.')
  return found
}
const [model] = lawbook.duties as readonly [DutyLaw]
const [way] = lawbook.channels as readonly [ChannelLaw]
const alone = situation({ crimes: ['torture'] })
const two = situation({ crimes: ['torture'], other: 'FRA' })

describe('Who bears a duty', () => {
  const by = (actor: DutyLaw['actor']): DutyLaw => ({ ...model, actor, crimes: ['torture', 'genocide'] })
  test('of States: one’s own, and the counterpart where there is one', () => {
    expect(bearersOf(by('any-party'), alone)).toEqual([{ bearer: 'self', roles: { bearer: 'KHM', counterpart: null } }])
    expect(bearersOf(by('any-party'), two)).toEqual([
      { bearer: 'self', roles: { bearer: 'KHM', counterpart: 'FRA' } },
      { bearer: 'other', roles: { bearer: 'FRA', counterpart: 'KHM' } },
    ])
  })
  test.each(['court', 'un'] as const)('of the %s: itself alone, towards one’s own State', (actor) => {
    expect(bearersOf(by(actor), alone)).toEqual([{ bearer: actor, roles: { bearer: 'KHM', counterpart: null } }])
    expect(bearersOf(by(actor), two)).toEqual([{ bearer: actor, roles: { bearer: 'KHM', counterpart: 'FRA' } }])
  })
  test('nobody, where it reaches none of the crimes; one of them is enough', () => {
    expect(bearersOf(by('any-party'), situation({ crimes: ['war-crimes'] }))).toEqual([])
    expect(bearersOf(by('any-party'), situation({ crimes: ['war-crimes', 'torture'] }))).toHaveLength(1)
  })
})

describe('The directions of a channel', () => {
  const ways = (ends: Partial<ChannelLaw>, s = two) =>
    directionsOf({ ...way, own: false, from: 'state', to: 'state', ...ends }, s).map((d) => [d.from, d.to, d.roles])
  test('between States: both, also while no counterpart is named', () => {
    expect(ways({})).toEqual([
      ['self', 'other', { from: 'KHM', to: 'FRA' }],
      ['other', 'self', { from: 'FRA', to: 'KHM' }],
    ])
    expect(ways({}, alone)).toEqual([
      ['self', 'other', { from: 'KHM', to: null }],
      ['other', 'self', { from: null, to: 'KHM' }],
    ])
  })
  test('of a State’s own measure: each for itself', () => {
    expect(ways({ own: true })).toEqual([
      ['self', 'self', { from: 'KHM', to: 'KHM' }],
      ['other', 'other', { from: 'FRA', to: 'FRA' }],
    ])
    expect(ways({ own: true }, alone)).toEqual([['self', 'self', { from: 'KHM', to: 'KHM' }]])
  })
  test('from or to a body: for each State that is there', () => {
    expect(ways({ from: 'court' })).toEqual([
      ['court', 'self', { from: null, to: 'KHM' }],
      ['court', 'other', { from: null, to: 'FRA' }],
    ])
    expect(ways({ to: 'court' }, alone)).toEqual([['self', 'court', { from: 'KHM', to: null }]])
  })
})

describe('A channel is wanted', () => {
  const serving = { ...way, need: 'evidence', alsoServes: ['witnesses', 'extradition'] } as unknown as ChannelLaw
  test.each<[readonly string[], boolean]>([
    [[], true],
    [['evidence'], true],
    [['extradition'], true],
    [['assets'], false],
    [['assets', 'evidence'], true],
    [['assets', 'witnesses'], true],
  ])('for the needs %o: %s', (needs, expected) => {
    expect(isWanted(serving, needs as readonly Need[])).toBe(expected)
  })
})

describe('The cases of a situation', () => {
  test('take the duties and routes that reach a chosen crime, and no others', () => {
    const s = situation({ crimes: ['genocide'] })
    const cases = new Cases(lawbook, s)
    const reached = lawbook.duties.filter((d) => d.crimes.includes('genocide'))
    expect(cases.dutiesAmong(lawbook.duties).map((d) => d.duty.id)).toEqual(reached.map((d) => d.id))
    const never = { ...way, id: 'never', routes: way.routes.map((r) => ({ ...r, crimes: ['torture'] as const })) }
    const channels: readonly ChannelLaw[] = [never, ...lawbook.channels]
    const routed = channels.filter((c) => c.routes.some((r) => r.crimes.includes('genocide')))
    expect(routed).not.toContain(never)
    const found = cases.channelsAmong(channels)
    expect(found.map((c) => c.channel.id)).toEqual(routed.map((c) => c.id))
    for (const { channel, routes } of found) {
      expect(routes.map((r) => r.route)).toEqual(channel.routes.filter((r) => r.crimes.includes('genocide')))
    }
  })
  test('leave out channels that serve no chosen need', () => {
    const cases = new Cases(lawbook, situation({ needs: ['evidence'] }))
    const found = cases.channelsAmong(lawbook.channels).map((c) => c.channel)
    expect(found.length).toBeGreaterThan(0)
    for (const channel of found) expect(isWanted(channel, ['evidence']), channel.id).toBe(true)
  })
  test('are opened once for each bearer and direction, and know who they are for', () => {
    const cases = new Cases(lawbook, two)
    const [self, other] = cases.bearings({ actor: 'any-party' })
    expect([self?.kase.roles['bearer'], other?.kase.roles['bearer']]).toEqual(['KHM', 'FRA'])
    expect(self?.kase.roles).toMatchObject({ self: 'KHM', other: 'FRA' })
    for (const actor of ['court', 'un'] as const) {
      expect(cases.bearings({ actor }).map((b) => b.bearer)).toEqual([actor])
    }
    expect(cases.bearings({ actor: 'any-party' })[0]).toBe(self)
    const own = some(lawbook.channels, (c) => c.own === true)
    const between = some(lawbook.channels, (c) => !c.own && c.from === 'state' && c.to === 'state')
    const ends = (c: ChannelLaw) => cases.directions(c).map((d) => [d.from, d.to, d.kase.roles['from']])
    expect(ends(own)).toEqual(directionsOf(own, two).map((d) => [d.from, d.to, d.roles.from]))
    expect(ends(between)).toEqual(directionsOf(between, two).map((d) => [d.from, d.to, d.roles.from]))
  })
  test('answer from the list of the Court unless they are told not to', () => {
    expect(new Cases(lawbook, two).shared.withoutIccList).toBe(false)
    expect(new Cases(lawbook, two, true).shared.withoutIccList).toBe(true)
    expect(new Cases(lawbook, two, true).bearings({ actor: 'any-party' })[0]?.kase.withoutIccList).toBe(true)
  })
})
