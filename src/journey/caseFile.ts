import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Assessment, ChannelStatus, Doubt, Verdict } from '../engine/assess.ts'
import { isDate } from '../engine/dates.ts'
import { membershipOf } from '../engine/membership.ts'
import type { InputIssue } from '../engine/parseSituation.ts'
import { STATUS_WORDS, type StatusWord } from '../engine/situation.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { Result } from '../lawbook/result.ts'
import type { Bearer, ChannelId, DutyId, InstrumentId, Iso3, IsoDate } from '../lawbook/types.ts'
import type { Answers } from './answers.ts'
import { decode, FORMAT, isRecord, type Restored, type RestoreIssue, sorted } from './codec.ts'

export const CASE_KIND = 'dedere-case'
/** The end of a case file's name. */
export const CASE_ENDING = '.dedere.json'
/** A case file is some 60 kB; what is far larger is none. */
const MOST_LETTERS = 3_000_000

export interface ShownStatus {
  readonly state: Iso3
  readonly instrument: InstrumentId
  readonly status: StatusWord
  readonly since: IsoDate | null
  readonly until: IsoDate | null
}
export interface ShownDuty {
  readonly id: DutyId
  readonly bearer: Bearer
  readonly verdict: Verdict
  readonly doubt: Doubt
}
export interface ShownChannel {
  readonly id: ChannelId
  readonly from: Bearer
  readonly to: Bearer
  readonly status: ChannelStatus
}
/** What a result said on the day it was saved: enough to tell later what has changed, without the law pack of that day. */
export interface Shown {
  readonly at: IsoDate
  readonly lawAsAt: IsoDate
  readonly status: readonly ShownStatus[]
  readonly duties: readonly ShownDuty[]
  readonly channels: readonly ShownChannel[]
}
/** A case that was opened. `altered`: the file is not as it was saved. */
export interface OpenedCase extends Restored {
  readonly lawPack: string
  readonly savedOn: IsoDate | null
  readonly shown: Shown | null
  readonly altered: boolean
}

/** What a result says, as a case file keeps it. */
export function shownBy(lawbook: Lawbook, { situation, duties, channels, lawAsAt }: Assessment): Shown {
  const states = situation.other === null ? [situation.self] : [situation.self, situation.other]
  return {
    at: situation.at,
    lawAsAt,
    status: states.flatMap((state) =>
      lawbook.instruments
        .filter((i) => i.status.kind !== 'none')
        .map((i) => {
          const held = membershipOf(lawbook, situation, state, i.id)
          return { state, instrument: i.id, status: held.status(situation.at), since: held.since, until: held.until }
        }),
    ),
    duties: duties.map((f) => ({ id: f.duty.id, bearer: f.bearer, verdict: f.verdict, doubt: f.doubt })),
    channels: channels.map((f) => ({ id: f.channel.id, from: f.from, to: f.to, status: f.status })),
  }
}

/** A case as the text of a `*.dedere.json` file: answers, what the result said, and a digest (SHA-256) of both. `savedOn` is ISO 8601. */
export function encodeCase(lawbook: Lawbook, answers: Answers, assessment: Assessment, savedOn: IsoDate): string {
  const held = {
    kind: CASE_KIND,
    format: FORMAT,
    lawPack: lawbook.version,
    savedOn,
    answers,
    shown: shownBy(lawbook, assessment),
  }
  return `${JSON.stringify({ ...(sorted(held) as object), digest: digestOf(held) }, null, 1)}\n`
}

/** The digest of a case without its `digest`: SHA-256 over its JSON with sorted keys, in hexadecimal. */
const digestOf = (held: object): string => `sha256:${bytesToHex(sha256(utf8ToBytes(JSON.stringify(sorted(held)))))}`

/** Reads a case file, or the text of a session. What does not fit is named; what was shown is read as far as it can be. Never throws. */
export function decodeCase(lawbook: Lawbook, text: string, today: IsoDate): Result<OpenedCase, RestoreIssue> {
  if (text.length > MOST_LETTERS) {
    return { ok: false, error: { kind: 'too-large', found: String(text.length), allowed: String(MOST_LETTERS) } }
  }
  const restored = decode(lawbook, text, today)
  if (!restored.ok) return restored
  const held = JSON.parse(text) as Record<string, unknown>
  const { digest, ...rest } = held
  const dropped: InputIssue[] = [...restored.value.dropped]
  for (const key of Object.keys(rest)) {
    if (!['kind', 'format', 'lawPack', 'savedOn', 'answers', 'shown'].includes(key))
      dropped.push({ path: key, value: held[key], allowed: 'kind, format, lawPack, savedOn, answers, shown, digest' })
  }
  const savedOn = held['savedOn']
  return {
    ok: true,
    value: {
      ...restored.value,
      dropped,
      lawPack: typeof held['lawPack'] === 'string' ? held['lawPack'].slice(0, 40) : '',
      savedOn: typeof savedOn === 'string' && isDate(savedOn) ? savedOn : null,
      shown: readShown(held['shown']),
      altered: digest !== undefined && digest !== digestSafely(rest),
    },
  }
}

/** A nest too deep to be written again is not what was saved. */
function digestSafely(held: object): string {
  try {
    return digestOf(held)
  } catch {
    return ''
  }
}

const BEARERS: readonly unknown[] = ['self', 'other', 'court', 'un']
const word = (value: unknown): value is string => typeof value === 'string' && value.length <= 80
const rows = (value: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(value) ? value.slice(0, 20_000).filter(isRecord) : []

/** What was shown, row by row; a row that is none is left out, for nothing is concluded from what is absent. */
function readShown(value: unknown): Shown | null {
  if (!isRecord(value)) return null
  const { at, lawAsAt } = value
  if (typeof at !== 'string' || !isDate(at) || typeof lawAsAt !== 'string' || !isDate(lawAsAt)) return null
  const date = (d: unknown): IsoDate | null => (typeof d === 'string' && isDate(d) ? d : null)
  return {
    at,
    lawAsAt,
    status: rows(value['status']).flatMap((r) => {
      const { state, instrument } = r
      const status = STATUS_WORDS.find((w) => w === r['status'])
      if (!word(state) || !word(instrument) || status === undefined) return []
      return [{ state, instrument, status, since: date(r['since']), until: date(r['until']) }]
    }),
    duties: rows(value['duties']).flatMap((r) => {
      const { id, bearer, verdict, doubt } = r
      if (!word(id) || !BEARERS.includes(bearer)) return []
      if (verdict !== 'applies' && verdict !== 'does-not-apply' && verdict !== 'depends') return []
      const told = doubt === 'fact' || doubt === 'law' || doubt === 'both' ? doubt : null
      return [{ id, bearer: bearer as Bearer, verdict, doubt: told }]
    }),
    channels: rows(value['channels']).flatMap((r) => {
      const { id, from, to, status } = r
      if (!word(id) || !BEARERS.includes(from) || !BEARERS.includes(to)) return []
      if (status !== 'open' && status !== 'conditional' && status !== 'closed') return []
      return [{ id, from: from as Bearer, to: to as Bearer, status }]
    }),
  }
}
