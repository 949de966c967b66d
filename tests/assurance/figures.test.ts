import { readFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Guide } from '../../src/ui/GuideContext.ts'
import { GuideContext } from '../../src/ui/GuideContext.ts'
import { AssuranceView } from '../../src/ui/views/AssuranceView.tsx'
import { lawbook, texts } from '../support/lawbook.ts'

const read = (name: string) => JSON.parse(readFileSync(`docs/figures/${name}.json`, 'utf8')) as Record<string, unknown>
const assurance = read('assurance')
const mutation = read('mutation')
/** The parts of `npm run assurance`. */
const PARTS = ['conditions', 'guide', 'pairs', 'doors']
const page = renderToStaticMarkup(
  createElement(GuideContext.Provider, { value: { lawbook, texts } as Guide }, createElement(AssuranceView)),
)
const counts = (held: unknown): readonly number[] =>
  Object.entries(held as object).flatMap(([key, n]) => (typeof n === 'number' && key !== 'processorSeconds' ? [n] : []))

describe('The figures of the assurance page', () => {
  test('were made with the lawbook as it is now: run `npm run assurance` and `npm run mutation` after a change', () => {
    expect(assurance['lawPack']).toBe(lawbook.version)
    expect(mutation['lawPack']).toBe(lawbook.version)
  })

  test.each(PARTS)('%s: every count that was made stands on the page', (part) => {
    const made = counts(assurance[part])
    expect(made.length).toBeGreaterThan(3)
    for (const n of made) expect(page).toContain(`<dd>${n.toLocaleString('en-GB')}</dd>`)
  })

  test('every folder stands with its score, and what was not measured is named', () => {
    const folders = mutation['folders'] as readonly {
      folder: string
      score: number | null
      notMeasured: readonly string[]
    }[]
    expect(folders.map((f) => f.folder)).toEqual(['engine', 'machines', 'lawbook'])
    for (const f of folders) {
      expect(page).toContain(f.score === null ? 'not measured' : `${f.score} %`)
      for (const file of f.notMeasured) expect(page).toContain(file)
    }
  })

  test('how often each question was asked stands on the page, and none is asked on no way', () => {
    const { questions } = assurance['guide'] as { questions: readonly { id: string; asked: number }[] }
    expect(questions).toHaveLength(16)
    for (const q of questions) expect(q.asked, q.id).toBeGreaterThan(0)
  })
})
