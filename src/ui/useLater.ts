import { useEffect, useState } from 'react'

/** Something that takes a moment, made after the page stands; null until then. `make` must stay the same as long as its result does. */
export function useLater<T>(make: () => T): T | null {
  const [held, setHeld] = useState<{ readonly make: () => T; readonly made: T } | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setHeld({ make, made: make() }), 0)
    return () => clearTimeout(timer)
  }, [make])
  return held !== null && held.make === make ? held.made : null
}
