import { transition } from 'xstate'
import { type SessionCommand, type SessionContext, sessionMachine } from '../../../machines/sessionMachine.ts'
import { t } from '../../text/t.ts'
import { Choice } from '../components/Choice.tsx'

interface Props {
  readonly context: SessionContext
  readonly onCommand: (command: SessionCommand) => void
}

/** Onward and back, what comes next, and the way to any place of the session. */
export function StepBar({ context, onCommand }: Props) {
  const { phase, scenario, question, scenarios, blackout, large } = context
  const places = scenarios.flatMap((s, i) => [
    [`${i}`, t('trainingUi.goStory', { n: i + 1, title: s.title })] as const,
    ...s.questions.map(
      (_, q) => [`${i}.${q}`, t('trainingUi.goQuestion', { n: i + 1, title: s.title, q: q + 1 })] as const,
    ),
  ])
  const isInQuestion = ['question', 'options', 'vote', 'key', 'reasons'].includes(phase)
  const place =
    phase === 'agenda' || phase === 'summary' ? NOWHERE : isInQuestion ? `${scenario}.${question}` : `${scenario}`
  return (
    <section className="step-bar no-print" aria-label={t('trainingUi.step')}>
      <p className="step-next" role="status">
        {nextInWords(context)}
      </p>
      <p className="actions">
        <button type="button" className="primary" onClick={() => onCommand({ do: 'onward' })}>
          {t('trainingUi.onward')}
        </button>
        <button type="button" onClick={() => onCommand({ do: 'back' })}>
          {t('trainingUi.backward')}
        </button>
        {isInQuestion && (
          <button type="button" onClick={() => onCommand({ do: 'skip' })}>
            {t('trainingUi.skip')}
          </button>
        )}
        {phase === 'reasons' && (
          <button type="button" onClick={() => onCommand({ do: 'all-reasons' })}>
            {t('trainingUi.allReasons')}
          </button>
        )}
        <button type="button" aria-pressed={blackout} onClick={() => onCommand({ do: 'blackout', on: !blackout })}>
          {t('trainingUi.blackout')}
        </button>
        <button type="button" aria-pressed={large} onClick={() => onCommand({ do: 'large', on: !large })}>
          {t('trainingUi.large')}
        </button>
      </p>
      <Choice
        label={t('trainingUi.goTo')}
        value={place}
        options={[...(place === NOWHERE ? [[NOWHERE, '–'] as const] : []), ...places]}
        onChange={(to) => {
          const [s, q] = to.split('.')
          if (to !== NOWHERE)
            onCommand({ do: 'go', scenario: Number(s), ...(q === undefined ? {} : { question: Number(q) }) })
        }}
      />
    </section>
  )
}

const NOWHERE = ''

/** What the room sees after the next step. The machine itself is asked. */
export function nextInWords(context: SessionContext): string {
  const now = sessionMachine.resolveState({ value: context.phase, context })
  const { phase, scenario, question, told } = nextOf(now).context
  if (
    phase === context.phase &&
    scenario === context.scenario &&
    question === context.question &&
    told === context.told
  )
    return t('trainingUi.nextEnd')
  if (scenario !== context.scenario) return t('trainingUi.nextScenario')
  if (question !== context.question) return t('trainingUi.nextQuestion')
  if (phase === 'reasons') return t('trainingUi.nextReason')
  return t('trainingUi.nextIs', { phase: t(`trainingUi.phase.${phase}`) })
}

const nextOf = (now: ReturnType<typeof sessionMachine.resolveState>) =>
  transition(sessionMachine, now, { type: 'command', command: { do: 'onward' } })[0]
