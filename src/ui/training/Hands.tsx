import { useId } from 'react'
import {
  questionAt,
  type SessionCommand,
  type SessionContext,
  scenarioAt,
  voteKey,
} from '../../../machines/sessionMachine.ts'
import { t } from '../../text/t.ts'
import { letterOf } from '../../training/packMemo.ts'

interface Props {
  readonly context: SessionContext
  readonly onCommand: (command: SessionCommand) => void
}

/** A number for each option: how many hands are raised. */
export function Hands({ context, onCommand }: Props) {
  const id = useId()
  const question = questionAt(context)
  const scenario = scenarioAt(context)
  if (question === null || scenario === null) return null
  const held = context.votes[voteKey(scenario.id, question.id)]
  return (
    <section className="hands" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{t('trainingUi.hands')}</h2>
      <p className="hint">
        {t('trainingUi.handsHint')} {question.select === 'order' && t('trainingUi.handsOrder')}
      </p>
      <div className="hands-fields">
        {question.options.map((o, i) => (
          <p key={`${question.id} ${o.id}`} className="field">
            <label htmlFor={`${id}-${o.id}`}>{t('trainingUi.handsFor', { letter: letterOf(i) })}</label>
            <input
              id={`${id}-${o.id}`}
              type="number"
              min={0}
              max={999}
              inputMode="numeric"
              value={held?.[o.id] ?? ''}
              onChange={(e) => {
                const hands = e.currentTarget.value === '' ? 0 : Number(e.currentTarget.value)
                onCommand({ do: 'vote', option: o.id, hands })
              }}
            />
          </p>
        ))}
      </div>
    </section>
  )
}
