import { useMachine } from '@xstate/react'
import { useEffect, useState } from 'react'
import { answerKey, type LearnerContext, learnerMachine } from '../../../machines/learnerMachine.ts'
import { t } from '../../text/t.ts'
import { mark } from '../../training/mark.ts'
import { useGuide } from '../GuideContext.ts'
import { usePrintWords } from '../usePrintWords.ts'
import type { Item } from './items.ts'
import type { Kept } from './kept.ts'
import { LearnerFeedback } from './LearnerFeedback.tsx'
import { LearnerQuestion } from './LearnerQuestion.tsx'
import { LearnerStory } from './LearnerStory.tsx'
import { LearnerSummary } from './LearnerSummary.tsx'
import { useTraining } from './TrainingContext.ts'
import { usePageFocus } from './usePageFocus.ts'

/** One scenario, worked through alone: the case, exercise by exercise with its feedback, the summary. */
export function Learner({ item }: { readonly item: Item }) {
  const { lawbook } = useGuide()
  const { kept, change } = useTraining()
  const [snapshot] = useState(() => begin(item, kept))
  const [state, send] = useMachine(learnerMachine, { snapshot, input: { scenarios: snapshot.context.scenarios } })
  const { value, context } = state
  const { at, answers, scenario } = context
  useEffect(() => {
    if (value === 'choosing') change({ screen: 'start', item: null, learner: null, answers })
    else change({ learner: { value, context: { at, scenario } }, answers })
  }, [value, at, scenario, answers, change])
  usePageFocus(`${value} ${at}`)
  const { id, title } = item.scenario
  usePrintWords(title, lawbook.lawAsAt)
  const question = item.questions[at]
  const leave = () => send({ type: 'scenarios.opened' })
  const back = () => send({ type: 'back' })
  const onward = () => send({ type: 'onward' })
  const marked = item.questions.map((q) => {
    const chosen = answers[answerKey(id, q.id)]
    return chosen === undefined ? null : mark(q, chosen)
  })
  return (
    <article className="learner">
      <p className="back no-print">
        <button type="button" className="plain" onClick={leave}>
          ‹ {t('trainingUi.toTraining')}
        </button>
      </p>
      {value === 'summary' ? (
        <LearnerSummary item={item} marked={marked} onAgain={() => send({ type: 'again' })} onOthers={leave} />
      ) : value === 'story' || question === undefined ? (
        <LearnerStory item={item} onStart={onward} />
      ) : value === 'question' ? (
        <LearnerQuestion
          key={question.id}
          item={item}
          question={question}
          at={at}
          given={answers[answerKey(id, question.id)] ?? null}
          onAnswer={(chosen) => send({ type: 'answer.given', chosen })}
          onBack={back}
          onOnward={onward}
        />
      ) : (
        <LearnerFeedback
          item={item}
          question={question}
          at={at}
          marked={mark(question, answers[answerKey(id, question.id)] ?? [])}
          onChange={back}
          onOnward={onward}
        />
      )}
    </article>
  )
}

const STATES = ['story', 'question', 'feedback', 'summary']

/** Where the learner was in this scenario; at its story where nothing is kept. */
function begin({ scenario, questions }: Item, { learner, answers }: Kept) {
  const scenarios = [{ id: scenario.id, exercises: questions.map((q) => q.id) }]
  const known = new Map(questions.map((q) => [answerKey(scenario.id, q.id), new Set(q.options.map((o) => o.id))]))
  const kept: LearnerContext['answers'] = Object.fromEntries(
    // an answer that names an option no more there is left out
    Object.entries(answers).filter(
      ([key, chosen]) => known.get(key) === undefined || chosen.every((c) => known.get(key)?.has(c)),
    ),
  )
  const held = learner?.context['scenario'] === scenario.id ? learner : null
  const at = Number(held?.context['at'])
  const isHeld = held !== null && STATES.includes(held.value) && questions[at] !== undefined
  const isUnanswered = kept[answerKey(scenario.id, questions[at]?.id ?? '')] === undefined
  const value = !isHeld ? 'story' : held.value === 'feedback' && isUnanswered ? 'question' : held.value
  return learnerMachine.resolveState({
    value: value as 'story',
    context: { scenarios, scenario: scenario.id, at: isHeld ? at : 0, answers: kept },
  })
}
