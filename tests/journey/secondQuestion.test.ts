import { describe, expect, test } from 'vitest'
import { questionsToCome, secondAfter } from '../../src/journey/secondQuestion.ts'
import { type StartPack, secondOf } from '../../src/lawbook/startPack.ts'
import { CRIMES, type Crime } from '../../src/lawbook/types.ts'
import { lawbook } from '../support/lawbook.ts'

describe('the second question', () => {
  const start = questionsToCome(lawbook) as StartPack
  const sets: (readonly Crime[])[] = [
    ...CRIMES.flatMap((a, i) => CRIMES.slice(i).map((b) => (a === b ? [a] : [a, b]))),
    ['genocide', 'torture', 'corruption'],
    CRIMES,
    CRIMES.filter((c) => c !== 'war-crimes'),
  ]
  test('that the start page asks is the one that the engine finds, for every crime, every two of them and all', () => {
    for (const crimes of sets) expect(secondOf(start, crimes), crimes.join()).toEqual(secondAfter(lawbook, crimes))
  })
  test('differs with the crime', () => {
    expect(new Set(Object.values(start.second).map((s) => s.question))).toEqual(new Set(['conflict', 'state']))
  })
})
