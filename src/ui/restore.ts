import { decode, type Restored } from '../journey/codec.ts'
import { decodeLink } from '../journey/link.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { Result } from '../lawbook/result.ts'
import type { IsoDate } from '../lawbook/types.ts'
import { readStored } from './session.ts'

/** Answers that were kept, or why they could not be read. */
export type Kept = Result<Restored, { readonly found: string; readonly allowed: string }>

const LINK = '#/guide?'

/** What a link or the tab's session holds; null where there is nothing. The answers are taken out of the address at once. */
export function restore(lawbook: Lawbook, today: IsoDate): Kept | null {
  if (location.hash.startsWith(LINK)) {
    const link = location.hash.slice(LINK.length)
    history.replaceState(history.state, '', '#/guide')
    return decodeLink(lawbook, link, today)
  }
  const stored = readStored()
  return stored === null ? null : decode(lawbook, stored, today)
}
