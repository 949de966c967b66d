import {
  allOf,
  compileCondition,
  compileGates,
  dutyCondition,
  routeCondition,
  standsAlone,
} from './compileCondition.ts'
import { drop } from './drop.ts'
import { compileIccRows, compileInstrument, compileStatusTable } from './instrumentLaw.ts'
import { listIn, type WrittenLawbook } from './readLawbook.ts'
import type { WrittenCondition } from './schema/condition.ts'
import { type LawPack, NEEDS } from './types.ts'

/** What the engine needs, from a lawbook that was read. It looks nothing up: the checks do. */
export function compileLaw(written: WrittenLawbook): LawPack {
  const { head, groups } = written
  return {
    version: head.value.version,
    lawAsAt: head.value.lawAsAt,
    statesAsAt: groups.value.groups[0]?.asAt ?? head.value.lawAsAt,
    states: written.states.map(({ row }) => ({
      iso3: row.iso3,
      iso2: row.iso2,
      region: row.region,
      subregion: row.subregion,
      groups: listIn(row.groups),
    })),
    instruments: written.instruments.map((at) => compileInstrument(at.value, head.value.lawAsAt)),
    status: Object.fromEntries([...written.tables].map(([id, rows]) => [id, compileStatusTable(rows)])),
    icc: compileIccRows(written.iccRows),
    reservations: compileReservations(written),
    points: written.points.value.points.map((p) => p.id),
    duties: compileDuties(written),
    channels: compileChannels(written),
    cautions: written.cautionFiles.flatMap((at) =>
      at.value.cautions.map((c) => {
        const when = c.when === undefined ? undefined : allOf([compileCondition(c.when, 'caution', courtOf(written))])
        return drop({ id: c.id, crimes: c.crimes, when }) as LawPack['cautions'][number]
      }),
    ),
  }
}

const courtOf = (written: WrittenLawbook): string => written.icc.value.instrument

/** The duties that a reservation can take away. */
const reservedIn = (written: WrittenLawbook): ReadonlySet<string> =>
  new Set(
    written.reservationFiles.flatMap((f) =>
      f.value.reservations.flatMap((r) => (r.effect === 'excludes' || r.effect === 'no-basis' ? r.duties : [])),
    ),
  )

function compileReservations(written: WrittenLawbook): LawPack['reservations'] {
  return written.reservationFiles.flatMap((at) =>
    at.value.reservations.map(
      (r) =>
        drop({
          state: r.state,
          instrument: at.value.instrument,
          duties: r.duties,
          effect: r.effect,
          when: r.when === undefined ? undefined : compileCondition(r.when, 'duty', courtOf(written)),
          gate: r.gate,
          reciprocal: r.reciprocal,
          from: r.from,
          until: r.until,
          certainty: r.certainty,
        }) as LawPack['reservations'][number],
    ),
  )
}

/** In the order of the instruments, and within each in the order of its file. */
function compileDuties(written: WrittenLawbook): LawPack['duties'] {
  const reserved = reservedIn(written)
  return written.instruments.flatMap(({ value: instrument }) => {
    const hasStatus = instrument.status.kind !== 'none'
    const duties = written.dutyFiles.filter((f) => f.value.instrument === instrument.id).flatMap((f) => f.value.duties)
    return duties.map((d) => ({
      id: d.id,
      instrument: instrument.id,
      article: d.article,
      articleConfirmed: d.articleConfirmed,
      actor: d.actor,
      moment: d.moment,
      owedTo: d.owedTo,
      strength: d.strength,
      crimes: d.crimes,
      temporal: d.temporal,
      condition: dutyCondition(d, {
        instrument: instrument.id,
        isDraft: instrument.kind === 'draft',
        hasStatus,
        keepsEarlierActs: instrument.leaving?.keeps === 'earlier-acts',
        oldConductPoint: instrument.oldConductPoint,
        continuingPoint: instrument.continuingPoint,
        crimeConditions: (instrument.crimeConditions ?? {}) as Readonly<Record<string, WrittenCondition>>,
        hasReservations: reserved.has(d.id),
        court: courtOf(written),
      }),
      perCrime: instrument.crimeConditions !== undefined && d.binds !== 'none' && d.crimeConditions !== 'none',
      standsAlone: standsAlone(d, hasStatus),
      gates: compileGates(d.gates),
      points: d.points ?? [],
      ...(d.prosecuteOrExtradite === undefined ? {} : { prosecuteOrExtradite: d.prosecuteOrExtradite }),
      confidence: d.confidence,
    }))
  })
}

/** In the order of the needs, and within each in the order of its file. */
function compileChannels(written: WrittenLawbook): LawPack['channels'] {
  const reserved = reservedIn(written)
  return NEEDS.flatMap((need) =>
    written.channelFiles
      .filter((f) => f.value.need === need)
      .flatMap((f) => f.value.channels)
      .map((c) => ({
        id: c.id,
        need,
        alsoServes: c.alsoServes ?? [],
        from: c.between[0],
        to: c.between[1],
        own: c.direction === 'own',
        routes: c.routes.map((r) => ({
          basis: r.basis,
          rank: r.rank,
          crimes: r.crimes,
          condition: routeCondition(
            r.when,
            (r.duties ?? []).filter((d) => reserved.has(d)),
            courtOf(written),
          ),
          gates: compileGates(r.gates),
          duties: r.duties ?? [],
        })),
      })),
  )
}
