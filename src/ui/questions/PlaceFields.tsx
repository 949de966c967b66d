import type { Situation } from '../../engine/situation.ts'
import { stateName } from '../../report/names.ts'
import { t } from '../../text/t.ts'
import { Choices } from '../components/Choices.tsx'
import type { Read } from '../components/QuestionForm.tsx'
import { StatePicker } from '../components/StatePicker.tsx'
import { useGuide } from '../GuideContext.ts'
import { one } from './reading.ts'

export type PlaceQuestion = 'suspect-in' | 'territory' | 'national-of'

/** One of the two States, another one which may be named, or not known. */
export function PlaceFields({
  question,
  unknownLabel,
}: {
  readonly question: PlaceQuestion
  readonly unknownLabel: string
}) {
  const { texts, situation, answers, lawbook, states } = useGuide()
  const said = answers[question]
  return (
    <Choices
      name={question}
      preset={presetPlace(said)}
      unknownLabel={unknownLabel}
      choices={[
        { value: 'self', label: stateName(texts, situation.self) },
        ...(situation.other === null ? [] : [{ value: 'other', label: stateName(texts, situation.other) }]),
        {
          value: 'elsewhere',
          label: t(question === 'national-of' ? 'question.nationalElsewhere' : 'question.elsewhere'),
          inset: (
            <div className="inset">
              <StatePicker
                name={`${question}-where`}
                label={t('question.whichState')}
                options={states.filter((s) => s.iso3 !== situation.self && s.iso3 !== situation.other)}
                preset={lawbook.stateOf.has(said ?? '') ? said : undefined}
              />
            </div>
          ),
        },
      ]}
    />
  )
}

const presetPlace = (said: string | undefined): string | undefined =>
  said === undefined || said === 'self' || said === 'other' || said === 'unknown' ? said : 'elsewhere'

export function readPlace(form: FormData, question: PlaceQuestion, situation: Situation): Read<string> {
  const read = one(form, question, `${question}-self`)
  if (!('value' in read) || read.value !== 'elsewhere') return read
  const named = String(form.get(`${question}-where`) ?? '')
  if (named === '?') return { error: t('question.chooseState'), field: `pick-${question}-where` }
  if (named === '') return { value: 'elsewhere' }
  return { value: named === situation.self ? 'self' : named === situation.other ? 'other' : named }
}
