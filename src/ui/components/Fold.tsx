import { type ReactNode, useState } from 'react'
import { usePrinting } from '../printing.ts'

interface Props {
  readonly className: string
  readonly summary: ReactNode
  readonly children: () => ReactNode
}

/** A part that is folded away; what is in it is made when it is opened or printed, so that a long result is there at once. */
export function Fold({ className, summary, children }: Props) {
  const [open, setOpen] = useState(false)
  const shown = usePrinting() || open
  return (
    <details className={className} open={shown}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button by itself */}
      <summary
        onClick={(e) => {
          e.preventDefault()
          setOpen(!open)
        }}
      >
        {summary}
      </summary>
      {shown && children()}
    </details>
  )
}
