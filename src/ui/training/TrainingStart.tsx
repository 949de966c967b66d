import { t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'
import { usePrintWords } from '../usePrintWords.ts'
import { ScenarioBank } from './ScenarioBank.tsx'
import { SeedForm } from './SeedForm.tsx'
import { useTraining } from './TrainingContext.ts'

/** The beginning: three ways to train, and the scenarios. */
export function TrainingStart() {
  const { lawbook } = useGuide()
  const { kept, change } = useTraining()
  usePrintWords(t('view.training'), lawbook.lawAsAt)
  return (
    <>
      <h1 tabIndex={-1}>{t('view.training')}</h1>
      <p className="lead">{t('trainingUi.lead')}</p>
      <p className="quiet">{t('trainingUi.keeps')}</p>
      <div className="training-ways no-print">
        <section aria-labelledby="way-alone">
          <h2 id="way-alone">{t('trainingUi.aloneHead')}</h2>
          <p>{t('trainingUi.aloneLead')}</p>
          <p className="actions">
            <button type="button" onClick={() => document.getElementById('bank')?.focus()}>
              {t('trainingUi.toBank')}
            </button>
          </p>
        </section>
        <section aria-labelledby="way-session">
          <h2 id="way-session">{t('trainingUi.sessionHead')}</h2>
          <p>{t('trainingUi.sessionLead')}</p>
          <p className="actions">
            <button type="button" onClick={() => change({ screen: 'plan' })}>
              {t('trainingUi.toPlan')}
            </button>
            {kept.session !== null && (
              <button type="button" onClick={() => change({ screen: 'session' })}>
                {t('trainingUi.toSession')}
              </button>
            )}
          </p>
        </section>
        <section aria-labelledby="way-made">
          <h2 id="way-made">{t('trainingUi.madeHead')}</h2>
          <p>{t('trainingUi.madeLead')}</p>
          <SeedForm />
        </section>
      </div>
      <ScenarioBank />
    </>
  )
}
