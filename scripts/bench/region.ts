import { assess } from '../../src/engine/assess.ts'
import { regionMatrix } from '../../src/engine/region.ts'
import { emptySituation } from '../../src/engine/situation.ts'
import { loadLawbook } from '../../src/lawbook/loadLawbook.ts'
import { openLawbook } from '../../src/lawbook/openLawbook.ts'
import type { Iso3, Need } from '../../src/lawbook/types.ts'
import { coreCrimes } from '../../src/report/region.ts'
import { median, processorMs, rounded } from './measure.ts'

// Part (d): who can ask whom, for regions and for the world, by the engine alone. Prints one JSON object.

const NEEDS: readonly Need[] = ['extradition', 'evidence']
const { law, texts } = loadLawbook('content')
const CORE = coreCrimes(texts)
const lawbook = openLawbook(law)
const at = law.lawAsAt
const collect = (globalThis as { gc?: () => void }).gc ?? (() => {})
const heapMiB = () => process.memoryUsage().heapUsed / 1024 / 1024

const named = (has: (s: (typeof law.states)[number]) => boolean): readonly Iso3[] =>
  law.states.filter(has).map((s) => s.iso3)
const REGIONS = [
  {
    region: 'ASEAN, one crime, one need',
    states: named((s) => s.groups.includes('ASEAN')),
    crimes: CORE.slice(3, 4),
    needs: NEEDS.slice(0, 1),
    runs: 9,
  },
  { region: 'ASEAN', states: named((s) => s.groups.includes('ASEAN')), crimes: CORE, needs: NEEDS, runs: 9 },
  { region: 'Asia', states: named((s) => s.region === 'Asia'), crimes: CORE, needs: NEEDS, runs: 5 },
  { region: 'the world', states: named(() => true), crimes: CORE, needs: NEEDS, runs: 3 },
]

const rows = REGIONS.map(({ region, states, crimes, needs, runs }) => {
  const all = () => crimes.flatMap((crime) => needs.map((need) => regionMatrix(lawbook, states, { crime, need, at })))
  collect()
  const before = heapMiB()
  const begun = processorMs()
  const held = all()
  const first = processorMs() - begun
  collect()
  const heldMiB = heapMiB() - before
  const times = Array.from({ length: runs }, () => {
    const start = processorMs()
    if (all().length !== held.length) throw new Error('Not everything was worked out.')
    return processorMs() - start
  })
  const cells = states.length * (states.length - 1) * crimes.length * needs.length
  console.error(`  ${region}: ${rounded(median(times))} ms for ${cells} cells`)
  return {
    region,
    states: states.length,
    crimes: crimes.length,
    needs: needs.length,
    cells,
    firstMs: rounded(first),
    ms: rounded(median(times)),
    heldMiB: rounded(Math.max(0, heldMiB)),
  }
})

// the same cell from a whole assessment of the pair, for comparison
const pairs = named((s) => s.groups.includes('ASEAN')).slice(0, 6)
const start = processorMs()
let count = 0
for (const self of pairs)
  for (const other of pairs)
    if (self !== other) {
      assess(lawbook, { ...emptySituation(self, ['torture'], at), other, needs: ['extradition'] })
      count++
    }
const byAssessmentMs = rounded((processorMs() - start) / count)
console.log(JSON.stringify({ lawPack: law.version, figures: { rows, byAssessmentMs } }))
