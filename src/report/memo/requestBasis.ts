import type { InstrumentId, Iso3, RouteLaw } from '../../lawbook/types.ts'
import type { ChannelEntry, Report, StatusCell } from '../entries.ts'
import type { Words } from '../names.ts'

/**
 * The article of one instrument of a channel's basis: null where it has none, 'to be confirmed' where it was not confirmed.
 * A route that joins several instruments cites them in one line, such as '1 and 3; Second Additional Protocol 9'.
 */
export function articleOf(
  { lawbook, texts, situation }: Words,
  channel: ChannelEntry,
  id: InstrumentId,
): string | null {
  const law = lawbook.channelOf.get(channel.id)
  const cited = texts.channels[channel.id]?.articles ?? []
  const own = channel.basis.find((b) => b.id === id)?.article ?? null
  const routes = (law?.routes ?? [])
    .map((route, i) => ({ route, article: cited[i] ?? null }))
    .filter(
      ({ route }) =>
        route.basis.includes(id) &&
        route.basis.every((b) => channel.basisIds.includes(b)) &&
        route.crimes.some((c) => situation.crimes.includes(c)),
    )
    .sort((a, b) => Number(b.article === own && own !== null) - Number(a.article === own && own !== null))
  for (const { route, article } of routes) {
    const found = article === null ? null : partFor(route, article, id)
    if (found !== null) return found
  }
  for (const { route } of routes) {
    const duty = route.duties.map((d) => lawbook.dutyOf.get(d)).find((d) => d?.instrument === id)
    if (duty !== undefined) return duty.articleConfirmed ? (duty.article === 'none' ? null : duty.article) : TO_CONFIRM
  }
  return null
}
export const TO_CONFIRM = 'to be confirmed'

/** The part of a route's citation that belongs to one instrument: a part with a name belongs to the last treaty, one without to the first. */
function partFor({ basis }: RouteLaw, article: string, id: InstrumentId): string | null {
  if (basis.length === 1 || article === TO_CONFIRM) return article
  const last = basis.filter((b) => b !== 'domestic-law').at(-1)
  for (const part of article.split('; ')) {
    const named = /^.*\p{L}{4,}\s+(\d.*)$/u.exec(part)
    if ((named === null ? basis[0] : last) === id) return named?.[1] ?? part
  }
  return null
}

/** Treaty status of the States at the ends of a channel, for the treaties on which it rests. */
export function statusUnder({ lawbook }: Words, report: Report, channel: ChannelEntry, states: readonly Iso3[]) {
  return channel.basisIds.flatMap((id) => {
    const instrument = lawbook.instrumentOf.get(id)
    if (instrument === undefined || instrument.status.kind === 'none' || instrument.kind !== 'treaty') return []
    const cells = states.flatMap((s) => report.status.filter((c) => c.instrument === id && c.state === s))
    return [{ id, cells }]
  })
}

/** Bound, with nothing doubtful about it. */
export const isFirm = (c: StatusCell): boolean => c.status === 'party' && (c.certainty === 'sure' || c.source === 'you')
/** Not bound as a party, with nothing doubtful about it: the channel then stands on something else. */
export const isOutside = (c: StatusCell): boolean =>
  c.status !== 'party' && c.status !== 'unknown' && (c.certainty === 'sure' || c.source === 'you')
