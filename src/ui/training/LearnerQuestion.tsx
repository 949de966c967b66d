import { useState } from 'react'
import { t } from '../../text/t.ts'
import { letterOf } from '../../training/packMemo.ts'
import type { Question } from '../../training/question.ts'
import type { Item } from './items.ts'
import { StoryFold } from './LearnerStory.tsx'
import { OrderList } from './OrderList.tsx'

interface Props {
  readonly item: Item
  readonly question: Question
  readonly at: number
  /** What was answered before; null where nothing was. */
  readonly given: readonly string[] | null
  readonly onAnswer: (chosen: readonly string[]) => void
  readonly onBack: () => void
  readonly onOnward: () => void
}

/** One exercise a page. */
export function LearnerQuestion({ item, question, at, given, onAnswer, onBack, onOnward }: Props) {
  const { options, select } = question
  const [chosen, setChosen] = useState<readonly string[]>(
    () => given ?? (select === 'order' ? options.map((o) => o.id) : []),
  )
  const [isMissing, setMissing] = useState(false)
  const check = () => {
    setMissing(chosen.length === 0)
    if (chosen.length > 0) onAnswer(chosen)
    else document.querySelector<HTMLInputElement>('.learner-options input')?.focus()
  }
  const toggle = (id: string, on: boolean) => {
    setMissing(false)
    if (select === 'one') setChosen([id])
    else setChosen(options.filter((o) => (o.id === id ? on : chosen.includes(o.id))).map((o) => o.id))
  }
  return (
    <>
      <p className="kicker">{item.scenario.title}</p>
      <p className="learner-progress">{t('trainingUi.progress', { n: at + 1, of: item.questions.length })}</p>
      {(item.stories[question.id] ?? []).map((p) => (
        <p key={p}>{p}</p>
      ))}
      <h1 id="exercise-prompt" className="learner-prompt" tabIndex={-1}>
        {question.prompt}
      </h1>
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault()
          check()
        }}
      >
        {select === 'order' ? (
          <OrderList options={options} order={chosen} onOrder={setChosen} />
        ) : (
          <fieldset className="choices learner-options" aria-describedby="exercise-hint">
            <legend>
              <span className="visually-hidden">{question.prompt} </span>
              <span id="exercise-hint" className="hint">
                {t(`trainingUi.${select}`)}
              </span>
            </legend>
            {isMissing && (
              <p id="exercise-problem" className="field-error" role="alert">
                {t(select === 'one' ? 'trainingUi.chooseOne' : 'trainingUi.chooseSome')}
              </p>
            )}
            {options.map(({ id, text, citation }, i) => (
              <label key={id} className="choice tick">
                <input
                  type={select === 'one' ? 'radio' : 'checkbox'}
                  name="option"
                  value={id}
                  checked={chosen.includes(id)}
                  aria-describedby={isMissing ? 'exercise-problem' : undefined}
                  onChange={(e) => toggle(id, e.currentTarget.checked)}
                />
                <span>
                  <span className="letter">{letterOf(i)}</span> {text}
                  {citation !== null && <span className="cite"> {citation}</span>}
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <p className="actions no-print">
          <button type="submit" className="primary">
            {t('trainingUi.check')}
          </button>
          <button type="button" onClick={onBack}>
            {t('trainingUi.back')}
          </button>
          {given !== null && (
            <button type="button" onClick={onOnward}>
              {t('trainingUi.onward')}
            </button>
          )}
        </p>
      </form>
      <StoryFold item={item} />
    </>
  )
}
