import { useContext } from 'react'
import { termsIn } from '../../library/terms.ts'
import type { Report } from '../../report/entries.ts'
import { TermsContext } from '../components/Prose.tsx'
import { TermList } from '../components/TermList.tsx'
import { usePrinting } from '../printing.ts'

/** Paper has no buttons: the terms of art that stand in the sentences are told at its end. */
export function TermsUsed({ report }: { readonly report: Report }) {
  const terms = useContext(TermsContext)
  if (!usePrinting() || terms === null) return null
  const shown = report.duties.filter((d) => d.verdict !== 'does-not-apply')
  const used = termsIn(terms.find, [...shown.map((d) => d.sentence), ...report.cautions.map((c) => c.text)])
  return <TermList terms={used} className="terms-used" />
}
