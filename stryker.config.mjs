/** Mutation testing of one folder at a time; `npm run mutation` sets which, and the tests are chosen in vitest.mutation.config.ts. */
const folder = process.env.DEDERE_MUTATE ?? 'engine'
const MUTATED = {
  engine: ['src/engine/**/*.ts'],
  machines: ['machines/*.ts'],
  lawbook: [
    'src/lawbook/**/*.ts',
    // the schemas are tables of what may stand in content, the messages words: changing a word is not a fault of reasoning
    '!src/lawbook/schema/**',
    '!src/lawbook/types.ts',
    '!src/lawbook/issueInWords.ts',
    '!src/lawbook/jsonSchemas.ts',
    '!src/lawbook/vitePlugin.ts',
  ],
}

export default {
  mutate: process.env.DEDERE_MUTATE_FILES?.split(',') ?? MUTATED[folder],
  testRunner: 'resident',
  plugins: [new URL('./tests/mutation/runner.mjs', import.meta.url).href],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: Number(process.env.DEDERE_MUTATE_AT_ONCE ?? 2),
  incremental: true,
  incrementalFile: `.stryker/${folder}.json`,
  tempDirName: '.stryker/tmp',
  ignorePatterns: [
    'dist',
    'dist-single',
    'docs',
    'test-results',
    'playwright-report',
    'library',
    '.stryker',
    '.mutated-*',
  ],
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: `.stryker/${folder}-report.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
  timeoutMS: 10_000,
  timeoutFactor: 0.2,
  disableTypeChecks: false,
  // TypeScript 7 has no programming interface for Stryker to rewrite the settings with; the tests do not read them
  tsconfigFile: '.stryker/none.json',
  allowEmpty: true,
}
