import { describe, expect, test } from 'vitest'
import { assess } from '../../src/engine/assess.ts'
import { setAside } from '../../src/engine/canMatter.ts'
import { membershipOf } from '../../src/engine/membership.ts'
import { parseSituation } from '../../src/engine/parseSituation.ts'
import type { Situation } from '../../src/engine/situation.ts'
import { verdictsOf } from '../../src/engine/verdicts.ts'
import { readScenarios } from '../../src/lawbook/scenarios.ts'
import { NEEDS } from '../../src/lawbook/types.ts'
import { needTitle } from '../../src/report/names.ts'
import { t } from '../../src/text/t.ts'
import { bestChannels, whoOwes } from '../../src/training/answer.ts'
import { type GeneratedQuestion, generate, questionsFrom } from '../../src/training/generate.ts'
import { dutyOf } from '../../src/training/opened.ts'
import { contentFiles, lawbook, texts } from '../support/lawbook.ts'
import { rightTexts } from '../support/training.ts'
import { GAP, offending, SPACING, STOPS, TWICE, textsIn } from '../support/wording.ts'

const SEEDS = Array.from({ length: 100 }, (_, seed) => seed)

/** The duty that is asked of, by its words in the question. */
function dutyAsked({ prompt, situation }: GeneratedQuestion) {
  const words = { lawbook, texts, situation }
  const bearer = texts.states[situation.self]?.inText ?? ''
  const upper = bearer.charAt(0).toUpperCase() + bearer.slice(1)
  const found = lawbook.duties.filter((d) =>
    [upper, 'Which State', 'which State'].some((b) => prompt.includes(dutyOf(words, d, b))),
  )
  const cited = found.filter((d) => prompt.includes(texts.instruments[d.instrument]?.short ?? '?'))
  expect(cited.length, prompt).toBeGreaterThan(0)
  return cited
}

/** What the engine finds now, without anything that the generator worked out. */
const CONFIRM: Readonly<Record<string, (q: GeneratedQuestion) => void>> = {
  'date-decides': (q) => {
    const duties = dutyAsked(q)
    const right = duties.map((duty) =>
      q.cases
        .filter(({ situation }) =>
          verdictsOf(lawbook, situation, { duties: [duty], channels: [] }).duties.some(
            (f) => f.bearer === 'self' && f.verdict === 'applies',
          ),
        )
        .map((c) => c.option),
    )
    expect(right).toContainEqual([...q.key])
    expect(q.key.length).toBeLessThan(q.options.length)
    expect(q.cases.map((c) => c.option)).toEqual(q.options.map((o) => o.id))
    // the cases differ in one day and in nothing else
    const rest = q.cases.map(({ situation: { conduct: _c, at: _a, ...s } }) => JSON.stringify(s))
    expect(new Set(rest).size).toBe(1)
  },
  'who-owes': (q) => {
    const a = assess(lawbook, q.situation)
    const places = ['self', 'other', 'both', 'neither', 'open']
    expect(dutyAsked(q).map((d) => whoOwes(a, d.id))).toContain(places[q.options.findIndex((o) => o.id === q.key[0])])
  },
  'first-channel': (q) => {
    const a = assess(lawbook, { ...q.situation, needs: [] })
    const need = q.situation.needs[0] ?? NEEDS[0]
    const best = bestChannels(a, { need, from: 'other', to: 'self' })
    expect(best.length).toBeLessThan(2)
    expect(q.prompt).toContain(needTitle(texts, need).slice(1))
    const title = best[0] === undefined ? t('training.option.none') : texts.channels[best[0].channel.id]?.title
    expect(rightTexts(q)).toEqual([title])
  },
  'party-or-signatory': (q) => {
    const treaties = lawbook.instruments.filter((i) => q.prompt.includes(texts.instruments[i.id]?.short ?? '?'))
    const words = ['not-party', 'signatory', 'consented-not-yet-in-force', 'party', 'withdrawn']
    const { self, at } = q.situation
    expect(treaties.map((i) => membershipOf(lawbook, q.situation, self, i.id).status(at))).toContain(
      words[q.options.findIndex((o) => o.id === q.key[0])],
    )
    // that a State had not signed is known only where a day of signature stands in the table, or where it acceded
    if (q.key[0] === 'a') {
      const rows = treaties.map((i) => lawbook.status[i.id]?.[self])
      expect(rows.some((r) => r?.consent === 'accession' || (r?.signed !== undefined && r.signed > at))).toBe(true)
    }
  },
}

