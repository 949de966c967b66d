import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Assessment, assess, type DutyFinding } from '../../src/engine/assess.ts'
import { withoutAnswer } from '../../src/engine/canMatter.ts'
import { boundOn, membershipOf } from '../../src/engine/membership.ts'
import { parseSituation } from '../../src/engine/parseSituation.ts'
import { ROLES, type Situation } from '../../src/engine/situation.ts'
import { ACCEPTANCES, LEGAL_NEEDS } from '../../src/lawbook/types.ts'
import { situations, statusOverrides } from '../support/arbitraries.ts'
import { atomsIn } from '../support/conditions.ts'
import { lawbook, TODAY } from '../support/lawbook.ts'

const RUNS = Number(process.env['RUNS'] ?? 25)
const check = (arbitrary: fc.Arbitrary<Situation>, test: (s: Situation, a: Assessment) => void, numRuns = RUNS) =>
  fc.assert(
    fc.property(arbitrary, (s) => test(s, assess(lawbook, s))),
    { numRuns },
  )
const stateOf = (s: Situation, f: DutyFinding) => (f.bearer === 'self' ? s.self : f.bearer === 'other' ? s.other : null)
const treaty = (f: DutyFinding) => {
  const kind = lawbook.instrumentOf.get(f.duty.instrument)?.status.kind
  return !f.duty.standsAlone && (kind === 'table' || kind === 'untabled')
}
/** Findings by their ids, so that their order does not count. */
const verdictsIn = ({ duties, channels }: Assessment) =>
  Object.fromEntries([
    ...duties.map((f) => [`${f.duty.id} ${f.bearer}`, f.verdict]),
    ...channels.map((f) => [`${f.channel.id} ${f.from}>${f.to}`, f.status]),
  ])
/** The same JSON with the keys and the lists of every level turned round. */
const turned = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(turned).reverse()
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .map(([k, v]): [string, unknown] => [k, turned(v)])
            .reverse(),
        )
      : value

describe('Whatever the case', () => {
  test('the order of crimes, needs and keys changes nothing', () => {
    check(situations(), (s, a) => {
      const other = turned(s) as Situation
      expect(verdictsIn(assess(lawbook, other))).toEqual(verdictsIn(a))
      expect(parseSituation(lawbook, JSON.parse(JSON.stringify(other)), TODAY)).toEqual(
        parseSituation(lawbook, JSON.parse(JSON.stringify(s)), TODAY),
      )
    })
  })
  test('the role never changes a verdict', () => {
    check(situations(), (s, a) => {
      for (const role of ROLES) {
        if (role !== s.role) expect(verdictsIn(assess(lawbook, { ...s, role }))).toEqual(verdictsIn(a))
      }
    })
  })
  test('what a treaty makes one State owe another applies only where it binds both, or both apply it provisionally', () => {
    check(situations(), (s, a) => {
      for (const f of a.duties) {
        if (f.verdict !== 'applies' || f.duty.owedTo !== 'counterpart' || !treaty(f)) continue
        expect(s.other, f.duty.id).not.toBeNull()
        const { provisional } = lawbook.instrumentOf.get(f.duty.instrument) ?? { provisional: [] }
        const both = [s.self, s.other ?? '']
        const bound = both.map((state) => boundOn(membershipOf(lawbook, s, state, f.duty.instrument), s.at))
        const provisionally = both.every((state) => provisional.some((p) => p.state === state && p.from <= s.at))
        expect(bound.every((b) => b === 'yes') || provisionally, f.duty.id).toBe(true)
      }
    })
  })
  test('what is owed to all parties does not hang on the counterpart’s status, unless its condition names the counterpart', () => {
    const changed = situations({ counterpart: 'always' }).chain((s) =>
      fc
        .tuple(fc.constantFrom(...lawbook.instruments.map((i) => i.id)), statusOverrides(s.at))
        .map(([id, said]) => ({ s, id, said, other: s.other ?? '' })),
    )
    fc.assert(
      fc.property(changed, ({ s, id, said, other }) => {
        const status = { ...s.status, [other]: { ...s.status[other], [id]: said } }
        const [before, after] = [assess(lawbook, s), assess(lawbook, { ...s, status })]
        const verdicts = (a: Assessment) =>
          a.duties
            .filter((f) => f.bearer === 'self' && f.duty.owedTo === 'all-parties')
            .filter((f) => !atomsIn(f.duty.condition).some((x) => x.names('counterpart', other)))
            .map((f) => `${f.duty.id}: ${f.verdict}`)
        expect(verdicts(after)).toEqual(verdicts(before))
      }),
      { numRuns: RUNS },
    )
  })
  test('a row of which the membership is doubtful never makes a duty of its treaty apply to its State', () => {
    check(situations(), (s, a) => {
      for (const f of a.duties) {
        const state = stateOf(s, f)
        if (f.verdict !== 'applies' || state === null || f.duty.standsAlone) continue
        if (s.status[state]?.[f.duty.instrument] !== undefined) continue
        // a State that is said to have accepted the Court owes as one that accepted it, party or not
        if (typeof s.iccAcceptance[state] === 'object') continue
        const row = lawbook.status[f.duty.instrument]?.[state]
        const doubtful = row?.certainty === 'membership-doubtful' && (row.doubtfulFrom ?? '') <= s.at
        expect(doubtful, `${f.duty.id} of ${state}`).toBe(false)
      }
    })
  })
  test('what is in the pipeline never applies', () => {
    check(situations(), (_, a) => {
      const wrong = a.duties.filter((f) => f.lane === 'pipeline' && f.verdict === 'applies')
      expect(wrong.map((f) => f.duty.id)).toEqual([])
    })
  })
})

