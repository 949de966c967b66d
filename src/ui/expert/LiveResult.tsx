import { useDeferredValue, useMemo } from 'react'
import type { AskedQuestion } from '../../journey/answers.ts'
import { type LiveDuty, liveResult } from '../../report/live.ts'
import { stateInText } from '../../report/names.ts'
import { t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'
import { NextQuestionView } from '../result/NextQuestion.tsx'
import { placeOf } from './ExpertQuestion.tsx'

/** The result so far, beside the form: counts, what applies, what depends, channels, and what is open with the way to it. */
export function LiveResult({ readable }: { readonly readable: boolean }) {
  const { lawbook, texts, situation, assessment } = useGuide()
  const shown = useDeferredValue(assessment)
  const live = useMemo(
    () => (readable ? liveResult({ lawbook, texts, situation: shown.situation }, shown) : null),
    [lawbook, texts, shown, readable],
  )
  return (
    <aside className="expert-live" aria-label={t('expert.live')}>
      <h2>{t('expert.live')}</h2>
      {live === null ? (
        <p>{t('expert.needsCase')}</p>
      ) : (
        <>
          <p className="so-far-counts" role="status">
            {live.counts}
          </p>
          <NextQuestionView onGo={goTo} label={t('expert.go')} />
          <DutyList
            title={t('expert.applying', { state: stateInText(texts, situation.self) })}
            duties={live.applying}
            open
          />
          <DutyList title={t('expert.depending')} duties={live.depending} />
          <h3>{t('expert.channels')}</h3>
          <p>{live.channels}</p>
          <details>
            <summary>
              {t('expert.open')} ({live.open.length})
            </summary>
            <ul>
              {live.open.map(({ id, text, page }) => (
                <li key={id}>
                  {page === null ? (
                    text
                  ) : (
                    <button type="button" className="plain" onClick={() => goTo(page)}>
                      {text}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </aside>
  )
}

function DutyList({
  title,
  duties,
  open = false,
}: {
  readonly title: string
  readonly duties: readonly LiveDuty[]
  readonly open?: boolean
}) {
  return (
    <details open={open}>
      <summary>
        {title} ({duties.length})
      </summary>
      {duties.length === 0 ? (
        <p>{t('report.nothing')}</p>
      ) : (
        <ul className="live-duties">
          {duties.map((d) => (
            <li key={d.id}>
              {d.text} <span className="cite">{d.citation}</span>
              {d.gated && <span className="quiet"> ({t('expert.gated')})</span>}
              {d.onOwnView && <span className="own-view"> {t('parts.restsOnYours')}</span>}
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}

/** Goes to a question of the form; what is folded opens. */
function goTo(page: AskedQuestion): void {
  const place = document.getElementById(placeOf(page))
  const fold = place?.querySelector<HTMLDetailsElement>('.expert-status')
  if (fold) fold.open = true
  const title = place?.querySelector('h3')
  title?.scrollIntoView()
  title?.focus({ preventScroll: true })
}
