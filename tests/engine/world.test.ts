import { describe, expect, test } from 'vitest'
import { type Assessment, assess } from '../../src/engine/assess.ts'
import { CRIMES, type Crime } from '../../src/lawbook/types.ts'
import { composeReport } from '../../src/report/composeReport.ts'
import { law, lawbook, situation, texts } from '../support/lawbook.ts'

const states = law.states.map((s) => s.iso3)
const overview = (self: string, crimes: readonly Crime[]): Assessment => assess(lawbook, situation({ self, crimes }))

/** Instruments whose rules have no article to cite. */
const WITHOUT_ARTICLES = ['custom', 'network', 'mechanism', 'scheme']
const withoutArticles = (id: string) =>
  ['domestic-law', 'bilateral'].includes(id) || WITHOUT_ARTICLES.includes(lawbook.instrumentOf.get(id)?.kind ?? '')

/** Every sixth State: everyState.test.ts judges them all. */
const some = states.filter((_, i) => i % 6 === 0)

describe('States from the whole world, every crime', () => {
  test('there are 197 States and 13 crimes', () => {
    expect([states.length, CRIMES.length]).toEqual([197, 13])
  })
  test.each(CRIMES)('%s: every duty is judged once, and some question left to ask', (crime) => {
    const expected = law.duties.filter((d) => d.crimes.includes(crime)).map((d) => d.id)
    const wrong = some.filter((self) => {
      const { duties, channels, questions } = overview(self, [crime])
      const judged = duties.map((f) => f.duty.id).join() === expected.join()
      const bearers = duties.every((f) => f.crimes.join() === crime && ['self', 'court', 'un'].includes(f.bearer))
      const once = new Set(channels.map((f) => `${f.channel.id} ${f.from}>${f.to}`)).size === channels.length
      return !judged || !bearers || !once || questions.length === 0 || questions.some((q) => q.couldChange < 1)
    })
    expect(wrong).toEqual([])
  })
  test('no State is without a duty to cooperate that applies whatever the case', () => {
    const idle = states.filter((self) => {
      const { duties } = overview(self, ['war-crimes', 'drug-trafficking'])
      return !duties.some((f) => f.bearer === 'self' && f.lane === 'law' && f.verdict === 'applies')
    })
    expect(idle).toEqual([])
  })
})

describe('Reports are worded for every State and crime', () => {
  // 60 reports: the crimes in turn, over States from the whole list, with and without a counterpart
  const sample = Array.from({ length: 60 }, (_, i) => ({
    self: states[(i * 37) % states.length] ?? 'KHM',
    other: i % 3 === 0 ? null : (states[(i * 37 + 90) % states.length] ?? null),
    crime: CRIMES[i % CRIMES.length] ?? 'genocide',
  }))
  test.each(sample)('$self with $other, $crime', ({ self, other, crime }) => {
    const assessment = assess(lawbook, situation({ self, other, crimes: [crime], conduct: '1975/2020' }))
    const report = composeReport(lawbook, texts, assessment)
    expect(report.duties.length + report.pipeline.length).toBe(assessment.duties.length)
    const entries = [...report.duties, ...report.pipeline]
    for (const entry of entries) {
      expect(entry.sentence, entry.id).toMatch(/^\p{Lu}.*\.$/su)
      expect(entry.citation, entry.id).not.toBe('')
      expect(entry.sources.length, entry.id).toBeGreaterThan(0)
    }
    const shown = JSON.stringify(report)
    expect(shown).not.toMatch(/undefined|\[object|NaN|\{\{/)
  })
})

describe('Each duty of the lawbook', () => {
  test('has an id of its own', () => {
    expect(new Set(law.duties.map((d) => d.id)).size).toBe(law.duties.length)
  })
  test('cites its article, says that it is to be confirmed, or rests on what has no articles', () => {
    for (const d of law.duties) {
      if (d.article === 'none') expect(withoutArticles(d.instrument), `${d.id} of ${d.instrument}`).toBe(true)
      else expect(d.articleConfirmed, d.id).toBe(d.article !== 'to be confirmed')
      expect(d.article.trim(), d.id).not.toBe('')
    }
  })
  test('of an article to be confirmed says in its confidence that it is not read there', () => {
    for (const d of law.duties) if (!d.articleConfirmed) expect(d.confidence, d.id).not.toBe('text-read')
  })
})
