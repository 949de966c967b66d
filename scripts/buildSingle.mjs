// Builds one HTML file that holds the whole guide and opens from disk by a double-click: dist-single/dedere.html.
import fs from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { sizeOf, writeSums } from './files.mjs'
import { singlePolicy } from './policy.mjs'
import { writeBill } from './sbom.mjs'
import { openServer } from './ssr.mjs'
import { earlyScript, fill } from './startPage.mjs'

const WORKER = path.resolve('src/ui/region/regionWorker.ts')
/** The worker's code as a text of the file itself: a file on disk may open no other. */
const workerInside = {
  name: 'dedere-worker-inside',
  enforce: 'pre',
  load: async (id) => {
    if (!id.endsWith('/region/workerUrl.ts')) return null
    const { output } = await build({
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        target: 'es2022',
        rolldownOptions: { input: WORKER, output: { format: 'iife', codeSplitting: false } },
      },
    })
    const code = JSON.stringify(output[0].code)
    return `export const workerUrl = URL.createObjectURL(new Blob([${code}], { type: 'text/javascript' }))`
  },
}

const bundle = await build({
  mode: 'single',
  logLevel: 'error',
  plugins: [workerInside],
  build: {
    write: false,
    copyPublicDir: false,
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
})
const codes = bundle.output.filter((o) => o.type === 'chunk')
const sheets = bundle.output.filter((o) => o.fileName.endsWith('.css'))
if (codes.length !== 1 || sheets.length !== 1) {
  throw new Error(`One script and one style sheet were expected: ${bundle.output.map((o) => o.fileName).join(', ')}.`)
}
// within HTML no text of a script may look like the end of one
const code = codes[0].code.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--').trim()
const style = String(sheets[0].source).trim()
const early = earlyScript()

const { render, words } = await openServer()
const app = render()
  .replaceAll('href="library/index.html"', 'href="#/library"')
  .replace(words.noscript, () => words.noscriptFile)
const shell = fs
  .readFileSync('index.html', 'utf8')
  .replace(/<link rel="manifest"[^>]*>\n\s*/g, '')
  .replace(/<script type="module"[^>]*><\/script>/, () => `<script type="module">${code}</script>`)
const html = fill(shell, { policy: singlePolicy({ scripts: [early, code], style }), early, style, app })
fs.rmSync('dist-single', { recursive: true, force: true })
fs.mkdirSync('dist-single')
fs.writeFileSync('dist-single/dedere.html', html)
writeBill('dist-single')
writeSums('dist-single')
console.log(`dist-single/dedere.html is ready: ${sizeOf('dist-single', ['dedere.html'])}.`)
