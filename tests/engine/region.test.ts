import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '../../src/engine/assess.ts'
import { rankSteps } from '../../src/engine/rankSteps.ts'
import { type RegionAsked, type RegionCell, regionMatrix } from '../../src/engine/region.ts'
import { emptySituation } from '../../src/engine/situation.ts'
import { applyChange, type Step } from '../../src/engine/steps.ts'
import { CRIMES, NEEDS } from '../../src/lawbook/types.ts'
import { situations, states } from '../support/arbitraries.ts'
import { lawbook, TODAY } from '../support/lawbook.ts'
import { steps } from '../support/steps.ts'

const RUNS = Number(process.env['RUNS'] ?? 15)
const LHC = 'ljubljana-the-hague'
const ASEAN = lawbook.states.filter((s) => s.groups.includes('ASEAN')).map((s) => s.iso3)

/** The cell that a whole assessment of the pair gives. */
function assessed(
  { from, to }: RegionCell,
  { crime, need, at, given = {}, steps: list = [] }: RegionAsked,
): RegionCell {
  const s = { ...emptySituation(from, [crime], at), ...given, other: to, needs: [need] }
  const view = applyChange(lawbook, s, list)
  const cell = assess(view.lawbook, view.situation).coverage.find((c) => c.from === 'self' && c.to === 'other')
  return { from, to, level: cell?.level ?? 'none', atBest: cell?.atBest ?? 'none', basis: cell?.basis ?? [] }
}

describe('The matrix of a region', () => {
  test('has every ordered pair once, row by row', () => {
    const cells = regionMatrix(lawbook, ASEAN, { crime: 'genocide', need: 'extradition', at: TODAY })
    expect(ASEAN).toHaveLength(11)
    expect(cells.map((c) => `${c.from}>${c.to}`)).toEqual(
      ASEAN.flatMap((from) => ASEAN.filter((to) => to !== from).map((to) => `${from}>${to}`)),
    )
  })
  test('says of each pair what an assessment of the pair says', () => {
    const asked = fc.record({
      crime: fc.constantFrom(...CRIMES),
      need: fc.constantFrom(...NEEDS),
      sample: situations({ counterpart: 'always' }),
      list: fc.uniqueArray(states, { minLength: 2, maxLength: 4 }),
    })
    const cases = asked.chain((a) => steps(a.sample).map((list) => ({ ...a, taken: list })))
    fc.assert(
      fc.property(cases, ({ crime, need, sample, list, taken }) => {
        const { self: _self, other: _other, crimes: _crimes, needs: _needs, at, ...given } = sample
        const question: RegionAsked = { crime, need, at, given, steps: taken }
        for (const cell of regionMatrix(lawbook, list, question)) expect(cell).toEqual(assessed(cell, question))
      }),
      { numRuns: 2 * RUNS },
    )
  })
  test('of which nothing more is known than the crime, too, for every core crime in Southeast Asia', () => {
    for (const crime of CRIMES.slice(0, 5)) {
      for (const need of ['extradition', 'evidence'] as const) {
        const question: RegionAsked = { crime, need, at: TODAY }
        const cells = regionMatrix(lawbook, ASEAN, question)
        for (const cell of cells.filter((_, i) => i % 17 === 0)) expect(cell).toEqual(assessed(cell, question))
      }
    }
  })
  test('shows what a treaty would close, once two States join it, and leaves the others as they are', () => {
    const question: RegionAsked = { crime: 'genocide', need: 'evidence', at: TODAY }
    const join = (state: string): Step => ({ state, instrument: LHC, step: 'join' })
    const before = regionMatrix(lawbook, ASEAN, question)
    const after = regionMatrix(lawbook, ASEAN, { ...question, steps: [join('KHM'), join('PHL')] })
    const changed = after.filter((c, i) => JSON.stringify(c) !== JSON.stringify(before[i]))
    expect(changed.map((c) => `${c.from}>${c.to}`)).toEqual(['KHM>PHL', 'PHL>KHM'])
    for (const c of changed) expect([c.level, c.basis.includes(LHC)]).toEqual(['binding-procedure', true])
  })
  test('is quick enough for a map', () => {
    const start = performance.now()
    regionMatrix(lawbook, ASEAN, { crime: 'torture', need: 'extradition', at: TODAY })
    // some milliseconds on an idle machine; what is caught here is a change of order
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe('The steps of a State, ranked', () => {
  test('put first what opens most with most partners, and count the cells that rise', () => {
    const world = lawbook.states.map((s) => s.iso3)
    const ranked = rankSteps(lawbook, 'KHM', world, ['genocide', 'torture'], ['extradition', 'evidence'])
    const partners = ranked.map((r) => r.partners.length)
    expect(partners).toEqual([...partners].sort((a, b) => b - a))
    expect(ranked[0]?.step.step).toBe('join')
    const lhc = ranked.find((r) => r.step.instrument === LHC)
    // one State has consented: with it the treaty would be in force, for genocide, both needs, both ways
    expect(lhc).toEqual({
      step: { state: 'KHM', instrument: LHC, step: 'join' },
      partners: ['LVA'],
      raised: 4,
      mayRise: 0,
    })
  })
  test('say nothing of a State towards itself', () => {
    expect(rankSteps(lawbook, 'KHM', ['KHM'], ['torture'], [])).toEqual([])
  })
})
