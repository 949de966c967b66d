import { conductEnd, openCase } from '../engine/case.ts'
import type { ChangeDate, ChangeDates } from '../engine/changeDates.ts'
import { shiftDay } from '../engine/dates.ts'
import { boundOn, boundOver, type Membership, membershipOf } from '../engine/membership.ts'
import type { Truth } from '../engine/truth.ts'
import type { InstrumentId, InstrumentLaw, Iso3, IsoDate } from '../lawbook/types.ts'
import { capital, day, listed, t } from '../text/t.ts'
import { conductInWords } from './answers.ts'
import { articleInWords, cite } from './articles.ts'
import { directionInWords } from './coverageGrid.ts'
import { spanInWords } from './dutyEntry.ts'
import { bearerInText, instrumentShort, stateInText, stateName, type Words } from './names.ts'

/** A stretch of days in which a State is bound, or in which that is not known. `from` null: no first day is known; `to` null: it goes on. */
export interface Segment {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  readonly bound: 'yes' | 'unknown'
}
/** A part of the acts, and whether the State was bound then. */
export interface ActsPart {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly bound: Truth
}
export interface TimelineRow {
  readonly instrument: InstrumentId
  readonly name: string
  readonly segments: readonly Segment[]
  readonly boundText: string
  readonly acts: readonly ActsPart[]
  readonly actsText: string
  readonly request: Truth
  readonly requestText: string
}
export interface StateTimeline {
  readonly state: Iso3
  readonly name: string
  readonly caption: string
  readonly rows: readonly TimelineRow[]
  readonly empty: string | null
  /** Of which it is not known whether they bind at all. */
  readonly unknown: string | null
  readonly never: string | null
}
export interface Timeline {
  readonly title: string
  readonly intro: string
  readonly desc: string
  /** The first and the last day of the scale. */
  readonly scale: { readonly from: IsoDate; readonly to: IsoDate }
  readonly acts: { readonly from: IsoDate; readonly to: IsoDate; readonly text: string } | null
  readonly request: { readonly at: IsoDate; readonly text: string }
  readonly states: readonly StateTimeline[]
  readonly notes: readonly string[]
}

const isOpenStart = (date: IsoDate): boolean => date.startsWith('0000')

/** For each State, when each instrument of the case began and ended to bind it, with the acts and the request. */
export function timeline(words: Words): Timeline {
  const { texts, situation } = words
  const { self, other, at } = situation
  const span = openCase(words.lawbook, situation, {}).conduct
  const acts = span === null ? null : { from: span.from, to: conductEnd(openCase(words.lawbook, situation, {}), span) }
  const states = (other === null ? [self] : [self, other]).map((s) => stateTimeline(words, s, acts))
  const days = [
    at,
    ...(acts === null ? [] : [acts.from, acts.to]),
    ...states.flatMap((s) => s.rows.flatMap((r) => r.segments.flatMap((g) => [g.from, g.to]))),
  ].filter((d) => d !== null)
  const inOrder = [...days].sort()
  const first = inOrder[0] ?? at
  const last = inOrder.at(-1) ?? at
  const scale = {
    from: `${String(Math.floor(Number(first.slice(0, 4)) / 10) * 10).padStart(4, '0')}-01-01`,
    to: `${Number(last.slice(0, 4)) + 2}-01-01`,
  }
  const actsText = conductInWords(situation.conduct)
  return {
    title: t('pictures.timeline.title'),
    intro: t('pictures.timeline.intro'),
    desc: t('pictures.timeline.desc', {
      states: listed(states.map((s) => stateInText(texts, s.state))),
      from: scale.from.slice(0, 4),
      to: scale.to.slice(0, 4),
      acts: acts === null ? t('pictures.timeline.noBand') : t('pictures.timeline.actsBand', { acts: actsText }),
      at: day(at),
    }),
    scale,
    acts: acts === null ? null : { ...acts, text: t('pictures.timeline.actsMark', { acts: actsText }) },
    request: { at, text: t('pictures.timeline.requestMark', { at: day(at) }) },
    states,
    notes: [...(acts === null ? [t('pictures.timeline.noBand')] : []), t('pictures.timeline.rule')],
  }
}

