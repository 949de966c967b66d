import { day, t } from '../../text/t.ts'
import type { Report } from '../entries.ts'
import { aside, type Block, heading, type Memo } from './blocks.ts'
import type { Marking, Paper } from './options.ts'

/** The State pair of a report as the margin of paper names it. */
export const pairOf = ({ self, other }: Pick<Report, 'self' | 'other'>): string =>
  other === null ? self.name : `${self.name} · ${other.name}`

/** The marking as it stands on paper; null for none. */
export const markingInWords = (marking: Marking): string | null => (marking === 'none' ? null : t(`memo.${marking}`))

/** What every document about a report has in its running head and its properties. */
export const frameOf = (
  report: Report,
  { marking, paper }: { readonly marking: string | null; readonly paper: Paper },
): Pick<Memo, 'about' | 'law' | 'marking' | 'keywords' | 'paper'> => ({
  about: pairOf(report),
  law: t('app.lawAsAt', { date: day(report.lawAsAt) }),
  marking,
  keywords: [t('app.name'), t('app.pack', { version: report.lawPack })],
  paper,
})

/** From when the law is, and that it is no advice. */
export const standingBlocks = (report: Report): readonly Block[] => [
  aside(t('report.madeOn', { lawAsAt: day(report.lawAsAt), pack: report.lawPack, at: day(report.at) })),
  aside(t('report.disclaimer')),
]

/** Room for the analysis of the responsible lawyer. */
export const analysisRoom = (): readonly Block[] => [
  heading(2, t('memo.analysisHead')),
  { kind: 'room', label: t('memo.analysisRoom'), lines: 14 },
]

/** Room for a signature and a clearance. */
export const signatureRoom = (): readonly Block[] => [
  heading(2, t('memo.signatureHead')),
  { kind: 'room', label: t('memo.signatureLine'), lines: 2 },
  { kind: 'room', label: t('memo.clearedLine'), lines: 2 },
]
