import { useMachine } from '@xstate/react'
import { useEffect, useMemo, useState } from 'react'
import { PHASES, type SessionCommand, sessionMachine } from '../../../machines/sessionMachine.ts'
import { t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'
import { usePrintWords } from '../usePrintWords.ts'
import { AudienceView } from './AudienceView.tsx'
import { audienceOf } from './audience.ts'
import { Curtain } from './Curtain.tsx'
import { Elapsed } from './Elapsed.tsx'
import { FacilitatorNotes } from './FacilitatorNotes.tsx'
import { Hands } from './Hands.tsx'
import type { Press } from './handshake.ts'
import { forSession } from './items.ts'
import type { KeptMachine } from './kept.ts'
import { planOf, titleOf } from './Planner.tsx'
import { StepBar } from './StepBar.tsx'
import { TableCodes } from './TableCodes.tsx'
import { type Training, useTraining } from './TrainingContext.ts'
import { usePresses } from './usePresses.ts'
import { useScreen } from './useScreen.ts'

/** The facilitator's window: what the room sees, what comes next, notes and key, hands and codes. */
export function Facilitator() {
  const training = useTraining()
  const { kept, change, itemOf } = training
  const { lawbook } = useGuide()
  const [snapshot] = useState(() => begin(training))
  const { scenarios } = snapshot.context
  const [state, send] = useMachine(sessionMachine, { snapshot, input: { scenarios } })
  const { context } = state
  const { phase, scenario, blackout, large } = context
  const command = (c: SessionCommand) => send({ type: 'command', command: c })
  const title = titleOf(kept.plan)
  const planned = useMemo(() => planOf(training, kept.running), [training, kept.running])
  const view = useMemo(
    () => audienceOf(context, planned, title, (s, q) => itemOf(s)?.stories[q] ?? []),
    [context, planned, title, itemOf],
  )
  const [hasKeys, setKeys] = useState(true)
  const [isCurtain, setCurtain] = useState(false)
  const press = (p: Press) => {
    if (p === 'blackout') command({ do: p, on: !blackout })
    else if (p === 'large') command({ do: p, on: !large })
    else command({ do: p })
  }
  usePresses(hasKeys, press)
  const screen = useScreen(view, kept.token, (token) => change({ token }), press)
  usePrintWords(title, lawbook.lawAsAt)
  useEffect(() => {
    const { scenarios: _, ...rest } = context
    change({ session: { value: context.phase, context: rest } })
  }, [context, change])
  const here = scenarios[scenario] ?? null
  const { clock } = kept
  useEffect(() => {
    if (phase === 'agenda' || here === null) return
    if (clock.began !== null && clock.scenarios[here.id] !== undefined) return
    const now = Date.now()
    change({ clock: { began: clock.began ?? now, scenarios: { [here.id]: now, ...clock.scenarios } } })
  }, [phase, here, clock, change])
  const restart = () => {
    command({ do: 'restart' })
    change({ clock: { began: null, scenarios: {} } })
  }
  if (scenarios.length === 0) {
    return (
      <>
        <h1 tabIndex={-1}>{t('trainingUi.facilitator')}</h1>
        <p>{t('trainingUi.sessionEmpty')}</p>
        <p className="actions">
          <button type="button" onClick={() => change({ screen: 'plan' })}>
            {t('trainingUi.toPlan')}
          </button>
        </p>
      </>
    )
  }
  return (
    <article className="facilitator">
      <p className="back no-print">
        <button type="button" className="plain" onClick={() => change({ screen: 'plan' })}>
          ‹ {t('trainingUi.planTitle')}
        </button>
      </p>
      <h1 tabIndex={-1}>{title}</h1>
      <p className="quiet">{t('trainingUi.facilitatorLead')}</p>
      <div className="screen-state no-print">
        <p role="status" data-screen={screen.state}>
          {t(SCREEN_WORDS[screen.state])}
        </p>
        <p className="actions">
          <button type="button" className={screen.state === 'open' ? undefined : 'primary'} onClick={screen.open}>
            {t(OPEN_WORDS[screen.state])}
          </button>
          <button type="button" onClick={() => setCurtain(true)}>
            {t('trainingUi.oneWindow')}
          </button>
        </p>
      </div>
      <StepBar context={context} onCommand={command} />
      <div className="facilitator-parts">
        <div>
          <section aria-labelledby="room-sees">
            <h2 id="room-sees">{t('trainingUi.now', { phase: t(`trainingUi.phase.${phase}`) })}</h2>
            {blackout && <p className="notice">{t('trainingUi.isDark')}</p>}
            <div className="room-preview">
              <AudienceView view={{ ...view, blackout: false, large: false }} level={3} />
            </div>
          </section>
          {phase === 'vote' && <Hands context={context} onCommand={command} />}
        </div>
        <div>
          <Elapsed clock={clock} here={here} planned={planned.minutes} />
          <FacilitatorNotes context={context} />
          <TableCodes context={context} onCommand={command} />
        </div>
      </div>
      <section className="session-more no-print" aria-label={t('trainingUi.keysOn')}>
        <label className="choice tick">
          <input type="checkbox" checked={hasKeys} onChange={(e) => setKeys(e.currentTarget.checked)} />
          <span>
            {t('trainingUi.keysOn')} <span className="hint">{t('trainingUi.keys')}</span>
          </span>
        </label>
        <Restart onRestart={restart} />
      </section>
      {isCurtain && <Curtain view={view} context={context} onCommand={command} onLeave={() => setCurtain(false)} />}
    </article>
  )
}

const SCREEN_WORDS = {
  none: 'trainingUi.screenNone',
  waiting: 'trainingUi.screenWaiting',
  open: 'trainingUi.screenOpen',
  closed: 'trainingUi.screenClosed',
  blocked: 'trainingUi.screenBlocked',
} as const

const OPEN_WORDS = {
  none: 'trainingUi.openScreen',
  waiting: 'trainingUi.openScreen',
  open: 'trainingUi.screenFront',
  closed: 'trainingUi.openAgain',
  blocked: 'trainingUi.openAgain',
} as const

/** Asks once more before it clears. */
function Restart({ onRestart }: { readonly onRestart: () => void }) {
  const [isSure, setSure] = useState(false)
  return (
    <>
      <p className="actions">
        <button
          type="button"
          onClick={() => {
            if (isSure) onRestart()
            setSure(!isSure)
          }}
        >
          {t('trainingUi.restart')}
        </button>
      </p>
      <p role="status">{isSure ? t('trainingUi.restartSure') : ''}</p>
    </>
  )
}

/** Where the session was; at its agenda where nothing is kept. What the scenarios hold is set anew. */
function begin({ kept, itemOf }: Training) {
  const scenarios = kept.running.flatMap((id) => {
    const item = itemOf(id)
    return item === null ? [] : [forSession(item)]
  })
  const held = isWhole(kept.session, scenarios.length) ? kept.session : null
  const phase = PHASES.find((p) => p === held?.value) ?? 'agenda'
  return sessionMachine.resolveState({
    value: phase,
    context: {
      scenario: 0,
      question: 0,
      votes: {},
      told: 0,
      tables: [],
      blackout: false,
      large: false,
      ...held?.context,
      phase,
      scenarios,
    },
  })
}
const isWhole = (held: KeptMachine | null, scenarios: number): held is KeptMachine =>
  held !== null && typeof held.context === 'object' && Number(held.context['scenario']) < Math.max(1, scenarios)
