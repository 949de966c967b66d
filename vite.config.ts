import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { questionsToCome } from './src/journey/secondQuestion.ts'
import { lawbookPlugin } from './src/lawbook/vitePlugin.ts'
import { LongestFirst } from './tests/support/longestFirst.ts'

export default defineConfig({
  base: './',
  plugins: [react(), lawbookPlugin(import.meta.dirname, questionsToCome)],
  build: { modulePreload: { polyfill: false }, target: 'es2022', assetsInlineLimit: 0 },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    testTimeout: 240_000,
    maxWorkers: 2,
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
})
