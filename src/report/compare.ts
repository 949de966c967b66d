import type { Assessment, ChannelFinding, ChannelStatus, DutyFinding, Verdict } from '../engine/assess.ts'
import { membershipOf } from '../engine/membership.ts'
import type { StatusWord } from '../engine/situation.ts'
import type { OpenedCase, Shown } from '../journey/caseFile.ts'
import type { EntryChanged, PackChanges } from '../lawbook/texts.ts'
import { type InstrumentId, type Iso3, type IsoDate, MOMENTS, STRENGTHS } from '../lawbook/types.ts'
import { capital, day, t } from '../text/t.ts'
import { articleInWords, cite } from './articles.ts'
import { channelEntry } from './channelEntry.ts'
import { dutyEntry } from './dutyEntry.ts'
import { aboutChannel, aboutDuty, statusInWords } from './memo/findings.ts'
import { instrumentInText, instrumentShort, stateName, type Words } from './names.ts'
import type { WordedReason } from './reasons.ts'

/** The law pack of an opened case beside the one held here. */
export type PackRelation = 'same' | 'earlier' | 'newer' | 'unknown'
export interface ChangedStatus {
  readonly state: Iso3
  readonly stateName: string
  readonly instrument: InstrumentId
  readonly instrumentName: string
  readonly was: string
  readonly now: string
  /** What made the difference: another list, another day of the request, both; or neither, where the file does not fit itself. */
  readonly cause: 'list' | 'day' | 'both' | 'neither'
  readonly why: string
}
/** A duty or channel that comes out otherwise, or, where no result was kept, was corrected. */
export interface ToldChange {
  /** The finding, as documents name it. */
  readonly about: string
  readonly text: string
  readonly citation: string | null
  /** How it came out then and how it does now. */
  readonly change: string
  readonly why: readonly string[]
}
export const DUTY_WAYS = ['applies', 'ended', 'depends', 'settled', 'corrected'] as const
export type DutyWay = (typeof DUTY_WAYS)[number]
export const CHANNEL_WAYS = ['open', 'closed', 'conditional', 'corrected'] as const
export type ChannelWay = (typeof CHANNEL_WAYS)[number]

export interface Since {
  /** What is compared: what the file showed, the lists of changes of the law packs, or nothing. */
  readonly by: 'shown' | 'packs' | 'nothing'
  readonly pack: PackRelation
  readonly summary: string
  readonly notes: readonly string[]
  readonly status: readonly ChangedStatus[]
  readonly duties: readonly { readonly way: DutyWay; readonly items: readonly ToldChange[] }[]
  readonly channels: readonly { readonly way: ChannelWay; readonly items: readonly ToldChange[] }[]
  readonly gone: readonly string[]
  readonly added: readonly ToldChange[]
  /** Reservations, situations before the Court and treaties of this case that are told otherwise. */
  readonly law: readonly string[]
  readonly notCompared: {
    readonly status: number
    readonly duties: number
    readonly channels: number
    /** What the file tells that these answers do not give. */
    readonly strange: number
    readonly text: string | null
  }
}

/**
 * What has changed since a case was saved. `assessment` judges the answers of the file by the lawbook of `words`. What the file showed is only
 * believed of what it was: what it does not tell is not compared. Without it, the lists of changes of the law packs are all there is.
 */
export function changesSince(
  words: Words,
  opened: Pick<OpenedCase, 'lawPack' | 'savedOn' | 'shown'>,
  assessment: Assessment,
): Since {
  const pack = relationOf(words, opened.lawPack)
  return opened.shown === null
    ? byPacks(words, opened.lawPack, pack, assessment)
    : byShown(words, { ...opened, shown: opened.shown }, pack, assessment)
}

const NUMBERS = /^\d{1,6}(\.\d{1,6}){1,3}$/
function relationOf({ lawbook, texts }: Words, theirs: string): PackRelation {
  const ours = lawbook.version
  if (theirs === ours) return 'same'
  if (texts.changelog.some((c) => c.version === theirs)) return 'earlier'
  if (!NUMBERS.test(theirs) || !NUMBERS.test(ours)) return 'unknown'
  const [a, b] = [theirs, ours].map((v) => v.split('.').map(Number))
  const differing = a?.findIndex((n, i) => n !== (b?.[i] ?? 0)) ?? -1
  return differing >= 0 && (a?.[differing] ?? 0) > (b?.[differing] ?? 0) ? 'newer' : 'unknown'
}

