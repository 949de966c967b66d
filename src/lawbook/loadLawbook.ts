import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type CompiledLawbook, compileLawbook } from './compileLawbook.ts'
import type { ContentFiles, ContentIssue } from './contentFile.ts'

/** Reads every file below a content folder. Node only: build, tests and command line. */
export function readContent(folder: string): ContentFiles {
  const files = new Map<string, string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8'))
  }
  return files
}

/** Where each mistake is and how to mend it, one line each. */
export const formatIssues = (issues: readonly ContentIssue[]): string =>
  [...issues]
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
    .map((i) => `content/${i.file}:${i.line}: ${i.message}`)
    .join('\n')

/** The one loader: reads and compiles a content folder. Throws with every mistake named where the lawbook is broken. */
export function loadLawbook(folder: string): CompiledLawbook {
  const compiled = compileLawbook(readContent(folder))
  if (!compiled.ok) {
    throw new Error(`The lawbook has ${compiled.error.length} mistake(s):\n${formatIssues(compiled.error)}`)
  }
  return compiled.value
}
