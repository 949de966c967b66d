import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { law } from '../support/lawbook.ts'

const { parts } = JSON.parse(readFileSync('docs/figures/bench.json', 'utf8')) as {
  parts: Readonly<Record<string, { readonly lawPack: string }>>
}

test('every part of the benchmark was measured with the law as it stands; `npm run bench` renews them', () => {
  expect(Object.keys(parts)).toEqual(['build', 'engine', 'region', 'page', 'interaction', 'single'])
  for (const [part, { lawPack }] of Object.entries(parts)) expect(lawPack, part).toBe(law.version)
})
