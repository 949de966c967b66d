import { useState } from 'react'
import { t } from '../../text/t.ts'

/** How long a browser may take to begin, in milliseconds. */
const PATIENCE = 1000

/** Prints the page. Where the browser does not begin to, the person is told of the other ways. */
export function PrintButton({ label }: { readonly label: string }) {
  const [blocked, setBlocked] = useState(false)
  const print = () => {
    let begun = false
    const onBegin = () => {
      begun = true
      setBlocked(false)
    }
    addEventListener('beforeprint', onBegin, { once: true })
    try {
      window.print()
    } catch {
      // told below
    }
    setTimeout(() => {
      removeEventListener('beforeprint', onBegin)
      if (!begun) setBlocked(true)
    }, PATIENCE)
  }
  return (
    <>
      <button type="button" className="primary" onClick={print}>
        {label}
      </button>
      {blocked && (
        <span className="field-error no-print" role="alert">
          {t('memo.printBlocked')}
        </span>
      )}
    </>
  )
}
