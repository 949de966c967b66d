import { join } from 'node:path'
import type { Assessment, ChannelFinding, DutyFinding } from '../../src/engine/assess.ts'
import { type Case, openCase, type Roles } from '../../src/engine/case.ts'
import { emptySituation, type Situation } from '../../src/engine/situation.ts'
import { loadLawbook, readContent } from '../../src/lawbook/loadLawbook.ts'
import { openLawbook } from '../../src/lawbook/openLawbook.ts'
import type { Bearer } from '../../src/lawbook/types.ts'

/** The real lawbook, compiled once for each worker: its test files share the modules. */
export const { law, texts } = loadLawbook(join(process.cwd(), 'content'))
export const lawbook = openLawbook(law)
/** The content files as they stand on disk, to be broken on purpose. */
export const contentFiles = () => readContent(join(process.cwd(), 'content'))

/** The day on which the tests make their request: that of the lawbook's sources. */
export const TODAY = '2026-11-24'

/** A situation of which only what is given is known; Cambodia, torture and TODAY where nothing else is said. */
export const situation = (overrides: Partial<Situation> = {}): Situation => ({
  ...emptySituation('KHM', ['torture'], TODAY),
  ...overrides,
})

/** A case for conditions written by hand: Cambodia bears the duty unless other roles are given. */
export const caseOf = (overrides: Partial<Situation> = {}, roles?: Roles): Case => {
  const s = situation(overrides)
  return openCase(lawbook, s, roles ?? { bearer: s.self, counterpart: s.other })
}

/** The finding for one duty and bearer; a missing one is a mistake in the test. */
export function duty(assessment: Assessment, id: string, bearer: Bearer = 'self'): DutyFinding {
  const found = assessment.duties.find((f) => f.duty.id === id && f.bearer === bearer)
  if (found === undefined) throw new Error(`There is no finding for the duty '${id}' of ${bearer}.`)
  return found
}

/** The finding for one channel and direction; a missing one is a mistake in the test. */
export function channel(
  assessment: Assessment,
  id: string,
  from: Bearer = 'self',
  to: Bearer = 'other',
): ChannelFinding {
  const found = assessment.channels.find((f) => f.channel.id === id && f.from === from && f.to === to)
  if (found === undefined) throw new Error(`There is no finding for the channel '${id}' from ${from} to ${to}.`)
  return found
}
