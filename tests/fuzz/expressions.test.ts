import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expressionsIn, isExponential } from '../support/backtracking.ts'

const files = ['src', 'machines', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((f) => /\.(ts|tsx|mjs)$/.test(f))
    .map((f) => join(folder, f)),
)
const written = files.flatMap((file) => expressionsIn(readFileSync(file, 'utf8')).map((e) => ({ file, ...e })))

describe('Regular expressions', () => {
  test.each(['(a+)+$', '(a|a)*$', '(.*)*x', '([a-z]+)*1', '(a|ab|b)*c', '^(\\w+\\s?)*$', '(x*)*', '(\\d+,?)+;'])(
    'of the dangerous kind are known: %s',
    (source) => expect(isExponential(source)).toBe(true),
  )
  test.each([
    'a+b+',
    '(ab)+',
    '^\\d{4}-\\d{2}$',
    '(?:a|b)*c',
    '([^,]+,)*',
    '\\s+$',
    '(?<=x)y*',
    '[^"]*"[^"]*"',
    '(a{1,3}b)*',
  ])('of the safe kind are not taken for dangerous: %s', (source) => expect(isExponential(source)).toBe(false))

  test('of the program are found', () => {
    expect(written.length).toBeGreaterThan(60)
    expect(expressionsIn('const a = x / y / z\nif (/^a[/]b$/u.test(t)) return /c+/')).toEqual([
      { source: '^a[/]b$', flags: 'u' },
    ])
  })

  test('of the program can none be made to try exponentially many ways', () => {
    expect(written.filter((e) => isExponential(e.source, e.flags))).toEqual([])
  })

  test('of the program are otherwise made of names of the lawbook, each escaped', () => {
    const made = files.flatMap((f) =>
      [...readFileSync(f, 'utf8').matchAll(/new RegExp\(.*/g)].map((m) => `${f}: ${m[0]}`),
    )
    // a new one must be looked at: text that a person types must not become an expression
    expect(made.map((m) => m.split(':')[0]).sort()).toEqual(
      [
        'src/assurance/exceptions.ts',
        'src/library/terms.ts',
        'src/training/opened.ts',
        'src/training/opened.ts',
        'src/training/setDuties.ts',
      ].sort(),
    )
  })

  test('no compressed input is opened: nothing in the program inflates', () => {
    const inflating = files.filter((f) => !f.startsWith('src/cli/word'))
    for (const f of inflating)
      expect(readFileSync(f, 'utf8'), f).not.toMatch(/DecompressionStream|\bunzip|\bgunzip|\binflate/)
  })
})
