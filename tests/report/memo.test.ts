import { existsSync, readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { articleInWords } from '../../src/report/articles.ts'
import type { Report } from '../../src/report/entries.ts'
import type { Block, ListItem } from '../../src/report/memo/blocks.ts'
import { composeMemo } from '../../src/report/memo/composeMemo.ts'
import { aboutChannel, aboutDuty } from '../../src/report/memo/findings.ts'
import { LENGTHS, PLAIN } from '../../src/report/memo/options.ts'
import { toDocxBytes } from '../../src/report/memo/toDocx.ts'
import { toMarkdown } from '../../src/report/memo/toMarkdown.ts'
import { toCsv } from '../../src/report/toCsv.ts'
import { lawbook } from '../support/guide.ts'
import { CASES } from '../support/reports.ts'

const aboutIn = (items: readonly ListItem[]): readonly string[] =>
  items.flatMap((i) => [...(i.about === undefined ? [] : [i.about]), ...aboutIn(i.under ?? [])])
const findingsIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((b) => (b.kind === 'finding' ? [b.about] : b.kind === 'list' ? aboutIn(b.items) : [])).sort()
const findingsOf = (report: Report): readonly string[] =>
  [
    ...[...report.duties, ...report.pipeline].map(aboutDuty),
    ...report.channels.flatMap((c) => c.entries.map(aboutChannel)),
  ].sort()

describe.each(CASES)('%s: the document', (_, { report }) => {
  test('in full holds every finding once', () => {
    expect(findingsIn(composeMemo(report, PLAIN).blocks)).toEqual(findingsOf(report))
  })
  test('in the standard length holds every finding that applies, may apply or stands, and names the articles of the rest', () => {
    const memo = composeMemo(report, { ...PLAIN, length: 'standard' })
    const standing = [
      ...report.duties.filter((d) => d.verdict !== 'does-not-apply').map(aboutDuty),
      ...report.channels.flatMap((c) => c.entries.map(aboutChannel)),
    ].sort()
    expect(findingsIn(memo.blocks)).toEqual(standing)
    const text = toMarkdown(memo, 'text')
    for (const g of report.notApplying)
      for (const d of g.duties)
        expect(text.toLowerCase(), d.id).toContain(articleInWords(d.article, d.articleConfirmed).toLowerCase())
  })
  test('in short counts what it leaves out', () => {
    const text = toMarkdown(composeMemo(report, { ...PLAIN, length: 'short' }), 'text')
    const left = [...text.matchAll(/and (one|\d+) more in the full result/g)].reduce(
      (n, m) => n + (m[1] === 'one' ? 1 : Number(m[1])),
      0,
    )
    const all = report.summary.parts.reduce((n, p) => n + p.lines.length + p.more, 0)
    const shown = report.summary.parts.flatMap((p) => p.lines).filter((l) => text.includes(l.text)).length
    expect(shown + left).toBe(all)
  })
  test('repeats every answer, and marks the table of treaty status with the day of each list', () => {
    const { blocks } = composeMemo(report, PLAIN)
    const tables = blocks.flatMap((b) => (b.kind === 'table' ? [b] : []))
    expect(tables[0]?.rows.map((r) => r[1]?.[0])).toEqual(report.answers.map((a) => a.answer))
    for (const row of tables[1]?.rows ?? []) expect(row.at(-1)?.[0]).toMatch(/\d{4}$/)
  })
  test.each(LENGTHS)(
    'for Word (%s) has heading styles, numbered findings, footnotes and repeated heads of tables',
    async (length) => {
      const memo = composeMemo(report, {
        ...PLAIN,
        length,
        marking: 'training',
        signature: true,
        names: { lang: 'ar', self: 'كمبوديا', other: null },
      })
      const parts = unzipSync(await toDocxBytes(memo))
      const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
      const count = (pattern: RegExp) => [...xml.matchAll(pattern)].length
      const notes = strFromU8(parts['word/footnotes.xml'] ?? new Uint8Array())
      expect(count(/w:val="Title"/g)).toBe(1)
      expect(count(/w:val="Heading[123]"/g)).toBe(
        memo.blocks.filter((b) => b.kind === 'heading' || b.kind === 'part').length,
      )
      expect(count(/<w:footnoteReference /g)).toBe([...notes.matchAll(/<w:footnote w:id="[1-9]/g)].length)
      expect(count(/<w:tblHeader\/>/g)).toBe(memo.blocks.filter((b) => b.kind === 'table').length)
      expect(xml).toContain('<w:rtl/>')
      expect(xml).toMatch(/<w:lang [^>]*w:bidi="ar"/)
      const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())
      expect(core).toContain(report.title)
      expect(core).toContain(report.lawPack)
    },
  )
  test('as a table has one row a finding, and no cell that a spreadsheet would run', () => {
    const rows = toCsv(report).split('\r\n')
    expect(rows[0]?.startsWith('\ufeffkind,')).toBe(true)
    expect(rows.length).toBe(findingsOf(report).length + 2)
    for (const row of rows) expect(row).not.toMatch(/(^|,)"?[=+@]/)
  })
})

describe('The figures of the Word documents', () => {
  test('were made under this law pack: else run npm run word', () => {
    expect(existsSync('docs/figures/word.json')).toBe(true)
    const { lawPack, documents } = JSON.parse(readFileSync('docs/figures/word.json', 'utf8'))
    expect(lawPack).toBe(lawbook.version)
    expect(documents.length).toBe(12)
    for (const d of documents) {
      expect(d.pages, d.case).toBeGreaterThan(0)
      if (d.length === 'short') expect(d.pages, d.case).toBe(1)
      else expect(d.footnotes, d.case).toBeGreaterThan(50)
    }
  })
})
