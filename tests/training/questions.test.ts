import { describe, expect, test } from 'vitest'
import type { Exercise } from '../../src/lawbook/training.ts'
import { sentence, stateName } from '../../src/report/names.ts'
import { questionInWords } from '../../src/report/questions.ts'
import { settledBy } from '../../src/training/answer.ts'
import type { Question } from '../../src/training/question.ts'
import { setQuestion, textsFor } from '../../src/training/setQuestion.ts'
import { lawbook, texts } from '../support/lawbook.ts'
import { openedOf, pack, questionsOf, rightTexts, scenarioOf, written } from '../support/training.ts'
import { GAP, isSentence, offending, SPACING, STOPS, TWICE, textsIn } from '../support/wording.ts'

const all = written.flatMap((s) => s.exercises.map((e) => [s.id, e] as const))
const find = (scenario: string, id: string): Question => {
  const found = questionsOf(scenario).find((q) => q.id === id)
  if (found === undefined) throw new Error(`There is no exercise '${id}' in '${scenario}'.`)
  return found
}

/** What the author expects, as the texts of options. */
function expectedTexts(scenario: string, e: Exercise, q: Question): readonly string[] | null {
  const { words } = openedOf(scenario)
  const { situation } = words
  const at = (index: number) => q.options[index]?.text ?? ''
  switch (e.kind) {
    case 'which-duties':
      return e.expects.applies.map((id) => at(e.pool.indexOf(id)))
    case 'who-owes': {
      const places =
        situation.other === null ? ['self', 'neither', 'open'] : ['self', 'other', 'both', 'neither', 'open']
      return [at(places.indexOf(e.expects))]
    }
    case 'first-channel':
      return [e.expects === 'none' ? at(q.options.length - 1) : (texts.channels[e.expects]?.title ?? '')]
    case 'what-changes':
      return [
        ...e.expects.duties.map((id) => at(e.pool.duties.indexOf(id))),
        ...e.expects.channels.map((id) => at(e.pool.duties.length + e.pool.channels.indexOf(id))),
      ]
    case 'belief':
      return [at(e.expects === 'right' ? 0 : 1)]
    case 'order-steps':
      return texts.channels[e.channel]?.steps ?? []
    case 'missing-fact':
    case 'wrong-citation':
      return null
  }
}

describe.each(all)('%s', (scenario, e) => {
  const q = find(scenario, e.id)

  test(`${e.id}: the key is what the author expects`, () => {
    const expected = expectedTexts(scenario, e, q)
    if (expected !== null) expect([...rightTexts(q)].sort()).toEqual([...expected].sort())
    if (e.kind === 'order-steps') expect(rightTexts(q)).toEqual(expected)
    if (e.kind === 'missing-fact') {
      const { words, assessment } = openedOf(scenario)
      const settling = settledBy(lawbook, assessment, e)
      expect(settling).toEqual(e.expects)
      const shown = settling.map((id) => sentence(questionInWords(words, id)))
      expect(q.options.filter((o) => shown.includes(o.text)).map((o) => o.id)).toEqual(q.key)
    }
  })

  test(`${e.id}: it has one clear answer and no option twice`, () => {
    expect(new Set(q.options.map((o) => o.text)).size).toBe(q.options.length)
    expect(new Set(q.options.map((o) => o.id)).size).toBe(q.options.length)
    expect(q.options.length).toBeGreaterThanOrEqual(2)
    if (q.select === 'one') expect(q.key).toHaveLength(1)
    if (q.select === 'several') expect(q.key.length).toBeGreaterThan(0)
    if (q.select === 'order') {
      expect([...q.key].sort()).toEqual(q.options.map((o) => o.id).sort())
      expect(q.key).not.toEqual(q.options.map((o) => o.id))
    } else {
      expect(q.options.length).toBeLessThanOrEqual(6)
      expect(
        q.feedback
          .filter((f) => f.right)
          .map((f) => f.option)
          .sort(),
      ).toEqual([...q.key].sort())
    }
    expect(q.feedback.map((f) => f.option).sort()).toEqual(q.options.map((o) => o.id).sort())
  })

  test(`${e.id}: everything is said in whole sentences, and nothing of it is said by 'you'`, () => {
    const said = textsIn(q).filter(([at]) => !/\.(id|scenario|kind|select|option|misconception)$|\.key\./.test(at))
    for (const pattern of [GAP, TWICE, SPACING, STOPS, /you said/, /State X[A-Z]{2}/])
      expect(offending(said, pattern)).toEqual([])
    const sentences = [q.prompt, ...q.feedback.flatMap((f) => [f.text, ...f.reasons])]
    expect(sentences.filter((s) => !isSentence(s))).toEqual([])
  })
})

