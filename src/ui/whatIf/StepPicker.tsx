import { useMemo, useState } from 'react'
import type { Step } from '../../engine/steps.ts'
import { instrumentShort, stateName, type Words } from '../../report/names.ts'
import { type Doer, possibleSteps } from '../../report/whatIfSteps.ts'
import { t } from '../../text/t.ts'
import { Choice } from '../components/Choice.tsx'

interface Props {
  readonly words: Words
  readonly chosen: readonly Step[]
  readonly onAdd: (steps: readonly Step[]) => void
}
type Family = Parameters<typeof familyName>[0]
const familyName = (family: keyof typeof FAMILIES) => t(`statusPage.families.${family}`)
const FAMILIES = {
  core: 1,
  ihl: 1,
  icc: 1,
  cooperation: 1,
  regional: 1,
  transnational: 1,
  mechanism: 1,
  custom: 1,
  draft: 1,
  other: 1,
} as const
const isFamily = (family: string): family is Family => family in FAMILIES

/** A step put together: who, under which instrument, what. Only steps that are possible after those chosen are offered. */
export function StepPicker({ words, chosen, onAdd }: Props) {
  const { lawbook, texts, situation } = words
  const [by, setBy] = useState<Doer>('self')
  const [instrument, setInstrument] = useState('')
  const [key, setKey] = useState('')
  const possible = useMemo(() => possibleSteps(words, chosen), [words, chosen])
  const forDoer = possible.filter((p) => p.by === by)
  const under = forDoer.filter((p) => p.instrument === instrument)
  const picked = under.find((p) => p.key === key) ?? under[0]
  const ids = new Set(forDoer.map((p) => p.instrument))
  const families = [...new Set(lawbook.instruments.map((i) => i.family))]
  const doers: readonly (readonly [Doer, string])[] = [
    ['self', stateName(texts, situation.self)],
    ...(situation.other === null
      ? []
      : ([
          ['other', stateName(texts, situation.other)],
          ['both', t('whatIf.both')],
        ] as const)),
  ]
  return (
    <form
      className="step-picker"
      onSubmit={(e) => {
        e.preventDefault()
        if (picked === undefined) return
        onAdd(picked.steps)
        setInstrument('')
        setKey('')
      }}
    >
      <Choice label={t('whatIf.who')} value={by} options={doers} onChange={setBy} />
      <span className="filter">
        <label htmlFor="what-if-instrument">{t('whatIf.under')}</label>
        <select
          id="what-if-instrument"
          value={ids.has(instrument) ? instrument : ''}
          onChange={(e) => setInstrument(e.target.value)}
        >
          <option value="">{t('whatIf.choosePlease')}</option>
          {families.map((family) => {
            const found = lawbook.instruments.filter((i) => i.family === family && ids.has(i.id))
            return found.length === 0 ? null : (
              <optgroup key={family} label={familyName(isFamily(family) ? family : 'other')}>
                {found.map((i) => (
                  <option key={i.id} value={i.id}>
                    {instrumentShort(texts, i.id)}
                  </option>
                ))}
              </optgroup>
            )
          })}
        </select>
      </span>
      <span className="filter">
        <label htmlFor="what-if-step">{t('whatIf.what')}</label>
        <select
          id="what-if-step"
          value={picked?.key ?? ''}
          disabled={under.length === 0}
          onChange={(e) => setKey(e.target.value)}
        >
          {under.length === 0 && <option value="">{t('whatIf.choosePlease')}</option>}
          {under.map((p) => (
            <option key={p.key} value={p.key}>
              {p.label}
            </option>
          ))}
        </select>
      </span>
      <button type="submit" disabled={picked === undefined}>
        {t('whatIf.add')}
      </button>
    </form>
  )
}
