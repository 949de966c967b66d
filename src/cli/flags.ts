import { ACCEPTANCES, LEGAL_NEEDS } from '../lawbook/types.ts'

/** A problem with the command line: the flag, its value, what is allowed. */
export interface FlagProblem {
  readonly flag: string
  readonly value: string
  readonly allowed: string
}

export interface Flags {
  /** The situation as raw data, to be parsed like any other input. */
  readonly raw: Record<string, unknown>
  readonly format: string
  readonly situation: string | null
  readonly situations: string | null
  readonly problems: readonly FlagProblem[]
}

/** Which field of the situation a flag fills. */
const PLAIN: Readonly<Record<string, string>> = {
  state: 'self',
  with: 'other',
  role: 'role',
  conflict: 'conflict',
  'grave-breach': 'graveBreach',
  conduct: 'conduct',
  at: 'at',
  'suspect-in': 'suspectIn',
  'national-of': 'suspectNationality',
  territory: 'territory',
}
const LISTS: Readonly<Record<string, string>> = { crime: 'crimes', need: 'needs' }
const MAPS = ['treaty-required', 'bilateral', 'icc', 'status', 'in-force', 'position']
const OWN = ['format', 'situation', 'situations']
export const ALL_FLAGS = [...Object.keys(PLAIN), ...Object.keys(LISTS), ...MAPS, ...OWN]

/** The flag behind a field of the situation, for the wording of a problem. */
export function flagOf(path: string): string {
  const head = path.split('.')[0] ?? ''
  const plain = Object.entries({ ...PLAIN, ...LISTS }).find(([, field]) => field === head)
  const map: Readonly<Record<string, string>> = {
    treatyRequired: 'treaty-required',
    bilateral: 'bilateral',
    icc: 'icc',
    iccAcceptance: 'icc',
    status: 'status',
    inForce: 'in-force',
    positions: 'position',
  }
  return plain?.[0] ?? map[head] ?? head
}

/** Reads the flags of the command line into raw data. Nothing is judged here but the form of each flag. */
export function readFlags(args: readonly string[]): Flags {
  const raw: Record<string, unknown> = {}
  const own: Record<string, string> = {}
  const problems: FlagProblem[] = []
  const maps: Record<string, string[]> = {}
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? ''
    if (!word.startsWith('--')) {
      problems.push({ flag: word, value: '', allowed: 'flags that begin with two dashes' })
      continue
    }
    const [name = '', inline] =
      word.includes('=') && !MAPS.includes(word.slice(2)) ? splitAt(word.slice(2), '=') : [word.slice(2), undefined]
    if (!ALL_FLAGS.includes(name)) {
      problems.push({
        flag: `--${name}`,
        value: inline ?? args[i + 1] ?? '',
        allowed: ALL_FLAGS.map((f) => `--${f}`).join(', '),
      })
      if (inline === undefined && args[i + 1] !== undefined && !args[i + 1]?.startsWith('--')) i++
      continue
    }
    const next = args[i + 1]
    const value = inline ?? (next === undefined || next.startsWith('--') ? undefined : next)
    if (value === undefined) {
      problems.push({ flag: `--${name}`, value: '', allowed: 'a value after the flag' })
      continue
    }
    if (inline === undefined) i++
    const plain = PLAIN[name]
    const list = LISTS[name]
    if (plain !== undefined) {
      if (raw[plain] !== undefined && raw[plain] !== value)
        problems.push({ flag: `--${name}`, value, allowed: `one value (it was given as ${String(raw[plain])} before)` })
      raw[plain] = value
    } else if (list !== undefined) raw[list] = [...((raw[list] as string[] | undefined) ?? []), ...parts(value)]
    else if (OWN.includes(name)) own[name] = value
    else maps[name] = [...(maps[name] ?? []), ...parts(value)]
  }
  const self = typeof raw['self'] === 'string' ? raw['self'] : ''
  readMaps(maps, raw, self, problems)
  return {
    raw,
    format: own['format'] ?? 'json',
    situation: own['situation'] ?? null,
    situations: own['situations'] ?? null,
    problems,
  }
}

const parts = (value: string): string[] =>
  value
    .split(',')
    .map((v) => v.trim())
    .filter((v) => v !== '')
