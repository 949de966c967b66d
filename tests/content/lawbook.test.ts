import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compileLawbook } from '../../src/lawbook/compileLawbook.ts'
import { loadLawbook, readContent } from '../../src/lawbook/loadLawbook.ts'
import { CHANNELS, OBLIGATIONS, TRANSNATIONAL } from './expectedIds.ts'

const folder = join(process.cwd(), 'content')
const { law, texts } = loadLawbook(folder)
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
  test('every instrument says where it comes from, from when it is, and when it is due for a check', () => {
    for (const [id, i] of Object.entries(texts.instruments)) {
      expect(
        [i.source.body, i.asAt, i.recheckBy].every((x) => x !== ''),
        id,
      ).toBe(true)
    }
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

describe('A mistake of an editor is named with file, line and remedy', () => {
  const content = readContent(folder)
  const broken = (file: string, from: string | RegExp, to: string) => {
    const before = content.get(file) ?? ''
    const after = before.replace(from, to)
    expect(after, 'the mistake was made').not.toBe(before)
    const result = compileLawbook(new Map([...content, [file, after]]))
    return result.ok ? [] : result.error.filter((i) => i.file === file)
  }
  test.each([
    ['a crime that does not exist', 'duties/cat.yaml', 'crimes: [torture]', 'crimes: [tortur]', /torture/],
    ['a condition that does not exist', 'channels/evidence.yaml', 'bound-both', 'bound-all', /not a condition/],
    [
      'an instrument that does not exist',
      'channels/evidence.yaml',
      'to: asean-mlat',
      'to: asean-mlad',
      /no instrument/,
    ],
    ['a duty that does not exist', 'reservations/cat.yaml', 'cat-30-disputes', 'cat-30-dispute', /no duty/],
    [
      'a day that does not exist',
      'status/cat.tsv',
      /^SEN\t[^\n]*/m,
      'SEN\t\tratification\t2017-02-30\t2017-03-30\t\tsure\t\t',
      /calendar/,
    ],
    [
      'a State bound before it consented',
      'status/cat.tsv',
      /^SEN\t[^\n]*/m,
      'SEN\t\tratification\t1990-01-01\t1989-01-01\t\tsure\t\t',
      /before it consented/,
    ],
    ['a State that does not exist', 'status/cat.tsv', /^SEN\t/m, 'SEM\t', /no State/],
    ['a party too few', 'status/cat.tsv', /^SEN\t[^\n]*\n/m, '', /counts 174/],
    ['an id used twice', 'duties/cat.yaml', 'id: cat-4-criminalize', 'id: cat-3-non-refoulement', /stands already/],
    ['a field misspelt', 'duties/cat.yaml', 'nextStep:', 'nextstep:', /nextStep|nextstep/],
    [
      'a guessed article',
      'duties/ljubljana-the-hague.yaml',
      /article: to be confirmed/,
      "article: '14'",
      /not confirmed/,
    ],
    ['a broken file', 'duties/cat.yaml', 'duties:', 'duties: [', /well-formed/],
    ['a role that means nothing there', 'duties/untoc.yaml', 'state: bearer', 'state: from', /means nothing here/],
    ['a file and an id that differ', 'instruments/cat.yaml', 'id: cat', 'id: cat-1984', /same name/],
  ])('%s', (_, file, from, to, said) => {
    const found = broken(file, from, to)
    expect(found.map((i) => i.message).join('\n')).toMatch(said)
    expect(found.every((i) => i.line >= 1)).toBe(true)
    expect(found.some((i) => /\.(?:\s|$)/.test(i.message))).toBe(true)
  })
})
