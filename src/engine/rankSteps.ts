import type { Lawbook } from '../lawbook/openLawbook.ts'
import { type Crime, type Iso3, type IsoDate, NEEDS, type Need } from '../lawbook/types.ts'
import { offersFor } from './defaultChanges.ts'
import { cellsAround, type RegionAsked } from './region.ts'
import { emptySituation } from './situation.ts'
import type { Step } from './steps.ts'
import { touchedBy } from './touched.ts'
import { heightOf } from './whatIf.ts'

/** What one step of a State would bring with its partners, for the crimes and needs asked, in both directions. */
export interface RankedStep {
  readonly step: Step
  /** The partners with whom some cell reaches a better level. */
  readonly partners: readonly Iso3[]
  /** Cells (crime, need, direction, partner) with a better level. */
  readonly raised: number
  /** Cells of which only the best that further answers could give is better. */
  readonly mayRise: number
}

/**
 * Which single step of a State opens most with most partners: the most partners first, then the most cells. A step that opens nothing is left out.
 * Only the States' status is known here; `at` is the day of the step and of the requests (ISO 8601), by default that of the law.
 */
export function rankSteps(
  lawbook: Lawbook,
  state: Iso3,
  partners: readonly Iso3[],
  crimes: readonly Crime[],
  needs: readonly Need[],
  at: IsoDate = lawbook.lawAsAt,
): readonly RankedStep[] {
  const situation = emptySituation(state, crimes, at)
  const others = partners.filter((p) => p !== state)
  const wanted = needs.length === 0 ? NEEDS : needs
  const before = new Map<string, ReturnType<typeof cellsAround>>()
  const cells = (asked: RegionAsked) => cellsAround(lawbook, state, others, asked)
  const now = (crime: Crime, need: Need) => {
    const key = `${crime}>${need}`
    const held = before.get(key) ?? cells({ crime, need, at })
    before.set(key, held)
    return held
  }
  const steps = lawbook.instruments
    .flatMap((i) => offersFor(lawbook, situation, i))
    .flatMap((offer) => (offer.steps.length === 1 ? offer.steps : []))
  const ranked = steps.map((step): RankedStep => {
    const { channels } = touchedBy(lawbook, [step.instrument])
    const reached = wanted.filter((n) => channels.some((c) => c.need === n || c.alsoServes.includes(n)))
    const gaining = new Set<Iso3>()
    let raised = 0
    let mayRise = 0
    for (const crime of crimes) {
      for (const need of reached) {
        const was = now(crime, need)
        cells({ crime, need, at, steps: [step] }).forEach((cell, i) => {
          const then = was[i]
          if (then === undefined) return
          if (heightOf(cell.level) > heightOf(then.level)) {
            raised++
            gaining.add(cell.from === state ? cell.to : cell.from)
          } else if (heightOf(cell.atBest) > heightOf(then.atBest)) mayRise++
        })
      }
    }
    return { step, partners: others.filter((p) => gaining.has(p)), raised, mayRise }
  })
  return ranked
    .filter((r) => r.raised + r.mayRise > 0)
    .sort((a, b) => b.partners.length - a.partners.length || b.raised - a.raised || b.mayRise - a.mayRise)
}
