import { useEffect, useMemo, useRef, useState } from 'react'
import { defaultChanges } from '../../engine/defaultChanges.ts'
import type { Situation } from '../../engine/situation.ts'
import type { Step } from '../../engine/steps.ts'
import { whatIf } from '../../engine/whatIf.ts'
import { crimesInText, stateName, type Words } from '../../report/names.ts'
import { describeChange } from '../../report/whatIf.ts'
import { type ReadyChanges, rankOffers } from '../../report/whatIfOffers.ts'
import { stepKey, stepsInWords } from '../../report/whatIfSteps.ts'
import { capital, day, t } from '../../text/t.ts'
import { PrintBar } from '../components/PaperSettings.tsx'
import { useGuide } from '../GuideContext.ts'
import { usePrintWords } from '../usePrintWords.ts'
import { Change } from '../whatIf/Change.tsx'
import { CoverageBeforeAfter } from '../whatIf/CoverageBeforeAfter.tsx'
import { Openings } from '../whatIf/Openings.tsx'
import { Ranking } from '../whatIf/Ranking.tsx'
import { ReadyList } from '../whatIf/ReadyList.tsx'
import { StepPicker } from '../whatIf/StepPicker.tsx'

/** What was supposed of a situation, for as long as the page lives: a look into the lawbook does not lose it. */
let kept: { readonly situation: Situation; readonly chosen: readonly Step[] } | null = null

/** What would be different after a treaty is joined or left and the like. Nothing here is written into the answers. */
export function WhatIfView() {
  const guide = useGuide()
  const { lawbook, texts, situation, assessment, answers } = guide
  const words: Words = useMemo(() => ({ lawbook, texts, situation }), [lawbook, texts, situation])
  const [held, setHeld] = useState<readonly Step[]>(kept?.situation === situation ? kept.chosen : [])
  const hasCase = answers.state !== undefined && situation.crimes.length > 0
  const chosen = kept?.situation === situation ? held : []
  const choose = (steps: readonly Step[]) => {
    kept = { situation, chosen: steps }
    setHeld(steps)
  }
  const result = useRef<HTMLDivElement>(null)
  const [onePage, setOnePage] = useState(true)
  const takeUp = (steps: readonly Step[]) => {
    choose(steps)
    result.current?.scrollIntoView()
    result.current?.focus({ preventScroll: true })
  }
  const ready = useReady(words, hasCase)
  const change = useMemo(
    () => (chosen.length === 0 ? null : describeChange(words, assessment, whatIf(lawbook, situation, chosen))),
    [chosen, words, assessment, lawbook, situation],
  )
  const pair = [situation.self, ...(situation.other === null ? [] : [situation.other])].map((s) => stateName(texts, s))
  usePrintWords(pair.join(' · '), lawbook.lawAsAt)
  if (!hasCase) {
    return (
      <article className="what-if">
        <h1 tabIndex={-1}>{t('view.what-if')}</h1>
        <p>{t('whatIf.needsCase')}</p>
        <p className="actions">
          <button type="button" className="primary" onClick={guide.resume}>
            {t('whatIf.toGuide')}
          </button>
        </p>
      </article>
    )
  }
  return (
    <article className="what-if">
      <header>
        <p className="back no-print">
          <button type="button" className="plain" onClick={guide.openResult}>
            ‹ {t('whatIf.back')}
          </button>
        </p>
        <h1 tabIndex={-1}>
          {t('view.what-if')}: {pair.join(' · ')}
        </h1>
        <p className="lead">
          {t('report.for', { crimes: crimesInText(texts, situation.crimes), at: day(situation.at) })}
        </p>
        <p className="no-print">{t('whatIf.lead')}</p>
        <p className="quiet">
          {t('whatIf.supposed')} <span className="no-print">{t('whatIf.nothingWritten')}</span>
        </p>
      </header>
      <section className="what-if-choose no-print">
        <h2>{t('whatIf.choose')}</h2>
        {chosen.length === 0 ? (
          <p>{t('whatIf.nothingChosen')}</p>
        ) : (
          <>
            <h3 id="what-if-chosen">{t('whatIf.chosen')}</h3>
            <ul className="chosen" aria-labelledby="what-if-chosen">
              {stepsInWords(words, chosen).map((s) => (
                <li key={s.key}>
                  <span>{capital(s.text)}</span>{' '}
                  <button
                    type="button"
                    className="plain"
                    aria-label={t('whatIf.removeWhat', { step: s.text })}
                    onClick={() => choose(chosen.filter((c) => !s.steps.includes(c)))}
                  >
                    {t('whatIf.remove')}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        <h3>{t('whatIf.build')}</h3>
        <StepPicker words={words} chosen={chosen} onAdd={(steps) => choose(added(chosen, steps))} />
        {chosen.length > 0 && (
          <div className="choice">
            <input
              type="checkbox"
              id="what-if-one-page"
              checked={onePage}
              onChange={(e) => setOnePage(e.target.checked)}
            />
            <label htmlFor="what-if-one-page">{t('whatIf.onePage')}</label>
          </div>
        )}
        {chosen.length > 0 && (
          <div className="actions">
            <PrintBar label={t('whatIf.print')} />
            <button type="button" onClick={() => choose([])}>
              {t('whatIf.clear')}
            </button>
          </div>
        )}
      </section>
      <div ref={result} tabIndex={-1} className="what-if-result" data-one-page={onePage || undefined}>
        {change !== null && <Change change={change} />}
        {change !== null && change.coverage.length > 0 && (
          <CoverageBeforeAfter words={words} before={assessment} steps={chosen} />
        )}
      </div>
      <section className="no-print" id="ready">
        <h2>{t('whatIf.ready')}</h2>
        <p className="hint">{t('whatIf.readyIntro')}</p>
        <ReadyList ready={ready} chosen={chosen} onTake={takeUp} />
      </section>
      <section className="no-print" id="openings">
        <h2>{t('whatIf.search')}</h2>
        <Openings words={words} onTake={takeUp} />
      </section>
      <section className="no-print" id="ranking">
        <h2>{t('whatIf.rank')}</h2>
        <Ranking words={words} onTake={takeUp} />
      </section>
      <p className="print-only quiet">
        {t('report.madeOn', { lawAsAt: day(lawbook.lawAsAt), pack: lawbook.version, at: day(situation.at) })}{' '}
        {t('report.disclaimer')}
      </p>
    </article>
  )
}

/** Each step once; joining and leaving the same treaty shut each other out. */
const added = (chosen: readonly Step[], steps: readonly Step[]): readonly Step[] => {
  const keys = new Set(chosen.map(stepKey))
  return [...chosen, ...steps.filter((s) => !keys.has(stepKey(s)))]
}

/** The ready-made changes, worked out once the page stands. */
function useReady(words: Words, hasCase: boolean): ReadyChanges | null {
  const [ready, setReady] = useState<ReadyChanges | null>(null)
  useEffect(() => {
    setReady(null)
    if (!hasCase) return
    const timer = window.setTimeout(() => setReady(rankOffers(words, defaultChanges(words.lawbook, words.situation))))
    return () => window.clearTimeout(timer)
  }, [words, hasCase])
  return ready
}
