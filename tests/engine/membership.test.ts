import { describe, expect, test } from 'vitest'
import { boundOn, boundOver, isInForce, isOpenTo, membershipOf } from '../../src/engine/membership.ts'
import type { Situation, StatusOverride } from '../../src/engine/situation.ts'
import { openLawbook } from '../../src/lawbook/openLawbook.ts'
import type { InstrumentLaw, StatusRow } from '../../src/lawbook/types.ts'
import { law, situation } from '../support/lawbook.ts'

const TREATY: InstrumentLaw = {
  id: 'treaty',
  kind: 'treaty',
  family: 'core',
  adopted: '1999-06-01',
  inForce: '2000-01-01',
  status: { kind: 'table', asAt: '2020-06-30', absent: 'not-party', unknownFor: [], openTo: 'all' },
  keepsEarlierActs: false,
  provisional: [],
  annexesAccepted: [],
}
const rules = (change: Partial<InstrumentLaw['status']>): Partial<InstrumentLaw> => ({
  status: { ...TREATY.status, ...change },
})

/** Cambodia's membership of a treaty made for the test, with one row of its table and what the person says. */
function cambodia(
  row: Partial<StatusRow> | null,
  { treaty = {}, said, at }: { treaty?: Partial<InstrumentLaw>; said?: StatusOverride; at?: Partial<Situation> } = {},
) {
  const book = openLawbook({
    ...law,
    instruments: [{ ...TREATY, ...treaty }],
    status: { treaty: row === null ? {} : { KHM: { certainty: 'sure', ...row } } },
  })
  const s = situation({ ...at, ...(said === undefined ? {} : { status: { KHM: { treaty: said } } }) })
  return membershipOf(book, s, 'KHM', 'treaty')
}
const RATIFIED = {
  signed: '2001-03-01',
  consent: 'ratification',
  consentDate: '2004-05-10',
  inForce: '2004-06-09',
} as const

describe('Signature, consent, entry into force and withdrawal are different days', () => {
  const left = cambodia({ ...RATIFIED, ended: '2015-01-31' })
  test.each([
    ['2001-02-28', 'not-party', 'no'],
    ['2001-03-01', 'signatory', 'no'],
    ['2004-05-09', 'signatory', 'no'],
    ['2004-05-10', 'consented-not-yet-in-force', 'no'],
    ['2004-06-08', 'consented-not-yet-in-force', 'no'],
    ['2004-06-09', 'party', 'yes'],
    ['2015-01-30', 'party', 'yes'],
    ['2015-01-31', 'withdrawn', 'no'],
    ['2026-11-24', 'withdrawn', 'no'],
  ])('on %s the State is %s (bound: %s)', (on, word, bound) => {
    expect(left.status(on)).toBe(word)
    expect(boundOn(left, on)).toBe(bound)
  })
  test('the dates shown are entry into force and the end, never consent', () => {
    expect([left.since, left.until, left.source]).toEqual(['2004-06-09', '2015-01-31', 'depositary'])
  })
  test('a succession binds from statehood, before its date of consent', () => {
    const heir = cambodia({ consent: 'succession', consentDate: '2005-02-22', inForce: '2003-01-01' })
    expect([heir.status('2002-12-31'), heir.status('2003-01-01')]).toEqual(['not-party', 'party'])
  })
})

