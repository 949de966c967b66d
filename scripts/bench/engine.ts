import { assess } from '../../src/engine/assess.ts'
import { verdictsOf } from '../../src/engine/verdicts.ts'
import { loadLawbook } from '../../src/lawbook/loadLawbook.ts'
import { openLawbook } from '../../src/lawbook/openLawbook.ts'
import { grown } from './grown.ts'
import { type Judging, Translation } from './judgements.ts'
import { rounded, timeEach } from './measure.ts'
import { type Answers, PEERS, type Peer } from './peers.ts'
import { makeSituations } from './situations.ts'

// Part (a): the assessment of situations by the real lawbook, beside the same conditions in other engines. Prints one JSON object.

const SEED = 11
/** A quick look: fewer situations, fewer runs. */
const QUICK = process.argv.includes('--quick')
const few = (count: number) => (QUICK ? Math.max(2, Math.round(count / 10)) : count)
const RUNS = QUICK ? 2 : 5
/** An engine that can be expected to need longer for one situation is not tried with the larger lawbook. */
const TOO_LONG = 500

const { law } = loadLawbook('content')
const opened = openLawbook(law)
const made = (count: number, crimes = 1, unknown = 0.15) =>
  makeSituations(opened, { seed: SEED + crimes, count: few(count), crimes, unknown })
const progress = (text: string) => console.error(`  ${text}`)

interface Row {
  readonly id: string
  readonly engine: string
  readonly times: number
  readonly msEach: number | null
  readonly perSecond: number | null
  readonly judgements: number
  readonly note?: string
}
const row = (id: string, engine: string, times: number, msEach: number, judgements: number): Row => ({
  id,
  engine,
  times,
  msEach: rounded(msEach),
  perSecond: rounded(1000 / msEach),
  judgements: Math.round(judgements),
})

/** Dedere itself: with every reason, and verdicts only. */
async function own(times: number): Promise<readonly Row[]> {
  const lawbook = times === 1 ? opened : grown(law, times)
  const situations = made(times === 1 ? 500 : times === 10 ? 60 : 12)
  const found = situations.map((s) => verdictsOf(lawbook, s))
  const judgements = found.reduce((n, v) => n + v.duties.length + v.channels.length, 0) / found.length
  const full = await timeEach(situations.slice(0, 250), (s) => assess(lawbook, s), RUNS)
  const quick = await timeEach(situations, (s) => verdictsOf(lawbook, s), RUNS)
  progress(`lawbook ×${times}: reasons ${rounded(full)} ms, verdicts ${rounded(quick)} ms a situation`)
  return [
    row('reasons', 'Dedere, with every reason', times, full, judgements),
    row('verdicts', 'Dedere, verdicts only', times, quick, judgements),
  ]
}

const translations = new Map<number, Translation>()
function translation(times: number): Translation {
  const held = translations.get(times) ?? new Translation(times === 1 ? opened : grown(law, times))
  translations.set(times, held)
  return held
}

async function peer(p: Peer, times: number): Promise<Row & { readonly setupMs: number }> {
  const t = translation(times)
  const count = Math.max(2, Math.round(p.count / times))
  const situations = made(count).map((s) => t.judgings(s))
  const begun = performance.now()
  const run = t.groups.map((g) => p.make(g))
  const setupMs = Math.round(performance.now() - begun)
  const first = performance.now()
  await judgeAll(run, situations[0] ?? [])
  const slow = performance.now() - first > TOO_LONG
  const ms = await timeEach(slow ? situations.slice(0, 2) : situations, (js) => judgeAll(run, js), slow ? 1 : RUNS)
  const judgements = situations.flat().reduce((n, j) => n + j.truths.length, 0) / situations.length
  progress(`${p.name}, lawbook ×${times}: ${rounded(ms)} ms a situation`)
  return { ...row(p.id, p.name, times, ms, judgements), setupMs }
}

type Run = readonly ((facts: Judging['facts']) => Answers | Promise<Answers>)[]
/** Groups are judged one after another; only an engine that answers later is waited for. */
function judgeAll(run: Run, judgings: readonly Judging[]): unknown {
  const waiting: Promise<Answers>[] = []
  for (const { group, facts } of judgings) {
    const answers = run[group]?.(facts)
    if (answers instanceof Promise) waiting.push(answers)
  }
  return waiting.length === 0 ? undefined : Promise.all(waiting)
}

/** What an engine says where the right answer is unknown, and whether it errs where the answer is known. */
async function readings(p: Peer) {
  const t = translation(1)
  const run = t.groups.map((g) => p.make(g))
  const counts = { situations: 0, unknown: 0, asYes: 0, asNo: 0, known: 0, wrong: 0 }
  for (const s of made(p.id === 'publicodes' ? 5 : 40)) {
    counts.situations++
    for (const { group, facts, truths } of t.judgings(s)) {
      const answers = (await run[group]?.(facts)) ?? []
      truths.forEach((truth, i) => {
        const said = answers[i]
        if (truth !== 'unknown') {
          counts.known++
          if (said !== (truth === 'yes')) counts.wrong++
        } else {
          counts.unknown++
          if (said === true) counts.asYes++
          if (said === false) counts.asNo++
        }
      })
    }
  }
  return { id: p.id, engine: p.name, knowsUnknown: p.knowsUnknown, ...counts }
}

// the very first assessment, when nothing is warm
const cold = performance.now()
assess(opened, made(1)[0] as Parameters<typeof assess>[1])
const firstMs = rounded(performance.now() - cold)

const rows: Row[] = []
for (const times of [1, 10, 100]) rows.push(...(await own(times)))
const many = await Promise.all(
  [2, 5, 13].map(async (crimes) => {
    const situations = made(60, crimes)
    return {
      crimes,
      reasons: rounded(await timeEach(situations, (s) => assess(opened, s), 3)),
      verdicts: rounded(await timeEach(situations, (s) => verdictsOf(opened, s), 3)),
    }
  }),
)
for (const p of PEERS) {
  let last = 0
  for (const times of [1, 10, 100]) {
    // what takes long now takes ten times as long next, or more
    if (last * 10 > TOO_LONG) {
      const note = `not tried: ${rounded(last)} ms a situation with a tenth of it`
      rows.push({ id: p.id, engine: p.name, times, msEach: null, perSecond: null, judgements: 0, note })
      break
    }
    const found = await peer(p, times)
    rows.push(found)
    last = found.msEach ?? 0
  }
}
translations.delete(10)
translations.delete(100)
const read = []
for (const p of PEERS) read.push(await readings(p))
const shape = {
  duties: law.duties.length,
  routes: law.channels.reduce((n, c) => n + c.routes.length, 0),
  rules: translation(1).groups.reduce((n, g) => n + g.rules.length, 0),
}
console.log(JSON.stringify({ lawPack: law.version, figures: { shape, firstMs, rows, many, readings: read } }))
