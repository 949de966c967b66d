import type * as z from 'zod'
import { parseAtom, type WrittenCondition } from './schema/condition.ts'
import type { duty as dutySchema } from './schema/duty.ts'
import type { Condition, Crime, Gate, InstrumentId, RouteLaw, StateRef } from './types.ts'

/** In whose terms a condition is written: a duty's bearer, a channel's two ends, or the two States of the situation. */
export type Scope = 'duty' | 'channel' | 'caution'

const ROLE_IN: Readonly<Record<Scope, Readonly<Record<'bearer' | 'counterpart', StateRef>>>> = {
  duty: { bearer: 'bearer', counterpart: 'counterpart' },
  channel: { bearer: 'to', counterpart: 'from' },
  caution: { bearer: 'self', counterpart: 'other' },
}

/** A written condition in its one compiled form: short words written out, roles in the terms of the scope. */
export function compileCondition(written: WrittenCondition, scope: Scope, court: InstrumentId): Condition {
  const key = Object.keys(written)[0] ?? ''
  const value = written[key]
  const inner = (c: unknown) => compileCondition(c as WrittenCondition, scope, court)
  if (key === 'all') return { all: (value as unknown[]).map(inner) }
  if (key === 'any') return { any: (value as unknown[]).map(inner) }
  if (key === 'not') return { not: inner(value) }
  const atom = parseAtom(key, value) as Record<string, unknown>
  const roles = ROLE_IN[scope]
  const role = (ref: unknown): StateRef => roles[ref as 'bearer' | 'counterpart'] ?? (ref as StateRef)
  const both = [roles.bearer, roles.counterpart]
  switch (key) {
    case 'conflict':
      return { conflict: [atom].flat() as never }
    case 'bound-both':
      return { all: both.map((state) => ({ party: { state, to: atom['to'] as string } })) }
    case 'applies-provisionally':
    case 'accepts-annex': {
      const { both: forBoth, state, ...rest } = atom
      const one = (s: StateRef) => ({ [key]: { state: s, ...rest } }) as unknown as Condition
      return forBoth ? { all: both.map(one) } : one(role(state ?? 'bearer'))
    }
    case 'icc-begun-before-leaving':
      return { 'icc-begun-before-leaving': { state: role(atom['state']), to: court } }
    default: {
      const held =
        typeof atom === 'object' && !Array.isArray(atom) && 'state' in atom
          ? { ...atom, state: role(atom['state']) }
          : atom
      return { [key]: held } as unknown as Condition
    }
  }
}

/** Every id that a condition names, by kind, for the cross-reference check. */
export function namesIn(condition: Condition): {
  instruments: string[]
  points: string[]
  states: string[]
  roles: string[]
} {
  const found = { instruments: [] as string[], points: [] as string[], states: [] as string[], roles: [] as string[] }
  const visit = (c: Condition): void => {
    const inner = 'all' in c ? c.all : 'any' in c ? c.any : 'not' in c ? [c.not] : null
    if (inner !== null) {
      for (const part of inner) visit(part)
      return
    }
    if ('unsettled' in c) found.points.push(c.unsettled)
    const held = Object.values(c)[0] as Record<string, string>
    if (typeof held !== 'object') return
    if (held['to'] !== undefined) found.instruments.push(held['to'])
    if (held['instrument'] !== undefined) found.instruments.push(held['instrument'])
    const ref = held['state']
    if (ref !== undefined) (/^[A-Z]/.test(ref) ? found.states : found.roles).push(ref)
  }
  visit(condition)
  return found
}

/** A conjunction without needless nesting. */
export const allOf = (parts: readonly (Condition | null)[]): Condition => {
  const kept = parts.filter((p) => p !== null).flatMap((p) => ('all' in p ? p.all : [p]))
  return kept.length === 1 && kept[0] !== undefined ? kept[0] : { all: kept }
}

type WrittenDuty = z.output<typeof dutySchema>
interface ForDuty {
  readonly instrument: InstrumentId
  readonly isDraft: boolean
  /** False for custom, domestic law, networks and mechanisms: no status is needed. */
  readonly hasStatus: boolean
  readonly keepsEarlierActs: boolean
  readonly oldConductPoint: string | undefined
  readonly continuingPoint: string | undefined
  readonly crimeConditions: Readonly<Partial<Record<Crime, WrittenCondition>>>
  readonly hasReservations: boolean
  readonly court: InstrumentId
}

/** Whether the duty stands whatever the status of its instrument. */
export const standsAlone = (duty: WrittenDuty, hasStatus: boolean): boolean => duty.binds === 'none' || !hasStatus

/**
 * The whole condition of a duty: what its fields imply (crimes, force of the treaty, who is bound and when, where the suspect or the acts are),
 * its own `when`, and the reservations made against it.
 */
