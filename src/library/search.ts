import MiniSearch from 'minisearch'
import { t } from '../text/t.ts'
import type { ABOUT } from './aboutPages.ts'
import { dutySentence } from './dutyItems.ts'
import { nameOf } from './links.ts'
import { idsOf } from './openLibrary.ts'
import { KINDS, type Kind, type Library, type Place } from './page.ts'

interface Doc {
  readonly key: string
  readonly kind: Kind
  readonly id: string
  readonly title: string
  readonly names: string
  readonly words: string
  readonly excerpt: string
}

export interface Hit {
  readonly place: Place
  readonly title: string
  readonly kind: string
  readonly excerpt: string
}

/** Finds pages of the library by what is typed. */
export type Search = (query: string) => readonly Hit[]

/** Letters without accents, in small. */
const folded = (term: string): string => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Makes the search over every page of the library. It takes some tens of milliseconds: made when first asked for. */
export function openSearch(library: Library): Search {
  const index = new MiniSearch<Doc>({
    idField: 'key',
    fields: ['title', 'names', 'words'],
    storeFields: ['kind', 'id', 'title', 'excerpt'],
    processTerm: folded,
    searchOptions: {
      boost: { title: 4, names: 3 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 5 ? 0.15 : false),
      combineWith: 'AND',
    },
  })
  index.addAll(KINDS.flatMap((kind) => idsOf(library, kind).map((id) => doc(library, kind, id))))
  return (query) =>
    index.search(query).map((found) => ({
      place: { kind: found['kind'] as Kind, id: found['id'] as string },
      title: found['title'] as string,
      kind: t(`library.kind.${found['kind'] as Kind}`),
      excerpt: found['excerpt'] as string,
    }))
}

function doc(library: Library, kind: Kind, id: string): Doc {
  const made = (title: string, names: string, words: readonly (string | undefined)[]): Doc => {
    const held = words.filter((w) => w !== undefined && w !== '') as string[]
    return {
      key: `${kind}/${id}`,
      kind,
      id,
      title,
      names: `${id} ${names}`,
      words: held.join(' '),
      excerpt: excerptOf(held[0] ?? ''),
    }
  }
  const { texts, lawbook } = library
  const title = nameOf(library, { kind, id })
  switch (kind) {
    case 'states':
      return made(title, [...(texts.states[id]?.aliases ?? []), lawbook.stateOf.get(id)?.iso2 ?? ''].join(' '), [])
    case 'instruments': {
      const i = texts.instruments[id]
      return made(title, i?.title ?? '', [i?.title, i?.citation, i?.note, ...(i?.cautions ?? [])])
    }
    case 'duties': {
      const law = lawbook.dutyOf.get(id)
      const d = texts.duties[id]
      return made(title, '', [
        law === undefined ? '' : dutySentence(library, law),
        d?.explanation,
        d?.exceptions,
        d?.nextStep,
        d?.note,
        d?.caseLaw?.text,
      ])
    }
    case 'channels': {
      const c = texts.channels[id]
      return made(title, '', [
        c?.explanation,
        c?.who,
        ...(c?.steps ?? []),
        ...(c?.requestHolds ?? []),
        ...(c?.refusal ?? []),
        ...(c?.mistakes ?? []),
        ...(c?.safety ?? []),
      ])
    }
    case 'crimes':
      return made(title, '', [texts.crimes[id]?.hint])
    case 'needs':
      return made(title, '', [texts.needs[id]?.hint])
    case 'pages': {
      const p = texts.pages.find((x) => x.id === id)
      return made(title, '', [
        p?.summary,
        ...(p?.sections.flatMap((s) => [s.heading, ...s.paragraphs.map((x) => x.text)]) ?? []),
      ])
    }
    case 'developments': {
      const d = texts.developments.find((x) => x.id === id)
      return made(title, '', [d?.summary, d?.whatItWouldChange, ...(d?.steps.map((s) => s.text) ?? [])])
    }
    case 'about':
      return made(t(`library.about.${id as (typeof ABOUT)[number]}`), '', aboutWords(library, id))
  }
}

function aboutWords({ texts }: Library, id: string): readonly string[] {
  if (id === 'glossary') return texts.glossary.flatMap((g) => [g.term, ...g.aliases, g.meaning])
  if (id === 'points-of-law') return Object.values(texts.points).flatMap((p) => [p.title, p.yes.text, p.no.text])
  if (id === 'cautions') return Object.values(texts.cautions).flatMap((c) => [c.title, c.text])
  if (id === 'court-situations') return texts.icc.rows.flatMap((r) => [r.name, r.note])
  return texts.changelog.map((c) => c.text)
}

const excerptOf = (text: string): string =>
  text.length <= 160 ? text : `${text.slice(0, text.lastIndexOf(' ', 160))} …`
