import { createContext, useContext } from 'react'
import type { Iso3 } from '../../lawbook/types.ts'
import type { RegionQuestion } from '../../report/region.ts'
import type { RegionWorker } from './openWorker.ts'

/** What every part of the view reads. */
export interface Region {
  readonly question: RegionQuestion
  readonly worker: RegionWorker
  readonly openPair: (from: Iso3, to: Iso3) => void
}
export const RegionContext = createContext<Region | null>(null)

export function useRegion(): Region {
  const region = useContext(RegionContext)
  if (region === null) throw new Error('A part of the region view stands outside it.')
  return region
}
