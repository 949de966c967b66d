import type { TestSequencer, TestSpecification } from 'vitest/node'

/**
 * The test files that take longest, below `tests/`, the longest first. They begin before all others, so that no worker is left with a long one at
 * the end; a file's size, by which Vitest would go in a fresh clone, tells nothing of that.
 */
export const LONG_FILES = [
  'cli/flags.test.ts',
  'engine/everyState.test.ts',
  'engine/properties.test.ts',
  'report/compare.test.ts',
  'training/generate.test.ts',
  'journey/caseFile.test.ts',
  'report/request.test.ts',
  'engine/invariants.test.ts',
  'engine/whatIf.test.ts',
  'content/mistakes.test.ts',
  'machines/paths.test.ts',
  'engine/canMatter.test.ts',
  'journey/roundTrip.test.ts',
] as const

/** Gives each free worker the longest file that is left. */
export class LongestFirst implements TestSequencer {
  shard(specifications: TestSpecification[]): TestSpecification[] {
    return specifications
  }
  sort(specifications: TestSpecification[]): TestSpecification[] {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONG_FILES.findIndex((file) => moduleId.endsWith(`/tests/${file}`))
      return at === -1 ? LONG_FILES.length : at
    }
    return [...specifications].sort((a, b) => place(a) - place(b))
  }
}
