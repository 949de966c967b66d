import type { StartPack } from '../../lawbook/startPack.ts'
import type { QuestionText } from '../../lawbook/texts.ts'
import type { Crime } from '../../lawbook/types.ts'
import { t } from '../../text/firstWords.ts'
import { QuestionForm } from './QuestionForm.tsx'

interface Props {
  readonly crimes: StartPack['crimes']
  readonly question: QuestionText
  readonly heading: 1 | 2
  readonly preset: readonly Crime[]
  readonly hanging?: number
  /** That nothing was ticked has been told already. */
  readonly complains?: boolean
  readonly onCrimes: (crimes: readonly Crime[]) => void
}

/** The first question: native checkboxes, so that it works before the app does. */
export function CrimeForm({ crimes, question, heading, preset, hanging, complains = false, onCrimes }: Props) {
  const nothing = { error: t('question.chooseCrime'), field: 'crime-genocide' }
  return (
    <QuestionForm
      heading={heading}
      question={question}
      hanging={hanging}
      told={complains ? nothing : null}
      read={(form) => {
        const chosen = form.getAll('crime') as Crime[]
        return chosen.length === 0 ? nothing : { value: chosen }
      }}
      onAnswer={onCrimes}
    >
      <CrimeFields crimes={crimes} preset={preset} />
    </QuestionForm>
  )
}

/** The crimes by family, any number of them. */
export function CrimeFields({ crimes, preset }: Pick<Props, 'crimes' | 'preset'>) {
  return (['core', 'transnational'] as const).map((family) => (
    <fieldset key={family} className="choices">
      <legend>{t(`question.${family}`)}</legend>
      {crimes
        .filter((c) => c.family === family)
        .map((c) => (
          <div key={c.id} className="choice">
            <input
              type="checkbox"
              id={`crime-${c.id}`}
              name="crime"
              value={c.id}
              defaultChecked={preset.includes(c.id as Crime)}
              aria-describedby={`crime-${c.id}-hint`}
            />
            <label htmlFor={`crime-${c.id}`}>{c.title}</label>
            <p id={`crime-${c.id}-hint`} className="hint">
              {c.hint}
            </p>
          </div>
        ))}
    </fieldset>
  ))
}
