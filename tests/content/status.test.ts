import { describe, expect, test } from 'vitest'
import { membershipOf } from '../../src/engine/membership.ts'
import { law, lawbook, situation, TODAY, texts } from '../support/lawbook.ts'

/** The status tables, with the number of their rows: signatories, parties and States that left. */
const TABLES = {
  'ap-i': 178,
  'ap-ii': 173,
  'apartheid-1973': 110,
  'arab-riyadh-1983': 21,
  'asean-extradition': 11,
  'asean-mlat': 11,
  'bimstec-mla-2022': 7,
  budapest: 81,
  cat: 178,
  'cis-minsk-1993': 12,
  'coe-extradition-1957': 51,
  'coe-mla-1959': 50,
  'cplp-mla-2005': 8,
  'ecowas-mla-1992': 15,
  'geneva-conventions': 196,
  'genocide-convention': 154,
  'hague-1954': 136,
  'hague-1999': 95,
  icpped: 115,
  icsft: 191,
  'inter-american-mla-1992': 30,
  'ljubljana-the-hague': 39,
  'narcotics-1988': 191,
  opac: 180,
  'rome-statute': 156,
  'saarc-mla': 8,
  'sadc-mla-2002': 16,
  'smuggling-protocol': 158,
  'statutory-limitations-1968': 56,
  'trafficking-protocol': 183,
  'un-cybercrime': 71,
  uncac: 190,
  untoc: 194,
} as const
type Table = keyof typeof TABLES
const rows = (id: string) => lawbook.status[id] ?? {}
const word = (id: string, state: string, on = TODAY) => membershipOf(lawbook, situation(), state, id).status(on)
const states = law.states.map((s) => s.iso3)
const group = (name: string) => law.states.filter((s) => s.groups.includes(name)).map((s) => s.iso3)

test('there are 33 status tables, each with as many rows as the depositary’s list had', () => {
  expect(Object.keys(TABLES)).toHaveLength(33)
  expect(Object.fromEntries(Object.entries(lawbook.status).map(([id, t]) => [id, Object.keys(t).length]))).toEqual(
    TABLES,
  )
})

/** What an absent State is: the States not known, the day after which they are not, and to whom the treaty is open (design, table A). */
interface Absence {
  readonly unknown: readonly string[] | 'all absent'
  readonly after?: string
  readonly openTo?: readonly string[]
}
const NONE: Absence = { unknown: [] }
const ABSENT: Readonly<Record<Table, Absence>> = {
  'geneva-conventions': NONE,
  'ap-i': NONE,
  'ap-ii': NONE,
  'genocide-convention': NONE,
  icpped: NONE,
  'statutory-limitations-1968': NONE,
  'hague-1954': NONE,
  'hague-1999': NONE,
  cat: NONE,
  'rome-statute': NONE,
  opac: { unknown: 'all absent', after: '2022-08-31' },
  'apartheid-1973': NONE,
  'narcotics-1988': { unknown: ['SOM'] },
  untoc: { unknown: ['PNG', 'SLB', 'TUV', 'COG'], after: '2024-05-04' },
  uncac: { unknown: ['AND', 'PRK', 'ERI', 'MCO', 'KNA', 'VCT', 'SMR', 'SYR'] },
  icsft: { unknown: ['TCD', 'ERI', 'GMB', 'PSE', 'TUV', 'ZMB', 'BDI', 'SOM'] },
  'trafficking-protocol': { unknown: 'all absent' },
  'smuggling-protocol': { unknown: 'all absent' },
  budapest: { unknown: ['RWA'] },
  'un-cybercrime': NONE,
  'ljubljana-the-hague': NONE,
  'asean-mlat': { unknown: ['TLS'], openTo: group('ASEAN') },
  'asean-extradition': { unknown: [], openTo: group('ASEAN') },
  'saarc-mla': { unknown: [], openTo: group('SAARC') },
  'bimstec-mla-2022': { unknown: [], openTo: ['BGD', 'BTN', 'IND', 'MMR', 'NPL', 'LKA', 'THA'] },
  'cplp-mla-2005': { unknown: ['GNQ'], openTo: ['AGO', 'BRA', 'CPV', 'GNB', 'GNQ', 'MOZ', 'PRT', 'STP', 'TLS'] },
  'arab-riyadh-1983': { unknown: ['COM'], openTo: group('Arab League') },
  'cis-minsk-1993': { unknown: [], openTo: Object.keys(rows('cis-minsk-1993')) },
  'ecowas-mla-1992': { unknown: [], openTo: Object.keys(rows('ecowas-mla-1992')) },
  'sadc-mla-2002': { unknown: [], openTo: Object.keys(rows('sadc-mla-2002')) },
  'coe-extradition-1957': NONE,
  'coe-mla-1959': { unknown: ['MNG', 'BRA'] },
  'inter-american-mla-1992': NONE,
}

