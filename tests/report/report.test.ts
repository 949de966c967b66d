import { describe, expect, test } from 'vitest'
import { assess } from '../../src/engine/assess.ts'
import { composeReport } from '../../src/report/composeReport.ts'
import type { DutyEntry, Report } from '../../src/report/entries.ts'
import { composeMemo } from '../../src/report/memo/composeMemo.ts'
import { aboutChannel, aboutDuty } from '../../src/report/memo/findings.ts'
import { PLAIN } from '../../src/report/memo/options.ts'
import { toMarkdown } from '../../src/report/memo/toMarkdown.ts'
import { capital, t } from '../../src/text/t.ts'
import { lawbook, situation, TODAY, texts } from '../support/lawbook.ts'
import { CASES, reportOn, SENEGAL, VIET_NAM } from '../support/reports.ts'

const partOf = (report: Report, title: string) => report.summary.parts.find((p) => p.title === title)
const everyDuty = (report: Report): readonly DutyEntry[] => [...report.duties, ...report.pipeline]
const verdictOf = (d: { readonly id: unknown; readonly bearer: unknown; readonly verdict: unknown }) =>
  `${d.id} ${d.bearer} ${d.verdict}`

/** The findings of a printed report with what stands before each, in Markdown or plain text. */
function printedFindings(printed: string): readonly string[] {
  return printed
    .split('\n')
    .flatMap((line) => {
      const about = /[[ ]([a-z0-9-]+>[a-z]+(?:>[a-z]+)?)\]$/.exec(line)?.[1]
      if (about === undefined) return []
      const mark = /^(?:\d+\.|-) \**(must if asked|must|may|should|depends|open, if|open|conditional|closed)\b/i.exec(
        line,
      )
      return [`${about} ${mark?.[1]?.toLowerCase() ?? 'does-not-apply'}`]
    })
    .sort()
}
const expectedFindings = (report: Report): readonly string[] =>
  [
    ...report.duties.map(
      (d) =>
        `${aboutDuty(d)} ${d.verdict === 'does-not-apply' ? d.verdict : t(`mark.${d.verdict === 'applies' ? d.strength : 'depends'}`).toLowerCase()}`,
    ),
    ...report.pipeline.map((d) => `${aboutDuty(d)} does-not-apply`),
    ...report.channels.flatMap(({ entries }) =>
      entries.map(
        (c) => `${aboutChannel(c)} ${c.status === 'open' && c.gated ? t('channel.open-if').toLowerCase() : c.status}`,
      ),
    ),
  ].sort()

describe.each(CASES)('%s: the summary', (_, { report }) => {
  test('counts among what the State must do no duty that hangs on a further condition or is not in force', () => {
    const must = [report.summary.parts[0]?.title, t('report.mustIfAsked', { state: report.self.inText })]
    for (const title of must) {
      const part = partOf(report, title ?? '')
      for (const { about } of part?.lines ?? []) {
        const [duty] = everyDuty(report).filter((d) => d.id === about && d.bearer === 'self')
        expect(duty, about).toMatchObject({ verdict: 'applies', lane: 'law', gated: false, gates: expect.any(Array) })
        expect(duty?.strength, about).toMatch(/^must/)
      }
    }
  })

  test('leaves out no duty that applies, and says how many stand below', () => {
    const applying = report.duties.filter((d) => d.bearer === 'self' && d.verdict === 'applies' && !d.gated)
    const state = report.self.inText
    const titles = [t('report.must', { state }), t('report.mustIfAsked', { state }), t('report.may', { state })]
    const told = titles
      .map((title) => partOf(report, title))
      .reduce((n, p) => n + (p?.lines.length ?? 0) + (p?.more ?? 0), 0)
    expect(told).toBe(applying.length)
    expect(report.summary.counts.applies).toBe(applying.length)
    expect(report.summary.countsText).toContain(`${applying.length} duties of ${state} apply`)
  })

  test('says of each line what it speaks of', () => {
    const ids = new Set([
      ...everyDuty(report).map((d) => d.id),
      ...report.channels.map((c) => c.need),
      ...report.questions.map((q) => q.id),
      ...report.sources.map((s) => s.instrument),
      ...report.status.map((s) => s.instrument),
    ])
    for (const part of report.summary.parts) for (const line of part.lines) expect(ids).toContain(line.about)
  })
})

