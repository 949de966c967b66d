import type { Assessment, ChannelFinding, DutyFinding } from '../engine/assess.ts'
import type { Bearer, PointId } from '../lawbook/types.ts'
import { capital, listed, t } from '../text/t.ts'
import { articleInWords, cite } from './articles.ts'
import { bearerInText, instrumentShort, type Words } from './names.ts'

/** An unsettled point of law, both readings, and what the reader thinks of it. */
export interface PointChoice {
  readonly id: PointId
  readonly title: string
  readonly yes: string
  readonly no: string
  readonly position: 'yes' | 'no' | null
}

/** The unsettled points on which a finding rests, whether the reader has taken a view or not. */
export const pointsUnder = (words: Words, finding: DutyFinding | ChannelFinding): readonly PointChoice[] =>
  [...new Set([...finding.reason.unsettled, ...finding.reason.positions])].flatMap((id) => {
    const text = words.texts.points[id]
    if (text === undefined) return []
    const position = words.situation.positions[id] ?? null
    return [{ id, title: text.title, yes: text.yes.text, no: text.no.text, position }]
  })

/** Everything that rests on a point, named shortly: duties by their bearer and article, channels by title and direction. */
export function restingOn(words: Words, assessment: Assessment, point: PointId): readonly string[] {
  const rests = (f: DutyFinding | ChannelFinding) =>
    f.reason.unsettled.includes(point) || f.reason.positions.includes(point)
  const duties = assessment.duties
    .filter((f) => f.lane === 'law' && rests(f))
    .map(({ duty, bearer }) => {
      const law = cite(
        instrumentShort(words.texts, duty.instrument),
        articleInWords(duty.article, duty.articleConfirmed),
      )
      return `${capital(bearerInText(words, bearer, duty.instrument))}: ${law}`
    })
  const channels = assessment.channels.filter(rests).map((f) => {
    const ends = { from: capital(bearerInText(words, f.from)), to: bearerInText(words, f.to) }
    return `${t(f.from === f.to ? 'channel.own' : 'channel.direction', ends)}: ${words.texts.channels[f.channel.id]?.title ?? f.channel.id}`
  })
  return [...new Set([...duties, ...channels])]
}

/** What is another between two assessments of the same case: '2 duties now apply, one no longer does'. */
export function changesInWords(words: Words, before: Assessment, after: Assessment): string {
  const bearers: readonly Bearer[] = ['self', 'other', 'court', 'un']
  const lines = bearers.flatMap((bearer) => {
    const changes = dutyChanges(bearer, before, after)
    return changes.length === 0
      ? []
      : [t('parts.changedFor', { bearer: capital(bearerInText(words, bearer)), changes: listed(changes) })]
  })
  const channels = channelChanges(before, after)
  const all =
    channels.length === 0
      ? lines
      : [...lines, t('parts.changedFor', { bearer: t('parts.channels'), changes: listed(channels) })]
  return all.length === 0 ? t('parts.changedNothing') : all.join(' ')
}

function dutyChanges(bearer: Bearer, before: Assessment, after: Assessment): readonly string[] {
  const key = (f: DutyFinding) => f.duty.id
  const own = (a: Assessment) => a.duties.filter((f) => f.bearer === bearer && f.lane === 'law')
  const was = new Map(own(before).map((f) => [key(f), f.verdict]))
  const is = new Map(own(after).map((f) => [key(f), f.verdict]))
  const ids = [...new Set([...was.keys(), ...is.keys()])]
  const count = (test: (from: string | undefined, to: string | undefined) => boolean) =>
    ids.filter((id) => test(was.get(id), is.get(id))).length
  const gained = count((from, to) => to === 'applies' && from !== 'applies')
  const lost = count((from, to) => from === 'applies' && to !== 'applies')
  const reopened = count((from, to) => to === 'depends' && from === 'does-not-apply')
  const denied = count((from, to) => from === 'depends' && to === 'does-not-apply')
  return [
    ...(gained > 0 ? [t('parts.nowApply', { count: gained })] : []),
    ...(lost > 0 ? [t(gained > 0 ? 'parts.noLonger' : 'parts.noLongerAlone', { count: lost })] : []),
    ...(denied > 0 ? [t('parts.foundNot', { count: denied })] : []),
    ...(reopened > 0 ? [t('parts.nowOpen', { count: reopened })] : []),
  ]
}

function channelChanges(before: Assessment, after: Assessment): readonly string[] {
  const key = (f: ChannelFinding) => `${f.channel.id} ${f.from} ${f.to}`
  const was = new Map(before.channels.map((f) => [key(f), f.status]))
  const is = new Map(after.channels.map((f) => [key(f), f.status]))
  const ids = [...new Set([...was.keys(), ...is.keys()])]
  const count = (test: (from: string | undefined, to: string | undefined) => boolean) =>
    ids.filter((id) => test(was.get(id), is.get(id))).length
  const opened = count((from, to) => to === 'open' && from !== 'open')
  const shut = count((from, to) => from === 'open' && to !== 'open')
  const closed = count((from, to) => from === 'conditional' && to === 'closed')
  return [
    ...(opened > 0 ? [t('parts.channelsNowOpen', { count: opened })] : []),
    ...(shut > 0 ? [t('parts.channelsNoLonger', { count: shut })] : []),
    ...(closed > 0 ? [t('parts.channelsClosed', { count: closed })] : []),
  ]
}

/** What is said when the two States have changed sides. */
export function swapInWords(words: Words, after: Assessment): string {
  const own = after.duties.filter((f) => f.bearer === 'self' && f.lane === 'law')
  return t('parts.swapped', {
    state: bearerInText(words, 'self'),
    applies: own.filter((f) => f.verdict === 'applies').length,
    depends: own.filter((f) => f.verdict === 'depends').length,
  })
}
