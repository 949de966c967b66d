import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { changesBetween, changesInYaml, changesSinceOld } from '../../src/cli/content-changes-write.ts'
import { type CompiledLawbook, compileLawbook } from '../../src/lawbook/compileLawbook.ts'
import { formatIssues } from '../../src/lawbook/loadLawbook.ts'
import { contentFiles, law, texts } from '../support/lawbook.ts'

const content = contentFiles()
const [newest] = texts.changes
const FILE = `changes/${law.version}.yaml`
type Correction = readonly [file: string, from: string | RegExp, to: string]

function withCorrections(corrections: readonly Correction[], start = content) {
  const files = new Map(start)
  for (const [file, from, to] of corrections) {
    const after = (files.get(file) ?? '').replace(from, to)
    expect(after, `something is corrected in ${file}`).not.toBe(files.get(file))
    files.set(file, after)
  }
  return files
}
function issuesOf(files: ReadonlyMap<string, string>) {
  const compiled = compileLawbook(files)
  return compiled.ok ? [] : compiled.error
}
/** The lawbook as it stands against one that was corrected so. */
function changed(...corrections: readonly Correction[]) {
  const compiled = compileLawbook(withCorrections(corrections))
  if (!compiled.ok) throw new Error(formatIssues(compiled.error))
  return changesBetween({ law, texts }, compiled.value, '2027-03-10')
}

describe('What changed between law packs', () => {
  test('is shipped for every version but the first, the newest first', () => {
    const versions = texts.changelog.map((c) => c.version)
    expect(texts.changes.map((c) => c.version)).toEqual(versions.slice(0, -1))
    expect(texts.changes.map((c) => c.since)).toEqual(versions.slice(1))
  })
  test('names what the changelog of 2026.11.2 names', () => {
    const second = texts.changes.find((c) => c.version === '2026.11.2')
    expect(second?.status.map((s) => `${s.state} ${s.instrument}`)).toEqual([
      'BIH genocide-convention',
      'SRB genocide-convention',
    ])
    expect(second?.reservations).toContainEqual({
      state: 'UKR',
      instrument: 'rome-statute',
      articles: '124',
      change: 'corrected',
    })
    expect(second?.instruments).toEqual([
      { id: 'afghanistan-mechanism', was: 'in force, day not verified', now: 'in force since 6 October 2025' },
    ])
    const duties = second?.duties.map((d) => d.id)
    for (const id of ['rs-127-2-residual', 'none-domestic-act', 'none-letters-rogatory', 'untoc-18-1-mla'])
      expect(duties).toContain(id)
  })
})

describe('The command that writes it', () => {
  test('tells an accession in the words of a reader', () => {
    const made = changed(
      ['status/cat.tsv', /^KHM\t.*\n/m, ''],
      ['instruments/cat.yaml', 'parties: 174', 'parties: 173'],
    )
    expect(made).toMatchObject({
      date: '2027-03-10',
      status: [{ state: 'KHM', instrument: 'cat', was: 'State Party since 14 November 1992', now: 'not a party' }],
      duties: [],
      channels: [],
    })
  })
  test('leaves out new wording, and says in which respect a duty was corrected', () => {
    const made = changed(
      ['duties/cat.yaml', /(id: cat-5-1-jurisdiction[\s\S]*?act: )'.*'/, "$1'do something else'"],
      [
        'duties/cat.yaml',
        /(id: cat-4-criminalize\n(?: {4}.*\n)*?)( {4}act: )/,
        '$1    when: {conflict: international}\n$2',
      ],
    )
    expect(made.duties).toEqual([
      { id: 'cat-4-criminalize', change: 'corrected', note: 'the conditions under which it applies' },
    ])
    expect([made.status, made.channels, made.reservations, made.situations, made.instruments]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ])
  })
  test('writes what can be read again, as it was', () => {
    for (const changes of texts.changes) expect(parse(changesInYaml(changes))).toEqual(changes)
    const odd = { ...texts.changes[0], situations: [{ name: "O'Neil: a, b", states: ['KHM', 'NOR'], change: 'added' }] }
    expect(parse(changesInYaml(odd as never))).toEqual(odd)
  })
  const older = (version: string): CompiledLawbook => ({ law: { ...law, version }, texts })
  test('needs no file to be there, and asks for a new version', () => {
    const files = new Map([...content].filter(([file]) => file !== FILE))
    expect(changesSinceOld(older(newest?.since ?? ''), files)).toMatchObject({ version: law.version, duties: [] })
    expect(changesSinceOld(older(law.version), content)).toMatch(/Both are version .* Set the new version/)
    expect(changesSinceOld(older('1999.1.1'), content)).toMatch(/The version before .* is .*, not 1999\.1\.1/)
  })
})

describe('The check of the content', () => {
  test('asks for the file of a version that has none', () => {
    const files = new Map([...content].filter(([file]) => file !== FILE))
    expect(issuesOf(files)).toMatchObject([
      {
        file: 'lawbook.yaml',
        line: 4,
        message: expect.stringMatching(/Run npm run content:changes -- .*; it writes changes\//),
      },
    ])
  })
  test.each<readonly [string, RegExp, string, RegExp]>([
    ['a State that does not exist', /state: BIH/, 'state: BIX', /There is no State 'BIX'\. Correct the code/],
    [
      'an instrument that does not exist',
      /instrument: budapest/,
      'instrument: budapst',
      /There is no instrument 'budapst'\. Did you mean 'budapest'\?/,
    ],
    [
      'a duty that does not exist',
      /id: cat-14-redress/,
      'id: cat-14-redres',
      /There is no duty 'cat-14-redres'\. Did you mean/,
    ],
    ['another version before', /since: '.*'/, "since: '2026.10.1'", /The version before .* Write since: '2026\.11\.1'/],
    ['another day', /date: .*/, 'date: 2026-11-25', /The changelog gives 2026-11-24 as the day/],
    [
      'a duty that was not removed',
      /(id: cat-14-redress\n {4}change: )corrected/,
      '$1removed',
      /'cat-14-redress' is said to be removed and is there/,
    ],
  ])('names %s', (_, from, to, message) => {
    const issues = issuesOf(withCorrections([[FILE, from, to]]))
    expect(issues.map((i) => i.file)).toEqual([FILE])
    expect(issues[0]?.message).toMatch(message)
  })
  test('names a file whose version the changelog does not have, and one of the first version', () => {
    for (const [version, message] of [
      ['2027.1.1', /has no entry in the changelog/],
      ['2026.11.1', /is the first law pack/],
    ] as const) {
      const file = `changes/${version}.yaml`
      const text = (content.get(FILE) ?? '').replace(/version: .*/, `version: '${version}'`)
      expect(issuesOf(new Map([...content, [file, text]]))).toMatchObject([
        { file, line: 1, message: expect.stringMatching(message) },
      ])
    }
  })
})
