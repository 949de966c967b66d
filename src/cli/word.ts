import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { assess } from '../engine/assess.ts'
import { setAside } from '../engine/canMatter.ts'
import { parseSituation } from '../engine/parseSituation.ts'
import { loadLawbook, readContent } from '../lawbook/loadLawbook.ts'
import { openLawbook } from '../lawbook/openLawbook.ts'
import { readScenarios } from '../lawbook/scenarios.ts'
import { composeReport } from '../report/composeReport.ts'
import { composeMemo } from '../report/memo/composeMemo.ts'
import { LENGTHS, PLAIN } from '../report/memo/options.ts'
import { toDocxBytes } from '../report/memo/toDocx.ts'

/** The worked cases that are put into Word: a pair on one treaty, old conduct, a State alone, a long list of crimes. */
const CASES = [
  'cambodia-thailand-requested',
  'senegal-chad-torture',
  'bangladesh-myanmar-genocide',
  'scam-compound-trafficking',
]
const FIGURES = 'docs/figures/word.json'

/**
 * `npm run word [-- <folder>]`: makes the Word documents of four worked cases, opens each in LibreOffice, and writes what was found to
 * docs/figures/word.json. Exit 0: every document opened, with all its findings, headings and footnotes. Exit 1: one did not. Exit 2: no LibreOffice.
 */
export async function main(args: readonly string[]): Promise<number> {
  const office = ['soffice', 'libreoffice'].find((name) => found(name))
  if (office === undefined) {
    console.error(
      'LibreOffice was not found. Install it (Debian: apt-get install libreoffice-writer-nogui) and run again.',
    )
    return 2
  }
  const folder = args[0] ?? mkdtempSync(join(tmpdir(), 'dedere-word-'))
  mkdirSync(folder, { recursive: true })
  const content = join(process.cwd(), 'content')
  const { law, texts } = loadLawbook(content)
  const lawbook = openLawbook(law)
  const read = readScenarios(readContent(content))
  if (!read.ok) throw new Error('The worked cases could not be read.')
  const documents = []
  let failed = false
  for (const id of CASES) {
    const scenario = read.value.find((s) => s.id === id)
    const parsed = parseSituation(lawbook, scenario?.situation, '1900-01-01')
    if (!parsed.ok) throw new Error(`The worked case '${id}' could not be read.`)
    const report = composeReport(lawbook, texts, assess(lawbook, setAside(lawbook, parsed.value)))
    for (const length of LENGTHS) {
      const memo = composeMemo(report, {
        ...PLAIN,
        length,
        analysis: length !== 'short',
        signature: true,
        marking: 'training',
        names: { lang: 'km', self: 'កម្ពុជា', other: report.other === null ? null : 'تايلاند' },
      })
      const file = join(folder, `${id}-${length}.docx`)
      const bytes = await toDocxBytes(memo)
      writeFileSync(file, bytes)
      // pages from the PDF, words from the text: on pages a finding may be parted by foot and head
      for (const form of ['pdf', 'txt:Text (encoded):UTF8'])
        execFileSync(office, ['--headless', '--convert-to', form, '--outdir', folder, file], { stdio: 'ignore' })
      const pages = await pagesOf(file.replace(/docx$/, 'pdf'))
      const text = squeezed(readFileSync(file.replace(/docx$/, 'txt'), 'utf8'))
      const parts = unzipSync(bytes)
      const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
      const findings = memo.blocks.flatMap((b) => (b.kind === 'finding' ? [b] : []))
      const missing = findings.filter(
        (f) => !text.includes(squeezed(f.line.runs.map((r) => (typeof r === 'string' ? r : r.text)).join(''))),
      )
      const notes = (strFromU8(parts['word/footnotes.xml'] ?? new Uint8Array()).match(/<w:footnote w:id="[1-9]/g) ?? [])
        .length
      const headings = (body.match(/<w:pStyle w:val="(Title|Heading\d)"/g) ?? []).length
      if (missing.length > 0 || pages === 0 || headings === 0 || (length === 'short' && pages > 1)) failed = true
      for (const f of missing) console.error(`${file}: the finding ${f.about} is not in the document as opened.`)
      documents.push({
        case: id,
        length,
        bytes: bytes.length,
        pages,
        headings,
        footnotes: notes,
        findings: findings.length,
      })
      console.log(
        `${id}, ${length}: ${pages} pages, ${headings} headings, ${notes} footnotes, ${findings.length} findings`,
      )
    }
  }
  const version = execFileSync(office, ['--version'], { encoding: 'utf8' }).trim().split(' ').slice(0, 2).join(' ')
  writeFileSync(FIGURES, `${JSON.stringify({ lawPack: lawbook.version, office: version, documents }, null, 2)}\n`)
  console.log(`The documents lie in ${folder}: look at their pages. The figures stand in ${FIGURES}.`)
  return failed ? 1 : 0
}

function found(name: string): boolean {
  return (process.env['PATH'] ?? '').split(':').some((p) => existsSync(join(p, name)))
}
const squeezed = (text: string): string => text.replace(/\s+/g, '')

const pagesOf = async (file: string): Promise<number> =>
  (await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise).numPages
