import type { Crime, DutyLaw, InstrumentId, Iso3, Need, PointId } from '../lawbook/types.ts'
import { articleInWords } from '../report/articles.ts'
import { crimeTitle, instrumentShort, needTitle, stateName } from '../report/names.ts'
import type { Inline, Library, Place } from './page.ts'

export const toState = ({ texts }: Library, id: Iso3): Inline => ({
  text: stateName(texts, id),
  place: { kind: 'states', id },
})
export const toInstrument = ({ texts }: Library, id: InstrumentId): Inline => ({
  text: instrumentShort(texts, id),
  place: { kind: 'instruments', id },
})
export const toCrime = ({ texts }: Library, id: Crime): Inline => ({
  text: crimeTitle(texts, id),
  place: { kind: 'crimes', id },
})
export const toNeed = ({ texts }: Library, id: Need): Inline => ({
  text: needTitle(texts, id),
  place: { kind: 'needs', id },
})
export const toChannel = ({ texts }: Library, id: string): Inline => ({
  text: texts.channels[id]?.title ?? id,
  place: { kind: 'channels', id },
})
export const toPoint = ({ texts }: Library, id: PointId): Inline => ({
  text: texts.points[id]?.title ?? id,
  place: { kind: 'about', id: 'points-of-law' },
})
/** A duty named as a lawyer cites it: 'Convention against Torture, article 7(1)'. */
export const toDuty = (library: Library, duty: DutyLaw): Inline => ({
  text: citation(library, duty),
  place: { kind: 'duties', id: duty.id },
})

export function citation({ texts }: Library, duty: DutyLaw): string {
  const article = articleInWords(duty.article, duty.articleConfirmed)
  const instrument = instrumentShort(texts, duty.instrument)
  return article === '' ? instrument : `${instrument}, ${article}`
}

/** The name of any page, for a link that is known by its place only. */
export function nameOf(library: Library, { kind, id }: Place): string {
  const { texts, lawbook } = library
  switch (kind) {
    case 'states':
      return stateName(texts, id)
    case 'instruments':
      return instrumentShort(texts, id)
    case 'crimes':
      return texts.crimes[id]?.title ?? id
    case 'needs':
      return texts.needs[id]?.title ?? id
    case 'channels':
      return texts.channels[id]?.title ?? id
    case 'duties': {
      const duty = lawbook.dutyOf.get(id)
      return duty === undefined ? id : citation(library, duty)
    }
    case 'pages':
      return texts.pages.find((p) => p.id === id)?.title ?? id
    case 'developments':
      return texts.developments.find((d) => d.id === id)?.title ?? id
    default:
      return id
  }
}
export const toPlace = (library: Library, place: Place): Inline => ({ text: nameOf(library, place), place })

/** Links one after another, with commas between them. */
export const commas = (items: readonly Inline[]): readonly Inline[] =>
  items.flatMap((item, i) => (i === 0 ? [item] : [', ', item]))
