import type { CompiledLawbook } from '../lawbook/compileLawbook.ts'

/** One cell of a status table. Null: nothing stands there. */
export interface StatusChange {
  readonly instrument: string
  readonly state: string
  readonly field: string
  readonly from: string | null
  readonly to: string | null
}
/** What has become of one entry of the lawbook. */
export interface EntryChange {
  readonly id: string
  readonly change: 'added' | 'removed' | 'changed'
  /** Fields of the law that differ, such as its condition. */
  readonly law: readonly string[]
  /** Fields of the text that differ. */
  readonly texts: readonly string[]
}
export type EntryKind = (typeof KINDS)[number]
export const KINDS = [
  'instruments',
  'duties',
  'channels',
  'cautions',
  'points of law',
  'reservations',
  'States',
  'situations before the Court',
  'crimes',
  'needs',
  'questions',
  'groups',
  'terms',
  'pages',
  'developments',
] as const

const FIELDS = {
  signed: 'signature',
  consent: 'kind of consent',
  consentDate: 'consent',
  inForce: 'entry into force',
  ended: 'end',
  certainty: 'certainty',
  doubtfulFrom: 'doubtful from',
  disputed: 'disputed',
  note: 'note',
} as const

/** Every cell of treaty status that differs. */
export function statusChanges(old: CompiledLawbook, now: CompiledLawbook): readonly StatusChange[] {
  const out: StatusChange[] = []
  const rowOf = (book: CompiledLawbook, instrument: string, state: string): Record<string, string | undefined> => {
    const note = book.texts.statusNotes[instrument]?.[state]
    const { disputed, ...row } = book.law.status[instrument]?.[state] ?? {}
    return {
      ...row,
      ...(disputed === undefined ? {} : { disputed: `${disputed.from ?? ''}..${disputed.to}` }),
      ...(note === undefined ? {} : { note }),
    }
  }
  for (const instrument of union(Object.keys(old.law.status), Object.keys(now.law.status))) {
    const states = union(
      Object.keys(old.law.status[instrument] ?? {}),
      Object.keys(now.law.status[instrument] ?? {}),
    ).sort()
    for (const state of states) {
      const before = rowOf(old, instrument, state)
      const after = rowOf(now, instrument, state)
      for (const [key, field] of Object.entries(FIELDS)) {
        if (before[key] === after[key]) continue
        out.push({ instrument, state, field, from: before[key] ?? null, to: after[key] ?? null })
      }
    }
  }
  return out
}

/** Every other entry that was added, taken out, reworded or put under another condition. */
export function entryChanges(
  old: CompiledLawbook,
  now: CompiledLawbook,
): Readonly<Record<EntryKind, readonly EntryChange[]>> {
  const [before, after] = [entriesOf(old), entriesOf(now)]
  return Object.fromEntries(KINDS.map((kind) => [kind, compare(before[kind], after[kind])])) as never
}

interface Entry {
  readonly law: object
  readonly texts: object
}
type Entries = ReadonlyMap<string, Entry>

function entriesOf({ law, texts }: CompiledLawbook): Readonly<Record<EntryKind, Entries>> {
  const both = (items: readonly { id: string }[], held: Readonly<Record<string, object>>): Entries =>
    new Map(items.map((i) => [i.id, { law: i, texts: held[i.id] ?? {} }]))
  const told = (held: Readonly<Record<string, object>>): Entries =>
    new Map(Object.entries(held).map(([id, text]) => [id, { law: {}, texts: text }]))
  const listed = (held: readonly { id: string }[]): Entries => new Map(held.map((h) => [h.id, { law: {}, texts: h }]))
  return {
    instruments: both(law.instruments, texts.instruments as never),
    duties: both(law.duties, texts.duties as never),
    channels: both(law.channels, texts.channels as never),
    cautions: both(law.cautions, texts.cautions as never),
    'points of law': told(texts.points as never),
    reservations: numbered(
      law.reservations.map((r, i) => ({
        name: `${r.instrument}, ${r.state}, article ${texts.reservations[i]?.articles ?? '?'}`,
        law: r,
        texts: texts.reservations[i] ?? {},
      })),
    ),
    States: both(
      law.states.map((s) => ({ ...s, id: s.iso3 })),
      texts.states as never,
    ),
    'situations before the Court': numbered(
      law.icc.map((row, i) => ({ name: texts.icc.rows[i]?.name ?? '?', law: row, texts: texts.icc.rows[i] ?? {} })),
    ),
    crimes: told(texts.crimes as never),
    needs: told(texts.needs as never),
    questions: told(texts.questions as never),
    groups: told(texts.groups as never),
    terms: listed(texts.glossary),
    pages: listed(texts.pages),
    developments: listed(texts.developments),
  }
}

/** Entries without an id of their own, told apart by their name and, where two share one, by their number. */
function numbered(items: readonly (Entry & { readonly name: string })[]): Entries {
  const seen = new Map<string, number>()
  return new Map(
    items.map(({ name, law, texts }) => {
      const count = (seen.get(name) ?? 0) + 1
      seen.set(name, count)
      return [count === 1 ? name : `${name} (${count})`, { law, texts }]
    }),
  )
}

function compare(before: Entries, after: Entries): readonly EntryChange[] {
  return union([...before.keys()], [...after.keys()]).flatMap((id): EntryChange[] => {
    const [old, now] = [before.get(id), after.get(id)]
    if (old === undefined) return [{ id, change: 'added', law: [], texts: [] }]
    if (now === undefined) return [{ id, change: 'removed', law: [], texts: [] }]
    const law = differing(old.law, now.law)
    const texts = differing(old.texts, now.texts)
    return law.length + texts.length === 0 ? [] : [{ id, change: 'changed', law, texts }]
  })
}

const differing = (old: object, now: object): readonly string[] =>
  union(Object.keys(old), Object.keys(now)).filter(
    (key) => JSON.stringify(old[key as never]) !== JSON.stringify(now[key as never]),
  )

const union = <T>(a: readonly T[], b: readonly T[]): T[] => [...new Set([...a, ...b])]
