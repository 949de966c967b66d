// Builds the pages that the start page is compared with, from the same words: plain HTML with one small style sheet, and SurveyJS.
import fs from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { parse } from 'node-html-parser'
import { build } from 'vite'
import { parse as parseYaml } from 'yaml'

const OUT = path.resolve('node_modules/.cache/dedere-bench/pages')
const STYLE = `body{margin:0 auto;max-width:44rem;padding:1rem;font:1.0625rem/1.5 system-ui,sans-serif;color:#1c1c1c}
h1{font-size:1.75rem;line-height:1.2}fieldset{border:0;padding:0;margin:0 0 1rem}legend{font-weight:700}
label{font-weight:600}.hint,.question-hint{margin:0 0 .75rem 1.9rem;color:#444}input{width:1.25rem;height:1.25rem;vertical-align:-.2rem}
button{font:inherit;padding:.6rem 1.4rem;background:#123f6d;color:#fff;border:0}button:focus-visible{outline:3px solid #d98c00}
`

/** @returns {Promise<{ plain: string, survey: string }>} the folders of the two pages */
export async function buildPeerPages() {
  const start = parse(fs.readFileSync('dist/index.html', 'utf8'))
  const form = start.querySelector('form')
  const heading = start.querySelector('h1')
  if (form === null || heading === null) throw new Error('dist/index.html has no form and heading to compare with.')
  const plain = path.join(OUT, 'plain')
  fs.mkdirSync(plain, { recursive: true })
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Plain</title><link rel="icon" href="data:,"><link rel="stylesheet" href="style.css"></head><body><main>${heading.outerHTML}<form action="next.html">${form.innerHTML}</form></main></body></html>`
  for (const file of ['index.html', 'next.html']) fs.writeFileSync(path.join(plain, file), page)
  fs.writeFileSync(path.join(plain, 'style.css'), STYLE)

  const crimes = form.querySelectorAll('input[name="crime"]').map((input) => ({
    value: input.getAttribute('value'),
    label: form.querySelector(`label[for="${input.getAttribute('id')}"]`)?.text ?? '',
  }))
  const questions = fs.readdirSync('content/questions').flatMap((file) => {
    const q = parseYaml(fs.readFileSync(`content/questions/${file}`, 'utf8'))
    const options = q.id === 'crime' ? crimes : q.options
    if (options === undefined) return []
    return [{ id: q.id, title: q.title, hint: q.hint ?? '', many: q.kind === 'many', options }]
  })
  // the same question first
  questions.sort((a, b) => Number(b.id === 'crime') - Number(a.id === 'crime'))
  const survey = path.join(OUT, 'survey')
  await build({
    configFile: false,
    root: 'scripts/bench/survey',
    base: './',
    logLevel: 'error',
    plugins: [
      react(),
      {
        name: 'questions',
        resolveId: (id) => (id === 'virtual:questions' ? '\0questions' : null),
        load: (id) => (id === '\0questions' ? `export default ${JSON.stringify(questions)}` : null),
      },
    ],
    build: { outDir: survey, emptyOutDir: true, target: 'es2022' },
  })
  return { plain, survey }
}
