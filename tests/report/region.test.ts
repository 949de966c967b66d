import { describe, expect, test } from 'vitest'
import { assess } from '../../src/engine/assess.ts'
import { type RegionCell, regionMatrix } from '../../src/engine/region.ts'
import { toSituation } from '../../src/journey/answers.ts'
import type { Iso3 } from '../../src/lawbook/types.ts'
import {
  byLevel,
  compareRegion,
  coreCrimes,
  countLevels,
  joinOffers,
  levelInWords,
  pairAnswers,
  type RegionQuestion,
  regionAsked,
  regionGroups,
  regionNeeds,
  regionTable,
  tileMap,
} from '../../src/report/region.ts'
import { csvField, csvHead, csvRows } from '../../src/report/regionCsv.ts'
import { law, lawbook, TODAY, texts } from '../support/lawbook.ts'

const QUESTION: RegionQuestion = {
  crime: 'crimes-against-humanity',
  need: 'extradition',
  at: TODAY,
  bilateral: 'unknown',
}
const groups = regionGroups(lawbook, texts)
const statesOf = (id: string): readonly Iso3[] => groups.find((g) => g.id === id)?.states ?? []
const ASEAN = statesOf('group:ASEAN')
const ASIA = statesOf('region:Asia')

const now = (states: readonly Iso3[], question = QUESTION) => regionMatrix(lawbook, states, regionAsked(question))
/** All join the treaty that is always offered: the Ljubljana – The Hague Convention. */
const joined = (states: readonly Iso3[], question = QUESTION, offer = 0) => {
  const { steps = [] } = joinOffers(lawbook, texts, states, question)[offer] ?? {}
  return regionMatrix(lawbook, states, regionAsked(question, steps))
}
const cell = (cells: readonly RegionCell[], pair: string): string => {
  const found = cells.find((c) => `${c.from} ${c.to}` === pair)
  return found === undefined ? 'no such pair' : `${found.level}, at best ${found.atBest}`
}

describe('Extradition for crimes against humanity in ASEAN, the eleven States', () => {
  const before = now(ASEAN)
  const noBilateral = now(ASEAN, { ...QUESTION, bilateral: 'no' })
  const after = joined(ASEAN)

  test('there are eleven States and 110 pairs, and no pair has anything', () => {
    expect([ASEAN.length, before.length]).toEqual([11, 110])
    expect(countLevels(before)).toEqual({ 'binding-procedure': 0, 'general-duty': 0, discretionary: 0, none: 110 })
  })

  // No treaty on crimes against humanity is in force (the draft articles bind nobody), and the Rome Statute carries surrender to the Court, not
  // extradition between States: so Cambodia and Timor-Leste, both parties to it, gain nothing here.
  // The ASEAN Treaty on Extradition, article 1, was signed in 2025 and was not found to be in force.
  // The ASEAN treaty on legal assistance does not cover extradition. No State of ASEAN is bound by the European Convention on Extradition.
  // What is left hangs on facts: a bilateral treaty between the two is not known (at best a binding procedure); without one,
  // the Convention against Transnational Organized Crime, article 16, asks for an organized criminal group, which is a gate, and for the law of the
  // State asked (at best a general duty). All eleven are parties to that Convention.
  test.each([
    'KHM THA', // Cambodia is a party to the Rome Statute, Thailand is not: neither matters for extradition
    'VNM LAO', // neighbours, neither under any extradition treaty on our list
    'MYS SGP', // both of the Commonwealth: the London Scheme is at discretion and hangs on domestic law, so it is no level
    'IDN TLS', // Timor-Leste has belonged to ASEAN since 26 October 2025: the Treaty on Extradition is not in force for it either
    'MMR PHL', // the Philippines left the Rome Statute in 2019, which changes nothing between States
  ])('%s: nothing; at best a bilateral treaty, and without one a general duty', (pair) => {
    expect(cell(before, pair)).toBe('none, at best binding-procedure')
    expect(cell(noBilateral, pair)).toBe('none, at best general-duty')
  })

  // Part IV of the Ljubljana – The Hague Convention is an extradition treaty for genocide, crimes against humanity and war crimes between its
  // parties; once it is in force and binds both, it is a binding procedure without a further condition.
  test.each(['KHM THA', 'VNM LAO', 'MYS SGP', 'IDN TLS', 'MMR PHL'])(
    '%s: a binding procedure once all join',
    (pair) => {
      expect(cell(after, pair)).toBe('binding-procedure, at best binding-procedure')
      expect(after.find((c) => `${c.from} ${c.to}` === pair)?.basis).toEqual(['ljubljana-the-hague'])
    },
  )

  test('all 110 pairs gain, none loses', () => {
    const { gained, lost, bestOnly, changed } = compareRegion(before, after)
    expect([gained, lost, bestOnly, changed.size]).toEqual([110, 0, 0, 110])
  })
})

