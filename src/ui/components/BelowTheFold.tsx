import { type ReactNode, startTransition, useEffect, useState } from 'react'
import { usePrinting } from '../printing.ts'

/** What stands below the head of a long screen: drawn once the head has been painted, so that the next screen is there at once. Paper has it in any case. */
export function BelowTheFold({ children }: { readonly children: () => ReactNode }) {
  const [there, setThere] = useState(false)
  const printing = usePrinting()
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setThere(true)))
    return () => cancelAnimationFrame(frame)
  }, [])
  return there || printing ? children() : <div className="arriving" aria-hidden="true" />
}
