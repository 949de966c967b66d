import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  assureConditions,
  assureGuide,
  assurePairs,
  differentAtoms,
  EVERYTHING,
  GUIDE_PARTS,
  type GuideFigures,
  joinGuides,
} from '../assurance/assure.ts'
import { judgedConditions } from '../assurance/conditions.ts'
import { DOORS, type Door, tryDoor } from '../assurance/hostile/doors.ts'
import { loadLawbook, readContent } from '../lawbook/loadLawbook.ts'
import { type Lawbook, openLawbook } from '../lawbook/openLawbook.ts'
import type { TextPack } from '../lawbook/texts.ts'
import { readFlags } from './flags.ts'

const FIGURES = 'docs/figures/assurance.json'

/** So many hostile inputs to each door. */
const INPUTS: Readonly<Record<Door, number>> = {
  link: 20_000,
  'case-file': 5_000,
  storage: 15_000,
  'command-line': 100_000,
  content: 3_000,
}

type Found = { readonly faults: readonly string[] }
/** What can be assured by itself. */
const PARTS: Readonly<Record<string, (lawbook: Lawbook, texts: TextPack) => Found | Promise<Found>>> = {
  conditions: (lawbook) => {
    const judged = judgedConditions(lawbook)
    return { ...assureConditions(lawbook, judged), differentAtoms: differentAtoms(lawbook, judged) }
  },
  guide: async (lawbook, texts) =>
    joinGuides(lawbook, texts, await Promise.all(GUIDE_PARTS.map((_, n) => elsewhere(n)))),
  pairs: (lawbook) => assurePairs(lawbook, EVERYTHING.pairs),
  doors: async (lawbook) => {
    const held = { lawbook, content: readContent(join(process.cwd(), 'content')), readFlags }
    const tried: Partial<Record<Door, number>> = {}
    const faults: string[] = []
    for (const door of DOORS) {
      const found = await tryDoor(door, held, INPUTS[door], 2026)
      tried[door] = found.inputs
      faults.push(...found.faults)
      console.log(`${door}: ${found.inputs} inputs, ${found.faults.length} faults`)
    }
    return { ...tried, faults }
  },
}

/**
 * `npm run assurance [-- <parts>]`: goes through every condition, every way through the guide and every State by classes of answers, and writes what was
 * gone through to docs/figures/assurance.json. Exit 0: everything holds. Exit 1: something does not, and is named. Exit 2: no such part.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { law, texts } = loadLawbook(join(process.cwd(), 'content'))
  const lawbook = openLawbook(law)
  const [first, n = '0', file = ''] = args
  const extent = first === '--guide-part' ? GUIDE_PARTS[Number(n)] : undefined
  if (extent !== undefined) {
    writeFileSync(file, JSON.stringify(assureGuide(lawbook, texts, extent, console.log)))
    return 0
  }
  const unknown = args.filter((a) => PARTS[a] === undefined)
  if (unknown.length > 0) {
    console.error(`There is no part '${unknown.join("', '")}'. Use: ${Object.keys(PARTS).join(', ')}.`)
    return 2
  }
  let failed = false
  for (const part of args.length === 0 ? Object.keys(PARTS) : args) {
    const begun = { at: Date.now(), cpu: process.cpuUsage().user }
    const { faults, ...figures } = (await PARTS[part]?.(lawbook, texts)) ?? { faults: [] }
    const seconds = {
      seconds: Math.round((Date.now() - begun.at) / 1000),
      processorSeconds: Math.round((process.cpuUsage().user - begun.cpu) / 1e6),
    }
    console.log(`${part}: ${JSON.stringify({ ...figures, ...seconds })}`)
    for (const fault of faults.slice(0, 100)) console.error(`${part}: ${fault}`)
    if (faults.length > 0) failed = true
    else keep(lawbook.version, part, { ...figures, ...seconds })
  }
  return failed ? 1 : 0
}

/** Goes one part of the ways in a process of its own. */
function elsewhere(part: number): Promise<GuideFigures> {
  const file = join(mkdtempSync(join(tmpdir(), 'dedere-assurance-')), 'guide.json')
  const args = ['scripts/cli.mjs', 'assurance', '--guide-part', String(part), file]
  return new Promise((resolve, reject) => {
    spawn(process.execPath, args, { stdio: 'inherit' }).on('exit', (code) => {
      if (code === 0) resolve(JSON.parse(readFileSync(file, 'utf8')) as GuideFigures)
      else reject(new Error(`Part ${part} of the ways could not be gone.`))
    })
  })
}

/** Writes what one part found beside what the others found of the same lawbook. */
function keep(lawPack: string, part: string, figures: object): void {
  const held = existsSync(FIGURES) ? (JSON.parse(readFileSync(FIGURES, 'utf8')) as { lawPack: string }) : { lawPack }
  const kept = held.lawPack === lawPack ? held : { lawPack }
  mkdirSync('docs/figures', { recursive: true })
  writeFileSync(FIGURES, `${JSON.stringify({ ...kept, [part]: figures }, null, 2)}\n`)
}
