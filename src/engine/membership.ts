import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { Certainty, InstrumentId, InstrumentLaw, Iso3, IsoDate, StatusRow } from '../lawbook/types.ts'
import { shiftDay } from './dates.ts'
import { isFictional, type Situation, type StatusWord } from './situation.ts'
import type { Truth } from './truth.ts'

/**
 * When a treaty binds a State, as a list of days on which that changes. Before the first change it does not.
 * Bound from the day of entry into force, and no longer on the day a withdrawal takes effect (Vienna Convention on the Law of Treaties, arts 24, 70).
 */
export interface Membership {
  readonly changes: readonly { readonly from: IsoDate; readonly bound: Truth }[]
  readonly status: (on: IsoDate) => StatusWord
  readonly since: IsoDate | null
  readonly until: IsoDate | null
  readonly certainty: Certainty
  readonly source: 'depositary' | 'you'
}

const ALWAYS = '0000-01-01'

/** The day on which the instrument itself began to be in force: a date, ALWAYS where the day is not verified, null where it is not, undefined where that is unknown. */
function treatyStart(instrument: InstrumentLaw, situation: Situation): IsoDate | null | undefined {
  const said = situation.inForce[instrument.id]
  if (said !== undefined) return said === 'no' ? null : said === 'unknown' ? undefined : said
  if (instrument.inForce === 'unverified') return instrument.adopted ?? ALWAYS
  return instrument.inForce
}

/** Whether the instrument itself is in force on a day. */
export function isInForce(lawbook: Lawbook, situation: Situation, id: InstrumentId, on: IsoDate): Truth {
  const instrument = lawbook.instrumentOf.get(id)
  // a draft is in force for nobody, whatever is said of it
  if (instrument === undefined || instrument.kind === 'draft') return 'no'
  const start = treatyStart(instrument, situation)
  return start === undefined ? 'unknown' : start !== null && start <= on ? 'yes' : 'no'
}

/** A State's membership of an instrument over time: what the person says of it, else what the lawbook's table says. */
export function membershipOf(lawbook: Lawbook, situation: Situation, state: Iso3, id: InstrumentId): Membership {
  const instrument = lawbook.instrumentOf.get(id)
  if (instrument === undefined) return never('not-party', 'depositary')
  if (situation.status[state]?.[id] !== undefined || situation.inForce[id] !== undefined) {
    return workedOut(lawbook, situation, state, instrument)
  }
  // what the person did not touch depends on the tables alone
  const held = lawbook.worked.get(state, id) as Membership | undefined
  if (held !== undefined) return held
  const made = workedOut(lawbook, situation, state, instrument)
  lawbook.worked.set(state, id, made)
  return made
}

function workedOut(lawbook: Lawbook, situation: Situation, state: Iso3, instrument: InstrumentLaw): Membership {
  const start = treatyStart(instrument, situation)
  const raw = rawMembership(lawbook, situation, state, instrument)
  return start === undefined ? doubted(raw) : withTreaty(raw, start)
}

function rawMembership(lawbook: Lawbook, situation: Situation, state: Iso3, instrument: InstrumentLaw): Membership {
  const row = lawbook.status[instrument.id]?.[state]
  const said = situation.status[state]?.[instrument.id]
  if (said !== undefined) return fromOverride(said.status, said.date, row, situation.at)
  if (isFictional(state)) return never('not-party', 'depositary')
  const rules = instrument.status
  if (rules.kind === 'none') return never('not-party', 'depositary')
  if (rules.kind === 'group') {
    const isMember = lawbook.stateOf.get(state)?.groups.includes(rules.group ?? '') ?? false
    return isMember ? since(null, rules.asAt, 'sure') : never('not-party', 'depositary')
  }
  if (row?.consent !== undefined) return withDispute(fromRow(row, rules.asAt), row.disputed)
  return fromAbsence(lawbook, state, instrument, row)
}

function fromRow(row: StatusRow, asAt: IsoDate): Membership {
  if (row.certainty === 'membership-doubtful' && row.doubtfulFrom === undefined) return unknown('membership-doubtful')
  if (row.inForce === undefined && row.consentDate !== undefined) {
    // consent is deposited and the treaty was not in force: bound from the day the treaty is
    return { ...since(row.consentDate, asAt, row.certainty), status: statusOfRow(row, null) }
  }
  const dated = since(row.inForce ?? null, asAt, row.certainty)
  const base = row.inForce === undefined ? dated : { ...dated, status: statusOfRow(row, row.inForce) }
  const changes = base.changes.filter((c) => row.doubtfulFrom === undefined || c.from < row.doubtfulFrom)
  if (row.ended !== undefined) changes.push({ from: row.ended, bound: 'no' })
  if (row.doubtfulFrom !== undefined) changes.push({ from: row.doubtfulFrom, bound: 'unknown' })
  const { ended, doubtfulFrom } = row
  return {
    ...base,
    changes,
    until: ended ?? null,
    status: (on) =>
      doubtfulFrom !== undefined && on >= doubtfulFrom
        ? 'unknown'
        : ended !== undefined && on >= ended
          ? 'withdrawn'
          : base.status(on),
  }
}

