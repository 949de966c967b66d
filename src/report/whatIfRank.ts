import { canJoin } from '../engine/defaultChanges.ts'
import { type RankedStep, rankSteps } from '../engine/rankSteps.ts'
import { cellsAround } from '../engine/region.ts'
import { emptySituation } from '../engine/situation.ts'
import type { Step } from '../engine/steps.ts'
import { touchedBy } from '../engine/touched.ts'
import { heightOf } from '../engine/whatIf.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import { type Crime, type Iso3, type IsoDate, NEEDS, type Need } from '../lawbook/types.ts'
import { capital, t } from '../text/t.ts'
import { stateInText, stateName, type Words } from './names.ts'
import { canTake, notInForceYet, stepKey, stepsInWords } from './whatIfSteps.ts'

/** What is ranked: the steps of one State against others, for crimes and needs. */
export interface RankAsked {
  readonly state: Iso3
  readonly partners: readonly Iso3[]
  readonly crimes: readonly Crime[]
  readonly needs: readonly Need[]
  readonly at: IsoDate
  /** As if each partner that can join did so too. */
  readonly jointly: boolean
}
export interface RankProgress {
  readonly done: number
  readonly of: number
  readonly ranked: readonly RankedStep[]
}
const PARTNERS_AT_ONCE = 50

/**
 * The ranking in parts, one crime and need and some partners at a time, so that a reader can be shown how far it is and stop it. What stands after the
 * last part is what `rankSteps` gives for everything at once: a step's partners and places add up.
 */
export function* rankInParts(lawbook: Lawbook, asked: RankAsked): Generator<RankProgress, void> {
  const { state, crimes, at, jointly } = asked
  const needs = asked.needs.length === 0 ? NEEDS : asked.needs
  const partners = asked.partners.filter((p) => p !== state)
  const groups = partners.flatMap((_, i) =>
    i % PARTNERS_AT_ONCE === 0 ? [partners.slice(i, i + PARTNERS_AT_ONCE)] : [],
  )
  const parts = crimes.flatMap((crime) => needs.flatMap((need) => groups.map((group) => ({ crime, need, group }))))
  const totals = new Map<string, RankedStep>()
  yield { done: 0, of: parts.length, ranked: [] }
  for (const [i, { crime, need, group }] of parts.entries()) {
    const found = jointly
      ? rankJoining(lawbook, state, group, crime, need, at)
      : rankSteps(lawbook, state, group, [crime], [need], at)
    for (const r of found) {
      const key = stepKey(r.step)
      const held = totals.get(key)
      const gaining = new Set([...(held?.partners ?? []), ...r.partners])
      totals.set(key, {
        step: r.step,
        partners: partners.filter((p) => gaining.has(p)),
        raised: (held?.raised ?? 0) + r.raised,
        mayRise: (held?.mayRise ?? 0) + r.mayRise,
      })
    }
    yield { done: i + 1, of: parts.length, ranked: inOrder([...totals.values()]) }
  }
}

const inOrder = (list: readonly RankedStep[]): readonly RankedStep[] =>
  [...list].sort((a, b) => b.partners.length - a.partners.length || b.raised - a.raised || b.mayRise - a.mayRise)

/** The same for treaties that the State and its partners join together. */
function rankJoining(
  lawbook: Lawbook,
  state: Iso3,
  partners: readonly Iso3[],
  crime: Crime,
  need: Need,
  at: IsoDate,
): readonly RankedStep[] {
  const situation = emptySituation(state, [crime], at)
  const was = cellsAround(lawbook, state, partners, { crime, need, at })
  return lawbook.instruments.flatMap((instrument): RankedStep[] => {
    const { channels } = touchedBy(lawbook, [instrument.id])
    if (!channels.some((c) => c.need === need || c.alsoServes.includes(need))) return []
    const joining = [state, ...partners].filter((s) => canJoin(lawbook, situation, s, instrument))
    if (joining.length === 0) return []
    const steps = joining.map((s): Step => ({ state: s, instrument: instrument.id, step: 'join' }))
    const gaining = new Set<Iso3>()
    let raised = 0
    let mayRise = 0
    cellsAround(lawbook, state, partners, { crime, need, at, steps }).forEach((cell, i) => {
      const then = was[i]
      if (then === undefined) return
      if (heightOf(cell.level) > heightOf(then.level)) {
        raised++
        gaining.add(cell.from === state ? cell.to : cell.from)
      } else if (heightOf(cell.atBest) > heightOf(then.atBest)) mayRise++
    })
    if (raised + mayRise === 0) return []
    const step: Step = { state, instrument: instrument.id, step: 'join' }
    return [{ step, partners: partners.filter((p) => gaining.has(p)), raised, mayRise }]
  })
}

/** A step of the ranking, worded. */
export interface RankedEntry {
  readonly key: string
  readonly title: string
  readonly counts: string
  readonly partners: readonly string[]
  readonly onceInForce: string | null
  /** What of it can be taken up in the case that is looked at: jointly, the other State’s step too. */
  readonly steps: readonly Step[]
}

export function rankedInWords(words: Words, ranked: readonly RankedStep[], asked: RankAsked): readonly RankedEntry[] {
  const of = asked.partners.length
  const { other } = words.situation
  const both = (step: Step): readonly Step[] =>
    asked.jointly && other !== null ? [step, { ...step, state: other }] : [step]
  return ranked.map(({ step, partners, raised, mayRise }) => ({
    key: stepKey(step),
    title: capital(stepsInWords(words, [step])[0]?.text ?? ''),
    counts: capital(
      [
        t('whatIf.rankPartners', { count: partners.length, of }),
        ...(raised === 0 ? [] : [t('whatIf.rankCells', { count: raised })]),
        ...(mayRise === 0 ? [] : [t('whatIf.rankMay', { count: mayRise })]),
      ].join(' · '),
    ),
    partners: partners.map((p) => stateName(words.texts, p)),
    onceInForce: notInForceYet(words, [step]).length === 0 ? null : t('whatIf.onceInForceShort'),
    steps: both(step).filter((s) => canTake(words, s)),
  }))
}

/** The circles of States against which a State can be ranked: its part of the world, its continent, the world. */
export interface Circle {
  readonly id: 'subregion' | 'region' | 'world'
  readonly title: string
  readonly states: readonly Iso3[]
}
export function circlesOf(lawbook: Lawbook, state: Iso3): readonly Circle[] {
  const law = lawbook.stateOf.get(state)
  const others = lawbook.states.filter((s) => s.iso3 !== state)
  const circle = (id: Circle['id'], states: readonly { readonly iso3: Iso3 }[], region: string): Circle => ({
    id,
    title: t(id === 'world' ? 'whatIf.rankWorld' : 'whatIf.rankRegion', { region, count: states.length }),
    states: states.map((s) => s.iso3),
  })
  const near = others.filter((s) => s.subregion === law?.subregion)
  const wider = others.filter((s) => s.region === law?.region)
  return [
    ...(law === undefined || near.length === 0 ? [] : [circle('subregion', near, law.subregion)]),
    ...(law === undefined || wider.length <= near.length ? [] : [circle('region', wider, law.region)]),
    circle('world', others, ''),
  ]
}

/** Why a ranking is empty, in words. */
export const nothingRanked = ({ texts }: Words, asked: RankAsked): string =>
  t(asked.jointly ? 'whatIf.rankNoneJoint' : 'whatIf.rankNone', { state: stateInText(texts, asked.state) })
