import { canJoin, offersFor } from '../engine/defaultChanges.ts'
import { boundOn, isInForce, membershipOf } from '../engine/membership.ts'
import { deriveChange, type Step } from '../engine/steps.ts'
import { indexOf } from '../engine/touched.ts'
import type { InstrumentId, InstrumentLaw, Iso3 } from '../lawbook/types.ts'
import { capital, day, listed, t } from '../text/t.ts'
import { annexInText, instrumentInText, sentence, stateInText, type Words } from './names.ts'

export type Doer = 'self' | 'other' | 'both'
/** A step of one State or of both, as a reader chooses it. */
export interface PossibleStep {
  readonly key: string
  readonly by: Doer
  readonly instrument: InstrumentId
  readonly steps: readonly Step[]
  /** The step without its State and its treaty: 'leave', 'accept annex F'. */
  readonly label: string
}
/** Steps of the same kind under one instrument, worded together. */
export interface WordedStep {
  readonly key: string
  readonly steps: readonly Step[]
  readonly text: string
}

export const stepKey = (s: Step): string => [s.state, s.instrument, s.step, s.item ?? ''].join(':')

/** How a step reads: joining what was signed is ratifying it. */
type Manner = 'join' | 'ratify' | 'bring' | 'leave' | 'withdraw-reservation' | 'accept-annex' | 'in-force'
function mannerOf({ lawbook, situation }: Words, { state, instrument, step }: Step): Manner {
  if (step !== 'join') return step
  const status = membershipOf(lawbook, situation, state, instrument).status(situation.at)
  return status === 'signatory' ? 'ratify' : status === 'consented-not-yet-in-force' ? 'bring' : 'join'
}

/** The reservations that a step withdraws, by their place in the lawbook. */
function reservationsMeant({ lawbook, texts, situation }: Words, { state, instrument, item }: Step) {
  return lawbook.reservations.flatMap((r, i) => {
    const text = texts.reservations[i]
    const isMeant =
      r.state === state &&
      r.instrument === instrument &&
      r.effect !== 'informs' &&
      (r.until === undefined || situation.at < r.until) &&
      (item === undefined || r.duties.includes(item))
    return isMeant && text !== undefined ? [text] : []
  })
}
function reservationNamed(words: Words, step: Step): { readonly kind: string; readonly article: string } {
  const [first, second] = reservationsMeant(words, step)
  if (first === undefined) return { kind: t('whatIf.reservation'), article: '' }
  const known = second === undefined && /\d|[IVX]/.test(first.articles)
  return { kind: first.kind, article: known ? t('whatIf.ofArticle', { article: first.articles }) : '' }
}

/** Steps as sentences without a full stop, those that several States take alike in one. */
export function stepsInWords(words: Words, steps: readonly Step[]): readonly WordedStep[] {
  const groups = new Map<string, { manner: Manner; steps: Step[] }>()
  for (const step of steps) {
    const manner = mannerOf(words, step)
    const { article } = manner === 'withdraw-reservation' ? reservationNamed(words, step) : { article: step.item ?? '' }
    const key = [manner, step.instrument, article].join(':')
    const group = groups.get(key) ?? { manner, steps: [] }
    group.steps.push(step)
    groups.set(key, group)
  }
  return [...groups].map(([key, group]) => ({ key, steps: group.steps, text: inWords(words, group) }))
}

function inWords(
  words: Words,
  { manner, steps }: { readonly manner: Manner; readonly steps: readonly Step[] },
): string {
  const { texts } = words
  const [first] = steps
  if (first === undefined) return ''
  const states = [...new Set(steps.map((s) => s.state))]
  const values = {
    count: states.length,
    states: listed(states.map((s) => stateInText(texts, s))),
    treaty: instrumentInText(texts, first.instrument),
  }
  switch (manner) {
    case 'in-force':
      return t('whatIf.step.inForce', values)
    case 'accept-annex':
      return t('whatIf.step.annex', { ...values, annex: annexInText(words.texts, first.instrument, first.item ?? '') })
    case 'withdraw-reservation':
      return t('whatIf.step.withdraw', { ...values, ...reservationNamed(words, first) })
    default:
      return t(`whatIf.step.${manner}`, values)
  }
}

/** 'If Cambodia and Myanmar join the Convention against Torture'. */
export const changeTitle = (words: Words, steps: readonly Step[]): string =>
  t('whatIf.if', {
    steps: stepsInWords(words, steps)
      .map((s) => s.text)
      .join(t('whatIf.andThen')),
  })

/** Whether an instrument that some of these steps concern is not in force without them. */
export const notInForceYet = ({ lawbook, situation }: Words, steps: readonly Step[]): readonly InstrumentId[] =>
  [...new Set(steps.filter((s) => s.step === 'join' || s.step === 'in-force').map((s) => s.instrument))].filter(
    (id) => isInForce(lawbook, situation, id, situation.at) !== 'yes',
  )

