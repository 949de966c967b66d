import type { Located } from '../contentFile.ts'
import type { WrittenLawbook } from '../readLawbook.ts'
import { CRIMES, NEEDS } from '../types.ts'
import type { Findings } from './findings.ts'

/** Every id stands once, every crime and need is there, and what one field asks for is given by another. */
export function checkCompleteness(written: WrittenLawbook, findings: Findings): void {
  const { crimes, needs } = written
  for (const [at, kind, found, wanted] of [
    [crimes, 'crime', crimes.value.crimes, CRIMES],
    [needs, 'need', needs.value.needs, NEEDS],
  ] as const) {
    for (const id of wanted) {
      if (!found.some((f) => f.id === id)) findings.at(at, [], `The ${kind} '${id}' is missing. Add its entry.`)
    }
  }
  for (const at of written.instruments) {
    const { status, inForce, inForceEvidence, inForceAsAt } = at.value
    if (inForce === null && (inForceEvidence === undefined || inForceAsAt === undefined)) {
      findings.at(
        at,
        ['inForce'],
        'An instrument not found to be in force needs inForceEvidence (what was found) and inForceAsAt (the day). Add both.',
      )
    }
    if (status.kind === 'group' && status.group === undefined) {
      findings.at(at, ['status'], "Status by membership needs 'group'. Add it.")
    }
    if (status.kind === 'table' && status.source === undefined) {
      findings.at(at, ['status'], "A table of status needs its 'source'. Add it under status.")
    }
  }
  for (const at of written.cautionFiles) {
    for (const [i, c] of at.value.cautions.entries()) {
      if (c.source !== undefined || c.instrument !== undefined || c.kind === 'fact') continue
      findings.at(
        at,
        ['cautions', i],
        `The caution '${c.id}' names neither an instrument nor a source. Add a source, class unverified where nothing was seen.`,
      )
    }
  }
  for (const at of written.channelFiles) {
    for (const [i, c] of at.value.channels.entries()) {
      if (c.sources !== undefined) continue
      findings.at(
        at,
        ['channels', i],
        `The channel '${c.id}' names no source. Add sources, class unverified where nothing was seen.`,
      )
    }
  }
  for (const at of written.reservationFiles) {
    for (const [i, r] of at.value.reservations.entries()) {
      if (r.effect !== 'conditions' || r.gate !== undefined) continue
      findings.at(at, ['reservations', i], "A reservation that sets conditions needs a 'gate' that says them. Add it.")
    }
  }
  const { version, changelog } = written.head.value
  if (!changelog.some((c) => c.version === version)) {
    findings.at(
      written.head,
      ['version'],
      `Version ${version} has no entry in the changelog. Add one that says what changed.`,
    )
  }
  checkUnique(written, findings)
}

interface Entry {
  readonly id: string
  readonly file: string
  readonly line: number
}

function checkUnique(written: WrittenLawbook, findings: Findings): void {
  const inFiles = <T>(files: readonly Located<T>[], name: string, idsOf: (value: T) => readonly { id: string }[]) =>
    files.flatMap((f) => idsOf(f.value).map(({ id }, i) => ({ id, file: f.file, line: f.lineOf([name, i]) })))
  const unique = (kind: string, found: readonly Entry[]) => {
    const first = new Map<string, Entry>()
    for (const at of found) {
      const held = first.get(at.id)
      if (held === undefined) first.set(at.id, at)
      else {
        findings.on(
          at.file,
          at.line,
          `The ${kind} '${at.id}' stands already in ${held.file}, line ${held.line}. Give one of them another id, or take it out.`,
        )
      }
    }
  }
  const whole = (files: readonly Located<{ id: string }>[]) =>
    files.map((f) => ({ id: f.value.id, file: f.file, line: 1 }))
  unique(
    'State',
    written.states.map((s) => ({ id: s.row.iso3, file: 'states.tsv', line: s.line })),
  )
  unique('instrument', whole(written.instruments))
  unique('question', whole(written.questions))
  unique(
    'duty',
    inFiles(written.dutyFiles, 'duties', (f) => f.duties),
  )
  unique(
    'caution',
    inFiles(written.cautionFiles, 'cautions', (f) => f.cautions),
  )
  unique(
    'channel',
    inFiles(written.channelFiles, 'channels', (f) => f.channels),
  )
  unique(
    'point of law',
    inFiles([written.points], 'points', (f) => f.points),
  )
  unique(
    'term',
    inFiles([written.glossary], 'terms', (f) => f.terms),
  )
  unique(
    'development',
    inFiles([written.developments], 'developments', (f) => f.developments),
  )
}