/** The law packs later than the one named, the newest first. */
function laterThan({ texts }: Words, version: string): readonly PackChanges[] {
  const place = texts.changelog.findIndex((c) => c.version === version)
  const later = texts.changelog.slice(0, Math.max(place, 0)).map((c) => c.version)
  return texts.changes.filter((c) => later.includes(c.version))
}

const sinceInWords = (opened: Pick<OpenedCase, 'lawPack' | 'savedOn' | 'shown'>): string => {
  const since =
    opened.shown === null
      ? t('compare.sincePack')
      : opened.savedOn === null
        ? t('compare.sinceSaved')
        : t('compare.sinceMemo', { date: day(opened.savedOn) })
  return NUMBERS.test(opened.lawPack)
    ? t('compare.ofPack', { since, pack: t('app.pack', { version: opened.lawPack }) })
    : since
}

// what the file showed

function byShown(
  words: Words,
  opened: Pick<OpenedCase, 'lawPack' | 'savedOn'> & { readonly shown: Shown },
  pack: PackRelation,
  assessment: Assessment,
): Since {
  const { shown } = opened
  const { situation } = assessment
  const packs = pack === 'earlier' ? laterThan(words, opened.lawPack) : []
  const status = statusSince(words, shown, pack, packs)
  const duties = dutiesSince(words, shown, packs, assessment)
  const channels = channelsSince(words, shown, packs, assessment)
  const gone = [...duties.gone, ...channels.gone]
  const added = [...duties.added, ...channels.added]
  const law = otherLaw(words, packs, assessment)
  const strange = status.strange + duties.strange + channels.strange
  const counts = { status: status.absent, duties: duties.absent, channels: channels.absent }
  const compared = status.compared + duties.compared + channels.compared
  const parts = [
    part('status', status.changed.length),
    ...duties.groups.map((g) => part(g.way, g.items.length)),
    ...channels.groups.map((g) => part(g.way === 'corrected' ? 'correctedChannels' : g.way, g.items.length)),
    part('gone', gone.length),
    part('added', added.length),
  ].filter((p) => p !== '')
  const since = sinceInWords(opened)
  const missing = counts.status + counts.duties + counts.channels + strange > 0
  const hasMoved = shown.at !== situation.at
  return {
    by: 'shown',
    pack,
    summary:
      parts.length > 0
        ? t('compare.changed', { since, parts: parts.join('; ') })
        : compared === 0
          ? t('compare.nothingToCompare')
          : t(missing ? 'compare.nothingOfCompared' : 'compare.nothing', { since }),
    notes: [
      ...(pack === 'same'
        ? [t('compare.samePackShown')]
        : pack === 'earlier'
          ? []
          : [t(pack === 'newer' ? 'compare.newerPackShown' : 'compare.unknownPackShown')]),
      ...(hasMoved ? [t('compare.dayMoved', { was: day(shown.at), now: day(situation.at) })] : []),
      ...(pack === 'same' && !hasMoved && parts.length > 0 ? [t('compare.doesNotFit')] : []),
    ],
    status: status.changed,
    duties: duties.groups,
    channels: channels.groups,
    gone,
    added,
    law,
    notCompared: { ...counts, strange, text: notComparedInWords(counts, strange) },
  }
}

type Part = DutyWay | Exclude<ChannelWay, 'corrected'> | 'status' | 'correctedChannels' | 'gone' | 'added' | 'law'
const part = (key: Part, count: number): string => (count === 0 ? '' : t(`compare.part.${key}`, { count }))

function notComparedInWords(
  { status, duties, channels }: { readonly status: number; readonly duties: number; readonly channels: number },
  strange: number,
): string | null {
  const parts = [
    ...(status === 0 ? [] : [t('compare.facts', { count: status })]),
    ...(duties === 0 ? [] : [t('compare.duties', { count: duties })]),
    ...(channels === 0 ? [] : [t('compare.channels', { count: channels })]),
  ]
  const sentences = [
    ...(parts.length === 0 ? [] : [t('compare.notCompared', { parts: parts.join(', ') })]),
    ...(strange === 0 ? [] : [t('compare.notFindings', { count: strange })]),
  ]
  return sentences.length === 0 ? null : sentences.join(' ')
}

