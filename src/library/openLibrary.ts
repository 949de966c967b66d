import type { Crime, Need } from '../lawbook/types.ts'
import { CRIMES, NEEDS } from '../lawbook/types.ts'
import { t } from '../text/t.ts'
import { ABOUT, type AboutId, aboutPage } from './aboutPages.ts'
import { channelPage } from './channelPage.ts'
import { dutyPage } from './dutyPage.ts'
import { developmentPage, essayPage } from './essayPages.ts'
import { instrumentPage } from './instrumentPage.ts'
import { nameOf } from './links.ts'
import { type Inline, KINDS, type Kind, type Library, list, type Page, type Place, section, text } from './page.ts'
import { statePage } from './statePage.ts'
import { crimePage, needPage } from './subjectPages.ts'

/** Every id of a kind, in the order of the library. */
export function idsOf({ lawbook, texts }: Library, kind: Kind): readonly string[] {
  switch (kind) {
    case 'pages':
      return texts.pages.map((p) => p.id)
    case 'crimes':
      return CRIMES
    case 'instruments':
      return lawbook.instruments.map((i) => i.id)
    case 'duties':
      return lawbook.duties.map((d) => d.id)
    case 'needs':
      return NEEDS
    case 'channels':
      return lawbook.channels.map((c) => c.id)
    case 'states':
      return lawbook.states
        .map((s) => s.iso3)
        .sort((a, b) => (texts.states[a]?.name ?? a).localeCompare(texts.states[b]?.name ?? b, 'en'))
    case 'developments':
      return texts.developments.map((d) => d.id)
    case 'about':
      return ABOUT
  }
}

export const allPlaces = (library: Library): readonly Place[] =>
  KINDS.flatMap((kind) => idsOf(library, kind).map((id) => ({ kind, id })))

/** The page at a place; null where there is none. */
export function composePage(library: Library, { kind, id }: Place): Page | null {
  const { lawbook, texts } = library
  if (kind === 'contents' || !idsOf(library, kind).includes(id)) return null
  const of = <T>(found: T | undefined, make: (library: Library, found: T) => Page): Page | null =>
    found === undefined ? null : make(library, found)
  switch (kind) {
    case 'pages':
      return of(
        texts.pages.find((p) => p.id === id),
        essayPage,
      )
    case 'crimes':
      return crimePage(library, id as Crime)
    case 'instruments':
      return of(lawbook.instrumentOf.get(id), instrumentPage)
    case 'duties':
      return of(lawbook.dutyOf.get(id), dutyPage)
    case 'needs':
      return needPage(library, id as Need)
    case 'channels':
      return of(lawbook.channelOf.get(id), channelPage)
    case 'states':
      return of(lawbook.stateOf.get(id), statePage)
    case 'developments':
      return of(
        texts.developments.find((d) => d.id === id),
        developmentPage,
      )
    case 'about':
      return aboutPage(library, id as AboutId)
  }
}

/** The contents of one kind: every page of it by name. Duties stand under their instruments. */
export function kindPage(library: Library, kind: Kind): Page {
  const { lawbook, texts } = library
  const entry = (id: string): Inline => ({
    text: kind === 'about' ? t(`library.about.${id as AboutId}`) : nameOf(library, { kind, id }),
    place: { kind, id },
  })
  const ids = idsOf(library, kind)
  const groups: readonly (readonly [string, readonly string[]])[] =
    kind === 'duties'
      ? lawbook.instruments.map((i) => [
          texts.instruments[i.id]?.short ?? i.id,
          lawbook.duties.filter((d) => d.instrument === i.id).map((d) => d.id),
        ])
      : kind === 'states'
        ? [...new Set(lawbook.states.map((s) => s.region))]
            .sort()
            .map((r) => [r, ids.filter((id) => lawbook.stateOf.get(id)?.region === r)])
        : kind === 'channels'
          ? NEEDS.map((n) => [
              texts.needs[n]?.title ?? n,
              lawbook.channels.filter((c) => c.need === n).map((c) => c.id),
            ])
          : [[t(`library.kind.${kind}`), ids]]
  const title = t(`library.kind.${kind}`)
  return {
    place: { kind, id: '' },
    title,
    heading: title,
    kicker: t('library.title'),
    lead: t(`library.kindLead.${kind}`),
    ages: [],
    sections: groups.flatMap(([heading, held], i) =>
      held.length === 0
        ? []
        : section(`group-${i}`, heading, [
            list(
              held.map((id) => ({
                words: kind === 'duties' ? [entry(id), `: ${texts.duties[id]?.act ?? ''}`] : [entry(id)],
              })),
            ),
          ]),
    ),
  }
}

/** The first page of the library: what it holds, kind by kind. */
export function contentsPage(library: Library): Page {
  return {
    place: { kind: 'contents', id: '' },
    title: t('library.title'),
    heading: t('library.title'),
    kicker: t('app.name'),
    lead: t('library.lead'),
    ages: [],
    sections: section('contents', t('library.contents'), [
      list(
        KINDS.map((kind) => ({
          words: [
            { text: t(`library.kind.${kind}`), place: { kind, id: '' } },
            ` (${idsOf(library, kind).length}). ${t(`library.kindLead.${kind}`)}`,
          ],
        })),
      ),
      text(t('library.asAt', { version: library.lawbook.version })),
    ]),
  }
}
