import { useEffect, useRef, useState } from 'react'
import type { SessionCommand, SessionContext } from '../../../machines/sessionMachine.ts'
import { t } from '../../text/t.ts'
import { AudienceView } from './AudienceView.tsx'
import type { Audience } from './audience.ts'
import { FacilitatorNotes } from './FacilitatorNotes.tsx'
import { Hands } from './Hands.tsx'
import { nextInWords } from './StepBar.tsx'

interface Props {
  readonly view: Audience
  readonly context: SessionContext
  readonly onCommand: (command: SessionCommand) => void
  readonly onLeave: () => void
}

/** One window for the room and the facilitator: what the room sees, with the notes only as long as they are held open. */
export function Curtain({ view, context, onCommand, onLeave }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>('h1')?.focus()
  }, [])
  useEffect(() => {
    const listen = (e: KeyboardEvent) => {
      const isField = e.target instanceof Element && e.target.closest('input, select, textarea') !== null
      if (e.key.toLowerCase() !== 'n' || e.ctrlKey || e.metaKey || e.altKey || (e.type === 'keydown' && isField)) return
      setHeld(e.type === 'keydown')
    }
    const drop = () => setHeld(false)
    addEventListener('keydown', listen)
    addEventListener('keyup', listen)
    addEventListener('blur', drop)
    return () => {
      removeEventListener('keydown', listen)
      removeEventListener('keyup', listen)
      removeEventListener('blur', drop)
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className="curtain"
      aria-label={t('trainingUi.curtain')}
      data-dark={view.blackout}
      onClose={onLeave}
    >
      <AudienceView view={view} />
      {isHeld && (
        <div className="curtain-notes">
          <p>{nextInWords(context)}</p>
          <FacilitatorNotes context={context} isShared />
        </div>
      )}
      {!view.blackout && view.phase === 'vote' && <Hands context={context} onCommand={onCommand} />}
      <div className="curtain-bar">
        <p className="hint">
          {t('trainingUi.curtainLead')} {t('trainingUi.curtainHow')}
        </p>
        <p className="actions">
          <button type="button" className="primary" onClick={() => onCommand({ do: 'onward' })}>
            {t('trainingUi.onward')}
          </button>
          <button type="button" onClick={() => onCommand({ do: 'back' })}>
            {t('trainingUi.backward')}
          </button>
          <button type="button" aria-pressed={isHeld} onClick={() => setHeld(!isHeld)}>
            {t(isHeld ? 'trainingUi.curtainHide' : 'trainingUi.curtainShow')}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {t('trainingUi.curtainLeave')}
          </button>
        </p>
      </div>
    </dialog>
  )
}
