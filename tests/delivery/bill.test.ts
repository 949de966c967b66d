import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { criticalCss } from '../../scripts/criticalCss.mjs'
import { hashOf, libraryPolicy, singlePolicy, sitePolicy } from '../../scripts/policy.mjs'
import { bill, licences } from '../../scripts/sbom.mjs'

const shipped = Object.keys(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }).dependencies,
)

describe('the bill of materials', () => {
  const { components } = bill()
  const required = components.filter((c) => c.scope === 'required')
  test('names every package once, with version, licence and checksum', () => {
    const refs = components.map((c) => c['bom-ref'])
    expect(new Set(refs).size).toBe(refs.length)
    for (const c of required) {
      expect(c.version, c.name).toMatch(/^\d/)
      expect(c.licenses, c.name).toBeDefined()
      expect(c.hashes?.[0]?.content, c.name).toMatch(/^[0-9a-f]{128}$/)
    }
  })
  test('parts what is shipped from what only builds and tests', () => {
    expect(required.map((c) => c.name)).toEqual(expect.arrayContaining(shipped))
    const tools = components.filter((c) => c.scope === 'excluded').map((c) => c.name)
    expect(tools).toEqual(expect.arrayContaining(['vite', 'vitest', 'typescript']))
    expect(required.map((c) => c.name)).not.toContain('vite')
  })
  test('has no package under a licence that binds who uses the guide', () => {
    const said = required.map((c) => c.licenses?.[0]?.license?.id ?? c.licenses?.[0]?.expression ?? '')
    for (const licence of said) expect(licence).toMatch(/^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|Zlib)\b/)
  })
  test('brings the words of each licence', () => {
    const text = licences()
    for (const c of required) expect(text).toContain(`${c.name} ${c.version}: `)
    expect(text).not.toContain('undefined')
  })
})

describe('the policy', () => {
  const all = {
    site: sitePolicy({ script: 'a', style: 'b' }),
    single: singlePolicy({ scripts: ['a', 'c'], style: 'b' }),
    library: libraryPolicy({ script: 'a' }),
  }
  test.each(Object.entries(all))('of the %s opens no connection and takes no text for a script', (_, policy) => {
    for (const part of ["default-src 'none'", "connect-src 'none'", "form-action 'none'", "base-uri 'none'"])
      expect(policy).toContain(part)
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(policy).toContain(hashOf('a'))
  })
})

describe('the style that is needed first', () => {
  const css =
    '@layer base,late;@layer base{a{color:red}.gone{color:blue}.here>a:hover,.gone .x{color:green}@media print{a{color:black}}}@layer late{@media (width>1px){[data-x]{top:0}.gone{top:0}}}'
  test('keeps what can meet something on the page, in its layers and in its order', () => {
    expect(criticalCss(css, '<p class="here"><a>x</a></p>')).toBe(
      '@layer base,late;@layer base,late;@layer base{a{color:red}.here>a:hover{color:green}}',
    )
  })
  test('keeps what is told to come soon', () => {
    expect(criticalCss(css, '<p></p>', ['[data-x'])).toContain('[data-x]{top:0}')
  })
})
