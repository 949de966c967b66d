// Builds everything twice and compares the checksums: the same source gives the same files.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

function sums() {
  for (const script of ['scripts/build.mjs', 'scripts/buildSingle.mjs']) {
    const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' })
    if (status !== 0) throw new Error(`${script} failed.`)
  }
  return ['dist', 'dist-single'].flatMap((folder) =>
    fs
      .readFileSync(`${folder}/SHA256SUMS`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => `${line.slice(0, 64)}  ${folder}/${line.slice(66)}`),
  )
}

const [first, second] = [sums(), sums()]
const differ = [...first.filter((line) => !second.includes(line)), ...second.filter((line) => !first.includes(line))]
if (differ.length > 0) {
  console.error(`Two builds of the same source differ:\n${differ.join('\n')}`)
  process.exit(1)
}
console.log(`Two builds of the same source gave the same ${first.length} files.`)
