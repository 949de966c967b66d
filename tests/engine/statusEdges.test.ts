import { describe, expect, test } from 'vitest'
import { type Assessment, assess } from '../../src/engine/assess.ts'
import { shiftDay } from '../../src/engine/dates.ts'
import { boundOn, membershipOf } from '../../src/engine/membership.ts'
import type { Situation } from '../../src/engine/situation.ts'
import { channel, duty, lawbook, situation } from '../support/lawbook.ts'

const heldBy = (state: string, id: string) => membershipOf(lawbook, situation(), state, id)
const around = (day: string) => [shiftDay(day, -1), day, shiftDay(day, 1)] as const

describe('The day before, the day of and the day after', () => {
  test.each([
    ['Senegal', 'SEN', 'cat', '1987-06-26', 'consented-not-yet-in-force', 'party'],
    ['Viet Nam', 'VNM', 'cat', '2015-03-07', 'consented-not-yet-in-force', 'party'],
    ['Cambodia', 'KHM', 'cat', '1992-11-14', 'consented-not-yet-in-force', 'party'],
    ['Armenia', 'ARM', 'rome-statute', '2024-02-01', 'consented-not-yet-in-force', 'party'],
    ['Ukraine', 'UKR', 'rome-statute', '2025-01-01', 'consented-not-yet-in-force', 'party'],
    ['Burundi', 'BDI', 'rome-statute', '2017-10-27', 'party', 'withdrawn'],
    ['the Philippines', 'PHL', 'rome-statute', '2019-03-17', 'party', 'withdrawn'],
    ['Hungary', 'HUN', 'rome-statute', '2026-06-02', 'party', 'unknown'],
    ['Czechia, which succeeded', 'CZE', 'genocide-convention', '1993-01-01', 'not-party', 'party'],
    ['Andorra, counted and not dated', 'AND', 'ap-i', '2026-06-30', 'unknown', 'party'],
    ['the United States, a signatory', 'USA', 'rome-statute', '2000-12-31', 'not-party', 'signatory'],
    ['Latvia', 'LVA', 'ljubljana-the-hague', '2025-02-10', 'not-party', 'signatory'],
    ['Latvia', 'LVA', 'ljubljana-the-hague', '2025-08-28', 'signatory', 'consented-not-yet-in-force'],
    ['Papua New Guinea, absent', 'PNG', 'untoc', '2024-05-05', 'not-party', 'unknown'],
    ['Congo, a signatory', 'COG', 'untoc', '2024-05-05', 'signatory', 'unknown'],
    ['the Marshall Islands, absent', 'MHL', 'opac', '2022-09-01', 'not-party', 'unknown'],
  ])('%s (%s) under %s on %s: %s, then %s', (_, state, id, day, before, from) => {
    const held = heldBy(state, id)
    const bound = { party: 'yes', unknown: 'unknown' } as const
    const truth = (word: string) => bound[word as keyof typeof bound] ?? 'no'
    expect(around(day).map((d) => held.status(d))).toEqual([before, from, from])
    expect(around(day).map((d) => boundOn(held, d))).toEqual([truth(before), truth(from), truth(from)])
  })
  test('the day of consent binds nobody: Senegal ratified on 21 August 1986 and was bound from 26 June 1987', () => {
    const held = heldBy('SEN', 'cat')
    expect(around('1986-08-21').map((d) => held.status(d))).toEqual([
      'signatory',
      'consented-not-yet-in-force',
      'consented-not-yet-in-force',
    ])
    expect(boundOn(held, '1986-08-21')).toBe('no')
  })
  test('Latvia stays unbound for as long as the Convention is not in force', () => {
    const held = heldBy('LVA', 'ljubljana-the-hague')
    expect([held.status('2026-11-24'), held.since, held.changes]).toEqual(['consented-not-yet-in-force', null, []])
  })
  test('what is shown of a doubtful row says so', () => {
    expect(heldBy('HUN', 'rome-statute').certainty).toBe('membership-doubtful')
    expect(heldBy('AND', 'ap-i').certainty).toBe('date-doubtful')
    expect(heldBy('SEN', 'cat').certainty).toBe('sure')
  })
})

/** A State with a person wanted by the Court, for crimes against humanity of 2016. */
const court = (self: string, at: string, more: Partial<Situation> = {}): Assessment =>
  assess(
    lawbook,
    situation({
      self,
      at,
      crimes: ['crimes-against-humanity'],
      conduct: '2016-06',
      suspectIn: 'self',
      territory: 'self',
      icc: { 'situation-open': 'yes', warrant: 'yes' },
      ...more,
    }),
  )

