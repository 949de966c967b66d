import { openSituation } from '../engine/atoms/icc.ts'
import { reservationBites } from '../engine/atoms/law.ts'
import { type Case, membership, openCase, type Roles, resolve } from '../engine/case.ts'
import type { Reason } from '../engine/evaluate.ts'
import { otherStates } from '../engine/membership.ts'
import type { Truth } from '../engine/truth.ts'
import type { Atom, InstrumentId, StateRef } from '../lawbook/types.ts'
import { day, type Key, listed, t } from '../text/t.ts'
import { annexInText, crimesInText, instrumentInText, lower, sentence, stateInText, type Words } from './names.ts'

/** One reason, worded: what is the case, and whether it speaks for the finding. */
export interface WordedReason {
  readonly text: string
  readonly truth: Truth
  /** True where it speaks of a reservation. */
  readonly reservation?: true
}

/** The facts that decide a finding, as sentences. Branches that do not matter are left out. */
export function reasonsOf(words: Words, reason: Reason, roles: Roles): readonly WordedReason[] {
  const kase = openCase(words.lawbook, words.situation, roles)
  const found = new Map<string, WordedReason & { readonly given: boolean }>()
  const visit = (node: Reason, flip: boolean): void => {
    const { condition } = node
    if ('not' in condition && node.truth === 'yes' && partyTests(node.because[0]) > 2) {
      const text = sentence(t('reason.noOther'))
      found.set(text, { text, truth: 'yes', given: false })
      return
    }
    if ('not' in condition || 'all' in condition || 'any' in condition) {
      for (const branch of branchesThatTell(node)) visit(branch, flip !== 'not' in condition)
      return
    }
    const truth = flip ? (node.truth === 'yes' ? 'no' : node.truth === 'no' ? 'yes' : 'unknown') : node.truth
    const text = explain(words, condition as Atom, node, kase)
    if (text !== null)
      found.set(text, {
        text: sentence(text),
        truth,
        given: goesWithoutSaying(condition, truth),
        ...('unreserved' in condition ? { reservation: true } : {}),
      })
  }
  visit(reason, false)
  const all = [...found.values()]
  const telling = all.filter((r) => !r.given)
  return (telling.length === 0 ? all : telling).map(({ given: _, ...r }) => r)
}

/** That the crime is covered and the treaty in force goes without saying once something else is said. */
const goesWithoutSaying = (condition: Reason['condition'], truth: Truth): boolean =>
  truth === 'yes' && ('crime' in condition || 'in-force' in condition)

/** How many tests of treaty membership a reason gathers: long lists of treaties that do not bind are told in one sentence. */
const partyTests = (reason: Reason | undefined): number =>
  reason === undefined ? 0 : 'party' in reason.condition ? 1 : reason.because.reduce((n, b) => n + partyTests(b), 0)

/** Of an alternative that stands, the branch that carries it; of a demand that fails, what fails it; else all that is in play. */
function branchesThatTell(node: Reason): readonly Reason[] {
  const deciding = 'all' in node.condition ? 'no' : 'any' in node.condition ? 'yes' : null
  if (node.truth === deciding) return node.because.filter((b) => b.truth === deciding)
  if (node.truth === 'unknown' && deciding === 'yes') return node.because.filter((b) => b.truth === 'unknown')
  return node.because
}

