import { readdirSync } from 'node:fs'

/** What takes longer than what it notices is worth: each day of each State, and whole reports. */
const TOO_LONG = ['engine/everyState', 'engine/world']

/** Compares the whole lawbook, letter by letter, for many cases. */
export const TOO_LONG_TESTS = ['Whatever the steps › lawbook and situation are left as they were']

/** The test files that can notice a fault in the folder that is mutated (engine, machines or lawbook). */
export function testFiles(folder) {
  const of = {
    engine: ['engine/', 'machines/asking'],
    machines: ['machines/', 'training/machines'],
    lawbook: ['content/'],
  }[folder]
  const all = readdirSync('tests', { recursive: true }).map((f) => f.replaceAll('\\', '/'))
  const files = all.filter((f) => f.endsWith('.test.ts') && of.some((start) => f.startsWith(start)))
  return files
    .filter((f) => !TOO_LONG.some((start) => f.startsWith(start)))
    .sort()
    .map((f) => `tests/${f}`)
}
