import { t } from '../../text/t.ts'
import { Facts } from './Facts.tsx'
import type { Item } from './items.ts'
import { RESULT } from './kept.ts'
import { scenarioTraits } from './ScenarioBank.tsx'

/** The case: what it is for, its story, what is known. */
export function LearnerStory({ item, onStart }: { readonly item: Item; readonly onStart: () => void }) {
  const { scenario, questions, facts } = item
  return (
    <>
      {item.number !== null && <p className="kicker">{scenarioTraits(scenario)}</p>}
      <h1 tabIndex={-1}>{scenario.title}</h1>
      <p className="lead">{t('trainingUi.goal', { goal: scenario.goal })}</p>
      <div className="learner-story">
        {scenario.story.map((p) => (
          <p key={p}>{p}</p>
        ))}
      </div>
      {facts.length > 0 && <Facts facts={facts} />}
      {questions.length === 0 ? (
        <p className="notice">{t(scenario.id === RESULT ? 'trainingUi.resultNone' : 'trainingUi.madeNone')}</p>
      ) : (
        <p className="actions no-print">
          <button type="button" className="primary" onClick={onStart}>
            {t('trainingUi.start')}
          </button>
        </p>
      )}
    </>
  )
}

/** The case folded beneath an exercise. */
export function StoryFold({ item }: { readonly item: Item }) {
  const { scenario, facts } = item
  return (
    <details className="story-fold">
      <summary>{t('trainingUi.storyFold')}</summary>
      {scenario.story.map((p) => (
        <p key={p}>{p}</p>
      ))}
      {facts.length > 0 && <Facts facts={facts} />}
    </details>
  )
}
