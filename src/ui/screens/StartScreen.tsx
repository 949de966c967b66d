import type { StartPack } from '../../lawbook/startPack.ts'
import type { Crime } from '../../lawbook/types.ts'
import { t } from '../../text/t.ts'
import { CrimeForm } from '../components/CrimeForm.tsx'

interface Props {
  readonly start: StartPack
  readonly waiting?: boolean
  readonly failed?: boolean
  readonly complains?: boolean
  readonly preset: readonly Crime[]
  readonly notice?: React.ReactNode
  readonly onCrimes: (crimes: readonly Crime[]) => void
  readonly onResume?: (() => void) | undefined
}

/** What the guide does, for whom, how long it takes, what becomes of the answers, and the first question. */
export function StartScreen({
  start,
  waiting = false,
  failed = false,
  complains = false,
  preset,
  notice,
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
      <p className="live" role="status">
        {failed ? t('app.failed') : waiting ? t('app.loading') : ''}
      </p>
    </div>
  )
}