/** A span for which courts or States dispute whether the State was bound is unknown, whatever the row says of it. */
function withDispute(held: Membership, span: StatusRow['disputed']): Membership {
  if (span === undefined) return held
  const from = span.from ?? ALWAYS
  const after = shiftDay(span.to, 1)
  const changes = [
    ...held.changes.filter((c) => c.from < from),
    { from, bound: 'unknown' as const },
    { from: after, bound: boundOn(held, after) },
    ...held.changes.filter((c) => c.from > after),
  ]
  return { ...held, changes, status: (on) => (on >= from && on < after ? 'unknown' : held.status(on)) }
}

function fromAbsence(lawbook: Lawbook, state: Iso3, instrument: InstrumentLaw, row: StatusRow | undefined): Membership {
  const rules = instrument.status
  const signed = row?.signed
  const status = (on: IsoDate): StatusWord => (signed !== undefined && signed <= on ? 'signatory' : 'not-party')
  if (row?.certainty === 'membership-doubtful') {
    const { doubtfulFrom } = row
    if (doubtfulFrom === undefined) return unknown('membership-doubtful')
    return {
      ...unknown('membership-doubtful'),
      changes: [{ from: doubtfulFrom, bound: 'unknown' }],
      status: (on) => (on >= doubtfulFrom ? 'unknown' : status(on)),
    }
  }
  const listed = rules.unknownFor.find((u) => u.states === 'all-absent' || u.states.includes(state))
  if (listed?.after !== undefined) {
    const { after } = listed
    return {
      ...never('not-party', 'depositary'),
      changes: [{ from: shiftDay(after, 1), bound: 'unknown' }],
      status: (on) => (on > after ? 'unknown' : status(on)),
    }
  }
  if (listed !== undefined) return unknown('sure')
  if (!isOpenTo(lawbook, instrument, state)) return { ...never('not-party', 'depositary'), status }
  if (row === undefined && (rules.absent === 'unknown' || rules.kind === 'untabled')) return unknown('sure')
  return { ...never('not-party', 'depositary'), status }
}

/** Whether a State may join the instrument at all. */
export function isOpenTo(lawbook: Lawbook, instrument: InstrumentLaw, state: Iso3): boolean {
  const { openTo } = instrument.status
  if (isFictional(state) || openTo === 'all') return true
  if ('states' in openTo) return openTo.states.includes(state)
  const groups = lawbook.stateOf.get(state)?.groups ?? []
  return openTo.groups.some((g) => groups.includes(g))
}

function fromOverride(
  word: StatusWord,
  date: IsoDate | undefined,
  row: StatusRow | undefined,
  at: IsoDate,
): Membership {
  switch (word) {
    case 'party': {
      const day = date ?? (row?.ended === undefined ? row?.inForce : undefined)
      return { ...since(day ?? null, at, 'sure'), source: 'you' }
    }
    case 'withdrawn': {
      const begun = since(row?.inForce ?? null, row?.inForce ?? ALWAYS, 'sure')
      const changes = row?.inForce !== undefined ? [...begun.changes] : [{ from: ALWAYS, bound: 'unknown' as const }]
      const until = date ?? row?.ended ?? null
      if (until === null) changes.push({ from: shiftDay(row?.inForce ?? ALWAYS, 1), bound: 'unknown' })
      changes.push({ from: until ?? at, bound: 'no' })
      return {
        ...begun,
        changes,
        until,
        source: 'you',
        status: (on) =>
          on >= (until ?? at) ? 'withdrawn' : row?.inForce !== undefined && on >= row.inForce ? 'party' : 'unknown',
      }
    }
    case 'consented-not-yet-in-force':
      return date === undefined
        ? never(word, 'you')
        : { ...since(date, at, 'sure'), source: 'you', status: (on) => (on >= date ? 'party' : word) }
    case 'unknown':
      return { ...unknown('sure'), source: 'you' }
    default:
      return never(word, 'you')
  }
}

function never(word: StatusWord, source: Membership['source']): Membership {
  return { changes: [], status: () => word, since: null, until: null, certainty: 'sure', source }
}

function unknown(certainty: Certainty): Membership {
  return {
    changes: [{ from: ALWAYS, bound: 'unknown' }],
    status: () => 'unknown',
    since: null,
    until: null,
    certainty,
    source: 'depositary',
  }
}

