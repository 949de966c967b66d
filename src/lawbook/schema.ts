import * as z from 'zod'
import {
  ACCEPTANCES,
  ACTORS,
  CERTAINTIES,
  CONFIDENCES,
  CRIMES,
  type Crime,
  INSTRUMENT_KINDS,
  LEGAL_NEEDS,
  MOMENTS,
  NEEDS,
  OWED_TO,
  RANKS,
  SOURCE_CLASSES,
  STRENGTHS,
  TEMPORAL_RULES,
} from './types.ts'

/** The shape of every content file, as the lawyer-editor writes it. Used when content is compiled; never shipped to a browser. */

const isDate = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text
}
export const date = z.string().refine(isDate, { error: 'must be a day of the calendar, written YYYY-MM-DD' })
const iso = z.string().regex(/^[A-Z]{3}$/, { error: 'must be an ISO 3166-1 alpha-3 code such as KHM' })
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'must be an id in lower case with dashes' })
const text = z.string().trim().min(1, { error: 'must not be empty' })

export const source = z.strictObject({
  class: z.enum(SOURCE_CLASSES),
  body: text,
  asAt: date.optional(),
  url: z.url().optional(),
})

const ALIASES: Readonly<Record<string, readonly Crime[]>> = {
  all: CRIMES,
  core: CRIMES.slice(0, 5),
  icc: CRIMES.slice(0, 3),
  transnational: CRIMES.slice(5),
}
const crimeName = z.enum([...CRIMES, 'all', 'core', 'icc', 'transnational'])
/** A list of crimes, or one of the short words all, core, icc, transnational. */
export const crimes = z
  .union([crimeName, z.array(crimeName).min(1)], {
    error: `must be all, core, icc, transnational, or a list of these crimes: ${CRIMES.join(', ')}`,
  })
  .transform((given): readonly Crime[] => {
    const wanted = new Set([given].flat().flatMap((c) => ALIASES[c] ?? [c as Crime]))
    return CRIMES.filter((c) => wanted.has(c))
  })

const stateRef = z.union([z.enum(['bearer', 'counterpart', 'from', 'to', 'self', 'other']), iso])
const ofState = z.strictObject({ state: stateRef.default('bearer') })
const toInstrument = z.strictObject({ state: stateRef.default('bearer'), to: id })
const bothOr = { state: stateRef.optional(), both: z.literal(true).optional(), to: id }
const conflictKind = z.enum(['international', 'non-international'])

const atoms = {
  crime: crimes,
  conflict: z.union([conflictKind, z.array(conflictKind).min(1)]),
  'grave-breach': z.literal(true),
  party: toInstrument,
  'bound-both': z.strictObject({ to: id }),
  'party-at-conduct': toInstrument,
  'former-party': toInstrument,
  signatory: toInstrument,
  'in-force': z.strictObject({ instrument: id }),
  'applies-provisionally': z.strictObject({ ...bothOr, part: text }),
  'accepts-annex': z.strictObject({ ...bothOr, annex: text }),
  'suspect-in': ofState,
  'national-of': ofState,
  territory: ofState,
  'treaty-required': z.strictObject({ state: stateRef.default('bearer'), for: z.enum(LEGAL_NEEDS) }),
  bilateral: z.strictObject({ for: z.enum(LEGAL_NEEDS) }),
  icc: z.enum(['situation-open', 'warrant']),
  'icc-acceptance': z.strictObject({ state: stateRef.default('bearer'), by: z.enum(ACCEPTANCES) }),
  'icc-begun-before-leaving': z.strictObject({ state: stateRef.default('bearer') }),
  'conduct-from': date,
  member: z.strictObject({ state: stateRef.default('bearer'), of: text }),
  unsettled: id,
  'has-counterpart': z.literal(true),
} as const
export const ATOM_WORDS = Object.keys(atoms)

/** A condition as written. It is checked key by key so that the message can name the word that is wrong. */
export type WrittenCondition = { readonly [key: string]: unknown }
export const condition: z.ZodType<WrittenCondition> = z.lazy(() =>
  z.record(z.string(), z.unknown()).superRefine((value, ctx) => {
    const keys = Object.keys(value)
    const key = keys[0] ?? ''
    if (keys.length !== 1) {
      ctx.addIssue({
        code: 'custom',
        message: `must have exactly one word (found: ${keys.join(', ') || 'none'}); join several under all: or any:`,
      })
      return
    }
    const inner: z.ZodType | undefined =
      key === 'all' || key === 'any'
        ? z.array(condition).min(1)
        : key === 'not'
          ? condition
          : (atoms as Record<string, z.ZodType>)[key]
    if (inner === undefined) {
      ctx.addIssue({
        code: 'custom',
        message: `'${key}' is not a condition; use all, any, not, or one of ${ATOM_WORDS.join(', ')}`,
      })
      return
    }
    const result = inner.safeParse(value[key])
    for (const issue of result.error?.issues ?? []) {
      ctx.addIssue({ code: 'custom', message: issue.message, path: [key, ...issue.path] })
    }
  }),
)
/** The written atom with its defaults filled in. */
export const parseAtom = (key: string, value: unknown): unknown =>
  (atoms as Record<string, z.ZodType>)[key]?.parse(value)