/** What must be said with a change: that a treaty is not in force, that no annex is accepted, what a treaty says on leaving it. */
export function stepNotes(words: Words, steps: readonly Step[]): readonly string[] {
  const { lawbook, texts, situation } = words
  const treaty = (id: InstrumentId) => instrumentInText(texts, id)
  const ids = (what: Step['step']) => [...new Set(steps.filter((s) => s.step === what).map((s) => s.instrument))]
  const inForce = notInForceYet(words, steps).flatMap((id) => {
    const law = lawbook.instrumentOf.get(id)
    const values = { treaty: treaty(id), date: day(situation.at) }
    if (isInForce(lawbook, situation, id, situation.at) === 'unknown') return [t('whatIf.onceInForceUnknown', values)]
    // a day later than the request, or what the reader said of the treaty
    if (law?.inForce !== null || situation.inForce[id] !== undefined) return [t('whatIf.onceInForceSaid', values)]
    const evidence = texts.instruments[id]?.inForceEvidence
    return [
      t('whatIf.onceInForce', { ...values, date: day(law.inForceAsAt ?? lawbook.lawAsAt) }),
      ...(evidence === undefined ? [] : [evidence]),
    ]
  })
  const annexes = ids('join')
    .filter((id) => indexOf(lawbook).annexes.has(id))
    .filter((id) => !steps.some((s) => s.instrument === id && s.step === 'accept-annex'))
    .map((id) => t('whatIf.noAnnex', { treaty: treaty(id) }))
  const leaving = ids('leave').map((id) => {
    const text = texts.instruments[id]?.leaving
    return text === undefined
      ? t('whatIf.leavingUnknown', { treaty: treaty(id) })
      : t('whatIf.leaving', { treaty: treaty(id), text })
  })
  const withdrawn = steps
    .filter((s) => s.step === 'withdraw-reservation')
    .flatMap((s) => reservationsMeant(words, s))
    .map((r) => t('whatIf.withdrawn', { text: r.text }))
  const effect = t('whatIf.takesEffect', { at: day(situation.at) })
  const invited = ids('join')
    .filter((id) => texts.instruments[id]?.byInvitation === true)
    .map((id) => t('whatIf.byInvitation', { treaty: instrumentInText(texts, id) }))
  return [...inForce, ...invited, ...annexes, ...leaving, ...[...new Set(withdrawn)], effect].map(sentence)
}

/** Every step that is possible after those chosen: of either State, of both alike, or of the treaty itself. */
export function possibleSteps(words: Words, chosen: readonly Step[]): readonly PossibleStep[] {
  const { lawbook, situation } = words
  const view = deriveChange(lawbook, situation, chosen)
  const after: Words = { ...words, ...view }
  const taken = new Set(chosen.map(stepKey))
  return lawbook.instruments.flatMap((instrument) => {
    const single = offersFor(view.lawbook, view.situation, instrument).flatMap((o) =>
      o.steps.length === 1 ? o.steps : [],
    )
    const possible = [...single, ...leaves(after, words, instrument)].filter((s) => !taken.has(stepKey(s)))
    return inBoth(after, possible)
  })
}

/** A State may leave a treaty that binds it without the steps chosen; one that it is supposed to have left it cannot leave again. */
function leaves(after: Words, words: Words, { id, kind, status }: InstrumentLaw): readonly Step[] {
  const { self, other } = words.situation
  if (kind !== 'treaty' || (status.kind !== 'table' && status.kind !== 'untabled')) return []
  const isBound = ({ lawbook, situation }: Words, s: Iso3) =>
    boundOn(membershipOf(lawbook, situation, s, id), situation.at) === 'yes'
  return [self, ...(other === null ? [] : [other])]
    .filter((s) => isBound(words, s) && isBound(after, s))
    .map((state) => ({ state, instrument: id, step: 'leave' as const }))
}

/** Each step under its State, and once more under both where both can take it. A treaty enters into force for whoever is chosen. */
function inBoth(words: Words, possible: readonly Step[]): readonly PossibleStep[] {
  const { self, other } = words.situation
  const one = (by: Doer, steps: readonly Step[]): PossibleStep[] => {
    const [first] = steps
    if (first === undefined) return []
    return [
      {
        key: `${by}>${steps.map(stepKey).join('+')}`,
        by,
        instrument: first.instrument,
        steps,
        label: labelOf(words, steps),
      },
    ]
  }
  return possible.flatMap((step) => {
    if (step.step === 'in-force') {
      return [...one('self', [step]), ...(other === null ? [] : [...one('other', [step]), ...one('both', [step])])]
    }
    const twin = possible.find((s) => s.state !== step.state && alike(words, s) === alike(words, step))
    const alone = one(step.state === self ? 'self' : 'other', [step])
    return step.state === self && twin !== undefined ? [...alone, ...one('both', [step, twin])] : alone
  })
}
const alike = (words: Words, step: Step): string =>
  step.step === 'withdraw-reservation'
    ? `${step.step}${reservationNamed(words, step).article}`
    : `${step.step}${step.item ?? ''}`

function labelOf(words: Words, steps: readonly Step[]): string {
  const [first] = steps
  if (first === undefined) return ''
  const manners = [...new Set(steps.map((s) => mannerOf(words, s)))]
  return capital(
    listed(
      manners.map((manner) =>
        t(`whatIf.stepName.${manner}`, {
          annex: annexInText(words.texts, first.instrument, first.item ?? ''),
          ...(manner === 'withdraw-reservation' ? reservationNamed(words, first) : {}),
        }),
      ),
      'disjunction',
    ),
  )
}

/** Whether the State could take this step in the situation as it is: a ranked step is worked out without the case. */
export const canTake = ({ lawbook, situation }: Words, { state, instrument, step }: Step): boolean => {
  const law = lawbook.instrumentOf.get(instrument)
  return law !== undefined && (step !== 'join' || canJoin(lawbook, situation, state, law))
}
