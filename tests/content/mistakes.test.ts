import { describe, expect, test } from 'vitest'
import { compileLawbook } from '../../src/lawbook/compileLawbook.ts'
import type { ContentIssue } from '../../src/lawbook/contentFile.ts'
import { formatIssues } from '../../src/lawbook/loadLawbook.ts'
import { contentFiles } from '../support/lawbook.ts'

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

type Mistake = readonly [what: string, file: string, from: RegExp, to: string, message: RegExp]
const cell = (row: string) => row.replaceAll('|', '\t')
const SENEGAL = /^SEN\t.*$/m

/** What stands on the line of the mistake itself. */
const MISTAKES: readonly Mistake[] = [
  [
    'a condition with a word that does not exist',
    'duties/cat.yaml',
    /treaty-required: \{/,
    'treaty-needed: {',
    /'treaty-needed' is not a condition; use all, any, not, or one of crime, conflict/,
  ],
  [
    'a route that rests on a treaty that does not exist',
    'channels/evidence.yaml',
    /basis: \[asean-mlat\]/,
    'basis: [asean-mlad]',
    /There is no instrument 'asean-mlad'\. Correct the id, or add it/,
  ],
  [
    'a condition that names a treaty that does not exist',
    'channels/evidence.yaml',
    /when: \{bound-both: \{to: asean-mlat\}\}/,
    'when: {bound-both: {to: asean-mlad}}',
    /There is no instrument 'asean-mlad'\. Correct the id/,
  ],
  [
    'a reservation to a duty that does not exist',
    'reservations/cat.yaml',
    /duties: \[cat-30-disputes\]/,
    'duties: [cat-31-disputes]',
    /There is no duty 'cat-31-disputes'\. Correct the id/,
  ],
  [
    'a reservation of a State that does not exist',
    'reservations/cat.yaml',
    /state: AFG/,
    'state: AFX',
    /There is no State 'AFX'\. Correct the id, or add it to states\.tsv/,
  ],
  [
    '30 February in a status table',
    'status/cat.tsv',
    SENEGAL,
    cell('SEN|1985-02-04|ratification|2017-02-30|2017-04-01||sure||'),
    /day of the calendar, written YYYY-MM-DD.*Correct the value/,
  ],
  [
    'entry into force before consent',
    'status/cat.tsv',
    SENEGAL,
    cell('SEN|1985-02-04|ratification|1990-08-21|1987-06-26||sure||'),
    /SEN would be bound \(1987-06-26\) before it consented \(1990-08-21\)\. Correct one of the two dates/,
  ],
  [
    'a State bound before the treaty',
    'status/cat.tsv',
    SENEGAL,
    cell('SEN|1985-02-04|ratification|1986-08-21|1986-09-21||sure||'),
    /before the treaty itself was in force \(1987-06-26\)\. Correct the date/,
  ],
  [
    'a State that does not exist in a status table',
    'status/cat.tsv',
    /^SEN\t/m,
    'SEM\t',
    /There is no State 'SEM'\. Correct the code, or add it to states\.tsv/,
  ],
  [
    'a cell too many in a status table',
    'status/cat.tsv',
    SENEGAL,
    cell('SEN|1985-02-04|ratification|1986-08-21|1987-06-26||sure|||more'),
    /10 cells and the head has 9\. Take out the surplus tab/,
  ],
  [
    'a duty id used twice',
    'duties/cat.yaml',
    /id: cat-4-criminalize/,
    'id: cat-3-non-refoulement',
    /The duty 'cat-3-non-refoulement' stands already in duties\/cat\.yaml, line \d+\. Give one of them another id/,
  ],
  [
    'a number for an article that is not confirmed',
    'duties/ljubljana-the-hague.yaml',
    /article: to be confirmed/,
    "article: '14'",
    /not confirmed, so no number may stand here\. Write 'to be confirmed'/,
  ],
  [
    'a channel’s role in the condition of a duty',
    'duties/rome-statute.yaml',
    /when:\n( +)conduct-from: .*/,
    'when:\n$1party: {state: from, to: cat}',
    /'from' means nothing here\. Use bearer or counterpart/,
  ],
]

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
  test.each<Mistake>([
    [
      'a crime that does not exist',
      'duties/cat.yaml',
      /crimes:(?: \[torture\]|\s+- torture\n)/,
      'crimes: [tortur]\n',
      /must be all, core.*or a list of these crimes: genocide/,
    ],
    [
      'a field misspelt',
      'duties/cat.yaml',
      /nextStep:/,
      'nextstep:',
      /'nextstep' is not a field here\. Correct its spelling/,
    ],
    [
      'a strength that does not exist',
      'duties/cat.yaml',
      /strength: must$/m,
      'strength: shall',
      /Use one of: must, must-if-requested/,
    ],
    [
      'text that is no YAML',
      'duties/cat.yaml',
      /explanation: .*/,
      "explanation: 'open",
      /not well-formed YAML.*Check the indentation/,
    ],
  ])('%s: named on its line, and right ids elsewhere are not called wrong for it', (_, file, from, to, message) => {
    const { issues, line } = broken(file, from, to)
    const found = issues.filter((i) => i.file === file && message.test(i.message))
    expect(issues.filter((i) => i.file !== file).map((i) => `${i.file}: ${i.message}`)).toEqual([])
    expect(found, formatIssues(issues)).toMatchObject([{ line }])
  })
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
