import { describe, expect, test } from 'vitest'
import { compare, main } from '../../src/cli/content-diff.ts'
import { diffInWords } from '../../src/cli/content-diff-words.ts'
import { compileLawbook } from '../../src/lawbook/compileLawbook.ts'
import { formatIssues } from '../../src/lawbook/loadLawbook.ts'
import { contentFiles, law, texts } from '../support/lawbook.ts'

const content = contentFiles()
const standing = { files: content, book: { law, texts } }
const names = { from: 'old', to: 'new' }

/** What is said of a correction: the file, what stood there, and what stands there now. */
function corrected(...corrections: readonly (readonly [file: string, from: string | RegExp, to: string])[]) {
  const files = new Map(content)
  for (const [file, from, to] of corrections) {
    const before = files.get(file) ?? ''
    const after = before.replace(from, to)
    expect(after, `something is corrected in ${file}`).not.toBe(before)
    files.set(file, after)
  }
  const compiled = compileLawbook(files)
  if (!compiled.ok) throw new Error(formatIssues(compiled.error))
  const diff = compare(standing, { files, book: compiled.value }, names)
  return { diff, words: diffInWords(diff, compiled.value.texts) }
}

describe('What a correction changes is said in plain words', () => {
  test('nothing, where nothing differs', () => {
    const diff = compare(standing, standing, names)
    expect(diff.verdicts).toEqual([])
    expect(diffInWords(diff, texts)).toMatch(/Nothing in the law or its words differs\.$/)
  })
  test('an accession: the cells, the duties that move for the State, and the worked cases', () => {
    const { diff, words } = corrected(
      ['status/cat.tsv', /^KHM\t.*\n/m, ''],
      ['instruments/cat.yaml', 'parties: 174', 'parties: 173'],
    )
    expect(diff.status).toContainEqual({
      instrument: 'cat',
      state: 'KHM',
      field: 'entry into force',
      from: '1992-11-14',
      to: null,
    })
    expect(diff.verdicts).toContainEqual({
      duty: 'cat-4-criminalize',
      from: 'applies',
      to: 'does-not-apply',
      crimes: ['torture'],
      states: ['KHM'],
    })
    expect(diff.verdicts.every((m) => m.states.join() === 'KHM')).toBe(true)
    expect(diff.scenarios.map((s) => s.scenario)).toContain('cambodia-torture-first-day')
    expect(words).toMatch(/Cambodia, Convention against Torture: .*entry into force 1992-11-14 → nothing/)
    expect(words).toMatch(/1 State: applies → does-not-apply for torture: .*cat-4-criminalize.*\n +Cambodia/)
  })
  test('a new wording moves no verdict', () => {
    const { diff, words } = corrected([
      'duties/cat.yaml',
      /(id: cat-4-criminalize[\s\S]*?act: )'.*'/,
      "$1'do something else'",
    ])
    expect(diff.entries.duties).toEqual([{ id: 'cat-4-criminalize', change: 'changed', law: [], texts: ['act'] }])
    expect(diff.verdicts).toEqual([])
    expect(words).toMatch(/cat-4-criminalize: reworded \(act\)/)
  })
  test('a duty under another condition moves for every State that owed it', () => {
    const { diff, words } = corrected([
      'duties/cat.yaml',
      /(id: cat-4-criminalize\n(?: {4}.*\n)*?)( {4}act: )/,
      '$1    when: {conflict: international}\n$2',
    ])
    expect(diff.entries.duties).toEqual([{ id: 'cat-4-criminalize', change: 'changed', law: ['condition'], texts: [] }])
    const [move] = diff.verdicts
    expect(move).toMatchObject({ duty: 'cat-4-criminalize', from: 'applies', to: 'depends', crimes: ['torture'] })
    expect(move?.states.length).toBeGreaterThan(150)
    expect(words).toMatch(/cat-4-criminalize: under another condition/)
    expect(words).toMatch(/ and \d+ more/)
  })
  test('a caution taken out is named', () => {
    const { diff } = corrected([
      'cautions/transnational.yaml',
      / {2}- id: transnational-no-immunity-rule\n(?: {4}.*\n)*/,
      '',
    ])
    expect(diff.entries.cautions).toEqual([
      { id: 'transnational-no-immunity-rule', change: 'removed', law: [], texts: [] },
    ])
  })
})

test('bad input ends with 2 and every problem is named', async () => {
  const said: string[] = []
  const { error } = console
  console.error = (line: string) => said.push(line)
  try {
    expect(await main(['no-such-revision', '--format', 'xml', '--loud', 'src', 'third'])).toBe(2)
    expect(await main([])).toBe(2)
  } finally {
    console.error = error
  }
  const all = said.join('\n')
  for (const problem of [
    /--format xml: allowed is text, json/,
    /--loud: allowed is --format/,
    /third: allowed are two/,
    /no-such-revision: allowed is a folder/,
    /src: this folder holds no lawbook/,
    /nothing to compare with/,
  ]) {
    expect(all).toMatch(problem)
  }
})
