import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type InputIssue, parseSituation } from '../../src/engine/parseSituation.ts'
import { emptySituation, type Situation } from '../../src/engine/situation.ts'
import { CRIMES, NEEDS } from '../../src/lawbook/types.ts'
import { lawbook, TODAY } from '../support/lawbook.ts'

const parse = (input: unknown) => parseSituation(lawbook, input, TODAY)
const CASE = { self: 'KHM', crimes: ['torture'] }

function read(input: unknown): Situation {
  const parsed = parse(input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}
function issues(input: unknown): readonly InputIssue[] {
  const parsed = parse(input)
  return parsed.ok ? [] : parsed.error
}

describe('What is not given is unknown', () => {
  test('a State and a crime are enough; the request is made today', () => {
    expect(read(CASE)).toEqual(emptySituation('KHM', ['torture'], TODAY))
  })
  test('a full situation comes back as it was given', () => {
    const full = {
      ...emptySituation('KHM', ['genocide', 'war-crimes'], '2025-04-03'),
      other: 'MMR',
      role: 'requested',
      conflict: 'non-international',
      graveBreach: 'no',
      conduct: '2017-08-25/..',
      suspectIn: 'self',
      suspectNationality: 'other',
      territory: 'THA',
      needs: ['evidence', 'extradition'],
      icc: { 'situation-open': 'yes', warrant: 'unknown' },
      iccAcceptance: { SDN: { 'council-resolution': { date: '2005-03-31' } }, MMR: 'none', LBY: 'unknown' },
      treatyRequired: { KHM: { extradition: 'yes', mla: 'no' } },
      bilateral: { extradition: 'no' },
      status: { MMR: { icpped: { status: 'party', date: '2011-01-01' } } },
      inForce: { 'ljubljana-the-hague': '2027-03-01', 'un-cybercrime': 'no' },
      positions: { 'custom-aut-dedere': 'yes' },
      setAside: { 'grave-breach': 'yes' },
    }
    expect(read(full)).toEqual(full)
    expect(read(JSON.parse(JSON.stringify(full)))).toEqual(full)
  })
  test('crimes and needs stand in the order of the lawbook, each once', () => {
    const given = { ...CASE, crimes: ['torture', 'genocide', 'torture'], needs: ['extradition', 'evidence'] }
    expect(read(given)).toMatchObject({ crimes: ['genocide', 'torture'], needs: ['evidence', 'extradition'] })
  })
  test('a place that is one of the two States is said in their terms', () => {
    const given = { ...CASE, other: 'MMR', suspectIn: 'KHM', suspectNationality: 'MMR', territory: 'THA' }
    expect(read(given)).toMatchObject({ suspectIn: 'self', suspectNationality: 'other', territory: 'THA' })
  })
  test('a status may be written short, with its day', () => {
    expect(read({ ...CASE, status: { KHM: { cat: 'withdrawn@2020-01-01' } } }).status).toEqual({
      KHM: { cat: { status: 'withdrawn', date: '2020-01-01' } },
    })
  })
})

describe('Every problem is named, with its place and what is allowed', () => {
  test.each<[string, unknown, string, RegExp]>([
    ['a State that does not exist', { self: 'ATL' }, 'self', /ISO 3166-1 alpha-3.*KHM/],
    ['a State by its name', { self: 'Cambodia' }, 'self', /alpha-3/],
    ['Kosovo, which cannot be chosen', { other: 'XKX' }, 'other', /XAA to XZZ.*treaty statuses of its own/],
    ['no State', { self: undefined }, 'self', /alpha-3/],
    ['a counterpart equal to the State', { other: 'KHM' }, 'other', /other than KHM, or none/],
    ['a misspelt crime', { crimes: ['genoside'] }, 'crimes', /genocide, crimes-against-humanity/],
    ['no crime', { crimes: [] }, 'crimes', /one or more of genocide/],
    ['a need that does not exist', { needs: ['coffee'] }, 'needs', /evidence, witness-testimony/],
    ['30 February as the day of the request', { at: '2017-02-30' }, 'at', /day of the calendar, written YYYY-MM-DD/],
    ['a day that is not a text', { at: 20170225 }, 'at', /YYYY-MM-DD/],
    ['30 February as the day of the acts', { conduct: '2017-02-30' }, 'conduct', /interval.*or unknown/],
    ['acts that run backwards', { conduct: '1990/1982' }, 'conduct', /interval/],
    ['acts that begin after the request', { conduct: '2027' }, 'conduct', /on or before the date of the request/],
    ['a role that does not exist', { role: 'judge' }, 'role', /requested, requesting, overview/],
    ['a kind of conflict that does not exist', { conflict: 'cold' }, 'conflict', /international, non-international/],
    ['a grave breach of maybe', { graveBreach: 'maybe' }, 'graveBreach', /yes, no, unknown/],
    ['a place that does not exist', { suspectIn: 'moon' }, 'suspectIn', /self, other, elsewhere, unknown/],
    ['a field that does not exist', { colour: 'red' }, 'colour', /one of the fields self, other/],
    ['a warrant of perhaps', { icc: { warrant: 'perhaps' } }, 'icc.warrant', /yes, no, unknown/],
    ['an unknown part of icc', { icc: { arrest: 'yes' } }, 'icc.arrest', /situation-open, warrant/],
    ['a word that is no status', { status: { KHM: { cat: 'member' } } }, 'status.KHM.cat', /party, signatory/],
    ['a status since 30 February', { status: { KHM: { cat: 'party@2017-02-30' } } }, 'status.KHM.cat', /YYYY-MM-DD/],
    ['a status of no State', { status: { ATL: { cat: 'party' } } }, 'status.ATL', /alpha-3/],
    [
      'a status under no treaty',
      { status: { KHM: { catt: 'party' } } },
      'status.KHM.catt',
      /instrument of the lawbook/,
    ],
    ['a treaty that does not exist in force', { inForce: { lhc: 'no' } }, 'inForce.lhc', /instrument of the lawbook/],
    ['in force since 31 April', { inForce: { cat: '2020-04-31' } }, 'inForce.cat', /YYYY-MM-DD/],
    [
      'a position on no point',
      { positions: { mercy: 'yes' } },
      'positions.mercy',
      /point of law: old-conduct-assistance/,
    ],
    [
      'a position of maybe',
      { positions: { 'custom-aut-dedere': 'maybe' } },
      'positions.custom-aut-dedere',
      /yes or no/,
    ],
    [
      'an acceptance by wish',
      { iccAcceptance: { SDN: { wish: 'yes' } } },
      'iccAcceptance.SDN.wish',
      /declaration-12-3/,
    ],
    ['a bilateral treaty on trade', { bilateral: { trade: 'yes' } }, 'bilateral.trade', /extradition, mla/],
    ['a law asked of no State', { treatyRequired: { ATL: { mla: 'yes' } } }, 'treatyRequired.ATL', /alpha-3/],
  ])('%s', (_, change, path, allowed) => {
    const found = issues({ ...CASE, ...(change as object) })
    expect(found.map((i) => i.path)).toEqual([path])
    expect(found[0]?.allowed).toMatch(allowed)
  })
  test('several problems are all named at once', () => {
    const found = issues({ self: 'ATL', crimes: ['genoside'], at: '2017-02-30', conflict: 'cold', colour: 'red' })
    expect(found.map((i) => i.path).sort()).toEqual(['at', 'colour', 'conflict', 'crimes', 'self'])
  })
  test('a wrong value that nobody chose is not complained of as well', () => {
    expect(issues({ ...CASE, self: 'ATL', other: 'ATL' }).map((i) => i.path)).toEqual(['self', 'other'])
    expect(issues({ ...CASE, at: '2017-02-30', conduct: '2017' }).map((i) => i.path)).toEqual(['at'])
  })
  test.each([null, undefined, 'torture', 7, true, [], ['KHM']])('%j is no situation at all', (input) => {
    expect(issues(input)).toMatchObject([{ allowed: 'an object with self and crimes' }])
  })
})

describe('Fictional States', () => {
  test('XAA may be chosen with statuses of its own in the same situation', () => {
    const given = { ...CASE, self: 'XAA', other: 'XZZ', status: { XAA: { cat: 'party@2000-01-01' }, XZZ: {} } }
    expect(read(given)).toMatchObject({ self: 'XAA', other: 'XZZ' })
  })
  test('and not without', () => {
    expect(issues({ ...CASE, other: 'XAA' }).map((i) => i.path)).toEqual(['other'])
  })
})

describe('Nothing from outside breaks in', () => {
  test('__proto__ is no State, no instrument and no field, and changes no object', () => {
    const hostile = JSON.parse(
      '{"self":"KHM","crimes":["torture"],"status":{"__proto__":{"cat":"party"}},"__proto__":{"role":"requested"}}',
    )
    const parsed = parse(hostile)
    expect(parsed.ok && parsed.value.role).toBe(false)
    expect(({} as Record<string, unknown>)['cat']).toBeUndefined()
    expect(({} as Record<string, unknown>)['role']).toBeUndefined()
    for (const word of ['constructor', 'toString', 'hasOwnProperty', '__proto__']) {
      expect(issues({ ...CASE, self: word }).map((i) => i.path)).toEqual(['self'])
      const named = JSON.parse(`{"self":"KHM","crimes":["torture"],"status":{"KHM":{"${word}":"party"}}}`)
      expect(
        issues(named).map((i) => i.path),
        word,
      ).toEqual([`status.KHM.${word}`])
    }
  })
  test('whatever is given, the answer is a Result and never a throw', () => {
    const json = fc.jsonValue()
    const almost = fc.record(Object.fromEntries(Object.keys(emptySituation('', [], '')).map((k) => [k, json])), {
      requiredKeys: [],
    })
    fc.assert(
      fc.property(fc.oneof(json, almost, fc.anything()), (input) => {
        const parsed = parse(input)
        if (!parsed.ok) for (const issue of parsed.error) expect(issue.allowed).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })
  test('what was read can be read again, and is the same', () => {
    const given = fc.record({
      self: fc.constantFrom('KHM', 'SEN'),
      other: fc.constantFrom(null, 'MMR', 'BEL'),
      crimes: fc.subarray([...CRIMES], { minLength: 1 }),
      needs: fc.subarray([...NEEDS]),
      territory: fc.constantFrom('self', 'other', 'elsewhere', 'THA', 'MMR', 'KHM'),
    })
    fc.assert(
      fc.property(given, (input) => {
        const once = read(input)
        expect(read(JSON.parse(JSON.stringify(once)))).toEqual(once)
      }),
      { numRuns: 100 },
    )
  })
})
