import type { QuestionId } from '../engine/case.ts'
import { t } from '../text/t.ts'
import { instrumentInText, stateInText, type Words } from './names.ts'

/** A question, or a part of one, as a reader is shown it. */
export function questionInWords({ texts, situation }: Words, id: QuestionId): string {
  const [head = '', second = '', third = ''] = id.split(':')
  const fill = (text: string) =>
    text
      .replaceAll('{self}', stateInText(texts, situation.self))
      .replaceAll('{other}', situation.other === null ? t('reason.otherState') : stateInText(texts, situation.other))
  if (head === 'status') {
    return t('ask.status', { state: stateInText(texts, second), treaty: instrumentInText(texts, third) })
  }
  if (head === 'in-force') return t('ask.inForce', { treaty: instrumentInText(texts, second) })
  if (head === 'icc' && third !== '') {
    return t('ask.acceptance', { state: stateInText(texts, second) })
  }
  if (head === 'icc' && second === 'situation-open') return t('question.situationOpen')
  if (head === 'icc' && second === 'warrant') return t('question.warrant')
  if (head === 'treaty-required' && third !== '') {
    return t('ask.treatyRequired', { state: stateInText(texts, second), need: t(`reason.${third as 'mla'}`) })
  }
  if (head === 'bilateral' && second !== '') return t('ask.bilateral', { need: t(`reason.${second as 'mla'}`) })
  return fill(texts.questions[head]?.title ?? id)
}
