import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lawbook } from '../support/lawbook.ts'

const FIGURES = 'docs/figures/look.json'
describe('The baselines of the looks', () => {
  test('were made under this law pack, and all are there: else run npm run look -- --update', () => {
    const { lawPack, chromium, shots } = JSON.parse(readFileSync(FIGURES, 'utf8'))
    expect(lawPack).toBe(lawbook.version)
    const files = readdirSync(`tests/look/baselines/chromium-${chromium}`).filter((f) => f.endsWith('.png'))
    expect(files.length).toBe(shots)
  })
})
