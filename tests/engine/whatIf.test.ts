import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '../../src/engine/assess.ts'
import { coverageOf } from '../../src/engine/coverage.ts'
import { canJoin, defaultChanges } from '../../src/engine/defaultChanges.ts'
import type { Situation } from '../../src/engine/situation.ts'
import { applyChange, type Step } from '../../src/engine/steps.ts'
import { indexOf } from '../../src/engine/touched.ts'
import { verdictsOf } from '../../src/engine/verdicts.ts'
import { beforeChange, whatIf } from '../../src/engine/whatIf.ts'
import type { Condition, DutyId } from '../../src/lawbook/types.ts'
import { composeReport } from '../../src/report/composeReport.ts'
import { toJson } from '../../src/report/toJson.ts'
import { situations } from '../support/arbitraries.ts'
import { lawbook, situation, TODAY, texts } from '../support/lawbook.ts'
import { SETTLINGS, settlings } from '../support/settling.ts'
import { steps } from '../support/steps.ts'

const RUNS = Number(process.env['RUNS'] ?? 12)
const LHC = 'ljubljana-the-hague'
const join = (instrument: string, ...states: readonly string[]): readonly Step[] =>
  states.map((state) => ({ state, instrument, step: 'join' }))
const lostBy = (s: Situation, list: readonly Step[]) => whatIf(lawbook, s, list).lost.map((l) => l.duty)

/** Duties of States that are not (or no longer) parties: they end once the State is bound by the treaty itself. */
const END_ON_JOINING: readonly DutyId[] = [
  'lhc-signature-only',
  'lhc-provisional-application',
  'rs-12-3-declaration',
  'rs-12-3-declaration-cooperate',
  'rs-council-resolution-cooperate',
  'rs-87-5-non-party',
  'rs-87-5-non-party-arrangement',
  'rs-127-2-residual',
  'rs-127-2-residual-obligations',
]
/** Article 90 of the Rome Statute: a rule gives way to its neighbour once the other State is a party, or an extradition treaty binds both. */
const GIVE_WAY: readonly DutyId[] = [
  'rs-90-4-5-nonparty-no-treaty',
  'rs-90-6-nonparty-treaty',
  'rs-90-7-different-conduct',
]
/** Clauses that stand only while no extradition treaty binds both States. */
const TREATY_BASIS: readonly DutyId[] = [
  'cat-8-2-treaty-basis',
  'icpped-13-4-treaty-basis',
  'hague99-18-extradition-treaty-basis',
  'oas-1994-disappearance-treaty-basis',
  'untoc-16-4-treaty-basis',
  'uncac-44-5-treaty-basis',
  'narcotics-1988-6-3-treaty-basis',
  'icsft-11-2-treaty-basis',
  'budapest-24-3-treaty-basis',
  'un-cybercrime-treaty-basis',
]
/** Clauses on assistance that stand only while no treaty on assistance binds both States. */
const MINI_TREATY: readonly DutyId[] = [
  ...['7-mini-treaty', '9-dual-criminality', '18-video', '19-use-limit', '21-refusal', '22-not-fiscal'].map(
    (c) => `untoc-18-${c}`,
  ),
  ...['23-reasons', '26-consult', '27-safe-conduct'].map((c) => `untoc-18-${c}`),
  ...['7-mini-treaty', '9-non-coercive-help', '18-video', '21-refusal', '22-not-fiscal'].map((c) => `uncac-46-${c}`),
  ...['7-mini-treaty', '15-refusal', '18-safe-conduct'].map((c) => `narcotics-1988-7-${c}`),
  ...['1-mini-treaty', '4-refusal', '9-urgent'].map((c) => `budapest-27-${c}`),
]
/** Between parties to the Chisinau Convention of 2002, which takes the place of that of Minsk. */
const LATER_TREATY: readonly DutyId[] = ['cis-minsk-1993', 'cis-minsk-1993-extradite', 'cis-minsk-1993-prosecute']
const LISTED = [...END_ON_JOINING, ...GIVE_WAY, ...TREATY_BASIS, ...MINI_TREATY, ...LATER_TREATY]

/** Whether joining can make something in the condition false. */
function canEnd(condition: Condition, positive = true): boolean {
  if ('all' in condition) return condition.all.some((c) => canEnd(c, positive))
  if ('any' in condition) return condition.any.some((c) => canEnd(c, positive))
  if ('not' in condition) return canEnd(condition.not, !positive)
  return 'party' in condition ? !positive : ('signatory' in condition || 'former-party' in condition) && positive
}

