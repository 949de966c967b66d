/** The answers of this tab. They live as long as the tab; where storage is blocked they live as long as the page. */
const KEY = 'dedere.journey'

/** What is stored, or null; storage that is blocked reads as empty. */
export function readStored(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** Stores the answers; null clears them. A full or blocked storage loses nothing that the page holds. */
export function writeStored(text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, text)
  } catch {
    // blocked or full: the answers stay in the page
  }
}
