import * as z from 'zod'
import { CERTAINTIES, CONFIDENCES, CRIMES, INSTRUMENT_KINDS } from '../types.ts'
import { date, id, iso, source, text, upTo } from './basics.ts'
import { condition } from './condition.ts'

const openTo = z.union(
  [
    z.literal('all'),
    z.strictObject({ group: text }),
    z.strictObject({ groups: z.array(text).min(1) }),
    z.array(iso).min(1),
  ],
  { error: 'must be all, {group: NAME}, {groups: [NAME, NAME]}, or a list of States such as [KHM, THA]' },
)
export const statusRules = z.strictObject({
  kind: z.enum(['table', 'group', 'untabled', 'none']),
  group: text.optional(),
  asAt: date.optional(),
  recheckBy: date.optional(),
  parties: z.number().int().nonnegative().optional(),
  partiesNote: upTo(400).optional(),
  absent: z.enum(['not-party', 'unknown']).optional(),
  unknownFor: z
    .array(
      z.strictObject({
        states: z.union([z.literal('all-absent'), z.array(iso).min(1)], {
          error: 'must be all-absent, or a list of States such as [KHM, THA]',
        }),
        after: date.optional(),
        why: upTo(300).optional(),
      }),
    )
    .optional(),
  openTo: openTo.optional(),
  /** States outside the organization that made the treaty join on invitation only. */
  byInvitation: z.literal(true).optional(),
  cautions: z.array(upTo(400)).optional(),
  source: source.optional(),
})
export const instrument = z.strictObject({
  id,
  order: z.number(),
  title: upTo(220),
  short: upTo(90),
  article: z.literal('none').optional(),
  kind: z.enum(INSTRUMENT_KINDS),
  family: text,
  adopted: date.optional(),
  opened: date.optional(),
  inForce: z
    .union([date, z.literal('unverified'), z.null()], {
      error:
        'must be a day of the calendar written YYYY-MM-DD, unverified, or null where the treaty was not found to be in force',
    })
    .optional(),
  inForceEvidence: upTo(400).optional(),
  inForceAsAt: date.optional(),
  depositary: upTo(110).optional(),
  depositaryUrl: z.url().optional(),
  citation: upTo(60).optional(),
  source,
  asAt: date,
  recheckBy: date,
  note: upTo(500).optional(),
  oldConductPoint: id.optional(),
  continuingPoint: id.optional(),
  leaving: z
    .strictObject({
      article: text.optional(),
      keeps: z.enum(['earlier-acts', 'none']),
      text: upTo(400),
      confidence: z.enum(CONFIDENCES).optional(),
    })
    .optional(),
  status: statusRules,
  provisional: z
    .array(z.strictObject({ state: iso, part: text, from: date, note: text.optional(), source: source.optional() }))
    .optional(),
  annexes: z.array(z.strictObject({ id: text, title: text, confidence: z.enum(CONFIDENCES).optional() })).optional(),
  annexesAccepted: z
    .array(
      z.strictObject({
        state: iso,
        annexes: z.array(text).min(1),
        from: date,
        note: text.optional(),
        source: source.optional(),
      }),
    )
    .optional(),
  crimeConditions: z.partialRecord(z.enum(CRIMES), condition).optional(),
  alwaysOffered: z.literal(true).optional(),
})

export const groupsFile = z.strictObject({
  groups: z.array(
    z.strictObject({
      id: text,
      title: upTo(130),
      members: z.number().int().optional(),
      asAt: date,
      note: upTo(400).optional(),
    }),
  ),
  notes: z.array(z.strictObject({ state: iso.optional(), about: text.optional(), text: upTo(700) })).default([]),
})
export const iccFile = z.strictObject({
  asAt: date,
  recheckBy: date,
  source,
  checkWith: text,
  url: z.url(),
  note: upTo(700),
  instrument: id.default('rome-statute'),
})
export const statusRow = z.strictObject({
  iso3: iso,
  signed: date.optional(),
  consent: z
    .enum(['ratification', 'accession', 'acceptance', 'approval', 'succession', 'signature', 'definitive signature'])
    .optional(),
  consent_date: date.optional(),
  in_force: date.optional(),
  ended: date.optional(),
  certainty: z.enum(CERTAINTIES),
  doubtful_from: date.optional(),
  /** 'first..last day' or '..last day': whether the State was bound in that span is disputed. */
  disputed: z
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2})?\.\.\d{4}-\d{2}-\d{2}$/, {
      error: "must be a span such as '1992-03-06..1992-12-28' or '..2001-06-09'",
    })
    .optional(),
  note: upTo(600).optional(),
})
export const iccRow = z.strictObject({
  kind: z.enum(['investigation', 'concluded', 'examination', 'closed', 'referral', 'declaration']),
  states: text,
  name: text,
  opened: date.optional(),
  conduct_from: date.optional(),
  conduct_to: date.optional(),
  basis: text.optional(),
  obliges: text.optional(),
  certainty: z.enum(['sure', 'doubtful']),
  note: upTo(600).optional(),
})
export const stateRow = z.strictObject({
  iso3: iso,
  iso2: z.string().regex(/^[A-Z]{2}$/),
  name: text,
  inText: text,
  aliases: text.optional(),
  region: text,
  subregion: text,
  groups: text.optional(),
})
