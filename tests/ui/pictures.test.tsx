import { type HTMLElement, parse } from 'node-html-parser'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { pathOf } from '../../machines/pathOf.ts'
import { assess } from '../../src/engine/assess.ts'
import type { Situation } from '../../src/engine/situation.ts'
import { deriveChange } from '../../src/engine/steps.ts'
import { type Answers, QUESTIONS, toSituation } from '../../src/journey/answers.ts'
import { bridge } from '../../src/report/bridge.ts'
import { coverageGrid, gridDirections } from '../../src/report/coverageGrid.ts'
import { route } from '../../src/report/route.ts'
import { timeline } from '../../src/report/timeline.ts'
import { t } from '../../src/text/t.ts'
import { BridgePicture } from '../../src/ui/pictures/BridgePicture.tsx'
import { CoverageGrid } from '../../src/ui/pictures/CoverageGrid.tsx'
import { CoveragePicture } from '../../src/ui/pictures/CoveragePicture.tsx'
import { linesOf, widthOf } from '../../src/ui/pictures/letters.ts'
import { RoutePicture } from '../../src/ui/pictures/RoutePicture.tsx'
import { sheetsOf } from '../../src/ui/pictures/sheets.ts'
import { TimelinePicture } from '../../src/ui/pictures/TimelinePicture.tsx'
import { cornerOf, placeOf, TILE_PLACES } from '../../src/ui/region/tilePlaces.ts'
import { lawbook, machine, TODAY, texts } from '../support/guide.ts'
import { CASES, SENEGAL } from '../support/reports.ts'

const FORMS = ['narrow', 'wide'] as const
const drawn = (node: ReactNode) => parse(renderToStaticMarkup(node))
/** Words without their breaks: a drawing breaks lines where it must. */
const said = (node: HTMLElement | null | undefined): string =>
  (node?.querySelectorAll('text') ?? [])
    .map((x) => x.textContent)
    .join(' ')
    .replace(/\s+/g, ' ')

/** Every picture is an image with a name, a description and a tie to what says the same; its ids are its own. */
function expectNamed(page: HTMLElement, sameAs: string): void {
  const sheets = page.querySelectorAll('svg.picture')
  expect(sheets.length).toBeGreaterThan(0)
  for (const svg of sheets) {
    expect(svg.getAttribute('role')).toBe('img')
    const label = svg.getAttribute('aria-labelledby') ?? ''
    expect(svg.querySelector('title')?.id).toBe(label)
    const described = (svg.getAttribute('aria-describedby') ?? '').split(' ')
    expect(svg.querySelector('desc')?.id).toBe(described[0])
    expect(described).toContain(sameAs)
  }
  const ids = page.querySelectorAll('[id]').map((x) => x.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, name] of page.toString().matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(name)
  expect(page.querySelectorAll('[style]')).toEqual([])
}

describe.each(CASES)('%s: the pictures and what their tables say', (_, { assessment }) => {
  const words = { lawbook, texts, situation: assessment.situation }

  test('the bridge tells of every span what the table tells, in both forms', () => {
    const shown = bridge(words)
    const page = drawn(<BridgePicture bridge={shown} sameAs="same" />)
    expectNamed(page, 'same')
    for (const form of FORMS) {
      const spans = page.querySelectorAll(`svg[data-form="${form}"] [data-span]`)
      expect(spans.map((s) => s.getAttribute('data-span'))).toEqual(shown.spans.map((s) => s.instrument))
      shown.spans.forEach((span, i) => {
        const text = said(spans[i])
        for (const fact of [span.name, span.kindText, span.self.text, span.other.text]) expect(text).toContain(fact)
        expect(spans[i]?.getAttribute('data-kind')).toBe(span.kind)
        if (form === 'narrow' || span.kind !== 'whole') expect(text).toContain(span.carriesText)
        else for (const c of span.carries) expect(text).toContain(c.label)
      })
    }
  })

  test('the timeline tells of every bar what the table tells, in both forms', () => {
    const shown = timeline(words)
    for (const state of shown.states.filter((s) => s.rows.length > 0)) {
      const page = drawn(<TimelinePicture timeline={shown} state={state} sameAs="same" />)
      expectNamed(page, 'same')
      for (const form of FORMS) {
        const rows = page.querySelectorAll(`svg[data-form="${form}"] [data-row]`)
        expect(rows.map((r) => r.getAttribute('data-row'))).toEqual(state.rows.map((r) => r.instrument))
        state.rows.forEach((row, i) => {
          const text = said(rows[i])
          for (const fact of [row.name, row.boundText, row.requestText]) expect(text).toContain(fact)
          if (shown.acts !== null) expect(text).toContain(row.actsText)
          expect(rows[i]?.querySelectorAll('[data-bound]').length).toBe(row.segments.length)
          expect(rows[i]?.querySelectorAll('[data-acts]').map((a) => a.getAttribute('data-acts'))).toEqual(
            row.acts.map((a) => a.bound),
          )
          expect(rows[i]?.querySelector('[data-request]')?.getAttribute('data-request')).toBe(row.request)
        })
        expect(said(page.querySelector(`svg[data-form="${form}"]`))).toContain(
          shown.acts === null ? t('pictures.timeline.noTime') : shown.acts.text,
        )
      }
    }
  })

  test('the coverage shows the level of every cell of the table, in both forms', () => {
    for (const direction of gridDirections(words, assessment.coverage)) {
      const grid = coverageGrid(words, assessment.coverage, direction)
      const page = drawn(
        <>
          <CoveragePicture grid={grid} sameAs="same" />
          <CoverageGrid grid={grid} id="same" />
        </>,
      )
      expectNamed(page, 'same')
      const table = page.querySelectorAll('td').map((td) => td.getAttribute('data-level'))
      for (const form of FORMS) {
        const faces = page.querySelectorAll(`svg[data-form="${form}"] [data-crime] [data-level]`)
        expect(faces.map((f) => f.getAttribute('data-level'))).toEqual(table)
        const best = grid.rows.flatMap((r) => r.cells.map((c) => c.atBest?.level ?? c.level))
        expect(faces.map((f) => f.getAttribute('data-best'))).toEqual(best)
        for (const face of faces) expect(said(face).trim()).not.toBe('')
      }
    }
  })
})