describe('What the table does not verify stays unknown', () => {
  test('an undated row that a count confirms: party from the day of the count, unknown before', () => {
    const held = cambodia({ consent: 'accession', certainty: 'date-doubtful' })
    expect([held.status('2020-06-29'), held.status('2020-06-30')]).toEqual(['unknown', 'party'])
    expect([boundOn(held, '2020-06-29'), boundOn(held, '2020-06-30')]).toEqual(['unknown', 'yes'])
  })
  test('a membership that is itself doubtful is unknown on every day of the treaty’s life', () => {
    const held = cambodia({ consent: 'ratification', certainty: 'membership-doubtful' })
    expect([boundOn(held, '1999-12-31'), boundOn(held, '2000-01-01'), boundOn(held, '2026-11-24')]).toEqual([
      'no',
      'unknown',
      'unknown',
    ])
    expect(held.certainty).toBe('membership-doubtful')
  })
  test('a row doubtful from a day is certain before it', () => {
    const held = cambodia({ ...RATIFIED, certainty: 'membership-doubtful', doubtfulFrom: '2026-06-02' })
    expect([held.status('2026-06-01'), held.status('2026-06-02')]).toEqual(['party', 'unknown'])
    expect([boundOn(held, '2026-06-01'), boundOn(held, '2026-06-02')]).toEqual(['yes', 'unknown'])
  })
  test.each<[string, Partial<InstrumentLaw['status']>, string, string]>([
    ['a complete table', {}, 'not-party', 'not-party'],
    ['a table that says absent is unknown', { absent: 'unknown' }, 'unknown', 'unknown'],
    ['a State named as not known', { unknownFor: [{ states: ['KHM'] }] }, 'unknown', 'unknown'],
    ['one named after a day', { unknownFor: [{ states: ['KHM'], after: '2024-05-04' }] }, 'not-party', 'unknown'],
    ['all absent after a day', { unknownFor: [{ states: 'all-absent', after: '2024-05-04' }] }, 'not-party', 'unknown'],
    ['another State named', { absent: 'not-party', unknownFor: [{ states: ['THA'] }] }, 'not-party', 'not-party'],
    ['a treaty open to others only', { absent: 'unknown', openTo: { states: ['THA'] } }, 'not-party', 'not-party'],
    ['a treaty of a group it is not in', { absent: 'unknown', openTo: { groups: ['AU'] } }, 'not-party', 'not-party'],
    ['no table, and open to it', { kind: 'untabled', openTo: { groups: ['ASEAN'] } }, 'unknown', 'unknown'],
    ['no table, and not open to it', { kind: 'untabled', openTo: { groups: ['EU'] } }, 'not-party', 'not-party'],
    ['a scheme of its group', { kind: 'group', group: 'ASEAN', asAt: '2020-01-01' }, 'party', 'party'],
    ['a scheme of another group', { kind: 'group', group: 'EU' }, 'not-party', 'not-party'],
  ])('an absent State under %s: %s', (_, change, onTheDay, dayAfter) => {
    const held = cambodia(null, { treaty: rules(change) })
    expect([held.status('2024-05-04'), held.status('2024-05-05')]).toEqual([onTheDay, dayAfter])
  })
})

describe('What the person says replaces the table and is marked as theirs', () => {
  test.each<[string, StatusOverride, string, string, string]>([
    ['party from a day', { status: 'party', date: '2010-01-01' }, 'not-party', 'party', 'party'],
    ['party, no day given: the day of the table', { status: 'party' }, 'party', 'party', 'party'],
    ['signatory', { status: 'signatory' }, 'signatory', 'signatory', 'signatory'],
    ['not a party', { status: 'not-party' }, 'not-party', 'not-party', 'not-party'],
    ['not known', { status: 'unknown' }, 'unknown', 'unknown', 'unknown'],
    ['withdrawn on a day', { status: 'withdrawn', date: '2010-01-01' }, 'party', 'withdrawn', 'withdrawn'],
  ])('%s', (_, said, before, onTheDay, today) => {
    const held = cambodia(RATIFIED, { said })
    expect([held.status('2009-12-31'), held.status('2010-01-01'), held.status('2026-11-24')]).toEqual([
      before,
      onTheDay,
      today,
    ])
    expect(held.source).toBe('you')
  })
  test('a party without a day where the table has none: bound on the day of the request, unknown before', () => {
    const held = cambodia(null, { said: { status: 'party' } })
    expect([boundOn(held, '2026-11-24'), boundOn(held, '2026-11-23')]).toEqual(['yes', 'unknown'])
  })
  test('withdrawn, no day given: the day of the table', () => {
    const held = cambodia({ ...RATIFIED, ended: '2015-01-31' }, { said: { status: 'withdrawn' } })
    expect([held.until, held.source]).toEqual(['2015-01-31', 'you'])
    expect([boundOn(held, '2015-01-30'), boundOn(held, '2015-01-31')]).toEqual(['yes', 'no'])
  })
  test('an entry into force that lies ahead does not bind yet', () => {
    const held = cambodia(null, { said: { status: 'consented-not-yet-in-force', date: '2027-03-01' } })
    expect([held.status('2027-02-28'), held.status('2027-03-01')]).toEqual(['consented-not-yet-in-force', 'party'])
    expect([boundOn(held, '2027-02-28'), boundOn(held, '2027-03-01')]).toEqual(['no', 'yes'])
  })
  test('a fictional State is a party to nothing but what the situation says', () => {
    const book = openLawbook({ ...law, instruments: [{ ...TREATY, ...rules({ absent: 'unknown' }) }], status: {} })
    const s = situation({ status: { XAA: { treaty: { status: 'party', date: '2001-01-01' } } } })
    expect(boundOn(membershipOf(book, s, 'XAA', 'treaty'), '2026-11-24')).toBe('yes')
    expect(membershipOf(book, s, 'XAB', 'treaty').status('2026-11-24')).toBe('not-party')
  })
})

