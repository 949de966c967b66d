import { assess } from '../../src/engine/assess.ts'
import { setAside } from '../../src/engine/canMatter.ts'
import { emptySituation, type Situation } from '../../src/engine/situation.ts'
import { composeReport } from '../../src/report/composeReport.ts'
import { composeMemo } from '../../src/report/memo/composeMemo.ts'
import { PLAIN } from '../../src/report/memo/options.ts'
import { toMarkdown } from '../../src/report/memo/toMarkdown.ts'
import { toJson } from '../../src/report/toJson.ts'
import { lawbook, TODAY, texts } from './guide.ts'

/** A situation with its report in every form. */
export function reportOn(given: Situation) {
  const situation = setAside(lawbook, given)
  const assessment = assess(lawbook, situation)
  const report = composeReport(lawbook, texts, assessment)
  return {
    assessment,
    report,
    json: JSON.parse(JSON.stringify(toJson(report, assessment))) as Json,
    md: toMarkdown(composeMemo(report, PLAIN)),
    text: toMarkdown(composeMemo(report, PLAIN), 'text'),
  }
}

/** The JSON as a reader of the command line meets it: nothing is known of it but that it is JSON. */
export type Json = Record<string, unknown> & {
  readonly duties: readonly Record<string, unknown>[]
  readonly channels: readonly Record<string, unknown>[]
  readonly coverage: readonly Record<string, unknown>[]
  readonly status: readonly Record<string, unknown>[]
  readonly questions: readonly Record<string, unknown>[]
  readonly cautions: readonly Record<string, unknown>[]
}

export const BANGLADESH: Situation = {
  ...emptySituation('BGD', ['genocide', 'crimes-against-humanity'], TODAY),
  other: 'MMR',
  role: 'requesting',
  conduct: '2017-08-25',
  suspectIn: 'other',
  suspectNationality: 'other',
  territory: 'other',
}
export const SENEGAL: Situation = {
  ...emptySituation('SEN', ['torture'], TODAY),
  other: 'TCD',
  role: 'requested',
  conduct: '1982/1990',
  suspectIn: 'self',
  suspectNationality: 'other',
  territory: 'other',
}
export const VIET_NAM: Situation = {
  ...emptySituation('VNM', ['war-crimes'], TODAY),
  conflict: 'non-international',
}

/** The worked cases of the report tests, by a name a reader would give them. */
export const CASES = [
  ['Bangladesh asks Myanmar about genocide and crimes against humanity of 2017', reportOn(BANGLADESH)],
  ['Senegal holds a national of Chad suspected of torture from 1982 to 1990', reportOn(SENEGAL)],
  ['Viet Nam looks at war crimes in a conflict within a State, without a counterpart', reportOn(VIET_NAM)],
] as const
