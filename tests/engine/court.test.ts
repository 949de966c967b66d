import { describe, expect, test } from 'vitest'
import { icc, iccAcceptance, openSituation } from '../../src/engine/atoms/icc.ts'
import { openCase } from '../../src/engine/case.ts'
import type { Situation } from '../../src/engine/situation.ts'
import { openLawbook } from '../../src/lawbook/openLawbook.ts'
import type { IccRow } from '../../src/lawbook/types.ts'
import { law, situation } from '../support/lawbook.ts'

const ROW: IccRow = {
  kind: 'investigation',
  states: ['SDN'],
  opened: '2006-01-01',
  conductFrom: '2005-01-01',
  conductTo: '2009-12-31',
  by: 'council-resolution',
  obliges: ['SDN'],
  certainty: 'sure',
}
/** A case in a lawbook whose list of situations is this. */
const kase = (rows: readonly Partial<IccRow>[], s: Partial<Situation> = {}) =>
  openCase(openLawbook({ ...law, icc: rows.map((r) => ({ ...ROW, ...r })) }), situation(s), { counterpart: null })
const accepted = (rows: readonly Partial<IccRow>[], s: Partial<Situation> = {}, state = 'SDN') =>
  iccAcceptance({ state, by: 'council-resolution' }, kase(rows, s))
const QUESTION = 'icc:SDN:council-resolution'

describe('A step of the list before the Court', () => {
  test.each<[string, string, readonly string[]]>([
    ['2004-12-31', 'no', []],
    ['2005-01-01', 'yes', []],
    ['2009-12-31', 'yes', []],
    ['2010-01-01', 'no', []],
    ['2006/2008', 'yes', []],
    ['2004/2006', 'unknown', ['2005-01-01']],
    ['2009/2011', 'unknown', ['2010-01-01']],
    ['2004/2011', 'unknown', ['2005-01-01', '2010-01-01']],
  ])('for acts from 2005 to 2009, with acts of %s: %s, changing on %o', (conduct, truth, boundaries) => {
    expect(accepted([{}], { conduct })).toEqual({
      truth,
      missing: truth === 'unknown' ? ['conduct'] : [],
      unsettled: [],
      doubtful: false,
      boundaries,
      positions: [],
    })
  })
  test('waits for the time of the acts, where that is not known, unless no step is there or all are doubtful', () => {
    expect(accepted([{}])).toMatchObject({ truth: 'unknown', missing: ['conduct'], doubtful: false, boundaries: [] })
    expect(accepted([])).toMatchObject({ truth: 'no', missing: [] })
    expect(accepted([{ certainty: 'doubtful' }])).toMatchObject({ missing: [QUESTION], doubtful: true })
    expect(accepted([{ certainty: 'doubtful' }, {}])).toMatchObject({ missing: ['conduct'], doubtful: false })
  })
  test('that is doubtful leaves it unknown, and a sure one that follows says when that ends', () => {
    const doubtful = { certainty: 'doubtful' } as const
    expect(accepted([doubtful], { conduct: '2006' })).toMatchObject({
      truth: 'unknown',
      missing: [QUESTION],
      doubtful: true,
      boundaries: [],
    })
    const next = { conductFrom: '2010-01-01', conductTo: '2012-12-31' }
    expect(accepted([{}, next], { conduct: '2008/2011' }).truth).toBe('yes')
    expect(accepted([doubtful, next], { conduct: '2008/2011' })).toMatchObject({
      truth: 'unknown',
      missing: ['conduct'],
      boundaries: ['2010-01-01'],
    })
    expect(
      accepted([{}, { conductFrom: '2006-05-05', conductTo: '2007-05-05' }], { conduct: '2004/2008' }),
    ).toMatchObject({ truth: 'unknown', boundaries: ['2005-01-01'] })
  })
  test('without a first or a last day reaches all acts on that side', () => {
    const open = (from?: string, to?: string): Partial<IccRow>[] => {
      const { conductFrom: _, conductTo: __, ...rest } = ROW
      return [{ ...rest, ...(from && { conductFrom: from }), ...(to && { conductTo: to }) }]
    }
    const of = (rows: readonly Partial<IccRow>[], conduct: string) => {
      const bare = rows.map(({ ...r }) => r as IccRow)
      const held = openCase(openLawbook({ ...law, icc: bare }), situation({ conduct }), {})
      return iccAcceptance({ state: 'SDN', by: 'council-resolution' }, held).truth
    }
    expect([of(open('2005-01-01'), '2020'), of(open('2005-01-01'), '2004')]).toEqual(['yes', 'no'])
    expect([of(open(undefined, '2005-01-01'), '1990'), of(open(undefined, '2005-01-01'), '2006')]).toEqual([
      'yes',
      'no',
    ])
    expect(of(open(), '1990')).toBe('yes')
  })
  test('counts from the day it was opened, for the State that it obliges and its own kind of step', () => {
    const said = { conduct: '2006' }
    expect(accepted([{}], { conduct: '2005-06', at: '2005-12-31' }).truth).toBe('no')
    expect(accepted([{ opened: '2006-12-31' }], { ...said, at: '2006-12-31' }).truth).toBe('yes')
    expect(accepted([{ opened: '2007-01-01' }], { ...said, at: '2006-12-31' }).truth).toBe('no')
    expect(accepted([{ obliges: ['LBY'] }], said).truth).toBe('no')
    expect(accepted([{ by: 'declaration-12-3' }], said).truth).toBe('no')
  })
  test('is asked for the counterpart that is not named, and of no role that is not there', () => {
    expect(accepted([{}], {}, 'counterpart')).toMatchObject({ truth: 'unknown', missing: ['with'] })
    expect(accepted([{}], {}, 'from')).toMatchObject({ truth: 'no', missing: [] })
  })
})

describe('An open situation', () => {
  const found = (s: Partial<Situation>, row: Partial<IccRow> = {}) => openSituation(kase([{ states: ['LBY'] }, row], s))
  test('is found by the territory and the time of the acts', () => {
    expect(found({ territory: 'SDN', conduct: '2006' })).toBe(1)
    expect(found({ territory: 'self', self: 'SDN', conduct: '2006' })).toBe(1)
    expect(found({ territory: 'other', other: 'SDN', conduct: '2006' })).toBe(1)
    for (const none of ['elsewhere', 'unknown', 'other', 'DEU'])
      expect(found({ territory: none, conduct: '2006' })).toBe(-1)
    expect([found({ territory: 'SDN' }), found({ territory: 'SDN', conduct: '2004' })]).toEqual([-1, -1])
  })
  test('is one that is or was investigated, not only looked at', () => {
    const kinds = ['investigation', 'concluded', 'examination', 'closed', 'referral'] as const
    expect(kinds.map((kind) => found({ territory: 'SDN', conduct: '2006' }, { kind }))).toEqual([1, 1, -1, -1, -1])
  })
  test('goes before by what the person says, and is asked where the list says nothing', () => {
    const said = (is: 'yes' | 'no' | 'unknown', conduct = '2006') =>
      icc(
        'situation-open',
        kase([{}], { territory: 'SDN', conduct, icc: { 'situation-open': is, warrant: 'unknown' } }),
      )
    expect([said('yes', '1990').truth, said('no').truth, said('unknown').truth]).toEqual(['yes', 'no', 'yes'])
    expect(said('unknown', '1990')).toMatchObject({ truth: 'unknown', missing: ['icc:situation-open'] })
  })
})
