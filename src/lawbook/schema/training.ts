import * as z from 'zod'
import { CONFIDENCES, NEEDS, RANKS, STRENGTHS } from '../types.ts'
import { aged, id, text, upTo } from './basics.ts'
import { expectation } from './scenario.ts'

/** What exercises are set from: a situation, and what is asked of it. The answers are found by the engine; `expects` says what the author expects. */

const STATUS_WORDS = ['party', 'signatory', 'consented-not-yet-in-force', 'withdrawn', 'not-party', 'unknown'] as const
const STEPS = ['join', 'leave', 'withdraw-reservation', 'accept-annex', 'in-force'] as const

const whole = (from: number, to: number) =>
  z.number().refine((n) => Number.isInteger(n) && n >= from && n <= to, {
    error: `must be a whole number from ${from} to ${to}`,
  })

const bearer = z.enum(['self', 'other'])
const end = z.enum(['self', 'other', 'court', 'un'])
const verdict = z.enum(['applies', 'does-not-apply', 'depends'])
const status = z.enum(['open', 'conditional', 'closed'])

const common = { id, minutes: whole(1, 8) }

/** What a belief amounts to in this case. It is right where the engine finds the same. */
export const claim = z.union(
  [
    z.strictObject({ duty: id, bearer, verdict }),
    z.strictObject({ duty: id, bearer, strength: z.enum(STRENGTHS) }),
    z.strictObject({ channel: id, from: end, to: end, status }),
    z.strictObject({ channel: id, rank: z.enum(RANKS) }),
    z.strictObject({ state: bearer, instrument: id, status: z.enum(STATUS_WORDS) }),
  ],
  {
    error:
      'must be one of {duty, bearer, verdict}, {duty, bearer, strength}, {channel, from, to, status}, {channel, rank} and {state, instrument, status}, with words that exist',
  },
)

export const step = z
  .strictObject({ state: bearer, instrument: id, step: z.enum(STEPS), item: text.optional() })
  .refine((s) => s.step !== 'accept-annex' || s.item !== undefined, { error: 'needs an item: the annex accepted' })

export const exercise = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      ...common,
      kind: z.literal('which-duties'),
      bearer,
      pool: z.array(id).min(4).max(6),
      expects: z.strictObject({ applies: z.array(id), depends: z.array(id) }),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('who-owes'),
      duty: id,
      expects: z.enum(['self', 'other', 'both', 'neither', 'open']),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('first-channel'),
      need: z.enum(NEEDS),
      from: end,
      to: end,
      /** A channel, or 'none'. */
      expects: id,
    }),
    z.strictObject({
      ...common,
      kind: z.literal('missing-fact'),
      subject: z.union([z.strictObject({ duty: id, bearer }), z.strictObject({ channel: id, from: end, to: end })], {
        error: 'must be {duty, bearer} or {channel, from, to}',
      }),
      expects: z.array(text).min(1),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('what-changes'),
      change: z.array(step).min(1).max(4),
      pool: z
        .strictObject({ duties: z.array(id), channels: z.array(id) })
        .refine(
          ({ duties, channels }) => duties.length + channels.length >= 4 && duties.length + channels.length <= 6,
          { error: 'must hold four to six duties and channels in all' },
        ),
      expects: z.strictObject({ duties: z.array(id), channels: z.array(id) }),
    }),
    z.strictObject({ ...common, kind: z.literal('order-steps'), channel: id }),
    z.strictObject({ ...common, kind: z.literal('wrong-citation'), bearer, duties: z.array(id).min(4).max(5) }),
    z.strictObject({
      ...common,
      kind: z.literal('belief'),
      misconception: id,
      /** What a colleague says of this case: the claim in words, and what is shown to be judged. */
      says: upTo(200),
      claim,
      expects: z.enum(['wrong', 'right']),
    }),
  ],
  {
    error:
      'must be one of which-duties, who-owes, first-channel, missing-fact, what-changes, order-steps, wrong-citation, belief',
  },
)

/** A scenario for a session of training or for practice alone. */
export const trainingScenario = z.strictObject({
  id,
  title: upTo(110),
  difficulty: z.enum(['easy', 'middle', 'hard']),
  minutes: whole(5, 30),
  goal: upTo(240),
  /** The invented States of the situation. */
  names: z
    .record(
      z.string().regex(/^X[A-Z]{2}$/, { error: 'must be a code of an invented State, XAA to XZZ' }),
      z.strictObject({
        name: upTo(40),
        inText: upTo(40),
      }),
    )
    .optional(),
  story: z.array(upTo(600)).min(1).max(4),
  misconceptions: z.array(id),
  situation: z.record(z.string(), z.unknown()),
  exercises: z.array(exercise).min(3).max(6),
  expect: z.array(expectation).min(3),
  notes: z.array(upTo(300)).min(1).max(5),
  debrief: upTo(600),
})

export const misconceptionsFile = z.strictObject({
  ...aged,
  misconceptions: z
    .array(
      z.strictObject({
        id,
        belief: upTo(200),
        right: upTo(500),
        citations: z.array(z.strictObject({ instrument: id, article: upTo(80).optional() })).min(1),
        confidence: z.enum(CONFIDENCES),
        note: upTo(400).optional(),
      }),
    )
    .min(1),
})
