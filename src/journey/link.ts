import type { InputIssue } from '../engine/parseSituation.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { Result } from '../lawbook/result.ts'
import { CRIMES, type IsoDate, NEEDS } from '../lawbook/types.ts'
import type { Answers } from './answers.ts'
import { decode, type Restored, type RestoreIssue, readAnswers } from './codec.ts'

/** The number of the form in which a link holds answers. */
export const LINK_FORMAT = 2

const ALLOWED = 'a link made by this guide'
const LISTS = ['crime', 'need'] as const
const WORDS = [
  'conflict',
  'grave-breach',
  'state',
  'with',
  'role',
  'suspect-in',
  'territory',
  'national-of',
  'conduct',
  'at',
] as const
/** What such an answer says is what no answer says: it stays out of a link. */
const NOTHING: Readonly<Record<string, string>> = { with: 'none', role: 'overview' }

/**
 * The case as the part of a link after `#/guide?`: question ids and answers, readable, never sent to a server. Equal situations give equal links: lists
 * stand in the order of the lawbook, what says no more than no answer is left out, and the day of the request (ISO 8601) is always written.
 */
export function encodeLink(lawbook: Lawbook, answers: Answers, today: IsoDate): string {
  const out: [string, string][] = [
    ['dedere', String(LINK_FORMAT)],
    ['law', lawbook.version],
  ]
  const inOrder = (held: readonly string[], order: readonly string[]) => order.filter((o) => held.includes(o)).join(',')
  for (const [key, order] of [
    ['crime', CRIMES],
    ['need', NEEDS],
  ] as const) {
    const held = answers[key]
    if (held !== undefined && held.length > 0) out.push([key, inOrder(held, order)])
  }
  for (const key of WORDS) {
    const held = key === 'at' ? (answers.at ?? today) : answers[key]
    if (held !== undefined && held !== 'unknown' && held !== NOTHING[key]) out.push([key, held])
  }
  const parts: [string, string][] = []
  const add = (value: string | undefined, ...path: readonly string[]) => {
    if (value !== undefined) parts.push([path.join(':'), value])
  }
  for (const [state, rows] of Object.entries(answers.status?.corrections ?? {}))
    for (const [instrument, { status, date }] of Object.entries(rows))
      add(date === undefined ? status : `${status}@${date}`, 'status', state, instrument)
  for (const [instrument, said] of Object.entries(answers.status?.inForce ?? {})) add(said, 'in-force', instrument)
  const { acceptance = {}, ...icc } = answers.icc ?? {}
  for (const [word, said] of Object.entries(icc)) if (said !== 'unknown') add(said, 'icc', word)
  for (const [state, said] of Object.entries(acceptance))
    add(
      typeof said === 'string'
        ? said
        : Object.keys(said).length === 0
          ? 'none'
          : Object.entries(said)
              .map(([by, { date }]) => (date === null ? by : `${by}@${date}`))
              .sort()
              .join(','),
      'icc',
      state,
    )
  for (const [state, rows] of Object.entries(answers['treaty-required'] ?? {}))
    for (const [need, said] of Object.entries(rows)) if (said !== 'unknown') add(said, 'treaty-required', state, need)
  for (const [need, said] of Object.entries(answers.bilateral ?? {}))
    if (said !== 'unknown') add(said, 'bilateral', need)
  for (const [point, said] of Object.entries(answers.position ?? {})) add(said, 'position', point)
  return [...out, ...parts.sort(([a], [b]) => (a < b ? -1 : 1))].map(([k, v]) => `${k}=${written(v)}`).join('&')
}

/** Signs that may stand in the part after `#` stay as they are, so that a person can read what is shared. */
const written = (value: string): string =>
  encodeURIComponent(value).replace(/%(2C|40|2F|3A)/g, (sign) => decodeURIComponent(sign))

