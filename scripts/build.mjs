// Builds the site: the app, then the start page as HTML, then the security policy with the hash of the one inline script.
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const ssr = path.resolve('node_modules/.cache/dedere-ssr')
await build({ logLevel: 'warn' })
await build({
  logLevel: 'warn',
  build: { ssr: 'src/entry-server.tsx', outDir: ssr, emptyOutDir: true, copyPublicDir: false },
})
const { render } = await import(pathToFileURL(path.join(ssr, 'entry-server.js')).href)

const early = fs
  .readFileSync('src/ui/early.js', 'utf8')
  .replace(/^\/\/.*\n/gm, '')
  .replace(/\n\s*/g, '\n')
  .trim()
const hash = crypto.createHash('sha256').update(early).digest('base64')
const policy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${hash}'`,
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
console.log(`dist/ is ready (${(html.length / 1024).toFixed(1)} kB of HTML on the start page).`)
