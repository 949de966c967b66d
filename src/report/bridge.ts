import { boundOn, isInForce, isOpenTo, membershipOf, otherStates } from '../engine/membership.ts'
import type { Situation } from '../engine/situation.ts'
import type { Truth } from '../engine/truth.ts'
import { verdictsOf } from '../engine/verdicts.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { Bearer, InstrumentId, InstrumentLaw, Iso3, Need } from '../lawbook/types.ts'
import { capital, day, listed, t } from '../text/t.ts'
import { instrumentShort, stateInText, stateName, type Words } from './names.ts'
import { statusInWords } from './timeline.ts'

/** How one bank holds a span: bound, signed or not in force, not known, not bound, or any other State. */
export type Hold = 'bound' | 'dashed' | 'unknown' | 'not' | 'any'
export interface Side {
  readonly hold: Hold
  readonly text: string
}
/** What a span can carry over the chosen crimes. */
export type Load = (typeof LOADS)[number]
export interface Carry {
  readonly load: Load
  readonly label: string
  /** The label with the direction, where it runs one way only. */
  readonly text: string
  /** Whether it stands, stands only under a further condition, or hangs on open points. */
  readonly sure: 'yes' | 'gated' | 'open'
  /** The State that must be the one asked, where it runs one way only. */
  readonly asked: Bearer | null
}
export interface Span {
  readonly instrument: InstrumentId
  readonly name: string
  readonly kind: 'whole' | 'dashed' | 'unknown' | 'broken'
  readonly kindText: string
  readonly self: Side
  readonly other: Side
  readonly carries: readonly Carry[]
  readonly carriesText: string
}
export interface Bridge {
  readonly title: string
  readonly intro: string
  readonly desc: string
  readonly caption: string
  readonly self: string
  readonly other: string
  readonly spans: readonly Span[]
  /** What stands under the picture: instruments without a span, and what a span does not say. */
  readonly notes: readonly string[]
}

const LOADS = [
  'extradition',
  'assistance',
  'prosecute',
  'prosecute-instead',
  'transfer-sentenced-person',
  'transfer-of-proceedings',
  'joint-investigation',
] as const
const LOAD_OF: Readonly<Partial<Record<Need, Load>>> = {
  extradition: 'extradition',
  evidence: 'assistance',
  'witness-testimony': 'assistance',
  'service-of-documents': 'assistance',
  'locate-identify': 'assistance',
  'search-seizure': 'assistance',
  'freeze-confiscate': 'assistance',
  'transfer-sentenced-person': 'transfer-sentenced-person',
  'transfer-of-proceedings': 'transfer-of-proceedings',
  'joint-investigation': 'joint-investigation',
}
const KINDS: readonly Span['kind'][] = ['whole', 'dashed', 'unknown', 'broken']

/** The legal basis between the two States at one look: every treaty or scheme that can carry cooperation over the crimes, as a span. */
export function bridge(words: Words): Bridge {
  const { lawbook, texts, situation } = words
  const { self, other, at } = situation
  const name = {
    self: stateName(texts, self),
    other: other === null ? t('pictures.anotherState') : stateName(texts, other),
  }
  const spans: Span[] = []
  const neither: string[] = []
  const notBetween: string[] = []
  for (const instrument of lawbook.instruments) {
    if (!['treaty', 'scheme', 'regional-law'].includes(instrument.kind) || instrument.status.kind === 'none') continue
    const sides = { self: sideOf(words, self, instrument), other: otherSide(words, instrument) }
    const short = instrumentShort(texts, instrument.id)
    if (!reaches(lawbook, situation, instrument.id)) continue
    const holds = [sides.self.hold, sides.other.hold]
    const carries = carriedBy(
      words,
      instrument.id,
      holds.every((h) => h === 'bound' || h === 'any'),
    )
    if (carries.length === 0) {
      if (holds.some((h) => h === 'bound')) notBetween.push(short)
      continue
    }
    const mayJoin = [self, ...(other === null ? [] : [other])].some((s) => isOpenTo(lawbook, instrument, s))
    const touched = other === null ? sides.self.hold !== 'not' : holds.some((h) => h !== 'not')
    if (!touched && instrument.alwaysOffered !== true) {
      if (mayJoin) neither.push(short)
      continue
    }
    spans.push(spanOf(words, instrument.id, sides, carries))
  }
  const ordered = [...spans].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
  return {
    title: t('pictures.bridge.title'),
    intro: t(other === null ? 'pictures.bridge.introAlone' : 'pictures.bridge.intro', { at: day(at) }),
    desc: t('pictures.bridge.desc', { self: name.self, other: name.other, count: spans.length }),
    caption: t('pictures.bridge.caption', {
      self: stateInText(texts, self),
      other: other === null ? t('bearer.anyOther') : stateInText(texts, other),
      at: day(at),
    }),
    ...name,
    spans: ordered,
    notes: [
      ...(neither.length === 0 ? [] : [t('pictures.bridge.neither', { list: listed(neither) })]),
      ...(notBetween.length === 0
        ? []
        : [t(other === null ? 'pictures.bridge.notWith' : 'pictures.bridge.notBetween', { list: listed(notBetween) })]),
      t('pictures.bridge.notOnIt'),
      ...(spans.length === 0 ? [] : [t('pictures.bridge.reservations')]),
    ],
  }
}

