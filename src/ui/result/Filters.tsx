import type { DutyEntry, Report } from '../../report/entries.ts'
import { instrumentShort } from '../../report/names.ts'
import { t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'

export interface Filter {
  readonly bearer: string
  readonly verdict: string
  readonly instrument: string
}
export const EVERYTHING: Filter = { bearer: 'all', verdict: 'all', instrument: 'all' }

export const fitsIn =
  (filter: Filter) =>
  (d: DutyEntry): boolean =>
    (filter.bearer === 'all' || d.bearer === filter.bearer) &&
    (filter.verdict === 'all' || d.verdict === filter.verdict) &&
    (filter.instrument === 'all' || d.instrument === filter.instrument)

/** Narrows the list of duties by bearer, verdict and instrument; says how many are shown. */
export function Filters({
  report,
  filter,
  onChange,
  shown,
}: {
  readonly report: Report
  readonly filter: Filter
  readonly onChange: (f: Filter) => void
  readonly shown: number
}) {
  const { texts } = useGuide()
  const instruments = [...new Set(report.duties.map((d) => d.instrument))]
  const bearers = [
    ...new Map(report.duties.map((d) => [d.bearer, d.bearer === 'un' ? t('bearer.un') : d.bearerName])).entries(),
  ]
  const select = (key: keyof Filter, label: string, options: readonly (readonly [string, string])[]) => (
    <span className="filter">
      <label htmlFor={`filter-${key}`}>{label}</label>
      <select id={`filter-${key}`} value={filter[key]} onChange={(e) => onChange({ ...filter, [key]: e.target.value })}>
        <option value="all">{t('result.all')}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </span>
  )
  return (
    <div className="filters no-print">
      {select('bearer', t('result.filterBearer'), bearers)}
      {select(
        'verdict',
        t('result.filterVerdict'),
        (['applies', 'depends', 'does-not-apply'] as const).map((v) => [v, t(`verdict.${v}`)]),
      )}
      {select(
        'instrument',
        t('result.filterInstrument'),
        instruments.map((i) => [i, instrumentShort(texts, i)]),
      )}
      <p role="status" className="quiet">
        {t('result.shown', { count: shown })}
      </p>
    </div>
  )
}
