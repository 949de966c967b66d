import type { ChannelEntry } from '../../report/entries.ts'
import { t } from '../../text/t.ts'
import { ChannelItem } from '../components/ChannelItem.tsx'
import { Fold } from '../components/Fold.tsx'

/** The channels of one need: the reader's own direction in full, the other way round folded, closed ones folded last. */
export function NeedSection({
  title,
  entries,
  asked,
}: {
  readonly title: string
  readonly entries: readonly ChannelEntry[]
  readonly asked: boolean
}) {
  const own = (c: ChannelEntry) =>
    asked
      ? c.to === 'self' || (c.from === 'self' && c.to !== 'other')
      : c.from === 'self' || (c.to === 'self' && c.from !== 'other')
  const standing = entries.filter((c) => c.status !== 'closed')
  const closed = entries.filter((c) => c.status === 'closed')
  const items = (list: readonly ChannelEntry[]) =>
    list.map((c) => <ChannelItem key={`${c.id}-${c.from}-${c.to}`} channel={c} />)
  const otherWay = standing.filter((c) => !own(c))
  return (
    <section className="need">
      <h3>{title}</h3>
      {items(standing.filter(own))}
      {otherWay.length > 0 && (
        <Fold className="closed-list theirs" summary={t('channel.otherWay', { count: otherWay.length })}>
          {() => items(otherWay)}
        </Fold>
      )}
      {closed.length > 0 && (
        <Fold className="closed-list" summary={t('report.closedChannels', { count: closed.length })}>
          {() => items(closed)}
        </Fold>
      )}
    </section>
  )
}
