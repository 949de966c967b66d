import { useEffect } from 'react'
import { day, t } from '../text/t.ts'

/** Gives the margin boxes of the printed page their words: what it is about, and the date of the law (ISO 8601). */
export function usePrintWords(about: string, lawAsAt: string): void {
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--print-pair', JSON.stringify(about))
    style.setProperty('--print-law', JSON.stringify(t('app.lawAsAt', { date: day(lawAsAt) })))
    return () => {
      style.removeProperty('--print-pair')
      style.removeProperty('--print-law')
    }
  }, [about, lawAsAt])
}
