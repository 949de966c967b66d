import * as z from 'zod'
import { CONFLICTS, ROLES, STATUS_WORDS } from '../engine/situation.ts'
import { TRUTHS } from '../engine/truth.ts'
import { ACCEPTANCES, CRIMES, LEGAL_NEEDS, NEEDS } from '../lawbook/types.ts'
import { CASE_KIND } from './caseFile.ts'
import { FORMAT } from './codec.ts'

/** The shape of a case file, for those who read or make one. The guide itself reads more forgivingly. Used when the project is built and tested, never in a browser. */

const state = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe('ISO 3166-1 alpha-3; XAA to XZZ for an invented State')
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('ISO 8601')
const id = z.string().regex(/^[a-z0-9-]+$/)
const truth = z.enum(TRUTHS)
const place = z.union([z.enum(['self', 'other', 'elsewhere', 'unknown']), state])
const legal = z.partialRecord(z.enum(LEGAL_NEEDS), truth)
const end = z.enum(['self', 'other', 'court', 'un'])
const override = z.strictObject({ status: z.enum(STATUS_WORDS), date: date.optional() })

const answers = z.strictObject({
  crime: z.array(z.enum(CRIMES)).min(1).optional(),
  conflict: z.enum(CONFLICTS).optional(),
  'grave-breach': truth.optional(),
  state: state.optional(),
  with: z.union([z.literal('none'), state]).optional(),
  role: z.enum(ROLES).optional(),
  status: z
    .strictObject({
      corrections: z.record(state, z.record(id, override)),
      inForce: z.record(id, z.union([date, z.enum(['no', 'unknown'])])),
    })
    .optional(),
  icc: z
    .strictObject({
      'situation-open': truth,
      warrant: truth,
      acceptance: z.record(
        state,
        z.union([
          z.enum(['none', 'unknown']),
          z.partialRecord(z.enum(ACCEPTANCES), z.strictObject({ date: date.nullable() })),
        ]),
      ),
    })
    .optional(),
  'suspect-in': place.optional(),
  territory: place.optional(),
  'national-of': place.optional(),
  conduct: z
    .string()
    .regex(/^(unknown|\d{4}(-\d{2}(-\d{2})?)?(\/(\.\.|\d{4}(-\d{2}(-\d{2})?)?))?)$/)
    .describe('A day, month or year, or an interval of ISO 8601; .. for an open end; unknown')
    .optional(),
  at: date.optional(),
  'treaty-required': z.record(state, legal).optional(),
  bilateral: legal.optional(),
  need: z.array(z.enum(NEEDS)).optional(),
  position: z.record(id, z.enum(['yes', 'no'])).optional(),
})

export const caseFile = z.strictObject({
  kind: z.literal(CASE_KIND),
  format: z.literal(FORMAT),
  lawPack: z.string(),
  savedOn: date,
  answers,
  shown: z
    .strictObject({
      at: date,
      lawAsAt: date,
      status: z.array(
        z.strictObject({
          state,
          instrument: id,
          status: z.enum(STATUS_WORDS),
          since: date.nullable(),
          until: date.nullable(),
        }),
      ),
      duties: z.array(
        z.strictObject({
          id,
          bearer: end,
          verdict: z.enum(['applies', 'does-not-apply', 'depends']),
          doubt: z.enum(['fact', 'law', 'both']).nullable(),
        }),
      ),
      channels: z.array(z.strictObject({ id, from: end, to: end, status: z.enum(['open', 'conditional', 'closed']) })),
    })
    .describe('What the result said when it was saved.'),
  digest: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .describe('SHA-256 over the JSON of the rest with sorted keys and no white space.'),
})

/** The JSON Schema of a case file, as text. */
export const caseFileSchema = (): string =>
  `${JSON.stringify({ title: 'A case file of Dedere (*.dedere.json)', ...z.toJSONSchema(caseFile) }, null, 2)}\n`
