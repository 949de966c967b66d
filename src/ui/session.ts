/** The answers of this tab. They live as long as the tab; where storage is blocked they live as long as the page. */
const KEY = 'dedere.journey'
/** The answers that another case took the place of, until they are taken up again or cleared. */
const BEFORE = 'dedere.before'
/** The answers kept on this device, where the person chose so. */
const KEPT = 'dedere.kept'
/** How far a training has come in this tab. */
const TRAINING = 'dedere.training'
/** The window's titles tell nothing of what is shown, where the person chose so. */
const TITLES = 'dedere.titles'

type Where = 'session' | 'local'
const storage = (where: Where): Storage => (where === 'session' ? sessionStorage : localStorage)

/** What is stored, or null; storage that is blocked reads as empty. */
function read(where: Where, key: string): string | null {
  try {
    return storage(where).getItem(key)
  } catch {
    return null
  }
}

/** Stores a text; null clears it. False where storage is full or blocked: the page itself loses nothing. */
function write(where: Where, key: string, text: string | null): boolean {
  try {
    if (text === null) storage(where).removeItem(key)
    else storage(where).setItem(key, text)
    return true
  } catch {
    return false
  }
}

export const readStored = (): string | null => read('session', KEY)
export const writeStored = (text: string | null): boolean => write('session', KEY, text)
export const readBefore = (): string | null => read('session', BEFORE)
export const writeBefore = (text: string | null): boolean => write('session', BEFORE, text)
export const readTraining = (): string | null => read('session', TRAINING)
export const writeTraining = (text: string | null): boolean => write('session', TRAINING, text)
export const readTitles = (): string | null => read('session', TITLES)
export const writeTitles = (text: string | null): boolean => write('session', TITLES, text)
export const readKept = (): string | null => read('local', KEPT)
export const writeKept = (text: string | null): boolean => write('local', KEPT, text)

/** Clears what this tab holds, and nothing that is kept on the device. */
export function clearTab(): void {
  for (const key of [KEY, BEFORE, TRAINING]) write('session', key, null)
}
