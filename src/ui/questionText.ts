import type { AskedQuestion } from '../journey/answers.ts'
import type { QuestionText } from '../lawbook/texts.ts'
import { stateInText } from '../report/names.ts'
import { t } from '../text/t.ts'
import type { Guide } from './GuideContext.ts'

/** A question's words with the names of the two States put in. */
export function questionText({ texts, situation, answers }: Guide, question: AskedQuestion): QuestionText {
  const text = texts.questions[question]
  if (text === undefined) throw new Error(`content/questions/${question}.yaml is missing.`)
  const self = answers.state === undefined ? t('reason.yourState') : stateInText(texts, situation.self)
  const other = situation.other === null ? t('reason.otherState') : stateInText(texts, situation.other)
  const fill = (words: string) => {
    const filled = words.replaceAll('{self}', self).replaceAll('{other}', other)
    return filled.charAt(0).toUpperCase() + filled.slice(1)
  }
  return {
    ...text,
    title: fill(text.title),
    hint: fill(text.hint),
    why: fill(text.why),
    ...(text.whereToFind === undefined ? {} : { whereToFind: fill(text.whereToFind) }),
    ...(text.example === undefined ? {} : { example: fill(text.example) }),
    options: text.options.map((o) => ({
      ...o,
      label: fill(o.label),
      ...(o.hint === undefined ? {} : { hint: fill(o.hint) }),
    })),
  }
}
