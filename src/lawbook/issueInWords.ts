import type * as z from 'zod'
import { meant } from './nearest.ts'

type Issue = z.core.$ZodIssue

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
}
const kind = (expected: string): string => KINDS[expected] ?? expected

/** A schema issue as a sentence that says how to mend it. `fields` are the fields allowed at the place. */
export function issueInWords(issue: Issue, fields: readonly string[]): string {
  const named = issue.path.filter((p) => typeof p !== 'number').at(-1)
  const where = named === undefined ? 'the file' : `'${String(named)}'`
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .map((key) => `'${key}' is not a field here.${meant(key, fields)} Correct its spelling or take it out.`)
        .join(' ')
    case 'invalid_value': {
      const allowed = issue.values.map(String)
      if (issue.input === undefined) return `${where} is missing. Add it; use one of: ${allowed.join(', ')}.`
      const given = typeof issue.input === 'object' ? 'this' : `'${String(issue.input)}'`
      const near = typeof issue.input === 'string' ? meant(issue.input, allowed) : ''
      return `${where} cannot be ${given}.${near} Use one of: ${allowed.join(', ')}.`
    }
    case 'invalid_type':
      if (issue.input === undefined) return `${where} is missing. Add it (${kind(issue.expected)}).`
      return `${where} must be ${kind(issue.expected)}. ${hint(issue.expected, issue.input)}`
    case 'invalid_format':
      return `${where} ${issue.format === 'url' ? 'must be a full web address, such as https://treaties.un.org' : issue.message}. Correct the value.`
    case 'too_big':
      if (issue.origin === 'string') {
        return `${where} has ${String(issue.input ?? '').length} signs and its place holds ${issue.maximum}. Shorten it, or move part of it to another field.`
      }
      return `${where} has too many entries: ${issue.maximum} at most. Take the rest out.`
    case 'too_small':
      if (issue.origin === 'string') return `${where} must not be empty. Write it, or take the field out.`
      if (issue.origin === 'number') return `${where} must be ${issue.minimum} or more. Correct the number.`
      return `${where} needs at least ${issue.minimum === 1 ? 'one entry' : `${issue.minimum} entries`}. Add what is missing, or take the field out.`
    default:
      return `${where} ${issue.message.startsWith('Invalid') ? 'has a value that does not fit here' : issue.message}. Correct the value.`
  }
}

function hint(expected: string, given: unknown): string {
  if (expected === 'string' && (typeof given === 'number' || typeof given === 'boolean' || given === null)) {
    return `Put it between quotation marks: '${String(given)}'.`
  }
  if (expected === 'array') return 'Put each entry on its own line after a dash, or all between square brackets.'
  if (expected === 'boolean') return 'Write it without quotation marks.'
  return 'Correct the value.'
}
