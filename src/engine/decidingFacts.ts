import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { Condition } from '../lawbook/types.ts'
import { answersTo } from './answersTo.ts'
import type { Assessment, ChannelFinding, DutyFinding, Verdict } from './assess.ts'
import { openCase, type QuestionId } from './case.ts'
import { bearersOf, caseFor, directionsOf } from './cases.ts'
import { placeInOrder } from './questionOrder.ts'
import type { Situation } from './situation.ts'
import type { Truth } from './truth.ts'
import { truthOf } from './truthOf.ts'
import { VERDICTS } from './verdicts.ts'

export interface DecidingFacts {
  /** The smallest sets of missing questions whose answers settle the finding whatever they are; all of one size, in the order of the guide. */
  readonly sets: readonly (readonly QuestionId[])[]
  /** Single answers that settle it at once, though another answer to the same question may not. */
  readonly single: readonly { readonly question: QuestionId; readonly answer: string; readonly verdict: Verdict }[]
  /** The search was ended: larger sets were not tried. */
  readonly cut: boolean
}
type Finding = DutyFinding | ChannelFinding

const MOST_QUESTIONS = 3
const MOST_TRIALS = 20_000

/** What would settle a finding that depends: nothing where an unsettled point of law or a doubtful row stands in the way of every set. */
export function decidingFacts(lawbook: Lawbook, situation: Situation, finding: Finding): DecidingFacts {
  const asked = inGuideOrder(finding.reason.missing)
  const condition = conditionOf(finding)
  const answers = new Map(asked.map((q) => [q, answersTo(lawbook, situation, q, [condition])]))
  const truth = (s: Situation) => truthIn(lawbook, s, finding, condition)
  const single = asked.flatMap((question) => {
    const told = (answers.get(question) ?? []).map(({ answer, given }) => ({
      question,
      answer,
      found: truth(given(situation)),
    }))
    return told.flatMap(({ found, ...rest }, i) => {
      // days of the acts follow one another: only the first of those that say the same is named
      const isRepeat = question === 'conduct' && told[i - 1]?.found === found
      return found === 'unknown' || isRepeat ? [] : [{ ...rest, verdict: VERDICTS[found] }]
    })
  })
  let trials = 0
  const settles = (s: Situation, [first, ...rest]: readonly QuestionId[]): boolean => {
    if (first === undefined) return ++trials <= MOST_TRIALS && truth(s) !== 'unknown'
    return (answers.get(first) ?? []).every(({ given }) => settles(given(s), rest))
  }
  for (let size = 1; size <= Math.min(MOST_QUESTIONS, asked.length); size++) {
    const sets = chosenFrom(asked, size).filter((set) => settles(situation, set))
    if (trials > MOST_TRIALS) return { sets: [], single, cut: true }
    if (sets.length > 0) return { sets, single, cut: false }
  }
  return { sets: [], single, cut: asked.length > MOST_QUESTIONS }
}

export interface TellingQuestion {
  readonly question: QuestionId
  /** Findings that its answer settles by itself, whatever it is. */
  readonly settles: number
  /** Findings that at least one of its answers settles. */
  readonly canSettle: number
  /** Findings in which it remains. */
  readonly couldChange: number
}

/** The missing questions of an assessment, the most telling first. */
export function mostTelling(lawbook: Lawbook, assessment: Assessment): readonly TellingQuestion[] {
  const { situation } = assessment
  const findings = [...assessment.duties, ...assessment.channels]
  const told = assessment.questions.map(({ id, couldChange }): TellingQuestion => {
    const asking = findings.filter((f) => f.reason.missing.includes(id))
    const conditions = asking.map(conditionOf)
    const settled = asking.map(() => 0)
    const answers = answersTo(lawbook, situation, id, conditions)
    for (const { given } of answers) {
      const answered = given(situation)
      const shared = openCase(lawbook, answered, {})
      asking.forEach((f, i) => {
        const roles = rolesIn(answered, f)
        const condition = conditions[i] ?? { all: [] }
        if (roles !== null && truthOf(condition, caseFor(shared, roles)) !== 'unknown')
          settled[i] = (settled[i] ?? 0) + 1
      })
    }
    const count = (test: (n: number) => boolean) => settled.filter(test).length
    const all = answers.length
    return { question: id, settles: count((n) => all > 0 && n === all), canSettle: count((n) => n > 0), couldChange }
  })
  return told.sort(
    (a, b) =>
      b.settles - a.settles ||
      b.canSettle - a.canSettle ||
      b.couldChange - a.couldChange ||
      placeInOrder(a.question) - placeInOrder(b.question),
  )
}

/** The condition that decides a finding. */
const conditionOf = (finding: Finding): Condition =>
  'duty' in finding ? finding.duty.condition : { any: finding.routes.map((r) => r.route.condition) }

/** Who plays which part in the finding once the situation is this one. */
function rolesIn(situation: Situation, finding: Finding) {
  const found =
    'duty' in finding
      ? bearersOf(finding.duty, situation).find((b) => b.bearer === finding.bearer)
      : directionsOf(finding.channel, situation).find((d) => d.from === finding.from && d.to === finding.to)
  return found?.roles ?? null
}

function truthIn(lawbook: Lawbook, situation: Situation, finding: Finding, condition: Condition): Truth {
  const roles = rolesIn(situation, finding)
  return roles === null ? 'unknown' : truthOf(condition, caseFor(openCase(lawbook, situation, {}), roles))
}

const inGuideOrder = (questions: readonly QuestionId[]): readonly QuestionId[] =>
  [...questions].sort((a, b) => placeInOrder(a) - placeInOrder(b) || a.localeCompare(b))

/** Every choice of so many from a list, in its order. */
function chosenFrom<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]]
  return list.flatMap((first, i) => chosenFrom(list.slice(i + 1), size - 1).map((rest) => [first, ...rest]))
}
