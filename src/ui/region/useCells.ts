import { useEffect, useState } from 'react'
import type { RegionCell } from '../../engine/region.ts'

/**
 * The cells that were asked for, null while they are being worked out. `key` names what is asked; an answer to an earlier one is dropped. What is
 * asked `later` lets the rest of the page ask first.
 */
export function useCells(
  key: string,
  ask: () => Promise<readonly RegionCell[]>,
  later = false,
): readonly RegionCell[] | null {
  const [held, setHeld] = useState<{ readonly key: string; readonly cells: readonly RegionCell[] } | null>(null)
  // `key` stands for everything that `ask` closes over
  useEffect(() => {
    let current = true
    const start = () => void ask().then((cells) => current && setHeld({ key, cells }))
    const timer = later ? setTimeout(start) : undefined
    if (!later) start()
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [key])
  return held?.key === key ? held.cells : null
}
