import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverageOf } from '../../src/engine/coverage.ts'
import { shiftDay } from '../../src/engine/dates.ts'
import type { Place, Situation } from '../../src/engine/situation.ts'
import { verdictsOf } from '../../src/engine/verdicts.ts'
import { dayUpTo, situations } from '../support/arbitraries.ts'
import { lawbook } from '../support/lawbook.ts'

const RUNS = Number(process.env['RUNS'] ?? 40)
const swapped = (word: string): string => (word === 'self' ? 'other' : word === 'other' ? 'self' : word)
const ROLES_SWAPPED = { requested: 'requesting', requesting: 'requested', overview: 'overview' } as const

/** The same case, told by the other State. */
const mirrored = (s: Situation): Situation => ({
  ...s,
  self: s.other ?? '',
  other: s.self,
  role: ROLES_SWAPPED[s.role],
  suspectIn: swapped(s.suspectIn) as Place,
  suspectNationality: swapped(s.suspectNationality) as Place,
  territory: swapped(s.territory) as Place,
})

describe('The same case told by the other State', () => {
  test('has the same verdicts, channels and coverage, with the States changed over', () => {
    fc.assert(
      fc.property(situations({ counterpart: 'always' }), (s) => {
        const [mine, theirs] = [verdictsOf(lawbook, s), verdictsOf(lawbook, mirrored(s))]
        // the Court and the United Nations are judged as they stand towards one's own State
        const duties = (v: typeof mine, turn: (w: string) => string) =>
          v.duties
            .filter((f) => f.bearer === 'self' || f.bearer === 'other')
            .map((f) => `${f.duty.id} of ${turn(f.bearer)}: ${f.verdict}`)
            .sort()
        const channels = (v: typeof mine, turn: (w: string) => string) =>
          v.channels.map((f) => `${f.channel.id} ${turn(f.from)}>${turn(f.to)}: ${f.status} ${f.rank}`).sort()
        const coverage = (of: Situation, v: typeof mine, turn: (w: string) => string) =>
          coverageOf(of, v.channels)
            .map((c) => `${c.crime} ${c.need} ${turn(c.from)}>${turn(c.to)}: ${c.level} ${c.atBest} ${c.basis.join()}`)
            .sort()
        const same = (w: string) => w
        expect(duties(theirs, swapped)).toEqual(duties(mine, same))
        expect(channels(theirs, swapped)).toEqual(channels(mine, same))
        expect(coverage(mirrored(s), theirs, swapped)).toEqual(coverage(s, mine, same))
      }),
      { numRuns: RUNS },
    )
  })
})

/** A stretch of acts and a day within it that parts it in two. */
const parted = situations().chain((s) =>
  fc.tuple(dayUpTo(s.at), fc.nat(12_000), fc.nat(12_000)).map(([from, a, b]) => {
    const last = [shiftDay(from, a + b + 1), s.at].sort()[0] ?? from
    const cut = [shiftDay(from, a), last].sort()[0] ?? from
    return { s, from, cut, last }
  }),
)

describe('Acts over a period', () => {
  test('are judged as their two parts are: alike where both parts are settled alike, open where they are not', () => {
    fc.assert(
      fc.property(parted, ({ s, from, cut, last }) => {
        fc.pre(from < cut && cut < last)
        const verdicts = (conduct: string) => {
          const v = verdictsOf(lawbook, { ...s, conduct })
          return [
            ...v.duties.map((f) => [`${f.duty.id} of ${f.bearer}`, f.verdict] as const),
            ...v.channels.map((f) => [`${f.channel.id} ${f.from}>${f.to}`, f.status] as const),
          ]
        }
        const [first, second] = [verdicts(`${from}/${cut}`), verdicts(`${shiftDay(cut, 1)}/${last}`)]
        const open = ['depends', 'conditional']
        verdicts(`${from}/${last}`).forEach(([id, whole], i) => {
          const parts = [first[i]?.[1], second[i]?.[1]]
          const wanted = parts[0] === parts[1] ? parts[0] : `open, of ${parts.join(' and ')}`
          const is = open.includes(whole) && parts[0] !== parts[1] ? wanted : whole
          expect(is, `${id}: ${from}/${cut}/${last}`).toBe(wanted)
        })
      }),
      { numRuns: RUNS },
    )
  })
})
