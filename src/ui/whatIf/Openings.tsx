import { useEffect, useState } from 'react'
import type { Step } from '../../engine/steps.ts'
import { CRIMES, NEEDS } from '../../lawbook/types.ts'
import { crimeTitle, needTitle, stateName, type Words } from '../../report/names.ts'
import { type OpeningEntry, type OpeningsReport, openingsInWords } from '../../report/whatIfOpenings.ts'
import { t } from '../../text/t.ts'

interface Props {
  readonly words: Words
  readonly onTake: (steps: readonly Step[]) => void
}

/** The search backwards: what would open a need to a State for a crime. */
export function Openings({ words, onTake }: Props) {
  const { texts, situation } = words
  const needs = situation.needs.length === 0 ? NEEDS : situation.needs
  const [need, setNeed] = useState(needs.includes('extradition') ? 'extradition' : (needs[0] ?? 'extradition'))
  const [crime, setCrime] = useState(situation.crimes[0] ?? 'genocide')
  const [who, setWho] = useState<'self' | 'other'>('self')
  const [found, setFound] = useState<OpeningsReport | null>(null)
  useEffect(() => {
    void situation
    setFound(null)
  }, [situation])
  const list = (entries: readonly OpeningEntry[]) => (
    <ul className="ready">
      {entries.map((e) => (
        <li key={e.key}>
          <div>
            <p className="ready-title">{e.title}</p>
            <p className="quiet">
              {e.onceInForce !== null && <strong className="once">{e.onceInForce} </strong>}
              {e.opens}
            </p>
          </div>
          {e.steps.length > 0 && (
            <button
              type="button"
              aria-label={t('whatIf.takeUpWhat', { step: e.title })}
              onClick={() => onTake(e.steps)}
            >
              {t('whatIf.takeUp')}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <p className="hint">{t('whatIf.searchIntro')}</p>
      <form
        className="step-picker loose"
        onSubmit={(e) => {
          e.preventDefault()
          setFound(openingsInWords(words, need, crime, who))
        }}
      >
        <span className="filter">
          <label htmlFor="search-need">{t('whatIf.searchNeed')}</label>
          <select
            id="search-need"
            value={need}
            onChange={(e) => setNeed(NEEDS.find((n) => n === e.target.value) ?? need)}
          >
            {NEEDS.map((n) => (
              <option key={n} value={n}>
                {needTitle(texts, n)}
              </option>
            ))}
          </select>
        </span>
        <span className="filter">
          <label htmlFor="search-crime">{t('whatIf.searchCrime')}</label>
          <select
            id="search-crime"
            value={crime}
            onChange={(e) => setCrime(CRIMES.find((c) => c === e.target.value) ?? crime)}
          >
            {situation.crimes.map((c) => (
              <option key={c} value={c}>
                {crimeTitle(texts, c)}
              </option>
            ))}
          </select>
        </span>
        {situation.other !== null && (
          <span className="filter">
            <label htmlFor="search-who">{t('whatIf.searchWho')}</label>
            <select id="search-who" value={who} onChange={(e) => setWho(e.target.value === 'other' ? 'other' : 'self')}>
              <option value="self">{stateName(texts, situation.self)}</option>
              <option value="other">{stateName(texts, situation.other)}</option>
            </select>
          </span>
        )}
        <button type="submit">{t('whatIf.searchStart')}</button>
      </form>
      <div aria-live="polite" className="openings">
        {found !== null && (
          <>
            <h3>{found.title}</h3>
            <p>{found.openAlready}</p>
            <h4>{t('whatIf.searchSteps')}</h4>
            {found.none !== null ? <p>{found.none}</p> : list(found.changes)}
            {found.facts.length > 0 && (
              <>
                <h4>{t('whatIf.searchFacts')}</h4>
                <p className="hint">{t('whatIf.searchFactsIntro')}</p>
                {list(found.facts)}
              </>
            )}
          </>
        )}
      </div>
    </>
  )
}
