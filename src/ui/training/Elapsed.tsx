import { useEffect, useState } from 'react'
import type { SessionScenario } from '../../../machines/sessionMachine.ts'
import { t } from '../../text/t.ts'
import type { SessionClock } from './kept.ts'

interface Props {
  readonly clock: SessionClock
  readonly here: SessionScenario | null
  readonly planned: number
}

/** How long the session and the scenario have been going, and how long they were to go. */
export function Elapsed({ clock, here, planned }: Props) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(tick)
  }, [])
  const since = (began: number | undefined) => (began === undefined ? 0 : Math.floor(Math.max(0, now - began) / 60_000))
  const line = (key: 'elapsedAll' | 'elapsedHere', minutes: number, of: number) => (
    <p data-over={minutes > of}>
      {t(`trainingUi.${key}`, { now: minutes, planned: of })}
      {minutes > of && <strong> ({t('trainingUi.over', { count: minutes - of })})</strong>}
    </p>
  )
  return (
    <section className="elapsed" aria-labelledby="elapsed">
      <h2 id="elapsed">{t('trainingUi.elapsed')}</h2>
      {clock.began === null ? (
        <p>{t('trainingUi.notStarted')}</p>
      ) : (
        <>
          {line('elapsedAll', since(clock.began), planned)}
          {here !== null && line('elapsedHere', since(clock.scenarios[here.id]), here.minutes)}
        </>
      )}
    </section>
  )
}
