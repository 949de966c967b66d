import type { Result } from '../lawbook/result.ts'
import { FORMAT, isRecord, type RestoreIssue } from './codec.ts'

const LOCKED_KIND = 'dedere-case-locked'
/** Rounds for a key from a passphrase with SHA-256, as OWASP recommends (2023). */
const ROUNDS = 600_000
/** A file that asks for more is not ours, and would hold the page up. */
const MOST_ROUNDS = 5_000_000

/** Whether this page may use the browser's own cryptography: not on a plain-http address. */
export const canLock = (): boolean => globalThis.crypto?.subtle !== undefined

/** Whether the text is a case that is locked with a passphrase. */
export function isLocked(text: string): boolean {
  try {
    const held: unknown = JSON.parse(text)
    return isRecord(held) && held['kind'] === LOCKED_KIND
  } catch {
    return false
  }
}

/** Locks the text of a case: AES-GCM with 256 bits, the key from the passphrase by PBKDF2 with SHA-256 (WebCrypto). Throws where `canLock` is no. Fewer rounds are for tests of what stands around the key. */
export async function lock(text: string, passphrase: string, rounds = ROUNDS): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const key = await keyFrom(passphrase, salt, rounds)
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text))
  const held = {
    kind: LOCKED_KIND,
    format: FORMAT,
    key: { name: 'PBKDF2', hash: 'SHA-256', iterations: rounds, salt: toBase64(salt) },
    cipher: { name: 'AES-GCM', length: 256, iv: toBase64(iv) },
    data: toBase64(new Uint8Array(data)),
  }
  return `${JSON.stringify(held, null, 1)}\n`
}

/** Opens what `lock` made. A wrong passphrase and a damaged file cannot be told apart. Never throws. */
export async function unlock(text: string, passphrase: string): Promise<Result<string, RestoreIssue>> {
  const damaged = (found: string, allowed: string): Result<string, RestoreIssue> => ({
    ok: false,
    error: { kind: 'not-a-journey', found: found.slice(0, 40), allowed },
  })
  if (!canLock()) return { ok: false, error: { kind: 'no-crypto', found: location.protocol, allowed: 'https' } }
  try {
    const held: unknown = JSON.parse(text)
    if (!isRecord(held) || !isRecord(held['key']) || !isRecord(held['cipher']))
      return damaged(text, 'a locked case file with key, cipher and data')
    const format = held['format']
    if (typeof format === 'number' && format > FORMAT)
      return { ok: false, error: { kind: 'newer-format', found: String(format), allowed: `format ${FORMAT} or older` } }
    const rounds = held['key']['iterations']
    if (typeof rounds !== 'number' || !Number.isInteger(rounds) || rounds < 1 || rounds > MOST_ROUNDS)
      return damaged(String(rounds), `iterations: a whole number up to ${MOST_ROUNDS}`)
    const salt = fromBase64(held['key']['salt'])
    const iv = fromBase64(held['cipher']['iv'])
    const data = fromBase64(held['data'])
    if (salt === null || iv === null || data === null) return damaged(text, 'salt, iv and data in base64')
    try {
      const key = await keyFrom(passphrase, salt, rounds)
      const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data)
      return { ok: true, value: new TextDecoder().decode(opened) }
    } catch {
      return { ok: false, error: { kind: 'wrong-passphrase', found: '', allowed: 'the passphrase of this file' } }
    }
  } catch {
    return damaged(text, 'a locked case file')
  }
}

async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  // the same letters may come as one sign or as several from another keyboard
  const words = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const material = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
function fromBase64(value: unknown): Uint8Array<ArrayBuffer> | null {
  if (typeof value !== 'string') return null
  try {
    return Uint8Array.from(atob(value), (c) => c.charCodeAt(0))
  } catch {
    return null
  }
}