/** The fact behind one atom in words; null where there is nothing to tell. */
function explain(words: Words, atom: Atom, node: Reason, kase: Case): string | null {
  const { texts, situation } = words
  const { truth } = node
  const stateOf = (ref: StateRef): string => {
    const state = resolve(kase, ref)
    return state === undefined || state === null ? t('reason.otherState') : stateInText(texts, state)
  }
  const three = (yes: Key, no: Key, unknown: Key, values: Record<string, string> = {}): string =>
    t(truth === 'yes' ? yes : truth === 'no' ? no : unknown, values)
  const treatyOf = (id: InstrumentId) => instrumentInText(texts, id)

  if ('party' in atom) return explainParty(words, atom.party, kase)
  if ('party-at-conduct' in atom) return explainConduct(words, atom['party-at-conduct'], node, kase)
  if ('former-party' in atom) {
    const { state, to } = atom['former-party']
    const iso = resolve(kase, state)
    const until = iso ? membership(kase, iso, to).until : null
    const values = { state: stateOf(state), treaty: treatyOf(to), date: until === null ? '' : day(until) }
    return three(
      until === null ? 'reason.formerPartyUndated' : 'reason.formerParty',
      'reason.notFormerParty',
      'reason.formerPartyUnknown',
      values,
    )
  }
  if ('signatory' in atom) {
    const { state, to } = atom.signatory
    return three('reason.hasSigned', 'reason.hasNotSigned', 'reason.signedUnknown', {
      state: stateOf(state),
      treaty: treatyOf(to),
    })
  }
  if ('in-force' in atom) return explainInForce(words, atom['in-force'].instrument, truth)
  if ('applies-provisionally' in atom) {
    const { state, to, part } = atom['applies-provisionally']
    return three('reason.provisional', 'reason.notProvisional', 'reason.notProvisional', {
      state: stateOf(state),
      treaty: treatyOf(to),
      part,
    })
  }
  if ('accepts-annex' in atom) {
    const { state, to, annex } = atom['accepts-annex']
    return three('reason.annex', 'reason.notAnnex', 'reason.annexUnknown', {
      state: stateOf(state),
      treaty: treatyOf(to),
      annex: annexInText(texts, to, annex),
    })
  }
  if ('crime' in atom) {
    const chosen = situation.crimes.filter((c) => truth !== 'yes' || atom.crime.includes(c))
    return three('reason.crime', 'reason.notCrime', 'reason.notCrime', { crimes: crimesInText(texts, chosen) })
  }
  if ('conflict' in atom) {
    const [first] = atom.conflict
    const kind = t(atom.conflict.length > 1 || first === undefined ? 'reason.anyConflict' : `reason.${first}`)
    return three('reason.conflict', 'reason.notConflict', 'reason.conflictUnknown', { kind })
  }
  if ('grave-breach' in atom) return three('reason.graveBreach', 'reason.notGraveBreach', 'reason.graveBreachUnknown')
  if ('suspect-in' in atom)
    return three('reason.suspectIn', 'reason.notSuspectIn', 'reason.suspectInUnknown', {
      state: stateOf(atom['suspect-in'].state),
    })
  if ('national-of' in atom)
    return three('reason.nationalOf', 'reason.notNationalOf', 'reason.nationalOfUnknown', {
      state: stateOf(atom['national-of'].state),
    })
  if ('territory' in atom)
    return three('reason.territory', 'reason.notTerritory', 'reason.territoryUnknown', {
      state: stateOf(atom.territory.state),
    })
  if ('treaty-required' in atom) {
    const held = atom['treaty-required']
    return three('reason.treatyRequired', 'reason.notTreatyRequired', 'reason.treatyRequiredUnknown', {
      state: stateOf(held.state),
      need: t(`reason.${held.for}`),
    })
  }
  if ('bilateral' in atom)
    return three('reason.bilateral', 'reason.notBilateral', 'reason.bilateralUnknown', {
      need: t(`reason.${atom.bilateral.for}`),
    })
  if ('icc' in atom) {
    if (atom.icc === 'warrant') return three('reason.warrant', 'reason.notWarrant', 'reason.warrantUnknown')
    const row = truth === 'yes' && situation.icc['situation-open'] === 'unknown' ? openSituation(kase) : -1
    if (row >= 0) {
      const opened = kase.lawbook.icc[row]?.opened ?? ''
      const name = words.texts.icc.rows[row]?.name ?? ''
      return t('reason.situationListed', { name, date: day(opened), asAt: day(texts.icc.asAt) })
    }
    return three('reason.situationOpen', 'reason.notSituationOpen', 'reason.situationUnknown')
  }
  if ('icc-acceptance' in atom) {
    const { by, state } = atom['icc-acceptance']
    return three(`reason.${by}`, `reason.not-${by}`, `reason.unknown-${by}`, { state: stateOf(state) })
  }
  if ('icc-begun-before-leaving' in atom) {
    return three('reason.begunBefore', 'reason.notBegunBefore', 'reason.notBegunBefore', {
      state: stateOf(atom['icc-begun-before-leaving'].state),
    })
  }
  if ('conduct-from' in atom) {
    const date = day(atom['conduct-from'])
    if (truth === 'unknown' && node.boundaries.length > 0) return t('reason.conductFromStraddles', { date })
    return three('reason.conductFrom', 'reason.notConductFrom', 'reason.conductFromUnknown', { date })
  }
  if ('member' in atom) {
    const group = texts.groups[atom.member.of]?.title ?? atom.member.of
    return three('reason.memberOf', 'reason.notMemberOf', 'reason.memberOfUnknown', {
      state: stateOf(atom.member.state),
      group,
    })
  }
  if ('unsettled' in atom) {
    const point = lower(texts.points[atom.unsettled]?.title ?? atom.unsettled)
    return three('reason.positionYes', 'reason.positionNo', 'reason.unsettled', { point })
  }
  if ('has-counterpart' in atom) return truth === 'yes' ? null : t('reason.noCounterpart')
  return explainReservation(words, atom.unreserved, truth, kase)
}