describe('What an absent State means, table by table', () => {
  test.each(Object.entries(ABSENT))('%s', (id, { unknown, after, openTo }) => {
    const rules = lawbook.instrumentOf.get(id)?.status
    expect(rules?.kind).toBe('table')
    const { openTo: written } = rules ?? {}
    const open =
      written === 'all' ? states : written && 'states' in written ? written.states : written?.groups.flatMap(group)
    expect([...(open ?? [])].sort()).toEqual([...(openTo ?? states)].sort())
    const absent = states.filter((s) => rows(id)[s] === undefined)
    const notKnown = absent.filter((s) => word(id, s) === 'unknown')
    expect(notKnown).toEqual(unknown === 'all absent' ? absent : absent.filter((s) => unknown.includes(s)))
    for (const s of absent) if (!notKnown.includes(s)) expect(word(id, s), s).toBe('not-party')
    for (const s of unknown === 'all absent' ? [] : unknown) expect(word(id, s), s).toBe('unknown')
    if (after !== undefined) for (const s of notKnown) expect(word(id, s, after), s).toBe('not-party')
  })
  const untabled = ['apic', 'coe-sentenced-persons-1983', 'coe-proceedings-1972', 'coe-limitation-1974']
  untabled.push('coe-extradition-ap-1975', 'coe-mla-2ap-2001', 'cis-chisinau-2002', 'ecowas-extradition-1994')
  untabled.push('sadc-extradition-2002', 'oas-extradition-1981', 'oas-disappearance-1994', 'au-malabo-2014')
  test.each(untabled)('%s has no table: not known for those it is open to, and no party outside', (id) => {
    const rules = lawbook.instrumentOf.get(id)?.status
    expect(rules?.kind).toBe('untabled')
    const { openTo } = rules ?? {}
    const open =
      openTo === 'all' ? states : openTo && 'states' in openTo ? openTo.states : openTo?.groups.flatMap(group)
    if (id === 'apic' || id === 'coe-sentenced-persons-1983') expect(openTo).toBe('all')
    expect(new Set(states.map((s) => `${open?.includes(s)} ${word(id, s)}`))).toEqual(
      new Set(openTo === 'all' ? ['true unknown'] : ['true unknown', 'false not-party']),
    )
  })
  test('the tables with a party not identified say so as a caution', () => {
    const caution = (id: string) => texts.instruments[id]?.cautions.join(' ') ?? ''
    expect(caution('apartheid-1973')).toMatch(/not identified.*after Libya in the alphabet/)
    expect(caution('budapest')).toMatch(/Two parties are not identified/)
    expect(caution('un-cybercrime')).toMatch(/Uruguay/)
  })
})

