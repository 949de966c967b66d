import type { Situation } from '../engine/situation.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { TextPack } from '../lawbook/texts.ts'
import type { Bearer, Crime, InstrumentId, Iso3, Need } from '../lawbook/types.ts'
import { capital, listed, t } from '../text/t.ts'

/** What a report is worded from. */
export interface Words {
  readonly lawbook: Lawbook
  readonly texts: TextPack
  readonly situation: Situation
}

/** A State as a heading or a cell names it. */
export const stateName = (texts: TextPack, state: Iso3): string => texts.states[state]?.name ?? `State ${state}`
/** A State as it stands in a sentence. */
export const stateInText = (texts: TextPack, state: Iso3): string => texts.states[state]?.inText ?? `State ${state}`
/** An instrument as it stands in a sentence: 'the Convention against Torture'. */
export function instrumentInText(texts: TextPack, id: InstrumentId): string {
  const text = texts.instruments[id]
  if (text === undefined) return id
  return text.article ? `the ${text.short}` : text.short
}
/** An annex with what it is about: 'F (torture)'. */
export function annexInText(texts: TextPack, id: InstrumentId, annex: string): string {
  const title = texts.instruments[id]?.annexes?.[annex]
  return title === undefined ? annex : `${annex} (${lower(title)})`
}
export const instrumentShort = (texts: TextPack, id: InstrumentId): string => texts.instruments[id]?.short ?? id

/** The bearer of a duty or an end of a channel, as it stands in a sentence. */
export function bearerInText({ texts, situation, lawbook }: Words, bearer: Bearer, instrument?: InstrumentId): string {
  if (bearer === 'self') return stateInText(texts, situation.self)
  if (bearer === 'other') return situation.other === null ? t('bearer.anyOther') : stateInText(texts, situation.other)
  if (bearer === 'un' && instrument !== undefined) {
    return lawbook.instrumentOf.get(instrument)?.kind === 'mechanism'
      ? instrumentInText(texts, instrument)
      : t('bearer.council')
  }
  return t(`bearer.${bearer}`)
}

export const crimeTitle = (texts: TextPack, crime: Crime): string => texts.crimes[crime]?.title ?? crime
export const needTitle = (texts: TextPack, need: Need): string => texts.needs[need]?.title ?? need
/** 'genocide and war crimes'. */
export const crimesInText = (texts: TextPack, crimes: readonly Crime[]): string =>
  listed(crimes.map((c) => lower(crimeTitle(texts, c))))

/** The first letter made small, for a title put into a sentence. */
export const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
/** A full sentence: capital first, one full stop last. */
export const sentence = (text: string): string => capital(/[.?!]$/.test(text) ? text : `${text}.`)
