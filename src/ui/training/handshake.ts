/** The address of the window that a room sees. */
export const PROJECTED = '#/training/screen'

/** What the projected window says to the one that opened it, every second: that it is there, and which port it holds. */
export interface Asking {
  readonly dedere: 'screen'
  readonly token: string | null
  readonly port: string | null
}
/** The answer, with a port of its own. */
export interface Answering {
  readonly dedere: 'port'
  readonly token: string
  readonly port: string
}
/** What is pressed in the projected window. */
export const PRESSES = ['onward', 'back', 'blackout', 'large'] as const
export type Press = (typeof PRESSES)[number]

const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null
const isWord = (x: unknown): boolean => x === null || typeof x === 'string'
export const isAsking = (x: unknown): x is Asking =>
  isRecord(x) && x['dedere'] === 'screen' && isWord(x['token']) && isWord(x['port'])
export const isAnswering = (x: unknown): x is Answering =>
  isRecord(x) && x['dedere'] === 'port' && typeof x['token'] === 'string' && typeof x['port'] === 'string'
export const isPress = (x: unknown): x is Press => (PRESSES as readonly unknown[]).includes(x)

/** A word that nobody guesses. Works from a file too, where `randomUUID` may be missing. */
export function newToken(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(36)).join('-')
}
