import { describe, expect, test } from 'vitest'
import { DOORS, tryDoor } from '../../src/assurance/hostile/doors.ts'
import { readFlags } from '../../src/cli/flags.ts'
import { contentFiles, lawbook } from '../support/lawbook.ts'

/** So many inputs to each door; `npm run assurance` tries many times more. */
const INPUTS = { link: 400, 'case-file': 150, storage: 300, 'command-line': 400, content: 25 } as const

describe('Hostile input at every door: nothing is thrown, and what is refused is refused with a reason', () => {
  const held = { lawbook, content: contentFiles(), readFlags }
  test.each(DOORS)('%s', async (door) => {
    const tried = await tryDoor(door, held, INPUTS[door], 1948)
    expect(tried.faults).toEqual([])
    expect(tried.inputs).toBe(INPUTS[door])
  })
})
