import { type ContentFiles, type ContentIssue, readTable, readYaml } from '../contentFile.ts'
import { meant } from '../nearest.ts'
import { listIn } from '../readLawbook.ts'
import { channelFile } from '../schema/duty.ts'
import { stateRow } from '../schema/instrument.ts'
import { type Exercise, readTraining, readTrainingFiles, type Training } from '../training.ts'
import type { LawPack } from '../types.ts'
import { QUESTION_FILES } from './questions.ts'

type Path = readonly PropertyKey[]
type Say = (path: Path, message: string) => void
type Scenario = Training['scenarios'][number]

const NOTHING: Training = { misconceptions: [], scenarios: [] }

/** Reads the scenarios for training and checks what they name and how they are made. Their situations are read by the engine, not here. */
export function checkTraining(
  files: ContentFiles,
  law: LawPack,
): { readonly training: Training; readonly issues: readonly ContentIssue[] } {
  const read = readTraining(files)
  // a file that could not be read makes its ids look as if they were missing: first things first
  if (!read.ok) return { training: NOTHING, issues: read.error }
  const issues: ContentIssue[] = []
  const written = readTrainingFiles(files, [])
  const known = knownIds(law, read.value)
  const isTaken = namesOfStates(files)
  const steps = stepsOf(files, law)
  const saying =
    (at: { readonly file: string; readonly lineOf: (path: Path) => number }): Say =>
    (path, message) =>
      issues.push({ file: at.file, line: at.lineOf(path), message })
  for (const at of written.scenarios) {
    const scenario = read.value.scenarios.find((s) => s.file === at.file)
    if (scenario === undefined) continue
    const say = saying(at)
    checkNames(scenario, isTaken, say)
    checkExpectations(scenario, known, say)
    checkExercises(scenario, say)
    scenario.exercises.forEach((e, i) => {
      checkExercise(e, ['exercises', i], known, law, steps, say)
    })
    checkBeliefs(scenario, known, say)
  }
  if (written.misconceptions !== null) {
    checkMisconceptions(read.value, known, saying(written.misconceptions))
  }
  return { training: read.value, issues }
}

type Kind = 'duty' | 'channel' | 'caution' | 'instrument' | 'point of law' | 'question' | 'misconception'
type Known = Readonly<Record<Kind, readonly string[]>>

const knownIds = (law: LawPack, training: Training): Known => ({
  duty: law.duties.map((d) => d.id),
  channel: law.channels.map((c) => c.id),
  caution: law.cautions.map((c) => c.id),
  instrument: law.instruments.map((i) => i.id),
  'point of law': law.points,
  question: Object.keys(QUESTION_FILES),
  misconception: training.misconceptions.map((m) => m.id),
})

function refer(known: Known, kind: Kind, id: string, path: Path, say: Say): void {
  if (known[kind].includes(id)) return
  say(path, `There is no ${kind} '${id}'.${meant(id, known[kind])} Correct the id, or add it.`)
}

const plain = (name: string): string => name.toLowerCase().replace(/^the /, '').trim()

/** Whether a name is that of a real State, in any of the forms that the lawbook knows. */
function namesOfStates(files: ContentFiles): (name: string) => boolean {
  const rows = readTable(files, 'states.tsv', stateRow, [])
  const taken = new Set(rows.flatMap(({ row }) => [row.name, row.inText, ...listIn(row.aliases)]).map(plain))
  return (name) => taken.has(plain(name))
}

/** How many steps each channel has. */
function stepsOf(files: ContentFiles, law: LawPack): ReadonlyMap<string, number> {
  const needs = [...new Set(law.channels.map((c) => c.need))]
  const found = needs.flatMap((n) => readYaml(files, `channels/${n}.yaml`, channelFile, [])?.value.channels ?? [])
  return new Map(found.map((c) => [c.id, c.steps.length]))
}

/** Every code of an invented State that the situation uses, wherever it stands. */
function codesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^X[A-Z]{2}$/.test(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, held]) => [...codesIn(key), ...codesIn(held)])
}

function checkNames(scenario: Scenario, isTaken: (name: string) => boolean, say: Say): void {
  const names = scenario.names ?? {}
  const used = new Set(codesIn(scenario.situation))
  for (const code of used) {
    if (names[code] !== undefined) continue
    say(['situation'], `The invented State ${code} has no name. Add it under names, with name and inText.`)
  }
  const seen = new Map<string, string>()
  for (const [code, { name, inText }] of Object.entries(names)) {
    if (!used.has(code))
      say(['names', code], `The situation does not use ${code}. Take the name out, or correct the code.`)
    const real = [name, inText].find(isTaken)
    if (real !== undefined)
      say(['names', code], `'${real}' is the name of a real State. Invent a name that resembles none.`)
    const twin = seen.get(plain(name))
    if (twin !== undefined) say(['names', code], `${twin} is called '${name}' already. Give each State its own name.`)
    seen.set(plain(name), code)
  }
}

function checkExpectations(scenario: Scenario, known: Known, say: Say): void {
  scenario.expect.forEach((e, i) => {
    const path = ['expect', i]
    if (e.duty !== undefined) refer(known, 'duty', e.duty, path, say)
    if (e.channel !== undefined) refer(known, 'channel', e.channel, path, say)
    if (e.caution !== undefined) refer(known, 'caution', e.caution, path, say)
    for (const id of e.unsettled ?? []) refer(known, 'point of law', id, path, say)
  })
}

