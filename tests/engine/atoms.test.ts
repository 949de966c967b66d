import { describe, expect, test } from 'vitest'
import { assess } from '../../src/engine/assess.ts'
import { evaluate } from '../../src/engine/evaluate.ts'
import type { Situation } from '../../src/engine/situation.ts'
import type { Acceptance, Atom } from '../../src/lawbook/types.ts'
import { caseOf, channel, duty, lawbook, situation } from '../support/lawbook.ts'

const judge = (atom: Atom, overrides: Partial<Situation> = {}) => evaluate(atom, caseOf(overrides))
const truth = (atom: Atom, overrides: Partial<Situation> = {}) => judge(atom, overrides).truth

describe('A situation before the International Criminal Court', () => {
  const open: Atom = { icc: 'situation-open' }
  const warrant: Atom = { icc: 'warrant' }
  test.each<[string, Partial<Situation>, string]>([
    ['acts in Darfur after 1 July 2002: the list answers', { territory: 'SDN', conduct: '2004' }, 'yes'],
    ['the territory as the other State', { other: 'SDN', territory: 'other', conduct: '2004' }, 'yes'],
    ['acts older than the situation', { territory: 'SDN', conduct: '2001' }, 'unknown'],
    ['acts that only partly fall within it', { territory: 'SDN', conduct: '2001/2004' }, 'unknown'],
    ['acts of which the date is not known', { territory: 'SDN' }, 'unknown'],
    ['acts of which the place is not known', { conduct: '2004' }, 'unknown'],
    ['an examination only', { territory: 'NGA', conduct: '2014' }, 'unknown'],
    ['a closed examination', { territory: 'COL', conduct: '2014' }, 'unknown'],
    [
      'the person says that there is none',
      { territory: 'SDN', conduct: '2004', icc: { 'situation-open': 'no', warrant: 'unknown' } },
      'no',
    ],
  ])('%s', (_, overrides, expected) => {
    expect(judge(open, overrides)).toMatchObject({
      truth: expected,
      missing: expected === 'unknown' ? ['icc:situation-open'] : [],
    })
  })
  test('a warrant is never read off a list', () => {
    expect(judge(warrant, { territory: 'SDN', conduct: '2004' }).missing).toEqual(['icc:warrant'])
    expect(truth(warrant, { icc: { 'situation-open': 'unknown', warrant: 'yes' } })).toBe('yes')
  })
})

describe('A State outside the Statute that came under the Court', () => {
  const accepted = (state: string, by: Acceptance): Atom => ({ 'icc-acceptance': { state, by } })
  test.each<[string, Acceptance, Partial<Situation>, string]>([
    ['SDN', 'council-resolution', { conduct: '2004' }, 'yes'],
    ['SDN', 'council-resolution', { conduct: '2004', at: '2005-06-05' }, 'no'],
    ['SDN', 'council-resolution', { conduct: '2001' }, 'no'],
    ['SDN', 'declaration-12-3', { conduct: '2004' }, 'no'],
    ['MMR', 'declaration-12-3', { conduct: '2017' }, 'no'],
    ['USA', 'council-resolution', { conduct: '2004' }, 'no'],
    ['MMR', 'declaration-12-3', { conduct: '2017', iccAcceptance: { MMR: 'unknown' } }, 'unknown'],
    ['SDN', 'council-resolution', { conduct: '2004', iccAcceptance: { SDN: 'none' } }, 'no'],
    ['UKR', 'declaration-12-3', { conduct: '2014-01-01/2014-02-19', at: '2016-01-01' }, 'yes'],
    ['UKR', 'declaration-12-3', { conduct: '2013-11-20/2014-02-19', at: '2016-01-01' }, 'unknown'],
    ['LBY', 'declaration-12-3', { conduct: '2019' }, 'unknown'],
  ])('%s by %s, with %o: %s', (state, by, overrides, expected) => {
    expect(truth(accepted(state, by), overrides)).toBe(expected)
  })
  test('two declarations that follow one another reach acts that run from the one into the other', () => {
    const both = { conduct: '2014', at: '2016-01-01' }
    expect(truth(accepted('UKR', 'declaration-12-3'), both)).toBe('yes')
  })
  test('a date given by the person counts from that day', () => {
    const said = (date: string | null) => ({ iccAcceptance: { MMR: { 'declaration-12-3': { date } } } }) as const
    expect(truth(accepted('MMR', 'declaration-12-3'), { ...said('2026-11-24') })).toBe('yes')
    expect(truth(accepted('MMR', 'declaration-12-3'), { ...said('2026-11-25') })).toBe('no')
    expect(truth(accepted('MMR', 'declaration-12-3'), { ...said(null) })).toBe('yes')
  })
  test('a step that is only reported asks the person and is a doubt of ours', () => {
    expect(judge(accepted('LBY', 'declaration-12-3'), { conduct: '2019' })).toMatchObject({
      doubtful: true,
      missing: ['icc:LBY:declaration-12-3'],
    })
  })
})

