import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { callAssess, EXAMPLE, LEAST, spawnAssess } from '../support/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'dedere-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const situationOf = async (line: string) => JSON.parse((await callAssess(line)).out).situation

describe('the example of the documentation', () => {
  test('works as it is printed and gives JSON, with nothing on standard error', async () => {
    const { code, out, err } = await callAssess(`${EXAMPLE} --format json`)
    expect([code, err]).toEqual([0, ''])
    const report = JSON.parse(out)
    expect(Object.keys(report)).toEqual(
      'schema lawAsAt lawPack situation duties channels coverage status questions whatIf cautions'.split(' '),
    )
    expect(report.schema).toBe(1)
    expect(report.situation).toMatchObject({
      self: 'KHM',
      other: 'MMR',
      role: 'requested',
      crimes: ['genocide', 'war-crimes'],
      conflict: 'non-international',
      conduct: '2017-08-25',
      at: '2026-11-24',
      suspectIn: 'self',
      suspectNationality: 'other',
      territory: 'other',
      needs: ['evidence', 'extradition'],
      icc: { 'situation-open': 'yes', warrant: 'unknown' },
      treatyRequired: { KHM: { extradition: 'yes', mla: 'no' }, MMR: { extradition: 'yes' } },
      bilateral: { extradition: 'no' },
      status: { KHM: { cat: { status: 'not-party' } }, MMR: { icpped: { status: 'party', date: '2011-01-01' } } },
      inForce: { 'ljubljana-the-hague': '2027-03-01' },
      positions: { 'custom-aut-dedere': 'yes' },
    })
    expect(report.status).toContainEqual(
      expect.objectContaining({ state: 'MMR', instrument: 'icpped', since: '2011-01-01', source: 'you' }),
    )
  })

  test('keeps what cannot matter in setAside: grave breaches in a conflict within a State, a resolution on a third State', async () => {
    expect((await situationOf(EXAMPLE)).setAside).toEqual({
      'grave-breach': 'no',
      'icc:SDN': { 'council-resolution': { date: '2005-03-31' } },
    })
  })
})

