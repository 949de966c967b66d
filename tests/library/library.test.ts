import { describe, expect, test } from 'vitest'
import { fileOf, hashOf, readHash } from '../../src/library/address.ts'
import { allPlaces, composePage, contentsPage, idsOf, kindPage } from '../../src/library/openLibrary.ts'
import { type Block, type Inline, KINDS, type Note, type Page, type Place } from '../../src/library/page.ts'
import { openSearch } from '../../src/library/search.ts'
import { termFinder, termsIn } from '../../src/library/terms.ts'
import { day } from '../../src/text/t.ts'
import { lawbook, texts } from '../support/lawbook.ts'

const library = { lawbook, texts }
const places = allPlaces(library)
const pages = places.map((place): Page => {
  const page = composePage(library, place)
  if (page === null) throw new Error(`no page for ${place.kind}/${place.id}`)
  return page
})
const contents = [contentsPage(library), ...KINDS.map((kind) => kindPage(library, kind))]
const pageOf = (kind: Place['kind'], id: string) =>
  pages.find((p) => p.place.kind === kind && p.place.id === id) as Page

function inlinesOf(block: Block): readonly Inline[] {
  const ofNote = (note: Note | undefined): readonly Inline[] => note?.cite ?? []
  switch (block.type) {
    case 'text':
      return [...block.words, ...ofNote(block.note)]
    case 'doubt':
      return block.words
    case 'list':
      return block.items.flatMap((i) => [...i.words, ...ofNote(i.note)])
    case 'facts':
      return block.rows.flatMap((r) => r.words)
    case 'table':
      return block.rows.flatMap((r) => r.cells.flat())
    default:
      return []
  }
}
const inlines = (page: Page) => page.sections.flatMap((s) => s.blocks.flatMap(inlinesOf))
const wordsOf = (page: Page) =>
  inlines(page)
    .map((w) => (typeof w === 'string' ? w : w.text))
    .join('')

