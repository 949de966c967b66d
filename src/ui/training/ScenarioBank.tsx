import { useState } from 'react'
import type { SetScenario } from '../../lawbook/training.ts'
import { t } from '../../text/t.ts'
import { Choice } from '../components/Choice.tsx'
import { isInvented } from './items.ts'
import { RESULT } from './kept.ts'
import { useTraining } from './TrainingContext.ts'

const ALL = 'all'
const DIFFICULTIES = ['easy', 'middle', 'hard'] as const

/** The scenarios of the bank, which can be narrowed by how hard they are and by the belief that they meet. */
export function ScenarioBank() {
  const { pack, kept, change } = useTraining()
  const [difficulty, setDifficulty] = useState<string>(ALL)
  const [belief, setBelief] = useState<string>(ALL)
  const shown = pack.scenarios.filter(
    (s) => (difficulty === ALL || s.difficulty === difficulty) && (belief === ALL || s.misconceptions.includes(belief)),
  )
  const met = pack.misconceptions.filter((m) => pack.scenarios.some((s) => s.misconceptions.includes(m.id)))
  const open = (item: string) => change({ screen: 'alone', item, learner: null })
  return (
    <section>
      <h2 id="bank" tabIndex={-1}>
        {t('trainingUi.bank')}
      </h2>
      <div className="bank-filters no-print">
        <Choice
          label={t('trainingUi.difficulty')}
          value={difficulty}
          options={[[ALL, t('trainingUi.all')], ...DIFFICULTIES.map((d) => [d, t(`trainingUi.${d}`)] as const)]}
          onChange={setDifficulty}
        />
        <Choice
          label={t('trainingUi.misconception')}
          value={belief}
          options={[[ALL, t('trainingUi.all')], ...met.map((m) => [m.id, m.belief] as const)]}
          onChange={setBelief}
        />
      </div>
      <p role="status">{t('trainingUi.shown', { count: shown.length, of: pack.scenarios.length })}</p>
      <ul className="bank">
        {kept.result && <ResultEntry onOpen={() => open(RESULT)} />}
        {shown.map((s) => (
          <BankEntry key={s.id} scenario={s} onOpen={() => open(s.id)} />
        ))}
      </ul>
    </section>
  )
}

/** How hard and how long a scenario is, and whether its States are real. */
export const scenarioTraits = (s: SetScenario): string =>
  [
    t(`trainingUi.${s.difficulty}`),
    t('trainingUi.minutes', { count: s.minutes }),
    t('trainingUi.exercises', { count: s.exercises.length }),
    t(isInvented(s) ? 'trainingUi.invented' : 'trainingUi.real'),
  ].join(' · ')

function BankEntry({ scenario, onOpen }: { readonly scenario: SetScenario; readonly onOpen: () => void }) {
  const { kept } = useTraining()
  const answered = Object.keys(kept.answers).filter((key) => key.startsWith(`${scenario.id}/`)).length
  return (
    <li className="bank-entry">
      <div>
        <h3>{scenario.title}</h3>
        <p>{scenario.goal}</p>
        <p className="quiet">{scenarioTraits(scenario)}</p>
        {answered > 0 && (
          <p className="quiet">{t('trainingUi.answered', { count: answered, of: scenario.exercises.length })}</p>
        )}
      </div>
      <p className="no-print">
        <button type="button" aria-label={t('trainingUi.open', { title: scenario.title })} onClick={onOpen}>
          {t(answered > 0 ? 'trainingUi.goOn' : 'trainingUi.begin')}
        </button>
      </p>
    </li>
  )
}

function ResultEntry({ onOpen }: { readonly onOpen: () => void }) {
  const { itemOf } = useTraining()
  const item = itemOf(RESULT)
  if (item === null) return null
  return (
    <li className="bank-entry">
      <div>
        <h3>{item.scenario.title}</h3>
        <p>{item.scenario.goal}</p>
        <p className="quiet">{t('trainingUi.exercises', { count: item.questions.length })}</p>
      </div>
      <p className="no-print">
        <button type="button" aria-label={t('trainingUi.open', { title: item.scenario.title })} onClick={onOpen}>
          {t('trainingUi.begin')}
        </button>
      </p>
    </li>
  )
}