export function dutyCondition(duty: WrittenDuty, about: ForDuty): Condition {
  const own = duty.when === undefined ? null : compileCondition(duty.when, 'duty', about.court)
  return allOf([
    crimePart(
      duty.crimes,
      duty.binds === 'none' || duty.crimeConditions === 'none' ? {} : about.crimeConditions,
      about.court,
    ),
    bindingPart(duty, about),
    duty.actor === 'custodial' ? { 'suspect-in': { state: 'bearer' } } : null,
    duty.actor === 'territorial' ? { territory: { state: 'bearer' } } : null,
    own,
    about.hasReservations ? { unreserved: duty.id } : null,
  ])
}

function crimePart(crimes: readonly Crime[], special: ForDuty['crimeConditions'], court: InstrumentId): Condition {
  const plain = crimes.filter((c) => special[c] === undefined)
  const conditional = crimes.flatMap((c): Condition[] => {
    const written = special[c]
    return written === undefined ? [] : [allOf([{ crime: [c] }, compileCondition(written, 'duty', court)])]
  })
  if (conditional.length === 0) return { crime: crimes }
  return { any: [...(plain.length > 0 ? [{ crime: plain }] : []), ...conditional] }
}

function bindingPart(duty: WrittenDuty, about: ForDuty): Condition | null {
  const to = about.instrument
  const inForce: Condition = { 'in-force': { instrument: to } }
  if (about.isDraft) return inForce
  if (standsAlone(duty, about.hasStatus)) return duty.owedTo === 'counterpart' ? { 'has-counterpart': true } : null
  if (duty.actor === 'court' || duty.actor === 'un') return inForce
  const counterpart: Condition | null = duty.owedTo === 'counterpart' ? { party: { state: 'counterpart', to } } : null
  const bound = allOf([inForce, bearerPart(duty, about), counterpart, oldConductPart(duty, about)])
  if (duty.binds !== 'part-iii') return bound
  const provisionally = (state: StateRef): Condition => ({ 'applies-provisionally': { state, to, part: 'III' } })
  return { any: [bound, allOf([provisionally('bearer'), counterpart === null ? null : provisionally('counterpart')])] }
}

/** A State that accepted the Court by declaration, for acts on its territory or by its nationals (Rome Statute, art 12(2) and (3)). */
const ACCEPTED: Condition = {
  all: [
    { 'icc-acceptance': { state: 'bearer', by: 'declaration-12-3' } },
    { any: [{ territory: { state: 'bearer' } }, { 'national-of': { state: 'bearer' } }] },
  ],
}

function bearerPart(duty: WrittenDuty, about: ForDuty): Condition {
  const to = about.instrument
  const party: Condition = { party: { state: 'bearer', to } }
  const left: Condition = { 'former-party': { state: 'bearer', to } }
  if (duty.actor === 'non-party') return { not: party }
  if (duty.actor === 'former-party' || duty.temporal === 'survives-leaving') return left
  const bound: Condition = duty.binds === 'party-or-12-3' ? { any: [party, ACCEPTED] } : party
  const whenDone: Condition = { 'party-at-conduct': { state: 'bearer', to } }
  if (duty.temporal === 'conduct-after-entry') {
    return allOf([whenDone, about.keepsEarlierActs ? { any: [bound, left] } : bound])
  }
  if (duty.temporal === 'continuing' && about.continuingPoint !== undefined) {
    return allOf([bound, { any: [whenDone, { unsettled: about.continuingPoint }] }])
  }
  return bound
}

/** Crime-specific treaties: whether assistance reaches acts older than the treaty between the two States is unsettled. */
function oldConductPart(duty: WrittenDuty, about: ForDuty): Condition | null {
  if (duty.temporal !== 'request-after-entry' || duty.owedTo !== 'counterpart' || about.oldConductPoint === undefined) {
    return null
  }
  const whenDone = (state: StateRef): Condition => ({ 'party-at-conduct': { state, to: about.instrument } })
  return { any: [allOf([whenDone('bearer'), whenDone('counterpart')]), { unsettled: about.oldConductPoint }] }
}

export const compileGates = (
  gates: readonly { text: string; crimes?: readonly Crime[] | undefined }[] | undefined,
): readonly Gate[] =>
  (gates ?? []).map((g) => (g.crimes === undefined ? { text: g.text } : { text: g.text, crimes: g.crimes }))

/** A route's whole condition: its own, and the reservations on the duties it rests on. */
export function routeCondition(
  written: WrittenCondition | undefined,
  duties: readonly string[],
  court: InstrumentId,
): RouteLaw['condition'] {
  const own = written === undefined ? null : compileCondition(written, 'channel', court)
  return allOf([own, ...duties.map((d): Condition => ({ unreserved: d }))])
}
