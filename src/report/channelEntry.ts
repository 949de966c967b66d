import type { ChannelFinding } from '../engine/assess.ts'
import type { Bearer, InstrumentId } from '../lawbook/types.ts'
import { capital, t } from '../text/t.ts'
import type { ChannelEntry } from './entries.ts'
import { bearerInText, crimesInText, instrumentShort, type Words } from './names.ts'
import { reasonsOf } from './reasons.ts'

/** Words one finding of a channel. */
export function channelEntry(words: Words, finding: ChannelFinding): ChannelEntry {
  const { texts } = words
  const { channel, from, to } = finding
  const text = texts.channels[channel.id]
  if (text === undefined) throw new Error(`The channel '${channel.id}' has no text.`)
  const carrying = finding.routes.filter(
    (r) => r.reason.truth !== 'no' && r.route.basis.some((b) => finding.basis.includes(b)),
  )
  const articleOf = (id: InstrumentId): string | null => {
    const route = carrying.find((r) => r.route.basis[0] === id)
    return route === undefined ? null : (text.articles[channel.routes.indexOf(route.route)] ?? null)
  }
  const iso = (end: Bearer) => (end === 'self' ? words.situation.self : end === 'other' ? words.situation.other : null)
  const gates = carrying.flatMap((r) =>
    r.gates
      .filter((g) => g.crimes === undefined || g.crimes.some((c) => r.crimes.includes(c)))
      .map((g) =>
        r.route.basis[0] === undefined
          ? g.text
          : `${instrumentShort(texts, r.route.basis[0])}: ${t('gate.if', { gates: g.text })}`,
      ),
  )
  const ends = { from: capital(bearerInText(words, from)), to: bearerInText(words, to) }
  return {
    id: channel.id,
    need: channel.need,
    title: text.title,
    from,
    to,
    direction: t(channel.own ? 'channel.own' : 'channel.direction', ends),
    status: finding.status,
    doubt: finding.doubt,
    rank: finding.rank,
    basis: finding.basis.map((id) => ({ id, name: instrumentShort(texts, id), article: articleOf(id) })),
    basisIds: finding.basis,
    crimes: crimesInText(texts, finding.crimes),
    gates: [...new Set(gates)],
    gated: finding.gated,
    explanation: text.explanation,
    who: text.who,
    steps: text.steps,
    requestHolds: text.requestHolds,
    refusal: text.refusal,
    mistakes: text.mistakes,
    safety: text.safety,
    confidence: text.confidence,
    reasons: reasonsOf(words, finding.reason, { from: iso(from), to: iso(to) }),
    missing: finding.reason.missing,
    unsettled: finding.reason.unsettled,
    positions: finding.reason.positions,
  }
}