describe('Joining removes no duty', () => {
  test('but those listed', () => {
    fc.assert(
      fc.property(situations({ crimes: 13 }), (s) => {
        const before = beforeChange(lawbook, s)
        const states = [s.self, ...(s.other === null ? [] : [s.other])]
        for (const i of lawbook.instruments) {
          const able = states.filter((state) => canJoin(lawbook, s, state, i))
          for (const set of [able, ...(able.length > 1 ? able.map((a) => [a]) : [])]) {
            const d = whatIf(lawbook, s, join(i.id, ...set), before)
            const ended = [...d.lost, ...d.moved.filter((m) => m.before === 'applies')].map((l) => l.duty)
            expect(
              ended.filter((duty) => !LISTED.includes(duty)),
              i.id,
            ).toEqual([])
          }
        }
      }),
      { numRuns: RUNS },
    )
  }, 40_000)
  test('and the list names only duties that joining can end', () => {
    const wrong = LISTED.filter((id) => {
      const duty = lawbook.dutyOf.get(id)
      return duty === undefined || !canEnd(duty.condition)
    })
    expect(wrong).toEqual([])
    expect(new Set(LISTED).size).toBe(LISTED.length)
  })
  test('a signatory that joins owes more than not defeating the purpose', () => {
    const lost = lostBy(situation({ self: 'FRA', crimes: ['genocide'] }), join(LHC, 'FRA'))
    expect(lost).toEqual(['lhc-provisional-application', 'lhc-signature-only'])
  })
  test('a State that returns to the Rome Statute is a former party no more', () => {
    const s = situation({ self: 'PHL', crimes: ['crimes-against-humanity'], conduct: '2016/2018', territory: 'self' })
    expect(lostBy(s, join('rome-statute', 'PHL'))).toContain('rs-127-2-residual-obligations')
  })
  test('a treaty on assistance between both displaces the short rules of the Corruption Convention', () => {
    const s = situation({ self: 'BRA', other: 'FRA', crimes: ['corruption'], bilateral: { mla: 'no' } })
    const none = { status: { BRA: { 'coe-mla-1959': { status: 'not-party' as const } } } }
    expect(lostBy({ ...s, ...none }, join('coe-mla-1959', 'BRA'))).toContain('uncac-46-7-mini-treaty')
  })
})

describe('The difference', () => {
  test('of no step is nothing', () => {
    fc.assert(
      fc.property(situations(), (s) => {
        expect(whatIf(lawbook, s, [])).toMatchObject({ isEmpty: true, gained: [], opened: [], coverageRaised: [] })
      }),
      { numRuns: RUNS },
    )
  })
  test('is that between two whole assessments', () => {
    const changes = situations({ crimes: 3 }).chain((s) => steps(s).map((list) => ({ s, list })))
    fc.assert(
      fc.property(changes, ({ s, list }) => {
        const view = applyChange(lawbook, s, list)
        const [was, now] = [verdictsOf(lawbook, s), verdictsOf(view.lawbook, view.situation)]
        const d = whatIf(lawbook, s, list)
        const { byConduct } = indexOf(lawbook)
        const duties = now.duties.flatMap((f, i) =>
          f.verdict === was.duties[i]?.verdict || byConduct.has(f.duty.id) ? [] : [`${f.duty.id} ${f.bearer}`],
        )
        const shown = [...d.gained, ...d.lost, ...d.moved].filter((c) => !byConduct.has(c.duty))
        expect(shown.map((c) => `${c.duty} ${c.bearer}`).sort()).toEqual(duties.sort())
        const opened = now.channels.filter((c, i) => c.status === 'open' && was.channels[i]?.status !== 'open')
        expect(d.opened.map((c) => `${c.channel} ${c.from}`)).toEqual(opened.map((c) => `${c.channel.id} ${c.from}`))
        const before = coverageOf(s, was.channels)
        const cells = coverageOf(s, now.channels).filter(
          (c, i) => c.level !== before[i]?.level || c.atBest !== before[i]?.atBest,
        )
        const shownCells = [...d.coverageRaised, ...d.coverageLowered].map(({ before: _, ...c }) => c)
        const order = (c: (typeof cells)[number]) => `${c.crime} ${c.need} ${c.from} ${c.to}`
        const sorted = (list: readonly (typeof cells)[number][]) =>
          [...list].sort((a, b) => order(a).localeCompare(order(b)))
        expect(sorted(shownCells)).toEqual(sorted(cells))
      }),
      { numRuns: 2 * RUNS },
    )
  })
  test('for a duty that asks that the State was bound when the acts were done is shown for later acts', () => {
    const s = situation({ other: 'MMR', conduct: '2017-08-25', suspectIn: 'other' })
    const { gained } = whatIf(lawbook, s, join('cat', 'MMR'))
    expect(gained.find((g) => g.duty === 'cat-7-1-extradite-or-prosecute')).toEqual({
      duty: 'cat-7-1-extradite-or-prosecute',
      bearer: 'other',
      before: 'does-not-apply',
      after: 'applies',
      forLaterActs: true,
      thisCase: 'does-not-apply',
    })
    expect(gained.find((g) => g.duty === 'cat-4-criminalize' && g.bearer === 'other')?.forLaterActs).toBe(false)
  })
})

