import type { StartPack } from '../../lawbook/startPack.ts'
import type { Crime } from '../../lawbook/types.ts'
import { t } from '../../text/firstWords.ts'
import { CrimeForm } from '../components/CrimeForm.tsx'
import { NotLoaded } from '../later.tsx'

interface Props {
  readonly start: StartPack
  /** An answer is kept until the guide is there. */
  readonly waiting?: boolean
  /** The guide did not come; pressing tries again. */
  readonly onRetry?: (() => void) | undefined
  readonly complains?: boolean
  readonly preset: readonly Crime[]
  readonly notice?: React.ReactNode
  /** Opens a saved case; absent until the guide is there. */
  readonly opener?: React.ReactNode
  readonly onCrimes: (crimes: readonly Crime[]) => void
  readonly onResume?: (() => void) | undefined
}

/** What the guide does, for whom, how long it takes, what becomes of the answers, and the first question. */
export function StartScreen({
  start,
  waiting = false,
  onRetry,
  complains = false,
  preset,
  notice,
  opener,
  onCrimes,
  onResume,
}: Props) {
  return (
    <div className="start">
      <div className="start-about">
        <div className="start-title">
          <h1>{t('start.title')}</h1>
          <p className="lead">{t('start.what', { states: start.states })}</p>
        </div>
        <noscript>
          <p className="notice">{t('app.noscript')}</p>
        </noscript>
        {notice}
        <details className="open-case-fold">
          <summary>{t('start.openCase')}</summary>
          {opener ?? <p>{t('app.loading')}</p>}
        </details>
        {onResume !== undefined && (
          <p className="actions">
            <button type="button" onClick={onResume}>
              {t('start.resume')}
            </button>
          </p>
        )}
      </div>
      <CrimeForm
        crimes={start.crimes}
        question={start.question}
        heading={2}
        preset={preset}
        complains={complains}
        onCrimes={onCrimes}
      />
      <section className="start-facts" aria-label={t('start.facts')}>
        <ul className="facts">
          <li>{t('start.forWhom')}</li>
          <li>{t('start.howLong')}</li>
          <li>{t('start.privacy')}</li>
          <li>{t('start.notCovered')}</li>
        </ul>
      </section>
      <div className="notice start-failed" role="alert">
        <h2>{t('app.notLoaded')}</h2>
        <p>{t('app.notLoadedBody')}</p>
        <p>
          <a href="./">{t('app.failedRestart')}</a>
        </p>
      </div>
      <p className="early-kept" role="status">
        {t('app.loading')}
      </p>
      <p className="live" role="status">
        {waiting && onRetry === undefined ? t('app.loading') : ''}
      </p>
      {onRetry !== undefined && <NotLoaded onRetry={onRetry} />}
    </div>
  )
}
