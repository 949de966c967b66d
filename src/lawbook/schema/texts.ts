import * as z from 'zod'
import { CONFIDENCES, CRIMES, NEEDS, STAGES } from '../types.ts'
import { aged, date, id, source, text, upTo } from './basics.ts'

const option = z.strictObject({ value: text, label: upTo(60), hint: upTo(200).optional() })
export const question = z.strictObject({
  id,
  kind: z.enum(['one', 'many', 'state', 'state-or-none', 'table', 'parts', 'place', 'period', 'date']),
  title: upTo(110),
  hint: upTo(400),
  why: upTo(240),
  whereToFind: upTo(260).optional(),
  example: upTo(200).optional(),
  unknownLabel: upTo(60).optional(),
  parts: z
    .array(
      z.strictObject({
        value: text,
        label: upTo(110),
        hint: upTo(300).optional(),
        options: z.array(option).optional(),
      }),
    )
    .optional(),
  options: z.array(option).optional(),
  optionsFrom: z.enum(['crimes', 'needs']).optional(),
})
const named = z.strictObject({ id, title: upTo(80), hint: upTo(400) })
export const crimesFile = z.strictObject({
  crimes: z.array(
    named.extend({
      id: z.enum(CRIMES),
      family: z.enum(['core', 'transnational']),
      instruments: z.array(id).optional(),
    }),
  ),
})
export const needsFile = z.strictObject({ needs: z.array(named.extend({ id: z.enum(NEEDS) })) })
export const glossaryFile = z.strictObject({
  ...aged,
  terms: z.array(
    z.strictObject({
      id,
      term: upTo(60),
      aliases: z.array(upTo(60)).default([]),
      meaning: upTo(320),
      see: z.array(id).optional(),
    }),
  ),
})

const link = z.strictObject({
  kind: z.enum(['instruments', 'states', 'duties', 'channels', 'crimes', 'needs', 'pages', 'developments']),
  id: z.string(),
})
/** An essay of the library: each paragraph carries where it is from. */
export const page = z.strictObject({
  id,
  order: z.number(),
  title: upTo(110),
  summary: upTo(400),
  ...aged,
  sections: z
    .array(
      z.strictObject({
        id,
        heading: upTo(110),
        paragraphs: z
          .array(
            z
              .strictObject({
                text: upTo(1200),
                instrument: id.optional(),
                article: text.optional(),
                confidence: z.enum(CONFIDENCES),
                sources: z.array(source).min(1).optional(),
                /** The paragraph tells how the guide works, not what the law is. */
                ofGuide: z.literal(true).optional(),
              })
              .refine((p) => p.ofGuide === true || p.sources !== undefined, {
                error: 'needs sources; a paragraph about the guide itself says ofGuide: true',
              }),
          )
          .min(1),
        links: z.array(link).optional(),
      }),
    )
    .min(1),
})
/** What is on its way and binds nobody, or not yet: kept apart from binding law. */
export const developmentsFile = z.strictObject({
  ...aged,
  developments: z
    .array(
      z.strictObject({
        id,
        title: upTo(110),
        instrument: id.optional(),
        stage: z.enum(STAGES),
        summary: upTo(600),
        whatItWouldChange: upTo(600),
        checkWith: upTo(260),
        url: z.url().optional(),
        steps: z
          .array(
            z.strictObject({
              /** A day, a month or a year. */
              date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
                error: 'must be a day, a month or a year: YYYY-MM-DD, YYYY-MM or YYYY',
              }),
              text: upTo(400),
              confidence: z.enum(CONFIDENCES),
              sources: z.array(source).min(1),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
})
export const lawbookFile = z.strictObject({
  version: text,
  lawAsAt: date,
  changelog: z.array(z.strictObject({ version: text, date, text })),
})
