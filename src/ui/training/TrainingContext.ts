import { createContext, useContext } from 'react'
import type { TrainingPack } from '../../lawbook/training.ts'
import type { Item } from './items.ts'
import type { Kept } from './kept.ts'

/** What every screen of the training reads. */
export interface Training {
  readonly pack: TrainingPack
  readonly kept: Kept
  readonly change: (change: Partial<Kept>) => void
  /** A scenario or set with its exercises; null where there is none of that name. */
  readonly itemOf: (id: string) => Item | null
}
export const TrainingContext = createContext<Training | null>(null)

export function useTraining(): Training {
  const training = useContext(TrainingContext)
  if (training === null) throw new Error('A screen of the training stands outside the training.')
  return training
}
