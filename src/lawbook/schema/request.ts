import * as z from 'zod'
import { CHECKLIST_PARTS, CONFIDENCES, LETTER_PARTS, NEEDS } from '../types.ts'
import { aged, id, source, upTo } from './basics.ts'

/** A line that states law names its instrument and article; it is said only where the channel rests on that instrument. */
const said = (signs: number) =>
  z
    .strictObject({
      text: upTo(signs),
      kinds: z.array(id).min(1).optional(),
      needs: z.array(z.enum(NEEDS)).min(1).optional(),
      instrument: id.optional(),
      article: upTo(80).optional(),
      articleConfirmed: z.boolean().default(true),
      confidence: z.enum(CONFIDENCES).optional(),
      sources: z.array(source).min(1).optional(),
    })
    .refine((l) => l.instrument === undefined || (l.article !== undefined && l.confidence !== undefined), {
      error: 'names an instrument and so states law; it needs article and confidence too',
    })

export const requestFile = z.strictObject({
  ...aged,
  kinds: z
    .array(
      z.strictObject({
        id,
        title: upTo(110),
        writer: z.enum(['from', 'to']),
        opening: upTo(500),
        closing: upTo(400),
        signature: upTo(200),
        /** How domestic law is named as the basis, where it is not the law of the State that is asked. */
        domestic: upTo(200).optional(),
        channels: z.array(id).min(1),
      }),
    )
    .min(1),
  checklist: z.array(
    z.strictObject({
      id: z.enum(CHECKLIST_PARTS),
      title: upTo(80),
      why: upTo(260),
      items: z.array(said(300)).default([]),
    }),
  ),
  letter: z.array(
    z.strictObject({ id: z.enum(LETTER_PARTS), title: upTo(80), paragraphs: z.array(said(900)).default([]) }),
  ),
  basis: z.strictObject({
    treaty: upTo(200),
    toConfirm: upTo(120),
    none: upTo(300),
    boundBoth: upTo(300),
    boundOne: upTo(300),
    boundOpen: upTo(300),
    named: z.record(z.string(), upTo(300)),
  }),
})
