import { describe, expect, test } from 'vitest'
import { law, texts } from '../support/lawbook.ts'
import { CHANNELS, OBLIGATIONS, TRANSNATIONAL } from './expectedIds.ts'

const duties = new Set(law.duties.map((d) => d.id))
const cautions = new Set(law.cautions.map((c) => c.id))

describe('The lawbook holds all that was found', () => {
  test('every obligation and every caution has its id', () => {
    expect(OBLIGATIONS.filter((id) => !duties.has(id) && !cautions.has(id))).toEqual([])
  })
  test('every clause of the transnational treaties has its duty', () => {
    expect(TRANSNATIONAL.filter((id) => !duties.has(id))).toEqual([])
  })
  test('every channel has its id', () => {
    const found = new Set(law.channels.map((c) => c.id))
    expect(CHANNELS.filter((id) => !found.has(id))).toEqual([])
  })
  test('there are 197 States and 33 tables of treaty status', () => {
    expect([law.states.length, Object.keys(law.status).length]).toEqual([197, 33])
  })
  test.each([
    ['rome-statute', 125],
    ['cat', 174],
    ['genocide-convention', 153],
    ['geneva-conventions', 196],
    ['icpped', 77],
    ['ap-i', 175],
    ['ap-ii', 170],
    ['untoc', 193],
    ['uncac', 189],
    ['asean-mlat', 10],
  ])('the table of %s has as many parties as its source counts', (id, parties) => {
    const rows = Object.values(law.status[id] ?? {})
    // a row doubtful from a day on was sure before it and is counted
    const isParty = (r: (typeof rows)[number]) =>
      r.consent !== undefined &&
      r.ended === undefined &&
      (r.certainty !== 'membership-doubtful' || r.doubtfulFrom !== undefined)
    expect(rows.filter(isParty).length).toBe(parties)
  })
})

describe('What a reader is told', () => {
  const all = JSON.stringify(texts)
  test('no word of research reaches a reader', () => {
    expect(all).not.toMatch(/background knowledge|scrape|github|wikipedia|mirror|\bMEM\b|\bSEC-ex\b/i)
    expect(all).not.toContain('undefined')
  })
  test('every duty cites an article, says that it is to be confirmed, or stands outside any instrument that has articles', () => {
    const without = law.duties
      .filter((d) => d.article === 'none' && d.instrument !== 'bilateral')
      .map((d) => d.instrument)
    const kinds = new Set(without.map((i) => law.instruments.find((x) => x.id === i)?.kind))
    expect([...kinds].filter((k) => k === 'treaty')).toEqual([])
    expect(law.duties.filter((d) => d.article.trim() === '')).toEqual([])
    expect(law.duties.filter((d) => !d.articleConfirmed && d.article !== 'to be confirmed')).toEqual([])
  })
  test('a Ljubljana – The Hague article that was not seen has no number', () => {
    const seen = /^(1|2\(1\)|2\(2\)|5|5\(4\)|8\(3\)|9|20|22|81|82|83|90|92|92\(3\))$/
    const numbers = law.duties
      .filter((d) => d.instrument === 'ljubljana-the-hague' && d.articleConfirmed)
      .map((d) => d.article)
    const guessed = numbers.filter(
      (n) =>
        !n.includes('Vienna') && !n.split(/,| and | to /).every((part) => seen.test(part.trim().replace(/ .*/, ''))),
    )
    expect(guessed).toEqual([])
  })
})
