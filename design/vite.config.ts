import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { questionsToCome } from '../src/journey/secondQuestion.ts'
import { lawbookPlugin } from '../src/lawbook/vitePlugin.ts'

const root = path.join(import.meta.dirname, '..')

/** The page of the design: built beside the app and never shipped with it. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), lawbookPlugin(root, questionsToCome)],
  build: {
    outDir: path.join(root, 'dist-design'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
})
