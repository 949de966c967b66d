import type { OfferedChange } from '../engine/defaultChanges.ts'
import type { Step } from '../engine/steps.ts'
import type { Difference } from '../engine/whatIf.ts'
import { capital, listed, t } from '../text/t.ts'
import type { Words } from './names.ts'
import { changeTitle, notInForceYet, stepKey } from './whatIfSteps.ts'

/** A ready-made change with what it would bring, in figures. */
export interface ReadyChange {
  readonly key: string
  readonly steps: readonly Step[]
  readonly title: string
  readonly counts: string
  /** 'Once in force', where the treaty is not. */
  readonly onceInForce: string | null
  /** It stands among the first whatever it brings. */
  readonly isKept: boolean
}
/** The ready-made changes: those that open most, and the others. */
export interface ReadyChanges {
  readonly first: readonly ReadyChange[]
  readonly others: readonly ReadyChange[]
}
const MOST = 6

/** Those that raise most coverage first, then by channels, by duties and by what moves. An instrument that is always offered is never among the others. */
export function rankOffers(words: Words, offers: readonly OfferedChange[]): ReadyChanges {
  const ranked = offers
    .filter((o) => !offers.some((s) => isMoreThan(o, s)))
    .sort((a, b) => compare(weightOf(b.difference), weightOf(a.difference)))
  // of one that is always offered, the change that brings most
  const always = (o: OfferedChange) => o.join !== null && words.lawbook.instrumentOf.get(o.join)?.alwaysOffered === true
  const kept = ranked.filter((o, i) => always(o) && ranked.findIndex((x) => x.join === o.join) === i)
  const places = MOST - kept.filter((o) => ranked.indexOf(o) >= MOST).length
  const first = ranked.filter((o, i) => i < places || kept.includes(o))
  const worded = (o: OfferedChange): ReadyChange => ({
    key: o.steps.map(stepKey).join('+'),
    steps: o.steps,
    title: titleOf(words, o.steps),
    counts: shortCounts(o.difference),
    onceInForce: notInForceYet(words, o.steps).length === 0 ? null : t('whatIf.onceInForceShort'),
    isKept: kept.includes(o),
  })
  return { first: first.map(worded), others: ranked.filter((o) => !first.includes(o)).map(worded) }
}

/** Annexes accepted on joining are told in a few words; each stands in the list of steps once it is taken up. */
function titleOf(words: Words, steps: readonly Step[]): string {
  const annexes = [...new Set(steps.flatMap((s) => (s.step === 'accept-annex' ? [s.item ?? ''] : [])))]
  const others = steps.filter((s) => s.step !== 'accept-annex')
  if (annexes.length === 0 || others.length === 0) return changeTitle(words, steps)
  const values = { count: annexes.length, annexes: listed(annexes) }
  return `${changeTitle(words, others)}, ${t('whatIf.withAnnexes', values)}`
}

/** More steps of the same kind by the same States that bring nothing more. */
const isMoreThan = (a: OfferedChange, b: OfferedChange): boolean =>
  a !== b &&
  a.join !== null &&
  a.join === b.join &&
  a.by === b.by &&
  a.steps.length > b.steps.length &&
  compare(weightOf(a.difference), weightOf(b.difference)) === 0

const weightOf = (d: Difference): readonly number[] => [
  d.coverageRaised.length,
  d.opened.length + d.raised.length,
  d.gained.length,
  d.moved.length,
  -(d.lost.length + d.closed.length + d.lowered.length),
]
const compare = (a: readonly number[], b: readonly number[]): number => {
  const i = a.findIndex((n, at) => n !== b[at])
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0)
}

function shortCounts(d: Difference): string {
  const part = (key: 'gained' | 'lost' | 'moved' | 'opened' | 'raised' | 'down' | 'coverage', count: number) =>
    count === 0 ? [] : [t(`whatIf.short.${key}`, { count })]
  const parts = [
    ...part('coverage', d.coverageRaised.length),
    ...part('opened', d.opened.length),
    ...part('raised', d.raised.length),
    ...part('gained', d.gained.length),
    ...part('lost', d.lost.length),
    ...part('moved', d.moved.length),
    ...part('down', d.lowered.length + d.closed.length),
  ]
  return capital(parts.length === 0 ? t('whatIf.short.nothing') : parts.join(' · '))
}
