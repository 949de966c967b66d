import { describe, expect, test } from 'vitest'
import { conductFrom, conflict, crime, hasCounterpart, suspectIn } from '../../src/engine/atoms/facts.ts'
import { openCase, type Roles } from '../../src/engine/case.ts'
import type { Situation } from '../../src/engine/situation.ts'
import type { StateRef } from '../../src/lawbook/types.ts'
import { lawbook, situation } from '../support/lawbook.ts'

const kase = (s: Partial<Situation> = {}, roles: Roles = { bearer: 'KHM', counterpart: s.other ?? null }) =>
  openCase(lawbook, situation(s), roles)

describe('Where the suspect is', () => {
  // 'self' is Cambodia; the other State France, where there is one
  test.each<[Situation['suspectIn'], string | null, StateRef, string, readonly string[]]>([
    ['unknown', 'FRA', 'bearer', 'unknown', ['suspect-in']],
    ['self', 'FRA', 'bearer', 'yes', []],
    ['self', 'FRA', 'counterpart', 'no', []],
    ['other', 'FRA', 'bearer', 'no', []],
    ['other', 'FRA', 'counterpart', 'yes', []],
    ['elsewhere', 'FRA', 'bearer', 'no', []],
    ['elsewhere', 'FRA', 'counterpart', 'no', []],
    ['elsewhere', 'FRA', 'DEU', 'unknown', ['suspect-in']],
    ['DEU', 'FRA', 'DEU', 'yes', []],
    ['DEU', 'FRA', 'SEN', 'no', []],
    ['DEU', 'FRA', 'bearer', 'no', []],
    ['self', null, 'counterpart', 'no', []],
    ['elsewhere', null, 'counterpart', 'unknown', ['with']],
    ['DEU', null, 'counterpart', 'unknown', ['with']],
    ['other', null, 'counterpart', 'unknown', ['with']],
    ['other', null, 'bearer', 'no', []],
    ['other', null, 'DEU', 'unknown', ['suspect-in']],
    ['elsewhere', null, 'bearer', 'no', []],
    ['self', 'FRA', 'from', 'no', []],
  ])('%s, with %s: is it the State %s? %s', (said, other, state, truth, missing) => {
    expect(suspectIn({ state }, kase({ suspectIn: said, other }))).toMatchObject({ truth, missing })
  })
})

describe('The facts of the acts', () => {
  test('one of the crimes is enough', () => {
    expect(crime(['torture'], kase({ crimes: ['genocide', 'torture'] })).truth).toBe('yes')
    expect(crime(['war-crimes'], kase({ crimes: ['genocide', 'torture'] })).truth).toBe('no')
  })
  test.each<[Situation['conflict'], string, readonly string[]]>([
    ['unknown', 'unknown', ['conflict']],
    ['none', 'no', []],
    ['international', 'yes', []],
    ['non-international', 'no', []],
  ])('a conflict that is %s: is it international? %s', (said, truth, missing) => {
    expect(conflict(['international'], kase({ conflict: said }))).toMatchObject({ truth, missing })
  })
  test.each<[Situation['conduct'], string, readonly string[], readonly string[]]>([
    ['unknown', 'unknown', ['conduct'], []],
    ['2010-05-04', 'no', [], []],
    ['2010-05-05', 'yes', [], []],
    ['2010-05-01/2010-05-04', 'no', [], []],
    ['2010-05-01/2010-05-05', 'unknown', ['conduct'], ['2010-05-05']],
    ['2010-05-05/2010-06-01', 'yes', [], []],
    ['2010-05-01/..', 'unknown', ['conduct'], ['2010-05-05']],
  ])('acts of %s: on or after 5 May 2010? %s', (conduct, truth, missing, boundaries) => {
    expect(conductFrom('2010-05-05', kase({ conduct }))).toMatchObject({ truth, missing, boundaries })
  })
  test('another State is there or has to be named', () => {
    expect(hasCounterpart(true, kase({ other: 'FRA' })).truth).toBe('yes')
    expect(hasCounterpart(true, kase())).toMatchObject({ truth: 'unknown', missing: ['with'] })
  })
})
