import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { callAssess, type Done, LEAST, spawnAssess } from '../support/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'dedere-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (text: string): string => {
  const path = join(folder, `${text.length}-${Math.abs(hash(text))}.json`)
  writeFileSync(path, text)
  return path
}
const hash = (text: string): number => [...text].reduce((n, c) => (n * 31 + c.charCodeAt(0)) | 0, 7)

/** Refused: exit 2, nothing on standard output, one line for each problem on standard error. */
function expectRefused({ code, out, err }: Done, problems: readonly RegExp[]): void {
  expect([code, out]).toEqual([2, ''])
  const lines = err.trimEnd().split('\n')
  for (const problem of problems)
    expect(
      lines.some((l) => problem.test(l)),
      `${problem} in:\n${err}`,
    ).toBe(true)
  expect(lines, err).toHaveLength(problems.length)
}

describe('bad input', () => {
  test('is refused with every problem named, and nothing on standard output', () => {
    expectRefused(
      spawnAssess('--state ATL --with KHM --crime genocid --conduct 2017-02-30 --colour red --format pdf'),
      [
        /^--state ATL: allowed is .*ISO/,
        /^--crime genocid: allowed is .*\bgenocide\b.*\bterrorist-financing\b/,
        /^--conduct 2017-02-30: allowed is .*calendar/,
        /^--colour red: allowed is .*--state.*--situations/,
        /^--format pdf: allowed is json, md, text$/,
      ],
    )
  })

  test.each([
    ['no State', '--crime torture', /^--state/],
    ['no crime', '--state KHM', /^--crime/],
    ['a counterpart equal to the State', `${LEAST} --with KHM`, /^--with KHM: allowed is a State other than KHM/],
    ['a State by its name', '--state Cambodia --crime torture', /^--state Cambodia/],
    ['a State in small letters', '--state khm --crime torture', /^--state khm/],
    ['a counterpart that does not exist', `${LEAST} --with ATL`, /^--with ATL/],
    ['a day that does not exist', `${LEAST} --at 2017-02-30`, /^--at 2017-02-30: allowed is a day/],
    ['acts on a day that does not exist', `${LEAST} --conduct 2017-02-30`, /^--conduct 2017-02-30/],
    ['an interval that ends before it begins', `${LEAST} --conduct 1990/1982`, /^--conduct 1990\/1982/],
    ['acts after the request', `${LEAST} --at 2020-01-01 --conduct 2021`, /^--conduct 2021: allowed is .*2020-01-01/],
    ['a misspelt crime', '--state KHM --crime tortur', /^--crime tortur: .*torture/],
    ['a misspelt need', `${LEAST} --need evidances`, /^--need evidances: .*evidence/],
    ['an unknown role', `${LEAST} --role asked`, /^--role asked: .*requested, requesting, overview/],
    ['an unknown kind of conflict', `${LEAST} --conflict civil`, /^--conflict civil/],
    ['neither yes nor no', `${LEAST} --grave-breach maybe`, /^--grave-breach maybe: .*yes, no, unknown/],
    ['a place that is none', `${LEAST} --suspect-in here`, /^--suspect-in here: .*self, other, elsewhere, unknown/],
    ['an unknown flag', `${LEAST} --crimes torture`, /^--crimes torture: allowed is --state/],
    ['an unknown flag with an equals sign', `${LEAST} --colour=red`, /^--colour red/],
    ['a word without a flag', `${LEAST} torture`, /^torture/],
    ['a flag without a value at the end', `${LEAST} --with`, /^--with.*a value after the flag/],
    ['a flag without a value before another', `${LEAST} --with --role overview`, /^--with.*a value after the flag/],
    ['an unknown form', `${LEAST} --format pdf`, /^--format pdf: allowed is json, md, text$/],
    ['one State given twice', `${LEAST} --state MMR`, /^--state MMR: .*KHM/],
    ['an instrument that does not exist', `${LEAST} --status KHM:catt=party`, /^--status .*catt/],
    ['a status that does not exist', `${LEAST} --status KHM:cat=member`, /^--status .*member/],
    ['a status without a treaty', `${LEAST} --status KHM=party`, /^--status KHM=party/],
    ['a treaty in force on no day', `${LEAST} --in-force cat=soon`, /^--in-force .*soon/],
    ['a point of law that does not exist', `${LEAST} --position custom=yes`, /^--position .*custom/],
    ['no position', `${LEAST} --position custom-aut-dedere=unknown`, /^--position .*unknown/],
    ['a treaty required for nothing known', `${LEAST} --treaty-required visa=yes`, /^--treaty-required visa=yes/],
    ['neither yes nor no to a bilateral treaty', `${LEAST} --bilateral mla=maybe`, /^--bilateral .*maybe/],
    ['a step before the Court that does not exist', `${LEAST} --icc declaration`, /^--icc declaration/],
    ['a step before the Court on no day', `${LEAST} --icc MMR:declaration-12-3@soon`, /^--icc .*soon/],
    ['a fictional State of which nothing is said', '--state XAA --crime torture', /^--state XAA/],
  ])('%s', async (_, line, problem) => {
    expectRefused(await callAssess(line), [problem])
  })

  test('names a wrong date of the request and does not blame the time of the acts for it', async () => {
    expectRefused(await callAssess(`${LEAST} --at 2017-02-30 --conduct 2017`), [/^--at 2017-02-30/])
  })
})

describe('a bad situation', () => {
  test.each([
    ['that is not there', '/no/such/file.json', /^--situation \/no\/such\/file\.json: .*could not be read/],
    ['that is not JSON', file('{"self":'), /JSON/],
    ['that is no situation', file('"KHM"'), /^the situation "?KHM"?: allowed is an object/],
    [
      'with an unknown field',
      file('{"self":"KHM","crimes":["torture"],"crime":"x"}'),
      /^crime x: allowed is one of the fields/,
    ],
    ['with a wrong date', file('{"self":"KHM","crimes":["torture"],"at":"2017-02-30"}'), /^at 2017-02-30/],
    ['with a name of the language', file('{"self":"KHM","crimes":["torture"],"status":{"__proto__":{}}}'), /__proto__/],
  ])('%s is refused by its place', async (_, path, problem) => {
    expectRefused(await callAssess(`--situation ${path}`), [problem])
  })

  test('among many is named by its line, and none is answered', async () => {
    const lines = [
      '{"self":"KHM","crimes":["torture"]}',
      '{"self":"KHM","crimes":["torturing"]}',
      'not JSON',
      '{"self":"ATL","crimes":["torture"]}',
    ]
    expectRefused(await callAssess(`--situations ${file(lines.join('\n'))}`), [
      /line 2: crimes torturing/,
      /line 3: .*not JSON/,
      /line 4: self ATL/,
    ])
    expectRefused(await callAssess('--situations /no/such/file.ndjson'), [/^--situations \/no\/such\/file\.ndjson/])
  })

  test('does not stop the command with an error of its own, whatever was set aside in it', async () => {
    const hostile = {
      self: 'KHM',
      crimes: ['torture'],
      setAside: { conflict: { toString: 1 }, constructor: null, 'status:ZZZ': [] },
    }
    const { code } = await callAssess(`--situation ${file(JSON.stringify(hostile))}`)
    expect([0, 2]).toContain(code)
  })

  test('given beside flags that would be passed over is refused: many situations take no flags', async () => {
    const many = file('{"self":"KHM","crimes":["torture"]}\n')
    expectRefused(await callAssess(`--situations ${many} --state MMR`), [/^--state MMR/])
  })
})
