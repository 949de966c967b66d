import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { QuestionText } from '../../lawbook/texts.ts'
import { t } from '../../text/firstWords.ts'
import { Prose } from './Prose.tsx'

export type Read<T> = { readonly value: T } | { readonly error: string; readonly field: string }

interface Props<T> {
  readonly question: Pick<QuestionText, 'title' | 'hint' | 'why' | 'whereToFind' | 'example'>
  readonly heading?: 1 | 2
  /** The number of findings that hang on the question so far; absent where it shapes what is asked, null where it is not known yet. */
  readonly hanging?: number | null | undefined
  /** An error that was told before the form was made anew, and must not be lost. */
  readonly told?: { readonly error: string; readonly field: string } | null
  readonly read: (form: FormData) => Read<T>
  readonly onAnswer: (answer: T) => void
  readonly submit?: string
  readonly children: ReactNode
}

/** One question on a page: the question is the heading, the answer is read from the form when it is sent, an error is said at the top and at the field. */
export function QuestionForm<T>({
  question,
  heading = 1,
  hanging,
  told = null,
  read,
  onAnswer,
  submit,
  children,
}: Props<T>) {
  const [error, setError] = useState<{ readonly error: string; readonly field: string } | null>(told)
  const summary = useRef<HTMLDivElement>(null)
  const Heading = heading === 1 ? 'h1' : 'h2'
  const Part = heading === 1 ? 'h2' : 'h3'
  useEffect(() => {
    if (error !== null) summary.current?.focus()
  }, [error])
  return (
    <form
      className="question"
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        const result = read(new FormData(e.currentTarget))
        if ('value' in result) {
          setError(null)
          onAnswer(result.value)
        } else setError({ ...result })
      }}
    >
      <div className="question-body">
        {error !== null && (
          <div className="problem" role="alert" tabIndex={-1} ref={summary}>
            <h2>{t('question.problem')}</h2>
            <p>
              <a
                href={`#${error.field}`}
                onClick={(e) => {
                  e.preventDefault()
                  document.getElementById(error.field)?.focus()
                }}
              >
                {error.error}
              </a>
            </p>
          </div>
        )}
        <Heading id="question-title" tabIndex={-1} className="question-title">
          {question.title}
        </Heading>
        <p id="question-hint" className="question-hint">
          <Prose text={question.hint} />
        </p>
        <fieldset
          className="answer"
          aria-labelledby="question-title"
          aria-describedby={error === null ? 'question-hint' : 'question-hint question-error'}
        >
          {error !== null && (
            <p id="question-error" className="field-error">
              {error.error}
            </p>
          )}
          {children}
        </fieldset>
        <p className="actions">
          <button type="submit" id="question-send" className="primary">
            {submit ?? t('question.continue')}
          </button>
        </p>
      </div>
      <aside className="help" aria-label={t('question.help')}>
        <Part>{t('question.whyWeAsk')}</Part>
        <p>
          <Prose text={question.why} />
        </p>
        {hanging !== null && (
          <p>{hanging === undefined ? t('question.shapes') : t('question.hangs', { count: hanging })}</p>
        )}
        {question.whereToFind !== undefined && (
          <>
            <Part>{t('question.whereToFind')}</Part>
            <p>
              <Prose text={question.whereToFind} />
            </p>
          </>
        )}
        {question.example !== undefined && (
          <>
            <Part>{t('question.example')}</Part>
            <p>
              <Prose text={question.example} />
            </p>
          </>
        )}
      </aside>
    </form>
  )
}
