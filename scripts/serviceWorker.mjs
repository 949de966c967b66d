// The service worker of this build: its code with the list of the files that it keeps, each with its checksum.
import fs from 'node:fs'
import path from 'node:path'
import { sha256 } from './files.mjs'

/** `kept` are paths below `folder`; `pack` is the version of the law pack. The bill of materials is not needed without a network. */
export function serviceWorker(folder, kept, pack) {
  const files = Object.fromEntries(
    kept.filter((f) => f !== 'sbom.cdx.json').map((f) => [f, sha256(fs.readFileSync(path.join(folder, f)))]),
  )
  const build = sha256(JSON.stringify(files)).slice(0, 12)
  const head = `const PACK = ${JSON.stringify(pack)}\nconst BUILD = ${JSON.stringify(build)}\nconst FILES = ${JSON.stringify(files)}\n`
  return head + fs.readFileSync('scripts/serviceWorker.js', 'utf8').replace(/^\/\/ eslint.*\n/gm, '')
}
