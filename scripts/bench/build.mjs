// Parts (e): how long the site and the tests take to make, and what comes of it; and the one file, where it was made.
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { node } from './node.mjs'

const gzipped = (file) => zlib.gzipSync(fs.readFileSync(file), { level: 9 }).length
const filesIn = (folder) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => path.join(f.parentPath, f.name))

/** The build, timed, and every file of the app with its bytes; the pages of the library are counted together. */
export async function measureBuild() {
  const begun = performance.now()
  await node(['scripts/build.mjs'])
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(1))
  const [library, app] = [filesIn('dist/library'), filesIn('dist').filter((f) => !f.startsWith('dist/library'))]
  const files = app
    .map((file) => ({
      // the hash in a name changes with every build
      file: path.relative('dist', file).replace(/-[\w-]{8}(?=\.\w+$)/, ''),
      bytes: fs.statSync(file).size,
      gzip: gzipped(file),
    }))
    .sort((a, b) => b.gzip - a.gzip)
  const pages = library.length
  const libraryMiB = Number((library.reduce((n, f) => n + fs.statSync(f).size, 0) / 1024 / 1024).toFixed(1))
  const times = 'node_modules/.cache/dedere-times.json'
  const tests = fs.existsSync(times) ? JSON.parse(fs.readFileSync(times, 'utf8')) : null
  return { seconds, files, library: { pages, mib: libraryMiB }, tests }
}

/** The site in one file: its bytes. How long it takes to open is measured with the pages. */
export function measureSingle() {
  const file = 'dist-single/dedere.html'
  if (!fs.existsSync(file)) return { made: false }
  return { made: true, bytes: fs.statSync(file).size, gzip: gzipped(file) }
}
