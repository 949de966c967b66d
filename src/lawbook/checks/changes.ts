import { meant } from '../nearest.ts'
import type { WrittenLawbook } from '../readLawbook.ts'
import type { Findings } from './findings.ts'
import { knownIn } from './known.ts'
import { noSuch } from './references.ts'

const WRITE = 'npm run content:changes -- <the version before, as a folder or revision>'

/** Every law pack after the first says what changed since the one before, of what there is. */
export function checkChanges(written: WrittenLawbook, findings: Findings): void {
  const { changelog } = written.head.value
  const versions = changelog.map((c) => c.version)
  const known = knownIn(written)
  for (const [i, { version }] of changelog.slice(0, -1).entries()) {
    if (written.changeFiles.some((f) => f.value.version === version)) continue
    findings.at(
      written.head,
      ['changelog', i],
      `Nothing says what changed in the law with version ${version}. Run ${WRITE}; it writes changes/${version}.yaml.`,
    )
  }
  /** What a later law pack took out may still be named by an earlier one. */
  const removed = { duty: new Map<string, number>(), channel: new Map<string, number>() }
  const found = [...written.changeFiles].map((at) => ({ at, place: versions.indexOf(at.value.version) }))
  for (const { at, place } of found) {
    for (const d of at.value.duties) if (d.change === 'removed') removed.duty.set(d.id, place)
    for (const c of at.value.channels) if (c.change === 'removed') removed.channel.set(c.id, place)
  }
  for (const { at, place } of found) {
    const { version, since, date, status, instruments, reservations, situations } = at.value
    const say = (path: readonly PropertyKey[], message: string) => findings.at(at, path, message)
    if (place < 0) {
      say(
        ['version'],
        `Version ${version} has no entry in the changelog.${meant(version, versions)} Add one to lawbook.yaml, or take the file out.`,
      )
      continue
    }
    const before = versions[place + 1]
    if (before === undefined) {
      say(['version'], `Version ${version} is the first law pack: nothing changed with it. Take the file out.`)
      continue
    }
    if (since !== before)
      say(['since'], `The version before ${version} is ${before}, not ${since}. Write since: '${before}'.`)
    const told = changelog[place]?.date
    if (told !== date)
      say(
        ['date'],
        `The changelog gives ${told} as the day of version ${version}, not ${date}. Correct one of the two.`,
      )
    const refer = (path: readonly PropertyKey[], kind: 'State' | 'instrument', id: string) => {
      if (!known[kind].has(id)) say(path, noSuch(kind, id, known))
    }
    for (const [i, row] of status.entries()) {
      refer(['status', i, 'state'], 'State', row.state)
      refer(['status', i, 'instrument'], 'instrument', row.instrument)
    }
    for (const [i, row] of instruments.entries()) refer(['instruments', i, 'id'], 'instrument', row.id)
    for (const [i, row] of reservations.entries()) {
      refer(['reservations', i, 'state'], 'State', row.state)
      refer(['reservations', i, 'instrument'], 'instrument', row.instrument)
    }
    for (const [i, row] of situations.entries())
      for (const [k, state] of row.states.entries()) refer(['situations', i, 'states', k], 'State', state)
    for (const [field, kind] of [
      ['duties', 'duty'],
      ['channels', 'channel'],
    ] as const) {
      for (const [i, { id, change }] of at.value[field].entries()) {
        const path = [field, i, 'id']
        if (change === 'removed') {
          if (known[kind].has(id))
            say(path, `The ${kind} '${id}' is said to be removed and is there. Write corrected, or take the line out.`)
          continue
        }
        // the newest stands first: what was removed later has a smaller place
        const gone = removed[kind].get(id)
        if (!known[kind].has(id) && (gone === undefined || gone > place)) say(path, noSuch(kind, id, known))
      }
    }
  }
}
