import { canMatter } from '../../engine/canMatter.ts'
import { type AskedQuestion, QUESTIONS } from '../../journey/answers.ts'
import { type Guide, useGuide } from '../GuideContext.ts'
import { StepLine, type StepState } from './StepLine.tsx'

/** The way back, which question this is, and how far the others have come: answered, passed over, still to come. */
export function Progress({ question }: { readonly question: AskedQuestion }) {
  const guide = useGuide()
  return <StepLine states={QUESTIONS.map((q) => (q === question ? 'here' : stateOf(guide, q)))} />
}

const stateOf = ({ lawbook, situation, answers }: Guide, question: AskedQuestion): StepState =>
  !canMatter(lawbook, situation, question) ? 'passed' : answers[question] === undefined ? 'open' : 'answered'
