import { useEffect, useState } from 'react'
import type { Step } from '../../engine/steps.ts'
import { NEEDS } from '../../lawbook/types.ts'
import { crimeTitle, needTitle, stateName, type Words } from '../../report/names.ts'
import { type OpeningEntry, type OpeningsReport, openingsInWords } from '../../report/whatIfOpenings.ts'
import { t } from '../../text/t.ts'
import { Choice } from '../components/Choice.tsx'

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
        <Choice
          label={t('whatIf.searchNeed')}
          value={need}
          options={NEEDS.map((n) => [n, needTitle(texts, n)])}
          onChange={setNeed}
        />
        <Choice
          label={t('whatIf.searchCrime')}
          value={crime}
          options={situation.crimes.map((c) => [c, crimeTitle(texts, c)])}
          onChange={setCrime}
        />
        {situation.other !== null && (
          <Choice
            label={t('whatIf.searchWho')}
            value={who}
            options={[
              ['self', stateName(texts, situation.self)],
              ['other', stateName(texts, situation.other)],
            ]}
            onChange={setWho}
          />
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