/** Bound from a day; where the day is not known, bound from the day for which a count confirms it and not known before. */
function since(day: IsoDate | null, confirmedOn: IsoDate, certainty: Certainty): Membership {
  return {
    changes:
      day !== null
        ? [{ from: day, bound: 'yes' }]
        : [
            { from: ALWAYS, bound: 'unknown' },
            { from: confirmedOn, bound: 'yes' },
          ],
    status: (on) => (on >= (day ?? confirmedOn) ? 'party' : day === null ? 'unknown' : 'not-party'),
    since: day,
    until: null,
    certainty,
    source: 'depositary',
  }
}

/** The word for a row of the table on a day, by its three dates: signature, consent, entry into force. */
const statusOfRow =
  (row: StatusRow, inForce: IsoDate | null) =>
  (on: IsoDate): StatusWord =>
    inForce !== null && on >= inForce
      ? 'party'
      : row.consentDate !== undefined && on >= row.consentDate
        ? 'consented-not-yet-in-force'
        : row.signed !== undefined && on >= row.signed
          ? 'signatory'
          : 'not-party'

/** No treaty binds before it is in force itself. */
function withTreaty(raw: Membership, start: IsoDate | null): Membership {
  const word = (w: StatusWord, on: IsoDate): StatusWord =>
    w === 'party' && (start === null || on < start) ? 'consented-not-yet-in-force' : w
  const lifted = (w: StatusWord, on: IsoDate): StatusWord =>
    w === 'consented-not-yet-in-force' && raw.since !== null && start !== null && on >= start && on >= raw.since
      ? 'party'
      : w
  if (start === null) return { ...raw, changes: [], since: null, status: (on) => word(raw.status(on), on) }
  const held = boundOn(raw, start)
  const changes = [{ from: start, bound: held }, ...raw.changes.filter((c) => c.from > start)]
  const begin = raw.since !== null && raw.since < start ? start : raw.since
  return { ...raw, changes, since: begin, status: (on) => lifted(word(raw.status(on), on), on) }
}

/** Where it is not known whether the treaty itself is in force, nothing it says of a State is certain. */
function doubted(raw: Membership): Membership {
  return {
    ...raw,
    changes: raw.changes.map((c) => (c.bound === 'no' ? c : { from: c.from, bound: 'unknown' })),
    status: (on) => (raw.status(on) === 'party' ? 'unknown' : raw.status(on)),
  }
}

/** Whether the State is bound on a day. */
export function boundOn(membership: Membership, on: IsoDate): Truth {
  let bound: Truth = 'no'
  for (const change of membership.changes) if (change.from <= on) bound = change.bound
  return bound
}

/** Whether the State was bound over a whole span; where that changes within it, unknown, with the days of change. */
export function boundOver(
  membership: Membership,
  from: IsoDate,
  to: IsoDate,
): { readonly bound: Truth; readonly boundaries: readonly IsoDate[] } {
  const inside = [...new Set(membership.changes.map((c) => c.from).filter((d) => d > from && d <= to))]
  const truths = [from, ...inside].map((d) => boundOn(membership, d))
  const first = truths[0] ?? 'no'
  if (truths.every((t) => t === first)) return { bound: first, boundaries: [] }
  return { bound: 'unknown', boundaries: inside.filter((_, i) => truths[i] !== truths[i + 1]) }
}

/** What may be true of a State and a treaty on the date of the request. */
const MAY = {
  bound: (held: Membership, at: IsoDate) => boundOn(held, at) === 'yes',
  'may-be-bound': (held: Membership, at: IsoDate) => boundOn(held, at) !== 'no',
  'ever-bound': (held: Membership) => held.changes.some((c) => c.bound !== 'no'),
  'may-have-left': (held: Membership, at: IsoDate) => ['withdrawn', 'unknown'].includes(held.status(at)),
  'may-have-signed': (held: Membership, at: IsoDate) =>
    ['signatory', 'consented-not-yet-in-force', 'unknown'].includes(held.status(at)),
} as const

/** The States of the lawbook of which something holds under an instrument, the reader's own State left out. */
export function otherStates(
  lawbook: Lawbook,
  situation: Situation,
  id: InstrumentId,
  what: keyof typeof MAY,
): { readonly count: number } {
  const about = `${what} ${situation.at}`
  // what the person says of another State counts; then nothing is kept for later
  const said = Object.entries(situation.status).some(
    ([state, held]) => state !== situation.self && held[id] !== undefined,
  )
  const untouched = situation.inForce[id] === undefined && !said
  let found = untouched ? (lawbook.worked.get(about, id) as ReadonlySet<Iso3> | undefined) : undefined
  if (found === undefined) {
    const holds = (state: Iso3) => MAY[what](membershipOf(lawbook, situation, state, id), situation.at)
    const everyone = [...lawbook.states.map((s) => s.iso3), ...Object.keys(situation.status).filter(isFictional)]
    found = new Set(everyone.filter((s) => s !== situation.self || untouched).filter(holds))
    if (untouched && situation.status[situation.self]?.[id] === undefined) lawbook.worked.set(about, id, found)
  }
  return { count: found.size - (found.has(situation.self) ? 1 : 0) }
}
