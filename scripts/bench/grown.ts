import { openLawbook } from '../../src/lawbook/openLawbook.ts'
import type { Condition, LawPack } from '../../src/lawbook/types.ts'

/**
 * A lawbook so many times as large: every treaty with its table, reservations, duties and routes once more under another id, so that no part of a
 * copy is equal to a part of another.
 */
export function grown(law: LawPack, times: number) {
  const copies = Array.from({ length: times - 1 }, (_, i) => copyOf(law, `~${i + 1}`))
  const all = [law, ...copies]
  return openLawbook({
    ...law,
    instruments: all.flatMap((l) => l.instruments),
    status: Object.assign({}, ...all.map((l) => l.status)),
    reservations: all.flatMap((l) => l.reservations),
    duties: all.flatMap((l) => l.duties),
    channels: all.flatMap((l) => l.channels),
  })
}

function copyOf(law: LawPack, mark: string): LawPack {
  const renamed = (c: Condition): Condition => {
    if ('all' in c) return { all: c.all.map(renamed) }
    if ('any' in c) return { any: c.any.map(renamed) }
    if ('not' in c) return { not: renamed(c.not) }
    if ('unreserved' in c) return { unreserved: c.unreserved + mark }
    if ('in-force' in c) return { 'in-force': { instrument: c['in-force'].instrument + mark } }
    const [word, value] = Object.entries(c)[0] as [string, unknown]
    if (typeof value !== 'object' || value === null || !('to' in value)) return c
    return { [word]: { ...value, to: value.to + mark } } as unknown as Condition
  }
  return {
    ...law,
    instruments: law.instruments.map((i) => ({ ...i, id: i.id + mark })),
    status: Object.fromEntries(Object.entries(law.status).map(([id, rows]) => [id + mark, rows])),
    reservations: law.reservations.map((r) => ({
      ...r,
      instrument: r.instrument + mark,
      duties: r.duties.map((d) => d + mark),
      ...(r.when === undefined ? {} : { when: renamed(r.when) }),
    })),
    duties: law.duties.map((d) => ({
      ...d,
      id: d.id + mark,
      instrument: d.instrument + mark,
      condition: renamed(d.condition),
    })),
    channels: law.channels.map((c) => ({
      ...c,
      id: c.id + mark,
      routes: c.routes.map((r) => ({
        ...r,
        basis: r.basis.map((id) => id + mark),
        duties: r.duties.map((d) => d + mark),
        condition: renamed(r.condition),
      })),
    })),
  }
}
