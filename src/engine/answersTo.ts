import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { Acceptance, Condition, Iso3, IsoDate } from '../lawbook/types.ts'
import type { QuestionId } from './case.ts'
import { conductDays } from './conditionDates.ts'
import { parseSpan, shiftDay } from './dates.ts'
import { CONFLICTS, type Situation, type StatusOverride } from './situation.ts'

/** One answer that a question can be given: its word or date, and the situation with it. */
export interface PossibleAnswer {
  readonly question: QuestionId
  readonly answer: string
  readonly given: (situation: Situation) => Situation
}

/**
 * Every answer to a question that can make a difference to these conditions. An answer is a full one: a party with its date, a day of the acts and not
 * an interval that straddles something. 'elsewhere' stands for every third State, of which it says less.
 */
export function answersTo(
  lawbook: Lawbook,
  situation: Situation,
  question: QuestionId,
  conditions: readonly Condition[],
): readonly PossibleAnswer[] {
  const [head = '', part = '', detail = ''] = question.split(':')
  const answer = (word: string, given: PossibleAnswer['given']): PossibleAnswer => ({ question, answer: word, given })
  const yesOrNo = (given: (truth: 'yes' | 'no') => PossibleAnswer['given']) =>
    (['yes', 'no'] as const).map((truth) => answer(truth, given(truth)))
  const places = (key: 'suspectIn' | 'suspectNationality' | 'territory') =>
    ['self', ...(situation.other === null ? [] : ['other']), 'elsewhere'].map((place) =>
      answer(place, (s) => ({ ...s, [key]: place })),
    )
  switch (head) {
    case 'conflict':
      return CONFLICTS.filter((c) => c !== 'unknown').map((conflict) => answer(conflict, (s) => ({ ...s, conflict })))
    case 'grave-breach':
      return yesOrNo((graveBreach) => (s) => ({ ...s, graveBreach }))
    case 'suspect-in':
      return places('suspectIn')
    case 'national-of':
      return places('suspectNationality')
    case 'territory':
      return places('territory')
    case 'with':
      return lawbook.states
        .filter(({ iso3 }) => iso3 !== situation.self)
        .map(({ iso3 }) => answer(iso3, (s) => ({ ...s, other: iso3 })))
    case 'conduct':
      return daysOf(lawbook, situation, conditions).map((conduct) => answer(conduct, (s) => ({ ...s, conduct })))
    case 'bilateral':
      return yesOrNo((truth) => (s) => ({ ...s, bilateral: { ...s.bilateral, [part]: truth } }))
    case 'treaty-required':
      return yesOrNo((truth) => (s) => ({
        ...s,
        treatyRequired: { ...s.treatyRequired, [part]: { ...s.treatyRequired[part], [detail]: truth } },
      }))
    case 'icc':
      return detail === ''
        ? yesOrNo((truth) => (s) => ({ ...s, icc: { ...s.icc, [part]: truth } }))
        : yesOrNo((truth) => (s) => acceptance(s, part, detail as Acceptance, truth))
    case 'in-force':
      return ['no', earliest(lawbook, part), situation.at].map((said) =>
        answer(said, (s) => ({ ...s, inForce: { ...s.inForce, [part]: said } })),
      )
    case 'status':
      return statuses(lawbook, situation, detail).map((said) =>
        answer(said.date === undefined ? said.status : `${said.status}@${said.date}`, (s) => ({
          ...s,
          status: { ...s.status, [part]: { ...s.status[part], [detail]: said } },
        })),
      )
    default:
      return []
  }
}

/** Whether a State accepted the Court in one way; 'no' is said of every way at once. */
function acceptance(s: Situation, state: Iso3, by: Acceptance, truth: 'yes' | 'no'): Situation {
  const said = s.iccAcceptance[state]
  const held = typeof said === 'object' ? said : {}
  const now = truth === 'no' ? ('none' as const) : { ...held, [by]: { date: null } }
  return { ...s, iccAcceptance: { ...s.iccAcceptance, [state]: now } }
}

/** One day of the acts for each stretch in which nothing changes, up to the request. */
function daysOf(lawbook: Lawbook, situation: Situation, conditions: readonly Condition[]): readonly IsoDate[] {
  const { self, other, at, conduct } = situation
  const marks = conductDays(lawbook, situation, other === null ? [self] : [self, other], conditions)
  const span = conduct === 'unknown' ? null : parseSpan(conduct)
  const earlier = marks.find((d) => d <= at)
  const begin = span?.from ?? (earlier === undefined ? at : shiftDay(earlier, -1))
  const last = span === null || span.to === null || span.to > at ? at : span.to
  return [...new Set([begin, ...marks.filter((d) => d > begin && d <= last)])]
}

/** A day before which nobody was bound. */
const earliest = (lawbook: Lawbook, id: string): IsoDate => lawbook.instrumentOf.get(id)?.adopted ?? '1900-01-01'

/** Every status, a party from before the acts, from after them and from the request on. */
function statuses(lawbook: Lawbook, { at, conduct }: Situation, id: string): readonly StatusOverride[] {
  const span = conduct === 'unknown' ? null : parseSpan(conduct)
  const early = earliest(lawbook, id)
  const before = span !== null && span.from < early ? span.from : early
  const after = span === null ? at : shiftDay(span.to ?? span.from, 1)
  const dates = [...new Set([before, after, at])].filter((d) => d <= at)
  return [
    { status: 'not-party' },
    { status: 'signatory' },
    ...dates.map((date) => ({ status: 'party' as const, date })),
    { status: 'withdrawn', date: at },
  ]
}