/** Rows by key; of what is told twice and differently, nothing is believed. */
function uniquely<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, T> {
  const held = new Map<string, T>()
  const torn = new Set<string>()
  for (const row of rows) {
    const key = keyOf(row)
    const before = held.get(key)
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(row)) torn.add(key)
    held.set(key, row)
  }
  for (const key of torn) held.delete(key)
  return held
}

function statusSince(words: Words, shown: Shown, pack: PackRelation, packs: readonly PackChanges[]) {
  const { lawbook, texts, situation } = words
  const told = uniquely(shown.status, (r) => `${r.state}>${r.instrument}`)
  const states = situation.other === null ? [situation.self] : [situation.self, situation.other]
  const changed: ChangedStatus[] = []
  let absent = 0
  let compared = 0
  for (const state of states) {
    for (const { id, status: rules } of lawbook.instruments) {
      if (rules.kind === 'none') continue
      const was = told.get(`${state}>${id}`)
      if (was === undefined) {
        absent++
        continue
      }
      compared++
      const held = membershipOf(lawbook, situation, state, id)
      const { since, until, certainty, source } = held
      const word = held.status(situation.at)
      const row = {
        state,
        stateName: stateName(texts, state),
        instrument: id,
        instrumentName: instrumentShort(texts, id),
      }
      const cell = (status: StatusWord, from: IsoDate | null, to: IsoDate | null) =>
        ({
          state,
          instrument: id,
          status,
          since: from,
          until: to,
          certainty: 'sure',
          asAt: rules.asAt,
          source,
        }) as const
      if (word === was.status && since === was.since && until === was.until) {
        // such as a span that is disputed now: no day and no word of the row differs
        const listed =
          source === 'you'
            ? undefined
            : packs.flatMap((p) => p.status).find((s) => s.state === state && s.instrument === id)
        if (listed === undefined) continue
        const why = causeInWords('list', rules.asAt)
        changed.push({ ...row, was: listed.was, now: listed.now, cause: 'list', why })
        continue
      }
      // by the law held here, the day alone explains what then would have stood as it was told
      const isSameLaw = held.status(shown.at) === was.status && since === was.since && until === was.until
      const hasMoved = shown.at !== situation.at && held.status(shown.at) !== word
      const cause = isSameLaw ? 'day' : pack === 'same' ? 'neither' : hasMoved ? 'both' : 'list'
      changed.push({
        ...row,
        was: statusInWords(cell(was.status, was.since, was.until)),
        now: statusInWords({ ...cell(word, since, until), certainty }),
        cause,
        why: causeInWords(cause, rules.asAt),
      })
    }
  }
  const keys = new Set(states.flatMap((s) => lawbook.instruments.map((i) => `${s}>${i.id}`)))
  return { changed, absent, compared, strange: [...told.keys()].filter((k) => !keys.has(k)).length }
}
const causeInWords = (cause: ChangedStatus['cause'], asAt: IsoDate): string =>
  t(`compare.cause.${cause}`, { asAt: day(asAt) })

/** The first of the reasons that decide, for how it comes out. */
function firstReasons(reasons: readonly WordedReason[], verdict: Verdict | ChannelStatus): readonly string[] {
  const truth =
    verdict === 'applies' || verdict === 'open'
      ? 'yes'
      : verdict === 'depends' || verdict === 'conditional'
        ? 'unknown'
        : 'no'
  const telling = reasons.filter((r) => r.truth === truth)
  return (telling.length === 0 ? reasons : telling).slice(0, 2).map((r) => r.text)
}

const correctedIn = (packs: readonly PackChanges[], field: 'duties' | 'channels', id: string): readonly string[] =>
  packs.flatMap(({ version, [field]: list }) =>
    (list as readonly EntryChanged[])
      .filter((e) => e.id === id && e.change === 'corrected')
      .map((e) =>
        e.note === undefined
          ? t('compare.correctedBare', { version })
          : t('compare.corrected', { version, note: e.note.replace(/\.$/, '') }),
      ),
  )
