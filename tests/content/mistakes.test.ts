import { describe, expect, test } from 'vitest'
import { checkCompiled } from '../../src/cli/content-check.ts'
import { compileLawbook } from '../../src/lawbook/compileLawbook.ts'
import { type ContentIssue, readYaml } from '../../src/lawbook/contentFile.ts'
import { formatIssues } from '../../src/lawbook/loadLawbook.ts'
import { dutyFile } from '../../src/lawbook/schema/duty.ts'
import { contentFiles, law } from '../support/lawbook.ts'
import { MISTAKES, SENEGAL, UNREADABLE } from '../support/mistakes.ts'

const content = contentFiles()
const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length

/** The issues of the real content after one change, with the line on which the change was made. */
function broken(file: string, from: RegExp, to: string): { issues: readonly ContentIssue[]; line: number } {
  const before = content.get(file) ?? ''
  const at = before.search(from)
  expect(at, `${from} stands in ${file}`).toBeGreaterThanOrEqual(0)
  const compiled = compileLawbook(new Map([...content, [file, before.replace(from, to)]]))
  return { issues: compiled.ok ? [] : compiled.error, line: lineOf(before, at) }
}

describe('A mistake of the lawyer-editor is named with its file, its line and how to mend it', () => {
  test('the content as it stands has none', () => {
    const compiled = compileLawbook(content)
    expect(compiled.ok ? '' : formatIssues(compiled.error)).toBe('')
  })
  test.each(MISTAKES)('%s', (_, file, from, to, message) => {
    const { issues, line } = broken(file, from, to)
    const found = issues.filter((i) => message.test(i.message))
    expect(found, formatIssues(issues)).toMatchObject([{ file, line }])
  })
  test.each(UNREADABLE)(
    '%s: named on its line, and right ids elsewhere are not called wrong for it',
    (_, file, from, to, message) => {
      const { issues, line } = broken(file, from, to)
      const found = issues.filter((i) => i.file === file && message.test(i.message))
      expect(issues.filter((i) => i.file !== file).map((i) => `${i.file}: ${i.message}`)).toEqual([])
      expect(found, formatIssues(issues)).toMatchObject([{ line }])
    },
  )
  test('a next step that is missing is named at its duty', () => {
    const file = 'duties/genocide-convention.yaml'
    const { issues } = broken(file, / +nextStep: .*\n/, '')
    const duty = lineOf(content.get(file) ?? '', (content.get(file) ?? '').search(/- id: /))
    expect(issues[0]).toMatchObject({
      file,
      line: duty,
      message: expect.stringMatching(/nextStep' is missing\. Add it/),
    })
  })
  test('a duty without its confidence, and a caution without a source, are named where they begin', () => {
    const duty = broken('duties/genocide-convention.yaml', / +confidence: .*\n/, '')
    const begins = (file: string) => lineOf(content.get(file) ?? '', (content.get(file) ?? '').search(/- id: /))
    expect(duty.issues[0]).toMatchObject({
      line: begins('duties/genocide-convention.yaml'),
      message: expect.stringMatching(/'confidence' is missing\. Add it; use one of: text-read, secondary/),
    })
    const caution = broken('cautions/transnational.yaml', / +source: .*\n/, '')
    expect(caution.issues).toMatchObject([
      {
        line: begins('cautions/transnational.yaml'),
        message: expect.stringMatching(/names neither an instrument nor a source\. Add a source/),
      },
    ])
  })
  test('no message is one of the schema library’s own', () => {
    const nonsense = ['[]', '{}', '42', "''", '[[]]', '[{}]', '{a: {b: c}}']
    const fields = ['crimes', 'when', 'related', 'gates', 'actor', 'article', 'refusal', 'caseLaw', 'articleConfirmed']
    const found = fields.flatMap((field) =>
      nonsense.flatMap((value) => {
        const file = `instrument: cat\nduties:\n  - id: cat-4-criminalize\n    ${field}: ${value}\n`
        const issues: ContentIssue[] = []
        readYaml(new Map([['duties/cat.yaml', file]]), 'duties/cat.yaml', dutyFile, issues)
        return issues.map((i) => i.message)
      }),
    )
    expect(found.length).toBeGreaterThan(fields.length * nonsense.length)
    expect(found.filter((m) => /Invalid|expected|received|Too |Unrecognized|undefined|\[object/.test(m))).toEqual([])
    expect(found.filter((m) => !/[A-Z].*\.$/s.test(m))).toEqual([])
  })
  test('a channel’s role in the condition of a duty', () => {
    const { issues, line } = broken(
      'duties/rome-statute.yaml',
      /when:\n( +)conduct-from: .*/,
      'when:\n$1party: {state: from, to: cat}',
    )
    expect(issues).toMatchObject([
      { line: line + 1, message: expect.stringMatching(/'from' means nothing here\. Use bearer or counterpart/) },
    ])
  })
  test('a question that the guide does not ask', () => {
    const file = 'questions/weather.yaml'
    const text = (content.get('questions/at.yaml') ?? '').replace('id: at', 'id: weather')
    const compiled = compileLawbook(new Map([...content, [file, text]]))
    expect(compiled.ok ? [] : compiled.error).toMatchObject([
      {
        file,
        line: 1,
        message: expect.stringMatching(/asks no question 'weather'\. Take the file out, or use one of/),
      },
    ])
  })
  test('a question that has no words', () => {
    const rest = new Map([...content].filter(([f]) => f !== 'questions/role.yaml'))
    const compiled = compileLawbook(rest)
    expect(compiled.ok ? [] : compiled.error).toMatchObject([
      { file: 'questions/role.yaml', line: 1, message: expect.stringMatching(/asks 'role' .*Add this file/) },
    ])
  })
  test('a count of parties that is off is named at the head of the table', () => {
    const { issues } = broken('status/cat.tsv', /^SEN\t.*\n/m, '')
    expect(issues).toMatchObject([
      {
        file: 'status/cat.tsv',
        line: 1,
        message: expect.stringMatching(
          /173 parties.*counts 174\. Find the difference, or explain it under status → partiesNote/,
        ),
      },
    ])
  })
  test('a State with two lines is named at the second', () => {
    const [row = ''] = (content.get('status/cat.tsv') ?? '').match(SENEGAL) ?? []
    const { issues, line } = broken('status/cat.tsv', SENEGAL, `${row}\n${row}`)
    const found = issues.find((i) => /SEN has a line already/.test(i.message))
    expect(found).toMatchObject({ file: 'status/cat.tsv', line: line + 1, message: expect.stringMatching(/Keep one/) })
  })
  test('a file whose name and id differ', () => {
    const { issues } = broken('instruments/cat.yaml', /^id: cat$/m, 'id: cat-1984')
    const found = issues.filter((i) => i.file === 'instruments/cat.yaml')
    expect(found).toMatchObject([
      { line: 1, message: expect.stringMatching(/called 'cat' and speaks of 'cat-1984'\. Give/) },
    ])
  })
  test('a reservation that sets conditions and does not say them', () => {
    const { issues } = broken('reservations/cat.yaml', / +gate: .*\n/, '')
    expect(issues).toMatchObject([
      { file: 'reservations/cat.yaml', message: expect.stringMatching(/needs a 'gate'.*Add it/) },
    ])
  })
  test('a duty that nobody can owe is named where it begins', () => {
    const file = 'duties/cat.yaml'
    const changed = (content.get(file) ?? '').replace(
      /(id: cat-4-criminalize\n(?: {4}.*\n)*? {4}actor: ).*/,
      '$1former-party',
    )
    const files = new Map([...content, [file, changed]])
    const compiled = compileLawbook(files)
    expect(compiled.ok ? checkCompiled(files, compiled.value.law) : compiled.error).toMatchObject([
      {
        file,
        line: lineOf(changed, changed.search(/id: cat-4-criminalize/)),
        message: expect.stringMatching(/No State can ever owe 'cat-4-criminalize'\. Correct its condition/),
      },
    ])
  })
  test('a worked case that names what does not exist, or cannot be read', () => {
    const file = 'scenarios/cambodia-torture-first-day.yaml'
    const written = content.get(file) ?? ''
    const issuesOf = (changed: string) => checkCompiled(new Map([...content, [file, changed]]), law)
    expect(issuesOf(written.replace('duty: cat-6-1-custody', 'duty: cat-6-1-custodi'))).toMatchObject([
      {
        file,
        line: lineOf(written, written.indexOf('duty: cat-6-1-custody')),
        message: expect.stringMatching(/There is no duty 'cat-6-1-custodi'\. Did you mean 'cat-6-1-custody'\?/),
      },
    ])
    expect(issuesOf(written.replace('self: KHM', 'self: KHX'))).toMatchObject([
      { file, message: expect.stringMatching(/The situation has self "KHX"; allowed is .*Correct it/) },
    ])
  })
  test.each([
    ['dutie/cat.yaml', /Nothing reads the folder 'dutie'\. Did you mean 'duties'\? Move the file/],
    ['duties/cat.yml', /in duties a file is duties\/<id>\.yaml\. Rename it/],
    ['crime.yaml', /Nothing reads this file\. Did you mean 'crimes\.yaml'\? Rename it/],
    ['status/cat.csv', /a table of status is status\/<instrument>\.tsv\. Rename it/],
  ])('a file that nothing reads: %s', (file, message) => {
    const compiled = compileLawbook(new Map([...content, [file, '']]))
    expect(compiled.ok ? [] : compiled.error).toMatchObject([
      { file, line: 1, message: expect.stringMatching(message) },
    ])
  })
  test('a file that is gone', () => {
    const rest = new Map([...content].filter(([f]) => f !== 'points.yaml'))
    const compiled = compileLawbook(rest)
    expect(compiled.ok ? [] : compiled.error).toMatchObject([
      { file: 'points.yaml', line: 1, message: expect.stringMatching(/missing\. Add it, or restore it/) },
    ])
  })
  test.each([
    ['duties/cat.yaml', ''],
    ['duties/cat.yaml', 'a: &a [*a]'],
    ['duties/cat.yaml', 'instrument: cat\nduties: {a: b}'],
    ['instruments/cat.yaml', '[]'],
    ['status/cat.tsv', '\u0000'],
    ['crimes.yaml', '42'],
  ])('%s holding %j: named, and nothing is thrown', (file, text) => {
    const compiled = compileLawbook(new Map([...content, [file, text]]))
    expect(compiled.ok ? [] : compiled.error.map((i) => i.file)).toContain(file)
  })
})
