import { assess } from '../../engine/assess.ts'
import { parseSituation } from '../../engine/parseSituation.ts'
import { emptySituation } from '../../engine/situation.ts'
import { type Answers, toSituation } from '../../journey/answers.ts'
import { decodeCase, encodeCase } from '../../journey/caseFile.ts'
import { decode, encode } from '../../journey/codec.ts'
import { decodeLink, encodeLink } from '../../journey/link.ts'
import { lock, unlock } from '../../journey/lock.ts'
import { type ContentFiles, type ContentIssue, readTable, readYaml } from '../../lawbook/contentFile.ts'
import type { Lawbook } from '../../lawbook/openLawbook.ts'
import { dutyFile } from '../../lawbook/schema/duty.ts'
import { statusRow } from '../../lawbook/schema/instrument.ts'
import { question } from '../../lawbook/schema/texts.ts'
import { classesFor, PAIRINGS, TODAY } from '../classes.ts'
import {
  DEEP,
  DEEP_NAMES,
  type Dice,
  damaged,
  dice,
  LARGE,
  oddText,
  oddValue,
  oneOf,
  SCRIPTS,
  scripted,
  torn,
} from './generate.ts'

export const DOORS = ['link', 'case-file', 'storage', 'command-line', 'content'] as const
export type Door = (typeof DOORS)[number]

export interface Held {
  readonly lawbook: Lawbook
  readonly content: ContentFiles
  /** Reads the flags of the command line. */
  readonly readFlags: (args: readonly string[]) => { readonly raw: Record<string, unknown> }
}
export interface Tried {
  readonly inputs: number
  readonly faults: readonly string[]
}

/** Something was wrong with what a door gave back. */
class Fault extends Error {}
const must = (holds: boolean, what: string) => {
  if (!holds) throw new Fault(what)
}

type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown }
/** What a door must give: an answer, or a refusal with its kind or place, and what is allowed. */
function mustTell(read: Read): void {
  if (read.ok) return
  for (const issue of [read.error].flat() as readonly Record<string, unknown>[]) {
    must(typeof (issue['kind'] ?? issue['path'] ?? issue['file']) === 'string', 'a refusal without kind or place')
    must(typeof (issue['allowed'] ?? issue['message']) === 'string', 'a refusal that does not say what is allowed')
  }
}

/** Answers that came through are answers: they can be reasoned with, and written and read again without loss. */
function mustBeSound(lawbook: Lawbook, answers: Answers, n: number): void {
  const again = decode(lawbook, encode(lawbook, answers), TODAY)
  must(again.ok && again.value.dropped.length === 0, 'what came through is not read again')
  must(Object.getPrototypeOf(answers) === Object.prototype, 'the answers have another prototype')
  // to reason takes longer than to read: with each tenth
  if (n % 10 === 0 && answers.state !== undefined && answers.crime !== undefined) toSituation(lawbook, answers, TODAY)
}

/** Every answer a person can give, in one of its classes. */
function goodAnswers(roll: Dice, lawbook: Lawbook): Answers {
  const ids = lawbook.instruments.map((i) => i.id).slice(0, 4)
  const classes = classesFor(
    { ...oneOf(roll, PAIRINGS), unknown: true },
    [oneOf(roll, ['torture', 'war-crimes', 'genocide'])],
    ids,
  )
  return Object.fromEntries(
    Object.entries(classes).map(([q, held]) => [q, oneOf(roll, held as readonly unknown[])]),
  ) as Answers
}

type Try = (roll: Dice, held: Held, n: number) => void | Promise<void>

/** As it would stand in an address; half a sign of two halves is written as the bytes that no reader takes. */
function escaped(text: string): string {
  try {
    return encodeURIComponent(text)
  } catch {
    return '%ED%A0%80'
  }
}

const link: Try = (roll, { lawbook }, n) => {
  const good = encodeLink(lawbook, goodAnswers(roll, lawbook), TODAY)
  const parts = good.split('&')
  const made = [
    () => torn(roll, good),
    () => parts.map((p) => (roll() < 0.2 ? `${p.split('=')[0]}=${escaped(oddText(roll))}` : p)).join('&'),
    () => [...parts, `${escaped(oddText(roll))}:${escaped(oddText(roll))}=${oddText(roll)}`].join('&'),
    () => [...parts, ...parts, oneOf(roll, parts)].join('&'),
    () =>
      `s=${Buffer.from(JSON.stringify(damaged(roll, JSON.parse(encode(lawbook, goodAnswers(roll, lawbook)))))).toString('base64url')}`,
    () => `dedere=2&status:${oddText(roll)}:${oddText(roll)}=party&icc:__proto__=none&crime=${'torture,'.repeat(200)}`,
  ]
  const read = decodeLink(lawbook, oneOf(roll, made)(), TODAY)
  mustTell(read)
  if (read.ok) mustBeSound(lawbook, read.value.answers, n)
}

/** A good case file, made once. */
const CASES = new WeakMap<Lawbook, string>()
function goodCase(lawbook: Lawbook): string {
  const held = CASES.get(lawbook)
  if (held !== undefined) return held
  const answers = goodAnswers(dice(1), lawbook)
  const made = encodeCase(lawbook, answers, assess(lawbook, toSituation(lawbook, answers, TODAY)), TODAY)
  CASES.set(lawbook, made)
  return made
}