describe('Extradition for crimes against humanity in Asia, by the region of the United Nations', () => {
  const before = now(ASIA)
  const noBilateral = now(ASIA, { ...QUESTION, bilateral: 'no' })
  const after = joined(ASIA)

  // Every regional treaty here asks that the acts be an offence in both States (a gate): it counts at best, never as a level.
  test.each([
    // both parties to the European Convention on Extradition; article 2(1): a year or more in both States
    ['TUR KOR', 'binding-procedure'],
    ['CYP TUR', 'binding-procedure'],
    // believed to be parties to the Minsk and Chisinau Conventions, without a dated source: not known
    ['KAZ KGZ', 'binding-procedure'],
    // membership of the Riyadh Convention not dated for either: not known
    ['SAU JOR', 'binding-procedure'],
    // under no regional treaty: article 16 of the Convention against Transnational Organized Crime, with its gate, is all that could be
    ['IND LKA', 'general-duty'],
    ['ISR JPN', 'general-duty'],
    // Mongolia has signed the Ljubljana – The Hague Convention: signature binds to nothing here
    ['MNG CHN', 'general-duty'],
  ])('%s: nothing; without a bilateral treaty at best %s', (pair, best) => {
    expect(cell(before, pair)).toBe('none, at best binding-procedure')
    expect(cell(noBilateral, pair)).toBe(`none, at best ${best}`)
    expect(cell(after, pair)).toBe('binding-procedure, at best binding-procedure')
  })

  test('48 States: before, 2,256 pairs with nothing; if all join, as many with a binding procedure', () => {
    expect(ASIA.length).toBe(48)
    expect(countLevels(before).none).toBe(48 * 47)
    expect(countLevels(after)['binding-procedure']).toBe(48 * 47)
  })
})

describe('All join', () => {
  test('the treaty that is always offered comes first, then the same with its annexes', () => {
    const [first, second] = joinOffers(lawbook, texts, ASEAN, QUESTION)
    expect(first?.id).toBe('ljubljana-the-hague')
    expect(first?.joining).toEqual(ASEAN)
    expect(second?.id).toBe('ljubljana-the-hague+annexes')
  })
  test('for torture, joining alone brings no extradition; with the annexes it does', () => {
    // torture is no crime of the body of the Convention: it stands in an annex that each State accepts apart
    const torture = { ...QUESTION, crime: 'torture' as const }
    expect(countLevels(joined(ASEAN, torture))['binding-procedure']).toBe(0)
    expect(countLevels(joined(ASEAN, torture, 1))['binding-procedure']).toBe(110)
  })
  test('only treaties that serve the need for the crime and that some State can join are offered', () => {
    const ids = joinOffers(lawbook, texts, ASEAN, QUESTION).map((o) => o.instrument)
    expect(ids).toContain('asean-extradition')
    expect(ids).not.toContain('rome-statute')
    expect(ids).not.toContain('genocide-convention')
  })
})

describe('Groups and needs', () => {
  test('groups, regions and subregions stand with their States by name', () => {
    expect(ASEAN[0]).toBe('BRN')
    expect(statesOf('group:SAARC').length).toBe(8)
    expect(statesOf('subregion:South-eastern Asia').length).toBe(11)
    const areas = groups.filter((g) => g.kind === 'region').flatMap((g) => g.states)
    expect([areas.length, new Set(areas).size]).toEqual([197, 197])
  })
  test('what only the Court or the United Nations is asked for is no need between States', () => {
    const needs = regionNeeds(lawbook)
    expect(needs).toContain('extradition')
    for (const need of ['icc-surrender', 'icc-assistance', 'un-mechanism'] as const) expect(needs).not.toContain(need)
  })
  test('the core crimes are five', () => expect(coreCrimes(texts).length).toBe(5))
})