const gate = z.strictObject({ text, crimes: crimes.optional() })

export const duty = z.strictObject({
  id,
  formerly: z.array(id).optional(),
  article: text,
  articleConfirmed: z.boolean(),
  actor: z.enum(ACTORS),
  moment: z.enum(MOMENTS),
  owedTo: z.enum(OWED_TO),
  strength: z.enum(STRENGTHS),
  crimes,
  temporal: z.enum(TEMPORAL_RULES),
  temporalWhy: text.optional(),
  crimeConditions: z.literal('none').optional(),
  binds: z.enum(['party', 'none', 'party-or-12-3', 'part-iii']).optional(),
  when: condition.optional(),
  trigger: text.optional(),
  gates: z.array(gate).optional(),
  act: text,
  explanation: text,
  exceptions: text.optional(),
  refusal: z
    .strictObject({
      mandatory: z.array(text).min(1).optional(),
      optional: z.array(text).min(1).optional(),
      unsorted: z.array(text).min(1).optional(),
    })
    .optional(),
  nextStep: text,
  related: z.array(id).min(1).optional(),
  confidence: z.enum(CONFIDENCES),
  caseLaw: z.strictObject({ text, confidence: z.enum(CONFIDENCES), source: source.optional() }).optional(),
  note: text.optional(),
  source: source.optional(),
  points: z.array(id).optional(),
})
export const dutyFile = z.strictObject({ instrument: id, duties: z.array(duty) })

export const caution = z.strictObject({
  id,
  title: text,
  instrument: id.optional(),
  article: text.optional(),
  articleConfirmed: z.boolean().optional(),
  text,
  crimes,
  when: condition.optional(),
  kind: z.enum(['fact', 'law', 'rule']),
  confidence: z.enum(CONFIDENCES),
  source: source.optional(),
})
/** From when a file's texts are, and when they must be looked at again. */
const aged = { asAt: date, recheckBy: date }
export const cautionFile = z.strictObject({ ...aged, cautions: z.array(caution) })

const route = z.strictObject({
  basis: z.array(id),
  rank: z.enum(RANKS),
  crimes,
  when: condition.optional(),
  duties: z.array(id).optional(),
  gates: z.array(gate).optional(),
  article: text.optional(),
})
const end = z.enum(['state', 'court', 'un'])
const lines = z.array(text).default([])
export const channel = z.strictObject({
  id,
  title: text,
  alsoServes: z.array(z.enum(NEEDS)).optional(),
  between: z.tuple([end, end]),
  direction: z.literal('own').optional(),
  routes: z.array(route).min(1),
  who: text,
  steps: lines,
  requestHolds: lines,
  refusal: lines,
  mistakes: lines,
  safety: lines,
  explanation: text,
  sources: z.array(source).min(1).optional(),
  confidence: z.enum(CONFIDENCES),
})
export const channelFile = z.strictObject({ ...aged, need: z.enum(NEEDS), channels: z.array(channel) })

const reading = z.strictObject({ text, sources: z.array(source).min(1) })
export const pointsFile = z.strictObject({
  ...aged,
  points: z.array(z.strictObject({ id, title: text, yes: reading, no: reading })),
})

