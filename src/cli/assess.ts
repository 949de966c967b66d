import { createReadStream, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { assess } from '../engine/assess.ts'
import { setAside } from '../engine/canMatter.ts'
import { defaultChanges } from '../engine/defaultChanges.ts'
import { type InputIssue, parseSituation } from '../engine/parseSituation.ts'
import type { Situation } from '../engine/situation.ts'
import type { CompiledLawbook } from '../lawbook/compileLawbook.ts'
import { loadLawbook } from '../lawbook/loadLawbook.ts'
import { type Lawbook, openLawbook } from '../lawbook/openLawbook.ts'
import type { TextPack } from '../lawbook/texts.ts'
import { composeReport } from '../report/composeReport.ts'
import { composeMemo } from '../report/memo/composeMemo.ts'
import { PLAIN } from '../report/memo/options.ts'
import { toMarkdown } from '../report/memo/toMarkdown.ts'
import { toJson } from '../report/toJson.ts'
import { flagOf, readFlags } from './flags.ts'

const FORMATS = ['json', 'md', 'text']

/**
 * `npm run -s assess -- --state KHM --crime torture …`: the engine and the report of the guide on the command line.
 * Exit 0: the report is on standard output. Exit 2: bad input, every problem named on standard error and nothing on standard output.
 * The lawbook is that of `content/`, or one that a caller holds already.
 */
export async function main(
  args: readonly string[],
  held: CompiledLawbook = loadLawbook(join(process.cwd(), 'content')),
): Promise<number> {
  const flags = readFlags(args)
  const problems = flags.problems.map((p) => `${p.flag} ${p.value}: allowed is ${p.allowed}`)
  if (!FORMATS.includes(flags.format)) problems.push(`--format ${flags.format}: allowed is ${FORMATS.join(', ')}`)
  const { law, texts } = held
  const lawbook = openLawbook(law)
  const today = new Date().toISOString().slice(0, 10)

  if (flags.situations !== null) {
    for (const [field, value] of Object.entries(flags.raw)) {
      const shown = typeof value === 'string' ? value : JSON.stringify(value)
      problems.push(
        `--${flagOf(field)} ${shown}: allowed is nothing beside --situations, where each line is a whole case`,
      )
    }
    if (flags.situation !== null) problems.push('--situation: allowed is one of --situation and --situations')
    if (problems.length > 0) return fail(problems)
    return many(lawbook, texts, flags.situations, flags.format, today)
  }
  let input: unknown = flags.raw
  if (flags.situation !== null) {
    const read = readJson(flags.situation)
    if (read.problem !== undefined) return fail([...problems, read.problem])
    input = typeof read.value === 'object' && read.value !== null ? { ...read.value, ...flags.raw } : read.value
  }
  const parsed = parseSituation(lawbook, input, today)
  if (!parsed.ok) problems.push(...parsed.error.map((i) => inWords(i, flags.situation)))
  if (!parsed.ok || problems.length > 0) return fail(problems)
  process.stdout.write(`${render(lawbook, texts, parsed.value, flags.format, 2, today)}\n`)
  return 0
}

/** Many situations, one JSON a line; the output has one report a line for JSON. A bad line is named and ends the run with nothing printed. */
async function many(lawbook: Lawbook, texts: TextPack, file: string, format: string, today: string): Promise<number> {
  const problems: string[] = []
  const situations: Situation[] = []
  const input = file === '-' ? process.stdin : createReadStream(pathOf(file))
  const failed = new Promise<void>((done) =>
    input.once('error', (e: Error) => {
      problems.push(`--situations ${file}: the file could not be read (${(e as Error).message})`)
      done()
    }),
  )
  const reading = (async () => {
    let line = 0
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      line++
      if (text.trim() === '') continue
      let value: unknown
      try {
        value = JSON.parse(text)
      } catch (e) {
        problems.push(`${file}, line ${line}: this is not JSON (${(e as Error).message})`)
        continue
      }
      const parsed = parseSituation(lawbook, value, today)
      if (parsed.ok) situations.push(parsed.value)
      else problems.push(...parsed.error.map((i) => `${file}, line ${line}: ${inWords(i, file)}`))
    }
  })()
  await Promise.race([reading, failed])
  if (problems.length > 0) return fail(problems)
  for (const situation of situations) {
    const text = `${render(lawbook, texts, situation, format, 0, today)}\n`
    if (!process.stdout.write(text)) await new Promise((done) => process.stdout.once('drain', done))
  }
  return 0
}

function render(
  lawbook: Lawbook,
  texts: TextPack,
  given: Situation,
  format: string,
  indent: number,
  today: string,
): string {
  const situation = setAside(lawbook, given)
  const assessment = assess(lawbook, situation)
  const report = composeReport(lawbook, texts, assessment, today)
  if (format === 'json')
    return JSON.stringify(toJson(report, assessment, defaultChanges(lawbook, situation)), null, indent)
  return toMarkdown(composeMemo(report, PLAIN), format === 'md' ? 'md' : 'text').trimEnd()
}

/** Paths are read from the folder in which the person stands. */
const pathOf = (file: string): string => resolve(process.env['DEDERE_CWD'] ?? process.cwd(), file)

function readJson(file: string): { value?: unknown; problem?: string } {
  try {
    return { value: JSON.parse(readFileSync(file === '-' ? 0 : pathOf(file), 'utf8')) }
  } catch (e) {
    return { problem: `--situation ${file}: the file could not be read as JSON (${(e as Error).message})` }
  }
}

function inWords(issue: InputIssue, file: string | null): string {
  const found =
    issue.value === undefined ? 'nothing' : typeof issue.value === 'string' ? issue.value : JSON.stringify(issue.value)
  const where = file === null ? `--${flagOf(issue.path)}` : issue.path === '' ? 'the situation' : issue.path
  return `${where} ${found}: allowed is ${issue.allowed}`
}

function fail(problems: readonly string[]): number {
  for (const problem of problems) console.error(problem)
  return 2
}
