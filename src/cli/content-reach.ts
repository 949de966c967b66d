import { assess } from '../engine/assess.ts'
import { emptySituation, type Situation } from '../engine/situation.ts'
import type { ContentFiles, ContentIssue } from '../lawbook/contentFile.ts'
import { openLawbook } from '../lawbook/openLawbook.ts'
import { CRIMES, type InstrumentId, type Iso3, type IsoDate, type LawPack } from '../lawbook/types.ts'

/**
 * What no State can ever owe or use, whatever the answers. Every State is judged with nothing known, where only what can never be true comes out as
 * a no: with all crimes, with each alone, and as if each treaty that is not in force were in force for it. What was reached is not judged again.
 */
export function findUnreachable(files: ContentFiles, law: LawPack): readonly ContentIssue[] {
  const lawbook = openLawbook(law)
  const left = {
    // a draft binds nobody, and is shown as such
    duties: new Set(
      law.duties.filter((d) => lawbook.instrumentOf.get(d.instrument)?.kind !== 'draft').map((d) => d.id),
    ),
    channels: new Set(law.channels.map((c) => c.id)),
    cautions: new Set(law.cautions.map((c) => c.id)),
  }
  const pending = law.instruments.filter((i) => i.inForce === null || i.inForce === 'unverified').map((i) => i.id)
  const neighbour = (state: Iso3): Iso3 => law.states.find((s) => s.iso3 !== state)?.iso3 ?? state
  const situationsOf = (state: Iso3): readonly Situation[] => [
    emptySituation(state, CRIMES, law.lawAsAt),
    ...pending.map((id) => supposing(state, neighbour(state), id, law.lawAsAt)),
    ...CRIMES.map((crime) => emptySituation(state, [crime], law.lawAsAt)),
  ]
  for (const situation of law.states.flatMap(({ iso3 }) => situationsOf(iso3))) {
    const assessment = assess(
      {
        ...lawbook,
        duties: law.duties.filter((d) => left.duties.has(d.id)),
        channels: law.channels.filter((c) => left.channels.has(c.id)),
        cautions: law.cautions.filter((c) => left.cautions.has(c.id)),
      },
      situation,
    )
    for (const f of assessment.duties) if (f.verdict !== 'does-not-apply') left.duties.delete(f.duty.id)
    for (const f of assessment.channels) if (f.status !== 'closed') left.channels.delete(f.channel.id)
    for (const f of assessment.cautions) if (f.truth !== 'no') left.cautions.delete(f.caution.id)
    if (left.duties.size + left.channels.size + left.cautions.size === 0) return []
  }
  const told = (folder: keyof typeof left, message: (id: string) => string) =>
    [...left[folder]].map((id) => ({ ...placeOf(files, folder, id), message: message(id) }))
  return [
    ...told(
      'duties',
      (id) => `No State can ever owe '${id}'. Correct its condition, or the instrument’s status, or take the duty out.`,
    ),
    ...told(
      'channels',
      (id) => `No State can ever use '${id}'. Correct the conditions of its routes, or take the channel out.`,
    ),
    ...told('cautions', (id) => `The caution '${id}' can never be shown. Correct its condition, or take it out.`),
  ]
}

/** The State and another as if both were bound by a treaty that binds nobody yet, and had an arrangement with the Court. */
function supposing(state: Iso3, other: Iso3, pending: InstrumentId, at: IsoDate): Situation {
  const bound = { [pending]: { status: 'party' as const, date: LONG_AGO } }
  return {
    ...emptySituation(state, CRIMES, at),
    other,
    inForce: { [pending]: LONG_AGO },
    status: { [state]: bound, [other]: bound },
    iccAcceptance: { [state]: { 'arrangement-87-5': { date: null } } },
  }
}
const LONG_AGO = '1900-01-01'

/** Where an entry with this id begins. */
function placeOf(files: ContentFiles, folder: string, id: string): { readonly file: string; readonly line: number } {
  for (const [file, text] of files) {
    if (!file.startsWith(`${folder}/`)) continue
    const at = text.split('\n').findIndex((line) => line.trim() === `- id: ${id}`)
    if (at >= 0) return { file, line: at + 1 }
  }
  return { file: folder, line: 1 }
}
