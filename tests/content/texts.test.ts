import { describe, expect, test } from 'vitest'
import { isDate } from '../../src/engine/dates.ts'
import { STRENGTHS } from '../../src/lawbook/types.ts'
import { law, lawbook, texts } from '../support/lawbook.ts'

/** Rows of the research that are no duty (a rule, a limit, a definition, a note) and its section on custom and immunity (design, 6). */
const CAUTIONS = `
  rs-87-7-non-compliance rs-98-1-immunity rs-98-2-sofa rs-102-surrender-not-extradition rs-12-2-preconditions
  rs-127-1-withdrawal-date rs-no-interstate-duty lhc-1-purpose lhc-temporal lhc-81-victim-definition
  lhc-relation-other-treaties lhc-entry-into-force lhc-immunity-silence lhc-icc-relation asean-mlat-2-not-covered
  asean-mlat-23-other-arrangements asean-no-treaty-on-sentenced-persons au-malabo hague99-22-niac none-un-models
  none-asia-just mech-unitad custom-jus-cogens custom-aut-dedere custom-investigate-niac custom-universal-jurisdiction
  immunity-personae immunity-icc immunity-materiae immunity-special-mission amnesty human-rights-bars vclt-27
  vclt-18-25-28-34`
  .trim()
  .split(/\s+/)

/** Instruments that have no status table (design, table C). */
const WITHOUT_TABLE = `
  apic coe-proceedings-1972 coe-limitation-1974 coe-sentenced-persons-1983 coe-extradition-ap-1975 coe-mla-2ap-2001
  cis-chisinau-2002 ecowas-extradition-1994 sadc-extradition-2002 oas-extradition-1981 oas-disappearance-1994
  au-malabo-2014 eu-instruments harare-scheme london-scheme commonwealth-transfer-scheme irmct iimm iiim interpol
  seajust cah-draft-articles custom comity`
  .trim()
  .split(/\s+/)

describe('What is a duty and what is a caution', () => {
  test('a rule, a limit, a definition or a note is a caution and no duty', () => {
    expect(CAUTIONS.filter((id) => !lawbook.cautionOf.has(id) || lawbook.dutyOf.has(id))).toEqual([])
  })
  test('a duty of a treaty not found to be in force is kept as a duty, not as a caution', () => {
    expect(lawbook.dutyOf.has('bimstec-2022')).toBe(true)
  })
  test('no id is both, and every duty has one of the four strengths', () => {
    expect(law.duties.filter((d) => lawbook.cautionOf.has(d.id)).map((d) => d.id)).toEqual([])
    expect(law.duties.filter((d) => !STRENGTHS.includes(d.strength)).map((d) => d.id)).toEqual([])
  })
  test('instruments without a status table are there under their ids', () => {
    expect(WITHOUT_TABLE.filter((id) => !lawbook.instrumentOf.has(id))).toEqual([])
    expect(WITHOUT_TABLE.filter((id) => lawbook.instrumentOf.get(id)?.status.kind === 'table')).toEqual([])
  })
})

/** Every text of the pack with the place where it stands. */
function textsIn(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`))
}

describe('What a reader is told', () => {
  test('holds no word of our research and nothing unfinished', () => {
    const research = /background knowledge|scrape|github|wikipedia|mirror|seed\b|undefined|todo:/i
    const found = textsIn(texts, 'texts').filter(([, text]) => research.test(text))
    expect(found).toEqual([])
  })
  test('every duty says what is to be done, explains it and names the next step', () => {
    for (const { id } of law.duties) {
      const text = texts.duties[id]
      expect(
        [text?.act, text?.explanation, text?.nextStep].every((t) => t !== undefined && t.trim() !== ''),
        id,
      ).toBe(true)
      // the act stands after 'must' and before further conditions: no capital, no full stop
      expect(text?.act, id).not.toMatch(/\.$/)
      expect(text?.trigger ?? 'If it is so', id).toMatch(/^\p{Lu}.*[^.:,]$/su)
    }
  })
  test('every channel says who sends to whom and what to do', () => {
    for (const { id, routes } of law.channels) {
      const text = texts.channels[id]
      expect(
        [text?.who, text?.explanation].every((t) => t !== undefined && t !== ''),
        id,
      ).toBe(true)
      expect(text?.steps.length, id).toBeGreaterThan(0)
      expect(text?.articles.length, id).toBe(routes.length)
    }
  })
  test('every point of law has both readings, each with a source', () => {
    for (const id of law.points) {
      for (const reading of [texts.points[id]?.yes, texts.points[id]?.no]) {
        expect(reading?.text, id).toBeTruthy()
        expect(reading?.sources.length, id).toBeGreaterThan(0)
      }
    }
  })
})

describe('Every instrument', () => {
  test.each(law.instruments.map((i) => i.id))('%s has its source, its day and the day by which to look again', (id) => {
    const text = texts.instruments[id]
    expect(text?.source.body.trim()).toBeTruthy()
    expect([isDate(text?.asAt ?? ''), isDate(text?.recheckBy ?? '')]).toEqual([true, true])
    expect((text?.recheckBy ?? '') > (text?.asAt ?? '')).toBe(true)
  })
  test('with a table says where the table comes from, and has no day in it after the lawbook’s', () => {
    for (const { id, status } of law.instruments) {
      if (status.kind !== 'table') continue
      expect(texts.instruments[id]?.statusSource?.body, id).toBeTruthy()
      expect(status.asAt <= law.lawAsAt, id).toBe(true)
      for (const [state, row] of Object.entries(lawbook.status[id] ?? {})) {
        const days = [row.signed, row.consentDate, row.inForce, row.ended].filter((d) => d !== undefined)
        expect(
          days.every((d) => d <= law.lawAsAt),
          `${id} ${state}`,
        ).toBe(true)
      }
    }
  })
  test('not found to be in force says what was found and on which day it was looked for', () => {
    const pending = law.instruments.filter((i) => i.inForce === null)
    expect(pending.map((i) => i.id).sort()).toEqual([
      'asean-extradition',
      'au-malabo-2014',
      'bimstec-mla-2022',
      'cah-draft-articles',
      'ljubljana-the-hague',
      'saarc-mla',
      'un-cybercrime',
    ])
    for (const i of pending) {
      expect(texts.instruments[i.id]?.inForceEvidence, i.id).toMatch(/[Cc]heck with/)
      expect(i.inForceAsAt, i.id).toBeDefined()
    }
  })
})
