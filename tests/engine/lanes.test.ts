import { describe, expect, test } from 'vitest'
import { assess } from '../../src/engine/assess.ts'
import { evaluate } from '../../src/engine/evaluate.ts'
import type { Situation } from '../../src/engine/situation.ts'
import { openLawbook } from '../../src/lawbook/openLawbook.ts'
import { caseOf, duty, law, lawbook, situation } from '../support/lawbook.ts'

const LHC = 'ljubljana-the-hague'
const SIGNED = { [LHC]: { status: 'party' } } as const

describe('What binds nobody yet stands apart and never counts as an obligation', () => {
  test('the Ljubljana – The Hague Convention: in the pipeline for parties and others alike', () => {
    const report = assess(lawbook, situation({ self: 'LVA', other: 'DEU', crimes: ['genocide'], conduct: '2026' }))
    const found = report.duties.filter((f) => f.duty.instrument === LHC && !f.duty.standsAlone)
    expect(found.length).toBeGreaterThan(0)
    for (const f of found) expect([f.lane, f.verdict], f.duty.id).toEqual(['pipeline', 'does-not-apply'])
  })
  test('once the person says that it is in force, its duties are law and apply between two parties', () => {
    const said: Partial<Situation> = {
      self: 'LVA',
      other: 'DEU',
      crimes: ['genocide'],
      conduct: '2026-10',
      inForce: { [LHC]: '2026-06-01' },
      status: { DEU: { [LHC]: { status: 'party', date: '2026-06-01' } } },
    }
    const finding = duty(assess(lawbook, situation(said)), 'lhc-p3-widest-mla')
    expect([finding.lane, finding.verdict]).toEqual(['law', 'applies'])
    const before = duty(
      assess(lawbook, situation({ ...said, at: '2026-05-31', conduct: '2026-05' })),
      'lhc-p3-widest-mla',
    )
    expect([before.lane, before.verdict]).toEqual(['pipeline', 'does-not-apply'])
  })
  test('draft articles bind nobody, whatever is said of their being in force', () => {
    for (const inForce of [{}, { 'cah-draft-articles': '2020-01-01' }] as const) {
      const report = assess(lawbook, situation({ crimes: ['crimes-against-humanity'], inForce }))
      const drafts = report.duties.filter((f) => lawbook.instrumentOf.get(f.duty.instrument)?.kind === 'draft')
      expect(drafts.length).toBeGreaterThan(0)
      for (const f of drafts) expect([f.lane, f.verdict === 'applies'], f.duty.id).toEqual(['pipeline', false])
    }
  })
  test('what two States apply provisionally between them is owed now, and is no pipeline', () => {
    const instruments = law.instruments.map((i) =>
      i.id === LHC ? { ...i, provisional: [...i.provisional, { state: 'DEU', part: 'III', from: '2025-01-01' }] } : i,
    )
    const report = assess(
      openLawbook({ ...law, instruments }),
      situation({ self: 'NLD', other: 'DEU', crimes: ['genocide'], conduct: '2026' }),
    )
    const finding = duty(report, 'lhc-p3-widest-mla')
    expect([finding.verdict, finding.lane]).toEqual(['applies', 'law'])
  })
})

describe('Without a counterpart', () => {
  test('a State that the person calls a party counts among those a duty may be owed to', () => {
    // Latvia alone has consented; the person adds Thailand
    const said: Partial<Situation> = { self: 'LVA', inForce: { [LHC]: '2026-01-01' }, status: { THA: SIGNED } }
    const counterpart = { party: { state: 'counterpart', to: LHC } } as const
    expect(evaluate(counterpart, caseOf({ ...said, other: 'THA' })).truth).toBe('yes')
    expect(evaluate(counterpart, caseOf(said))).toMatchObject({ truth: 'unknown', missing: ['with'] })
  })
  test('a State that the person calls no party leaves the others', () => {
    const none = { status: { THA: { cat: { status: 'not-party' } } } } as const
    expect(evaluate({ party: { state: 'counterpart', to: 'cat' } }, caseOf(none)).missing).toEqual(['with'])
  })
  test('a State whose position is not known may have left the treaty', () => {
    const left = { 'former-party': { state: 'counterpart', to: 'apic' } } as const
    expect(evaluate(left, caseOf({ other: 'THA' })).truth).toBe('unknown')
    expect(evaluate(left, caseOf()).truth).toBe('unknown')
  })
})

describe('A reservation of which the mutual effect is unsettled', () => {
  // Mongolia does not extradite its nationals under article 88(2) of Protocol I; whether others may say the same to it is a point of law
  const asked = (more: Partial<Situation> = {}) =>
    duty(
      assess(
        lawbook,
        situation({
          other: 'MNG',
          crimes: ['war-crimes'],
          conflict: 'international',
          graveBreach: 'yes',
          conduct: '2020',
          suspectNationality: 'self',
          ...more,
        }),
      ),
      'api-88-2-extradition',
    )
  test('leaves a doubt of law, and none of fact', () => {
    const finding = asked()
    expect([finding.verdict, finding.doubt, finding.reason.unsettled]).toEqual([
      'depends',
      'law',
      ['reciprocal-reservation'],
    ])
  })
  test.each([
    ['yes', 'applies'],
    ['no', 'does-not-apply'],
  ] as const)('the position %s settles it: %s, and the finding says that it rests on it', (position, verdict) => {
    const finding = asked({ positions: { 'reciprocal-reservation': position } })
    expect([finding.verdict, finding.doubt]).toEqual([verdict, null])
    expect(finding.reason.positions).toEqual(['reciprocal-reservation'])
  })
  test('once the position is taken that it works both ways, what is still open is the nationality alone', () => {
    const finding = asked({ positions: { 'reciprocal-reservation': 'no' }, suspectNationality: 'unknown' })
    expect([finding.doubt, finding.reason.missing, finding.reason.unsettled]).toEqual(['fact', ['national-of'], []])
  })
})
