import { useEffect } from 'react'
import type { Assessment } from '../engine/assess.ts'
import { composeReport } from '../report/composeReport.ts'
import type { Report } from '../report/entries.ts'
import { type Guide, useGuide } from './GuideContext.ts'

/** The reports of this page: each assessment is worded once, whichever views read it. */
const REPORTS = new WeakMap<Assessment, Report>()

function reportOf({ lawbook, texts, assessment, today }: Guide): Report {
  const held = REPORTS.get(assessment)
  if (held !== undefined) return held
  const report = composeReport(lawbook, texts, assessment, today)
  REPORTS.set(assessment, report)
  return report
}

/** The result of the present answers in words. */
export const useReport = (): Report => reportOf(useGuide())

/** Words the result while the browser has nothing else to do: it is there when it is asked for. A browser that cannot tell when that is words it then. */
export function useReportAhead(): void {
  const guide = useGuide()
  useEffect(() => {
    if (typeof requestIdleCallback === 'undefined') return
    const id = requestIdleCallback(() => reportOf(guide))
    return () => cancelIdleCallback(id)
  }, [guide])
}
