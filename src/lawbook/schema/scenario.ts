import * as z from 'zod'
import { TEMPORAL_RULES } from '../types.ts'
import { date, id, text, upTo } from './basics.ts'

/** What is expected of one finding, with the reason from the articles. */
export const expectation = z
  .strictObject({
    duty: id.optional(),
    bearer: z.enum(['self', 'other', 'court', 'un']).optional(),
    verdict: z.enum(['applies', 'does-not-apply', 'depends']).optional(),
    doubt: z.enum(['none', 'fact', 'law', 'both']).optional(),
    lane: z.enum(['law', 'pipeline']).optional(),
    periods: z
      .array(
        z.strictObject({
          from: date,
          to: date.nullable(),
          verdict: z.enum(['applies', 'does-not-apply', 'depends']),
        }),
      )
      .optional(),
    channel: id.optional(),
    from: z.enum(['self', 'other', 'court', 'un']).optional(),
    to: z.enum(['self', 'other', 'court', 'un']).optional(),
    status: z.enum(['open', 'conditional', 'closed']).optional(),
    caution: id.optional(),
    shown: z.boolean().optional(),
    missing: z.array(text).optional(),
    unsettled: z.array(id).optional(),
    article: text.optional(),
    because: upTo(600),
  })
  .refine((e) => [e.duty, e.channel, e.caution].filter((x) => x !== undefined).length === 1, {
    error: 'must name exactly one of duty, channel or caution',
  })

/** A worked case: the law stated by hand from the articles before the engine is run. */
export const scenario = z.strictObject({
  id,
  title: upTo(130),
  use: z.array(z.enum(['golden', 'training', 'example'])).min(1),
  story: upTo(2500),
  covers: z.strictObject({
    instruments: z.array(id).optional(),
    temporal: z.array(z.enum(TEMPORAL_RULES)).optional(),
    themes: z.array(text).optional(),
  }),
  situation: z.record(z.string(), z.unknown()),
  expect: z.array(expectation).min(1),
})
