import * as z from 'zod'
import {
  ACTORS,
  CONFIDENCES,
  MOMENTS,
  NEEDS,
  OWED_TO,
  RANKS,
  REQUEST_PARTS,
  STRENGTHS,
  TEMPORAL_RULES,
} from '../types.ts'
import { aged, crimes, date, id, iso, source, upTo } from './basics.ts'
import { condition } from './condition.ts'

const gate = z.strictObject({ text: upTo(300), crimes: crimes.optional() })

export const duty = z.strictObject({
  id,
  formerly: z.array(id).optional(),
  article: upTo(60),
  articleConfirmed: z.boolean(),
  actor: z.enum(ACTORS),
  moment: z.enum(MOMENTS),
  owedTo: z.enum(OWED_TO),
  strength: z.enum(STRENGTHS),
  crimes,
  temporal: z.enum(TEMPORAL_RULES),
  temporalWhy: upTo(260).optional(),
  crimeConditions: z.literal('none').optional(),
  binds: z.enum(['party', 'none', 'party-or-12-3', 'part-iii']).optional(),
  when: condition.optional(),
  trigger: upTo(280).optional(),
  gates: z.array(gate).optional(),
  act: upTo(300),
  explanation: upTo(800),
  exceptions: upTo(400).optional(),
  refusal: z
    .strictObject({
      mandatory: z.array(upTo(300)).min(1).optional(),
      optional: z.array(upTo(300)).min(1).optional(),
      unsorted: z.array(upTo(300)).min(1).optional(),
    })
    .optional(),
  nextStep: upTo(400),
  related: z.array(id).min(1).optional(),
  confidence: z.enum(CONFIDENCES),
  caseLaw: z.strictObject({ text: upTo(600), confidence: z.enum(CONFIDENCES), source: source.optional() }).optional(),
  note: upTo(400).optional(),
  source: source.optional(),
  points: z.array(id).optional(),
  /** The case goes to the prosecutors unless the person is extradited: whoever asks, or only where extradition was asked for and refused. */
  prosecuteOrExtradite: z.enum(['whoever-asks', 'where-refused']).optional(),
})
export const dutyFile = z.strictObject({ instrument: id, duties: z.array(duty) })

export const caution = z.strictObject({
  id,
  title: upTo(120),
  instrument: id.optional(),
  article: upTo(80).optional(),
  articleConfirmed: z.boolean().optional(),
  text: upTo(700),
  crimes,
  when: condition.optional(),
  kind: z.enum(['fact', 'law', 'rule']),
  confidence: z.enum(CONFIDENCES),
  source: source.optional(),
})
export const cautionFile = z.strictObject({ ...aged, cautions: z.array(caution) })

const route = z.strictObject({
  basis: z.array(id),
  rank: z.enum(RANKS),
  crimes,
  when: condition.optional(),
  duties: z.array(id).optional(),
  gates: z.array(gate).optional(),
  article: upTo(80).optional(),
})
const end = z.enum(['state', 'court', 'un'])
const lines = z.array(upTo(300)).default([])
/** What the request must hold, each item under the part of the request to which it belongs. */
const requestParts = z.partialRecord(z.enum(REQUEST_PARTS), z.array(upTo(300)).min(1)).default({})
export const channel = z.strictObject({
  id,
  title: upTo(110),
  alsoServes: z.array(z.enum(NEEDS)).optional(),
  between: z.tuple([end, end], { error: 'must be the two ends of the channel, such as [state, court]' }),
  direction: z.literal('own').optional(),
  routes: z.array(route).min(1),
  who: upTo(300),
  steps: lines,
  requestHolds: requestParts,
  refusal: lines,
  mistakes: lines,
  safety: lines,
  explanation: upTo(800),
  sources: z.array(source).min(1).optional(),
  confidence: z.enum(CONFIDENCES),
})
export const channelFile = z.strictObject({ ...aged, need: z.enum(NEEDS), channels: z.array(channel) })
/** As channels were written before their items were sorted by the parts of a request; read only to be compared with. */
export const channelFileEarlier = channelFile.extend({
  channels: z.array(
    channel.extend({
      requestHolds: z.union([requestParts, z.array(z.string()).transform((help) => ({ help }))]),
    }),
  ),
}) as unknown as typeof channelFile

const reading = z.strictObject({ text: upTo(400), sources: z.array(source).min(1) })
export const pointsFile = z.strictObject({
  ...aged,
  points: z.array(z.strictObject({ id, title: upTo(200), yes: reading, no: reading })),
})

export const reservation = z.strictObject({
  state: iso,
  kind: z.enum(['reservation', 'declaration', 'understanding']),
  articles: upTo(60),
  duties: z.array(id),
  effect: z.enum(['excludes', 'no-basis', 'conditions', 'informs']),
  when: condition.optional(),
  gate: upTo(300).optional(),
  reciprocal: z.enum(['yes', 'no', 'unsettled']),
  from: date.optional(),
  until: date.optional(),
  certainty: z.enum(['sure', 'doubtful']),
  text: upTo(500),
  source: source.optional(),
})
export const reservationFile = z.strictObject({ instrument: id, reservations: z.array(reservation) })
