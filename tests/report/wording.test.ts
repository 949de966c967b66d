import { describe, expect, test } from 'vitest'
import { emptySituation } from '../../src/engine/situation.ts'
import { t } from '../../src/text/t.ts'
import { TODAY } from '../support/guide.ts'
import { CASES, reportOn } from '../support/reports.ts'
import { GAP, isSentence, offending, RESEARCH, SPACING, STOPS, TWICE, textsIn } from '../support/wording.ts'

describe.each(CASES)('%s: the words', (_, { report, md, text }) => {
  const all = [...textsIn(report), ...textsIn(md.split('\n'), 'markdown'), ...textsIn(text.split('\n'), 'text')]

  test('leave no gap where a word should stand', () => {
    expect(offending(all, GAP)).toEqual([])
  })

  test('repeat no article and no preposition', () => {
    expect(offending(all, TWICE)).toEqual([])
  })

  test('have one space between words and none before a mark', () => {
    const printed = all.map(([at, words]) => [at, words.replace(/^ +/gm, '')] as const)
    expect(offending(printed, SPACING)).toEqual([])
  })

  test('end each sentence with one full stop', () => {
    for (const d of [...report.duties, ...report.pipeline]) expect(d.sentence, d.id).toSatisfy(isSentence)
    expect(offending(all, STOPS)).toEqual([])
  })

  test('give every reason as a sentence', () => {
    const findings = [...report.duties, ...report.pipeline, ...report.channels.flatMap((c) => c.entries)]
    for (const f of findings) for (const r of f.reasons) expect(r.text, f.id).toSatisfy(isSentence)
  })

  test('explain each duty and its next step in sentences', () => {
    for (const d of [...report.duties, ...report.pipeline]) {
      for (const words of [d.explanation, d.nextStep, d.exceptions, d.note]) {
        if (words !== null) expect(words, d.id).toSatisfy(isSentence)
      }
    }
  })

  test('say in the summary what must be done as sentences, and what to find out as questions', () => {
    for (const part of report.summary.parts) {
      for (const line of part.lines) expect(line.text).toMatch(/^\p{Lu}.*([^.]\.|\?|\? \(.*\))$/u)
    }
    for (const q of report.questions) expect(q.text).toMatch(/^\p{Lu}.*\?$/u)
  })

  test('tell nothing of how the law was gathered', () => {
    expect(offending(all, RESEARCH)).toEqual([])
  })

  test('print each source in sentences of its own', () => {
    const lines = md.split('\n')
    const from = lines.lastIndexOf('## Sources') + 1
    const sources = lines.slice(from, lines.indexOf(`## ${t('memo.annex')}`, from)).filter((l) => l.startsWith('- '))
    expect(sources.length).toBe(report.sources.length)
    expect(offending(textsIn(sources, 'source'), /[^.]\. \p{Ll}/u)).toEqual([])
  })

  test('let a name in the plural take a verb in the plural', () => {
    expect(offending(all, /\bthe (Geneva Conventions|Hague Conventions) (reaches|does|is|has|was)\b/i)).toEqual([])
  })
})

describe('the person’s own answers', () => {
  test('are told in words, those set aside among them', () => {
    const { report, md } = reportOn({
      ...emptySituation('KHM', ['cybercrime'], TODAY),
      other: 'MMR',
      conflict: 'international',
      territory: 'other',
      icc: { 'situation-open': 'yes', warrant: 'unknown' },
      iccAcceptance: { SDN: { 'council-resolution': { date: '2005-03-31' } } },
    })
    const told = new Map(report.setAside.map((a) => [a.id, a.answer]))
    expect([...told.keys()]).toEqual(expect.arrayContaining(['conflict', 'territory', 'icc:situation-open']))
    expect(told.get('conflict')).toBe('international')
    expect(told.get('territory')).toBe('Myanmar')
    expect(md).not.toContain('[object Object]')
    for (const { answer } of [...report.answers, ...report.setAside])
      expect(answer).not.toMatch(/^(self|other|elsewhere)$/)
  })

  test('stand in the report one by one, in the order of the guide', () => {
    const ids = CASES[1][1].report.answers.map((a) => a.id.split(':')[0])
    expect(ids).toEqual([
      'crime',
      'state',
      'with',
      'role',
      'suspect-in',
      'territory',
      'national-of',
      'conduct',
      'at',
      'need',
    ])
  })
})
