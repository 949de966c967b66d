import type { Assessment, ChannelFinding, DutyFinding, Verdict } from '../engine/assess.ts'
import type { QuestionId } from '../engine/case.ts'
import { decidingFacts, mostTelling, type TellingQuestion } from '../engine/decidingFacts.ts'
import { type AskedQuestion, QUESTIONS } from '../journey/answers.ts'
import { day, listed, t } from '../text/t.ts'
import { placeInWords } from './answers.ts'
import { stateName, type Words } from './names.ts'
import { questionInWords } from './questions.ts'

/** A question as it is offered: its words, and the page of the guide on which it is answered. */
export interface OfferedQuestion {
  readonly id: QuestionId
  readonly text: string
  readonly page: AskedQuestion | null
}
/** What would settle a finding, in words. */
export interface WordedDeciding {
  /** Introduces the sets, or says why there are none. */
  readonly lead: string
  readonly sets: readonly (readonly OfferedQuestion[])[]
  /** Single answers that are enough, where no single question settles it whatever the answer. */
  readonly singles: readonly string[]
}

const MOST_ANSWERS = 4

/** The smallest sets of questions that settle a finding that depends. Made when it is asked for: it is a search. */
export function decidingInWords(words: Words, finding: DutyFinding | ChannelFinding): WordedDeciding {
  const { sets, single, cut } = decidingFacts(words.lawbook, words.situation, finding)
  const [first] = sets
  const lead =
    first === undefined
      ? whyNone(finding, cut)
      : first.length === 1
        ? t(sets.length === 1 ? 'parts.settlesOne' : 'parts.settlesAnyOne')
        : t(sets.length === 1 ? 'parts.settlesSet' : 'parts.settlesSets')
  return {
    lead,
    sets: sets.map((set) => set.map((id) => offered(words, id))),
    singles: first?.length === 1 ? [] : singlesInWords(words, single, 'duty' in finding),
  }
}

const whyNone = (finding: DutyFinding | ChannelFinding, cut: boolean): string =>
  cut
    ? t('parts.settlesCut')
    : finding.reason.unsettled.length > 0
      ? t('parts.settlesNoneLaw')
      : finding.reason.doubtful
        ? t('parts.settlesNoneData')
        : t('parts.settlesNone')

/** One line for each question and verdict; of many answers the first few are named. */
function singlesInWords(
  words: Words,
  single: readonly { readonly question: QuestionId; readonly answer: string; readonly verdict: Verdict }[],
  isDuty: boolean,
): readonly string[] {
  const groups = new Map<string, string[]>()
  for (const { question, answer, verdict } of single) {
    const key = `${question}|${verdict}`
    groups.set(key, [...(groups.get(key) ?? []), possibleInWords(words, question, answer)])
  }
  return [...groups].map(([key, all]) => {
    const [question = '', verdict] = key.split('|')
    const answers = [...new Set(all)]
    const more = answers.length - MOST_ANSWERS
    const named =
      more > 1 ? `${answers.slice(0, MOST_ANSWERS).join(', ')}, ${t('parts.orElse', { count: more })}` : null
    const found = verdict === 'applies'
    const outcome = isDuty
      ? t(found ? 'parts.dutyApplies' : 'parts.dutyNot')
      : t(found ? 'parts.channelOpen' : 'parts.channelClosed')
    return t('parts.singleLine', {
      question: questionInWords(words, question),
      answers: named ?? listed(answers, 'disjunction'),
      verdict: outcome,
    })
  })
}

/** An answer that a question can be given, in words. */
export function possibleInWords(words: Words, question: QuestionId, answer: string): string {
  const [head = ''] = question.split(':')
  const [word = '', date] = answer.split('@')
  switch (head) {
    case 'with':
      return stateName(words.texts, answer)
    case 'suspect-in':
    case 'territory':
    case 'national-of':
      return placeInWords(words, answer)
    case 'conflict':
      return t(answer === 'none' ? 'answer.noConflict' : `answer.${answer as 'international'}`)
    case 'conduct':
      return t('parts.actsOn', { date: day(answer) })
    case 'in-force':
      return answer === 'no' ? t('answer.no') : t('answer.since', { status: t('answer.yes'), date: day(answer) })
    case 'status':
      if (word === 'party' && date !== undefined) return t('parts.partyFrom', { date: day(date) })
      if (word === 'withdrawn' && date !== undefined) return t('parts.endedOn', { date: day(date) })
      return t(`status.${word as 'signatory'}`)
    default:
      return answer === 'yes' || answer === 'no' ? t(`answer.${answer}`) : answer
  }
}

const offered = (words: Words, id: QuestionId): OfferedQuestion => ({
  id,
  text: questionInWords(words, id),
  page: pageOf(id),
})

/** The page of the guide on which a question, or a part of one, is answered. */
export function pageOf(id: QuestionId): AskedQuestion | null {
  const head = id.startsWith('in-force:') ? 'status' : id.split(':')[0]
  return QUESTIONS.find((q) => q === head) ?? null
}

export interface NextQuestion extends OfferedQuestion {
  /** Why it is offered. */
  readonly why: string
}

/** The open question whose answer could change most; null where none is open. */
export function nextQuestion(words: Words, assessment: Assessment): NextQuestion | null {
  if (assessment.questions.length === 0) return null
  const best = mostTelling(words.lawbook, assessment).find((q) => pageOf(q.question) !== null)
  return best === undefined ? null : { ...offered(words, best.question), why: whyNext(best) }
}

const whyNext = ({ settles, canSettle, couldChange }: TellingQuestion): string =>
  [
    ...(settles > 0 ? [t('parts.nextSettles', { count: settles })] : []),
    ...(canSettle > settles ? [t('parts.nextCan', { count: canSettle })] : []),
    ...(canSettle === 0 ? [t('parts.nextRemains', { count: couldChange })] : []),
  ].join(' ')