const caseFile: Try = async (roll, { lawbook }, n) => {
  const good = goodCase(lawbook)
  if (n % 25 === 0) return lockedFile(roll, good)
  const tree = JSON.parse(good) as Record<string, unknown>
  const small = { ...tree, shown: { ...(tree['shown'] as object), duties: [], channels: [], status: [] } }
  const made = [
    () => torn(roll, JSON.stringify(small)),
    () => JSON.stringify(damaged(roll, small)),
    () => JSON.stringify(scripted(small, oneOf(roll, SCRIPTS))),
    () => JSON.stringify({ ...small, answers: damaged(roll, goodAnswers(roll, lawbook)) }),
    () => JSON.stringify({ ...small, shown: damaged(roll, small.shown) }),
    () => (n % 40 === 1 ? oneOf(roll, [DEEP, DEEP_NAMES, LARGE, good]) : JSON.stringify(oddValue(roll, 5))),
  ]
  const read = decodeCase(lawbook, oneOf(roll, made)(), TODAY)
  mustTell(read)
  if (read.ok) mustBeSound(lawbook, read.value.answers, n)
}

async function lockedFile(roll: Dice, good: string): Promise<void> {
  const locked = await lock(good.slice(0, 400), 'a passphrase', 2)
  const text = roll() < 0.5 ? torn(roll, locked) : JSON.stringify(damaged(roll, JSON.parse(locked)))
  // rounds that a damaged file may ask for are kept low here; that too many are refused has its own test
  mustTell(
    await unlock(
      text.replace(/"iterations":\s*\d{4,}/, '"iterations": 3'),
      oneOf(roll, ['a passphrase', '', oddText(roll)]),
    ),
  )
}

const storage: Try = (roll, { lawbook }, n) => {
  const good = JSON.parse(encode(lawbook, goodAnswers(roll, lawbook))) as Record<string, unknown>
  const made = [
    () => JSON.stringify(damaged(roll, good)),
    () => torn(roll, JSON.stringify(good)),
    () => JSON.stringify({ ...good, answers: scripted(good['answers'], oneOf(roll, SCRIPTS)) }),
    () => oddText(roll),
    () => JSON.stringify({ ...good, format: oddValue(roll, 0) }),
  ]
  const read = decodeCase(lawbook, oneOf(roll, made)(), TODAY)
  mustTell(read)
  if (read.ok) mustBeSound(lawbook, read.value.answers, n)
}

const FLAGS =
  'state with role crime conflict grave-breach conduct at suspect-in national-of territory need treaty-required bilateral icc status in-force position format situation'.split(
    ' ',
  )
const VALUES =
  'KHM MMR requested torture,genocide international yes 2017-08-25 1982/1990 self other extradition KHM:cat=party@2001-01-01 cat=no situation-open,warrant=unknown SDN:council-resolution@2005-03-31 custom-aut-dedere=yes json'.split(
    ' ',
  )
const commandLine: Try = (roll, { lawbook, readFlags }, n) => {
  if (n % 2 === 0) {
    const args = Array.from({ length: 1 + Math.floor(roll() * 8) }).flatMap(() => {
      const value = roll() < 0.4 ? oddText(roll) : oneOf(roll, VALUES)
      const flag = roll() < 0.1 ? oddText(roll) : `--${oneOf(roll, FLAGS)}`
      return roll() < 0.3 ? [`${flag}=${value}`] : roll() < 0.1 ? [flag] : [flag, value]
    })
    mustTell(parseSituation(lawbook, readFlags(['--state', 'KHM', '--crime', 'torture', ...args]).raw, TODAY))
    return
  }
  const good = {
    ...emptySituation('KHM', ['torture'], TODAY),
    other: 'MMR',
    conduct: '2017',
    status: { KHM: { cat: { status: 'party' } } },
  }
  mustTell(parseSituation(lawbook, roll() < 0.1 ? oddValue(roll, 4) : damaged(roll, good), TODAY))
}

const content: Try = (roll, { content: files }) => {
  const names = [...files.keys()].filter((f) => /^(duties|questions)\/.*yaml$|^status\/.*tsv$/.test(f))
  const name = oneOf(roll, names)
  const text = torn(roll, torn(roll, files.get(name) ?? ''))
  const broken: ContentFiles = new Map([[name, text]])
  const issues: ContentIssue[] = []
  if (name.endsWith('.tsv')) readTable(broken, name, statusRow, issues)
  else if (name.startsWith('duties/')) readYaml(broken, name, dutyFile, issues)
  else readYaml(broken, name, question, issues)
  for (const issue of issues)
    must(issue.file === name && issue.line >= 1 && issue.message !== '', 'an issue without a place')
}

const TRIES: Readonly<Record<Door, Try>> = {
  link,
  'case-file': caseFile,
  storage,
  'command-line': commandLine,
  content,
}

/** Puts so many hostile inputs to a door. Nothing may be thrown, what is refused is refused with a reason, and no prototype is touched. */
export async function tryDoor(door: Door, held: Held, inputs: number, seed: number): Promise<Tried> {
  const before = Object.getOwnPropertyNames(Object.prototype).join()
  const faults = new Set<string>()
  for (let n = 0; n < inputs; n++) {
    // each input has a seed of its own, so that one that fails can be made again by itself
    const own = (seed * 1_000_003 + n) >>> 0
    try {
      await TRIES[door](dice(own), held, n)
    } catch (e) {
      faults.add(
        `${door}, input ${n} of seed ${seed}: ${e instanceof Fault ? e.message : `thrown: ${String(e).slice(0, 200)}`}`,
      )
    }
    if (Object.getOwnPropertyNames(Object.prototype).join() !== before)
      faults.add(`${door}, input ${n}: a prototype was changed`)
  }
  return { inputs, faults: [...faults] }
}
