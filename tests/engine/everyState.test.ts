import { expect, test } from 'vitest'
import { assess } from '../../src/engine/assess.ts'
import { emptySituation } from '../../src/engine/situation.ts'
import { CRIMES } from '../../src/lawbook/types.ts'
import { composeReport } from '../../src/report/composeReport.ts'
import { law, lawbook, TODAY, texts } from '../support/lawbook.ts'

test('every one of the 197 States can be judged for every one of the 13 crimes, and each duty once a bearer', () => {
  for (const { iso3 } of law.states) {
    for (const crime of CRIMES) {
      const { duties } = assess(lawbook, emptySituation(iso3, [crime], TODAY))
      const keys = duties.map((d) => `${d.duty.id} ${d.bearer}`)
      expect(new Set(keys).size, `${iso3} ${crime}`).toBe(keys.length)
      // nothing not in force is ever counted as an obligation
      expect(duties.filter((d) => d.lane === 'pipeline' && d.verdict === 'applies')).toEqual([])
      // what depends says on what
      expect(duties.filter((d) => d.verdict === 'depends' && d.doubt === null)).toEqual([])
    }
  }
}, 300_000)

test('reports are worded for every State: whole sentences, no gap left in them', () => {
  law.states.forEach(({ iso3 }, i) => {
    if (i % 7 !== 0) return
    const crime = CRIMES[i % CRIMES.length] ?? 'genocide'
    const situation = { ...emptySituation(iso3, [crime], TODAY), other: iso3 === 'KHM' ? 'THA' : 'KHM' }
    const report = composeReport(lawbook, texts, assess(lawbook, situation))
    for (const d of [...report.duties, ...report.pipeline]) {
      expect(d.sentence, d.id).toMatch(/^\p{Lu}.*[^.]\.$/su)
      expect(d.sentence, d.id).not.toMatch(/undefined|\{\{| {2}|\bthe the\b/i)
      expect(d.sources.length, d.id).toBeGreaterThan(0)
      for (const r of d.reasons) expect(r.text, d.id).toMatch(/^\S.*[.?!]$/su)
    }
    const must = report.summary.parts[0]?.lines.map((l) => l.about) ?? []
    const gated = new Set(report.duties.filter((d) => d.gated || d.lane === 'pipeline').map((d) => d.id))
    expect(must.filter((id) => gated.has(id))).toEqual([])
  })
}, 300_000)
