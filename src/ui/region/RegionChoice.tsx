import { useState } from 'react'
import { isDate } from '../../engine/dates.ts'
import { CRIMES, type Iso3 } from '../../lawbook/types.ts'
import { crimeTitle, needTitle, stateName } from '../../report/names.ts'
import { type RegionGroup, type RegionQuestion, regionNeeds } from '../../report/region.ts'
import { t } from '../../text/t.ts'
import { Choice } from '../components/Choice.tsx'
import { DateFields, readDate } from '../components/DateFields.tsx'
import { StatePicker } from '../components/StatePicker.tsx'
import { useGuide } from '../GuideContext.ts'

export const PICKED = 'picked'

interface Props {
  readonly groups: readonly RegionGroup[]
  readonly group: string
  readonly picked: readonly Iso3[]
  readonly question: RegionQuestion
  readonly onGroup: (id: string) => void
  readonly onPicked: (states: readonly Iso3[]) => void
  readonly onQuestion: (question: RegionQuestion) => void
}

/** Which States, which crime, which need, which day. Everything below follows at once. */
export function RegionChoice({ groups, group, picked, question, onGroup, onPicked, onQuestion }: Props) {
  const { lawbook, texts } = useGuide()
  const [badDate, setBadDate] = useState(false)
  const chosen = groups.find((g) => g.id === group)
  const options = (kind: RegionGroup['kind']) =>
    groups
      .filter((g) => g.kind === kind)
      .map((g) => (
        <option key={g.id} value={g.id}>
          {t('region.groupOption', { title: g.title, count: g.states.length })}
        </option>
      ))
  return (
    <section className="region-choice no-print" aria-label={t('region.choice')}>
      <form
        className="filters"
        onSubmit={(e) => e.preventDefault()}
        onChange={(e) => {
          const at = readDate(new FormData(e.currentTarget), 'region-at')
          const good = at !== null && isDate(at)
          setBadDate(!good)
          if (good && at !== question.at) onQuestion({ ...question, at })
        }}
      >
        <span className="filter">
          <label htmlFor="region-group">{t('region.group')}</label>
          <select id="region-group" value={group} onChange={(e) => onGroup(e.target.value)}>
            <optgroup label={t('region.groups')}>{options('group')}</optgroup>
            <optgroup label={t('region.regions')}>{options('region')}</optgroup>
            <optgroup label={t('region.subregions')}>{options('subregion')}</optgroup>
            <option value={PICKED}>{t('region.handPicked')}</option>
          </select>
        </span>
        <Choice
          label={t('region.crime')}
          value={question.crime}
          options={CRIMES.map((c) => [c, crimeTitle(texts, c)])}
          onChange={(crime) => onQuestion({ ...question, crime })}
        />
        <Choice
          label={t('region.need')}
          value={question.need}
          options={regionNeeds(lawbook).map((n) => [n, needTitle(texts, n)])}
          onChange={(need) => onQuestion({ ...question, need })}
        />
        <Choice
          label={t('region.bilateral')}
          value={question.bilateral}
          options={[
            ['unknown', t('region.bilateralUnknown')],
            ['no', t('region.bilateralNo')],
          ]}
          onChange={(bilateral) => onQuestion({ ...question, bilateral })}
        />
        <div>
          <DateFields name="region-at" legend={t('region.at')} preset={question.at} />
          <p className="field-error" role="alert">
            {badDate ? t('question.chooseDate') : ''}
          </p>
        </div>
      </form>
      {chosen !== undefined && <p className="hint">{chosen.note}</p>}
      {group === PICKED && <Picked picked={picked} onPicked={onPicked} />}
    </section>
  )
}

function Picked({
  picked,
  onPicked,
}: {
  readonly picked: readonly Iso3[]
  readonly onPicked: (states: readonly Iso3[]) => void
}) {
  const { states, texts } = useGuide()
  const [error, setError] = useState('')
  const [added, setAdded] = useState(0)
  return (
    <section className="region-picked" aria-labelledby="region-picked">
      <h2 id="region-picked">{t('region.picked')}</h2>
      <form
        onSubmit={(e) => {
          e.preventDefault()
          const iso3 = String(new FormData(e.currentTarget).get('region-state') ?? '')
          if (!states.some((s) => s.iso3 === iso3)) setError(t('question.chooseState'))
          else if (picked.includes(iso3)) setError(t('region.already', { state: stateName(texts, iso3) }))
          else {
            setError('')
            setAdded(added + 1)
            onPicked([...picked, iso3])
          }
        }}
      >
        <StatePicker key={added} name="region-state" label={t('region.addState')} options={states} />
        <p className="field-error" role="alert">
          {error}
        </p>
        <p className="actions">
          <button type="submit">{t('region.add')}</button>
          {picked.length > 0 && (
            <button type="button" onClick={() => onPicked([])}>
              {t('region.removeAll')}
            </button>
          )}
        </p>
      </form>
      <ul className="chosen-states">
        {picked.map((s) => (
          <li key={s}>
            {stateName(texts, s)}{' '}
            <button
              type="button"
              className="chosen-remove"
              aria-label={t('region.removeState', { state: stateName(texts, s) })}
              onClick={() => onPicked(picked.filter((p) => p !== s))}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
