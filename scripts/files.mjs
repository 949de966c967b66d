// What the build has written: every file, its size, and its checksum.
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/** Every file below a folder, by its path from there, in one order on every machine. */
export const filesIn = (folder) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => path.relative(folder, path.join(e.parentPath, e.name)).split(path.sep).join('/'))
    .sort()

export const sha256 = (data) => crypto.createHash('sha256').update(data).digest('hex')

/** Writes SHA256SUMS, as `sha256sum --check` reads it. */
export function writeSums(folder) {
  const lines = filesIn(folder)
    .filter((f) => f !== 'SHA256SUMS')
    .map((f) => `${sha256(fs.readFileSync(path.join(folder, f)))}  ${f}\n`)
  fs.writeFileSync(path.join(folder, 'SHA256SUMS'), lines.join(''))
}

/** The size of files in MB, plain and after gzip, as a person reads it. */
export function sizeOf(folder, files = filesIn(folder)) {
  const all = files.map((f) => fs.readFileSync(path.join(folder, f)))
  const mb = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`
  const sum = (sizes) => sizes.reduce((a, b) => a + b, 0)
  return `${mb(sum(all.map((d) => d.length)))} (${mb(sum(all.map((d) => gzipSync(d).length)))} after gzip)`
}