describe('questions', () => {
  test('name invented States by the names of the scenario', () => {
    const scenario = pack.scenarios.find((s) => Object.keys(s.names).length > 0)
    if (scenario === undefined) throw new Error('There is no scenario with invented States.')
    const own = textsFor(texts, scenario)
    for (const [code, { name }] of Object.entries(scenario.names)) expect(stateName(own, code)).toBe(name)
    expect(own.states['KHM']).toBe(texts.states['KHM'])
    expect(texts.states[Object.keys(scenario.names)[0] ?? '']).toBeUndefined()
  })
  test('are the same each time they are set', () => {
    for (const s of pack.scenarios.slice(0, 12)) {
      const again = s.exercises.map((e) => setQuestion(lawbook, texts, s, e, pack.misconceptions))
      expect(again).toEqual(questionsOf(s.id))
    }
  })
  test('of a wrong article give one of the instrument that is not the right one, and no other statement has it', () => {
    const wrong = all.filter(([, e]) => e.kind === 'wrong-citation')
    expect(wrong.length).toBeGreaterThan(2)
    for (const [scenario, e] of wrong) {
      const q = find(scenario, e.id)
      const [key = ''] = q.key
      const option = q.options.find((o) => o.id === key)
      const told = q.feedback.find((f) => f.option === key)
      expect(told?.citation).not.toBe(option?.citation)
      expect(told?.citation?.split(', article')[0]).toBe(option?.citation?.split(', article')[0])
      expect(q.options.filter((o) => o.citation === option?.citation)).toHaveLength(1)
      for (const o of q.options.filter((x) => x.id !== key))
        expect(q.feedback.find((f) => f.option === o.id)?.citation).toBe(o.citation)
    }
  })
  test('of a belief tell what is right after the first reason of the case itself', () => {
    for (const [scenario, e] of all) {
      if (e.kind !== 'belief') continue
      const q = find(scenario, e.id)
      const right = pack.misconceptions.find((m) => m.id === e.misconception)?.right ?? '?'
      const place = q.feedback[0]?.reasons.findIndex((r) => r.startsWith(right.replace(/\.$/, ''))) ?? -1
      expect(place, `${scenario} ${e.id}`).toBeGreaterThanOrEqual(0)
      expect(place, `${scenario} ${e.id}`).toBeLessThanOrEqual(1)
      expect(q.misconception).toBe(e.misconception)
    }
  })
  test('tell nothing of the answer by what stands beside an option', () => {
    // a channel never shows its basis, which an open one alone has
    for (const [scenario, e] of all) {
      if (e.kind !== 'first-channel') continue
      expect(find(scenario, e.id).options.every((o) => o.citation === null)).toBe(true)
    }
    for (const { id } of pack.scenarios)
      for (const q of questionsOf(id))
        for (const o of q.options) expect(o.text).not.toMatch(/\b(applies|does not apply|depends)\b/)
  })
  test('leave what an author wrote untouched', () => {
    const before = JSON.stringify(scenarioOf('armed-group-cruelty'))
    questionsOf('armed-group-cruelty')
    expect(JSON.stringify(scenarioOf('armed-group-cruelty'))).toBe(before)
  })
})
