import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const FIGURES = 'docs/figures/mutation.json'
const FOLDERS = ['engine', 'machines', 'lawbook'] as const
type Folder = (typeof FOLDERS)[number]

/** What Stryker writes of a run: each file with its mutants (mutation testing report schema). */
interface Report {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: string
        readonly mutants: readonly { readonly status: string; readonly mutatorName: string }[]
      }
    >
  >
}
interface FileFigures {
  readonly file: string
  readonly mutants: number
  readonly noticed: number
  readonly survived: number
  readonly notReached: number
  readonly score: number
  /** Survivors by the kind of fault. */
  readonly survivors: Readonly<Record<string, number>>
}

/**
 * `npm run mutation [-- <folders>]`: puts faults into engine, machines and the loader of the lawbook, one at a time, runs the quick tests against each,
 * and writes the share that was noticed to docs/figures/mutation.json. With `--read <reports>`, only reads reports of Stryker that were made before.
 * What was measured before and did not change is not run again. Exit 0: the figures are written. Otherwise the exit code of Stryker.
 */
export function main(args: readonly string[]): number {
  if (args[0] === '--read') return keep(args.slice(1))
  const folders = args.length === 0 ? FOLDERS : FOLDERS.filter((f) => args.includes(f))
  const stryker = join(
    dirname(createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json')),
    'bin/stryker.js',
  )
  for (const folder of folders) {
    const env = { ...process.env, DEDERE_MUTATE: folder }
    const { status } = spawnSync(process.execPath, [stryker, 'run', 'stryker.config.mjs'], { stdio: 'inherit', env })
    if (status !== 0) return status ?? 1
  }
  return keep(folders.map((f) => `.stryker/${f}-report.json`))
}

/** Writes what reports say beside the figures of files that they do not speak of. */
function keep(reports: readonly string[]): number {
  const lawPack = /^version: '?([^'\n]+)/m.exec(readFileSync('content/lawbook.yaml', 'utf8'))?.[1] ?? ''
  const measured = new Map<string, FileFigures>()
  const held = existsSync(FIGURES) ? (JSON.parse(readFileSync(FIGURES, 'utf8')) as Held) : { folders: [] }
  for (const file of held.folders.flatMap((f) => f.files)) measured.set(file.file, file)
  for (const path of reports) {
    const { files } = JSON.parse(readFileSync(path, 'utf8')) as Report
    for (const [file, { mutants, source }] of Object.entries(files)) {
      // of a file that has changed since, the report says nothing any more
      if (!existsSync(file) || readFileSync(file, 'utf8') !== source) {
        measured.delete(file)
        continue
      }
      const found = figuresOf(file, mutants)
      if (found !== null) measured.set(file, found)
    }
  }
  const folders = FOLDERS.map((folder) => folderFigures(folder, [...measured.values()]))
  mkdirSync('docs/figures', { recursive: true })
  writeFileSync(FIGURES, `${JSON.stringify({ lawPack, stryker: '9.6.1', folders }, null, 2)}\n`)
  for (const f of folders) console.log(`${f.folder}: ${f.noticed} of ${f.mutants} noticed, ${f.score ?? 'no'} %`)
  return 0
}
interface Held {
  readonly folders: readonly { readonly files: readonly FileFigures[] }[]
}

function figuresOf(file: string, all: readonly { readonly status: string; readonly mutatorName: string }[]) {
  const counted = (...statuses: readonly string[]) => all.filter((m) => statuses.includes(m.status))
  const noticed = counted('Killed', 'Timeout').length
  const survivors = counted('Survived')
  const notReached = counted('NoCoverage').length
  const mutants = noticed + survivors.length + notReached
  if (mutants === 0) return null
  const kinds: Record<string, number> = {}
  for (const m of survivors) kinds[m.mutatorName] = (kinds[m.mutatorName] ?? 0) + 1
  return {
    file,
    mutants,
    noticed,
    survived: survivors.length,
    notReached,
    score: share(noticed, mutants),
    survivors: kinds,
  }
}

const share = (part: number, whole: number): number => Math.round((1000 * part) / whole) / 10

function folderFigures(folder: Folder, measured: readonly FileFigures[]) {
  const at = folder === 'machines' ? 'machines/' : `src/${folder}/`
  const files = measured.filter((f) => f.file.startsWith(at)).sort((a, b) => a.file.localeCompare(b.file))
  const mutants = files.reduce((n, f) => n + f.mutants, 0)
  const noticed = files.reduce((n, f) => n + f.noticed, 0)
  const notMeasured = sourcesOf(at).filter((f) => !files.some((m) => m.file === f))
  return { folder, mutants, noticed, score: mutants === 0 ? null : share(noticed, mutants), files, notMeasured }
}

/** The files of a folder that are to be measured: those that hold more than types, schemas and words. */
function sourcesOf(at: string): readonly string[] {
  const tracked = spawnSync('git', ['ls-files', `${at}*.ts`], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n')
  const left = [
    'src/lawbook/schema/',
    'src/lawbook/types.ts',
    'src/lawbook/texts.ts',
    'src/lawbook/issueInWords.ts',
    'src/lawbook/jsonSchemas.ts',
    'src/lawbook/vitePlugin.ts',
    'src/lawbook/result.ts',
    'src/lawbook/requestWords.ts',
    'src/lawbook/virtual.d.ts',
  ]
  return tracked.filter((f) => f !== '' && !left.some((l) => f.startsWith(l)))
}
