import { decodeCase, type OpenedCase } from '../journey/caseFile.ts'
import type { RestoreIssue } from '../journey/codec.ts'
import { decodeLink } from '../journey/link.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { Result } from '../lawbook/result.ts'
import type { IsoDate } from '../lawbook/types.ts'
import { readKept, readStored } from './session.ts'

/** Where answers come from. */
export type Door = 'session' | 'device' | 'file' | 'link'
/** A case that came in by a door, or why it could not be read. */
export interface Arrival {
  readonly door: Door
  readonly read: Result<OpenedCase, RestoreIssue>
}

const LINK = '#/guide?'

/** The answers that a link carries, taken out of the address at once; null where it is no such link. */
export function takeLink(lawbook: Lawbook, today: IsoDate): Arrival | null {
  if (!location.hash.startsWith(LINK)) return null
  const link = location.hash.slice(LINK.length)
  history.replaceState(history.state, '', '#/guide')
  return openLink(lawbook, link, today)
}

/** A link, or the part of one after `#/guide?`, as a case. */
export function openLink(lawbook: Lawbook, link: string, today: IsoDate): Arrival {
  const text = link.trim()
  const at = text.indexOf(LINK)
  const read = decodeLink(lawbook, at < 0 ? text.replace(/^#?\/?guide\?/, '') : text.slice(at + LINK.length), today)
  if (!read.ok) return { door: 'link', read }
  const { value } = read
  const lawPack = value.otherPack ?? lawbook.version
  return { door: 'link', read: { ok: true, value: { ...value, lawPack, savedOn: null, shown: null, altered: false } } }
}

/** What a link, the tab's session or this device holds; null where there is nothing. */
export function restore(lawbook: Lawbook, today: IsoDate): Arrival | null {
  const link = takeLink(lawbook, today)
  if (link !== null) return link
  const stored = readStored()
  if (stored !== null) return { door: 'session', read: decodeCase(lawbook, stored, today) }
  const kept = readKept()
  return kept === null ? null : { door: 'device', read: decodeCase(lawbook, kept, today) }
}