/** Whether a duty or a route of the instrument is about one of the chosen crimes. */
const reaches = (lawbook: Lawbook, { crimes }: Situation, id: InstrumentId): boolean =>
  lawbook.duties.some((d) => d.instrument === id && d.crimes.some((c) => crimes.includes(c))) ||
  lawbook.channels.some((c) => c.routes.some((r) => r.basis.includes(id) && r.crimes.some((x) => crimes.includes(x))))

function sideOf({ lawbook, situation }: Words, state: Iso3, instrument: InstrumentLaw): Side {
  const { at } = situation
  const held = membershipOf(lawbook, situation, state, instrument.id)
  const bound = boundOn(held, at)
  const word = held.status(at)
  const hold: Hold =
    bound === 'yes'
      ? 'bound'
      : bound === 'unknown'
        ? 'unknown'
        : word === 'signatory' || word === 'consented-not-yet-in-force'
          ? 'dashed'
          : 'not'
  const notes = [
    statusInWords(held, at, instrument),
    ...(isInForce(lawbook, situation, instrument.id, at) === 'no' && hold !== 'bound'
      ? [t('pictures.bridge.treatyNotInForce')]
      : []),
    ...instrument.provisional
      .filter((p) => p.state === state && p.from <= at)
      .map((p) => t('pictures.bridge.provisional', { part: p.part })),
  ]
  return { hold, text: capital(notes.join('; ')) }
}

function otherSide(words: Words, instrument: InstrumentLaw): Side {
  const { lawbook, situation } = words
  if (situation.other !== null) return sideOf(words, situation.other, instrument)
  const { count } = otherStates(lawbook, situation, instrument.id, 'bound')
  if (count > 0) return { hold: 'any', text: capital(t('pictures.bridge.others', { count })) }
  const maybe = otherStates(lawbook, situation, instrument.id, 'may-be-bound').count > 0
  return maybe
    ? { hold: 'unknown', text: capital(t('pictures.bridge.othersUnknown')) }
    : { hold: 'not', text: capital(t('pictures.bridge.othersNone')) }
}

function spanOf(
  { texts, situation }: Words,
  instrument: InstrumentId,
  { self, other }: { readonly self: Side; readonly other: Side },
  carries: readonly Carry[],
): Span {
  const holds = [self.hold, other.hold]
  const kind: Span['kind'] = holds.includes('not')
    ? 'broken'
    : holds.includes('unknown')
      ? 'unknown'
      : holds.includes('dashed')
        ? 'dashed'
        : 'whole'
  const broken = [
    ...(self.hold === 'not' ? [stateInText(texts, situation.self)] : []),
    ...(other.hold === 'not'
      ? [situation.other === null ? t('bearer.anyOther') : stateInText(texts, situation.other)]
      : []),
  ]
  const what = carriesInWords(carries)
  return {
    instrument,
    name: instrumentShort(texts, instrument),
    kind,
    kindText:
      kind !== 'broken'
        ? t(`pictures.bridge.kind.${kind}`)
        : broken.length > 1
          ? t('pictures.bridge.kind.brokenBoth')
          : t('pictures.bridge.kind.brokenAt', { state: broken[0] ?? '' }),
    self,
    other,
    carries,
    carriesText: capital(t(kind === 'whole' ? 'pictures.bridge.doesCarry' : 'pictures.bridge.wouldCarry', { what })),
  }
}