const hasBeenAdded = (packs: readonly PackChanges[], field: 'duties' | 'channels', id: string): boolean =>
  packs.some((p) => p[field].some((e) => e.id === id && e.change === 'added'))

const verdictWay = (was: Verdict, now: Verdict): DutyWay =>
  now === 'depends' ? 'depends' : was === 'depends' ? 'settled' : now === 'applies' ? 'applies' : 'ended'

const inOrder = <W extends string>(ways: readonly W[], items: ReadonlyMap<W, readonly ToldChange[]>) =>
  ways.flatMap((way) => {
    const held = items.get(way) ?? []
    return held.length === 0 ? [] : [{ way, items: held }]
  })
const put = <W>(map: Map<W, ToldChange[]>, way: W, item: ToldChange): void => {
  map.set(way, [...(map.get(way) ?? []), item])
}

/** What binds most first; the order of the lawbook else. */
const byWeight = (findings: readonly DutyFinding[]): readonly DutyFinding[] =>
  [...findings].sort(
    (a, b) =>
      STRENGTHS.indexOf(a.duty.strength) - STRENGTHS.indexOf(b.duty.strength) ||
      MOMENTS.indexOf(a.duty.moment) - MOMENTS.indexOf(b.duty.moment),
  )

function dutiesSince(words: Words, shown: Shown, packs: readonly PackChanges[], assessment: Assessment) {
  const { lawbook, texts } = words
  const renamed = new Map(
    Object.entries(texts.duties).flatMap(([id, text]) => (text.formerly ?? []).map((old) => [old, id] as const)),
  )
  const idOf = (id: string) => (lawbook.dutyOf.has(id) ? id : (renamed.get(id) ?? id))
  const told = uniquely(
    shown.duties.map((d) => ({ ...d, id: idOf(d.id) })),
    aboutDuty,
  )
  const groups = new Map<DutyWay, ToldChange[]>()
  const added: ToldChange[] = []
  let absent = 0
  let compared = 0
  for (const finding of byWeight(assessment.duties)) {
    const { duty, bearer, verdict } = finding
    const about = aboutDuty({ id: duty.id, bearer })
    const was = told.get(about)
    if (was === undefined) {
      if (hasBeenAdded(packs, 'duties', duty.id))
        added.push(dutyTold(words, finding, t('compare.today', { now: t(`verdict.${verdict}`) }), []))
      else absent++
      continue
    }
    compared++
    if (was.verdict === verdict) continue
    const change = t('compare.change', { was: t(`verdict.${was.verdict}`), now: t(`verdict.${verdict}`) })
    put(
      groups,
      verdictWay(was.verdict, verdict),
      dutyTold(words, finding, change, correctedIn(packs, 'duties', duty.id)),
    )
  }
  const found = new Set(assessment.duties.map((f) => aboutDuty({ id: f.duty.id, bearer: f.bearer })))
  const { gone, strange } = goneFrom(
    packs,
    'duties',
    [...told]
      .filter(([about]) => !found.has(about))
      .map(([, d]) => ({ id: d.id, was: t(`verdict.${d.verdict}`), counts: d.verdict !== 'does-not-apply' })),
    (id) => {
      const duty = lawbook.dutyOf.get(id)
      return duty === undefined ? null : citationOf(words, duty)
    },
  )
  return { groups: inOrder(DUTY_WAYS, groups), added, gone, absent, compared, strange }
}

const citationOf = ({ texts }: Words, duty: DutyFinding['duty']): string =>
  cite(instrumentShort(texts, duty.instrument), articleInWords(duty.article, duty.articleConfirmed))

function dutyTold(words: Words, finding: DutyFinding, change: string, corrected: readonly string[]): ToldChange {
  const d = dutyEntry(words, finding)
  return {
    about: aboutDuty(d),
    text: d.sentence,
    citation: d.citation,
    change,
    why: [...corrected, ...firstReasons(d.reasons, d.verdict)],
  }
}

