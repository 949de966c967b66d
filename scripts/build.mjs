// Builds the site: the app, then the start page as HTML with its security policy, then every page of the library as a file.
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { htmlOf } from './libraryShell.mjs'

const ssr = path.resolve('node_modules/.cache/dedere-ssr')
await build({ logLevel: 'warn' })
await build({
  logLevel: 'warn',
  build: { ssr: 'src/entry-server.tsx', outDir: ssr, emptyOutDir: true, copyPublicDir: false },
})
const { render, libraryFiles } = await import(pathToFileURL(path.join(ssr, 'entry-server.js')).href)

const early = fs
  .readFileSync('src/ui/early.js', 'utf8')
  .replace(/^\/\/.*\n/gm, '')
  .replace(/\n\s*/g, '\n')
  .trim()
const hash = crypto.createHash('sha256').update(early).digest('base64')
const policy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${hash}'`,
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
const file = 'dist/index.html'
const html = fs
  .readFileSync(file, 'utf8')
  .replace('<!--csp-->', `<meta http-equiv="Content-Security-Policy" content="${policy}" />`)
  .replace('<!--early-->', () => `<script>${early}</script>`)
  .replace('<!--app-->', () => render())
fs.writeFileSync(file, html)
const style = /href="\.\/(assets\/[^"]+\.css)"/.exec(html)?.[1]
if (style === undefined) throw new Error('The built start page names no style sheet.')
let pages = 0
let bytes = 0
for (const page of libraryFiles()) {
  const text = htmlOf(page, style)
  const target = path.join('dist', page.file)
  fs.mkdirSync(path.dirname(target), { recursive: true })
  fs.writeFileSync(target, text)
  pages++
  bytes += text.length
}
console.log(`The library has ${pages} pages (${(bytes / 1024 / 1024).toFixed(1)} MB).`)
console.log(`dist/ is ready (${(html.length / 1024).toFixed(1)} kB of HTML on the start page).`)