describe('The law of the State asked, and the two States', () => {
  test('only the State asked is asked about its law', () => {
    const atom: Atom = { 'treaty-required': { state: 'bearer', for: 'extradition' } }
    expect(judge(atom).missing).toEqual(['treaty-required:KHM:extradition'])
    expect(truth(atom, { treatyRequired: { KHM: { extradition: 'no', mla: 'yes' } } })).toBe('no')
    expect(truth(atom, { treatyRequired: { THA: { extradition: 'yes' } } })).toBe('unknown')
  })
  test('a bilateral treaty is asked for by kind of help', () => {
    const atom: Atom = { bilateral: { for: 'mla' } }
    expect(judge(atom, { other: 'THA', bilateral: { extradition: 'yes' } }).missing).toEqual(['bilateral:mla'])
    expect(truth(atom, { other: 'THA', bilateral: { mla: 'yes' } })).toBe('yes')
  })
  test.each([
    ['KHM', 'yes'],
    ['FRA', 'no'],
    ['XAA', 'no'],
  ])('%s in ASEAN: %s', (state, expected) => {
    expect(truth({ member: { state, of: 'ASEAN' } })).toBe(expected)
  })
})

describe('Parts and annexes of the Ljubljana – The Hague Convention', () => {
  const part = (state: string): Atom => ({ 'applies-provisionally': { state, to: 'ljubljana-the-hague', part: 'III' } })
  const annex = (state: string, id: string): Atom => ({
    'accepts-annex': { state, to: 'ljubljana-the-hague', annex: id },
  })
  test('the Netherlands applies Part III provisionally from 15 February 2024', () => {
    expect(truth(part('NLD'), { at: '2024-02-14' })).toBe('no')
    expect(truth(part('NLD'), { at: '2024-02-15' })).toBe('yes')
    expect(truth(part('DEU'))).toBe('no')
  })
  test.each([
    ['LVA', 'F', 'yes'],
    ['LVA', 'G', 'no'],
    ['COD', 'G', 'yes'],
    ['KHM', 'F', 'no'],
  ])('%s accepts annex %s: %s', (state, id, expected) => {
    expect(truth(annex(state, id))).toBe(expected)
  })
  test('of a party whose declaration was not seen, the annexes are a doubt of ours', () => {
    const bound = {
      inForce: { 'ljubljana-the-hague': '2026-01-01' },
      status: { KHM: { 'ljubljana-the-hague': { status: 'party' } } },
    } as const
    expect(judge(annex('KHM', 'F'), bound)).toMatchObject({ truth: 'unknown', doubtful: true })
  })
})

describe('Reservations work for either bearer, and both ways where they are reciprocal', () => {
  const genocide = (self: string, other: string, at = '2026-11-24') =>
    assess(lawbook, situation({ self, other, crimes: ['genocide'], at }))
  test('article IX of the Genocide Convention is closed between two States if either reserved it', () => {
    const report = genocide('KHM', 'CHN')
    expect(duty(report, 'genocide-9-icj').verdict).toBe('does-not-apply')
    expect(duty(report, 'genocide-9-icj', 'other').verdict).toBe('does-not-apply')
    expect(duty(genocide('KHM', 'LAO'), 'genocide-9-icj').verdict).toBe('applies')
  })
  test('a reservation bites until the day it is withdrawn, and no longer on it', () => {
    expect(duty(genocide('KHM', 'RWA', '2008-12-14'), 'genocide-9-icj').verdict).toBe('does-not-apply')
    expect(duty(genocide('KHM', 'RWA', '2008-12-15'), 'genocide-9-icj').verdict).toBe('applies')
  })
  test('the Convention against Torture is no extradition basis for Viet Nam, and is one for Senegal', () => {
    const asked = (other: string) =>
      assess(
        lawbook,
        situation({
          other,
          conduct: '2020',
          bilateral: { extradition: 'no' },
          treatyRequired: { [other]: { extradition: 'yes' } },
        }),
      )
    expect(duty(asked('VNM'), 'cat-8-2-treaty-basis', 'other').verdict).toBe('does-not-apply')
    expect(duty(asked('SEN'), 'cat-8-2-treaty-basis', 'other').verdict).toBe('applies')
  })
  test('a reservation for a State’s own nationals asks for the nationality, in the channel as in the duty', () => {
    const known: Partial<Situation> = {
      other: 'ECU',
      conduct: '2020',
      treatyRequired: { ECU: { extradition: 'yes' } },
      bilateral: { extradition: 'no' },
      status: { ECU: { untoc: { status: 'not-party' } } },
    }
    const asked = assess(lawbook, situation(known))
    const basis = channel(asked, 'extradition-convention-basis')
    expect(duty(asked, 'cat-8-2-treaty-basis', 'other').reason.missing).toEqual(['national-of'])
    expect([basis.status, basis.doubt, basis.reason.missing]).toEqual(['conditional', 'fact', ['national-of']])
    const national = assess(lawbook, situation({ ...known, suspectNationality: 'other' }))
    expect(channel(national, 'extradition-convention-basis').status).toBe('closed')
    const ours = assess(lawbook, situation({ ...known, suspectNationality: 'self' }))
    expect(channel(ours, 'extradition-convention-basis').status).toBe('open')
  })
})
