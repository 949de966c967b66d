import { describe, expect, test } from 'vitest'
import { compare } from '../../src/cli/content-diff.ts'
import { diffInWords } from '../../src/cli/content-diff-words.ts'
import { exerciseMoves } from '../../src/cli/content-exercises.ts'
import { compileUnchecked } from '../../src/lawbook/compileLawbook.ts'
import { formatIssues } from '../../src/lawbook/loadLawbook.ts'
import { contentFiles, law, texts } from '../support/lawbook.ts'

const content = contentFiles()
const book = { law, texts }

function corrected(file: string, from: string | RegExp, to: string) {
  const before = content.get(file) ?? ''
  const files = new Map(content).set(file, before.replace(from, to))
  expect(files.get(file)).not.toBe(before)
  const compiled = compileUnchecked(files)
  if (!compiled.ok) throw new Error(formatIssues(compiled.error))
  return { files, book: compiled.value }
}
const moved = (now: ReturnType<typeof corrected>) => exerciseMoves(book, now.book, now.files)

describe('exercises whose key moved are named', () => {
  test('none, where nothing differs', () => {
    expect(exerciseMoves(book, book, content)).toEqual({ moves: [], unread: [] })
  })
  test('when a State is a party no longer, with the key before and after', () => {
    const { moves } = moved(corrected('status/cat.tsv', /^KHM\t.*\n/m, ''))
    const own = moves.filter((m) => m.scenario === 'cambodia-thailand-route')
    expect(own.length).toBeGreaterThan(0)
    for (const m of own) expect(m.from !== m.to || m.flaws.length > 0).toBe(true)
  })
  test('when the steps of a channel are put otherwise', () => {
    const { moves } = moved(corrected('channels/un-mechanism.yaml', /( {4}steps:\n)( {6}- .*\n)( {6}- .*\n)/, '$1$3$2'))
    expect(moves.length).toBeGreaterThan(0)
    expect(new Set(moves.map((m) => m.kind))).toEqual(new Set(['order-steps']))
  })
  test('and a scenario that one of the lawbooks cannot read is named', () => {
    const without = { law: { ...law, states: law.states.filter((s) => s.iso3 !== 'LKA') }, texts }
    expect(exerciseMoves(without, book, content).unread).toContain('bangladesh-first-day')
  })
  test('in text and as data, beside what else the correction changes', () => {
    const now = corrected('duties/cat.yaml', /(id: cat-4-criminalize[\s\S]*?act: )'.*'/, "$1'do something else'")
    const diff = compare({ files: content, book }, now, { from: 'old', to: 'new' })
    expect([diff.exercises, diff.exercisesNotRead]).toEqual([[], []])
    expect(diffInWords(diff, texts)).toMatch(/Exercises whose key moved\n {2}none$/)
    const move = {
      scenario: 's',
      title: 'A title',
      exercise: 'e',
      kind: 'who-owes',
      from: 'self',
      to: 'both',
      flaws: ['tied'],
    } as const
    const words = diffInWords({ ...diff, exercises: [move], exercisesNotRead: ['x'] }, texts)
    expect(words).toMatch(
      / {2}s: A title\n {4}e \(who-owes\): self → both\n {4}e \(who-owes\): no longer clear: tied\n {2}x: could not/,
    )
  })
})
