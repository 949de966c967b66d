import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '../../src/engine/assess.ts'
import { ALWAYS_ASKED, canMatter } from '../../src/engine/canMatter.ts'
import { type Answers, type AskedQuestion, QUESTIONS, rawSituation, toSituation } from '../../src/journey/answers.ts'
import { decode, encode } from '../../src/journey/codec.ts'
import { allAnswers } from '../support/answers.ts'
import {
  answer,
  answersOf,
  type Guide,
  lawbook,
  NOTHING_KNOWN,
  screenOf,
  startGuide,
  TODAY,
  walk,
} from '../support/guide.ts'

const RUNS = Number(process.env['RUNS'] ?? 10)
const isAlwaysAsked = (question: AskedQuestion) => (ALWAYS_ASKED as readonly string[]).includes(question)
/** The questions, not answered yet, that can matter or are always asked. */
const openIn = (answers: Answers): readonly AskedQuestion[] => {
  const situation = toSituation(lawbook, answers, TODAY)
  return QUESTIONS.filter((q) => answers[q] === undefined && (isAlwaysAsked(q) || canMatter(lawbook, situation, q)))
}
/** Every verdict and every channel's status, were all answers reasoned with and none set aside. */
function findingsFor(answers: Answers): readonly string[] {
  const { duties, channels } = assess(lawbook, rawSituation(lawbook, answers, TODAY))
  return [
    ...duties.map((f) => `${f.duty.id} ${f.bearer} ${f.verdict}`),
    ...channels.map((f) => `${f.channel.id} ${f.from} ${f.to} ${f.status}`),
  ]
}
const atReview = (script = NOTHING_KNOWN): Guide => {
  const guide = startGuide()
  walk(guide, script)
  return guide
}

describe('a question is asked exactly when it can matter', () => {
  test('on random walks the next question is always the first that is open, and none is open at the review', () => {
    fc.assert(
      fc.property(allAnswers, (script) => {
        const guide = startGuide()
        for (let at = screenOf(guide); at !== 'review' && at !== 'result'; at = screenOf(guide)) {
          expect(at).toBe(openIn(answersOf(guide))[0])
          answer(guide, at, script[at])
        }
        expect(screenOf(guide)).toBe('review')
        expect(openIn(answersOf(guide))).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  test('no answer to a question that was passed over would have changed a finding', () => {
    fc.assert(
      fc.property(allAnswers, (script) => {
        const guide = startGuide()
        const asked = walk(guide, script)
        const found = findingsFor(answersOf(guide))
        for (const q of QUESTIONS.filter((q) => !asked.includes(q))) {
          expect(findingsFor({ ...answersOf(guide), [q]: script[q] }), q).toEqual(found)
        }
      }),
      { numRuns: RUNS },
    )
  })

  test('"I don\'t know" to everything still leads to the review', () => {
    expect(screenOf(atReview())).toBe('review')
  })
})

describe('what is sent to the wrong screen', () => {
  test('changes nothing: an answer counts only for the question that is shown', () => {
    const guide = startGuide()
    answer(guide, 'role', 'requested')
    expect([screenOf(guide), answersOf(guide)]).toEqual(['crime', {}])
  })

  test('a position on an unsettled point is kept without leaving the result', () => {
    const guide = atReview()
    guide.send({ type: 'result.opened' })
    guide.send({ type: 'position.taken', positions: { 'custom-aut-dedere': 'yes' } })
    expect(screenOf(guide)).toBe('result')
    expect(answersOf(guide)).toEqual({ ...answersOf(atReview()), position: { 'custom-aut-dedere': 'yes' } })
  })
})

describe('the result', () => {
  test('can be read after crime and State, and not before', () => {
    const guide = startGuide()
    for (const opened of ['result.opened', 'review.opened'] as const) {
      guide.send({ type: opened })
      expect(screenOf(guide)).toBe('crime')
    }
    answer(guide, 'crime', ['genocide'])
    guide.send({ type: 'result.opened' })
    expect(screenOf(guide)).toBe('state')
    answer(guide, 'state', 'BGD')
    guide.send({ type: 'result.opened' })
    expect(screenOf(guide)).toBe('result')
  })

  test('that is read early lets the person go on where they were', () => {
    const guide = startGuide({ crime: ['genocide'], state: 'BGD', with: 'MMR' })
    expect(screenOf(guide)).toBe('role')
    guide.send({ type: 'result.opened' })
    guide.send({ type: 'journey.resumed' })
    expect(screenOf(guide)).toBe('role')
    guide.send({ type: 'review.opened' })
    expect(screenOf(guide)).toBe('review')
  })
})

describe('what is kept is the answers', () => {
  test('at every screen of a walk, a new guide that replays them stands at the same screen with the same situation', () => {
    fc.assert(
      fc.property(allAnswers, (script) => {
        const guide = startGuide()
        for (let at = screenOf(guide); at !== 'review' && at !== 'result'; at = screenOf(guide)) {
          answer(guide, at, script[at])
          const kept = decode(lawbook, encode(lawbook, answersOf(guide)), TODAY)
          if (!kept.ok) throw new Error(kept.error.kind)
          const again = startGuide(kept.value.answers)
          expect(screenOf(again)).toBe(screenOf(guide))
          expect(answersOf(again)).toEqual(answersOf(guide))
        }
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    )
  })

  test('restored answers replace what was there and lead to where they were given', () => {
    const guide = atReview()
    const answers = { crime: ['torture'], state: 'SEN' } as const
    guide.send({ type: 'journey.restored', answers })
    expect([screenOf(guide), answersOf(guide)]).toEqual(['with', answers])
  })

  test('a new start forgets everything, from any screen', () => {
    for (const leave of [
      () => startGuide({ crime: ['war-crimes'] }),
      () => atReview(),
      () => {
        const guide = atReview()
        guide.send({ type: 'result.opened' })
        return guide
      },
    ]) {
      const guide = leave()
      guide.send({ type: 'journey.restarted' })
      expect([screenOf(guide), answersOf(guide)]).toEqual(['crime', {}])
      walk(guide, NOTHING_KNOWN)
      expect(screenOf(guide)).toBe('review')
    }
  })
})
