import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { loadLawbook } from './src/lawbook/loadLawbook.ts'

/** The folder that is mutated: it decides which tests can notice. */
const folder = process.env['DEDERE_MUTATE'] ?? 'engine'
const cached = join(import.meta.dirname, 'node_modules/.cache/dedere-law.json')

/**
 * The tests that mutation testing runs against the engine, the machines or the loader of the lawbook: those that take no more than a few seconds.
 * What is mutated in engine and machines cannot change the lawbook, so that it is compiled once and read by each run.
 */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  engine: ['tests/engine/**/*.test.ts'],
  machines: ['tests/machines/**/*.test.ts', 'tests/training/machines.test.ts'],
  lawbook: ['tests/content/**/*.test.ts'],
}
const TOO_LONG = ['everyState', 'world', 'region', 'golden', 'changeDates', 'periods', 'properties'].map(
  (name) => `tests/engine/${name}.test.ts`,
)
/** What is quick and says one thing at a time goes first: the run ends with the first test that notices. */
const FIRST = ['truth', 'dates', 'evaluate', 'membership', 'atoms', 'coverage', 'steps', 'lanes', 'changes', 'asking']
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = (f: TestSpecification) => {
      const i = FIRST.indexOf(basename(f.moduleId, '.test.ts'))
      return i === -1 ? FIRST.length : i
    }
    return [...files].sort((a, b) => place(a) - place(b) || a.moduleId.localeCompare(b.moduleId))
  }
}

const compiledOnce = {
  name: 'lawbook-compiled-once',
  load(id: string) {
    if (folder === 'lawbook' || !id.endsWith('/src/lawbook/loadLawbook.ts')) return null
    if (!existsSync(cached)) {
      mkdirSync(join(cached, '..'), { recursive: true })
      writeFileSync(cached, JSON.stringify(loadLawbook(join(import.meta.dirname, 'content'))))
    }
    return `import { readFileSync } from 'node:fs'
      export const loadLawbook = () => JSON.parse(readFileSync(${JSON.stringify(cached)}, 'utf8'))
      export const readContent = () => { throw new Error('Content is not read here.') }`
  },
}

export default defineConfig({
  plugins: [compiledOnce],
  test: {
    include: [...(TESTS[folder] ?? [])],
    exclude: [...TOO_LONG],
    testTimeout: 60_000,
    isolate: false,
    sequence: { sequencer: QuickFirst },
    setupFiles: ['tests/support/mutationSetup.ts'],
    env: { RUNS: '2' },
  },
})