/** Reads the part of a link after `#/guide?`, also in the form of the first links. What is not known is named, never dropped in silence. Never throws. */
export function decodeLink(lawbook: Lawbook, link: string, today: IsoDate): Result<Restored, RestoreIssue> {
  if (link.startsWith('s=')) return decodeFirst(lawbook, link.slice(2), today)
  const wrong = (kind: RestoreIssue['kind'], found: string, allowed = ALLOWED) =>
    ({ ok: false, error: { kind, found: found.slice(0, 40), allowed } }) as const
  const raw: Record<string, unknown> = Object.create(null)
  const twice: InputIssue[] = []
  const seen = new Set<string>()
  for (const pair of link.split('&')) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    let key: string
    let value: string
    try {
      key = decodeURIComponent(at < 0 ? pair : pair.slice(0, at))
      value = at < 0 ? '' : decodeURIComponent(pair.slice(at + 1))
    } catch {
      return wrong('not-json', pair)
    }
    if (seen.has(key)) {
      twice.push({ path: key, value, allowed: `one value (it stands twice; the first was taken)` })
      continue
    }
    seen.add(key)
    put(raw, key, value)
  }
  const { dedere: format, law, ...given } = raw
  if (typeof format !== 'string' || !/^\d{1,6}$/.test(format)) return wrong('not-a-journey', link)
  if (Number(format) > LINK_FORMAT) return wrong('newer-format', format, `format ${LINK_FORMAT} or older`)
  const { answers, dropped } = readAnswers(lawbook, given, today)
  return {
    ok: true,
    value: {
      answers,
      dropped: [...dropped, ...twice],
      otherPack: typeof law === 'string' && law !== lawbook.version ? law : null,
    },
  }
}

/** Puts a value of a link where the answers hold it. What has no place goes under its own key, to be named as not known. */
function put(raw: Record<string, unknown>, key: string, value: string): void {
  const [question = '', ...path] = key.split(':')
  const [first = '', second] = path
  if (path.length === 0) {
    raw[question] = (LISTS as readonly string[]).includes(question) ? value.split(',') : value
  } else if (question === 'status' && path.length === 2) set(raw, value, 'status', 'corrections', first, second ?? '')
  else if (question === 'in-force' && path.length === 1) set(raw, value, 'status', 'inForce', first)
  else if (question === 'icc' && (first === 'situation-open' || first === 'warrant')) set(raw, value, 'icc', first)
  else if (question === 'icc' && path.length === 1)
    set(raw, value === 'none' || value === 'unknown' ? value : acceptances(value), 'icc', 'acceptance', first)
  else if (question === 'treaty-required' && path.length === 2) set(raw, value, 'treaty-required', first, second ?? '')
  else if ((question === 'bilateral' || question === 'position') && path.length === 1) set(raw, value, question, first)
  else raw[key] = value
}

function set(raw: Record<string, unknown>, value: unknown, ...path: readonly string[]): void {
  let holder = raw
  for (const step of path.slice(0, -1)) {
    if (typeof holder[step] !== 'object' || holder[step] === null) holder[step] = Object.create(null)
    holder = holder[step] as Record<string, unknown>
  }
  holder[path.at(-1) ?? ''] = value
}

const acceptances = (value: string): Record<string, unknown> => {
  const out: Record<string, unknown> = Object.create(null)
  for (const part of value.split(',')) {
    const [by = '', date] = part.split('@')
    out[by] = { date: date ?? null }
  }
  return out
}

/** The first form of a link: the text of the session in base64url. */
function decodeFirst(lawbook: Lawbook, link: string, today: IsoDate): Result<Restored, RestoreIssue> {
  try {
    const binary = atob(link.replaceAll('-', '+').replaceAll('_', '/'))
    return decode(lawbook, new TextDecoder().decode(Uint8Array.from(binary, (c) => c.charCodeAt(0))), today)
  } catch {
    return { ok: false, error: { kind: 'not-json', found: link.slice(0, 40), allowed: ALLOWED } }
  }
}
