import { useEffect, useRef } from 'react'

/** Moves the focus to the heading when another page of the training is shown. */
export function usePageFocus(page: string): void {
  const shown = useRef(page)
  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    document.querySelector<HTMLElement>('main h1')?.focus()
    window.scrollTo(0, 0)
  }, [page])
}
