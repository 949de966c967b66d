import { useState } from 'react'
import { t } from '../../text/t.ts'
import { QuestionForm } from '../components/QuestionForm.tsx'
import { type Corrections, corrected, StatusFields } from '../components/StatusFields.tsx'
import { hangingOn, useGuide } from '../GuideContext.ts'
import { questionText } from '../questionText.ts'

/** Treaty status on a page: one press confirms all; each cell opens to be corrected. */
export function StatusScreen() {
  const guide = useGuide()
  const { assessment, answers } = guide
  const [corrections, setCorrections] = useState<Corrections>(answers.status?.corrections ?? {})
  return (
    <QuestionForm
      question={questionText(guide, 'status')}
      hanging={hangingOn(assessment, 'status')}
      submit={t('statusPage.confirm')}
      read={() => ({ value: { corrections, inForce: answers.status?.inForce ?? {} } })}
      onAnswer={(value) => guide.give('status', value)}
    >
      <StatusFields
        heading={2}
        corrections={corrections}
        correct={(state, instrument, said) => setCorrections((held) => corrected(held, state, instrument, said))}
      />
    </QuestionForm>
  )
}