function isSound(q: GeneratedQuestion): void {
  expect(new Set(q.options.map((o) => o.text)).size).toBe(q.options.length)
  expect(q.key.length).toBeGreaterThan(0)
  if (q.select === 'one') expect(q.key).toHaveLength(1)
  if (q.select !== 'order') expect(q.feedback.filter((f) => f.right).map((f) => f.option)).toEqual(q.key)
  for (const pattern of [GAP, TWICE, SPACING, STOPS]) {
    expect(offending(textsIn({ ...q, situation: null, cases: null, misconception: '' }), pattern)).toEqual([])
  }
}

describe.each(['date-decides', 'who-owes', 'first-channel', 'party-or-signatory'] as const)('made: %s', (kind) => {
  const all = SEEDS.flatMap((seed) => generate(lawbook, texts, { seed, kind, count: kind === 'first-channel' ? 1 : 3 }))

  test('every seed gives as many as are asked for, each told as a case', () => {
    expect(all).toHaveLength(kind === 'first-channel' ? 100 : 300)
    for (const q of all) expect(q.story.length).toBeGreaterThan(1)
  })
  test('each has one clear answer, which the engine confirms anew', () => {
    for (const q of all) {
      isSound(q)
      CONFIRM[kind]?.(q)
    }
  })
  test('no answer is right nearly always', () => {
    const keys = new Map<string, number>()
    for (const q of all) keys.set(q.key.join(), (keys.get(q.key.join()) ?? 0) + 1)
    expect(keys.size).toBeGreaterThan(2)
    expect(Math.max(...keys.values()) / all.length).toBeLessThan(0.75)
  })
  test('the same seed makes the same, another seed others', () => {
    const [a, again, b] = [3, 3, 4].map((seed) => generate(lawbook, texts, { seed, kind, count: 2 }))
    expect(again).toEqual(a)
    expect(b?.[0]?.prompt === a?.[0]?.prompt && b?.[0]?.story.join() === a?.[0]?.story.join()).toBe(false)
  })
})

describe('exercises of a result', () => {
  const read = readScenarios(contentFiles())
  const cases = (read.ok ? read.value : []).flatMap((s): [string, Situation][] => {
    const parsed = parseSituation(lawbook, s.situation, lawbook.lawAsAt)
    return parsed.ok ? [[s.id, setAside(lawbook, parsed.value)]] : []
  })
  const some = cases.filter((_, i) => i % 4 === 0).map(([id, s]) => [id, s, questionsFrom(lawbook, texts, s)] as const)

  test.each(some)('%s', (_, situation, made) => {
    expect(made.length).toBeLessThanOrEqual(6)
    expect(new Set(made.map((q) => q.id)).size).toBe(made.length)
    for (const q of made) isSound(q)
    const a = assess(lawbook, situation)
    for (const q of made.filter((x) => x.kind === 'who-owes')) {
      const places = ['self', 'other', 'both', 'neither', 'open']
      expect(dutyAsked(q).map((d) => whoOwes(a, d.id))).toContain(places[q.options.findIndex((o) => o.id === q.key[0])])
    }
  })
  test('most cases with a counterpart give several', () => {
    const counts = some.filter(([, s]) => s.other !== null).map(([, , made]) => made.length)
    expect(counts.filter((n) => n >= 3).length / counts.length).toBeGreaterThan(0.8)
  })
  test('the same case makes the same', () => {
    const [, situation, made] = some[0] ?? []
    if (situation === undefined) throw new Error('There are no cases.')
    expect(questionsFrom(lawbook, texts, situation)).toEqual(made)
  })
})