function checkExercises(scenario: Scenario, say: Say): void {
  scenario.exercises.forEach((e, i) => {
    if (scenario.exercises.findIndex((o) => o.id === e.id) !== i)
      say(['exercises', i, 'id'], `Another exercise of this file has the id '${e.id}'. Give each its own.`)
  })
  const sum = scenario.exercises.reduce((n, e) => n + e.minutes, 0)
  if (sum > scenario.minutes) {
    say(
      ['minutes'],
      `The exercises take ${sum} minutes and the scenario has ${scenario.minutes}. Raise minutes, or shorten an exercise.`,
    )
  }
}

function checkExercise(
  e: Exercise,
  path: Path,
  known: Known,
  law: LawPack,
  steps: ReadonlyMap<string, number>,
  say: Say,
): void {
  const ids = (kind: 'duty' | 'channel', list: readonly string[], at: Path) => {
    list.forEach((id, i) => {
      refer(known, kind, id, [...at, i], say)
      if (list.indexOf(id) !== i) say([...at, i], `'${id}' stands twice. Take one out.`)
    })
  }
  /** What is expected must be among what is offered. */
  const among = (list: readonly string[], offered: readonly string[], at: Path) => {
    list.forEach((id, i) => {
      if (!offered.includes(id))
        say([...at, i], `'${id}' is not in the pool.${meant(id, offered)} Correct the id, or add it to the pool.`)
      if (list.indexOf(id) !== i) say([...at, i], `'${id}' stands twice. Take one out.`)
    })
  }
  switch (e.kind) {
    case 'which-duties': {
      ids('duty', e.pool, [...path, 'pool'])
      const { applies, depends } = e.expects
      among(applies, e.pool, [...path, 'expects', 'applies'])
      among(depends, e.pool, [...path, 'expects', 'depends'])
      for (const id of applies.filter((d) => depends.includes(d)))
        say([...path, 'expects'], `'${id}' stands under applies and under depends. Take one out.`)
      return
    }
    case 'who-owes':
      refer(known, 'duty', e.duty, [...path, 'duty'], say)
      return
    case 'first-channel':
      if (e.expects !== 'none') refer(known, 'channel', e.expects, [...path, 'expects'], say)
      return
    case 'missing-fact':
      if ('duty' in e.subject) refer(known, 'duty', e.subject.duty, [...path, 'subject'], say)
      else refer(known, 'channel', e.subject.channel, [...path, 'subject'], say)
      // a question about one State or treaty says so after a colon
      e.expects.forEach((q, i) => {
        refer(known, 'question', q.split(':')[0] ?? '', [...path, 'expects', i], say)
      })
      return
    case 'what-changes':
      e.change.forEach((c, i) => {
        refer(known, 'instrument', c.instrument, [...path, 'change', i], say)
      })
      ids('duty', e.pool.duties, [...path, 'pool', 'duties'])
      ids('channel', e.pool.channels, [...path, 'pool', 'channels'])
      among(e.expects.duties, e.pool.duties, [...path, 'expects', 'duties'])
      among(e.expects.channels, e.pool.channels, [...path, 'expects', 'channels'])
      return
    case 'order-steps': {
      refer(known, 'channel', e.channel, [...path, 'channel'], say)
      const count = steps.get(e.channel)
      if (count !== undefined && (count < 4 || count > 8))
        say(
          [...path, 'channel'],
          `'${e.channel}' has ${count} steps; four to eight can be put in order. Choose another channel.`,
        )
      return
    }
    case 'wrong-citation': {
      ids('duty', e.duties, [...path, 'duties'])
      const duties = law.duties.filter((d) => e.duties.includes(d.id))
      if (new Set(duties.map((d) => d.instrument)).size < 2)
        say([...path, 'duties'], 'All duties are of one instrument. Take one of another instrument as well.')
      for (const d of duties.filter((d) => !d.articleConfirmed))
        say([...path, 'duties'], `The article of '${d.id}' is still to be confirmed. Choose a duty whose article is.`)
      return
    }
    case 'belief': {
      const { claim } = e
      if ('duty' in claim) refer(known, 'duty', claim.duty, [...path, 'claim'], say)
      else if ('channel' in claim) refer(known, 'channel', claim.channel, [...path, 'claim'], say)
      else refer(known, 'instrument', claim.instrument, [...path, 'claim'], say)
    }
  }
}

/** The misconceptions that a scenario says it meets are those of its exercises. */
function checkBeliefs(scenario: Scenario, known: Known, say: Say): void {
  const met = scenario.exercises.flatMap((e) => (e.kind === 'belief' ? [e.misconception] : []))
  scenario.misconceptions.forEach((id, i) => {
    refer(known, 'misconception', id, ['misconceptions', i], say)
    if (!met.includes(id))
      say(['misconceptions', i], `No exercise here uses '${id}'.${meant(id, met)} Take it out, or add a belief.`)
  })
  scenario.exercises.forEach((e, i) => {
    if (e.kind !== 'belief') return
    refer(known, 'misconception', e.misconception, ['exercises', i, 'misconception'], say)
    if (!scenario.misconceptions.includes(e.misconception))
      say(
        ['exercises', i, 'misconception'],
        `'${e.misconception}' is not listed under misconceptions of this file. Add it there.`,
      )
  })
}

function checkMisconceptions(training: Training, known: Known, say: Say): void {
  const met = new Set(training.scenarios.flatMap((s) => s.misconceptions))
  training.misconceptions.forEach((m, i) => {
    const path = ['misconceptions', i]
    if (known.misconception.indexOf(m.id) !== i)
      say(path, `Another misconception has the id '${m.id}'. Give each its own.`)
    if (!met.has(m.id))
      say(path, `No scenario for training meets '${m.id}'. Add an exercise on it, or take the misconception out.`)
    m.citations.forEach((c, k) => {
      refer(known, 'instrument', c.instrument, [...path, 'citations', k], say)
    })
  })
}
