import { expect, test } from 'vitest'
import { assess } from '../../src/engine/assess.ts'
import { regionMatrix } from '../../src/engine/region.ts'
import { lawbook, situation, TODAY } from '../support/lawbook.ts'

const time = (n: string, f: () => unknown, k = 1) => {
  const t = performance.now()
  for (let i = 0; i < k; i++) f()
  console.log(n, ((performance.now() - t) / k).toFixed(1))
}
test('m', () => {
  const asean = lawbook.states.filter((s) => s.groups.includes('ASEAN')).map((s) => s.iso3)
  const all = lawbook.states.map((s) => s.iso3)
  console.log(asean.length)
  for (let i = 0; i < 3; i++)
    time('asean', () => regionMatrix(lawbook, asean, { crime: 'genocide', need: 'extradition', at: TODAY }))
  const t = performance.now()
  for (const crime of [
    'genocide',
    'crimes-against-humanity',
    'war-crimes',
    'torture',
    'enforced-disappearance',
  ] as const)
    for (const need of ['extradition', 'evidence'] as const)
      time('world ' + crime + need, () => regionMatrix(lawbook, all, { crime, need, at: TODAY }))
  console.log('world', performance.now() - t)
  for (const crime of ['genocide', 'torture'] as const)
    for (const need of ['extradition', 'evidence'] as const) {
      const m = regionMatrix(lawbook, ['KHM', 'MMR', 'FRA', 'NLD', 'BRA', 'KAZ'], { crime, need, at: TODAY })
      for (const c of m) {
        const a = assess(
          lawbook,
          situation({ self: c.from, other: c.to, crimes: [crime], needs: [need] }),
        ).coverage.find((x) => x.from === 'self' && x.to === 'other')!
        expect({ level: c.level, atBest: c.atBest, basis: c.basis }).toEqual({
          level: a.level,
          atBest: a.atBest,
          basis: a.basis,
        })
      }
    }
}, 60000)
