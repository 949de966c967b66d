import { describe, expect, test } from 'vitest'
import { CONFLICTS, ROLES, STATUS_WORDS } from '../../src/engine/situation.ts'
import { QUESTIONS } from '../../src/journey/answers.ts'
import { canHold } from '../../src/lawbook/checks/canHold.ts'
import { QUESTION_FILES } from '../../src/lawbook/checks/questions.ts'
import { jsonSchemas } from '../../src/lawbook/jsonSchemas.ts'
import { nearest } from '../../src/lawbook/nearest.ts'
import { ATOM_WORDS } from '../../src/lawbook/schema/condition.ts'
import type { Condition } from '../../src/lawbook/types.ts'
import { contentFiles } from '../support/lawbook.ts'

const content = contentFiles()
const schemas = jsonSchemas()

describe('The schemas with which a text editor helps', () => {
  test('are those of the code: else run npm run content:schemas', () => {
    const stored = [...content].filter(([file]) => file.startsWith('schemas/'))
    expect(stored.map(([file]) => file).sort()).toEqual([...schemas.keys()].map((name) => `schemas/${name}`).sort())
    for (const [name, text] of schemas) expect(content.get(`schemas/${name}`) === text, name).toBe(true)
  })
  test('there is one for every YAML file', () => {
    const kinds = new Set([...content.keys()].filter((f) => f.endsWith('.yaml')).map((f) => f.replace(/[/.].*/, '')))
    expect([...kinds].filter((kind) => !schemas.has(`${kind}.schema.json`))).toEqual([])
  })
  test('offer every word of a condition, wherever one may stand', () => {
    const duties = JSON.parse(schemas.get('duties.schema.json') ?? '')
    expect(duties.properties.duties.items.properties.when).toEqual({ $ref: '#/$defs/condition' })
    const words = duties.$defs.condition.anyOf.map((a: { required: string[] }) => a.required[0])
    expect(words).toEqual(['all', 'any', 'not', ...ATOM_WORDS])
  })
})

describe('The questions that content must hold', () => {
  test('are those that the guide asks', () => {
    expect(Object.keys(QUESTION_FILES)).toEqual([...QUESTIONS])
  })
  test.each([
    ['conflict', CONFLICTS],
    ['role', ROLES],
    ['status', STATUS_WORDS],
  ] as const)('%s offers what the engine understands', (id, words) => {
    expect(QUESTION_FILES[id]?.options).toEqual(words.filter((w) => w !== 'unknown'))
  })
})

describe('Whether a condition can hold', () => {
  const party = { party: { state: 'bearer', to: 'cat' } } as const
  const left = { 'former-party': { state: 'bearer', to: 'cat' } } as const
  const war = (kind: 'international' | 'non-international'): Condition => ({ conflict: [kind] })
  test.each<readonly [string, Condition, boolean]>([
    ['two kinds of conflict at once', { all: [war('international'), war('non-international')] }, false],
    ['either kind of conflict', { any: [war('international'), war('non-international')] }, true],
    [
      'neither kind of conflict: peace',
      { all: [{ not: war('international') }, { not: war('non-international') }] },
      true,
    ],
    ['two crimes of which none is both', { all: [{ crime: ['torture'] }, { crime: ['genocide'] }] }, false],
    ['two lists that share a crime', { all: [{ crime: ['torture', 'genocide'] }, { crime: ['genocide'] }] }, true],
    ['a thing and its opposite', { all: [party, { not: party }] }, false],
    ['one of two opposites', { any: [party, { not: party }] }, true],
    ['bound and gone', { all: [party, left] }, false],
    ['bound there and gone elsewhere', { all: [party, { 'former-party': { state: 'bearer', to: 'ap-i' } }] }, true],
    ['a way out through one branch', { all: [{ any: [left, party] }, { not: left }] }, true],
    ['no way out through any branch', { all: [{ any: [left, { not: party }] }, party] }, false],
    ['the opposite of what is always so', { not: { any: [party, { not: party }] } }, false],
  ])('%s', (_, condition, holds) => {
    expect(canHold(condition)).toBe(holds)
  })
})

test('the nearest word is offered only where it is near', () => {
  expect(nearest('nextstep', ['nextStep', 'note'])).toBe('nextStep')
  expect(nearest('expalnation', ['explanation', 'exceptions'])).toBe('explanation')
  expect(nearest('weather', ['explanation', 'exceptions'])).toBeNull()
  expect(nearest('x', [])).toBeNull()
})
