// npm run bench [-- --only engine,page,interaction,region,build,single] [-- --quick]
// Measures everything side by side in one run and writes docs/figures/bench.json and bench.md. With --only, the other parts stay as they were,
// each with the law pack and the machine of its own run.
import fs from 'node:fs'
import os from 'node:os'
import { measureBuild, measureSingle } from './build.mjs'
import { compile } from './compile.mjs'
import { node } from './node.mjs'
import { tableOf } from './table.mjs'

const PARTS = ['build', 'engine', 'region', 'page', 'interaction', 'single']
const JSON_FILE = 'docs/figures/bench.json'

const args = process.argv.slice(2)
const at = args.indexOf('--only')
const only = at < 0 ? PARTS : (args[at + 1] ?? '').split(',')
const wrong = only.filter((p) => !PARTS.includes(p))
if (wrong.length > 0) {
  console.error(`--only: '${wrong.join(', ')}' is none of ${PARTS.join(', ')}.`)
  process.exit(2)
}
const quick = args.includes('--quick')

const run = async (file) => {
  const bundle = await compile(file)
  const args = ['--expose-gc', '--max-old-space-size=4096', bundle, ...(quick ? ['--quick'] : [])]
  return JSON.parse(await node(args)).figures
}
const browser = async (file) => {
  const { findChromium } = await import('../chromium.mjs')
  const chromium = await findChromium()
  const { measure } = await import(file)
  return measure(chromium, { quick })
}
const lawPack = /^version: *['"]?([\w.-]+)/m.exec(fs.readFileSync('content/lawbook.yaml', 'utf8'))?.[1]
if (lawPack === undefined) throw new Error('content/lawbook.yaml names no version.')

/** Each part gives its figures; what needs the built site builds it first. */
const MEASURES = {
  build: measureBuild,
  engine: () => run('scripts/bench/engine.ts'),
  region: () => run('scripts/bench/region.ts'),
  page: () => browser('./page.mjs'),
  interaction: () => browser('./interaction.mjs'),
  single: async () => {
    await node(['scripts/buildSingle.mjs'])
    return { ...measureSingle(), ...(await browser('./single.mjs')) }
  },
}
const machine = {
  cpu: os.cpus()[0]?.model.trim() ?? 'not known',
  cores: os.cpus().length,
  memoryGiB: Math.round(os.totalmem() / 2 ** 30),
  system: `${os.type()} ${os.release()}`,
  node: process.version,
}

const measured = {}
if (['page', 'interaction'].some((p) => only.includes(p)) && !only.includes('build')) {
  await node(['scripts/build.mjs'])
}
for (const part of PARTS.filter((p) => only.includes(p))) {
  const load = os.loadavg()[0] ?? 0
  console.error(`${part} … (load ${load.toFixed(1)})`)
  const begun = performance.now()
  const figures = await MEASURES[part]()
  measured[part] = {
    lawPack,
    measuredOn: new Date().toISOString().slice(0, 10),
    machine,
    // above the number of cores, other programs were taking part of the machine
    loadBefore: Number(load.toFixed(1)),
    seconds: Math.round((performance.now() - begun) / 1000),
    figures,
  }
}
// what another run wrote meanwhile is kept
const held = fs.existsSync(JSON_FILE) ? JSON.parse(fs.readFileSync(JSON_FILE, 'utf8')).parts : {}
const parts = { ...held, ...measured }
const ordered = Object.fromEntries(PARTS.flatMap((p) => (parts[p] === undefined ? [] : [[p, parts[p]]])))
fs.mkdirSync('docs/figures', { recursive: true })
fs.writeFileSync(JSON_FILE, `${JSON.stringify({ lawPack, parts: ordered }, null, 1)}\n`)
fs.writeFileSync('docs/figures/bench.md', tableOf(ordered, fs.readFileSync('scripts/bench/tried.md', 'utf8')))
console.error(`${JSON_FILE} and docs/figures/bench.md are written.`)
