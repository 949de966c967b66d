import { describe, expect, test } from 'vitest'
import { CRIMES, NEEDS } from '../../src/lawbook/types.ts'
import { lawbook } from '../support/guide.ts'
import { CASES, type Json } from '../support/reports.ts'

/** The keys of design §10; more may be added, none renamed or removed. */
const SHAPE = {
  duties:
    'id instrument article articleConfirmed bearer owedTo moment strength lane verdict doubt periods trigger gates sentence confidence sources reasons missing unsettled',
  channels: 'id need from to crimes status rank basis reasons missing unsettled',
  coverage: 'crime need from to level atBest basis',
  status: 'state instrument status since until certainty asAt source',
  questions: 'id couldChange',
  cautions: 'id text',
} as const
const TOP = ['schema', 'lawAsAt', 'lawPack', 'situation', ...Object.keys(SHAPE), 'whatIf']

/** Each value stands at a place of the list, and the places never go back. */
function expectOrder(values: readonly unknown[], order: readonly unknown[]): void {
  const places = values.map((v) => order.indexOf(v))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
}

describe.each(CASES)('%s: the JSON of schema 1', (_, { json, assessment }) => {
  test('has every key of the documentation', () => {
    for (const key of TOP) expect(json).toHaveProperty(key)
    expect(json['schema']).toBe(1)
    expect(json['lawAsAt']).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    for (const [name, keys] of Object.entries(SHAPE)) {
      const rows = json[name as keyof typeof SHAPE]
      expect(rows.length, name).toBeGreaterThan(0)
      for (const row of rows) for (const key of keys.split(' ')) expect(row, `${name}: ${key}`).toHaveProperty([key])
    }
  })

  test('says values and no others', () => {
    for (const d of json.duties) {
      expect(['self', 'other', 'court', 'un']).toContain(d['bearer'])
      expect(['law', 'pipeline']).toContain(d['lane'])
      expect(['applies', 'does-not-apply', 'depends']).toContain(d['verdict'])
      expect([null, 'fact', 'law', 'both']).toContain(d['doubt'])
      expect(d['doubt'] === null, String(d['id'])).toBe(d['verdict'] !== 'depends')
    }
    for (const c of json.channels) expect(['open', 'conditional', 'closed']).toContain(c['status'])
    for (const s of json.status) expect(['depositary', 'you']).toContain(s['source'])
    for (const c of json.coverage) {
      for (const key of ['level', 'atBest']) {
        expect(['binding-procedure', 'general-duty', 'discretionary', 'none']).toContain(c[key])
      }
    }
  })

  test('gives each period its days and its verdict, each reason its words and its truth', () => {
    for (const d of json.duties) {
      for (const p of d['periods'] as Json['duties']) expect(Object.keys(p).sort()).toEqual(['from', 'to', 'verdict'])
      for (const r of d['reasons'] as Json['duties']) {
        expect(r['text']).toEqual(expect.any(String))
        expect(['yes', 'no', 'unknown']).toContain(r['truth'])
      }
      for (const s of d['sources'] as Json['duties'])
        expect(s).toMatchObject({ class: expect.any(String), body: expect.any(String) })
    }
  })

  test('holds every duty of the lawbook for the crimes asked, for each bearer it can have, in the order of the content', () => {
    const { crimes, other } = assessment.situation
    const due = lawbook.duties
      .filter((d) => d.crimes.some((c) => crimes.includes(c)))
      .flatMap((d) =>
        d.actor === 'court' || d.actor === 'un'
          ? [`${d.id} ${d.actor}`]
          : [`${d.id} self`, ...(other === null ? [] : [`${d.id} other`])],
      )
    expect(json.duties.map((d) => `${d['id']} ${d['bearer']}`)).toEqual(due)
  })

  test('keeps channels, coverage, status and cautions in the order of the content', () => {
    const idsOf = (rows: readonly { readonly id: string }[]) => rows.map((r) => r.id)
    expectOrder(
      json.channels.map((c) => c['id']),
      idsOf(lawbook.channels),
    )
    expectOrder(
      json.status.map((s) => s['instrument']),
      idsOf(lawbook.instruments),
    )
    expectOrder(
      json.cautions.map((c) => c['id']),
      idsOf(lawbook.cautions),
    )
    expectOrder(
      json.coverage.map((c) => c['crime']),
      CRIMES,
    )
    for (const crime of assessment.situation.crimes) {
      expectOrder(
        json.coverage.filter((c) => c['crime'] === crime).map((c) => c['need']),
        NEEDS,
      )
    }
  })

  test('gives the status of both States under every instrument that States can join', () => {
    const { self, other } = assessment.situation
    for (const state of other === null ? [self] : [self, other]) {
      const held = json.status.filter((s) => s['state'] === state).map((s) => s['instrument'])
      expect(held).toEqual(
        expect.arrayContaining(lawbook.instruments.filter((i) => i.status.kind !== 'none').map((i) => i.id)),
      )
      expect(new Set(held).size).toBe(held.length)
    }
  })

  test('names in its questions what is missing in a finding, and counts in how many', () => {
    const missing = [...json.duties, ...json.channels].flatMap((f) => f['missing'] as readonly string[])
    expect(new Set(json.questions.map((q) => q['id']))).toEqual(new Set(missing))
    for (const q of json.questions) expect(q['couldChange']).toBe(missing.filter((m) => m === q['id']).length)
  })
})
