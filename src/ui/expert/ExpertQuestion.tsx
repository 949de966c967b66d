import { useState } from 'react'
import { canMatter } from '../../engine/canMatter.ts'
import type { Answers, AskedQuestion } from '../../journey/answers.ts'
import { t } from '../../text/t.ts'
import { Prose } from '../components/Prose.tsx'
import { corrected, StatusFields } from '../components/StatusFields.tsx'
import { type Guide, useGuide } from '../GuideContext.ts'
import { FIELDS, type FormQuestion } from '../questions/fields.tsx'
import { questionText } from '../questionText.ts'

/** Where a question stands in the form, for the way to it. */
export const placeOf = (question: AskedQuestion): string => `expert-${question}`

/** One question of the form, read at each change. What cannot matter now is set back and says why. */
export function ExpertQuestion<Q extends FormQuestion>({ question }: { readonly question: Q }) {
  const guide = useGuide()
  const [error, setError] = useState<string | null>(null)
  const { fields, read } = FIELDS[question](guide)
  const matters = canMatter(guide.lawbook, guide.situation, question)
  const text = questionText(guide, question)
  const given = guide.answers[question]
  const readNow = (form: HTMLFormElement) => {
    const result = read(new FormData(form))
    if (!('value' in result)) return result.error
    const answer: NonNullable<Answers[Q]> = result.value
    if (JSON.stringify(answer) !== JSON.stringify(given)) guide.replace(withAnswer(guide, question, answer))
    return null
  }
  const body = (
    <form
      noValidate
      onSubmit={(e) => e.preventDefault()}
      onInput={(e) => {
        // while something is typed it is not yet wrong
        if (readNow(e.currentTarget) === null) setError(null)
      }}
      onBlur={(e) => {
        if (e.currentTarget.contains(e.relatedTarget)) return
        setError(given === undefined && isEmpty(e.currentTarget) ? null : readNow(e.currentTarget))
      }}
    >
      <fieldset aria-labelledby={`${placeOf(question)}-title`} aria-describedby={`${placeOf(question)}-note`}>
        {fields}
      </fieldset>
      <p id={`${placeOf(question)}-note`} className={error === null ? 'quiet' : 'field-error'}>
        {error ?? (given === undefined && matters ? t(question === 'at' ? 'expert.today' : 'expert.notAnswered') : '')}
      </p>
    </form>
  )
  return (
    <section className="expert-question" id={placeOf(question)} data-set-back={!matters || undefined}>
      <h3 id={`${placeOf(question)}-title`} tabIndex={-1}>
        {text.title}
      </h3>
      {matters ? (
        <>
          <details className="help">
            <summary>
              {t('question.whyWeAsk')}
              <span className="visually-hidden">: {text.title}</span>
            </summary>
            <p>
              <Prose text={text.hint} />
            </p>
            <p>
              <Prose text={text.why} />
            </p>
          </details>
          {body}
        </>
      ) : (
        <details className="set-back">
          <summary>
            {t('expert.setBack')}
            <span className="visually-hidden">: {text.title}</span>
          </summary>
          <p className="quiet">{t('expert.setBackWhy')}</p>
          {body}
        </details>
      )}
    </section>
  )
}

/** Nothing is ticked and nothing typed. */
const isEmpty = (form: HTMLFormElement): boolean => [...new FormData(form).values()].every((v) => v === '')

/** The answers with a new one. A counterpart that is now one's own State is no answer any more. */
function withAnswer<Q extends AskedQuestion>(guide: Guide, question: Q, answer: NonNullable<Answers[Q]>): Answers {
  const { with: other, ...rest } = guide.answers
  return { ...(question === 'state' && other === answer ? rest : guide.answers), [question]: answer }
}

/** Treaty status in the form: folded, since it is a long table; a correction counts at once. */
export function ExpertStatus() {
  const guide = useGuide()
  const [open, setOpen] = useState(false)
  const text = questionText(guide, 'status')
  const corrections = guide.answers.status?.corrections ?? {}
  const isOpen = guide.assessment.questions.some((q) => q.id.startsWith('status:'))
  return (
    <section className="expert-question" id={placeOf('status')}>
      <h3 id={`${placeOf('status')}-title`} tabIndex={-1}>
        {text.title}
      </h3>
      {!isOpen && <p className="quiet">{t('expert.setBackStatus')}</p>}
      <details className="expert-status" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
        <summary>{t('expert.statusFold')}</summary>
        {open && (
          <form noValidate onSubmit={(e) => e.preventDefault()}>
            <StatusFields
              heading={4}
              corrections={corrections}
              correct={(state, instrument, said) =>
                guide.replace({
                  ...guide.answers,
                  status: {
                    inForce: guide.answers.status?.inForce ?? {},
                    corrections: corrected(corrections, state, instrument, said),
                  },
                })
              }
            />
          </form>
        )}
      </details>
    </section>
  )
}
