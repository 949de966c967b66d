import opening from 'virtual:lawbook/opening'
import { useEffect, useRef } from 'react'
import type { SecondQuestion } from '../../lawbook/startPack.ts'
import { t } from '../../text/firstWords.ts'
import { Choices } from '../components/Choices.tsx'
import { QuestionForm } from '../components/QuestionForm.tsx'
import { StatePicker } from '../components/StatePicker.tsx'
import { StepLine, type StepState } from '../components/StepLine.tsx'
import { stateOptions } from '../findStates.ts'
import { NotLoaded } from '../later.tsx'
import { chosenState, one } from '../questions/reading.ts'
import { setWindowTitle } from '../windowTitle.ts'
import '../styles/index.css'

export interface OpeningProps {
  readonly second: SecondQuestion
  /** How many questions the guide has at most. */
  readonly of: number
  /** It is answered, and the guide is not yet there. */
  readonly waiting: boolean
  readonly onAnswer: (answer: string) => void
  /** The guide did not come; pressing tries again. */
  readonly onRetry: (() => void) | undefined
  /** The person has begun to answer: the page must not be changed under their hands. */
  readonly onTouched: () => void
}

const STATES = stateOptions(opening.codes, opening)
const stateAt = (n: number, step: number): StepState => (n === step ? 'here' : n === 1 ? 'answered' : 'open')
const TOUCHES = ['input', 'pointerdown', 'keydown'] as const

/** The second question, before the lawbook is there. It looks like the guide's own, which takes its place. */
export function OpeningQuestion({
  second: { question, step },
  of,
  waiting,
  onRetry,
  onAnswer,
  onTouched,
}: OpeningProps) {
  const text = opening.questions[question]
  if (text === undefined) throw new Error(`content/questions/${question}.yaml is missing.`)
  useEffect(() => {
    setWindowTitle(t('question.stepAlone', { n: step }))
    document.querySelector<HTMLElement>('main h1')?.focus()
    window.scrollTo(0, 0)
  }, [step])
  const main = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const held = main.current
    const hear = (e: Event) => {
      if (e.target instanceof Element && e.target.closest('form') !== null) onTouched()
    }
    for (const type of TOUCHES) held?.addEventListener(type, hear)
    return () => {
      for (const type of TOUCHES) held?.removeEventListener(type, hear)
    }
  })
  return (
    <div className="guide">
      <div className="guide-main" ref={main}>
        <StepLine states={Array.from({ length: of }, (_, i) => stateAt(i + 1, step))} />
        <QuestionForm
          question={text}
          hanging={null}
          read={(form) =>
            question === 'state'
              ? chosenState(form, 'state')
              : one(form, question, `${question}-${text.options[0]?.value ?? ''}`)
          }
          onAnswer={onAnswer}
        >
          {question === 'state' ? (
            <StatePicker name="state" label={t('question.yourState')} options={STATES} />
          ) : (
            <Choices
              name={question}
              choices={text.options.filter((o) => o.value !== 'unknown')}
              unknownLabel={text.unknownLabel ?? t('question.unknown')}
            />
          )}
        </QuestionForm>
        <p className="live" role="status">
          {waiting && onRetry === undefined ? t('app.loading') : ''}
        </p>
        {onRetry !== undefined && <NotLoaded onRetry={onRetry} />}
      </div>
    </div>
  )
}
