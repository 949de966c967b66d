import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { Result } from '../lawbook/result.ts'
import { ACCEPTANCES, type Acceptance, CRIMES, LEGAL_NEEDS, type LegalNeed, NEEDS } from '../lawbook/types.ts'
import { isDate, parseSpan } from './dates.ts'
import {
  CONFLICTS,
  emptySituation,
  type IccAcceptances,
  isFictional,
  ROLES,
  type Situation,
  STATUS_WORDS,
  type StatusOverride,
  type StatusWord,
} from './situation.ts'
import { TRUTHS, type Truth } from './truth.ts'

/** One thing wrong with an input: where, what was found, and what is allowed. */
export interface InputIssue {
  readonly path: string
  readonly value: unknown
  readonly allowed: string
}

const FIELDS = Object.keys(emptySituation('', [], ''))

/**
 * Reads a situation from outside (link, file, storage, command line). Never throws: every problem is returned, each with its place.
 * `today` (ISO 8601) stands in for a missing `at`.
 */
export function parseSituation(
  lawbook: Lawbook,
  input: unknown,
  today: string,
): Result<Situation, readonly InputIssue[]> {
  if (!isRecord(input))
    return { ok: false, error: [{ path: '', value: input, allowed: 'an object with self and crimes' }] }
  const reader = new Reader(lawbook)
  for (const key of Object.keys(input)) {
    if (!FIELDS.includes(key)) reader.issue(key, input[key], `one of the fields ${FIELDS.join(', ')}`)
  }
  const status = reader.status(input['status'])
  const state = (key: string, value: unknown) => reader.state(key, value, status)
  const self = state('self', input['self']) ?? ''
  const other = input['other'] === undefined || input['other'] === null ? null : state('other', input['other'])
  if (other !== null && other === self && self !== '') {
    reader.issue('other', other, `a State other than ${self}, or none`)
  }
  const at = input['at'] === undefined ? today : reader.date('at', input['at'])
  const conduct = reader.conduct(input['conduct'], at)
  const icc = reader.record('icc', input['icc'])
  reader.keys('icc', icc, ['situation-open', 'warrant'])
  const situation: Situation = {
    self,
    other: other ?? null,
    role: reader.one('role', input['role'], ROLES, 'overview'),
    crimes: reader.many('crimes', input['crimes'], CRIMES, true),
    conflict: reader.one('conflict', input['conflict'], CONFLICTS, 'unknown'),
    graveBreach: reader.truth('graveBreach', input['graveBreach']),
    conduct,
    at,
    suspectIn: reader.place('suspectIn', input['suspectIn'], self, other),
    suspectNationality: reader.place('suspectNationality', input['suspectNationality'], self, other),
    territory: reader.place('territory', input['territory'], self, other),
    needs: reader.many('needs', input['needs'], NEEDS, false),
    icc: {
      'situation-open': reader.truth('icc.situation-open', icc['situation-open']),
      warrant: reader.truth('icc.warrant', icc['warrant']),
    },
    iccAcceptance: reader.acceptances(input['iccAcceptance'], status),
    treatyRequired: reader.treatyRequired(input['treatyRequired'], status),
    bilateral: reader.legalNeeds('bilateral', input['bilateral']),
    status,
    inForce: reader.inForce(input['inForce']),
    positions: reader.positions(input['positions']),
    setAside: reader.record('setAside', input['setAside']),
  }
  return reader.issues.length > 0 ? { ok: false, error: reader.issues } : { ok: true, value: situation }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The entries of a record without those that would reach into the language itself (`__proto__`). */
function apart(value: Record<string, unknown>) {
  const entries = Object.entries(value)
  return {
    own: Object.fromEntries(entries.filter(([k]) => k !== '__proto__')),
    named: entries.filter(([k]) => k === '__proto__').map(([k]) => k),
  }
}

/** Reads field by field and gathers every issue. */
class Reader {
  readonly issues: InputIssue[] = []
  private readonly lawbook: Lawbook

  constructor(lawbook: Lawbook) {
    this.lawbook = lawbook
  }

  issue(path: string, value: unknown, allowed: string): void {
    this.issues.push({ path, value, allowed })
  }

  record(path: string, value: unknown): Record<string, unknown> {
    if (value === undefined) return {}
    if (isRecord(value)) {
      const { own, named } = apart(value)
      for (const key of named)
        this.issue(path === '' ? key : `${path}.${key}`, key, 'a name that is not one of the language itself')
      return own
    }
    this.issue(path, value, 'an object')
    return {}
  }

  keys(path: string, value: Record<string, unknown>, allowed: readonly string[]): void {
    for (const key of Object.keys(value)) {
      if (!allowed.includes(key)) this.issue(`${path}.${key}`, value[key], `one of ${allowed.join(', ')}`)
    }
  }

  one<T extends string>(path: string, value: unknown, allowed: readonly T[], preset: T): T {
    if (value === undefined || value === null) return preset
    const found = allowed.find((a) => a === value)
    if (found === undefined) this.issue(path, value, `one of ${allowed.join(', ')}`)
    return found ?? preset
  }

  many<T extends string>(path: string, value: unknown, allowed: readonly T[], required: boolean): readonly T[] {
    const list = value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
    if (required && list.length === 0) this.issue(path, value, `one or more of ${allowed.join(', ')}`)
    for (const item of list) {
      if (!allowed.includes(item)) this.issue(path, item, `one or more of ${allowed.join(', ')}`)
    }
    return allowed.filter((a) => list.includes(a))
  }

  truth(path: string, value: unknown): Truth {
    return this.one(path, value === true ? 'yes' : value === false ? 'no' : value, TRUTHS, 'unknown')
  }

  /** A State of the list, or a fictional one that the situation itself describes. */
  state(path: string, value: unknown, status: Situation['status']): string | null {
    if (typeof value === 'string' && this.lawbook.stateOf.has(value)) return value
    if (typeof value === 'string' && isFictional(value)) {
      if (status[value] !== undefined) return value
      this.issue(
        path,
        value,
        'a fictional State (XAA to XZZ) only with treaty statuses of its own in the same situation',
      )
      return null
    }
    this.issue(path, value, STATE_ALLOWED)
    return null
  }

  date(path: string, value: unknown): string {
    if (typeof value === 'string' && isDate(value)) return value
    this.issue(path, value, 'a day of the calendar, written YYYY-MM-DD')
    return NO_DATE
  }

  conduct(value: unknown, at: string): string {
    if (value === undefined || value === null || value === 'unknown') return 'unknown'
    const span = typeof value === 'string' ? parseSpan(value) : null
    if (span === null) {
      this.issue('conduct', value, CONDUCT_ALLOWED)
      return 'unknown'
    }
    if (at !== NO_DATE && span.from > at)
      this.issue('conduct', value, `acts that begin on or before the date of the request (${at})`)
    return value as string
  }

  place(path: string, value: unknown, self: string, other: string | null): string {
    if (value === undefined || value === null) return 'unknown'
    if (value === 'self' || value === 'other' || value === 'elsewhere' || value === 'unknown') return value
    if (typeof value === 'string' && (this.lawbook.stateOf.has(value) || isFictional(value))) {
      return value === self ? 'self' : value === other ? 'other' : value
    }
    this.issue(path, value, `self, other, elsewhere, unknown, or ${STATE_ALLOWED}`)
    return 'unknown'
  }

  status(value: unknown): Situation['status'] {
    const out: Record<string, Record<string, StatusOverride>> = {}
    for (const [state, held] of Object.entries(this.record('status', value))) {
      if (!this.lawbook.stateOf.has(state) && !isFictional(state)) this.issue(`status.${state}`, state, STATE_ALLOWED)
      const rows: Record<string, StatusOverride> = {}
      for (const [instrument, said] of Object.entries(this.record(`status.${state}`, held))) {
        const path = `status.${state}.${instrument}`
        if (!this.lawbook.instrumentOf.has(instrument)) {
          this.issue(
            path,
            instrument,
            `an instrument of the lawbook: ${[...this.lawbook.instrumentOf.keys()].join(', ')}`,
          )
          continue
        }
        const read = this.override(path, said)
        if (read !== null) rows[instrument] = read
      }
      out[state] = rows
    }
    return out
  }

  private override(path: string, said: unknown): StatusOverride | null {
    const [word, date] = isRecord(said)
      ? [said['status'], said['date']]
      : typeof said === 'string'
        ? split(said)
        : [said, undefined]
    const status = STATUS_WORDS.find((w): w is StatusWord => w === word)
    if (status === undefined) {
      this.issue(path, said, `one of ${STATUS_WORDS.join(', ')}, with @YYYY-MM-DD where a date is known`)
      return null
    }
    if (isRecord(said)) this.keys(path, said, ['status', 'date'])
    if (date === undefined || date === null) return { status }
    return { status, date: this.date(path, date) }
  }

  inForce(value: unknown): Situation['inForce'] {
    const out: Record<string, string> = {}
    for (const [instrument, said] of Object.entries(this.record('inForce', value))) {
      const path = `inForce.${instrument}`
      if (!this.lawbook.instrumentOf.has(instrument)) this.issue(path, instrument, 'an instrument of the lawbook')
      out[instrument] = said === 'no' || said === 'unknown' ? said : this.date(path, said)
    }
    return out
  }

  acceptances(value: unknown, status: Situation['status']): Situation['iccAcceptance'] {
    const out: Record<string, IccAcceptances> = {}
    for (const [state, said] of Object.entries(this.record('iccAcceptance', value))) {
      const path = `iccAcceptance.${state}`
      this.state(path, state, status)
      if (said === 'none' || said === 'unknown') {
        out[state] = said
        continue
      }
      const held: Partial<Record<Acceptance, { date: string | null }>> = {}
      for (const [by, when] of Object.entries(this.record(path, said))) {
        const kind = ACCEPTANCES.find((a) => a === by)
        if (kind === undefined) {
          this.issue(`${path}.${by}`, by, `one of ${ACCEPTANCES.join(', ')}`)
          continue
        }
        const day = isRecord(when) ? when['date'] : when
        held[kind] = {
          date:
            day === null || day === true || day === 'yes' || day === undefined ? null : this.date(`${path}.${by}`, day),
        }
      }
      out[state] = held
    }
    return out
  }

  treatyRequired(value: unknown, status: Situation['status']): Situation['treatyRequired'] {
    const out: Record<string, Partial<Record<LegalNeed, Truth>>> = {}
    for (const [state, held] of Object.entries(this.record('treatyRequired', value))) {
      this.state(`treatyRequired.${state}`, state, status)
      out[state] = this.legalNeeds(`treatyRequired.${state}`, held)
    }
    return out
  }

  legalNeeds(path: string, value: unknown): Partial<Record<LegalNeed, Truth>> {
    const held = this.record(path, value)
    this.keys(path, held, LEGAL_NEEDS)
    const out: Partial<Record<LegalNeed, Truth>> = {}
    for (const need of LEGAL_NEEDS) if (held[need] !== undefined) out[need] = this.truth(`${path}.${need}`, held[need])
    return out
  }

  positions(value: unknown): Situation['positions'] {
    const out: Record<string, 'yes' | 'no'> = {}
    for (const [point, said] of Object.entries(this.record('positions', value))) {
      const path = `positions.${point}`
      if (!this.lawbook.points.includes(point))
        this.issue(path, point, `a point of law: ${this.lawbook.points.join(', ')}`)
      if (said === 'yes' || said === 'no') out[point] = said
      else this.issue(path, said, 'yes or no')
    }
    return out
  }
}

const split = (text: string): [string, string | undefined] => {
  const at = text.indexOf('@')
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

/** Stands in for a date that was named as wrong already. */
const NO_DATE = '9999-12-31'
const STATE_ALLOWED = 'the ISO 3166-1 alpha-3 code of one of the 197 States of the lawbook (such as KHM)'
const CONDUCT_ALLOWED =
  'a day (2017-08-25), month (2017-08), year (2017) or interval (1982/1990, 2017-08-25/..) that exists in the calendar, or unknown'
