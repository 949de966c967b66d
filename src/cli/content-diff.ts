import { join } from 'node:path'
import { type CompiledLawbook, compileLawbook, compileUnchecked } from '../lawbook/compileLawbook.ts'
import type { ContentFiles } from '../lawbook/contentFile.ts'
import { formatIssues } from '../lawbook/loadLawbook.ts'
import { readScenarios } from '../lawbook/scenarios.ts'
import { entryChanges, statusChanges } from './content-changes.ts'
import { type ContentDiff, diffInWords } from './content-diff-words.ts'
import { exerciseMoves } from './content-exercises.ts'
import { contentOf } from './content-source.ts'
import { scenarioMoves, verdictMoves } from './content-verdicts.ts'

const FORMATS = ['text', 'json']

/**
 * `npm run content:diff -- <old> [<new>] [--format text|json]`: what a correction changes, in plain words. Old and new are folders or revisions;
 * new is the working tree where nothing is said. Exit 0: the comparison is on standard output. Exit 2: bad input, every problem named.
 */
export async function main(args: readonly string[]): Promise<number> {
  process.stdout.on('error', (e: NodeJS.ErrnoException) => process.exit(e.code === 'EPIPE' ? 0 : 1))
  const { named, format, problems } = readArguments(args)
  const [oldName, newName] = named
  const old = oldName === undefined ? null : read(oldName, false, problems)
  const now = oldName === undefined ? null : read(newName ?? join(process.cwd(), 'content'), true, problems)
  if (oldName === undefined || old === null || now === null || problems.length > 0) {
    for (const problem of problems) console.error(problem)
    return 2
  }
  const diff = compare(old, now, { from: oldName, to: newName ?? 'content' })
  process.stdout.write(`${format === 'json' ? JSON.stringify(diff, null, 2) : diffInWords(diff, now.book.texts)}\n`)
  return 0
}

function readArguments(args: readonly string[]): { named: string[]; format: string; problems: string[] } {
  const problems: string[] = []
  const named: string[] = []
  let format = 'text'
  for (let i = 0; i < args.length; i++) {
    const [flag = '', joined] = (args[i] ?? '').split(/=(.*)/s)
    if (flag === '--format') {
      format = joined ?? args[++i] ?? ''
      if (!FORMATS.includes(format)) problems.push(`--format ${format}: allowed is ${FORMATS.join(', ')}`)
    } else if (flag.startsWith('-')) problems.push(`${flag}: allowed is --format`)
    else named.push(args[i] ?? '')
  }
  if (named.length === 0) problems.push('nothing to compare with: give a folder or a revision, such as HEAD')
  for (const extra of named.slice(2))
    problems.push(`${extra}: allowed are two folders or revisions, the old and the new`)
  return { named, format, problems }
}

interface Read {
  readonly files: ContentFiles
  readonly book: CompiledLawbook
}

/** The older lawbook is only read: it met the checks of its own day. The newer one must meet those of today. */
function read(name: string, checked: boolean, problems: string[]): Read | null {
  const files = contentOf(name)
  if (!files.ok) {
    problems.push(files.error)
    return null
  }
  const compiled = checked ? compileLawbook(files.value) : compileUnchecked(files.value)
  if (compiled.ok) return { files: files.value, book: compiled.value }
  problems.push(`${name}: the lawbook is broken; mend it first:`, formatIssues(compiled.error))
  return null
}

/** All that differs between two lawbooks. */
export function compare(old: Read, now: Read, names: { readonly from: string; readonly to: string }): ContentDiff {
  const scenarios = readScenarios(now.files)
  const head = ({ book }: Read, name: string) => ({ name, version: book.law.version, lawAsAt: book.law.lawAsAt })
  const exercises = exerciseMoves(old.book, now.book, now.files)
  const { moves, unread } = scenarioMoves(old.book, now.book, scenarios.ok ? scenarios.value : [])
  return {
    from: head(old, names.from),
    to: head(now, names.to),
    status: statusChanges(old.book, now.book),
    entries: entryChanges(old.book, now.book),
    verdicts: verdictMoves(old.book, now.book),
    scenarios: moves,
    scenariosNotRead: [...unread, ...(scenarios.ok ? [] : new Set(scenarios.error.map((i) => i.file)))],
    exercises: exercises.moves,
    exercisesNotRead: exercises.unread,
  }
}
