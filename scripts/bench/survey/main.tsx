import { createRoot } from 'react-dom/client'
import 'survey-core/survey-core.min.css'
// the questions of the guide that are a choice from a list, put here by the benchmark
import questions from 'virtual:questions'
import { Model } from 'survey-core'
import { Survey } from 'survey-react-ui'

const element = ({ id, title, hint, many, options }: (typeof questions)[number]) => ({
  type: many ? 'checkbox' : 'radiogroup',
  name: id,
  title,
  description: hint,
  isRequired: true,
  choices: options.map((o) => ({ value: o.value, text: o.label })),
})
const model = new Model({ showQuestionNumbers: 'off', pages: questions.map((q) => ({ elements: [element(q)] })) })
const root = document.getElementById('root')
if (root === null) throw new Error('The page has no element with the id root.')
createRoot(root).render(<Survey model={model} />)
