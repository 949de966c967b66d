import type { AskedQuestion } from '../../journey/answers.ts'
import { Progress } from '../components/Progress.tsx'
import { QuestionForm } from '../components/QuestionForm.tsx'
import { SoFar } from '../components/SoFar.tsx'
import { hangingOn, useGuide } from '../GuideContext.ts'
import { FIELDS, type FormQuestion } from '../questions/fields.tsx'
import { questionText } from '../questionText.ts'
import { StatusScreen } from './StatusScreen.tsx'

/** One question on a page, with a steady place for where one is and what it means so far. */
export function QuestionScreen({ question }: { readonly question: AskedQuestion }) {
  return (
    <div className="guide">
      <div className="guide-main">
        <Progress question={question} />
        {question === 'status' ? <StatusScreen /> : <Question question={question} />}
      </div>
      <SoFar />
    </div>
  )
}

function Question<Q extends FormQuestion>({ question }: { readonly question: Q }) {
  const guide = useGuide()
  const { fields, read } = FIELDS[question](guide)
  return (
    <QuestionForm
      question={questionText(guide, question)}
      hanging={SHAPING.has(question) ? undefined : hangingOn(guide.assessment, question)}
      read={read}
      onAnswer={(answer) => guide.give(question, answer)}
    >
      {fields}
    </QuestionForm>
  )
}

/** Questions that shape what is asked about rather than settle a finding. */
const SHAPING: ReadonlySet<AskedQuestion> = new Set(['crime', 'state', 'with', 'role', 'at', 'need'])
