import { checkLawbook } from './checks/checkLawbook.ts'
import type { ContentFiles, ContentIssue } from './contentFile.ts'
import { compileLaw } from './lawPack.ts'
import { readLawbook } from './readLawbook.ts'
import type { Result } from './result.ts'
import { compileTexts } from './textPack.ts'
import type { TextPack } from './texts.ts'
import type { LawPack } from './types.ts'

/** The compiled lawbook: what the engine needs, and what a reader is shown. */
export interface CompiledLawbook {
  readonly law: LawPack
  readonly texts: TextPack
}

/**
 * Compiles `content/` into the two packs. Every mistake found is returned with its file, line and remedy; nothing is compiled from a broken lawbook.
 */
export const compileLawbook = (files: ContentFiles): Result<CompiledLawbook, readonly ContentIssue[]> =>
  compile(files, checkLawbook, false)

/** Compiles a lawbook of an earlier day, which met the checks of that day: only what cannot be read at all is a mistake. */
export const compileUnchecked = (files: ContentFiles): Result<CompiledLawbook, readonly ContentIssue[]> =>
  compile(files, () => {}, true)

function compile(
  files: ContentFiles,
  check: typeof checkLawbook,
  earlier: boolean,
): Result<CompiledLawbook, readonly ContentIssue[]> {
  const issues: ContentIssue[] = []
  const written = readLawbook(files, issues, earlier)
  if (written !== null) check(files, written, issues)
  if (written !== null && issues.length === 0) {
    return { ok: true, value: { law: compileLaw(written), texts: compileTexts(written) } }
  }
  const once = new Map(issues.map((i) => [`${i.file}:${i.line}:${i.message}`, i]))
  return { ok: false, error: [...once.values()] }
}
