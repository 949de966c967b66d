import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LONG_FILES } from '../support/longestFirst.ts'

const read = (path: string) => readFileSync(path, 'utf8')
const project = JSON.parse(read('package.json'))
/** The files under version control, without those that hold no text. */
const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  .split('\0')
  .filter((f) => f !== '' && existsSync(f) && !readFileSync(f).includes(0))

describe('the packages', () => {
  test('are pinned to exact versions, in the project and in the lock file alike', () => {
    const lock = JSON.parse(read('package-lock.json'))
    for (const kind of ['dependencies', 'devDependencies']) {
      for (const [name, version] of Object.entries(project[kind])) {
        expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
        expect(lock.packages[''][kind][name], name).toBe(version)
        expect(lock.packages[`node_modules/${name}`].version, name).toBe(version)
      }
    }
  })

  test('are locked without the address of a registry', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"')
    expect(read('.npmrc')).toMatch(/^omit-lockfile-registry-resolved=true$/m)
  })

  test('run on the Node that the project names', () => {
    expect(project.engines.node).toBe('>=20.19')
    expect(project.type).toBe('module')
  })
})

describe('the files', () => {
  test('name no registry host', () => {
    // put together here, so that this file does not name one either
    const hosts = [
      ['registry', 'npmjs', 'org'],
      ['registry', 'yarnpkg', 'com'],
      ['npm', 'pkg', 'github', 'com'],
      ['npmmirror', 'com'],
    ]
    const naming = files.filter((f) => hosts.some((h) => read(f).includes(h.join('.'))))
    expect(files.length).toBeGreaterThan(100)
    expect(naming).toEqual([])
  })

  test('of tests that begin first are there', () => {
    expect(LONG_FILES.filter((f) => !existsSync(`tests/${f}`))).toEqual([])
  })

  test('that are made by commands are not under version control', () => {
    expect(files.filter((f) => /^(node_modules|dist|test-results|playwright-report)\//.test(f))).toEqual([])
  })
})

describe('one command each', () => {
  test('starts and tests from a fresh clone: each script begins with Node alone', () => {
    for (const [name, script] of Object.entries(project.scripts))
      expect(script, name).toBe(`node scripts/run.mjs ${name}`)
  })

  test('is what the checks on the server call', () => {
    expect(read('.ci/run')).toMatch(/^npm test$/m)
  })

  test('stands in the README, with the command line and the check of the content', () => {
    const readme = read('README.md')
    for (const command of ['npm start', 'npm test', 'npm run -s assess --', 'npm run content:check']) {
      expect(readme).toContain(command)
    }
  })

  test('of the README works as it is printed', async () => {
    const { callAssess } = await import('../support/cli.ts')
    const line = /npm run -s assess -- ((?:.*\\\n)*.*)/.exec(read('README.md'))?.[1]
    expect(line).toBeDefined()
    const { code, err } = await callAssess((line ?? '').replaceAll('\\\n', ' '))
    expect([code, err]).toEqual([0, ''])
  })
})
