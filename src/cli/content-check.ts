import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseSituation } from '../engine/parseSituation.ts'
import { checkScenarios } from '../lawbook/checks/scenarios.ts'
import { checkTraining } from '../lawbook/checks/training.ts'
import { compileLawbook } from '../lawbook/compileLawbook.ts'
import type { ContentFiles, ContentIssue } from '../lawbook/contentFile.ts'
import { formatIssues, readContent } from '../lawbook/loadLawbook.ts'
import { openLawbook } from '../lawbook/openLawbook.ts'
import type { LawPack } from '../lawbook/types.ts'
import { findUnreachable } from './content-reach.ts'

/** Checks `content/` (or the folder named) and says what is wrong, with file, line and remedy. Exit 0: nothing; 1: mistakes; 2: no such folder. */
export async function main(args: readonly string[]): Promise<number> {
  const folder =
    args[0] === undefined
      ? join(process.cwd(), 'content')
      : resolve(process.env['DEDERE_CWD'] ?? process.cwd(), args[0])
  if (args.length > 1 || !existsSync(join(folder, 'lawbook.yaml'))) {
    console.error(`${args.join(' ') || folder}: allowed is one folder that holds a lawbook (lawbook.yaml), or nothing`)
    return 2
  }
  const files = readContent(folder)
  const result = compileLawbook(files)
  const issues = result.ok ? checkCompiled(files, result.value.law) : result.error
  if (!result.ok || issues.length > 0) {
    console.error(formatIssues(issues))
    console.error(`\n${issues.length} mistake(s) in the lawbook.`)
    return 1
  }
  const { law } = result.value
  console.log(
    `The lawbook is sound: ${law.states.length} States, ${law.instruments.length} instruments, ${law.duties.length} duties, ${law.channels.length} channels, ${law.cautions.length} cautions.`,
  )
  return 0
}

/** What only the engine can tell: duties that nobody can owe, and worked cases and scenarios that cannot be read. */
export function checkCompiled(files: ContentFiles, law: LawPack): readonly ContentIssue[] {
  const { scenarios, issues } = checkScenarios(files, law)
  const { training, issues: inTraining } = checkTraining(files, law)
  const unread = unreadable(files, law, [...scenarios, ...training.scenarios])
  return [...issues, ...inTraining, ...unread, ...findUnreachable(files, law)]
}

/** The situations that the engine cannot read. */
export function unreadable(
  files: ContentFiles,
  law: LawPack,
  cases: readonly { readonly file: string; readonly situation: unknown }[],
): readonly ContentIssue[] {
  const lawbook = openLawbook(law)
  return cases.flatMap((s) => {
    const parsed = parseSituation(lawbook, s.situation, law.lawAsAt)
    const line = (files.get(s.file) ?? '').split('\n').findIndex((l) => l.startsWith('situation:')) + 1
    return parsed.ok
      ? []
      : parsed.error.map((i) => ({
          file: s.file,
          line,
          message: `The situation has ${i.path} ${JSON.stringify(i.value)}; allowed is ${i.allowed}. Correct it.`,
        }))
  })
}
