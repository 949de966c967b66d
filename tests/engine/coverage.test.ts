import { describe, expect, test } from 'vitest'
import { assess, type ChannelFinding, type RouteFinding } from '../../src/engine/assess.ts'
import { type Coverage, coverageOf } from '../../src/engine/coverage.ts'
import { evaluate } from '../../src/engine/evaluate.ts'
import type { Situation } from '../../src/engine/situation.ts'
import { type Condition, CRIMES, type Crime, type Gate, NEEDS, type Need, type Rank } from '../../src/lawbook/types.ts'
import { caseOf, channel, lawbook, situation } from '../support/lawbook.ts'

const OPEN: Condition = { crime: ['torture', 'genocide'] }
const CLOSED: Condition = { crime: ['corruption'] }
const NOT_KNOWN: Condition = { conflict: ['international'] }

function route(
  rank: Rank,
  basis: string,
  condition = OPEN,
  gates: readonly Gate[] = [],
  crimes: readonly Crime[] = ['torture'],
): RouteFinding {
  const reason = evaluate(condition, caseOf({ crimes: ['torture', 'genocide'] }))
  return { route: { basis: [basis], rank, crimes, condition, gates, duties: [] }, crimes, gates, reason }
}
/** One cell from routes made by hand: torture, evidence, from one's own State to the other. */
function cell(...routes: RouteFinding[]): Coverage | undefined {
  const model = assess(lawbook, situation({ other: 'FRA', needs: ['evidence'] })).channels[0] as ChannelFinding
  const made = {
    ...model,
    channel: { ...model.channel, need: 'evidence' as Need },
    from: 'self',
    to: 'other',
    routes,
  } as const
  return coverageOf(situation({ other: 'FRA', needs: ['evidence'] }), [made])[0]
}
const levels = (c: Coverage | undefined) => [c?.level, c?.atBest, c?.basis]

describe('How well a need is covered', () => {
  test('the best rank among open routes is the level; what is only possible counts for the best case', () => {
    expect(levels(cell(route('discretionary', 'comity'), route('general-duty', 'cat')))).toEqual([
      'general-duty',
      'general-duty',
      ['cat'],
    ])
    expect(levels(cell(route('discretionary', 'comity'), route('binding-procedure', 'untoc', NOT_KNOWN)))).toEqual([
      'discretionary',
      'binding-procedure',
      ['comity'],
    ])
  })
  test('a closed route covers nothing', () => {
    expect(levels(cell(route('binding-procedure', 'untoc', CLOSED)))).toEqual(['none', 'none', []])
  })
  test('informal contact covers nothing', () => {
    expect(levels(cell(route('informal', 'interpol')))).toEqual(['none', 'none', []])
  })
  test('a route under a gate counts for the best case only, and only for the crimes gated', () => {
    expect(levels(cell(route('general-duty', 'hague-1999', OPEN, [{ text: 'a cultural site' }])))).toEqual([
      'none',
      'general-duty',
      [],
    ])
    const gate: Gate = { text: 'the conflict is one', crimes: ['genocide'] }
    expect(levels(cell(route('general-duty', 'ap-i', OPEN, [gate])))).toEqual([
      'general-duty',
      'general-duty',
      ['ap-i'],
    ])
  })
  test('every instrument of the level is named, in the order of the channel, each once', () => {
    const found = cell(
      route('general-duty', 'cat'),
      route('discretionary', 'comity'),
      route('general-duty', 'icpped'),
      route('general-duty', 'cat'),
    )
    expect(found?.basis).toEqual(['cat', 'icpped'])
  })
  test('a route for another crime does not count', () => {
    expect(levels(cell(route('general-duty', 'cat', OPEN, [], ['genocide'])))).toEqual(['none', 'none', []])
  })
})

describe('Treaties on atrocity crimes say little about methods; treaties with methods do not reach all atrocity crimes', () => {
  const asked = (other: string, more: Partial<Situation> = {}) =>
    assess(
      lawbook,
      situation({
        other,
        crimes: ['genocide', 'torture', 'drug-trafficking'],
        conduct: '2020',
        bilateral: { extradition: 'no', mla: 'no' },
        treatyRequired: { [other]: { extradition: 'yes', mla: 'no' } },
        ...more,
      }),
    )
  const found = (other: string, crime: Crime, need: Need) =>
    asked(other).coverage.find((c) => c.crime === crime && c.need === need && c.from === 'self' && c.to === 'other')
  test('evidence from France: a procedure for drugs, a bare duty for torture, no duty for genocide', () => {
    expect(found('FRA', 'drug-trafficking', 'evidence')).toMatchObject({
      level: 'binding-procedure',
      basis: ['narcotics-1988'],
    })
    expect(found('FRA', 'torture', 'evidence')).toMatchObject({ level: 'general-duty', basis: ['cat'] })
    expect(found('FRA', 'genocide', 'evidence')?.level).toBe('discretionary')
  })
  test('between two members of ASEAN the regional treaty reaches every crime, if its own condition is met', () => {
    expect(found('VNM', 'genocide', 'evidence')).toMatchObject({ level: 'discretionary', atBest: 'binding-procedure' })
  })
  test('police contact is open for genocide and still covers nothing', () => {
    const report = asked('FRA', { crimes: ['genocide'], needs: ['locate-identify'] })
    const police = channel(report, 'locate-identify-interpol')
    expect([police.status, police.rank]).toEqual(['open', 'informal'])
    const cells = report.coverage.filter((c) => c.from === 'self' && c.to === 'other')
    expect(cells).toMatchObject([{ level: 'none' }])
  })
})

describe('The table of coverage', () => {
  test('has one cell for each crime, need and direction, and for the needs asked only', () => {
    const { coverage } = assess(
      lawbook,
      situation({ other: 'FRA', crimes: CRIMES, needs: ['evidence', 'extradition'] }),
    )
    const keys = coverage.map((c) => `${c.crime} ${c.need} ${c.from}>${c.to}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(coverage.map((c) => c.need))).toEqual(new Set(['evidence', 'extradition']))
    for (const crime of CRIMES) expect(keys).toContain(`${crime} extradition other>self`)
  })
  test('the best case is never below the level, and a level names its basis', () => {
    const order = ['none', 'discretionary', 'general-duty', 'binding-procedure']
    for (const other of ['FRA', 'MMR', 'USA', null]) {
      const report = assess(lawbook, situation({ other, crimes: CRIMES }))
      expect(new Set(report.coverage.map((c) => c.need))).toEqual(new Set(NEEDS))
      for (const c of report.coverage) {
        expect(order.indexOf(c.atBest)).toBeGreaterThanOrEqual(order.indexOf(c.level))
        expect(c.level === 'none' ? c.basis.length === 0 : c.basis.length > 0, `${c.crime} ${c.need}`).toBe(true)
      }
    }
  })
})