function channelsSince(words: Words, shown: Shown, packs: readonly PackChanges[], assessment: Assessment) {
  const told = uniquely(shown.channels, aboutChannel)
  const groups = new Map<ChannelWay, ToldChange[]>()
  const added: ToldChange[] = []
  let absent = 0
  let compared = 0
  for (const finding of assessment.channels) {
    const { channel, from, to, status } = finding
    const was = told.get(aboutChannel({ id: channel.id, from, to }))
    if (was === undefined) {
      if (hasBeenAdded(packs, 'channels', channel.id))
        added.push(channelTold(words, finding, t('compare.today', { now: statusWord(status) }), []))
      else absent++
      continue
    }
    compared++
    if (was.status === status) continue
    const change = t('compare.change', { was: statusWord(was.status), now: statusWord(status) })
    put(groups, status, channelTold(words, finding, change, correctedIn(packs, 'channels', channel.id)))
  }
  const found = new Set(assessment.channels.map((f) => aboutChannel({ id: f.channel.id, from: f.from, to: f.to })))
  const { gone, strange } = goneFrom(
    packs,
    'channels',
    [...told]
      .filter(([about]) => !found.has(about))
      .map(([, c]) => ({ id: c.id, was: statusWord(c.status), counts: c.status !== 'closed' })),
    (id) => (words.lawbook.channelOf.has(id) ? (words.texts.channels[id]?.title ?? id) : null),
  )
  return { groups: inOrder(CHANNEL_WAYS, groups), added, gone, absent, compared, strange }
}

const statusWord = (status: ChannelStatus): string => t(`channel.${status}`).toLowerCase()

function channelTold(words: Words, finding: ChannelFinding, change: string, corrected: readonly string[]): ToldChange {
  const c = channelEntry(words, finding)
  return {
    about: aboutChannel(c),
    text: `${c.title} (${c.direction}).`,
    citation: c.basis.length === 0 ? null : c.basis.map((b) => b.name).join(', '),
    change,
    why: [...corrected, ...firstReasons(c.reasons, c.status)],
  }
}

/**
 * What the file tells and these answers no longer give. Only what a later law pack took out or corrected is told as such; the rest may never have
 * been a finding, and is counted.
 */
function goneFrom(
  packs: readonly PackChanges[],
  field: 'duties' | 'channels',
  rows: readonly { readonly id: string; readonly was: string; readonly counts: boolean }[],
  nameOf: (id: string) => string | null,
): { readonly gone: readonly string[]; readonly strange: number } {
  const changed = new Map(packs.flatMap((p) => p[field]).map((e) => [e.id, e.change]))
  const gone = new Set<string>()
  let strange = 0
  for (const { id, was, counts } of rows) {
    const change = changed.get(id)
    const name = nameOf(id)
    if (change === 'removed' && name === null) gone.add(t('compare.goneFromLawbook', { name: id, was }))
    else if (change === 'corrected' && name !== null && counts)
      gone.add(t('compare.goneFromCase', { name: capital(name), was }))
    else if (change !== 'corrected' || name === null) strange++
  }
  return { gone: [...gone], strange }
}

/** The States that an answer names. */
function statesOf({ situation }: Assessment): ReadonlySet<string> {
  const { self, other, suspectIn, suspectNationality, territory } = situation
  return new Set([self, ...(other === null ? [] : [other]), suspectIn, suspectNationality, territory])
}
const instrumentsOf = ({ duties, channels }: Assessment): ReadonlySet<string> =>
  new Set([
    ...duties.map((f) => f.duty.instrument),
    ...channels.flatMap((f) => f.channel.routes.flatMap((r) => r.basis)),
  ])

function otherLaw({ texts }: Words, packs: readonly PackChanges[], assessment: Assessment): readonly string[] {
  const states = statesOf(assessment)
  const instruments = instrumentsOf(assessment)
  const treaty = (id: string) => instrumentInText(texts, id)
  return [
    ...new Set(
      packs.flatMap((p) => [
        ...p.instruments
          .filter((i) => instruments.has(i.id))
          .map((i) => t('compare.force', { treaty: capital(treaty(i.id)), was: i.was, now: i.now })),
        ...p.reservations
          .filter((r) => states.has(r.state) && instruments.has(r.instrument))
          .map((r) =>
            t(`compare.reservation.${r.change}`, {
              state: stateName(texts, r.state),
              treaty: treaty(r.instrument),
              articles: r.articles,
            }),
          ),
        ...p.situations
          .filter((s) => s.states.some((state) => states.has(state)))
          .map((s) => t(`compare.situation.${s.change}`, { name: s.name })),
      ]),
    ),
  ]
}

