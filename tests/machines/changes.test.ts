import { describe, expect, test } from 'vitest'
import { canMatter } from '../../src/engine/canMatter.ts'
import { type Answers, type AskedQuestion, QUESTIONS, toSituation } from '../../src/journey/answers.ts'
import {
  answer,
  answersOf,
  type Guide,
  lawbook,
  NOTHING_KNOWN,
  type Screen,
  screenOf,
  startGuide,
  TODAY,
  walk,
} from '../support/guide.ts'

const situationOf = (guide: Guide) => toSituation(lawbook, answersOf(guide), TODAY)
const SENEGAL = { ...NOTHING_KNOWN, state: 'SEN', with: 'TCD', 'suspect-in': 'self' } as const
const finished = (script: Parameters<typeof walk>[1] = SENEGAL): Guide => {
  const guide = startGuide()
  walk(guide, script)
  return guide
}
/** Opens a question again, answers it anew, and goes on until review or result; gives what was asked on the way. */
function change<Q extends AskedQuestion>(
  guide: Guide,
  question: Q,
  given: Answers[Q],
  script: Parameters<typeof walk>[1] = SENEGAL,
): readonly Screen[] {
  guide.send({ type: 'question.revisited', question })
  expect(screenOf(guide)).toBe(question)
  answer(guide, question, given)
  return [...walk(guide, script), screenOf(guide)]
}

describe('a change of answer', () => {
  test('returns to the review and asks only what has begun to matter: war crimes ask for the conflict', () => {
    const script = { ...SENEGAL, conflict: 'non-international' } as const
    expect(change(finished(script), 'crime', ['torture', 'war-crimes'], script)).toEqual(['conflict', 'review'])
  })

  test('asks a second question where the first makes it matter: an international conflict asks for grave breaches', () => {
    const script = { ...SENEGAL, conflict: 'international' } as const
    expect(change(finished(script), 'crime', ['war-crimes'], script)).toEqual(['conflict', 'grave-breach', 'review'])
  })

  test('from the result returns to the result, also by way of a new question', () => {
    const guide = finished()
    guide.send({ type: 'result.opened' })
    expect(change(guide, 'role', 'requesting')).toEqual(['result'])
    expect(change(guide, 'crime', ['torture', 'war-crimes'])).toEqual(['conflict', 'grave-breach', 'result'])
    guide.send({ type: 'review.opened' })
    expect(change(guide, 'role', 'requested')).toEqual(['review'])
  })

  test('to the same answer changes nothing', () => {
    const guide = finished()
    const before = answersOf(guide)
    for (const question of QUESTIONS.filter((q) => before[q] !== undefined)) {
      expect(change(guide, question, before[question])).toEqual(['review'])
    }
    expect(answersOf(guide)).toEqual(before)
  })

  test('can be left undone: the review opens again with the answers as they were', () => {
    const guide = finished()
    const before = answersOf(guide)
    guide.send({ type: 'question.revisited', question: 'conduct' })
    guide.send({ type: 'review.opened' })
    expect([screenOf(guide), answersOf(guide)]).toEqual(['review', before])
  })

  // the machine goes forward from the question that was changed, and so never meets an earlier one
  test('of the time of the acts asks about the Court, which comes before it, where that has begun to matter', () => {
    const script = { ...SENEGAL, crime: ['terrorist-financing'], conduct: '1990' } as const
    const guide = finished(script)
    expect(change(guide, 'crime', ['torture'], script)).not.toContain('icc')
    const asked = change(guide, 'conduct', '2017', script)
    expect(canMatter(lawbook, situationOf(guide), 'icc')).toBe(true)
    expect(asked).toEqual(['icc', 'review'])
  })

  test('of my State to the counterpart asks for the counterpart again: no State asks itself', () => {
    const script = { ...SENEGAL, with: 'none' } as const
    expect(change(finished(), 'state', 'TCD', script)).toContain('with')
  })

  // as design §9 has it: asked only what has begun to matter, also where the result was read early
  test('from a result that was read early returns to it, without the questions that were left out before', () => {
    const guide = startGuide({ crime: ['torture'], state: 'SEN' })
    guide.send({ type: 'result.opened' })
    expect(change(guide, 'crime', ['genocide'])).toEqual(['result'])
  })
})

describe('an answer to a question that cannot matter now', () => {
  const script = { ...SENEGAL, crime: ['war-crimes'], conflict: 'international', 'grave-breach': 'yes' } as const

  test('is kept and set aside: it leaves the situation and stays among the answers', () => {
    const guide = finished(script)
    expect(change(guide, 'crime', ['torture'], script)).toEqual(['review'])
    expect(answersOf(guide)).toMatchObject({ conflict: 'international', 'grave-breach': 'yes' })
    expect(situationOf(guide)).toMatchObject({
      conflict: 'unknown',
      graveBreach: 'unknown',
      setAside: { conflict: 'international', 'grave-breach': 'yes' },
    })
  })

  test('comes back with its question, and is not asked again', () => {
    const guide = finished(script)
    const before = situationOf(guide)
    change(guide, 'crime', ['torture'], script)
    expect(change(guide, 'crime', ['war-crimes'], script)).toEqual(['review'])
    expect(situationOf(guide)).toEqual(before)
  })

  test('comes back in part: grave breaches stay aside while the conflict is not international', () => {
    const guide = finished(script)
    expect(change(guide, 'conflict', 'non-international', script)).toEqual(['review'])
    expect(situationOf(guide)).toMatchObject({ conflict: 'non-international', setAside: { 'grave-breach': 'yes' } })
    change(guide, 'conflict', 'international', script)
    expect(situationOf(guide)).toMatchObject({ graveBreach: 'yes', setAside: {} })
  })
})

describe('every question', () => {
  test.each(QUESTIONS)('%s can be opened again from review and result, also one that was passed over', (question) => {
    for (const from of ['review', 'result'] as const) {
      const guide = finished()
      if (from === 'result') guide.send({ type: 'result.opened' })
      const kept = answersOf(guide)
      expect(change(guide, question, SENEGAL[question]).at(-1)).toBe(from)
      expect(answersOf(guide)).toEqual({ ...kept, [question]: SENEGAL[question] })
    }
  })

  test('can be opened in place of another that was opened first', () => {
    const guide = finished()
    guide.send({ type: 'question.revisited', question: 'crime' })
    guide.send({ type: 'question.revisited', question: 'need' })
    answer(guide, 'need', ['extradition'])
    expect(screenOf(guide)).toBe('review')
    expect(answersOf(guide).need).toEqual(['extradition'])
  })
})
