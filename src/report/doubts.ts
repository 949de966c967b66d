import { t } from '../text/t.ts'
import { sentence } from './names.ts'
import type { WordedReason } from './reasons.ts'

/** What a finding hangs on, in a line: the first facts not known and the points unsettled. */
export function doubtsInWords(reasons: readonly WordedReason[]): string {
  const open = reasons.filter((r) => r.truth === 'unknown').map((r) => lowerFirst(r.text.replace(/\.$/, '')))
  return [...open.slice(0, 2), ...(open.length > 2 ? [t('report.andMore')] : [])].join('; ')
}
/** The same as a sentence: 'Depends: …'. */
export const dependsInWords = (reasons: readonly WordedReason[]): string =>
  sentence(t('report.because', { doubts: doubtsInWords(reasons) }))

/** The openings of our own sentences in small letters; names keep theirs. */
const lowerFirst = (text: string): string => text.replace(/^(It|Courts|The|A) /, (w) => w.toLowerCase())