describe('the forms of the report', () => {
  test('are JSON where nothing is said, Markdown and plain text', async () => {
    expect(JSON.parse((await callAssess(LEAST)).out).schema).toBe(1)
    const md = await callAssess(`${LEAST} --format md`)
    expect(md.out).toMatch(/^# Duties of Cambodia to cooperate\n/)
    expect([md.code, md.err]).toEqual([0, ''])
    const text = await callAssess(`${LEAST} --format text`)
    expect(text.out).toMatch(/^DUTIES OF CAMBODIA TO COOPERATE\n-+\n/)
    expect(text.out).not.toMatch(/^#|\*\*/m)
  })
})

describe('flags', () => {
  test.each([
    [
      'a bare situation-open means yes',
      '--icc situation-open',
      { icc: { 'situation-open': 'yes', warrant: 'unknown' } },
    ],
    [
      'a bare declaration is of my State',
      '--icc declaration-12-3',
      { iccAcceptance: { KHM: { 'declaration-12-3': { date: null } } } },
    ],
    [
      'a bare resolution is of my State',
      '--icc council-resolution',
      { iccAcceptance: { KHM: { 'council-resolution': { date: null } } } },
    ],
    [
      'a bare step keeps its date',
      '--icc declaration-12-3@2015-02-03',
      { iccAcceptance: { KHM: { 'declaration-12-3': { date: '2015-02-03' } } } },
    ],
    [
      'none and unknown are said of a State',
      '--with MMR --icc MMR:none --icc KHM:unknown',
      { iccAcceptance: { MMR: 'none', KHM: 'unknown' } },
    ],
    [
      'a treaty required is required by my law',
      '--treaty-required extradition=yes',
      { treatyRequired: { KHM: { extradition: 'yes' } } },
    ],
    [
      'and by another law where it is named',
      '--with MMR --treaty-required MMR:mla=no',
      { treatyRequired: { MMR: { mla: 'no' } } },
    ],
    ['a list can be given in parts', '--need evidence --need extradition', { needs: ['evidence', 'extradition'] }],
    ['crimes can be given one by one', '--crime genocide', { crimes: ['genocide', 'torture'] }],
    [
      'maps can be given one by one',
      '--with MMR --bilateral mla=yes --bilateral extradition=no',
      { bilateral: { mla: 'yes', extradition: 'no' } },
    ],
    ['a value can follow an equals sign', '--with=MMR --conduct=1982/1990', { other: 'MMR', conduct: '1982/1990' }],
  ])('%s', async (_, flags, held) => {
    const situation = await situationOf(`${LEAST} ${flags}`)
    // an answer that cannot matter in this case is kept all the same, under its question
    const { setAside } = situation
    for (const [field, value] of Object.entries(held)) {
      if (field !== 'iccAcceptance') expect(situation[field]).toEqual(value)
      else
        for (const [state, said] of Object.entries(value))
          expect(situation[field][state] ?? setAside[`icc:${state}`]).toEqual(said)
    }
  })

  test('of a list come out in the order of the content, whatever the order in which they were given', async () => {
    const [one, two] = [
      await callAssess('--state KHM --crime torture,genocide'),
      await callAssess('--crime genocide,torture --state KHM'),
    ]
    expect(one.out).toBe(two.out)
  })

  test('left out are unknown, and the date of the request is today', async () => {
    const today = new Date().toISOString().slice(0, 10)
    expect(await situationOf(LEAST)).toMatchObject({
      other: null,
      conduct: 'unknown',
      needs: [],
      setAside: {},
      at: today,
    })
  })
})

describe('a situation from a file', () => {
  const senegal = {
    self: 'SEN',
    other: 'TCD',
    crimes: ['torture'],
    conduct: '1982/1990',
    suspectIn: 'self',
    at: '2026-11-24',
  }

  test('gives what the flags give, read from the folder in which the person stands', async () => {
    file('senegal.json', JSON.stringify(senegal))
    const read = spawnAssess('--situation senegal.json', { cwd: folder })
    const flags = await callAssess(
      '--state SEN --with TCD --crime torture --conduct 1982/1990 --suspect-in self --at 2026-11-24',
    )
    expect([read.code, read.err]).toEqual([0, ''])
    expect(read.out).toBe(flags.out)
  })

  test('can come from standard input, and a flag has the last word', () => {
    const { code, out } = spawnAssess('--situation - --with BEL', { input: JSON.stringify(senegal) })
    expect([code, JSON.parse(out).situation.other]).toEqual([0, 'BEL'])
  })

  test('can be the situation of an earlier report', async () => {
    const first = JSON.parse((await callAssess(EXAMPLE)).out)
    const again = await callAssess(`--situation ${file('again.json', JSON.stringify(first.situation))}`)
    expect(JSON.parse(again.out)).toEqual(first)
  })

  test('can be many, one a line, each with its report on a line of its own', async () => {
    const lines = ['KHM', 'VNM', 'XAA'].map((self) =>
      JSON.stringify({ self, crimes: ['genocide'], status: { XAA: { cat: 'party@2001-01-01' } }, at: '2026-11-24' }),
    )
    const { code, out, err } = await callAssess('--situations -', `${lines.join('\r\n')}\n\n`)
    expect([code, err]).toEqual([0, ''])
    const reports = out
      .trimEnd()
      .split('\n')
      .map((l) => JSON.parse(l))
    expect(reports.map((r) => r.situation.self)).toEqual(['KHM', 'VNM', 'XAA'])
    const alone = await callAssess(`--situation ${file('one.json', lines[1] ?? '')}`)
    expect(reports[1]).toEqual(JSON.parse(alone.out))
  })

  test('many can be printed as Markdown too', async () => {
    const lines = [senegal, { ...senegal, self: 'BEL', other: 'SEN' }].map((s) => JSON.stringify(s))
    const { out } = await callAssess(`--situations ${file('many.ndjson', lines.join('\n'))} --format md`)
    expect(out.match(/^# .*$/gm)).toEqual([
      '# Senegal and Chad: duties to cooperate',
      '# Belgium and Senegal: duties to cooperate',
    ])
  })
})
