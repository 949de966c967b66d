import { useId, useState } from 'react'
import { t } from '../../text/t.ts'
import { GENERATED_KINDS } from '../../training/generate.ts'
import { Choice } from '../components/Choice.tsx'
import { MADE, withoutSet } from './kept.ts'
import { useTraining } from './TrainingContext.ts'

const COUNTS = ['3', '5', '8'] as const
const HIGHEST = 999999
const newSeed = (): number => 1 + Math.floor(Math.random() * HIGHEST)

/** Exercises made from a number that can be read out to a room. */
export function SeedForm() {
  const { kept, change } = useTraining()
  const [seed, setSeed] = useState(() => String(kept.made?.seed ?? newSeed()))
  const [kind, setKind] = useState(() => GENERATED_KINDS.find((k) => k === kept.made?.kind) ?? GENERATED_KINDS[0])
  const [count, setCount] = useState(() => COUNTS.find((c) => Number(c) === kept.made?.count) ?? '5')
  const [isWrong, setWrong] = useState(false)
  const id = useId()
  const make = () => {
    const number = /^\d{1,6}$/.test(seed.trim()) ? Number(seed) : 0
    setWrong(number < 1)
    if (number < 1) {
      document.getElementById(id)?.focus()
      return
    }
    const made = { seed: number, kind, count: Number(count) }
    const isSame = JSON.stringify(made) === JSON.stringify(kept.made)
    change({
      made,
      answers: isSame ? kept.answers : withoutSet(kept.answers, MADE),
      learner: null,
      item: MADE,
      screen: 'alone',
    })
  }
  return (
    <form
      className="seed-form"
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        make()
      }}
    >
      <p className="field">
        <label htmlFor={id}>{t('trainingUi.seed')}</label>
        {isWrong && (
          <span id={`${id}-problem`} className="field-error">
            {t('trainingUi.seedProblem')}
          </span>
        )}
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          value={seed}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-problem` : undefined}
          onChange={(e) => setSeed(e.currentTarget.value)}
        />
        <button type="button" className="plain" onClick={() => setSeed(String(newSeed()))}>
          {t('trainingUi.makeOther')}
        </button>
      </p>
      <Choice
        label={t('trainingUi.kind')}
        value={kind}
        options={GENERATED_KINDS.map((k) => [k, t(`trainingUi.kind-${k}`)])}
        onChange={setKind}
      />
      <Choice label={t('trainingUi.count')} value={count} options={COUNTS.map((c) => [c, c])} onChange={setCount} />
      <p className="actions">
        <button type="submit">{t('trainingUi.make')}</button>
      </p>
    </form>
  )
}
