import type { Assessment, ChannelFinding, DutyFinding, Verdict } from '../engine/assess.ts'
import type { QuestionId } from '../engine/case.ts'
import { decidingFacts } from '../engine/decidingFacts.ts'
import { membershipOf } from '../engine/membership.ts'
import type { Step } from '../engine/steps.ts'
import { type Difference, whatIf } from '../engine/whatIf.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { SetExercise } from '../lawbook/training.ts'
import { type Bearer, RANKS } from '../lawbook/types.ts'

export type Of<K extends SetExercise['kind']> = Extract<SetExercise, { kind: K }>

export const dutyIn = (a: Assessment, id: string, bearer: Bearer): DutyFinding | undefined =>
  a.duties.find((f) => f.duty.id === id && f.bearer === bearer)
export const channelIn = (a: Assessment, id: string, from: Bearer, to: Bearer): ChannelFinding | undefined =>
  a.channels.find((f) => f.channel.id === id && f.from === from && f.to === to)

/** A duty that reaches none of the crimes of the case does not apply. */
export const verdictOf = (a: Assessment, id: string, bearer: Bearer): Verdict =>
  dutyIn(a, id, bearer)?.verdict ?? 'does-not-apply'

/** What the engine answers to an exercise; undefined where the answer does not depend on the case. */
export function answerTo(lawbook: Lawbook, a: Assessment, e: SetExercise): unknown {
  switch (e.kind) {
    case 'which-duties':
      return whichDuties(a, e)
    case 'who-owes':
      return whoOwes(a, e.duty)
    case 'first-channel':
      return bestChannels(a, e)[0]?.channel.id ?? 'none'
    case 'missing-fact':
      return settledBy(lawbook, a, e)
    case 'what-changes':
      return whatChanges(lawbook, a, e)
    case 'belief':
      return isRight(lawbook, a, e.claim) ? 'right' : 'wrong'
    case 'order-steps':
    case 'wrong-citation':
      return undefined
  }
}

export function whichDuties(a: Assessment, e: Of<'which-duties'>) {
  const which = (v: Verdict) => e.pool.filter((id) => verdictOf(a, id, e.bearer) === v)
  return { applies: which('applies'), depends: which('depends') }
}

export type WhoOwes = 'self' | 'other' | 'both' | 'neither' | 'open'
export function whoOwes(a: Assessment, duty: string): WhoOwes {
  const [self, other] = [verdictOf(a, duty, 'self'), verdictOf(a, duty, 'other')]
  if (self === 'depends' || other === 'depends') return 'open'
  if (self === 'applies') return other === 'applies' ? 'both' : 'self'
  return other === 'applies' ? 'other' : 'neither'
}

export const rankOf = (f: ChannelFinding): number => RANKS.indexOf(f.rank)
type Asked = Pick<Of<'first-channel'>, 'need' | 'from' | 'to'>

/** The channels that serve a need in one direction, in the order of the lawbook. */
export const serving = (a: Assessment, { need, from, to }: Asked): readonly ChannelFinding[] =>
  a.channels.filter(
    (f) => f.from === from && f.to === to && (f.channel.need === need || f.channel.alsoServes.includes(need)),
  )

/** The open channels of the best rank. */
export function bestChannels(a: Assessment, e: Asked): readonly ChannelFinding[] {
  const open = serving(a, e).filter((f) => f.status === 'open' && !f.gated)
  const best = Math.min(...open.map(rankOf))
  return open.filter((f) => rankOf(f) === best)
}

/** Channels that could be better than the best, were a fact known or a gate passed: a learner might choose them with reason. */
export function rivals(a: Assessment, e: Asked): readonly ChannelFinding[] {
  const best = Math.min(RANKS.length, ...bestChannels(a, e).map(rankOf))
  return serving(a, e).filter((f) => {
    const isSure = f.status === 'open' && !f.gated
    return f.status !== 'closed' && !isSure && rankOf(f) <= best
  })
}

export const subjectOf = (a: Assessment, { subject }: Of<'missing-fact'>): DutyFinding | ChannelFinding | undefined =>
  'duty' in subject ? dutyIn(a, subject.duty, subject.bearer) : channelIn(a, subject.channel, subject.from, subject.to)