describe('the library', () => {
  test('has a page for every instrument, duty, channel, need, crime, State, essay and development', () => {
    expect(places).toHaveLength(
      lawbook.instruments.length +
        lawbook.duties.length +
        lawbook.channels.length +
        lawbook.states.length +
        13 +
        15 +
        texts.pages.length +
        texts.developments.length +
        idsOf(library, 'about').length,
    )
  })

  test('gives each page a title of its own', () => {
    const titles = [...pages, ...contents].map((p) => p.title)
    expect(titles.filter((t, i) => titles.indexOf(t) !== i)).toEqual([])
    const files = [...pages, ...contents].map((p) => fileOf(p.place))
    expect(files.filter((f, i) => files.indexOf(f) !== i)).toEqual([])
  })

  test('leads nowhere that does not exist', () => {
    const known = new Set([...pages, ...contents].map((p) => fileOf(p.place)))
    const dead = [...pages, ...contents].flatMap((page) =>
      inlines(page).flatMap((w) =>
        typeof w === 'object' && 'place' in w && !known.has(fileOf(w.place))
          ? [`${fileOf(page.place)}: ${w.text}`]
          : [],
      ),
    )
    expect(dead).toEqual([])
  })

  test('leaves no gap in its words', () => {
    const broken = [...pages, ...contents].filter((p) =>
      /undefined|\[object|\{\{|NaN/.test(`${p.title} ${p.lead ?? ''} ${wordsOf(p)}`),
    )
    expect(broken.map((p) => fileOf(p.place))).toEqual([])
  })

  test('says of every duty how sure its words are, from when they are and when they must be looked at again', () => {
    for (const page of pages.filter((p) => p.place.kind === 'duties')) {
      expect(page.ages, page.place.id).toHaveLength(1)
      expect(
        page.sections.some((s) => s.id === 'sure'),
        page.place.id,
      ).toBe(true)
    }
  })

  test('never shows a number for an article that is to be confirmed', () => {
    for (const duty of lawbook.duties.filter((d) => !d.articleConfirmed)) {
      expect(pageOf('duties', duty.id).heading, duty.id).toContain('to be confirmed against the certified text')
    }
  })

  test('keeps apart what binds nobody', () => {
    expect(pageOf('instruments', 'ljubljana-the-hague').pipeline).toBe(true)
    expect(pageOf('instruments', 'cah-draft-articles').pipeline).toBe(true)
    expect(pageOf('instruments', 'cat').pipeline).toBe(false)
    const crime = pageOf('crimes', 'crimes-against-humanity')
    const pending = new Set(pages.filter((p) => p.pipeline === true).map((p) => p.place.id))
    for (const section of crime.sections.filter((s) => s.id.startsWith('moment-'))) {
      for (const word of section.blocks.flatMap(inlinesOf)) {
        if (typeof word === 'object' && 'place' in word) expect(pending.has(word.place.id), word.text).toBe(false)
      }
    }
  })

  test('shows on a State’s page the dates of its status, and only what it already owes', () => {
    const page = pageOf('states', 'KHM')
    expect(wordsOf(page)).toContain(`Bound since ${day('1992-11-14')}`)
    const owes = page.sections.find((s) => s.id === 'owes')
    const linked = (owes?.blocks ?? [])
      .flatMap(inlinesOf)
      .flatMap((w) => (typeof w === 'object' && 'place' in w && w.place.kind === 'duties' ? [w.place.id] : []))
    expect(linked).toContain('cat-4-criminalize')
    expect(linked).not.toContain('icsft-10-1-extradite-or-prosecute')
    expect(linked.map((id) => lawbook.dutyOf.get(id)?.owedTo)).not.toContain('counterpart')
  })
})

describe('an address', () => {
  test('leads back to its place', () => {
    for (const { place } of pages)
      expect(readHash(hashOf(place))).toEqual({ kind: place.kind, id: place.id, section: '' })
    expect(readHash('#/library')).toEqual({ kind: '', id: '', section: '' })
    expect(readHash('#/library/about/glossary/speciality')).toEqual({
      kind: 'about',
      id: 'glossary',
      section: 'speciality',
    })
    expect(readHash('#/guide')).toBeNull()
    expect(readHash('#/library/states/%E0%A4%A')).toEqual({ kind: 'states', id: '%E0%A4%A', section: '' })
  })
  test('of something that does not exist gives no page', () => {
    expect(composePage(library, { kind: 'states', id: 'XXX' })).toBeNull()
    expect(composePage(library, { kind: 'duties', id: 'constructor' })).toBeNull()
  })
})

describe('the search', () => {
  const search = openSearch(library)
  const first = (query: string) => search(query)[0]?.place
  test.each([
    ['burma', { kind: 'states', id: 'MMR' }],
    ['Cote d’Ivoire', { kind: 'states', id: 'CIV' }],
    ['ivory coast', { kind: 'states', id: 'CIV' }],
    ['KHM', { kind: 'states', id: 'KHM' }],
    ['genocide convention', { kind: 'instruments', id: 'genocide-convention' }],
    ['cat-7-1-extradite-or-prosecute', { kind: 'duties', id: 'cat-7-1-extradite-or-prosecute' }],
  ])('finds %s', (query, place) => {
    expect(first(query)).toEqual(place)
  })
  test('forgives a slip of the pen', () => {
    expect(search('extraditon').length).toBeGreaterThan(5)
  })
  test('finds nothing where there is nothing', () => {
    expect(search('xylophone')).toEqual([])
  })
})

describe('a term of art', () => {
  const find = termFinder([
    { id: 'extradition', term: 'Extradition', aliases: [], meaning: 'a', see: [] },
    { id: 'extradition-treaty', term: 'Extradition treaty', aliases: ['treaty of extradition'], meaning: 'b', see: [] },
    { id: 'party', term: 'State Party', aliases: ['States Parties'], meaning: 'c', see: [] },
  ])
  const marked = (text: string) => find(text).flatMap((s) => (s.term === undefined ? [] : [`${s.text}=${s.term.id}`]))
  test('is found by its longest name, whatever its capitals, in the plural, and once', () => {
    expect(marked('An extradition treaty; extraditions and EXTRADITION.')).toEqual([
      'extradition treaty=extradition-treaty',
      'extraditions=extradition',
    ])
  })
  test('is not found inside another word', () => {
    expect(marked('nonextradition, extraditional')).toEqual([])
  })
  test('leaves the text as it was', () => {
    const text = 'States Parties to a treaty of extradition (see “extradition”) …'
    expect(
      find(text)
        .map((s) => s.text)
        .join(''),
    ).toBe(text)
  })
  test('is gathered by name for paper', () => {
    expect(termsIn(find, ['extradition', 'each State Party']).map((x) => x.id)).toEqual(['extradition', 'party'])
  })
})