describe.each(CASES)('%s: one report in every form', (_, { report, json, md, text, assessment }) => {
  test('the report holds every finding of the assessment with its verdict', () => {
    const found = assessment.duties.map((f) => verdictOf({ id: f.duty.id, bearer: f.bearer, verdict: f.verdict }))
    expect(everyDuty(report).map(verdictOf).sort()).toEqual([...found].sort())
  })

  test('JSON holds the same duties with the same verdicts', () => {
    expect(json.duties.map((d) => verdictOf(d as never)).sort()).toEqual(everyDuty(report).map(verdictOf).sort())
  })

  test('Markdown and plain text hold the same findings with the same verdicts, each with its sentence', () => {
    expect(printedFindings(md)).toEqual(expectedFindings(report))
    expect(printedFindings(text)).toEqual(expectedFindings(report))
    for (const d of everyDuty(report)) {
      expect(md, d.id).toContain(d.sentence)
      expect(text, d.id).toContain(d.sentence)
    }
  })

  test('Markdown and plain text name every channel, every open question and every caution', () => {
    for (const printed of [md, text]) {
      for (const { entries } of report.channels) for (const c of entries) expect(printed).toContain(c.title)
      for (const q of report.questions) expect(printed).toContain(q.text)
      for (const c of report.cautions) expect(printed).toContain(c.text)
    }
    expect(text).not.toMatch(/^#|\*\*/m)
  })

  test('what is not in force stands apart from the duties and is never a duty of the law', () => {
    for (const d of report.pipeline) expect(d.lane, d.id).toBe('pipeline')
    for (const d of report.duties) expect(d.lane, d.id).toBe('law')
    for (const d of report.pipeline) expect(d.verdict, d.id).not.toBe('applies')
  })

  test('what does not apply is gathered without loss, each group with a reason', () => {
    const gathered = report.notApplying.flatMap((g) => g.duties.map((d) => `${d.id} ${d.bearer}`))
    const failing = report.duties.filter((d) => d.verdict === 'does-not-apply').map((d) => `${d.id} ${d.bearer}`)
    expect([...gathered].sort()).toEqual([...failing].sort())
    for (const g of report.notApplying) expect(g.reasons.length, `${g.bearerName}, ${g.instrument}`).toBeGreaterThan(0)
  })

  test('every duty has a source with its class and body', () => {
    for (const d of everyDuty(report)) {
      expect(d.sources.length, d.id).toBeGreaterThan(0)
      for (const s of d.sources)
        expect(
          [s.class, s.body].every((x) => x.length > 0),
          d.id,
        ).toBe(true)
      expect(d.sourceShort.length, d.id).toBeGreaterThan(0)
    }
  })
})

describe('Senegal and the torture of 1982 to 1990', () => {
  const { report, md } = reportOn(SENEGAL)
  const prosecute = report.duties.find((d) => d.id === 'cat-7-1-extradite-or-prosecute' && d.bearer === 'self')

  test('must submit the case for acts from the day the Convention bound it, and not for earlier ones', () => {
    expect(prosecute?.periods.map(({ from, to, verdict }) => [from, to, verdict])).toEqual([
      ['1982-01-01', '1987-06-25', 'does-not-apply'],
      ['1987-06-26', '1990-12-31', 'applies'],
    ])
    expect(prosecute).toMatchObject({ verdict: 'depends', byDate: true })
  })

  test('reads so in the summary, for part of the acts', () => {
    const part = partOf(report, t('report.partly', { state: 'Senegal' }))
    const line = part?.lines.find((l) => l.about === prosecute?.id)
    expect(line?.text).toContain('acts from 26 June 1987 to 31 December 1990')
    expect(md).toContain(capital('acts from 1 January 1982 to 25 June 1987: does not apply'))
  })
})

describe('Viet Nam without a counterpart', () => {
  const { report } = reportOn(VIET_NAM)
  const CLOSED_TO_VIET_NAM =
    /(^|:)(coe-proceedings|coe-limitation|coe-extradition-ap|coe-mla-2ap|sadc|ecowas|cis|arab-riyadh|saarc|bimstec|cplp|eu-|eurojust|oas-|au-)/

  test('is told nothing of treaties that it cannot join', () => {
    const cannot = partOf(report, t('report.cannot', { state: 'Viet Nam' }))
    expect(cannot?.lines.filter((l) => CLOSED_TO_VIET_NAM.test(l.about))).toEqual([])
    expect(report.questions.filter((q) => CLOSED_TO_VIET_NAM.test(q.id))).toEqual([])
    expect(
      [...report.duties, ...report.channels.flatMap((c) => c.entries)].flatMap((f) => f.missing),
    ).not.toContainEqual(expect.stringMatching(CLOSED_TO_VIET_NAM))
  })

  test('is told towards how many States a duty between States stands', () => {
    const between = report.duties.filter((d) => d.owedTo === 'counterpart' && d.verdict !== 'does-not-apply')
    expect(between.length).toBeGreaterThan(0)
    for (const d of between)
      if (d.towards !== null) expect(d.towards).toMatch(/^towards (each of the \d+|the one) other State/)
    expect(between.some((d) => d.towards !== null)).toBe(true)
    for (const d of between) expect(d.missing, d.id).toContain('with')
  })
})

describe('Past the day of the next check', () => {
  const assessment = assess(lawbook, situation({ other: 'MMR' }))
  test('the reader is told which sources are due and where to check, on screen and on paper', () => {
    const report = composeReport(lawbook, texts, assessment, '2029-01-01')
    const cat = report.sources.find((s) => s.instrument === 'cat')
    expect(cat).toMatchObject({ overdue: true, depositary: 'Secretary-General of the United Nations' })
    const printed = toMarkdown(composeMemo(report, PLAIN))
    expect(printed).toContain('the law may have moved')
    expect(printed).toContain(cat?.url)
  })
  test('it is the reader’s day that counts, not the date of the request', () => {
    const late = assess(lawbook, situation({ other: 'MMR', at: '2029-01-01' }))
    expect(composeReport(lawbook, texts, late, TODAY).sources.some((s) => s.overdue)).toBe(false)
    expect(composeReport(lawbook, texts, late, '2029-01-01').sources.every((s) => s.overdue)).toBe(true)
  })
})
