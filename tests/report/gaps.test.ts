import { describe, expect, test } from 'vitest'
import type { Coverage } from '../../src/engine/coverage.ts'
import { regionMatrix } from '../../src/engine/region.ts'
import { coverageGrid, firstDirection, gridDirections } from '../../src/report/coverageGrid.ts'
import { gapReport, partnerSteps, partnersInWords } from '../../src/report/gaps.ts'
import { lawbook, texts } from '../support/guide.ts'
import { BANGLADESH, CASES, reportOn, SENEGAL, VIET_NAM } from '../support/reports.ts'

const wordsFor = (given: typeof SENEGAL) => {
  const { assessment } = reportOn(given)
  return { assessment, words: { lawbook, texts, situation: assessment.situation } }
}

describe.each(CASES)('%s: the coverage grid', (_, { assessment }) => {
  const words = { lawbook, texts, situation: assessment.situation }
  const grids = gridDirections(words, assessment.coverage).map((d) => coverageGrid(words, assessment.coverage, d))

  test('holds every cell of the coverage, with its level in words', () => {
    const shown = grids.flatMap((g) =>
      g.rows.flatMap((r) =>
        r.cells.map((c) => `${g.direction.key} ${r.need} ${c.crime} ${c.level} ${c.atBest?.level ?? c.level}`),
      ),
    )
    const found = assessment.coverage.map((c) => `${c.from}>${c.to} ${c.need} ${c.crime} ${c.level} ${c.atBest}`)
    expect([...shown].sort()).toEqual([...found].sort())
  })

  test('names the basis of every level, and no basis where there is none', () => {
    for (const g of grids)
      for (const r of g.rows)
        for (const c of r.cells) {
          expect(c.word.length).toBeGreaterThan(0)
          expect(c.basis.length > 0, `${r.need} ${c.crime}`).toBe(c.level !== 'none')
        }
  })

  test('begins with the direction of the reader’s role', () => {
    const keys = grids.map((g) => g.direction.key)
    expect(keys).toContain(firstDirection(assessment.situation.role))
    expect(keys.slice(0, 2)).toEqual(['self>other', 'other>self'])
  })
})

describe('a grid with what stood before', () => {
  const { assessment, words } = wordsFor(SENEGAL)
  const [direction] = gridDirections(words, assessment.coverage)
  if (direction === undefined) throw new Error('There is no direction.')
  const raised = assessment.coverage.map(
    (c): Coverage =>
      c.need === 'evidence' && c.from === 'self'
        ? { ...c, level: 'binding-procedure', atBest: 'binding-procedure', basis: ['ljubljana-the-hague'] }
        : c,
  )
  const cellOf = (grid: ReturnType<typeof coverageGrid>, need: string) =>
    grid.rows.find((r) => r.need === need)?.cells[0]?.before

  test('says what became better, what became worse and what did not move', () => {
    const better = coverageGrid(words, raised, direction, assessment.coverage)
    expect(cellOf(better, 'evidence')).toMatchObject({ level: 'none', change: 'better' })
    expect(cellOf(better, 'extradition')).toMatchObject({ change: 'same' })
    expect(cellOf(coverageGrid(words, assessment.coverage, direction, raised), 'evidence')).toMatchObject({
      level: 'binding-procedure',
      change: 'worse',
    })
  })

  test('compares nothing where nothing is given', () => {
    expect(cellOf(coverageGrid(words, assessment.coverage, direction), 'evidence')).toBeNull()
  })
})

