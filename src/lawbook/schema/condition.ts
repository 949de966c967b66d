import * as z from 'zod'
import { meant } from '../nearest.ts'
import { ACCEPTANCES, LEGAL_NEEDS } from '../types.ts'
import { crimes, date, id, iso, text } from './basics.ts'

const stateRef = z.union([z.enum(['bearer', 'counterpart', 'from', 'to', 'self', 'other']), iso], {
  error: 'must be bearer, counterpart, from, to, self, other, or the ISO 3166-1 alpha-3 code of a State',
})
const ofState = z.strictObject({ state: stateRef.default('bearer') })
const toInstrument = z.strictObject({ state: stateRef.default('bearer'), to: id })
const bothOr = { state: stateRef.optional(), both: z.literal(true).optional(), to: id }
const conflictKind = z.enum(['international', 'non-international'])

/** One entry a kind of atom, keyed by the word that an editor writes. */
export const ATOMS = {
  crime: crimes,
  conflict: z.union([conflictKind, z.array(conflictKind).min(1)], {
    error: 'must be international, non-international, or a list of the two',
  }),
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
export const ATOM_WORDS = Object.keys(ATOMS)

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
          : (ATOMS as Record<string, z.ZodType>)[key]
    if (inner === undefined) {
      ctx.addIssue({
        code: 'custom',
        path: [key],
        message: `is not a condition.${meant(key, ['all', 'any', 'not', ...ATOM_WORDS])} Use all, any, not, or one of ${ATOM_WORDS.join(', ')}`,
      })
      return
    }
    const result = inner.safeParse(value[key], { reportInput: true })
    for (const issue of result.error?.issues ?? []) {
      ctx.addIssue({ ...issue, path: [key, ...issue.path] } as Parameters<typeof ctx.addIssue>[0])
    }
  }),
)
/** The written atom with its defaults filled in. */
export const parseAtom = (key: string, value: unknown): unknown =>
  (ATOMS as Record<string, z.ZodType>)[key]?.parse(value)
