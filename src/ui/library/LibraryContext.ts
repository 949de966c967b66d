import { createContext, useContext } from 'react'
import type { InstrumentId, Iso3, IsoDate } from '../../lawbook/types.ts'
import type { Place } from '../../library/page.ts'
import type { TermFinder } from '../../library/terms.ts'

/** What the page components need to know of where they stand: in the app, or in a file made when the project is built. */
export interface Surroundings {
  readonly href: (place: Place, section?: string) => string
  /** The reader's date, ISO 8601; null in a static page, which is read on a day not known when it is made. */
  readonly today: IsoDate | null
  readonly terms: TermFinder
  /** Starts the guide with this State filled in; null in a static page. */
  readonly startAs: ((state: string) => void) | null
  /** The reference of a State’s status under an instrument, to be copied; null in a static page. */
  readonly cite: ((state: Iso3, instrument: InstrumentId) => string) | null
}

export const LibraryContext = createContext<Surroundings | null>(null)

export function useSurroundings(): Surroundings {
  const held = useContext(LibraryContext)
  if (held === null) throw new Error('A page of the library stands outside the library.')
  return held
}