describe('the coverage before and after a change', () => {
  const situation: Situation = { ...SENEGAL, crimes: ['crimes-against-humanity'] }
  const words = { lawbook, texts, situation }
  const before = assess(lawbook, situation).coverage
  const steps = ['SEN', 'TCD'].map((state) => ({ state, instrument: 'ljubljana-the-hague', step: 'join' as const }))
  const view = deriveChange(lawbook, situation, steps)
  const after = assess(view.lawbook, view.situation).coverage
  const direction = gridDirections(words, after).find((d) => d.key === 'self>other')

  test('shows both side by side, and marks exactly what moves', () => {
    if (direction === undefined) throw new Error('Nothing runs from Senegal to Chad.')
    const grid = coverageGrid(words, after, direction, before)
    const page = drawn(<CoveragePicture grid={grid} sameAs="same" />)
    const cells = grid.rows.flatMap((r) => r.cells)
    expect(cells.some((c) => c.before?.change === 'better')).toBe(true)
    for (const form of FORMS) {
      const levels = (time: string) =>
        page
          .querySelectorAll(`svg[data-form="${form}"] [data-time="${time}"] [data-level]`)
          .map((f) => f.getAttribute('data-level'))
      expect(levels('before')).toEqual(cells.map((c) => c.before?.level))
      expect(levels('after')).toEqual(cells.map((c) => c.level))
      const moved = page
        .querySelectorAll(`svg[data-form="${form}"] [data-time="after"] [data-crime]`)
        .map((f) => f.getAttribute('data-change'))
      expect(moved).toEqual(cells.map((c) => c.before?.change))
    }
  })
})

describe('the route', () => {
  const answers: Answers = { crime: ['torture'], state: 'SEN', with: 'TCD', role: 'requested', 'suspect-in': 'unknown' }
  const situation = toSituation(lawbook, answers, TODAY)
  const path = pathOf(machine, answers, TODAY)
  const shown = route({ lawbook, texts, situation }, answers, assess(lawbook, situation), path)
  const page = drawn(<RoutePicture route={shown} sameAs="same" />)

  test('is the path of the machine, and the guide asks next what the picture says', () => {
    expect(path.questions).toEqual(QUESTIONS)
    expect(shown.steps.filter((s) => s.isNext).map((s) => s.question)).toEqual([path.rest])
    expect(pathOf(machine, {}, TODAY).rest).toBe('crime')
  })

  test('tells at every station what the list tells, in both forms', () => {
    expectNamed(page, 'same')
    for (const form of FORMS) {
      const stations = page.querySelectorAll(`svg[data-form="${form}"] [data-step]`)
      expect(stations.map((s) => s.getAttribute('data-step'))).toEqual(shown.steps.map((s) => s.question))
      shown.steps.forEach((step, i) => {
        for (const fact of [step.stateText, step.title, step.answer, step.why])
          if (fact !== null) expect(said(stations[i])).toContain(fact)
      })
    }
  })
})

describe('the map of squares', () => {
  test('has one square for every State and no square twice', () => {
    expect([...TILE_PLACES.keys()].sort()).toEqual(lawbook.states.map((s) => s.iso3).sort())
    expect(new Set([...TILE_PLACES.values()].map((p) => `${p.column},${p.row}`)).size).toBe(TILE_PLACES.size)
  })

  test('every region fits a phone: no more than eleven squares side by side', () => {
    for (const region of new Set(lawbook.states.map((s) => s.region))) {
      const states = lawbook.states.filter((s) => s.region === region).map((s) => s.iso3)
      const width = Math.max(...states.map((s) => placeOf(s).column)) - cornerOf(states).column
      expect(width, region).toBeLessThanOrEqual(11)
    }
  })

  test('a State without a square is a fault', () => {
    expect(() => placeOf('XXX')).toThrow("'XXX' has no square")
  })
})

test('lines are no wider than given, and lose no word', () => {
  const text = 'Council of Europe Convention on the Transfer of Sentenced Persons'
  for (const width of [120, 200, 400]) {
    const lines = linesOf(text, width, { size: 14, isName: true })
    expect(lines.join(' ')).toBe(text)
    for (const line of lines)
      expect(line.includes(' ') ? widthOf(line, { size: 14, isName: true }) : 0).toBeLessThanOrEqual(width)
  }
})

test('sheets hold every row in order, none taller than a page, all about as full', () => {
  const rows = Array.from({ length: 25 }, (_, i) => 80 + (i % 3) * 20)
  const sheets = sheetsOf(rows, (r) => r, 820)
  expect(sheets.flat()).toEqual(rows)
  const full = sheets.map((s) => s.reduce((a, b) => a + b, 0))
  expect(Math.max(...full)).toBeLessThanOrEqual(820)
  expect(Math.min(...full)).toBeGreaterThan(Math.max(...full) / 2)
})
