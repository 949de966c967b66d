import { describe, expect, it } from 'vitest'
import { formatIssues } from '../../src/lawbook/loadLawbook.ts'
import { readScenarios, type Scenario } from '../../src/lawbook/scenarios.ts'
import { TEMPORAL_RULES } from '../../src/lawbook/types.ts'
import { assessed, got, telling, wanted } from '../support/expectations.ts'
import { contentFiles, law } from '../support/lawbook.ts'

/** Cases whose law was stated by hand from the articles. Where one fails, the lawbook or the engine is wrong, or the case is. */
const read = readScenarios(contentFiles())
const scenarios: readonly Scenario[] = read.ok ? read.value : []
const golden = scenarios.filter((s) => s.use.includes('golden'))

describe('the golden scenarios', () => {
  it('are written without a mistake', () => {
    expect(read.ok ? '' : formatIssues(read.error)).toBe('')
  })

  it('name the file and the line of every mistake', () => {
    const broken = [
      'id: other-name',
      "title: 'T'",
      'use: [golden]',
      "story: 'S'",
      'covers: {}',
      'situation: { self: KHM, crimes: [torture] }',
      'expect:',
      '  - duty: cat-4-criminalize',
      "    because: 'B'",
    ].join('\n')
    const result = readScenarios(new Map([['scenarios/a-case.yaml', broken]]))
    const lines = result.ok ? [] : result.error.map((i) => [i.file, i.line])
    expect(lines).toEqual([
      ['scenarios/a-case.yaml', 1],
      ['scenarios/a-case.yaml', 6],
      ['scenarios/a-case.yaml', 8],
    ])
    const unknownField = readScenarios(new Map([['scenarios/a-case.yaml', broken.replace('because', 'becuase')]]))
    expect(unknownField.ok ? '' : formatIssues(unknownField.error)).toContain('content/scenarios/a-case.yaml:9')
  })

  it('are at least forty', () => {
    expect(golden.length).toBeGreaterThanOrEqual(40)
  })

  it('cover every instrument that has duties', () => {
    const named = new Set(golden.flatMap((s) => s.expect.flatMap((e) => e.duty ?? [])))
    const withDuties = new Set(law.duties.map((d) => d.instrument))
    const covered = new Set(law.duties.filter((d) => named.has(d.id)).map((d) => d.instrument))
    expect([...withDuties].filter((i) => !covered.has(i))).toEqual([])
  })

  it('cover every temporal rule', () => {
    const named = new Set(golden.flatMap((s) => s.expect.flatMap((e) => e.duty ?? [])))
    const covered = new Set(law.duties.filter((d) => named.has(d.id)).map((d) => d.temporal))
    expect(TEMPORAL_RULES.filter((t) => !covered.has(t))).toEqual([])
  })

  it('name what they cover truly', () => {
    const wrong = golden.flatMap((s) => {
      const duties = law.duties.filter((d) => s.expect.some((e) => e.duty === d.id))
      const instruments = (s.covers.instruments ?? []).filter((i) => !duties.some((d) => d.instrument === i))
      const temporal = (s.covers.temporal ?? []).filter((t) => !duties.some((d) => d.temporal === t))
      return [...instruments, ...temporal].map((c) => `${s.file}: ${c}`)
    })
    expect(wrong).toEqual([])
  })
})

describe.each(golden.map((s) => [s.id, s] as const))('%s', (_, s) => {
  it.each(s.expect.map((e, i) => [`${e.duty ?? e.channel ?? e.caution} ${e.bearer ?? ''}`, e, i] as const))(
    '%s',
    (_name, e, i) => {
      expect(got(assessed(s), e), telling(s, s.lines[i], e)).toMatchObject(wanted(e))
    },
  )
})
