import { useEffect, useState } from 'react'
import { readHash } from '../../library/address.ts'
import { t } from '../../text/t.ts'
import { setWindowTitle } from '../windowTitle.ts'
import type { Asked } from './LibraryScreen.tsx'

/** The page of the library that stands in the address; null where the guide does. */
export function useLibraryAddress(): readonly [Asked | null, () => void] {
  const [asked, setAsked] = useState<Asked | null>(() => readHash(location.hash))
  useEffect(() => {
    const read = () => setAsked(readHash(location.hash))
    addEventListener('hashchange', read)
    addEventListener('popstate', read)
    return () => {
      removeEventListener('hashchange', read)
      removeEventListener('popstate', read)
    }
  }, [])
  return [asked, () => setAsked(null)]
}

/** Gives a page of the library its title, and moves the focus to its heading or to the section that was asked for. */
export function useLibraryFocus(asked: Asked | null, title: string | null): void {
  const kind = asked?.kind
  const id = asked?.id
  const section = asked?.section
  useEffect(() => {
    if (kind === undefined) return
    setWindowTitle(title ?? t('library.notFound'))
    const target = section === '' || section === undefined ? null : document.getElementById(section)
    if (target === null) {
      window.scrollTo(0, 0)
      document.querySelector<HTMLElement>('main h1')?.focus()
    } else {
      target.scrollIntoView()
      target.focus({ preventScroll: true })
    }
    // the same page asked for again is no new page
    void id
  }, [kind, id, section, title])
}
