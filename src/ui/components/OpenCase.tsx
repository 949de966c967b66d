import { useId, useState } from 'react'
import { decodeCase } from '../../journey/caseFile.ts'
import type { RestoreIssue } from '../../journey/codec.ts'
import { isLocked, unlock } from '../../journey/lock.ts'
import { t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'
import { type Arrival, openLink } from '../restore.ts'

/** Opens a case from a file (chosen or dropped, locked or not) or a link. What cannot be read is said here, and nothing changes. */
export function OpenCase({ onOpened }: { readonly onOpened: (arrival: Arrival) => void }) {
  const { lawbook, today } = useGuide()
  const id = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const [locked, setLocked] = useState<string | null>(null)
  const [over, setOver] = useState(false)
  const say = (error: RestoreIssue) =>
    setProblem(`${t(`file.${error.kind}`, { found: error.found, allowed: error.allowed })} ${t('file.stillThere')}`)
  const arrive = (arrival: Arrival) => {
    if (!arrival.read.ok) return say(arrival.read.error)
    setProblem(null)
    setLocked(null)
    onOpened(arrival)
  }
  const readText = (text: string) => {
    if (isLocked(text)) {
      setProblem(null)
      setLocked(text)
    } else arrive({ door: 'file', read: decodeCase(lawbook, text, today) })
  }
  const readFile = async (file: File | undefined) => {
    if (file === undefined) return
    try {
      readText(await file.text())
    } catch (e) {
      setProblem(t('file.unreadable', { why: e instanceof Error ? e.message : String(e) }))
    }
  }
  const open = async (passphrase: string) => {
    const read = await unlock(locked ?? '', passphrase)
    if (read.ok) readText(read.value)
    else say(read.error)
  }
  return (
    <section
      className="open-case"
      aria-label={t('start.openCase')}
      data-over={over || undefined}
      onDragOver={(e) => {
        e.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(e) => {
        e.preventDefault()
        setOver(false)
        void readFile(e.dataTransfer.files[0])
      }}
    >
      <p className="field">
        <label htmlFor={`${id}-file`}>{t('file.choose')}</label>
        <span className="hint" id={`${id}-hint`}>
          {t('file.chooseHint')}
        </span>
        <input
          id={`${id}-file`}
          type="file"
          accept=".json,application/json"
          aria-describedby={`${id}-hint`}
          onChange={(e) => {
            void readFile(e.currentTarget.files?.[0])
            // the same file may be chosen again
            e.currentTarget.value = ''
          }}
        />
      </p>
      {locked !== null && (
        <form
          className="field"
          onSubmit={(e) => {
            e.preventDefault()
            void open(String(new FormData(e.currentTarget).get('passphrase') ?? ''))
          }}
        >
          <p>
            <strong>{t('file.lockedTitle')}</strong>
          </p>
          <label htmlFor={`${id}-pass`}>{t('file.passphraseOpen')}</label>
          <input id={`${id}-pass`} name="passphrase" type="password" autoComplete="off" />
          <button type="submit">{t('file.unlock')}</button>
        </form>
      )}
      <form
        className="field"
        onSubmit={(e) => {
          e.preventDefault()
          arrive(openLink(lawbook, String(new FormData(e.currentTarget).get('link') ?? ''), today))
        }}
      >
        <label htmlFor={`${id}-link`}>{t('file.pasteLink')}</label>
        <input id={`${id}-link`} name="link" type="text" autoComplete="off" spellCheck={false} />
        <button type="submit">{t('file.openLink')}</button>
      </form>
      <p className="field-error" role="alert">
        {problem}
      </p>
    </section>
  )
}
