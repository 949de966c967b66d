import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner'
import { build } from 'vite'
import { collect } from './collected.mjs'
import { ForgettingWeakMap, forget } from './forgetting.mjs'
import { TOO_LONG_TESTS, testFiles } from './tests.mjs'

const folder = process.env.DEDERE_MUTATE ?? 'engine'
const START = '\0start'
/** How long tests may go on looking for one fault, in milliseconds of processor time. */
const PATIENCE = Number(process.env.DEDERE_MUTATE_PATIENCE ?? 800)

/**
 * Runs tests for Stryker within one process that stays: program and tests are bundled and read once, and each fault is only switched on. To begin a process and
 * read the lawbook for each fault, as Vitest must, takes a hundred times as long. Stands on three things: the program keeps nothing between calls but in WeakMaps, which are
 * made to forget; a test that notices a fault is run again without it, and if it still fails everything is read anew; and the short tests come first.
 */
class Resident {
  #stryker = globalThis.__stryker__ ?? {}
  #bundle = ''
  #loads = 0
  /** By id. */
  #tests = new Map()
  #spent = new Map()
  #caught = new Map()
  #tried = new Map()

  /** Nothing of what is read at the beginning depends on a fault: those in tables read once are not counted. */
  capabilities = () => ({ reloadEnvironment: true })

  async init() {
    globalThis.__stryker__ = this.#stryker
    process.env.RUNS = '2'
    process.env.TZ = 'UTC'
    globalThis.ForgettingWeakMap = ForgettingWeakMap
    const outDir = resolve(`.mutated-${process.env.STRYKER_MUTATOR_WORKER ?? 0}`)
    await build({
      configFile: false,
      logLevel: 'error',
      plugins: [bundled(testFiles(folder))],
      build: {
        ssr: true,
        outDir,
        minify: false,
        target: 'node20',
        rolldownOptions: {
          input: START,
          treeshake: false,
          output: {
            entryFileNames: 'tests.mjs',
            banner: 'const WeakMap = globalThis.ForgettingWeakMap',
            codeSplitting: false,
          },
        },
      },
    })
    this.#bundle = pathToFileURL(join(outDir, 'tests.mjs')).href
    await this.#load()
  }
  async #load() {
    this.#stryker.activeMutant = undefined
    this.#loads += 1
    const tests = await collect(() => import(`${this.#bundle}?${this.#loads}`))
    this.#tests = new Map(tests.filter((t) => !TOO_LONG_TESTS.includes(t.name)).map((t) => [`${t.file}#${t.name}`, t]))
  }

  /** Runs one test; gives what it says against the program, or null. */
  async #run(id) {
    const begun = performance.now()
    try {
      await this.#tests.get(id).run()
      return null
    } catch (e) {
      return e instanceof Error ? e.message.slice(0, 500) : String(e)
    } finally {
      this.#spent.set(id, performance.now() - begun)
    }
  }

  async dryRun() {
    const tests = []
    for (const [id, { file, name }] of this.#tests) {
      forget()
      this.#stryker.currentTestId = id
      const failureMessage = await this.#run(id)
      this.#stryker.currentTestId = undefined
      const told = { id, name, fileName: resolve(file), timeSpentMs: this.#spent.get(id) }
      tests.push(
        failureMessage === null
          ? { ...told, status: TestStatus.Success }
          : { ...told, status: TestStatus.Failed, failureMessage },
      )
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#stryker.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    // what it takes for what it is likely to find: so the tests that noticed most faults soon come first
    const cost = (id) =>
      ((this.#spent.get(id) ?? 0) * (2 + (this.#tried.get(id) ?? 0))) / (0.2 + (this.#caught.get(id) ?? 0))
    const ids = [...(testFilter ?? this.#tests.keys())].sort((a, b) => cost(a) - cost(b))
    forget()
    const { user: begun } = process.cpuUsage()
    for (const [i, id] of ids.entries()) {
      if (process.cpuUsage().user - begun > 1000 * PATIENCE) return { status: MutantRunStatus.Survived, nrOfTests: i }
      Object.assign(this.#stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit })
      const failureMessage = await this.#run(id)
      const hits = this.#stryker.hitCount
      Object.assign(this.#stryker, { activeMutant: undefined, hitCount: 0, hitLimit: undefined })
      if (hitLimit !== undefined && hits > hitLimit)
        return { status: MutantRunStatus.Timeout, reason: `Reached ${hits} times.` }
      this.#tried.set(id, (this.#tried.get(id) ?? 0) + 1)
      if (failureMessage === null) continue
      forget()
      if ((await this.#run(id)) !== null) {
        await this.#load()
        return this.mutantRun({ activeMutant, testFilter: [id], hitLimit })
      }
      this.#caught.set(id, (this.#caught.get(id) ?? 0) + 1)
      return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests: i + 1 }
    }
    return { status: MutantRunStatus.Survived, nrOfTests: ids.length }
  }
}

/** One module that reads the test files in order, each after a word of where it begins. */
const bundled = (files) => ({
  name: 'tests-of-mutation',
  enforce: 'pre',
  resolveId(id) {
    if (id === START || id.startsWith('\0begin:')) return id
    if (id === 'vitest') return { id: new URL('./collected.mjs', import.meta.url).href, external: true }
    return null
  },
  load(id) {
    const path = (file) => JSON.stringify(resolve(file))
    if (id === START) {
      const each = files.map((f) => `import '\\0begin:${f}'\nimport ${path(f)}`)
      return [`import ${path('tests/support/mutationSetup.ts')}`, ...each].join('\n')
    }
    if (id.startsWith('\0begin:')) return `import { begin } from 'vitest'\nbegin(${JSON.stringify(id.slice(7))})`
    return null
  },
})

const resident = () => new Resident()
resident.inject = []
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'resident', resident)]