/** The open questions each of which settles the finding by itself, whatever the answer. */
export function settledBy(lawbook: Lawbook, a: Assessment, e: Of<'missing-fact'>): readonly QuestionId[] {
  const finding = subjectOf(a, e)
  if (finding === undefined || finding.reason.truth !== 'unknown') return []
  return decidingFacts(lawbook, a.situation, finding).sets.flatMap((set) => (set.length === 1 ? set : []))
}

export function stepsOf(a: Assessment, e: Of<'what-changes'>): readonly Step[] {
  return e.change.flatMap(({ state, item, ...rest }) => {
    const iso = state === 'self' ? a.situation.self : a.situation.other
    return iso === null ? [] : [{ ...rest, state: iso, ...(item === undefined ? {} : { item }) }]
  })
}

export const differenceOf = (lawbook: Lawbook, a: Assessment, e: Of<'what-changes'>): Difference =>
  whatIf(lawbook, a.situation, stepsOf(a, e))

function whatChanges(lawbook: Lawbook, a: Assessment, e: Of<'what-changes'>) {
  return changedIn(differenceOf(lawbook, a, e), e)
}
export const changedIn = ({ gained, opened, raised }: Difference, { pool }: Of<'what-changes'>) => ({
  duties: pool.duties.filter((id) => gained.some((g) => g.duty === id)),
  channels: pool.channels.filter((id) => [...opened, ...raised].some((c) => c.channel === id)),
})

export function isRight(lawbook: Lawbook, a: Assessment, claim: Of<'belief'>['claim']): boolean {
  if ('verdict' in claim) return verdictOf(a, claim.duty, claim.bearer) === claim.verdict
  if ('strength' in claim) {
    const found = dutyIn(a, claim.duty, claim.bearer)
    return found?.verdict === 'applies' && found.duty.strength === claim.strength
  }
  if ('rank' in claim) {
    const open = a.channels.filter((f) => f.channel.id === claim.channel && f.status === 'open')
    return open.length > 0 && open.every((f) => f.rank === claim.rank)
  }
  if ('channel' in claim) return channelIn(a, claim.channel, claim.from, claim.to)?.status === claim.status
  const { self, other, at } = a.situation
  const iso = claim.state === 'self' ? self : other
  return iso !== null && membershipOf(lawbook, a.situation, iso, claim.instrument).status(at) === claim.status
}

/** Why an exercise could puzzle a learner who knows the law: it must have one clear answer. Empty where it has. */
export function flaws(lawbook: Lawbook, a: Assessment, e: SetExercise): readonly string[] {
  switch (e.kind) {
    case 'which-duties': {
      const { length } = whichDuties(a, e).applies
      return length === 0 || length === e.pool.length ? ['all or none of the pool applies'] : []
    }
    case 'first-channel': {
      const best = bestChannels(a, e)
      const tied = best.length > 1 ? [`tied: ${best.map((f) => f.channel.id).join()}`] : []
      return [...tied, ...rivals(a, e).map((f) => `could be better: ${f.channel.id}`)]
    }
    case 'missing-fact':
      return settledBy(lawbook, a, e).length === 0 ? ['no fact settles it alone'] : []
    case 'what-changes': {
      const { duties, channels } = whatChanges(lawbook, a, e)
      const changed = duties.length + channels.length
      return changed === 0 || changed === e.pool.duties.length + e.pool.channels.length ? ['all or none changes'] : []
    }
    case 'wrong-citation': {
      const wrong = e.duties.filter((id) => verdictOf(a, id, e.bearer) !== 'applies')
      return wrong.map((id) => `'${id}' does not apply`)
    }
    case 'belief': {
      const { claim } = e
      if ('strength' in claim)
        return verdictOf(a, claim.duty, claim.bearer) === 'applies' ? [] : ['the duty does not apply at all']
      if ('verdict' in claim || !('channel' in claim)) return []
      const there = a.channels.some(
        (f) => f.channel.id === claim.channel && (!('rank' in claim) || f.status === 'open'),
      )
      return there ? [] : ['there is no such channel in this case']
    }
    case 'who-owes':
    case 'order-steps':
      return []
  }
}
