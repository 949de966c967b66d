import { useEffect } from 'react'
import type { Report } from '../report/entries.ts'
import { day, t } from '../text/t.ts'

/** Gives the margin boxes of the printed page their words: the State pair, and the date of the law. */
export function usePrintWords(report: Report): void {
  useEffect(() => {
    const { style } = document.documentElement
    const pair = report.other === null ? report.self.name : `${report.self.name} · ${report.other.name}`
    style.setProperty('--print-pair', JSON.stringify(pair))
    style.setProperty('--print-law', JSON.stringify(t('app.lawAsAt', { date: day(report.lawAsAt) })))
    return () => {
      style.removeProperty('--print-pair')
      style.removeProperty('--print-law')
    }
  }, [report])
}