describe('Doubtful rows', () => {
  test('only these are doubtful as to membership: the rows without a dated source, and Hungary', () => {
    const doubtful = Object.entries(lawbook.status).flatMap(([id, table]) =>
      Object.entries(table).flatMap(([s, row]) => (row.certainty === 'membership-doubtful' ? [`${id} ${s}`] : [])),
    )
    const undated = ['arab-riyadh-1983', 'cis-minsk-1993', 'ecowas-mla-1992', 'sadc-mla-2002'].flatMap((id) =>
      Object.entries(rows(id)).flatMap(([s, row]) => (row.inForce === undefined && row.consent ? [`${id} ${s}`] : [])),
    )
    expect(undated.filter((r) => !doubtful.includes(r))).toEqual([])
    expect(lawbook.status['rome-statute']?.['HUN']).toMatchObject({
      certainty: 'membership-doubtful',
      doubtfulFrom: '2026-06-02',
    })
    for (const r of doubtful) {
      const [id = '', s = ''] = r.split(' ')
      expect(word(id, s), r).toBe('unknown')
    }
  })
  test('a State shown as a party is one on the day of the lawbook, and every party is a State', () => {
    for (const [id, table] of Object.entries(lawbook.status)) {
      for (const [s, row] of Object.entries(table)) {
        expect(states, `${id} ${s}`).toContain(s)
        if (row.certainty === 'membership-doubtful') continue
        const inForce = lawbook.instrumentOf.get(id)?.inForce !== null
        const expected =
          row.ended !== undefined
            ? 'withdrawn'
            : row.consent === undefined
              ? ['signatory', 'unknown']
              : inForce
                ? 'party'
                : 'consented-not-yet-in-force'
        expect([expected].flat(), `${id} ${s}`).toContain(word(id, s))
      }
    }
  })
})

/** What the source of each table counts, and the parties that our table has where that is another number, with the reason. */
const COUNTS: Readonly<
  Record<string, { readonly source: number; readonly table?: number; readonly because?: RegExp }>
> = {
  'ap-i': { source: 175 },
  'ap-ii': { source: 170 },
  'apartheid-1973': { source: 110, table: 109, because: /109 parties on 4 October 2015.*110 later/ },
  'asean-extradition': { source: 0 },
  'asean-mlat': { source: 10 },
  budapest: { source: 81, table: 79, because: /two that joined .* are not identified/ },
  cat: { source: 174 },
  'coe-extradition-1957': { source: 51 },
  'coe-mla-1959': { source: 50 },
  'cplp-mla-2005': { source: 7 },
  'geneva-conventions': { source: 196 },
  'genocide-convention': { source: 153 },
  'hague-1954': { source: 133, table: 134, because: /Malta, which joined in 2025/ },
  'hague-1999': { source: 83, table: 90, because: /the seven that joined later/ },
  icpped: { source: 77 },
  icsft: { source: 186, table: 189, because: /Lebanon, South Sudan and the Islamic Republic of Iran are added/ },
  'inter-american-mla-1992': { source: 30 },
  'ljubljana-the-hague': { source: 0, table: 1, because: /Latvia, has deposited its instrument; no State is a party/ },
  'narcotics-1988': { source: 191 },
  opac: { source: 172 },
  'rome-statute': { source: 125 },
  'smuggling-protocol': {
    source: 153,
    table: 148,
    because: /152 parties on 26 April 2024, the European Union among them/,
  },
  'statutory-limitations-1968': { source: 56 },
  'trafficking-protocol': { source: 172, table: 181, because: /nine that joined or are believed to have joined later/ },
  'un-cybercrime': { source: 0 },
  uncac: { source: 189 },
  untoc: { source: 191, table: 193, because: /Somalia and the Islamic Republic of Iran, which joined in 2025/ },
}

test('each table has as many parties as its source counts; every difference that is known is explained to the reader', () => {
  for (const [id, { source, table = source, because }] of Object.entries(COUNTS)) {
    const parties = Object.values(rows(id)).filter((r) => r.consent !== undefined && r.ended === undefined).length
    expect(texts.instruments[id]?.parties, id).toBe(source)
    expect(parties, id).toBe(table)
    if (because !== undefined) expect(texts.instruments[id]?.partiesNote, id).toMatch(because)
  }
  const uncounted = Object.keys(TABLES).filter((id) => texts.instruments[id]?.parties === undefined)
  expect(uncounted).toEqual([
    'arab-riyadh-1983',
    'bimstec-mla-2022',
    'cis-minsk-1993',
    'ecowas-mla-1992',
    'saarc-mla',
    'sadc-mla-2002',
  ])
})