describe.each(CASES)('%s: the gap report', (_, { assessment, report }) => {
  const words = { lawbook, texts, situation: assessment.situation }
  const gaps = gapReport(words, assessment)

  test('names each need without an open channel once in each direction, with its crimes', () => {
    for (const { key, gaps: found } of gaps.open) {
      const told = found.flatMap((g) =>
        g.needs.flatMap((n) => g.lines.flatMap((l) => l.crimes.map((c) => `${n} ${c} ${l.atBest}`))),
      )
      const none = assessment.coverage
        .filter((c) => `${c.from}>${c.to}` === key && c.level === 'none')
        .map((c) => `${c.need} ${c.crime} ${c.atBest}`)
      expect([...told].sort(), key).toEqual([...none].sort())
    }
  })

  test('says of a gap that may still close what could open it', () => {
    for (const { key, gaps: found } of gaps.open)
      for (const g of found.filter((x) => x.lines.some((l) => l.atBest !== 'none')))
        if (g.missing.length + g.gates.length === 0)
          // what is left is a point on which courts and States disagree
          expect(
            assessment.channels.some((c) => g.needs.includes(c.channel.need) && c.reason.unsettled.length > 0),
            `${key} ${g.title}`,
          ).toBe(true)
  })

  test('keeps what is required apart from what is recommended, and counts only law that may bind', () => {
    const parts = [gaps.required, gaps.requiredIfAsked, gaps.recommended, gaps.allowed]
    const own = report.duties.filter((d) => d.bearer === 'self' && d.verdict !== 'does-not-apply')
    expect(
      parts
        .flat()
        .map((d) => d.id)
        .sort(),
    ).toEqual(own.map((d) => d.id).sort())
    for (const d of [...gaps.required, ...gaps.requiredIfAsked]) expect(d.strength).toMatch(/^must/)
    for (const d of [...gaps.recommended, ...gaps.allowed]) expect(['should', 'may']).toContain(d.strength)
    for (const d of parts.flat()) expect(d.lane, d.id).toBe('law')
  })

  test('lists as needing law at home the duties that stand before any case, each with its citation and next step', () => {
    for (const d of gaps.home) {
      expect([d.moment, d.strength, d.bearer], d.id).toEqual(['at-home', 'must', 'self'])
      expect(d.citation.length * d.nextStep.length, d.id).toBeGreaterThan(0)
    }
  })
})

describe('partners', () => {
  const { words } = wordsFor(VIET_NAM)
  const steps = [...partnerSteps(words, false)]
  const findings = partnersInWords(words, steps)

  test('every other State is looked at once in each direction, and progress ends at its end', () => {
    const others = lawbook.states.filter((s) => s.iso3 !== 'VNM').length
    expect(steps.at(-1)).toMatchObject({ done: steps.length, all: steps.length })
    expect(findings.map((f) => f.key)).toEqual([
      'war-crimes:extradition:out',
      'war-crimes:extradition:in',
      'war-crimes:evidence:out',
      'war-crimes:evidence:in',
    ])
    for (const f of findings) {
      const none = f.groups.reduce((n, g) => n + g.states.length, 0)
      expect(f.text).toContain(`${others - none} of ${others}`)
    }
  })

  test('the States without an open channel are those of the regional matrix', () => {
    const [out] = findings
    const states = ['VNM', 'KHM', 'THA', 'FRA']
    const cells = regionMatrix(lawbook, states, {
      crime: 'war-crimes',
      need: 'extradition',
      at: words.situation.at,
      given: { conflict: 'non-international' },
    })
    for (const c of cells.filter((x) => x.from === 'VNM')) {
      const group = out?.groups.find((g) => g.states.includes(c.to))
      expect(group?.atBest ?? 'open', c.to).toBe(c.level === 'none' ? c.atBest : 'open')
    }
  })

  test('places said of the one pair do not move to other States', () => {
    const { words: bangladesh } = wordsFor({
      ...BANGLADESH,
      crimes: ['genocide'],
      bilateral: { extradition: 'yes', mla: 'yes' },
    })
    const found = partnersInWords(bangladesh, [...partnerSteps(bangladesh, true)])
    // a bilateral treaty with Myanmar opens nothing with the other States
    for (const f of found) for (const g of f.groups) expect(g.atBest, f.key).toBeDefined()
    const extradition = found.find((f) => f.key === 'genocide:extradition:out')
    expect(extradition?.groups.reduce((n, g) => n + g.states.length, 0)).toBeGreaterThan(100)
  })

  test('names of States stand by region, each once', () => {
    for (const f of findings)
      for (const g of f.groups) {
        const names = g.regions.flatMap((r) => r.names)
        expect(new Set(names).size, f.key).toBe(names.length)
        expect(names.length, f.key).toBe(g.states.length)
      }
  })
})
