import { describe, expect, test } from 'vitest'
import { assess, type Period } from '../../src/engine/assess.ts'
import { shiftDay } from '../../src/engine/dates.ts'
import { evaluate } from '../../src/engine/evaluate.ts'
import type { Situation } from '../../src/engine/situation.ts'
import { caseOf, duty, lawbook, situation } from '../support/lawbook.ts'

/** Belgium asks Senegal, where the suspect is: Senegal is bound by the Convention against Torture from 26 June 1987. */
const senegal = (conduct: string, more: Partial<Situation> = {}) =>
  assess(
    lawbook,
    situation({ self: 'SEN', other: 'BEL', suspectIn: 'self', suspectNationality: 'elsewhere', conduct, ...more }),
  )
const submit = 'cat-7-1-extradite-or-prosecute'

describe('Acts from 1982 to 1990 and a Convention in force for Senegal from 26 June 1987', () => {
  test('the duty to submit the case to prosecution applies to the later acts and not to the earlier', () => {
    const finding = duty(senegal('1982/1990'), submit)
    expect([finding.verdict, finding.doubt, finding.reason.missing]).toEqual(['depends', 'fact', ['conduct']])
    expect(finding.periods).toEqual<Period[]>([
      { from: '1982-01-01', to: '1987-06-25', verdict: 'does-not-apply' },
      { from: '1987-06-26', to: '1990-12-31', verdict: 'applies' },
    ])
  })
  test.each([
    ['1982/1987-06-25', 'does-not-apply'],
    ['1987-06-26/1990', 'applies'],
    ['1987-06-25', 'does-not-apply'],
    ['1987-06-26', 'applies'],
  ])('acts of %s alone: %s, without periods', (conduct, verdict) => {
    const finding = duty(senegal(conduct), submit)
    expect([finding.verdict, finding.periods]).toEqual([verdict, []])
  })
  test('acts that go on are shown as going on', () => {
    expect(duty(senegal('1982/..'), submit).periods.at(-1)).toEqual({
      from: '1987-06-26',
      to: null,
      verdict: 'applies',
    })
  })
  test('acts of the year of the request are judged up to the request, like acts that go on', () => {
    // Hungary's membership is doubtful from 2 June 2026 only, and no act can lie after a request of 1 May 2026
    const hungary = (conduct: string) =>
      evaluate({ 'party-at-conduct': { state: 'HUN', to: 'rome-statute' } }, caseOf({ conduct, at: '2026-05-01' }))
    for (const conduct of ['2026-01-01/2026-05-01', '2026-01-01/..', '2026']) {
      expect(hungary(conduct), conduct).toMatchObject({ truth: 'yes', boundaries: [] })
    }
  })
  test('a duty that does not look at the date of the acts has no periods', () => {
    const finding = duty(senegal('1982/1990'), 'cat-4-criminalize')
    expect([finding.verdict, finding.periods]).toEqual(['applies', []])
  })
  test('help with acts from before the Convention bound both States is a point of law, with later acts it is not', () => {
    const before = duty(senegal('1982/1990'), 'cat-9-1-mla')
    expect([before.verdict, before.doubt, before.periods]).toEqual(['depends', 'law', []])
    const across = duty(senegal('1998/2001'), 'cat-9-1-mla')
    expect([across.doubt, across.reason.missing, across.reason.unsettled]).toEqual([
      'both',
      ['conduct'],
      ['old-conduct-assistance'],
    ])
    expect(across.periods).toEqual<Period[]>([
      { from: '1998-01-01', to: '1999-07-24', verdict: 'depends' },
      { from: '1999-07-25', to: '2001-12-31', verdict: 'applies' },
    ])
  })
  test('where the suspect is not known, each part says what it still depends on', () => {
    const finding = duty(senegal('1982/1990', { suspectIn: 'unknown' }), submit)
    expect(finding.reason.missing).toContain('suspect-in')
    expect(finding.periods.map((p) => p.verdict)).toEqual(['does-not-apply', 'depends'])
  })
})

describe('Periods are what assessing each part alone would say', () => {
  const cases: [string, Partial<Situation>][] = [
    ['Senegal, torture', { self: 'SEN', other: 'TCD', conduct: '1982/1990', suspectIn: 'self' }],
    ['Burundi, the Court', { self: 'BDI', crimes: ['crimes-against-humanity'], conduct: '2000/2020' }],
    [
      'Ukraine, declarations and membership',
      { self: 'UKR', crimes: ['war-crimes'], conduct: '2012/..', territory: 'self' },
    ],
    ['the Sudan, a Council resolution', { self: 'SDN', crimes: ['genocide'], conduct: '2001/2004', territory: 'self' }],
    [
      'Czechia, a succession',
      { self: 'CZE', other: 'SVK', crimes: ['genocide'], conduct: '1992/1993', suspectIn: 'self' },
    ],
    [
      'Cambodia, disappearance',
      { self: 'KHM', crimes: ['enforced-disappearance'], conduct: '1975/2015', suspectIn: 'self' },
    ],
  ]
  test.each(cases)('%s', (_, overrides) => {
    const whole = situation(overrides)
    const spanning = assess(lawbook, whole).duties.filter((f) => f.periods.length > 0)
    expect(spanning.length).toBeGreaterThan(0)
    for (const finding of spanning) {
      finding.periods.forEach((period, i) => {
        const part = assess(lawbook, { ...whole, conduct: `${period.from}/${period.to ?? '..'}` })
        expect(duty(part, finding.duty.id, finding.bearer).verdict, finding.duty.id).toBe(period.verdict)
        const next = finding.periods[i + 1]
        if (next === undefined) return
        expect(next.from).toBe(shiftDay(period.to ?? '', 1))
        expect(next.verdict, finding.duty.id).not.toBe(period.verdict)
      })
    }
  })
})
