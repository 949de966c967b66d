import { describe, expect, it } from 'vitest'
import { type Assessment, assess } from '../../src/engine/assess.ts'
import { setAside } from '../../src/engine/canMatter.ts'
import { parseSituation } from '../../src/engine/parseSituation.ts'
import { formatIssues } from '../../src/lawbook/loadLawbook.ts'
import { type Expectation, readScenarios, type Scenario } from '../../src/lawbook/scenarios.ts'
import { TEMPORAL_RULES } from '../../src/lawbook/types.ts'
import { contentFiles, law, lawbook } from '../support/lawbook.ts'

/** Cases whose law was stated by hand from the articles. Where one fails, the lawbook or the engine is wrong, or the case is. */
const read = readScenarios(contentFiles())
const scenarios: readonly Scenario[] = read.ok ? read.value : []
const golden = scenarios.filter((s) => s.use.includes('golden'))

/** What is said of the expectation, in the words of the lawyer who wrote it. */
const telling = (s: Scenario, e: Expectation, i: number): string =>
  `content/${s.file}:${s.lines[i]} '${s.title}': ${e.duty ?? e.channel ?? e.caution}${
    e.bearer ? ` of ${e.bearer}` : ''
  }. ${e.article ? `${e.article}. ` : ''}${e.because}`

const done = new Map<string, Assessment>()

/** Each case is judged once. */
function assessed(s: Scenario): Assessment {
  const known = done.get(s.id)
  if (known !== undefined) return known
  // the day is in the case itself; a wrong one would show
  const parsed = parseSituation(lawbook, s.situation, '1900-01-01')
  if (!parsed.ok) {
    throw new Error(
      `content/${s.file}: ${parsed.error.map((i) => `${i.path} ${JSON.stringify(i.value)}: ${i.allowed}`).join('; ')}`,
    )
  }
  const assessment = assess(lawbook, setAside(lawbook, parsed.value))
  done.set(s.id, assessment)
  return assessment
}

/** Only what the expectation says, from the finding that it is about. */
function got(a: Assessment, e: Expectation): Record<string, unknown> {
  if (e.caution !== undefined) return { shown: a.cautions.some((c) => c.caution.id === e.caution) }
  const finding =
    e.duty !== undefined
      ? a.duties.find((f) => f.duty.id === e.duty && f.bearer === e.bearer)
      : a.channels.find((f) => f.channel.id === e.channel && f.from === e.from && f.to === e.to)
  if (finding === undefined) return { finding: 'none' }
  const { missing, unsettled } = finding.reason
  return {
    ...('verdict' in finding ? { verdict: finding.verdict, lane: finding.lane } : { status: finding.status }),
    doubt: finding.doubt ?? 'none',
    ...('periods' in finding ? { periods: finding.periods } : {}),
    missing: (e.missing ?? []).filter((m) => missing.includes(m)),
    unsettled: (e.unsettled ?? []).filter((u) => unsettled.includes(u)),
  }
}

const SUBJECT = ['duty', 'bearer', 'channel', 'from', 'to', 'caution', 'article', 'because'] as const

function wanted(e: Expectation): Record<string, unknown> {
  const said = Object.entries(e).filter(([key]) => !(SUBJECT as readonly string[]).includes(key))
  return Object.fromEntries(said)
}

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
      expect(got(assessed(s), e), telling(s, e, i)).toMatchObject(wanted(e))
    },
  )
})