const openTo = z.union([
  z.literal('all'),
  z.strictObject({ group: text }),
  z.strictObject({ groups: z.array(text).min(1) }),
  z.array(iso).min(1),
])
export const statusRules = z.strictObject({
  kind: z.enum(['table', 'group', 'untabled', 'none']),
  group: text.optional(),
  asAt: date.optional(),
  recheckBy: date.optional(),
  parties: z.number().int().nonnegative().optional(),
  partiesNote: text.optional(),
  absent: z.enum(['not-party', 'unknown']).optional(),
  unknownFor: z
    .array(
      z.strictObject({
        states: z.union([z.literal('all-absent'), z.array(iso).min(1)]),
        after: date.optional(),
        why: text.optional(),
      }),
    )
    .optional(),
  openTo: openTo.optional(),
  cautions: z.array(text).optional(),
  source: source.optional(),
})
export const instrument = z.strictObject({
  id,
  order: z.number(),
  title: text,
  short: text,
  article: z.literal('none').optional(),
  kind: z.enum(INSTRUMENT_KINDS),
  family: text,
  adopted: date.optional(),
  opened: date.optional(),
  inForce: z.union([date, z.literal('unverified'), z.null()]).optional(),
  inForceEvidence: text.optional(),
  inForceAsAt: date.optional(),
  depositary: text.optional(),
  depositaryUrl: z.url().optional(),
  citation: text.optional(),
  source,
  asAt: date,
  recheckBy: date,
  note: text.optional(),
  oldConductPoint: id.optional(),
  continuingPoint: id.optional(),
  leaving: z
    .strictObject({
      article: text.optional(),
      keeps: z.enum(['earlier-acts', 'none']),
      text,
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
})

export const reservation = z.strictObject({
  state: iso,
  kind: z.enum(['reservation', 'declaration', 'understanding']),
  articles: text,
  duties: z.array(id),
  effect: z.enum(['excludes', 'no-basis', 'conditions', 'informs']),
  when: condition.optional(),
  gate: text.optional(),
  reciprocal: z.enum(['yes', 'no', 'unsettled']),
  from: date.optional(),
  until: date.optional(),
  certainty: z.enum(['sure', 'doubtful']),
  text,
  source: source.optional(),
})
export const reservationFile = z.strictObject({ instrument: id, reservations: z.array(reservation) })

export const question = z.looseObject({
  id,
  title: text,
  hint: text,
  why: text,
  whereToFind: text.optional(),
  example: text.optional(),
  unknownLabel: text.optional(),
  options: z.array(z.looseObject({ value: text, label: text, hint: text.optional() })).optional(),
})
const named = z.looseObject({ id, title: text, hint: text })
export const crimesFile = z.strictObject({
  crimes: z.array(named.extend({ id: z.enum(CRIMES), family: z.enum(['core', 'transnational']) })),
})
export const needsFile = z.strictObject({ needs: z.array(named.extend({ id: z.enum(NEEDS) })) })
export const groupsFile = z.looseObject({
  groups: z.array(
    z.looseObject({ id: text, title: text, members: z.number().int().optional(), asAt: date, note: text.optional() }),
  ),
  notes: z.array(z.looseObject({ text })).default([]),
})
export const iccFile = z.looseObject({
  asAt: date,
  recheckBy: date,
  source,
  checkWith: text,
  url: z.url(),
  note: text,
  instrument: id.default('rome-statute'),
})
export const glossaryFile = z.strictObject({
  ...aged,
  terms: z.array(
    z.strictObject({ id, term: text, aliases: z.array(text).default([]), meaning: text, see: z.array(id).optional() }),
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
  title: text,
  summary: text,
  ...aged,
  sections: z
    .array(
      z.strictObject({
        id,
        heading: text,
        paragraphs: z
          .array(
            z.strictObject({
              text,
              instrument: id.optional(),
              article: text.optional(),
              confidence: z.enum(CONFIDENCES),
              sources: z.array(source).min(1),
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
        title: text,
        instrument: id.optional(),
        stage: z.enum(['proposed', 'negotiated', 'adopted', 'in-force', 'unknown']),
        summary: text,
        whatItWouldChange: text,
        checkWith: text,
        url: z.url().optional(),
        steps: z
          .array(
            z.strictObject({
              /** A day, a month or a year. */
              date: z
                .string()
                .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
                  error: 'must be a day, a month or a year: YYYY-MM-DD, YYYY-MM or YYYY',
                }),
              text,
              confidence: z.enum(CONFIDENCES),
              sources: z.array(source).min(1),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
})
/** A worked case: the law stated by hand from the articles before the engine is run. */
export const scenario = z.strictObject({
  id,
  title: text,
  use: z.array(z.enum(['golden', 'training', 'example'])).min(1),
  story: text,
  covers: z.strictObject({
    instruments: z.array(id).optional(),
    temporal: z.array(z.enum(TEMPORAL_RULES)).optional(),
    themes: z.array(text).optional(),
  }),
  situation: z.record(z.string(), z.unknown()),
  expect: z
    .array(
      z
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
          because: text,
        })
        .refine((e) => [e.duty, e.channel, e.caution].filter((x) => x !== undefined).length === 1, {
          error: 'must name exactly one of duty, channel or caution',
        }),
    )
    .min(1),
})
export const lawbookFile = z.strictObject({
  version: text,
  lawAsAt: date,
  changelog: z.array(z.strictObject({ version: text, date, text })),
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
  note: text.optional(),
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
  note: text.optional(),
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