interface Found {
  readonly truth: Truth
  readonly gated: boolean
  /** The State that is asked, where the direction counts. */
  readonly asked: Bearer | null
}

/** What the instrument carries; where it does not bind both, what it would carry if it did. */
function carriedBy(words: Words, id: InstrumentId, binds: boolean): readonly Carry[] {
  const { lawbook, situation } = words
  const asIf = binds ? situation : boundBoth(situation, id)
  const { duties, channels } = verdictsOf(
    lawbook,
    { ...asIf, needs: [] },
    {
      duties: lawbook.duties.filter((d) => d.instrument === id && d.prosecuteOrExtradite !== undefined),
      channels: lawbook.channels.filter(
        (c) => c.from === 'state' && c.to === 'state' && !c.own && c.routes.some((r) => r.basis.includes(id)),
      ),
    },
  )
  const found = new Map<Load, Found[]>()
  const add = (load: Load, entry: Found) => found.set(load, [...(found.get(load) ?? []), entry])
  for (const { duty, verdict } of duties) {
    if (verdict === 'does-not-apply') continue
    add(duty.prosecuteOrExtradite === 'whoever-asks' ? 'prosecute' : 'prosecute-instead', {
      truth: verdict === 'applies' ? 'yes' : 'unknown',
      gated: duty.gates.length > 0,
      asked: null,
    })
  }
  for (const { channel, to, routes } of channels) {
    const load = LOAD_OF[channel.need]
    if (load === undefined) continue
    for (const { route, gates, reason, crimes } of routes) {
      if (!route.basis.includes(id) || route.rank === 'informal' || reason.truth === 'no') continue
      const gated = crimes.every((c) => gates.some((g) => g.crimes === undefined || g.crimes.includes(c)))
      add(load, { truth: reason.truth, gated, asked: to })
    }
  }
  return LOADS.flatMap((load) => {
    const entries = found.get(load)
    return entries === undefined ? [] : [carryOf(words, load, entries)]
  })
}

function carryOf({ texts, situation }: Words, load: Load, entries: readonly Found[]): Carry {
  const label = t(`pictures.bridge.carry.${load}`)
  const free = entries.filter((e) => e.truth === 'yes' && !e.gated)
  const open = entries.filter((e) => e.truth === 'yes')
  const telling = free.length > 0 ? free : open.length > 0 ? open : entries
  const asked = new Set(telling.map((e) => e.asked))
  const only = asked.size === 1 && situation.other !== null ? [...asked][0] : null
  const what =
    only === 'self' || only === 'other'
      ? t('pictures.bridge.oneWay', {
          what: label,
          state: stateInText(texts, only === 'self' ? situation.self : (situation.other ?? '')),
        })
      : label
  return {
    load,
    label,
    text: what,
    sure: free.length > 0 ? 'yes' : open.length > 0 ? 'gated' : 'open',
    asked: what === label ? null : (only ?? null),
  }
}

/** 'extradition and assistance; transfer of proceedings (with open points)'. */
export function carriesInWords(carries: readonly Carry[]): string {
  const parts = (['yes', 'gated', 'open'] as const).flatMap((sure) => {
    const texts = carries.filter((c) => c.sure === sure).map((c) => c.text)
    const what = listed(texts)
    if (texts.length === 0) return []
    return [sure === 'yes' ? what : t(`pictures.bridge.${sure}`, { what, count: texts.length })]
  })
  return parts.join('; ')
}

/** The situation as it would be had both States long been bound by the instrument. */
function boundBoth(situation: Situation, id: InstrumentId): Situation {
  const long = { status: 'party' as const, date: '1900-01-01' }
  const states = situation.other === null ? [situation.self] : [situation.self, situation.other]
  return {
    ...situation,
    status: {
      ...situation.status,
      ...Object.fromEntries(states.map((s) => [s, { ...situation.status[s], [id]: long }])),
    },
    inForce: { ...situation.inForce, [id]: '1900-01-01' },
  }
}
