import { isMap, isNode, isPair, isSeq, LineCounter, parseDocument } from 'yaml'
import type * as z from 'zod'
import { issueInWords } from './issueInWords.ts'
import { meant } from './nearest.ts'
import { fieldsAt } from './schema/fieldsAt.ts'

/** One thing wrong in content: where, what, and how to mend it. */
export interface ContentIssue {
  readonly file: string
  readonly line: number
  readonly message: string
}

/** Path below `content/` to the text of the file. */
export type ContentFiles = ReadonlyMap<string, string>

/** A parsed YAML file that still knows where in the file each value stands. */
export interface Located<T> {
  readonly file: string
  readonly value: T
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

/** The last good reading of each file: while one file is edited the others need not be read again. Nothing changes what was read. */
const lastRead = new Map<string, { readonly text: string; readonly schema: unknown; readonly read: unknown }>()

function readBefore<R>(file: string, text: string, schema: unknown): R | null {
  const last = lastRead.get(file)
  return last?.text === text && last.schema === schema ? (last.read as R) : null
}

/** Reads and checks one YAML file; what is wrong goes to `issues` with its line. */
export function readYaml<T>(
  files: ContentFiles,
  file: string,
  schema: z.ZodType<T>,
  issues: ContentIssue[],
): Located<T> | null {
  const text = files.get(file)
  if (text === undefined) {
    issues.push({ file, line: 1, message: 'This file is missing. Add it, or restore it from the last version.' })
    return null
  }
  const before = readBefore<Located<T>>(file, text, schema)
  if (before !== null) return before
  const lines = new LineCounter()
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core' })
  // what follows the first fault is mostly its echo
  const [fault] = doc.errors
  if (fault !== undefined) {
    issues.push({
      file,
      line: lines.linePos(fault.pos[0]).line,
      message: `This is not well-formed YAML: ${fault.message.split('\n')[0]?.replace(/\.$/, '')}. Check the indentation, and put quotation marks around text that holds a colon.`,
    })
    return null
  }
  const lineOf = (path: readonly PropertyKey[]): number => {
    let node: unknown = doc.contents
    let offset = 0
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find((p) => isPair(p) && String((p.key as { value?: unknown })?.value) === String(key))
        if (pair === undefined) break
        const keyNode = pair.key
        if (isNode(keyNode) && keyNode.range) offset = keyNode.range[0]
        node = pair.value
      } else if (isSeq(node)) {
        node = node.items[Number(key)]
        if (isNode(node) && node.range) offset = node.range[0]
      } else break
    }
    return lines.linePos(offset).line
  }
  const result = schema.safeParse(doc.toJS(), { reportInput: true })
  if (result.success) {
    const read = { file, value: result.data, lineOf }
    lastRead.set(file, { text, schema, read })
    return read
  }
  for (const issue of result.error.issues) {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path
    issues.push({ file, line: lineOf(path), message: issueInWords(issue, fieldsAt(schema, issue.path)) })
  }
  return null
}

/** One line of a table. */
export interface TableRow<T> {
  readonly line: number
  readonly row: T
}

/** Reads and checks a table with one header line and tab-separated cells; empty cells are left out. */
export function readTable<T>(
  files: ContentFiles,
  file: string,
  schema: z.ZodType<T>,
  issues: ContentIssue[],
): readonly TableRow<T>[] {
  const text = files.get(file)
  if (text === undefined) {
    issues.push({ file, line: 1, message: 'This file is missing. Add it, or restore it from the last version.' })
    return []
  }
  const before = readBefore<readonly TableRow<T>[]>(file, text, schema)
  if (before !== null) return before
  const found = issues.length
  const [head = '', ...body] = text.replace(/\r/g, '').split('\n')
  const columns = head.split('\t')
  const allowed = fieldsAt(schema, [])
  const unknown = columns.filter((c) => !allowed.includes(c))
  for (const column of unknown) {
    issues.push({
      file,
      line: 1,
      message: `There is no column '${column}' here.${meant(column, allowed)} Use these: ${allowed.join(', ')}.`,
    })
  }
  if (unknown.length > 0) return []
  const out: TableRow<T>[] = []
  body.forEach((written, i) => {
    if (written.trim() === '') return
    const line = i + 2
    const cells = written.split('\t')
    if (cells.length > columns.length) {
      issues.push({
        file,
        line,
        message: `This line has ${cells.length} cells and the head has ${columns.length}. Take out the surplus tab.`,
      })
      return
    }
    const entries = columns.map((c, k) => [c, (cells[k] ?? '').trim()] as const).filter(([, v]) => v !== '')
    const result = schema.safeParse(Object.fromEntries(entries), { reportInput: true })
    if (result.success) out.push({ line, row: result.data })
    else for (const issue of result.error.issues) issues.push({ file, line, message: issueInWords(issue, []) })
  })
  if (issues.length === found) lastRead.set(file, { text, schema, read: out })
  return out
}
