import { useId, useMemo } from 'react'
import { t } from '../../text/t.ts'
import { type Plan, plan } from '../../training/plan.ts'
import { Choice } from '../components/Choice.tsx'
import { useGuide } from '../GuideContext.ts'
import { usePrintWords } from '../usePrintWords.ts'
import { Agenda } from './AudienceView.tsx'
import { agendaRows } from './audience.ts'
import { MADE, type PlanChoice, RESULT } from './kept.ts'
import { OrderList } from './OrderList.tsx'
import { PackSheets } from './PackSheets.tsx'
import { scenarioTraits } from './ScenarioBank.tsx'
import { type Training, useTraining } from './TrainingContext.ts'

const BREAKS = ['0', '45', '60', '90', '120'] as const
const LENGTHS = ['10', '15', '20', '30', '60'] as const

/** The scenarios of a session, their order, the agenda, the sheets. */
export function Planner() {
  const { lawbook } = useGuide()
  const training = useTraining()
  const { pack, kept, change, itemOf } = training
  const held = kept.plan
  const id = useId()
  const set = (part: Partial<PlanChoice>) => change({ plan: { ...held, ...part } })
  const offered = useMemo(() => offeredIn({ pack, kept, itemOf }), [pack, kept, itemOf])
  const chosen = held.chosen.filter((c) => offered.some((o) => o.id === c))
  const title = titleOf(held)
  usePrintWords(title, lawbook.lawAsAt)
  const planned = planOf(training, chosen)
  const run = () => {
    change({
      screen: 'session',
      running: chosen,
      session: null,
      clock: { began: null, scenarios: {} },
    })
  }
  return (
    <article className="planner">
      <div className="no-print">
        <p className="back">
          <button type="button" className="plain" onClick={() => change({ screen: 'start' })}>
            ‹ {t('trainingUi.toTraining')}
          </button>
        </p>
        <h1 tabIndex={-1}>{t('trainingUi.planTitle')}</h1>
        <p className="lead">{t('trainingUi.planLead')}</p>
        <div className="planner-parts">
          <fieldset className="choices planner-bank">
            <legend>{t('trainingUi.choose')}</legend>
            {offered.map((o) => (
              <label key={o.id} className="choice tick">
                <input
                  type="checkbox"
                  checked={chosen.includes(o.id)}
                  onChange={(e) =>
                    set({ chosen: e.currentTarget.checked ? [...chosen, o.id] : chosen.filter((c) => c !== o.id) })
                  }
                />
                <span>
                  {o.title} <span className="hint">{o.traits}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <div>
            <h2>{t('trainingUi.chosen')}</h2>
            {chosen.length === 0 ? (
              <p>{t('trainingUi.chosenNone')}</p>
            ) : (
              <OrderList
                options={offered.map((o) => ({ id: o.id, text: o.title }))}
                order={chosen}
                hint=""
                onOrder={(order) => set({ chosen: order })}
                onRemove={(gone) => set({ chosen: chosen.filter((c) => c !== gone) })}
              />
            )}
            <p className="field">
              <label htmlFor={`${id}-title`}>{t('trainingUi.sessionTitle')}</label>
              <input
                id={`${id}-title`}
                autoComplete="off"
                maxLength={120}
                value={held.title}
                placeholder={t('trainingUi.sessionTitleUsual')}
                onChange={(e) => set({ title: e.currentTarget.value })}
              />
            </p>
            <div className="planner-times">
              <p className="field">
                <label htmlFor={`${id}-start`}>{t('trainingUi.startTime')}</label>
                <input
                  id={`${id}-start`}
                  type="time"
                  value={held.start}
                  onChange={(e) => set({ start: e.currentTarget.value })}
                />
              </p>
              <Choice
                label={t('trainingUi.breakAfter')}
                value={BREAKS.find((b) => Number(b) === held.breakAfter) ?? '0'}
                options={BREAKS.map((b) => [
                  b,
                  b === '0' ? t('trainingUi.breakNone') : t('trainingUi.minutes', { count: Number(b) }),
                ])}
                onChange={(b) => set({ breakAfter: Number(b) })}
              />
              <Choice
                label={t('trainingUi.breakMinutes')}
                value={LENGTHS.find((b) => Number(b) === held.breakMinutes) ?? '15'}
                options={LENGTHS.map((b) => [b, t('trainingUi.minutes', { count: Number(b) })])}
                onChange={(b) => set({ breakMinutes: Number(b) })}
              />
            </div>
            {chosen.length > 0 && (
              <>
                <h2>{t('trainingUi.agenda')}</h2>
                <Agenda rows={agendaRows(planned)} />
                <p>
                  {t('trainingUi.whole')}: {t('trainingUi.minutes', { count: planned.minutes })}
                  {planned.from !== null && `, ${planned.from}–${planned.to}`}
                </p>
                <p className="quiet">{t('trainingUi.runWay')}</p>
                <p className="actions">
                  <button type="button" className="primary" onClick={run}>
                    {t('trainingUi.run')}
                  </button>
                  {kept.session !== null && (
                    <button type="button" onClick={() => change({ screen: 'session' })}>
                      {t('trainingUi.toSession')}
                    </button>
                  )}
                </p>
              </>
            )}
          </div>
        </div>
      </div>
      {chosen.length > 0 && <PackSheets chosen={chosen} planned={planned} />}
    </article>
  )
}

export const titleOf = ({ title }: PlanChoice): string =>
  title.trim() === '' ? t('trainingUi.sessionTitleUsual') : title.trim()

interface Offered {
  readonly id: string
  readonly title: string
  readonly minutes: number
  readonly traits: string
}

/** What a session can be made of: the bank, and the sets that this tab has made. */
function offeredIn({ pack, kept, itemOf }: Pick<Training, 'pack' | 'kept' | 'itemOf'>): readonly Offered[] {
  const sets = [...(kept.result ? [RESULT] : []), ...(kept.made === null ? [] : [MADE])].flatMap((id) => {
    const item = itemOf(id)
    if (item === null || item.questions.length === 0) return []
    const { title, minutes } = item.scenario
    const exercises = t('trainingUi.exercises', { count: item.questions.length })
    return [{ id, title, minutes, traits: `${t('trainingUi.minutes', { count: minutes })} · ${exercises}` }]
  })
  return [
    ...sets,
    ...pack.scenarios.map((s) => ({ id: s.id, title: s.title, minutes: s.minutes, traits: scenarioTraits(s) })),
  ]
}

/** The agenda of chosen scenarios. */
export function planOf(training: Pick<Training, 'pack' | 'kept' | 'itemOf'>, chosen: readonly string[]): Plan {
  const { start, breakAfter, breakMinutes } = training.kept.plan
  const offered = offeredIn(training)
  return plan(
    chosen.flatMap((c) => offered.find((o) => o.id === c) ?? []),
    { start, breakMinutes, breakTitle: t('trainingUi.break'), ...(breakAfter > 0 ? { breakAfter } : {}) },
  )
}
