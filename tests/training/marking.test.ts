import { describe, expect, test } from 'vitest'
import { firstWrongStep, mark } from '../../src/training/mark.ts'
import type { Question } from '../../src/training/question.ts'
import { reasonLines } from '../../src/training/reasonLines.ts'

const question = (select: Question['select'], key: readonly string[]): Question => ({
  id: 'q',
  scenario: 's',
  kind: 'which-duties',
  minutes: 2,
  prompt: 'What is right?',
  select,
  options: ['a', 'b', 'c'].map((id) => ({ id, text: `Option ${id}`, citation: null })),
  key,
  feedback: ['a', 'b', 'c'].map((id) => ({
    option: id,
    right: key.includes(id),
    text: `Told of ${id}.`,
    citation: null,
    reasons: ['Shared.', `Own to ${id}.`],
  })),
  misconception: null,
})

describe('marking', () => {
  test.each<[string, Question['select'], readonly string[], readonly string[], boolean, readonly string[]]>([
    ['the right one', 'one', ['b'], ['b'], true, []],
    ['a wrong one', 'one', ['b'], ['a'], false, ['a', 'b']],
    ['nothing', 'one', ['b'], [], false, ['b']],
    ['all that are right', 'several', ['a', 'c'], ['c', 'a'], true, []],
    ['one of them left out', 'several', ['a', 'c'], ['a'], false, ['c']],
    ['one too many', 'several', ['a', 'c'], ['a', 'b', 'c'], false, ['b']],
    ['one twice', 'several', ['a', 'c'], ['a', 'a', 'c'], true, []],
    ['none, where none is right', 'several', [], [], true, []],
    ['the order', 'order', ['c', 'a', 'b'], ['c', 'a', 'b'], true, []],
    ['the order but for the end', 'order', ['c', 'a', 'b'], ['c', 'b', 'a'], false, ['b']],
    ['the order but for the beginning', 'order', ['c', 'a', 'b'], ['a', 'c', 'b'], false, ['a']],
    ['half an order', 'order', ['c', 'a', 'b'], ['c'], false, []],
  ])('%s', (_, select, key, chosen, right, told) => {
    const marked = mark(question(select, key), chosen)
    expect(marked.right).toBe(right)
    expect(marked.told.map((f) => f.option)).toEqual(told)
    expect(marked).toMatchObject({ question: 'q', chosen })
  })
  test('the first step that stands wrong is found', () => {
    const q = question('order', ['c', 'a', 'b'])
    expect(firstWrongStep(q, ['c', 'b', 'a'])).toBe(1)
    expect(firstWrongStep(q, ['c', 'a', 'b'])).toBe(-1)
  })
})

describe('what is told to a room', () => {
  test('begins with what is right and tells each reason once', () => {
    const lines = reasonLines(question('several', ['b']))
    expect(lines.map((l) => l.text)).toEqual([
      ...['Told of b.', 'Shared.', 'Own to b.', 'Told of a.', 'Own to a.', 'Told of c.', 'Own to c.'],
    ])
  })
  test('is not repeated where the same is to be said of several', () => {
    const q = question('one', ['b'])
    const alike = { ...q, feedback: q.feedback.map((f) => ({ ...f, text: 'One of the two.', reasons: ['Why.'] })) }
    expect(reasonLines(alike).map((l) => l.text)).toEqual(['One of the two.', 'Why.'])
  })
})
