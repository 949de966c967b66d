import { type Phase, questionAt, type SessionContext, scenarioAt } from '../../../machines/sessionMachine.ts'
import { listed, t } from '../../text/t.ts'
import { keyLetters, reasonRows } from './audience.ts'

const ASKING: readonly Phase[] = ['question', 'options', 'vote', 'key', 'reasons']

const BEFORE: readonly Phase[] = ['question', 'options', 'vote']

interface Props {
  readonly context: SessionContext
  /** The room sees them too. */
  readonly isShared?: boolean
}

/** What the facilitator alone sees: the notes, and of an exercise the key with its reasons. */
export function FacilitatorNotes({ context, isShared = false }: Props) {
  const scenario = scenarioAt(context)
  const question = ASKING.includes(context.phase) ? questionAt(context) : null
  if (scenario === null) return null
  return (
    <section className="facilitator-notes" aria-labelledby="facilitator-notes">
      <h2 id="facilitator-notes">{t('trainingUi.notes')}</h2>
      {question !== null && (
        <>
          <h3>{t('trainingUi.key')}</h3>
          {!isShared && BEFORE.includes(context.phase) && <p className="quiet">{t('trainingUi.keyLead')}</p>}
          <p className="key-letters">
            <strong>
              {question.select === 'order' ? keyLetters(question).join(' → ') : listed(keyLetters(question))}
            </strong>
          </p>
          <ul className="key-reasons">
            {reasonRows(question).map(({ letter, text, citation }) => (
              <li key={`${letter} ${text}`}>
                <span className="letter">{letter}</span> {text}
                {citation !== null && <span className="cite"> {citation}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{scenario.title}</h3>
      <p className="quiet">{t('trainingUi.goal', { goal: scenario.goal })}</p>
      <ul>
        {scenario.notes.map((n) => (
          <li key={n}>{n}</li>
        ))}
      </ul>
      {scenario.debrief !== '' && (
        <p>
          {t('trainingUi.debrief')}: {scenario.debrief}
        </p>
      )}
    </section>
  )
}