describe('An answer in place of not knowing overturns nothing that was settled after a change either', () => {
  // whether the treaty is in force is left out: that it enters into force on the day of the step says that it was not before
  test.each(SETTLINGS.filter((k) => k !== 'in force'))('%s', (kind) => {
    const changes = settlings(kind).chain((settling) =>
      steps(settling.before, ['join', 'accept-annex', 'withdraw-reservation']).map((list) => ({ settling, list })),
    )
    const settled = (s: Situation, list: readonly Step[]) => {
      const view = applyChange(lawbook, s, list)
      const v = verdictsOf(view.lawbook, view.situation)
      return new Map([
        ...v.duties.map((f) => [`${f.duty.id} of ${f.bearer}`, f.verdict] as const),
        ...v.channels.map((f) => [`${f.channel.id} ${f.from}>${f.to}`, f.status] as const),
      ])
    }
    fc.assert(
      fc.property(changes, ({ settling, list }) => {
        // the lawbook's own list of situations before the Court would answer for the person
        fc.pre(settling.withoutIccList !== true)
        const now = settled(settling.after, list)
        const wrong = [...settled(settling.before, list)].filter(
          ([id, was]) => was !== 'depends' && was !== 'conditional' && now.get(id) !== was,
        )
        expect(wrong, settling.what).toEqual([])
      }),
      { numRuns: kind === 'icc' ? 0 : RUNS },
    )
  })
})

describe('What is offered by default', () => {
  const KHM_MMR = situation({ other: 'MMR' })

  test('has one entry for each State that can join, and one for both', () => {
    const offered = defaultChanges(lawbook, KHM_MMR)
    const cat = offered.filter((o) => o.join === 'cat')
    expect(cat.map((o) => o.by)).toEqual(['other'])
    const lhc = offered.filter((o) => o.join === LHC && o.steps.every((s) => s.step === 'join'))
    expect(lhc.map((o) => o.by)).toEqual(['self', 'other', 'both'])
    // torture is a crime of annex F, so joining with the annexes is another thing than joining alone
    expect(offered.filter((o) => o.join === LHC)).toHaveLength(4)
    const shown = offered.map((o) => JSON.stringify(o.steps))
    expect(new Set(shown).size).toBe(shown.length)
  })
  test('changes something in every entry but those of the instrument that is always offered', () => {
    const marked = lawbook.instruments.filter((i) => i.alwaysOffered === true).map((i) => i.id)
    expect(marked).toEqual([LHC])
    fc.assert(
      fc.property(situations(), (s) => {
        for (const o of defaultChanges(lawbook, s)) {
          if (o.join === null || !marked.includes(o.join)) expect(o.difference.isEmpty).toBe(false)
        }
      }),
      { numRuns: RUNS },
    )
  })
  test('holds the cooperation treaty while it does not bind both, and no longer', () => {
    const drugs = situation({ other: 'MMR', crimes: ['drug-trafficking'] })
    const by = (s: Situation) => defaultChanges(lawbook, s).flatMap((o) => (o.join === LHC ? [o.by] : []))
    expect(by(drugs)).toEqual(['self', 'other', 'both'])
    const party = { [LHC]: { status: 'party' as const, date: TODAY } }
    expect(by({ ...drugs, status: { KHM: party }, inForce: { [LHC]: TODAY } })).toContain('other')
    expect(by({ ...drugs, status: { KHM: party, MMR: party }, inForce: { [LHC]: TODAY } })).toEqual([])
  })
  test('stands in the JSON in its stable form', () => {
    const assessment = assess(lawbook, KHM_MMR)
    const report = composeReport(lawbook, texts, assessment)
    const json = toJson(report, assessment, defaultChanges(lawbook, KHM_MMR)) as {
      whatIf: readonly Record<string, unknown>[]
    }
    for (const w of json.whatIf) {
      for (const key of ['change', 'join', 'by', 'duties', 'channels', 'coverage', 'lost'])
        expect(w).toHaveProperty(key)
    }
    const both = json.whatIf.filter((w) => w['join'] === LHC && w['by'] === 'both')
    expect(both.map((w) => (w['channels'] as string[]).includes('extradition-lhc'))).toEqual([false, true])
    expect(both[0]?.['change']).toEqual(join(LHC, 'KHM', 'MMR'))
    expect(both.map((w) => w['lost'])).toEqual([[], []])
  })
})