describe('Table, list and tiles say the same', () => {
  const EUROPE = statesOf('region:Europe')
  const cells = now(EUROPE, { ...QUESTION, crime: 'genocide' })
  const table = regionTable(texts, EUROPE, cells)
  test('each row holds one cell for every other State, and its groups hold the same cells', () => {
    expect(table.rows.length).toBe(EUROPE.length)
    table.rows.forEach((row, i) => {
      expect(row.cells[i]).toBeNull()
      const grouped = row.groups.flatMap((g) => g.cells)
      expect(new Set(grouped)).toEqual(new Set(row.cells.filter((c) => c !== null)))
    })
    expect(byLevel(cells).map((g) => g.words)).toEqual([...new Set(byLevel(cells).map((g) => g.words))])
  })
  test('every State is one tile, and the chosen one has no cell', () => {
    const tiles = tileMap(lawbook, texts, cells, 'FRA', 'asks').flatMap((r) => r.tiles)
    expect(tiles.length).toBe(law.states.length)
    expect(tiles.find((x) => x.iso3 === 'FRA')?.cell).toBeNull()
    expect(tiles.find((x) => x.iso3 === 'DEU')?.cell).toEqual(cells.find((c) => c.from === 'FRA' && c.to === 'DEU'))
  })
  test('what could be at best is said only where it is more', () => {
    expect(levelInWords('none', 'binding-procedure')).toBe('nothing; at best binding procedure')
    expect(levelInWords('general-duty', 'general-duty')).toBe('general duty')
  })
})

test.each(['unknown', 'no'] as const)(
  'the pair that a cell opens says what the cell says (bilateral: %s)',
  (bilateral) => {
    const question = { ...QUESTION, crime: 'genocide' as const, bilateral }
    const states = ['FRA', 'DEU', 'BLR', 'KHM', 'TUR']
    for (const c of now(states, question)) {
      const situation = toSituation(lawbook, pairAnswers(question, c.from, c.to), TODAY)
      const found = assess(lawbook, situation).coverage.find(
        (x) => x.need === 'extradition' && x.from === 'self' && x.to === 'other',
      )
      expect([found?.level, found?.atBest, found?.basis], `${c.from} ${c.to}`).toEqual([c.level, c.atBest, c.basis])
    }
  },
)

describe('The file for a spreadsheet', () => {
  const frame = {
    names: { KHM: 'Cambodia', LAO: 'Lao People’s Democratic Republic', THA: '=HYPERLINK("x")' },
    titles: { cat: 'Convention against Torture', 'ljubljana-the-hague': 'Ljubljana – The Hague Convention' },
    crime: 'torture',
    need: 'extradition',
    at: TODAY,
    lawPack: '2026.11.2',
    assumed: '',
  } as const
  const row: RegionCell = { from: 'KHM', to: 'LAO', level: 'none', atBest: 'binding-procedure', basis: [] }

  test('begins with the mark of UTF-8 and names its columns', () => {
    expect(csvHead.charCodeAt(0)).toBe(0xfeff)
    expect(csvHead.trim().split(',').length).toBe(13)
  })
  test('a row holds codes, names, level, at best, basis, date and law pack', () => {
    expect(csvRows([row], frame)).toBe(
      'KHM,Cambodia,LAO,Lao People’s Democratic Republic,torture,extradition,none,binding-procedure,,,2026-11-24,2026.11.2,\r\n',
    )
    expect(csvRows([{ ...row, level: 'binding-procedure', basis: ['ljubljana-the-hague', 'cat'] }], frame)).toContain(
      '"Ljubljana – The Hague Convention; Convention against Torture","ljubljana-the-hague; cat"',
    )
  })
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1'])('%j is never read as a formula', (text) => {
    expect(csvField(text)).toBe(`"'${text}"`)
  })
  test('quotes and commas are kept whole', () => {
    expect(csvField('a "b", c')).toBe('"a ""b"", c"')
    expect(csvRows([{ ...row, to: 'THA' }], frame)).toContain(`"'=HYPERLINK(""x"")"`)
  })
})
