import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answersTo } from '../../src/engine/answersTo.ts'
import { type Opening, openingsFor } from '../../src/engine/openingsFor.ts'
import type { Situation } from '../../src/engine/situation.ts'
import { applyChange } from '../../src/engine/steps.ts'
import { verdictsOf } from '../../src/engine/verdicts.ts'
import { NEEDS } from '../../src/lawbook/types.ts'
import { situations } from '../support/arbitraries.ts'
import { lawbook, situation } from '../support/lawbook.ts'

const RUNS = Number(process.env['RUNS'] ?? 20)
const LHC = 'ljubljana-the-hague'
const openIn = (given: Situation, { steps, answers }: Pick<Opening, 'steps' | 'answers'>): readonly string[] => {
  const view = applyChange(lawbook, given, steps)
  let s = view.situation
  for (const { question, answer } of answers) {
    const conditions = lawbook.channels.flatMap((c) => c.routes.map((r) => r.condition))
    const found = answersTo(view.lawbook, s, question, conditions).find((a) => a.answer === answer)
    if (found === undefined) throw new Error(`'${answer}' is no answer to ${question}.`)
    s = found.given(s)
  }
  const { channels } = verdictsOf(view.lawbook, s)
  return channels.filter((c) => c.status === 'open').map((c) => `${c.channel.id} ${c.from}>${c.to}`)
}

describe('What would open a channel', () => {
  test('opens it, and no part of it does', () => {
    const cases = situations({ crimes: 1, counterpart: 'always' }).chain((s) =>
      fc.constantFrom(...NEEDS).map((need) => ({ s, need })),
    )
    fc.assert(
      fc.property(cases, fc.nat(), ({ s: given, need }, n) => {
        const s = { ...given, needs: [need] }
        const open = openIn(s, { steps: [], answers: [] })
        const found = openingsFor(lawbook, s, need)
        for (const o of found.filter((_, i) => i % 5 === n % 5)) {
          const after = openIn(s, o)
          for (const { channel, from, to } of o.opens) {
            expect(open).not.toContain(`${channel} ${from}>${to}`)
            expect(after).toContain(`${channel} ${from}>${to}`)
            if (o.steps.length + o.answers.length === 1) continue
            for (let i = 0; i < o.steps.length; i++) {
              const fewer = openIn(s, { steps: o.steps.filter((_, j) => j !== i), answers: [] })
              expect(fewer).not.toContain(`${channel} ${from}>${to}`)
            }
          }
        }
      }),
      { numRuns: RUNS },
    )
  })
  test('for extradition between Cambodia and Myanmar is an answer about a treaty or the law, or one treaty for both', () => {
    const found = openingsFor(lawbook, situation({ other: 'MMR', crimes: ['genocide'] }), 'extradition')
    const bilateral = found.find((o) => o.answers.some((a) => a.question === 'bilateral:extradition'))
    expect(bilateral).toMatchObject({ steps: [], answers: [{ answer: 'yes' }] })
    const lhc = found.find((o) => o.steps.every((s) => s.instrument === LHC) && o.steps.length > 0)
    expect(lhc?.steps).toEqual([
      { state: 'KHM', instrument: LHC, step: 'join' },
      { state: 'MMR', instrument: LHC, step: 'join' },
    ])
    expect(lhc?.opens).toContainEqual({
      channel: 'extradition-lhc',
      from: 'self',
      to: 'other',
      rank: 'binding-procedure',
    })
    const sizes = found.map((o) => o.steps.length + o.answers.length)
    expect(sizes).toEqual([...sizes].sort())
  })
  test('names the one step that is lacking where the other is taken', () => {
    const s = situation({ other: 'LVA', crimes: ['genocide'] })
    const found = openingsFor(lawbook, s, 'evidence').filter((o) => o.steps.some((x) => x.instrument === LHC))
    expect(found.map((o) => o.steps)).toEqual([[{ state: 'KHM', instrument: LHC, step: 'join' }]])
  })
})
