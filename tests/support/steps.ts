import fc from 'fast-check'
import type { Situation } from '../../src/engine/situation.ts'
import { STEPS, type Step } from '../../src/engine/steps.ts'
import { lawbook } from './lawbook.ts'

/** Any few steps of the two States of a situation, under any instrument. */
export const steps = (s: Situation, kinds: readonly Step['step'][] = STEPS): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc
      .record({
        state: fc.constantFrom(s.self, ...(s.other === null ? [] : [s.other])),
        instrument: fc.constantFrom(...lawbook.instruments.map((i) => i.id)),
        step: fc.constantFrom(...kinds),
      })
      .map((step): Step => (step.step === 'accept-annex' ? { ...step, item: 'F' } : step)),
    { maxLength: 3 },
  )
