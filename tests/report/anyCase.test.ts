import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rawSituation } from '../../src/journey/answers.ts'
import { t } from '../../src/text/t.ts'
import { type AllAnswers, allAnswers } from '../support/answers.ts'
import { lawbook, TODAY } from '../support/guide.ts'
import { reportOn } from '../support/reports.ts'
import { GAP, isSentence, offending, RESEARCH, SPACING, STOPS, TWICE, textsIn } from '../support/wording.ts'

/** The report on a case that nobody chose. */
const reportFor = (answers: AllAnswers) => reportOn(rawSituation(lawbook, answers, TODAY))

describe('whatever the case', () => {
  test('the words are whole, and every reason and every duty is a sentence', () => {
    fc.assert(
      fc.property(allAnswers, (answers) => {
        const { report, md } = reportFor(answers)
        const all = [...textsIn(report), ...textsIn(md.split('\n'), 'markdown')]
        for (const pattern of [GAP, TWICE, RESEARCH]) expect(offending(all, pattern)).toEqual([])
        for (const pattern of [SPACING, STOPS]) expect(offending(textsIn(report), pattern)).toEqual([])
        for (const d of [...report.duties, ...report.pipeline]) {
          expect(d.sentence, d.id).toSatisfy(isSentence)
          for (const r of d.reasons) expect(r.text, d.id).toSatisfy(isSentence)
          expect(d.sources.length, d.id).toBeGreaterThan(0)
        }
        for (const c of report.channels.flatMap((g) => g.entries)) {
          for (const r of c.reasons) expect(r.text, c.id).toSatisfy(isSentence)
        }
      }),
      { numRuns: 20 },
    )
  })

  test('what the State must do holds no duty under a further condition and none that is not in force', () => {
    fc.assert(
      fc.property(allAnswers, (answers) => {
        const { report } = reportFor(answers)
        const state = report.self.inText
        const must = report.summary.parts.filter((p) =>
          [t('report.must', { state }), t('report.mustIfAsked', { state })].includes(p.title),
        )
        for (const line of must.flatMap((p) => p.lines)) {
          const duty = report.duties.find((d) => d.id === line.about && d.bearer === 'self')
          expect(duty, line.about).toMatchObject({ lane: 'law', gated: false, verdict: 'applies' })
        }
        for (const d of report.pipeline) expect(d.verdict, d.id).not.toBe('applies')
      }),
      { numRuns: 20 },
    )
  })

  test('each doubt has a cause: a duty depends on a question, a doubtful fact or an unsettled point', () => {
    fc.assert(
      fc.property(allAnswers, (answers) => {
        const { report } = reportFor(answers)
        for (const d of [...report.duties, ...report.pipeline]) {
          expect(d.doubt === null, d.id).toBe(d.verdict !== 'depends')
          if (d.verdict === 'depends') expect(d.reasons.length, d.id).toBeGreaterThan(0)
          if (d.doubt === 'law' || d.doubt === 'both') expect(d.unsettled.length, d.id).toBeGreaterThan(0)
        }
      }),
      { numRuns: 20 },
    )
  })
})