const splitAt = (text: string, mark: string): [string, string | undefined] => {
  const at = text.indexOf(mark)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + mark.length)]
}

/** The map held under a key, made where there is none. */
function mapIn(holder: Record<string, unknown>, key: string): Record<string, unknown> {
  if (typeof holder[key] !== 'object') holder[key] = Object.create(null)
  return holder[key] as Record<string, unknown>
}

function readMaps(
  maps: Record<string, string[]>,
  raw: Record<string, unknown>,
  self: string,
  problems: FlagProblem[],
): void {
  const nested = (field: string, key: string): Record<string, unknown> => {
    return mapIn(mapIn(raw, field), key)
  }
  const flat = (field: string): Record<string, unknown> => mapIn(raw, field)
  for (const item of maps['status'] ?? []) {
    const [who, said] = splitAt(item, '=')
    const [state, instrument] = splitAt(who, ':')
    if (said === undefined || instrument === undefined)
      problems.push({
        flag: '--status',
        value: item,
        allowed: 'STATE:instrument=status, such as KHM:cat=not-party or MMR:icpped=party@2011-01-01',
      })
    else nested('status', state)[instrument] = said
  }
  for (const item of maps['in-force'] ?? []) {
    const [instrument, said] = splitAt(item, '=')
    if (said === undefined)
      problems.push({
        flag: '--in-force',
        value: item,
        allowed: 'instrument=YYYY-MM-DD, instrument=no or instrument=unknown',
      })
    else flat('inForce')[instrument] = said
  }
  for (const item of maps['position'] ?? []) {
    const [point, said] = splitAt(item, '=')
    if (said === undefined) problems.push({ flag: '--position', value: item, allowed: 'point=yes or point=no' })
    else flat('positions')[point] = said
  }
  for (const item of maps['treaty-required'] ?? []) {
    const [who, said = 'yes'] = splitAt(item, '=')
    const [state, need] = who.includes(':') ? (who.split(':') as [string, string]) : [self, who]
    if (!LEGAL_NEEDS.some((n) => n === need))
      problems.push({
        flag: '--treaty-required',
        value: item,
        allowed: 'extradition=yes|no|unknown or mla=yes|no|unknown, with STATE: before it for another State',
      })
    else nested('treatyRequired', state)[need] = said
  }
  for (const item of maps['bilateral'] ?? []) {
    const [need, said = 'yes'] = splitAt(item, '=')
    if (!LEGAL_NEEDS.some((n) => n === need))
      problems.push({ flag: '--bilateral', value: item, allowed: 'extradition=yes|no|unknown or mla=yes|no|unknown' })
    else flat('bilateral')[need] = said
  }
  for (const item of maps['icc'] ?? []) readIcc(item, self, nested, flat, problems)
}

/** `situation-open`, `warrant=unknown`, `declaration-12-3`, `SDN:council-resolution@2005-03-31`, `MMR:none`. */
function readIcc(
  item: string,
  self: string,
  nested: (field: string, key: string) => Record<string, unknown>,
  flat: (field: string) => Record<string, unknown>,
  problems: FlagProblem[],
): void {
  const [who, rest] = splitAt(item, ':')
  const state = rest === undefined ? self : who
  const [word, said = 'yes'] = splitAt(rest ?? who, '=')
  if (rest === undefined && (word === 'situation-open' || word === 'warrant')) {
    flat('icc')[word] = said
    return
  }
  if (word === 'none' || word === 'unknown') {
    flat('iccAcceptance')[state] = word
    return
  }
  const [by, date] = splitAt(word, '@')
  if (!ACCEPTANCES.some((a) => a === by)) {
    problems.push({
      flag: '--icc',
      value: item,
      allowed: `situation-open, warrant (each =yes|no|unknown), or for a State none, unknown, ${ACCEPTANCES.join(', ')}, with @YYYY-MM-DD where the date is known`,
    })
    return
  }
  if (said === 'no') {
    flat('iccAcceptance')[state] = 'none'
    return
  }
  const held = flat('iccAcceptance')[state]
  if (typeof held === 'string') flat('iccAcceptance')[state] = Object.create(null)
  nested('iccAcceptance', state)[by] = date ?? null
}