function explainParty(
  { texts, situation, lawbook }: Words,
  atom: { state: StateRef; to: InstrumentId },
  kase: Case,
): string {
  const treaty = instrumentInText(texts, atom.to)
  const state = resolve(kase, atom.state)
  if (state === undefined || state === null) {
    const { count } = otherStates(lawbook, situation, atom.to, 'bound')
    const nobody = otherStates(lawbook, situation, atom.to, 'may-be-bound').count === 0
    return count === 0
      ? t(nobody ? 'reason.nobodyElse' : 'reason.othersUnverified', { treaty })
      : t('reason.withOther', { treaty, count })
  }
  const held = membership(kase, state, atom.to)
  const word = held.status(situation.at)
  const rules = lawbook.instrumentOf.get(atom.to)?.status
  const said = held.source === 'you' || situation.inForce[atom.to] !== undefined ? t('reason.youSaid') : ''
  const values = { state: stateInText(texts, state), treaty, date: day(rules?.asAt ?? situation.at) }
  if (rules?.kind === 'group' && held.source !== 'you' && word !== 'unknown')
    return t(word === 'party' ? 'reason.member' : 'reason.notMember', values)
  switch (word) {
    case 'party': {
      const since =
        held.since === null ? t('reason.party', values) : t('reason.partySince', { ...values, date: day(held.since) })
      return (
        since + (held.since !== null && held.certainty === 'date-doubtful' ? t('reason.dayNotVerified') : '') + said
      )
    }
    case 'signatory':
      return t('reason.signatory', values) + said
    case 'consented-not-yet-in-force':
      return t('reason.consented', values) + said
    case 'withdrawn':
      return (
        (held.until === null
          ? t('reason.withdrewUndated', values)
          : t('reason.withdrew', { ...values, date: day(held.until) })) + said
      )
    case 'unknown':
      return t(held.certainty === 'membership-doubtful' ? 'reason.doubtful' : 'reason.unknown', values) + said
    default:
      return t(held.source === 'you' ? 'reason.notPartySaid' : 'reason.notParty', values) + said
  }
}

function explainConduct(words: Words, atom: { state: StateRef; to: InstrumentId }, node: Reason, kase: Case): string {
  const { texts } = words
  const iso = resolve(kase, atom.state)
  if (iso === undefined || iso === null) return explainParty(words, atom, kase)
  const held = membership(kase, iso, atom.to)
  const values = {
    state: stateInText(texts, iso),
    treaty: instrumentInText(texts, atom.to),
    date: held.since === null ? '' : day(held.since),
  }
  const said = held.source === 'you' ? t('reason.youSaid') : ''
  if (node.truth === 'yes')
    return t(held.since === null ? 'reason.boundAtConductUndated' : 'reason.boundAtConduct', values) + said
  if (node.truth === 'no') {
    const from = kase.conduct?.from ?? ''
    if (held.until !== null && from >= held.until) return t('reason.leftBeforeConduct', values) + said
    return t(held.since !== null ? 'reason.notBoundAtConduct' : 'reason.neverBound', values) + said
  }
  if (node.boundaries.length > 0)
    return t('reason.conductStraddles', { ...values, dates: listed(node.boundaries.map(day)) }) + said
  if (node.missing.includes('conduct'))
    return t(held.since === null ? 'reason.conductUnknownUndated' : 'reason.conductUnknown', values) + said
  return t(held.certainty === 'membership-doubtful' ? 'reason.doubtful' : 'reason.unknown', values) + said
}

function explainInForce({ texts, lawbook, situation }: Words, id: InstrumentId, truth: Truth): string | null {
  const instrument = lawbook.instrumentOf.get(id)
  const treaty = instrumentInText(texts, id)
  if (instrument === undefined || truth === 'unknown') return t('reason.inForceUnknown', { treaty })
  const said = situation.inForce[id] === undefined ? '' : t('reason.youSaid')
  if (truth === 'no') {
    if (instrument.kind === 'draft') return t('reason.draft', { treaty })
    if (instrument.inForce === null && said === '')
      return t('reason.notInForce', { treaty, date: day(instrument.inForceAsAt ?? lawbook.lawAsAt) })
    return t('reason.notInForceOn', { treaty, date: day(situation.at) }) + said
  }
  const date = said === '' ? instrument.inForce : situation.inForce[id]
  // that a scheme or a body of Union law is in force goes without saying
  if (date === 'unverified' && instrument.kind !== 'treaty') return null
  return (
    (typeof date === 'string' && date !== 'unverified'
      ? t('reason.inForce', { treaty, date: day(date) })
      : t('reason.inForceUndated', { treaty })) + said
  )
}

function explainReservation({ texts, lawbook }: Words, duty: string, truth: Truth, kase: Case): string | null {
  if (truth === 'yes') return null
  const biting = lawbook.reservations
    .map((r, i) => ({ r, text: texts.reservations[i] }))
    .filter(
      ({ r }) =>
        r.duties.includes(duty) &&
        (r.effect === 'excludes' || r.effect === 'no-basis') &&
        reservationBites(r, duty, kase).truth !== 'no',
    )
  const first = biting[0]
  if (first?.text === undefined) return null
  return t(truth === 'no' ? 'reason.reserved' : 'reason.reservedUnknown', {
    kind: first.text.kind,
    text: first.text.text,
  })
}
