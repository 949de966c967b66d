import type * as z from 'zod'
import { type ContentFiles, type ContentIssue, readYaml } from './contentFile.ts'
import type { Result } from './result.ts'
import { scenario } from './schema/scenario.ts'

/** A worked case, with the file it stands in and the line of each expectation. */
export type Scenario = z.infer<typeof scenario> & { readonly file: string; readonly lines: readonly number[] }
export type Expectation = Scenario['expect'][number]

const FOLDER = 'scenarios/'

/** Reads every worked case of `content/scenarios`, not those for training in the folder below it. Not part of the law: no pack holds them. */
export function readScenarios(files: ContentFiles): Result<readonly Scenario[], readonly ContentIssue[]> {
  const issues: ContentIssue[] = []
  const out: Scenario[] = []
  const isCase = (f: string) => f.startsWith(FOLDER) && f.endsWith('.yaml') && !f.slice(FOLDER.length).includes('/')
  const paths = [...files.keys()].filter(isCase).sort()
  for (const path of paths) {
    const read = readYaml(files, path, scenario, issues)
    if (read === null) continue
    const { value, file, lineOf } = read
    const stem = path.slice(FOLDER.length, -'.yaml'.length)
    if (value.id !== stem)
      issues.push({
        file,
        line: lineOf(['id']),
        message: `'id' must be the name of the file, ${stem}. Correct one of them.`,
      })
    if (value.situation['at'] === undefined)
      issues.push({
        file,
        line: lineOf(['situation']),
        message: `'at' is missing: a worked case has a fixed day. Add it.`,
      })
    value.expect.forEach((e, i) => {
      for (const message of incomplete(e)) issues.push({ file, line: lineOf(['expect', i]), message })
    })
    out.push({ ...value, file, lines: value.expect.map((_, i) => lineOf(['expect', i])) })
  }
  return issues.length > 0 ? { ok: false, error: issues } : { ok: true, value: out }
}

/** What an expectation must say beside its subject. */
export function incomplete(e: Expectation): readonly string[] {
  if (e.duty !== undefined && (e.bearer === undefined || e.verdict === undefined))
    return [`An expectation about a duty needs 'bearer' and 'verdict'. Add them.`]
  if (e.channel !== undefined && (e.from === undefined || e.to === undefined || e.status === undefined))
    return [`An expectation about a channel needs 'from', 'to' and 'status'. Add them.`]
  if (e.caution !== undefined && e.shown === undefined) return [`An expectation about a caution needs 'shown'. Add it.`]
  return []
}
