import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ChangeDate, changeDates } from '../../src/engine/changeDates.ts'
import { parseSpan, shiftDay } from '../../src/engine/dates.ts'
import type { Situation } from '../../src/engine/situation.ts'
import { verdictsOf } from '../../src/engine/verdicts.ts'
import { dayUpTo, situations } from '../support/arbitraries.ts'
import { lawbook, situation } from '../support/lawbook.ts'

const RUNS = Number(process.env['RUNS'] ?? 15)
const verdicts = (s: Situation): readonly string[] => {
  const v = verdictsOf(lawbook, s)
  return [
    ...v.duties.map((f) => `${f.duty.id} of ${f.bearer}: ${f.verdict}`),
    ...v.channels.map((f) => `${f.channel.id} ${f.from}>${f.to}: ${f.status}`),
  ]
}
const keys = ({ changes }: ChangeDate) =>
  changes.map((c) =>
    'duty' in c ? `${c.duty} of ${c.bearer}: ${c.after}` : `${c.channel} ${c.from}>${c.to}: ${c.after}`,
  )
/** What differs between a day and the day before. */
const differing = (day: string, on: (d: string) => Situation) => {
  const before = new Set(verdicts(on(shiftDay(day, -1))))
  return verdicts(on(day)).filter((v) => !before.has(v))
}

describe('The dates on which the answer changes', () => {
  const cases = situations({ crimes: 2 }).chain((s) => dayUpTo(s.at).map((day) => ({ s, day })))

  test('say for each date what differs from the day before', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ({ s }, n) => {
        const dates = changeDates(lawbook, s)
        const pick = (list: readonly ChangeDate[]) => list.filter((_, i) => i === n % Math.max(1, list.length))
        for (const c of pick(dates.conduct)) {
          expect(keys(c)).toEqual(differing(c.date, (conduct) => ({ ...s, conduct })))
        }
        for (const c of pick(dates.request)) expect(keys(c)).toEqual(differing(c.date, (at) => ({ ...s, at })))
      }),
      { numRuns: RUNS },
    )
  })
  test('are all there are: between two of them every day is alike', () => {
    fc.assert(
      fc.property(cases, ({ s, day }) => {
        const { conduct, request } = changeDates(lawbook, s)
        const last = (list: readonly ChangeDate[]) => list.filter((c) => c.date <= day).at(-1)?.date
        const since = last(conduct)
        if (since !== undefined) expect(verdicts({ ...s, conduct: day })).toEqual(verdicts({ ...s, conduct: since }))
        const span = s.conduct === 'unknown' ? null : parseSpan(s.conduct)
        const begun = last(request)
        if (begun !== undefined && begun >= (span?.to ?? span?.from ?? '')) {
          expect(verdicts({ ...s, at: day })).toEqual(verdicts({ ...s, at: begun }))
        }
      }),
      { numRuns: RUNS },
    )
  })
  test('acts without an end are those up to the request: the day that decides for acts decides for the request', () => {
    const { request } = changeDates(
      lawbook,
      situation({ self: 'MMR', crimes: ['genocide'], conduct: '1955-01-01/..', territory: 'self' }),
    )
    expect(request.find((c) => c.date === '2011-01-01')?.changes).toContainEqual({
      duty: 'mech-iimm',
      bearer: 'un',
      before: 'does-not-apply',
      after: 'depends',
    })
  })
  test('what the Court had begun before a State left reaches the acts that it is about, from their first day', () => {
    const { conduct } = changeDates(lawbook, situation({ self: 'BDI', crimes: ['war-crimes'], territory: 'AFG' }))
    expect(conduct.find((c) => c.date === '2015-04-26')?.changes).toContainEqual({
      duty: 'rs-127-2-residual',
      bearer: 'self',
      before: 'depends',
      after: 'applies',
    })
  })
  test('for Cambodia and torture are those of the Conventions that bind it', () => {
    const { conduct } = changeDates(lawbook, situation({ suspectIn: 'self' }))
    const cat = conduct.find((c) => c.date === '1992-11-14')
    expect(cat?.changes).toContainEqual({
      duty: 'cat-7-1-extradite-or-prosecute',
      bearer: 'self',
      before: 'does-not-apply',
      after: 'applies',
    })
    expect(conduct.map((c) => c.date)).toEqual([...conduct.map((c) => c.date)].sort())
  })
})
