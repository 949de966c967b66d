import type { WrittenLawbook } from '../readLawbook.ts'
import { CRIMES, NEEDS } from '../types.ts'

/** What an id can be the id of, in the words of a message. */
export type Kind =
  | 'State'
  | 'group'
  | 'instrument'
  | 'annex'
  | 'duty'
  | 'channel'
  | 'caution'
  | 'point of law'
  | 'crime'
  | 'need'
  | 'page'
  | 'development'
  | 'term'
export type Known = Readonly<Record<Kind, ReadonlySet<string>>>

/** Every id of the lawbook, by kind. */
export const knownIn = (written: WrittenLawbook): Known => ({
  State: new Set(written.states.map((s) => s.row.iso3)),
  group: new Set(written.groups.value.groups.map((g) => g.id)),
  instrument: new Set(written.instruments.map((i) => i.value.id)),
  annex: new Set(written.instruments.flatMap((i) => (i.value.annexes ?? []).map((a) => a.id))),
  duty: new Set(written.dutyFiles.flatMap((f) => f.value.duties.map((d) => d.id))),
  channel: new Set(written.channelFiles.flatMap((f) => f.value.channels.map((c) => c.id))),
  caution: new Set(written.cautionFiles.flatMap((f) => f.value.cautions.map((c) => c.id))),
  'point of law': new Set(written.points.value.points.map((p) => p.id)),
  crime: new Set(CRIMES),
  need: new Set(NEEDS),
  page: new Set(written.pages.map((p) => p.value.id)),
  development: new Set(written.developments.value.developments.map((d) => d.id)),
  term: new Set(written.glossary.value.terms.map((t) => t.id)),
})
