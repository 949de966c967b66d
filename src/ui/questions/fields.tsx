import type { ReactNode } from 'react'
import { isDate } from '../../engine/dates.ts'
import type { Conflict, Role } from '../../engine/situation.ts'
import type { Truth } from '../../engine/truth.ts'
import type { Answers, AskedQuestion } from '../../journey/answers.ts'
import type { Crime, Need } from '../../lawbook/types.ts'
import { stateName } from '../../report/names.ts'
import { t } from '../../text/t.ts'
import { Choices } from '../components/Choices.tsx'
import { CrimeFields } from '../components/CrimeForm.tsx'
import { DateFields, readDate } from '../components/DateFields.tsx'
import { IccFields, readIcc } from '../components/IccFields.tsx'
import type { Read } from '../components/QuestionForm.tsx'
import { StatePicker } from '../components/StatePicker.tsx'
import type { Guide } from '../GuideContext.ts'
import { questionText } from '../questionText.ts'
import { ConductFields, readConduct } from './ConductFields.tsx'
import { CounterpartFields, readCounterpart } from './CounterpartFields.tsx'
import { NeedFields } from './NeedFields.tsx'
import { BilateralFields, readBilateral, readTreatyRequired, TreatyRequiredFields } from './PartFields.tsx'
import { PlaceFields, type PlaceQuestion, readPlace } from './PlaceFields.tsx'
import { chosenState, one } from './reading.ts'

/** Every question but that of treaty status is answered from the fields of one form. */
export type FormQuestion = Exclude<AskedQuestion, 'status'>

/** The fields of a question, and how its answer is read from them: the same on a page of its own and among all others. */
export interface QuestionFields<Q extends FormQuestion> {
  readonly fields: ReactNode
  readonly read: (form: FormData) => Read<NonNullable<Answers[Q]>>
}

const unknownLabel = ({ texts }: Guide, question: AskedQuestion): string =>
  texts.questions[question]?.unknownLabel ?? t('question.unknown')

function options(guide: Guide, question: 'conflict' | 'grave-breach' | 'role', canBeUnknown: boolean) {
  const choices = questionText(guide, question).options
  return {
    fields: (
      <Choices
        name={question}
        preset={guide.answers[question]}
        choices={choices.filter((o) => o.value !== 'unknown')}
        unknownLabel={canBeUnknown ? unknownLabel(guide, question) : null}
      />
    ),
    first: `${question}-${choices[0]?.value ?? ''}`,
  }
}

const place =
  <Q extends PlaceQuestion>(question: Q) =>
  (guide: Guide): QuestionFields<Q> => ({
    fields: <PlaceFields question={question} unknownLabel={unknownLabel(guide, question)} />,
    read: (form) => readPlace(form, question, guide.situation) as Read<NonNullable<Answers[Q]>>,
  })

export const FIELDS: { readonly [Q in FormQuestion]: (guide: Guide) => QuestionFields<Q> } = {
  crime: ({ texts, answers }) => ({
    fields: (
      <CrimeFields
        crimes={Object.entries(texts.crimes).map(([id, c]) => ({ id, ...c }))}
        preset={answers.crime ?? []}
      />
    ),
    read: (form) => {
      const chosen = form.getAll('crime') as Crime[]
      return chosen.length === 0 ? { error: t('question.chooseCrime'), field: 'crime-genocide' } : { value: chosen }
    },
  }),
  conflict: (guide) => {
    const { fields, first } = options(guide, 'conflict', true)
    return { fields, read: (form) => one(form, 'conflict', first) as Read<Conflict> }
  },
  'grave-breach': (guide) => {
    const { fields, first } = options(guide, 'grave-breach', true)
    return { fields, read: (form) => one(form, 'grave-breach', first) as Read<Truth> }
  },
  state: ({ states, answers }) => ({
    fields: <StatePicker name="state" label={t('question.yourState')} options={states} preset={answers.state} />,
    read: (form) => chosenState(form, 'state'),
  }),
  with: ({ texts, situation, answers }) => ({
    fields: <CounterpartFields />,
    read: (form) => readCounterpart(form, answers.state, stateName(texts, situation.self)),
  }),
  role: (guide) => {
    const { fields, first } = options(guide, 'role', false)
    return {
      fields,
      read: (form) => {
        const read = one(form, 'role', first)
        return 'value' in read && read.value === 'unknown' ? { value: 'overview' } : (read as Read<Role>)
      },
    }
  },
  icc: ({ situation }) => ({ fields: <IccFields />, read: (form) => ({ value: readIcc(form, situation) }) }),
  'suspect-in': place('suspect-in'),
  territory: place('territory'),
  'national-of': place('national-of'),
  conduct: (guide) => ({
    fields: <ConductFields preset={guide.answers.conduct} unknownLabel={unknownLabel(guide, 'conduct')} />,
    read: (form) => readConduct(form, guide.situation),
  }),
  at: ({ answers, today }) => ({
    fields: <DateFields name="at" legend={t('answer.at')} preset={answers.at ?? today} />,
    read: (form) => {
      const at = readDate(form, 'at')
      return at !== null && isDate(at) ? { value: at } : { error: t('question.chooseDate'), field: 'at-day' }
    },
  }),
  'treaty-required': (guide) => ({
    fields: <TreatyRequiredFields />,
    read: (form) => readTreatyRequired(form, guide),
  }),
  bilateral: (guide) => ({ fields: <BilateralFields />, read: (form) => readBilateral(form, guide) }),
  need: () => ({ fields: <NeedFields />, read: (form) => ({ value: form.getAll('need') as Need[] }) }),
}
