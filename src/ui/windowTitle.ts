import { useSyncExternalStore } from 'react'
import { t } from '../text/firstWords.ts'
import { readTitles, writeTitles } from './session.ts'

let name = ''
let neutral = readTitles() === 'neutral'
const listeners = new Set<() => void>()

const show = (): void => {
  document.title = name === '' || neutral ? t('app.name') : `${name} · ${t('app.name')}`
}

/** Gives the window the name of what it shows; never an answer. Where the person chose neutral titles it stays that of the guide. */
export function setWindowTitle(shown: string): void {
  name = shown
  show()
}

/** Neutral titles from now on, or not; kept as long as the tab. */
export function chooseNeutralTitles(on: boolean): void {
  neutral = on
  writeTitles(on ? 'neutral' : null)
  show()
  for (const listener of listeners) listener()
}

export const useNeutralTitles = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => neutral,
    () => false,
  )