describe('What follows for the duties towards the International Criminal Court', () => {
  test.each([
    ['BDI', '2017-10-27', '2016-06'],
    ['PHL', '2019-03-17', '2016-06'],
  ])('%s: surrender is owed the day before the withdrawal takes effect, and not on the day', (self, day, conduct) => {
    const verdict = (at: string) => duty(court(self, at, { conduct }), 'rs-89-1-surrender').verdict
    expect(around(day).map(verdict)).toEqual(['applies', 'does-not-apply', 'does-not-apply'])
  })
  test.each([
    ['ARM', '2024-02-01'],
    ['UKR', '2025-01-01'],
  ])('%s: surrender is owed from the day the Statute entered into force for it', (self, day) => {
    // acts elsewhere by others, so that no earlier declaration reaches them
    const far: Partial<Situation> = { territory: 'COD', suspectNationality: 'COD' }
    const verdict = (at: string) => duty(court(self, at, far), 'rs-89-1-surrender').verdict
    expect(around(day).map(verdict)).toEqual(['does-not-apply', 'applies', 'applies'])
  })
  test('Ukraine owed it before by its declaration, for acts on its own territory', () => {
    expect(duty(court('UKR', '2024-12-31'), 'rs-89-1-surrender').verdict).toBe('applies')
  })
  test('Hungary: certain until 1 June 2026, a doubt of fact from 2 June 2026', () => {
    const found = around('2026-06-02').map((at) => duty(court('HUN', at), 'rs-89-1-surrender'))
    expect(found.map((f) => [f.verdict, f.doubt])).toEqual([
      ['applies', null],
      ['depends', 'fact'],
      ['depends', 'fact'],
    ])
    expect(found[1]?.reason.missing).toEqual(['status:HUN:rome-statute'])
  })
  test('Burundi: the investigation was opened two days before it left, so what it owed in it survives', () => {
    const finding = duty(court('BDI', '2026-11-24'), 'rs-127-2-residual')
    expect([finding.verdict, finding.doubt]).toEqual(['applies', null])
  })
  test('Burundi: confirming that it has withdrawn changes nothing', () => {
    const status = { BDI: { 'rome-statute': { status: 'withdrawn' } } } as const
    expect(duty(court('BDI', '2026-11-24', { status }), 'rs-127-2-residual').verdict).toBe('applies')
  })
  test('the Philippines: whether anything had begun before it left is a point of law', () => {
    const finding = duty(court('PHL', '2026-11-24'), 'rs-127-2-residual')
    expect([finding.verdict, finding.doubt, finding.reason.unsettled]).toEqual(['depends', 'law', ['rs-127-begun']])
  })
  test('nothing survives leaving while the State is still a party', () => {
    expect(around('2017-10-27').map((at) => duty(court('BDI', at), 'rs-127-2-residual').verdict)).toEqual([
      'does-not-apply',
      'applies',
      'applies',
    ])
  })
  test('the channel of surrender closes with the membership and a former party’s opens', () => {
    const on = (at: string) => {
      const report = court('BDI', at)
      const status = (id: string) => channel(report, id, 'court', 'self').status
      return [status('icc-surrender-party'), status('icc-surrender-former-party')]
    }
    expect(on('2017-10-26')).toEqual(['open', 'closed'])
    expect(on('2017-10-27')[0]).toBe('closed')
    expect(on('2017-10-27')[1]).not.toBe('closed')
  })
})

describe('What follows between States', () => {
  test('Viet Nam: help under the Convention against Torture is owed from 7 March 2015', () => {
    const verdict = (at: string) =>
      duty(assess(lawbook, situation({ self: 'VNM', other: 'BEL', at, conduct: '2014' })), 'cat-9-1-mla')
    expect(around('2015-03-07').map((at) => verdict(at).verdict)).toEqual(['does-not-apply', 'depends', 'depends'])
    expect(verdict('2015-03-07').reason.unsettled).toEqual(['old-conduct-assistance'])
  })
  test('Papua New Guinea: after 4 May 2024 help under the crime convention depends on its status', () => {
    const verdict = (at: string) => {
      const s = situation({ self: 'KHM', other: 'PNG', at, crimes: ['organized-crime'], conduct: '2020' })
      return duty(assess(lawbook, s), 'untoc-18-1-mla')
    }
    expect(around('2024-05-05').map((at) => verdict(at).verdict)).toEqual(['does-not-apply', 'depends', 'depends'])
    expect(verdict('2024-05-05').reason.missing).toEqual(['status:PNG:untoc'])
  })
})
