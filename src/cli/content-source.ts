import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ContentFiles } from '../lawbook/contentFile.ts'
import { readContent } from '../lawbook/loadLawbook.ts'
import type { Result } from '../lawbook/result.ts'

/** The content files of a folder, or of a revision in the history of the project. The error says what is allowed. */
export function contentOf(named: string): Result<ContentFiles, string> {
  const path = resolve(process.env['DEDERE_CWD'] ?? process.cwd(), named)
  for (const folder of [path, join(path, 'content')]) {
    if (existsSync(join(folder, 'lawbook.yaml'))) return { ok: true, value: readContent(folder) }
  }
  if (existsSync(path) && statSync(path).isDirectory()) {
    return { ok: false, error: `${named}: this folder holds no lawbook; allowed is a folder with lawbook.yaml` }
  }
  return ofRevision(named)
}

const git = (args: readonly string[], input?: string) =>
  spawnSync('git', args, { input, maxBuffer: 1 << 28, stdio: ['pipe', 'pipe', 'ignore'] })

/** All files in one reading, without a copy on the disk. */
function ofRevision(revision: string): Result<ContentFiles, string> {
  const unknown = `${revision}: allowed is a folder with lawbook.yaml, or a revision of this project such as HEAD or main`
  if (revision.startsWith('-')) return { ok: false, error: unknown }
  const listed = git(['ls-tree', '-r', '-z', revision, '--', 'content/'])
  if (listed.status !== 0) return { ok: false, error: unknown }
  const entries = listed.stdout
    .toString('utf8')
    .split('\0')
    .flatMap((entry) => {
      const found = /^\d+ blob ([0-9a-f]+)\tcontent\/(.+)$/s.exec(entry)
      return found === null ? [] : [{ hash: found[1] ?? '', path: found[2] ?? '' }]
    })
  if (!entries.some((e) => e.path === 'lawbook.yaml')) {
    return { ok: false, error: `${revision}: this revision holds no content/lawbook.yaml` }
  }
  const { stdout } = git(['cat-file', '--batch'], `${entries.map((e) => e.hash).join('\n')}\n`)
  const files = new Map<string, string>()
  let at = 0
  for (const { path } of entries) {
    const head = stdout.indexOf(10, at)
    const size = Number(stdout.toString('utf8', at, head).split(' ')[2])
    files.set(path, stdout.toString('utf8', head + 1, head + 1 + size))
    at = head + 1 + size + 1
  }
  return { ok: true, value: files }
}
