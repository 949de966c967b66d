import { useSyncExternalStore } from 'react'
import { type Marking, PAPERS, type Paper } from '../report/memo/options.ts'
import { t } from '../text/t.ts'

/** What stands on every printed page of this tab. Kept in memory only. */
export interface PaperChoice {
  readonly marking: Marking
  readonly paper: Paper
  readonly signature: boolean
}

/** Where Letter is the usual paper (ISO 3166-1 alpha-2). */
const LETTER = ['US', 'CA', 'MX', 'PH', 'CO', 'VE', 'CL', 'CR', 'DO', 'GT', 'NI', 'PA', 'PR', 'SV']
const usual = (): Paper => {
  const region = typeof navigator === 'undefined' ? undefined : /-([A-Z]{2})\b/.exec(navigator.language)?.[1]
  return region !== undefined && LETTER.includes(region) ? 'Letter' : 'A4'
}

let choice: PaperChoice = { marking: 'none', paper: usual(), signature: false }
const listeners = new Set<() => void>()

export function choosePaper(change: Partial<PaperChoice>): void {
  choice = { ...choice, ...change }
  putOnPage()
  for (const listener of listeners) listener()
}

/** The style sheet of paper reads the choice from the root of the page. */
export function putOnPage(): void {
  const { style, dataset } = document.documentElement
  dataset['paper'] = PAPERS.find((p) => p === choice.paper) ?? 'A4'
  style.setProperty('--print-marking', JSON.stringify(choice.marking === 'none' ? '' : t(`memo.${choice.marking}`)))
}

export const usePaper = (): PaperChoice =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => choice,
    () => choice,
  )