function stateTimeline(
  words: Words,
  state: Iso3,
  acts: { readonly from: IsoDate; readonly to: IsoDate } | null,
): StateTimeline {
  const { texts, lawbook, situation } = words
  const rows: (TimelineRow & { readonly begins: string })[] = []
  const never: string[] = []
  const unknown: string[] = []
  for (const id of instrumentsOf(words)) {
    const held = membershipOf(lawbook, situation, state, id)
    const segments = segmentsOf(held)
    const name = instrumentShort(texts, id)
    if (segments.length === 0) {
      never.push(`${name} (${statusInWords(held, situation.at, lawbook.instrumentOf.get(id))})`)
      continue
    }
    if (segments.every((g) => g.bound === 'unknown' && g.from === null && g.to === null)) {
      unknown.push(name)
      continue
    }
    const parts = acts === null ? [] : partsOf(held, acts)
    const request = boundOn(held, situation.at)
    rows.push({
      instrument: id,
      name,
      segments,
      boundText: capital(boundInWords(held, segments)),
      acts: parts,
      actsText: actsInWords(parts),
      request,
      requestText: t(
        request === 'yes'
          ? 'pictures.timeline.covered'
          : request === 'no'
            ? 'pictures.timeline.notCovered'
            : 'pictures.timeline.notKnown',
      ),
      begins: segments.find((s) => s.bound === 'yes')?.from ?? '9999',
    })
  }
  const inText = stateInText(texts, state)
  return {
    state,
    name: stateName(texts, state),
    caption: t('pictures.timeline.caption', { state: stateName(texts, state) }),
    rows: [...rows].sort((a, b) => a.begins.localeCompare(b.begins)).map(({ begins: _, ...row }) => row),
    empty: rows.length === 0 ? t('pictures.timeline.empty', { state: inText }) : null,
    unknown: unknown.length === 0 ? null : t('pictures.timeline.unknownList', { list: listed(unknown) }),
    never: never.length === 0 ? null : t('pictures.timeline.neverList', { list: listed(never) }),
  }
}

/** Every instrument with States of its own on which a duty or a route for the chosen crimes rests and that has bound, or may have bound, one of the two. */
function instrumentsOf({ lawbook, situation }: Words): readonly InstrumentId[] {
  const { crimes, self, other } = situation
  const states = other === null ? [self] : [self, other]
  const used = new Set<InstrumentId>([
    ...lawbook.duties.filter((d) => d.crimes.some((c) => crimes.includes(c))).map((d) => d.instrument),
    ...lawbook.channels.flatMap((c) =>
      c.routes.filter((r) => r.crimes.some((x) => crimes.includes(x))).flatMap((r) => r.basis),
    ),
  ])
  return lawbook.instruments
    .filter(
      (i) =>
        used.has(i.id) &&
        i.kind !== 'draft' &&
        i.kind !== 'mechanism' &&
        i.status.kind !== 'none' &&
        states.some((s) => {
          const held = membershipOf(lawbook, situation, s, i.id)
          return held.changes.some((c) => c.bound !== 'no') || !['not-party'].includes(held.status(situation.at))
        }),
    )
    .map((i) => i.id)
}

/** The stretches in which the State is, or may be, bound. */
export function segmentsOf(held: Membership): readonly Segment[] {
  const changes = held.changes.filter((c, i) => i === 0 || c.bound !== held.changes[i - 1]?.bound)
  return changes.flatMap((c, i): Segment[] => {
    if (c.bound === 'no') return []
    const next = changes[i + 1]
    return [
      {
        from: isOpenStart(c.from) ? null : c.from,
        to: next === undefined ? null : shiftDay(next.from, -1),
        bound: c.bound,
      },
    ]
  })
}

/** Status on a day in words, with its date: 'State Party since 26 June 1987 (you said)'. */
export function statusInWords(held: Membership, at: IsoDate, instrument: InstrumentLaw | undefined): string {
  const word = held.status(at)
  // in a scheme or in a Union one takes part; only a treaty has States Parties
  const isTreaty = instrument === undefined || instrument.kind === 'treaty'
  if (!isTreaty && held.source !== 'you' && (word === 'party' || word === 'not-party'))
    return t(word === 'party' ? 'pictures.bridge.takesPart' : 'pictures.bridge.takesNoPart')
  const text =
    word === 'party' && held.since !== null
      ? t('answer.since', { status: t('status.party'), date: day(held.since) })
      : word === 'withdrawn' && held.until !== null
        ? t('answer.since', { status: t('status.withdrawn'), date: day(held.until) })
        : word === 'unknown' && held.certainty === 'membership-doubtful'
          ? t('certainty.membership-doubtful')
          : t(`status.${word}`)
  const doubt = word === 'party' && held.certainty === 'date-doubtful' ? ` (${t('certainty.date-doubtful')})` : ''
  return (held.source === 'you' ? t('pictures.timeline.youSaid', { text }) : text) + doubt
}

