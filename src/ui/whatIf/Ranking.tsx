import { useEffect, useMemo, useState } from 'react'
import type { Step } from '../../engine/steps.ts'
import { crimesInText, stateInText, type Words } from '../../report/names.ts'
import {
  circlesOf,
  nothingRanked,
  type RankAsked,
  type RankProgress,
  rankedInWords,
  rankInParts,
} from '../../report/whatIfRank.ts'
import { t } from '../../text/t.ts'
import { Choice } from '../components/Choice.tsx'
import { Fold } from '../components/Fold.tsx'
import { useInParts } from './useInParts.ts'

interface Props {
  readonly words: Words
  readonly onTake: (steps: readonly Step[]) => void
}
const SHOWN = 8

/** Which single step of the reader's State opens most with most partners: worked out when asked, part by part. */
export function Ranking({ words, onTake }: Props) {
  const { lawbook, texts, situation } = words
  const circles = useMemo(() => circlesOf(lawbook, situation.self), [lawbook, situation.self])
  const [circle, setCircle] = useState(circles[0]?.id ?? 'world')
  const [jointly, setJointly] = useState(false)
  const [asked, setAsked] = useState<RankAsked | null>(null)
  const work = useInParts<RankProgress>()
  const { forget } = work
  // other answers make another question
  useEffect(() => {
    void situation
    forget()
  }, [situation, forget])
  const begin = () => {
    const { self, crimes, needs, at } = situation
    const partners = circles.find((c) => c.id === circle)?.states ?? []
    const now: RankAsked = { state: self, partners, crimes, needs, at, jointly }
    setAsked(now)
    work.start(rankInParts(lawbook, now))
  }
  const { latest, state } = work
  const ended = state === 'done' || state === 'stopped'
  const entries = latest === null || asked === null || !ended ? [] : rankedInWords(words, latest.ranked, asked)
  const item = (e: (typeof entries)[number]) => (
    <li key={e.key}>
      <div>
        <p className="ready-title">{e.title}</p>
        <p className="quiet">
          {e.onceInForce !== null && <strong className="once">{e.onceInForce} </strong>}
          {e.counts}
        </p>
        {e.partners.length > 0 && (
          <Fold className="rank-names" summary={t('whatIf.rankNames')}>
            {() => <p>{e.partners.join(', ')}</p>}
          </Fold>
        )}
      </div>
      {e.steps.length > 0 && (
        <button type="button" aria-label={t('whatIf.takeUpWhat', { step: e.title })} onClick={() => onTake(e.steps)}>
          {t('whatIf.takeUp')}
        </button>
      )}
    </li>
  )
  return (
    <>
      <p className="hint">
        {t('whatIf.rankIntro', {
          state: stateInText(texts, situation.self),
          crimes: crimesInText(texts, situation.crimes),
        })}
      </p>
      <form
        className="step-picker loose"
        onSubmit={(e) => {
          e.preventDefault()
          begin()
        }}
      >
        <Choice
          label={t('whatIf.rankWith')}
          value={circle}
          options={circles.map((c) => [c.id, c.title])}
          onChange={setCircle}
        />
        <span className="choice">
          <input id="rank-jointly" type="checkbox" checked={jointly} onChange={(e) => setJointly(e.target.checked)} />
          <label htmlFor="rank-jointly">{t('whatIf.rankAlso')}</label>
        </span>
        {state === 'running' ? (
          // a button of its own: were it the one that submits, stopping would begin anew
          <button key="stop" type="button" onClick={work.stop}>
            {t('whatIf.rankStop')}
          </button>
        ) : (
          <button key="start" type="submit">
            {t(latest === null ? 'whatIf.rankStart' : 'whatIf.rankAgain')}
          </button>
        )}
      </form>
      {latest !== null && state === 'running' && (
        <p className="progress">
          <progress value={latest.done} max={latest.of} aria-label={t('whatIf.rank')} />{' '}
          {t('whatIf.rankProgress', { done: latest.done, of: latest.of })}
        </p>
      )}
      <p role="status" className={state === 'stopped' ? 'doubt' : 'quiet'}>
        {latest !== null && state === 'stopped' && t('whatIf.rankStopped', { done: latest.done, of: latest.of })}
        {latest !== null && state === 'done' && t('whatIf.rankDone', { of: latest.of })}
      </p>
      {latest !== null && ended && asked !== null && entries.length === 0 && state === 'done' && (
        <p>{nothingRanked(words, asked)}</p>
      )}
      {entries.length > 0 && (
        <>
          <ol className="ready">{entries.slice(0, SHOWN).map(item)}</ol>
          {entries.length > SHOWN && (
            <Fold className="closed-list" summary={t('whatIf.more', { count: entries.length - SHOWN })}>
              {() => (
                <ol className="ready" start={SHOWN + 1}>
                  {entries.slice(SHOWN).map(item)}
                </ol>
              )}
            </Fold>
          )}
          <p className="hint">
            {t('whatIf.rankPlaces')} {asked?.jointly === true && t('whatIf.rankNotAlone')}
          </p>
        </>
      )}
    </>
  )
}
