import { useId, useState } from 'react'
import { t } from '../../text/t.ts'
import { type Guide, useGuide } from '../GuideContext.ts'

interface Props {
  /** The text, or how it is made when it is wanted. */
  readonly text: string | (() => string)
  readonly label: string
  /** What is copied, for readers who do not see where the button stands. */
  readonly about?: string
}

/** Copies a text. Where the browser refuses, the text is shown to be copied by hand. */
export function CopyButton({ text, label, about }: Props) {
  const id = useId()
  const [done, setDone] = useState<{ readonly text: string; readonly copied: boolean } | null>(null)
  const copy = async () => {
    const wanted = typeof text === 'string' ? text : text()
    try {
      await navigator.clipboard.writeText(wanted)
      setDone({ text: wanted, copied: true })
    } catch {
      setDone({ text: wanted, copied: false })
    }
  }
  return (
    <>
      <button type="button" className="plain copy no-print" onClick={() => void copy()}>
        {label}
        {about !== undefined && <span className="visually-hidden">: {about}</span>}
      </button>
      {done !== null && (
        <span className="copied no-print" role="status">
          {done.copied &&
            t('memo.copied', { text: done.text.length > 160 ? `${done.text.slice(0, 160)} …` : done.text })}
        </span>
      )}
      {done !== null && !done.copied && (
        <span className="copy-by-hand no-print">
          <label htmlFor={id}>{t('memo.copyFailed')}</label>
          <textarea id={id} readOnly value={done.text} rows={3} onFocus={(e) => e.currentTarget.select()} />
        </span>
      )}
    </>
  )
}

/** Copies the reference of a finding or of a status, as it is cited. */
export function CopyCitation({ cite, about }: { readonly cite: (guide: Guide) => string; readonly about: string }) {
  const guide = useGuide()
  return (
    <p className="copy-line no-print">
      <CopyButton text={() => cite(guide)} label={t('memo.copyCite')} about={about} />
    </p>
  )
}
