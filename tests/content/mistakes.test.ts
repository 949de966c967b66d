import { describe, expect, test } from 'vitest'
import { checkCompiled } from '../../src/cli/content-check.ts'
import { compileLawbook } from '../../src/lawbook/compileLawbook.ts'
import { type ContentIssue, readYaml } from '../../src/lawbook/contentFile.ts'
import { formatIssues } from '../../src/lawbook/loadLawbook.ts'
import { dutyFile } from '../../src/lawbook/schema/duty.ts'
import { contentFiles, law } from '../support/lawbook.ts'

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
    /'treaty-needed' is not a condition\. Use all, any, not, or one of crime, conflict/,
  ],
  [
    'a route that rests on a treaty that does not exist',
    'channels/evidence.yaml',
    /basis: \[asean-mlat\]/,
    'basis: [asean-mlad]',
    /There is no instrument 'asean-mlad'\. Did you mean 'asean-mlat'\? Correct the id, or add it/,
  ],
  [
    'a condition that names a treaty that does not exist',
    'channels/evidence.yaml',
    /when: \{bound-both: \{to: asean-mlat\}\}/,
    'when: {bound-both: {to: asean-mlad}}',
    /There is no instrument 'asean-mlad'\. Did you mean 'asean-mlat'\? Correct the id/,
  ],
  [
    'a reservation to a duty that does not exist',
    'reservations/cat.yaml',
    /duties: \[cat-30-disputes\]/,
    'duties: [cat-31-disputes]',
    /There is no duty 'cat-31-disputes'\. Did you mean 'cat-30-disputes'\? Correct the id/,
  ],
  [
    'a reservation of a State that does not exist',
    'reservations/cat.yaml',
    /state: AFG/,
    'state: AFX',
    /There is no State 'AFX'\. Correct the code, or add it to states\.tsv/,
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
    'an id deep in a condition',
    'duties/un-cybercrime.yaml',
    /- \{bound-both: \{to: cis-minsk-1993\}\}/,
    '- {bound-both: {to: cis-minsk-1994}}',
    /There is no instrument 'cis-minsk-1994'\. Did you mean 'cis-minsk-1993'\? Correct the id/,
  ],
  [
    'a field misspelt deep in a condition',
    'duties/un-cybercrime.yaml',
    /- \{bound-both: \{to: cis-minsk-1993\}\}/,
    '- {bound-both: {too: cis-minsk-1993}}',
    /'too' is not a field here\. Did you mean 'to'\? Correct its spelling/,
  ],
  [
    'a related duty that does not exist',
    'duties/cat.yaml',
    /related: \[/,
    'related: [cat-4-criminalise, ',
    /There is no duty 'cat-4-criminalise'\. Did you mean 'cat-4-criminalize'\?/,
  ],
  [
    'an essay that links to a page that does not exist',
    'pages/asia.yaml',
    /- \{kind: pages, id: complementarity\}/,
    '- {kind: pages, id: complementary}',
    /There is no page 'complementary'\. Did you mean 'complementarity'\? Correct the id, or add it/,
  ],
  [
    'a development of a treaty that does not exist',
    'developments.yaml',
    /instrument: ljubljana-the-hague$/m,
    'instrument: ljubljana-hague',
    /There is no instrument 'ljubljana-hague'\. Did you mean 'ljubljana-the-hague'\?/,
  ],
  [
    'a term that refers to one that does not exist',
    'glossary.yaml',
    /see: \[/,
    'see: [ratificaton, ',
    /There is no term 'ratificaton'\. Did you mean 'ratification'\?/,
  ],
  [
    'a crime with a treaty that does not exist',
    'crimes.yaml',
    /instruments: \[cat, /,
    'instruments: [cta, ',
    /There is no instrument 'cta'\..* Correct the id, or add it/,
  ],
  [
    'a treaty opened before it was adopted',
    'instruments/cat.yaml',
    /opened: 1985-02-04/,
    'opened: 1984-02-04',
    /opening for signature \(1984-02-04\) lies before the adoption \(1984-12-10\)\. Correct one of the two dates/,
  ],
  [
    'a treaty in force before it was adopted',
    'instruments/hague-1954.yaml',
    /inForce: \d.*/,
    'inForce: 1953-08-07',
    /entry into force \(1953-08-07\) lies before the adoption .*Correct one of the two dates/,
  ],
  [
    'a file due for a check before it was made',
    'channels/evidence.yaml',
    /recheckBy: .*/,
    'recheckBy: 2020-01-01',
    /recheckBy \(2020-01-01\) lies before asAt .*Correct one of the two dates/,
  ],
  [
    'consent before signature',
    'status/cat.tsv',
    SENEGAL,
    cell('SEN|1988-02-04|ratification|1987-08-21|1987-09-26||sure||'),
    /SEN would have consented \(1987-08-21\) before it signed \(1988-02-04\)\. Correct one of the two/,
  ],
  [
    'consent before the treaty was adopted',
    'status/cat.tsv',
    SENEGAL,
    cell('SEN||accession|1976-08-21|1987-06-26||sure||'),
    /SEN would have consented \(1976-08-21\) before the adoption \(1984-12-10\)/,
  ],
  [
    'leaving before being bound',
    'status/cat.tsv',
    SENEGAL,
    cell('SEN|1985-02-04|ratification|1986-08-21|1987-06-26|1987-01-01|sure||'),
    /SEN would have left \(1987-01-01\) before it was bound \(1987-06-26\)\. Correct one of the two/,
  ],
  [
    'a doubtful article',
    'duties/cat.yaml',
    /article: '5\(2\)'/,
    "article: 'probably 5(2)'",
    /'probably 5\(2\)' is doubtful\. Write 'to be confirmed' instead/,
  ],
  [
    'a condition whose parts exclude each other',
    'duties/cat.yaml',
    /act: 'make torture/,
    "when: {all: [{conflict: international}, {conflict: non-international}]}\n    act: 'make torture",
    /can never hold: its parts exclude each other\. Take one of them out, or join them under any:/,
  ],
  [
    'a condition that asks for a crime outside its duty',
    'duties/cat.yaml',
    /act: 'make torture/,
    "when: {crime: genocide}\n    act: 'make torture",
    /asks for crimes that the entry itself does not name\. Correct the crimes/,
  ],
  [
    'a version without a word in the changelog',
    'lawbook.yaml',
    /^version: .*/m,
    "version: '2099.1.1'",
    /Version 2099\.1\.1 has no entry in the changelog\. Add one/,
  ],
  [
    'a question without one of its options',
    'questions/conflict.yaml',
    /options:\n {2}- value: international\n.*\n.*\n/,
    'options:\n',
    /The question lacks 'international' under options\. Add it/,
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
      /'nextstep' is not a field here\. Did you mean 'nextStep'\? Correct its spelling/,
    ],
    [
      'a strength that does not exist',
      'duties/cat.yaml',
      /strength: must$/m,
      'strength: shall',
      /Use one of: must, must-if-requested/,
    ],
    [
      'a text longer than its place',
      'duties/cat.yaml',
      /act: .*/,
      `act: '${'x'.repeat(301)}'`,
      /'act' has 301 signs and its place holds 300\. Shorten it/,
    ],
    [
      'an empty list',
      'duties/cat.yaml',
      /related: .*/,
      'related: []',
      /'related' needs at least one entry\. Add what is missing, or take the field out/,
    ],
    [
      'a text where a list is wanted',
      'duties/cat.yaml',
      /related: .*/,
      'related: cat-4-criminalize',
      /'related' must be a list\. Put each entry on its own line after a dash/,
    ],
    [
      'an article without quotation marks',
      'duties/cat.yaml',
      /article: '4'/,
      'article: 4',
      /'article' must be text\. Put it between quotation marks: '4'/,
    ],
    [
      'a treaty open to something that is none of the four',
      'instruments/cat.yaml',
      /openTo: all/,
      'openTo: {grup: ASEAN}',
      /'openTo' must be all, \{group: NAME\}, \{groups: \[NAME, NAME\]\}, or a list of States/,
    ],
    [
      'a column that does not exist',
      'status/cat.tsv',
      /^iso3\tsigned/,
      'iso3\tsigend',
      /There is no column 'sigend' here\. Did you mean 'signed'\? Use these: iso3/,
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
