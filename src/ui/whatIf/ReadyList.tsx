import type { Step } from '../../engine/steps.ts'
import type { ReadyChange, ReadyChanges } from '../../report/whatIfOffers.ts'
import { stepKey } from '../../report/whatIfSteps.ts'
import { t } from '../../text/t.ts'
import { Fold } from '../components/Fold.tsx'

interface Props {
  readonly ready: ReadyChanges | null
  readonly chosen: readonly Step[]
  readonly onTake: (steps: readonly Step[]) => void
}

/** Changes that need no putting together: one press supposes one in the place of what was supposed before. */
export function ReadyList({ ready, chosen, onTake }: Props) {
  const held = chosen.map(stepKey).sort().join('+')
  const list = (changes: readonly ReadyChange[]) => (
    <ul className="ready">
      {changes.map((c) => {
        const isTaken = c.steps.map(stepKey).sort().join('+') === held
        return (
          <li key={c.key} data-taken={isTaken || undefined}>
            <div>
              <p className="ready-title">{c.title}</p>
              <p className="quiet">
                {c.onceInForce !== null && <strong className="once">{c.onceInForce} </strong>}
                {c.counts}
              </p>
            </div>
            <button
              type="button"
              aria-pressed={isTaken}
              aria-label={t('whatIf.takeUpWhat', { step: c.title })}
              onClick={() => onTake(c.steps)}
            >
              {t(isTaken ? 'whatIf.taken' : 'whatIf.takeUp')}
            </button>
          </li>
        )
      })}
    </ul>
  )
  if (ready === null) return <p role="status">{t('whatIf.working')}</p>
  if (ready.first.length === 0) return <p>{t('whatIf.readyNone')}</p>
  return (
    <>
      {list(ready.first)}
      {ready.others.length > 0 && (
        <Fold className="closed-list" summary={t('whatIf.all', { count: ready.others.length })}>
          {() => list(ready.others)}
        </Fold>
      )}
    </>
  )
}
