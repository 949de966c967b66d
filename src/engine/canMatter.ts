import type { Lawbook } from '../lawbook/openLawbook.ts'
import { type Crime, LEGAL_NEEDS, type LegalNeed } from '../lawbook/types.ts'
import { canAsk } from './askedBy.ts'
import type { QuestionId } from './case.ts'
import { Cases } from './cases.ts'
import { evaluate, type Reason } from './evaluate.ts'
import { placeInOrder } from './questionOrder.ts'
import type { Situation } from './situation.ts'
import { servedRoutes } from './verdicts.ts'

/** The questions of the guide that shape what is asked about: always asked. */
export const ALWAYS_ASKED = ['crime', 'state', 'with', 'role', 'need', 'at'] as const

/**
 * Whether a question can matter: with everything else as it is and this answer taken away, it remains in some finding, for either bearer.
 * `question` may be a whole question ('icc') or one of its parts ('icc:warrant', 'treaty-required:MMR:extradition').
 */
export function canMatter(lawbook: Lawbook, situation: Situation, question: QuestionId): boolean {
  if ((ALWAYS_ASKED as readonly string[]).includes(question)) return true
  return remains(lawbook, withoutAnswer(situation, question), question, question.startsWith('icc'))
}

/** The situation as it would be had this question not been answered. */
export function withoutAnswer(situation: Situation, question: QuestionId): Situation {
  const [head = '', second = '', third = ''] = question.split(':')
  switch (head) {
    case 'conflict':
      return { ...situation, conflict: 'unknown' }
    case 'grave-breach':
      return { ...situation, graveBreach: 'unknown' }
    case 'conduct':
      return { ...situation, conduct: 'unknown' }
    case 'suspect-in':
      return { ...situation, suspectIn: 'unknown' }
    case 'national-of':
      return { ...situation, suspectNationality: 'unknown' }
    case 'territory':
      return { ...situation, territory: 'unknown' }
    case 'icc':
      if (second === '') {
        return { ...situation, icc: { 'situation-open': 'unknown', warrant: 'unknown' }, iccAcceptance: {} }
      }
      if (second !== 'situation-open' && second !== 'warrant') {
        return { ...situation, iccAcceptance: omit(situation.iccAcceptance, second) }
      }
      return { ...situation, icc: { ...situation.icc, [second]: 'unknown' } }
    case 'treaty-required': {
      if (second === '') return { ...situation, treatyRequired: {} }
      const held = omit(situation.treatyRequired[second] ?? {}, third as LegalNeed)
      return { ...situation, treatyRequired: { ...situation.treatyRequired, [second]: held } }
    }
    case 'bilateral':
      return { ...situation, bilateral: second === '' ? {} : omit(situation.bilateral, second as LegalNeed) }
    case 'status': {
      if (second === '') return { ...situation, status: {} }
      return { ...situation, status: { ...situation.status, [second]: omit(situation.status[second] ?? {}, third) } }
    }
    default:
      return situation
  }
}

function omit<T extends object>(held: T, key: PropertyKey): T {
  const copy = { ...held }
  delete (copy as Record<PropertyKey, unknown>)[key]
  return copy
}

/** The answers a situation holds to questions that may turn out not to matter, by question id. */
export function answersOf(situation: Situation): Readonly<Record<QuestionId, unknown>> {
  const answers: Record<QuestionId, unknown> = {}
  if (situation.conflict !== 'unknown') answers['conflict'] = situation.conflict
  if (situation.graveBreach !== 'unknown') answers['grave-breach'] = situation.graveBreach
  if (situation.conduct !== 'unknown') answers['conduct'] = situation.conduct
  if (situation.suspectIn !== 'unknown') answers['suspect-in'] = situation.suspectIn
  if (situation.suspectNationality !== 'unknown') answers['national-of'] = situation.suspectNationality
  if (situation.territory !== 'unknown') answers['territory'] = situation.territory
  for (const part of ['situation-open', 'warrant'] as const) {
    if (situation.icc[part] !== 'unknown') answers[`icc:${part}`] = situation.icc[part]
  }
  for (const [state, said] of Object.entries(situation.iccAcceptance)) answers[`icc:${state}`] = said
  for (const [state, held] of Object.entries(situation.treatyRequired)) {
    for (const need of LEGAL_NEEDS) {
      const said = held[need]
      if (said !== undefined && said !== 'unknown') answers[`treaty-required:${state}:${need}`] = said
    }
  }
  for (const need of LEGAL_NEEDS) {
    const said = situation.bilateral[need]
    if (said !== undefined && said !== 'unknown') answers[`bilateral:${need}`] = said
  }
  return answers
}

/**
 * Moves answers to questions that cannot matter into `setAside`: kept, said, and not reasoned with.
 * Later questions give way first, one at a time, so that of two answers that each settle a finding the earlier stays.
 */
export function setAside(lawbook: Lawbook, situation: Situation): Situation {
  const answers = Object.entries(answersOf(situation))
  const aside: Record<string, unknown> = { ...situation.setAside }
  let kept = situation
  for (const [id, answer] of answers.sort(([a], [b]) => placeInOrder(b) - placeInOrder(a) || b.localeCompare(a))) {
    if (canMatter(lawbook, kept, id)) continue
    kept = withoutAnswer(kept, id)
    aside[id] = answer
  }
  return { ...kept, setAside: aside }
}

/** Whether some question of a kind remains in a duty or channel of the situation; stops at the first that does. */
function remains(lawbook: Lawbook, situation: Situation, question: QuestionId, withoutIccList: boolean): boolean {
  const isMeant = (id: QuestionId) => id === question || id.startsWith(`${question}:`)
  const cases = new Cases(lawbook, situation, withoutIccList)
  const asks = (reason: Reason) => reason.missing.some(isMeant)
  const reaches = (crimes: readonly Crime[]) => situation.crimes.some((c) => crimes.includes(c))
  return (
    lawbook.duties.some(
      (d) =>
        reaches(d.crimes) &&
        canAsk(lawbook, d.condition, question) &&
        cases.bearings(d).some(({ kase }) => asks(evaluate(d.condition, kase))),
    ) ||
    lawbook.channels.some((channel) => {
      const served = servedRoutes(channel, situation).map((r) => r.condition)
      return (
        served.some((c) => canAsk(lawbook, c, question)) &&
        cases.directions(channel).some(({ kase }) => asks(evaluate({ any: served }, kase)))
      )
    })
  )
}
