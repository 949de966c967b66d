import { meant } from '../nearest.ts'
import type { WrittenLawbook } from '../readLawbook.ts'
import { REQUEST_NAMES } from '../requestWords.ts'
import { CHECKLIST_PARTS, LETTER_PARTS } from '../types.ts'
import type { Findings } from './findings.ts'
import { knownIn } from './known.ts'
import { noSuch } from './references.ts'

type Path = readonly PropertyKey[]

/** Every channel has one kind of request, every part is there in its order, and every mark in the words can be filled in. */
export function checkRequest(written: WrittenLawbook, findings: Findings): void {
  const at = written.request
  const { kinds, checklist, letter, basis } = at.value
  const known = knownIn(written)
  const ids = kinds.map((k) => k.id)
  const say = (path: Path, message: string) => findings.at(at, path, message)
  const marks = (path: Path, text: string) => {
    for (const problem of wrongMarks(text)) say(path, problem)
  }

  const kindOf = new Map<string, string>()
  for (const [i, k] of kinds.entries()) {
    if (ids.indexOf(k.id) !== i) say(['kinds', i, 'id'], `The kind '${k.id}' stands twice. Take one of them out.`)
    for (const field of ['opening', 'closing', 'signature', 'domestic'] as const)
      marks(['kinds', i, field], k[field] ?? '')
    for (const [n, channel] of k.channels.entries()) {
      const path = ['kinds', i, 'channels', n]
      const held = kindOf.get(channel)
      if (!known.channel.has(channel)) say(path, noSuch('channel', channel, known))
      else if (held !== undefined)
        say(path, `The channel '${channel}' stands already under the kind '${held}'. Leave it under one of them.`)
      kindOf.set(channel, k.id)
    }
  }
  for (const channel of known.channel) {
    if (kindOf.has(channel)) continue
    say(['kinds'], `The channel '${channel}' has no kind of request. Add it to the channels of one kind.`)
  }
  checkOrder('checklist', checklist, CHECKLIST_PARTS, say)
  checkOrder('letter', letter, LETTER_PARTS, say)
  const lines = [
    ...checklist.flatMap((p, i) => p.items.map((line, k) => ({ line, path: ['checklist', i, 'items', k] }))),
    ...letter.flatMap((p, i) => p.paragraphs.map((line, k) => ({ line, path: ['letter', i, 'paragraphs', k] }))),
  ]
  for (const { line, path } of lines) {
    marks([...path, 'text'], line.text)
    if (line.instrument !== undefined && !known.instrument.has(line.instrument))
      say([...path, 'instrument'], noSuch('instrument', line.instrument, known))
    for (const [n, kind] of (line.kinds ?? []).entries()) {
      if (ids.includes(kind)) continue
      say([...path, 'kinds', n], `There is no kind '${kind}'.${meant(kind, ids)} Correct it, or add the kind.`)
    }
  }
  for (const [field, text] of Object.entries(basis)) {
    if (typeof text === 'string') marks(['basis', field], text)
  }
  for (const [id, text] of Object.entries(basis.named)) {
    marks(['basis', 'named', id], text)
    if (!known.instrument.has(id)) say(['basis', 'named', id], noSuch('instrument', id, known))
  }
}

function checkOrder(
  field: string,
  found: readonly { readonly id: string }[],
  wanted: readonly string[],
  say: (path: Path, message: string) => void,
): void {
  if (found.map((p) => p.id).join() === wanted.join()) return
  say([field], `The parts of the ${field} must be these, in this order: ${wanted.join(', ')}. Put them so.`)
}

/** Marks that cannot be filled in, or that would be left standing. */
function wrongMarks(text: string): readonly string[] {
  const names = [...text.matchAll(/\{([^{}]*)\}/g)].map((m) => m[1] ?? '')
  const unknown = names.filter((n) => !(REQUEST_NAMES as readonly string[]).includes(n))
  const rest = text.replace(/\{[^{}]*\}/g, '').replace(/\[\[[^[\]]+\]\]/g, '')
  return [
    ...unknown.map((n) => `'{${n}}' means nothing here.${meant(n, REQUEST_NAMES)} Use: ${REQUEST_NAMES.join(', ')}.`),
    ...(/[{}[\]]/.test(rest)
      ? ['A mark is not closed. Write {name} for what is filled in and [[what]] for a blank.']
      : []),
  ]
}
