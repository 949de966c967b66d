import type { RegionCell } from '../../engine/region.ts'
import { instrumentShort } from '../../report/names.ts'
import { type CsvFrame, csvHead, csvRows } from '../../report/regionCsv.ts'
import { t } from '../../text/t.ts'
import { type Guide, useGuide } from '../GuideContext.ts'
import { download } from './download.ts'
import { type Region, useRegion } from './RegionContext.ts'

interface Props {
  readonly cells: readonly RegionCell[]
  readonly label: string
  readonly file: string
  /** The treaty that all are taken to have joined. */
  readonly joined?: string
}

/** Saves the cells as a table for a spreadsheet. */
export function CsvButton({ cells, label, file, joined }: Props) {
  const guide = useGuide()
  const { question } = useRegion()
  const save = () => {
    const frame = { ...csvFrame(guide, question, joined), crime: question.crime }
    download(new Blob([csvHead, csvRows(cells, frame)], { type: 'text/csv;charset=utf-8' }), file)
  }
  return (
    <button type="button" onClick={save}>
      {label}
    </button>
  )
}

/** What every row repeats, but for the crime. */
export const csvFrame = (
  { lawbook, texts }: Guide,
  { need, at, bilateral }: Region['question'],
  joined?: string,
): Omit<CsvFrame, 'crime'> => ({
  names: Object.fromEntries(Object.entries(texts.states).map(([iso3, { name }]) => [iso3, name])),
  titles: Object.fromEntries(lawbook.instruments.map((i) => [i.id, instrumentShort(texts, i.id)])),
  need,
  at,
  lawPack: lawbook.version,
  assumed: [
    ...(bilateral === 'no' ? [t('region.assumedNoBilateral')] : []),
    ...(joined === undefined ? [] : [t('region.assumedJoin', { treaty: joined })]),
  ].join('; '),
})