function boundInWords(held: Membership, segments: readonly Segment[]): string {
  const doubtful = held.certainty === 'date-doubtful' ? ` (${t('certainty.date-doubtful')})` : ''
  const [first, second] = segments
  // a first day that only a count confirms is no day on which it began
  const confirmed =
    held.since === null && first?.bound === 'unknown' && second?.bound === 'yes' && second.to === null
      ? second.from
      : null
  if (confirmed !== null) {
    const text = t('pictures.timeline.since', { from: day(confirmed) })
    return held.source === 'you' ? t('pictures.timeline.youSaid', { text }) : text
  }
  const text = listed(
    segments.map(({ from, to, bound }) => {
      const values = { from: from === null ? '' : day(from), to: to === null ? '' : day(to) }
      if (bound === 'unknown') {
        if (from === null && to === null) return t('pictures.timeline.unknownAll')
        if (from === null) return t('pictures.timeline.unknownTo', { from: day(shiftDay(to ?? '', 1)) })
        return t(to === null ? 'pictures.timeline.unknownFrom' : 'pictures.timeline.unknownFromTo', values)
      }
      if (from === null) return t(to === null ? 'pictures.timeline.covered' : 'pictures.timeline.until', values)
      return t(to === null ? 'pictures.timeline.from' : 'pictures.timeline.fromTo', values) + doubtful
    }),
  )
  return held.source === 'you' ? t('pictures.timeline.youSaid', { text }) : text
}

/** The acts cut at each day on which the State's position changes. */
function partsOf(
  held: Membership,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): readonly ActsPart[] {
  const { boundaries } = boundOver(held, from, to)
  return [from, ...boundaries].map((start, i) => {
    const next = boundaries[i]
    return { from: start, to: next === undefined ? to : shiftDay(next, -1), bound: boundOn(held, start) }
  })
}

function actsInWords(parts: readonly ActsPart[]): string {
  const [first] = parts
  if (first === undefined) return t('pictures.timeline.noActs')
  if (parts.every((p) => p.bound === first.bound)) {
    return t(
      first.bound === 'yes'
        ? 'pictures.timeline.inside'
        : first.bound === 'no'
          ? 'pictures.timeline.outside'
          : 'pictures.timeline.notKnown',
    )
  }
  const inside = parts.filter((p) => p.bound === 'yes')
  return inside.length === 0
    ? t('pictures.timeline.notKnown')
    : t('pictures.timeline.partly', { parts: listed(inside.map(spanInWords)) })
}

/** A day on which the answer changes, in words. */
export interface WordedChange {
  readonly date: IsoDate
  readonly text: string
  readonly items: readonly string[]
}

/** Words the days on which the answer changes: of the acts, and of the request. */
export function changesInWords(
  words: Words,
  dates: ChangeDates,
): { readonly conduct: readonly WordedChange[]; readonly request: readonly WordedChange[] } {
  const worded = ({ date, changes }: ChangeDate): WordedChange => ({
    date,
    text: t('pictures.timeline.onDay', { date: day(date), count: changes.length }),
    items: counted(changes.map((c) => ('duty' in c ? dutyChange(words, c) : channelChange(words, c)))),
  })
  return { conduct: dates.conduct.map(worded), request: dates.request.map(worded) }
}

/** One article may hold several duties: lines that read alike stand once, with their number. */
const counted = (lines: readonly string[]): readonly string[] =>
  [...new Set(lines)].map((line) => {
    const count = lines.filter((l) => l === line).length
    return count === 1 ? line : t('pictures.timeline.several', { text: line, count })
  })

type Change = ChangeDate['changes'][number]
function dutyChange(words: Words, c: Extract<Change, { duty: string }>): string {
  const duty = words.lawbook.dutyOf.get(c.duty)
  const citation =
    duty === undefined
      ? c.duty
      : cite(instrumentShort(words.texts, duty.instrument), articleInWords(duty.article, duty.articleConfirmed))
  return t('pictures.timeline.dutyChange', {
    bearer: capital(bearerInText(words, c.bearer, duty?.instrument)),
    citation,
    before: t(`verdict.${c.before}`),
    after: t(`verdict.${c.after}`),
  })
}
const channelChange = (words: Words, c: Extract<Change, { channel: string }>): string =>
  t('pictures.timeline.channelChange', {
    title: words.texts.channels[c.channel]?.title ?? c.channel,
    direction: directionInWords(words, c.from, c.to),
    before: t(`channel.${c.before}`).toLowerCase(),
    after: t(`channel.${c.after}`).toLowerCase(),
  })
