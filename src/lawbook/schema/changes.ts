import * as z from 'zod'
import { date, id, iso, text, upTo } from './basics.ts'

const change = z.enum(['added', 'removed', 'corrected'])
/** What has become of a duty or channel: `note` says in which respect it was corrected. */
const entry = z.strictObject({ id, change, note: upTo(300).optional() })

/** What changed in the law from one law pack to the next, so that a case that was saved under the earlier one can be told of it. */
export const changesFile = z
  .strictObject({
    version: text,
    /** The version before. */
    since: text,
    date,
    status: z.array(z.strictObject({ state: iso, instrument: id, was: upTo(200), now: upTo(200) })),
    /** Instruments whose own entry into force is told otherwise. */
    instruments: z.array(z.strictObject({ id, was: upTo(200), now: upTo(200) })),
    reservations: z.array(z.strictObject({ state: iso, instrument: id, articles: upTo(120), change })),
    /** Rows of the table of the International Criminal Court. */
    situations: z.array(z.strictObject({ name: upTo(200), states: z.array(iso), change })),
    duties: z.array(entry),
    channels: z.array(entry),
  })
  .describe(
    'What changed in the law from one law pack to the next. A duty or channel is corrected where what can move a verdict differs: who owes it, to whom, when, how strongly, for which crimes and acts, under which conditions, under which article. New wording alone is not listed. Written by npm run content:changes.',
  )
