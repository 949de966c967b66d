import { compileCondition, namesIn, type Scope } from '../compileCondition.ts'
import type { Located } from '../contentFile.ts'
import { meant } from '../nearest.ts'
import { listIn, statusFile, type WrittenLawbook } from '../readLawbook.ts'
import { conditionsIn, partsOf } from '../writtenConditions.ts'
import type { Findings } from './findings.ts'
import { type Kind, type Known, knownIn } from './known.ts'
import { checkTextReferences } from './textReferences.ts'

const ADD: Partial<Record<Kind, string>> = {
  State: ' to states.tsv',
  group: ' to groups.yaml',
  'point of law': ' to points.yaml',
}
const ROLES: Readonly<Record<Scope, readonly string[]>> = {
  duty: ['bearer', 'counterpart'],
  channel: ['from', 'to'],
  caution: ['self', 'other'],
}

/** Says that an id leads nowhere, with the nearest one that exists. */
export type Refer = (at: Located<unknown>, path: readonly PropertyKey[], kind: Kind, id: string) => void

export const noSuch = (kind: Kind, id: string, known: Known): string =>
  `There is no ${kind} '${id}'.${kind === 'State' ? '' : meant(id, [...known[kind]])} Correct the ${kind === 'State' ? 'code' : 'id'}, or add it${ADD[kind] ?? ''}.`

/** Every id that a file names exists. */
export function checkReferences(written: WrittenLawbook, findings: Findings): void {
  const known = knownIn(written)
  const refer: Refer = (at, path, kind, id) => {
    if (!known[kind].has(id)) findings.at(at, path, noSuch(kind, id, known))
  }
  checkTables(written, known, findings)
  checkInstruments(written, refer)
  for (const at of written.reservationFiles) {
    refer(at, ['instrument'], 'instrument', at.value.instrument)
    for (const [i, r] of at.value.reservations.entries()) {
      refer(at, ['reservations', i, 'state'], 'State', r.state)
      for (const [k, id] of r.duties.entries()) refer(at, ['reservations', i, 'duties', k], 'duty', id)
    }
  }
  for (const at of written.dutyFiles) {
    refer(at, ['instrument'], 'instrument', at.value.instrument)
    for (const [i, d] of at.value.duties.entries()) {
      for (const [k, id] of (d.points ?? []).entries()) refer(at, ['duties', i, 'points', k], 'point of law', id)
      for (const [k, id] of (d.related ?? []).entries()) {
        refer(at, ['duties', i, 'related', k], 'duty', id)
        if (id === d.id)
          findings.at(at, ['duties', i, 'related', k], `The duty is related to itself. Take '${id}' out.`)
      }
      for (const [k, id] of (d.formerly ?? []).entries()) {
        if (!known.duty.has(id)) continue
        findings.at(
          at,
          ['duties', i, 'formerly', k],
          `'${id}' is the id of another duty. An id is never used again: take it out here, or rename the other.`,
        )
      }
    }
  }
  for (const at of written.channelFiles) {
    for (const [i, c] of at.value.channels.entries()) {
      for (const [k, r] of c.routes.entries()) {
        const path = ['channels', i, 'routes', k]
        for (const [n, id] of r.basis.entries()) refer(at, [...path, 'basis', n], 'instrument', id)
        for (const [n, id] of (r.duties ?? []).entries()) refer(at, [...path, 'duties', n], 'duty', id)
      }
    }
  }
  for (const at of written.cautionFiles) {
    for (const [i, c] of at.value.cautions.entries()) {
      if (c.instrument !== undefined) refer(at, ['cautions', i, 'instrument'], 'instrument', c.instrument)
    }
  }
  checkConditionNames(written, findings, refer)
  checkTextReferences(written, refer)
}

function checkTables(written: WrittenLawbook, known: Known, findings: Findings): void {
  for (const { line, row } of written.states) {
    for (const group of listIn(row.groups)) {
      if (!known.group.has(group)) findings.on('states.tsv', line, noSuch('group', group, known))
    }
  }
  for (const { line, row } of written.iccRows) {
    for (const state of [...listIn(row.states), ...listIn(row.obliges)]) {
      if (!known.State.has(state)) findings.on('icc.tsv', line, noSuch('State', state, known))
    }
  }
  for (const [id, rows] of written.tables) {
    for (const { line, row } of rows) {
      if (!known.State.has(row.iso3)) findings.on(statusFile(id), line, noSuch('State', row.iso3, known))
    }
  }
}

function checkInstruments(written: WrittenLawbook, refer: Refer): void {
  for (const at of written.instruments) {
    const { status, oldConductPoint, continuingPoint, provisional, annexesAccepted, annexes } = at.value
    if (oldConductPoint !== undefined) refer(at, ['oldConductPoint'], 'point of law', oldConductPoint)
    if (continuingPoint !== undefined) refer(at, ['continuingPoint'], 'point of law', continuingPoint)
    if (status.group !== undefined) refer(at, ['status', 'group'], 'group', status.group)
    const open = status.openTo
    if (Array.isArray(open)) for (const [i, s] of open.entries()) refer(at, ['status', 'openTo', i], 'State', s)
    else if (typeof open === 'object' && 'group' in open) refer(at, ['status', 'openTo', 'group'], 'group', open.group)
    else if (typeof open === 'object') {
      for (const [i, g] of open.groups.entries()) refer(at, ['status', 'openTo', 'groups', i], 'group', g)
    }
    for (const [i, u] of (status.unknownFor ?? []).entries()) {
      if (u.states === 'all-absent') continue
      for (const [k, s] of u.states.entries()) refer(at, ['status', 'unknownFor', i, 'states', k], 'State', s)
    }
    for (const [i, p] of (provisional ?? []).entries()) refer(at, ['provisional', i, 'state'], 'State', p.state)
    for (const [i, a] of (annexesAccepted ?? []).entries()) {
      refer(at, ['annexesAccepted', i, 'state'], 'State', a.state)
      if (annexes === undefined) continue
      for (const [k, id] of a.annexes.entries()) refer(at, ['annexesAccepted', i, 'annexes', k], 'annex', id)
    }
  }
}

/** Each atom of a condition by itself, so that a wrong id is named on its own line however deep it stands. */
function checkConditionNames(written: WrittenLawbook, findings: Findings, refer: Refer): void {
  const court = written.icc.value.instrument
  for (const { at, path, written: condition, scope } of conditionsIn(written)) {
    for (const part of partsOf(condition, path)) {
      const key = String(part.path.at(-1))
      if (key === 'all' || key === 'any' || key === 'not') continue
      const names = namesIn(compileCondition(part.written, scope, court))
      const held = part.written[key] as Record<string, string>
      const place = (field: string) => (typeof held === 'object' ? [...part.path, field] : part.path)
      for (const id of names.instruments) refer(at, place('to' in Object(held) ? 'to' : 'instrument'), 'instrument', id)
      for (const id of names.points) refer(at, part.path, 'point of law', id)
      for (const id of names.states) refer(at, place('state'), 'State', id)
      for (const role of names.roles) {
        if (ROLES[scope].includes(role)) continue
        findings.at(at, place('state'), `'${role}' means nothing here. Use ${ROLES[scope].join(' or ')}.`)
      }
      if (key === 'member' && held['of'] !== undefined) refer(at, place('of'), 'group', held['of'])
      if (key === 'accepts-annex' && held['annex'] !== undefined) refer(at, place('annex'), 'annex', held['annex'])
    }
  }
}
