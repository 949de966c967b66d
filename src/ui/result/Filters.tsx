import type { Verdict } from '../../engine/assess.ts'
import { STRENGTHS } from '../../lawbook/types.ts'
import type { DutyEntry, Report } from '../../report/entries.ts'
import { instrumentShort } from '../../report/names.ts'
import { t } from '../../text/t.ts'
import { Choice } from '../components/Choice.tsx'
import { useGuide } from '../GuideContext.ts'

/** A verdict, with what applies only under a further condition kept apart. */
export type Standing = Verdict | 'gated'
export const standingOf = (d: DutyEntry): Standing => (d.verdict === 'applies' && d.gated ? 'gated' : d.verdict)

export interface Filter {
  readonly bearer: string
  readonly verdict: string
  readonly strength: string
  readonly instrument: string
}
export const EVERYTHING: Filter = { bearer: 'all', verdict: 'all', strength: 'all', instrument: 'all' }

export const fitsIn =
  (filter: Filter) =>
  (d: DutyEntry): boolean =>
    (filter.bearer === 'all' || d.bearer === filter.bearer) &&
    (filter.verdict === 'all' || standingOf(d) === filter.verdict) &&
    (filter.strength === 'all' || d.strength === filter.strength) &&
    (filter.instrument === 'all' || d.instrument === filter.instrument)

interface Props {
  readonly report: Report
  readonly filter: Filter
  readonly onChange: (f: Filter) => void
  readonly shown: number
  /** Each duty in one line, or in full. */
  readonly brief: boolean
  readonly onBrief: (brief: boolean) => void
}

/** Narrows the list of duties by bearer, verdict, strength and instrument; says how many are shown, and how much of each. */
export function Filters({ report, filter, onChange, shown, brief, onBrief }: Props) {
  const { texts } = useGuide()
  const instruments = [...new Set(report.duties.map((d) => d.instrument))]
  const bearers = [
    ...new Map(report.duties.map((d) => [d.bearer, d.bearer === 'un' ? t('bearer.un') : d.bearerName])).entries(),
  ]
  const choice = (key: keyof Filter, label: string, options: readonly (readonly [string, string])[]) => (
    <Choice
      label={label}
      value={filter[key]}
      options={[['all', t('result.all')], ...options]}
      onChange={(value) => onChange({ ...filter, [key]: value })}
    />
  )
  const narrowed = Object.values(filter).some((v) => v !== 'all')
  return (
    <div className="filters no-print">
      {choice('bearer', t('result.filterBearer'), bearers)}
      {choice('verdict', t('result.filterVerdict'), [
        ['applies', t('verdict.applies')],
        ['gated', t('result.gatedLong')],
        ['depends', t('verdict.depends')],
        ['does-not-apply', t('verdict.does-not-apply')],
      ])}
      {choice(
        'strength',
        t('result.filterStrength'),
        STRENGTHS.map((s) => [s, t(`mark.${s}`)]),
      )}
      {choice(
        'instrument',
        t('result.filterInstrument'),
        instruments.map((i) => [i, instrumentShort(texts, i)]),
      )}
      <Choice
        label={t('result.howMuch')}
        value={brief ? 'brief' : 'full'}
        options={[
          ['brief', t('result.brief')],
          ['full', t('result.full')],
        ]}
        onChange={(value) => onBrief(value === 'brief')}
      />
      <div className="filters-said">
        <p role="status" className="quiet">
          {t('result.shown', { count: shown })}
        </p>
        {narrowed && (
          <button type="button" className="plain" onClick={() => onChange(EVERYTHING)}>
            {t('result.showAll')}
          </button>
        )}
      </div>
    </div>
  )
}