describe('The treaty itself must be in force', () => {
  const notInForce = { inForce: null }
  test('nobody is bound by a treaty not found to be in force, whatever was deposited', () => {
    const held = cambodia({ consent: 'ratification', consentDate: '2004-05-10' }, { treaty: notInForce })
    expect(held.status('2026-11-24')).toBe('consented-not-yet-in-force')
    expect([held.changes, held.since]).toEqual([[], null])
    const said = cambodia(null, { treaty: notInForce, said: { status: 'party', date: '2010-01-01' } })
    expect([said.status('2026-11-24'), boundOn(said, '2026-11-24')]).toEqual(['consented-not-yet-in-force', 'no'])
  })
  test('once the person says it is, the deposit made before binds from that day', () => {
    const held = cambodia(
      { consent: 'ratification', consentDate: '2004-05-10' },
      { treaty: notInForce, at: { inForce: { treaty: '2027-03-01' } } },
    )
    expect([boundOn(held, '2027-02-28'), boundOn(held, '2027-03-01')]).toEqual(['no', 'yes'])
    expect([held.status('2027-02-28'), held.status('2027-03-01')]).toEqual(['consented-not-yet-in-force', 'party'])
  })
  test('where its entry into force is not known, no State is certainly bound and none is lost', () => {
    const held = cambodia(RATIFIED, { at: { inForce: { treaty: 'unknown' } } })
    expect([boundOn(held, '2004-06-08'), boundOn(held, '2004-06-09')]).toEqual(['no', 'unknown'])
  })
  test.each<[InstrumentLaw['inForce'], Situation['inForce'], string, string]>([
    ['2000-01-01', {}, 'no', 'yes'],
    [null, {}, 'no', 'no'],
    [null, { treaty: '2000-01-01' }, 'no', 'yes'],
    ['unverified', {}, 'yes', 'yes'],
    ['2000-01-01', { treaty: 'no' }, 'no', 'no'],
    [null, { treaty: 'unknown' }, 'unknown', 'unknown'],
  ])('in force since %s, the person says %o: the day before %s, on the day %s', (inForce, said, before, onTheDay) => {
    const book = openLawbook({ ...law, instruments: [{ ...TREATY, inForce }] })
    const s = situation({ inForce: said })
    expect([isInForce(book, s, 'treaty', '1999-12-31'), isInForce(book, s, 'treaty', '2000-01-01')]).toEqual([
      before,
      onTheDay,
    ])
  })
  test('an instrument that the lawbook does not know binds nobody', () => {
    const book = openLawbook({ ...law, instruments: [] })
    expect(membershipOf(book, situation(), 'KHM', 'treaty').status('2026-11-24')).toBe('not-party')
    expect(isInForce(book, situation(), 'treaty', '2026-11-24')).toBe('no')
  })
})

describe('Over a stretch of conduct', () => {
  const held = cambodia({ ...RATIFIED, ended: '2015-01-31' })
  test.each([
    ['2001-01-01', '2004-06-08', 'no', []],
    ['2004-06-09', '2015-01-30', 'yes', []],
    ['2015-01-31', '2026-11-24', 'no', []],
    ['2004-06-08', '2004-06-09', 'unknown', ['2004-06-09']],
    ['2010-01-01', '2020-01-01', 'unknown', ['2015-01-31']],
    ['2001-01-01', '2020-01-01', 'unknown', ['2004-06-09', '2015-01-31']],
  ])('acts from %s to %s: bound %s, changing on %j', (from, to, bound, boundaries) => {
    expect(boundOver(held, from, to)).toEqual({ bound, boundaries })
  })
})

test('a treaty may be joined by the States it is open to', () => {
  const book = openLawbook(law)
  const open = (id: string, state: string) => {
    const instrument = book.instrumentOf.get(id)
    return instrument !== undefined && isOpenTo(book, instrument, state)
  }
  expect([open('cat', 'KHM'), open('asean-mlat', 'KHM'), open('asean-mlat', 'FRA')]).toEqual([true, true, false])
  expect([open('saarc-mla', 'IND'), open('saarc-mla', 'KHM')]).toEqual([true, false])
})
