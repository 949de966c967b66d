// Builds the site: the app, the start page as HTML with its security policy, every page of the library as a file, the worker that
// keeps the app for use without a network, the list of what is shipped, and the checksums.
import fs from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { filesIn, sizeOf, writeSums } from './files.mjs'
import { htmlOf } from './libraryShell.mjs'
import { sitePolicy } from './policy.mjs'
import { writeBill } from './sbom.mjs'
import { serviceWorker } from './serviceWorker.mjs'
import { openServer } from './ssr.mjs'
import { earlyScript, fill, startStyle } from './startPage.mjs'

await build({ logLevel: 'error' })
const { render, libraryFiles, version } = await openServer()

const app = render()
const early = earlyScript()
const shell = fs.readFileSync('dist/index.html', 'utf8')
const sheets = fs.readdirSync('dist/assets').filter((f) => f.endsWith('.css'))
if (sheets.length !== 1) throw new Error(`One style sheet was expected; found: ${sheets.join(', ')}.`)
const style = startStyle(fs.readFileSync(`dist/assets/${sheets[0]}`, 'utf8'), shell, app)
const html = fill(shell, { policy: sitePolicy({ script: early, style }), early, style, app })
fs.writeFileSync('dist/index.html', html)
writeBill('dist')

// what the app needs without a network; the library's pages are not among it: the app holds the library itself
const kept = filesIn('dist')
fs.writeFileSync('dist/sw.js', serviceWorker('dist', kept, version))

let pages = 0
for (const page of libraryFiles()) {
  const target = path.join('dist', page.file)
  fs.mkdirSync(path.dirname(target), { recursive: true })
  fs.writeFileSync(target, htmlOf(page, `assets/${sheets[0]}`))
  pages++
}
writeSums('dist')
console.log(`The app and what it needs without a network: ${sizeOf('dist', kept)}.`)
console.log(`The whole of dist/ with ${pages} pages of the library: ${sizeOf('dist')}.`)
console.log(`dist/ is ready (${(html.length / 1024).toFixed(1)} kB of HTML on the start page).`)