// what the law packs list

const VERDICTS: readonly Verdict[] = ['applies', 'depends', 'does-not-apply']
const STATUSES: readonly ChannelStatus[] = ['open', 'conditional', 'closed']

function byPacks(words: Words, lawPack: string, pack: PackRelation, assessment: Assessment): Since {
  const nothing = { status: [], duties: [], channels: [], gone: [], added: [], law: [] }
  const notCompared = { status: 0, duties: 0, channels: 0, strange: 0, text: null }
  if (pack !== 'earlier') {
    const summary = t(
      pack === 'same' ? 'compare.samePack' : pack === 'newer' ? 'compare.newerPack' : 'compare.unknownPack',
    )
    return { by: 'nothing', pack, summary, notes: [], ...nothing, notCompared }
  }
  const packs = laterThan(words, lawPack)
  const { lawbook, texts, situation } = words
  const states = statesOf(assessment)
  const instruments = instrumentsOf(assessment)
  const status = packs.flatMap((p) =>
    p.status.flatMap((s): ChangedStatus[] => {
      if (!states.has(s.state) || !instruments.has(s.instrument)) return []
      // what the person said of the status stands as it was said
      if (situation.status[s.state]?.[s.instrument] !== undefined) return []
      const asAt = lawbook.instrumentOf.get(s.instrument)?.status.asAt ?? lawbook.lawAsAt
      return [
        {
          ...s,
          stateName: stateName(texts, s.state),
          instrumentName: instrumentShort(texts, s.instrument),
          cause: 'list',
          why: causeInWords('list', asAt),
        },
      ]
    }),
  )
  const listed = (field: 'duties' | 'channels', change: EntryChanged['change']) =>
    new Set(packs.flatMap((p) => p[field].filter((e) => e.change === change).map((e) => e.id)))
  const dutiesOf = (ids: ReadonlySet<string>) =>
    [...byWeight(assessment.duties.filter((f) => ids.has(f.duty.id)))]
      .sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict))
      .map((f) =>
        dutyTold(
          words,
          f,
          t('compare.today', { now: t(`verdict.${f.verdict}`) }),
          correctedIn(packs, 'duties', f.duty.id),
        ),
      )
  const channelsOf = (ids: ReadonlySet<string>) =>
    assessment.channels
      .filter((f) => ids.has(f.channel.id))
      .sort((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status))
      .map((f) =>
        channelTold(
          words,
          f,
          t('compare.today', { now: statusWord(f.status) }),
          correctedIn(packs, 'channels', f.channel.id),
        ),
      )
  const newDuties = listed('duties', 'added')
  const newChannels = listed('channels', 'added')
  const without = (ids: ReadonlySet<string>, left: ReadonlySet<string>) => new Set([...ids].filter((i) => !left.has(i)))
  const duties = dutiesOf(without(listed('duties', 'corrected'), newDuties))
  const channels = channelsOf(without(listed('channels', 'corrected'), newChannels))
  const added = [...dutiesOf(newDuties), ...channelsOf(newChannels)]
  const law = otherLaw(words, packs, assessment)
  const removed = listed('duties', 'removed').size + listed('channels', 'removed').size
  const since = sinceInWords({ lawPack, savedOn: null, shown: null })
  // a duty of both States is one duty
  const count = (items: readonly ToldChange[]) => new Set(items.map((i) => i.about.split('>')[0])).size
  const parts = [
    part('status', status.length),
    part('corrected', count(duties)),
    part('correctedChannels', count(channels)),
    part('added', count(added)),
    part('law', law.length),
  ].filter((p) => p !== '')
  return {
    by: 'packs',
    pack,
    summary:
      parts.length === 0
        ? t('compare.nothingListed', { since })
        : t('compare.changed', { since, parts: parts.join('; ') }),
    notes: [
      t('compare.linkTellsNoResult'),
      ...(removed === 0 ? [] : [t('compare.removedUnknown', { count: removed })]),
    ],
    status,
    duties: duties.length === 0 ? [] : [{ way: 'corrected', items: duties }],
    channels: channels.length === 0 ? [] : [{ way: 'corrected', items: channels }],
    gone: [],
    added,
    law,
    notCompared,
  }
}
