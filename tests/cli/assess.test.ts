import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { callAssess, EXAMPLE } from '../support/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'dedere-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

describe('The command line', () => {
  test('reads every flag of its documentation and answers in the stable form', async () => {
    const { code, out, err } = await callAssess(`${EXAMPLE} --format json`)
    expect([code, err]).toEqual([0, ''])
    const report = JSON.parse(out)
    expect(Object.keys(report)).toEqual([
      'schema',
      'lawAsAt',
      'lawPack',
      'situation',
      'duties',
      'channels',
      'coverage',
      'status',
      'questions',
      'whatIf',
      'cautions',
    ])
    expect(report.schema).toBe(1)
    for (const key of [
      'id',
      'instrument',
      'article',
      'articleConfirmed',
      'bearer',
      'owedTo',
      'moment',
      'strength',
      'lane',
      'verdict',
      'doubt',
      'periods',
      'trigger',
      'gates',
      'sentence',
      'confidence',
      'sources',
      'reasons',
      'missing',
      'unsettled',
    ]) {
      expect(report.duties[0]).toHaveProperty(key)
    }
    for (const key of [
      'id',
      'need',
      'from',
      'to',
      'crimes',
      'status',
      'rank',
      'basis',
      'reasons',
      'missing',
      'unsettled',
    ]) {
      expect(report.channels[0]).toHaveProperty(key)
    }
    expect(Object.keys(report.coverage[0])).toEqual(['crime', 'need', 'from', 'to', 'level', 'atBest', 'basis'])
    expect(report.situation).toMatchObject({
      self: 'KHM',
      treatyRequired: { KHM: { extradition: 'yes', mla: 'no' }, MMR: { extradition: 'yes' } },
    })
    expect(report.status).toContainEqual(
      expect.objectContaining({ state: 'KHM', instrument: 'cat', status: 'not-party', source: 'you' }),
    )
    expect(report.status).toContainEqual(
      expect.objectContaining({ state: 'MMR', instrument: 'icpped', since: '2011-01-01', source: 'you' }),
    )
    // of a State outside the situation nothing hangs on it: kept, and said
    expect(report.situation.setAside).toMatchObject({
      'grave-breach': 'no',
      'icc:SDN': { 'council-resolution': { date: '2005-03-31' } },
    })
  })
  test('names every problem of bad input on standard error, and prints nothing', async () => {
    const { code, out, err } = await callAssess(
      '--state ATL --with KHM --crime genocid --conduct 2017-02-30 --colour red --format pdf',
    )
    expect([code, out]).toEqual([2, ''])
    for (const said of ['ATL', 'genocid', 'genocide', '2017-02-30', '--colour', 'pdf']) expect(err).toContain(said)
  })
  test.each([
    ['a counterpart equal to the State', '--state KHM --with KHM --crime torture', '--with KHM'],
    ['no State', '--crime torture', '--state'],
    ['no crime', '--state KHM', '--crime'],
    ['a flag without a value', '--state KHM --crime', '--crime'],
    ['an instrument that does not exist', '--state KHM --crime torture --status KHM:catt=party', 'catt'],
    ['a point that does not exist', '--state KHM --crime torture --position custom=yes', 'custom'],
    ['a fictional State of which nothing is said', '--state XAA --crime torture', 'XAA'],
  ])('refuses %s', async (_, args, said) => {
    const { code, out, err } = await callAssess(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(said)
  })
  test('reads one case from a file and many, one a line', async () => {
    const senegal = file('senegal.json', JSON.stringify({ self: 'SEN', crimes: ['torture'] }))
    const one = await callAssess(`--situation ${senegal} --format text`)
    expect([one.code, one.err]).toEqual([0, ''])
    expect(one.out).toContain('DUTIES OF SENEGAL TO COOPERATE')
    const lines = ['KHM', 'VNM', 'XAA'].map((self) =>
      JSON.stringify({ self, crimes: ['genocide'], status: { XAA: { cat: 'party@2001-01-01' } } }),
    )
    const many = await callAssess(`--situations ${file('many.ndjson', lines.join('\n'))}`)
    expect(many.code).toBe(0)
    expect(
      many.out
        .trim()
        .split('\n')
        .map((l) => JSON.parse(l).situation.self),
    ).toEqual(['KHM', 'VNM', 'XAA'])
    const half = file('half.ndjson', `${lines[0]}\n{"self":"KHM","crimes":["torturing"]}`)
    const broken = await callAssess(`--situations ${half}`)
    expect([broken.code, broken.out]).toEqual([2, ''])
    expect(broken.err).toContain('line 2')
  })
  test('Markdown holds the same verdicts as JSON', async () => {
    const line = '--state SEN --with TCD --crime torture --conduct 1982/1990 --suspect-in self --at 2026-11-24'
    const { duties } = JSON.parse((await callAssess(line)).out)
    const md = (await callAssess(`${line} --format md`)).out
    for (const d of duties) expect(md, d.id).toContain(d.sentence)
    expect(md).toContain('Acts from 26 June 1987 to 31 December 1990: applies')
  })
})

describe('The project', () => {
  test('the lock file holds no registry address, and no file names a registry host', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"')
    const host = ['registry', 'npmjs'].join('.')
    const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n')
    expect(tracked.filter((f) => !f.endsWith('.png') && readFileSync(f, 'utf8').includes(host))).toEqual([])
  })
  test('dependencies are pinned, and the README and the CI call the same test command', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    for (const version of Object.values({ ...dependencies, ...devDependencies })) expect(version).toMatch(/^\d/)
    expect(readFileSync('.ci/run', 'utf8')).toContain('npm test')
    expect(readFileSync('README.md', 'utf8')).toMatch(/npm start[\s\S]*npm test/)
  })
})