/** The ids of questions, of one part or more, as they stand in flags, files and links. */
const isQuestion = (id: string): boolean => {
  const [head = '', second, third, ...more] = id.split(':')
  const state = (text: string | undefined) => text !== undefined && /^[A-Z]{3}$/.test(text)
  if (more.length > 0) return false
  if (head === 'status') return state(second) && lawbook.instrumentOf.has(third ?? '')
  if (head === 'in-force') return third === undefined && lawbook.instrumentOf.has(second ?? '')
  if (head === 'treaty-required') return state(second) && LEGAL_NEEDS.some((n) => n === third)
  if (head === 'bilateral') return third === undefined && LEGAL_NEEDS.some((n) => n === second)
  if (head === 'icc') {
    const aboutTheCase = second === 'situation-open' || second === 'warrant'
    return third === undefined ? aboutTheCase : state(second) && ACCEPTANCES.some((a) => a === third)
  }
  const plain = ['crime', 'conflict', 'grave-breach', 'with', 'conduct', 'suspect-in', 'national-of', 'territory']
  return second === undefined && plain.includes(head)
}

describe('Doubt is always explained', () => {
  test('every depends and every conditional channel has a doubt or periods', () => {
    check(situations(), (_, a) => {
      const duties = a.duties.filter((f) => f.verdict === 'depends' && f.doubt === null && f.periods.length === 0)
      const channels = a.channels.filter((f) => f.status === 'conditional' && f.doubt === null)
      expect([duties.map((f) => f.duty.id), channels.map((f) => f.channel.id)]).toEqual([[], []])
    })
  })
  test('what is settled lacks nothing, and no point of law is unsettled on which the reader took a position', () => {
    check(situations(), (s, a) => {
      for (const { reason } of [...a.duties, ...a.channels]) {
        for (const point of reason.unsettled) expect(s.positions).not.toHaveProperty([point])
        if (reason.truth !== 'unknown')
          expect([reason.missing, reason.unsettled, reason.doubtful]).toEqual([[], [], false])
      }
    })
  })
  test('what is missing is a question of the guide, and one that was not answered', () => {
    check(situations(), (s, a) => {
      const missing = new Set([...a.duties, ...a.channels].flatMap((f) => f.reason.missing))
      expect([...missing].filter((id) => !isQuestion(id))).toEqual([])
      expect(a.questions.map((q) => q.id).sort()).toEqual([...missing].sort())
      for (const id of missing) {
        const [head = ''] = id.split(':')
        if (['conflict', 'grave-breach', 'bilateral', 'treaty-required'].includes(head)) {
          expect(assess(lawbook, withoutAnswer(s, id)).questions, id).toEqual(a.questions)
        }
      }
    })
  })
  test('where acts straddle a boundary, the parts follow one another and do not all say the same', () => {
    check(situations(), (s, a) => {
      for (const f of a.duties) {
        f.periods.forEach((p, i) => {
          const next = f.periods[i + 1]
          if (next !== undefined)
            expect([p.to !== null && p.to < next.from, p.verdict !== next.verdict]).toEqual([true, true])
        })
        const byDate = f.verdict === 'depends' && f.reason.missing.join() === 'conduct' && f.doubt === 'fact'
        if (byDate && s.conduct !== 'unknown' && !f.reason.doubtful)
          expect(f.periods.length, f.duty.id).toBeGreaterThan(1)
      }
    })
  })
  test('every missing question can be answered, and is then no longer missing', () => {
    check(
      situations(),
      (s, a) => {
        const other = s.other ?? (s.self === 'FRA' ? 'THA' : 'FRA')
        for (const { id } of a.questions) {
          const [head = '', state = '', part = ''] = id.split(':')
          const answers: Readonly<Record<string, Partial<Situation>>> = {
            conflict: { conflict: 'international' },
            'grave-breach': { graveBreach: 'no' },
            with: { other },
            conduct: { conduct: s.at },
            'suspect-in': { suspectIn: 'self' },
            'national-of': { suspectNationality: 'self' },
            territory: { territory: 'self' },
            status: { status: { ...s.status, [state]: { ...s.status[state], [part]: { status: 'not-party' } } } },
            'in-force': { inForce: { ...s.inForce, [state]: 'no' } },
            bilateral: { bilateral: { ...s.bilateral, [state]: 'no' } },
            'treaty-required': {
              treatyRequired: { ...s.treatyRequired, [state]: { ...s.treatyRequired[state], [part]: 'no' } },
            },
            icc:
              part === ''
                ? { icc: { ...s.icc, [state]: 'no' } }
                : { iccAcceptance: { ...s.iccAcceptance, [state]: 'none' } },
          }
          const answered = assess(lawbook, { ...s, ...answers[head] })
          expect(
            answered.questions.map((q) => q.id),
            id,
          ).not.toContain(id)
        }
      },
      Math.ceil(RUNS / 4),
    )
  })
})
