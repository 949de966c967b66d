import type { Truth } from '../../engine/truth.ts'
import { t } from '../../text/firstWords.ts'
import type { Read } from '../components/QuestionForm.tsx'

/** Yes or no as ticked; all else is not known. */
export const truthIn = (form: FormData, name: string): Truth => {
  const said = form.get(name)
  return said === 'yes' || said === 'no' ? said : 'unknown'
}

/** The one choice that is ticked. */
export function one(form: FormData, name: string, field: string): Read<string> {
  const value = form.get(name)
  return typeof value === 'string' && value !== '' ? { value } : { error: t('question.choose'), field }
}

/** The State that a picker holds. */
export function chosenState(form: FormData, name: string): Read<string> {
  const value = String(form.get(name) ?? '')
  return value === '' || value === '?' ? { error: t('question.chooseState'), field: `pick-${name}` } : { value }
}
