// The bill of materials (CycloneDX 1.6) and the licences of what is shipped, both read from package-lock.json and node_modules.
import fs from 'node:fs'
import path from 'node:path'

const lock = () => JSON.parse(fs.readFileSync('package-lock.json', 'utf8'))
const nameOf = (at) => at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Every package of the lock file: shipped with the guide, or used only to build and test it. */
function packages() {
  return Object.entries(lock().packages)
    .filter(([at]) => at !== '')
    .map(([at, p]) => ({
      at,
      name: nameOf(at),
      version: p.version,
      licence: p.license ?? null,
      integrity: p.integrity ?? null,
      shipped: p.dev !== true && p.devOptional !== true && p.optional !== true,
    }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

const component = ({ name, version, licence, integrity, shipped }) => {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    scope: shipped ? 'required' : 'excluded',
    purl,
    ...(licence === null
      ? {}
      : { licenses: [/ (OR|AND) /.test(licence) ? { expression: licence } : { license: { id: licence } }] }),
    ...(integrity === null
      ? {}
      : {
          hashes: [
            { alg: 'SHA-512', content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex') },
          ],
        }),
  }
}

/** The bill: what is shipped is `required`, what only builds and tests is `excluded`. No date, so that two builds are alike. */
export function bill() {
  const { version, name } = JSON.parse(fs.readFileSync('package.json', 'utf8'))
  const seen = new Set()
  const components = packages()
    .map(component)
    .filter((c) => !seen.has(c['bom-ref']) && seen.add(c['bom-ref']))
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': name, name, version, licenses: [{ license: { id: 'MIT' } }] },
    },
    components,
  }
}

/** The licence of each shipped package in its own words, after the project's own. */
export function licences() {
  const own = `Dedere: MIT for the code, CC BY 4.0 for the law in content/\n\n${fs.readFileSync('LICENSE', 'utf8').trim()}\n`
  const others = packages()
    .filter((p) => p.shipped)
    .map(({ at, name, version, licence }) => {
      const file = fs.readdirSync(at).find((f) => /^licen[cs]e(\.\w+)?$/i.test(f))
      const text =
        file === undefined
          ? 'The package brings no text of its licence.'
          : fs.readFileSync(path.join(at, file), 'utf8').trim()
      return `${name} ${version}: ${licence}\n\n${text}\n`
    })
  return [own, ...others].join(`\n${'-'.repeat(78)}\n\n`)
}

/** Writes both beside what was built. */
export function writeBill(folder) {
  fs.writeFileSync(path.join(folder, 'sbom.cdx.json'), `${JSON.stringify(bill(), null, 1)}\n`)
  fs.writeFileSync(path.join(folder, 'licences.txt'), licences())
}
