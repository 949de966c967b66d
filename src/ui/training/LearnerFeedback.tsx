import { t } from '../../text/t.ts'
import { letterOf } from '../../training/packMemo.ts'
import type { Feedback, Marked, Question } from '../../training/question.ts'
import type { Item } from './items.ts'
import { StoryFold } from './LearnerStory.tsx'

interface Props {
  readonly item: Item
  readonly question: Question
  readonly at: number
  readonly marked: Marked
  readonly onChange: () => void
  readonly onOnward: () => void
}

/** Right or not right, and why: the sentence of the law, its first reason, its article in the margin. */
export function LearnerFeedback({ item, question, at, marked, onChange, onOnward }: Props) {
  const isLast = at === item.questions.length - 1
  // what was right is explained by what makes it right
  const told = marked.right ? question.feedback.filter((f) => question.key.includes(f.option)) : marked.told
  const shown = marked.right && question.select === 'order' ? [] : told
  return (
    <>
      <p className="kicker">{item.scenario.title}</p>
      <p className="learner-progress">{t('trainingUi.progress', { n: at + 1, of: item.questions.length })}</p>
      <h1 className="verdict" data-right={marked.right} tabIndex={-1}>
        <span aria-hidden="true">{marked.right ? '✓' : '✗'}</span>{' '}
        {t(marked.right ? 'trainingUi.right' : 'trainingUi.notRight')}
      </h1>
      <p>
        <strong>{question.prompt}</strong>
      </p>
      {question.select === 'order' ? (
        <Orders question={question} marked={marked} />
      ) : (
        <Answers question={question} chosen={marked.chosen} />
      )}
      {shown.length > 0 && (
        <section aria-labelledby="why">
          <h2 id="why">{t('trainingUi.why')}</h2>
          {toldTogether(question, shown).map(({ letters, feedback }) => (
            <FeedbackEntry key={feedback.option} feedback={feedback} letters={letters} />
          ))}
        </section>
      )}
      <p className="actions no-print">
        <button type="button" className="primary" onClick={onOnward}>
          {t(isLast ? 'trainingUi.toSummary' : 'trainingUi.next')}
        </button>
        <button type="button" onClick={onChange}>
          {t('trainingUi.change')}
        </button>
      </p>
      <StoryFold item={item} />
    </>
  )
}

const letterIn = (question: Question, id: string): string => letterOf(question.options.findIndex((o) => o.id === id))

function Answers({ question, chosen }: { readonly question: Question; readonly chosen: readonly string[] }) {
  return (
    <>
      <h2>{t('trainingUi.rightAnswers')}</h2>
      <ol className="answered-options">
        {question.options.map(({ id, text }, i) => {
          const isRight = question.key.includes(id)
          const words = [
            ...(chosen.includes(id) ? [t('trainingUi.yours')] : []),
            ...(isRight ? [t('trainingUi.isRight')] : chosen.includes(id) ? [t('trainingUi.isWrong')] : []),
          ]
          return (
            <li key={id} data-right={isRight} data-chosen={chosen.includes(id)}>
              <span className="letter">{letterOf(i)}</span>
              <span>
                {text}
                {words.length > 0 && (
                  <>
                    {' '}
                    <strong className="option-mark" data-right={isRight}>
                      {words.join(' · ')}
                    </strong>
                  </>
                )}
              </span>
            </li>
          )
        })}
      </ol>
    </>
  )
}

function Orders({ question, marked }: { readonly question: Question; readonly marked: Marked }) {
  const textOf = (id: string) => question.options.find((o) => o.id === id)?.text ?? id
  const list = (ids: readonly string[]) => (
    <ol>
      {ids.map((id) => (
        <li key={id}>{textOf(id)}</li>
      ))}
    </ol>
  )
  return (
    <div className="two-orders">
      {!marked.right && (
        <section>
          <h2>{t('trainingUi.yourOrder')}</h2>
          {list(marked.chosen)}
        </section>
      )}
      <section>
        <h2>{t('trainingUi.rightOrder')}</h2>
        {list(question.key)}
      </section>
    </div>
  )
}

interface Told {
  readonly letters: readonly string[]
  readonly feedback: Feedback
}
/** What is the same of several options is told once, with their letters. */
function toldTogether(question: Question, shown: readonly Feedback[]): readonly Told[] {
  const found = new Map<string, Told>()
  for (const feedback of shown) {
    const key = JSON.stringify([feedback.text, feedback.citation, feedback.reasons])
    const letters = [...(found.get(key)?.letters ?? []), letterIn(question, feedback.option)]
    found.set(key, { letters, feedback: found.get(key)?.feedback ?? feedback })
  }
  return [...found.values()]
}

function FeedbackEntry({ feedback, letters }: Told) {
  const { text, citation, reasons } = feedback
  const [first, ...rest] = reasons
  return (
    <div className="entry">
      <div className="entry-main">
        <p>
          {letters.map((letter) => (
            <span key={letter} className="letter">
              {letter}
            </span>
          ))}{' '}
          {text}
        </p>
        {first !== undefined && <p className="quiet">{first}</p>}
        {rest.length > 0 && (
          <details className="why">
            <summary>{t('trainingUi.moreReasons')}</summary>
            <ul>
              {rest.map((r) => (
                <li key={r}>{r}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div className="note">{citation !== null && <p className="note-cite">{citation}</p>}</div>
    </div>
  )
}
