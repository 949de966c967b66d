import type * as z from 'zod'
import { type ContentFiles, type ContentIssue, type Located, readYaml } from './contentFile.ts'
import { drop } from './drop.ts'
import type { Result } from './result.ts'
import { incomplete } from './scenarios.ts'
import type { exercise, misconceptionsFile, trainingScenario } from './schema/training.ts'
import { misconceptionsFile as misconceptionsShape, trainingScenario as scenarioShape } from './schema/training.ts'
import type { IsoDate } from './types.ts'

type Written = z.infer<typeof trainingScenario>
export type Exercise = z.infer<typeof exercise>
export type ExerciseKind = Exercise['kind']

/** A belief that many lawyers hold and that is wrong, with what is right. */
export type Misconception = z.infer<typeof misconceptionsFile>['misconceptions'][number] & {
  readonly asAt: IsoDate
  readonly recheckBy: IsoDate
}
/** A scenario as its author wrote it, with the file it stands in and the lines of what he expects. */
export type TrainingScenario = Written & {
  readonly file: string
  readonly lines: { readonly expect: readonly number[]; readonly exercises: readonly number[] }
}
/** Everything that exercises are set from. */
export interface Training {
  readonly misconceptions: readonly Misconception[]
  readonly scenarios: readonly TrainingScenario[]
}

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
/** An exercise as a learner gets it: the answer is found by the engine, and what the author expects is not in it. */
export type SetExercise = Without<Exercise, 'expects'>
export type SetScenario = Omit<Written, 'expect' | 'exercises' | 'names'> & {
  readonly names: NonNullable<Written['names']>
  readonly exercises: readonly SetExercise[]
}
/** What the app is given: plain JSON without a single expected answer. */
export interface TrainingPack {
  readonly misconceptions: readonly Misconception[]
  readonly scenarios: readonly SetScenario[]
}

export const TRAINING_FOLDER = 'scenarios/training/'
export const MISCONCEPTIONS = 'misconceptions.yaml'

/** The files as they are written, each well-formed by itself. */
export interface WrittenTraining {
  readonly misconceptions: Located<z.infer<typeof misconceptionsFile>> | null
  readonly scenarios: readonly Located<Written>[]
}

/** Reads the files; what is wrong in one goes to `issues`. */
export function readTrainingFiles(files: ContentFiles, issues: ContentIssue[]): WrittenTraining {
  const paths = [...files.keys()].filter((f) => f.startsWith(TRAINING_FOLDER) && f.endsWith('.yaml')).sort()
  const scenarios = paths.flatMap((path) => {
    const read = readYaml(files, path, scenarioShape, issues)
    if (read === null) return []
    const { value, file, lineOf } = read
    const stem = path.slice(TRAINING_FOLDER.length, -'.yaml'.length)
    const say = (path: readonly PropertyKey[], message: string) => issues.push({ file, line: lineOf(path), message })
    if (value.id !== stem) say(['id'], `'id' must be the name of the file, ${stem}. Correct one of them.`)
    if (value.situation['at'] === undefined)
      say(['situation'], `'at' is missing: a scenario for training has a fixed day. Add it.`)
    value.expect.forEach((e, i) => {
      for (const message of incomplete(e)) say(['expect', i], message)
    })
    return [read]
  })
  return { misconceptions: readYaml(files, MISCONCEPTIONS, misconceptionsShape, issues), scenarios }
}

/** Reads the scenarios for training and the misconceptions that they meet. Not part of the law: they have a pack of their own. */
export function readTraining(files: ContentFiles): Result<Training, readonly ContentIssue[]> {
  const issues: ContentIssue[] = []
  const { misconceptions, scenarios } = readTrainingFiles(files, issues)
  if (misconceptions === null || issues.length > 0) return { ok: false, error: issues }
  const { asAt, recheckBy, misconceptions: list } = misconceptions.value
  return {
    ok: true,
    value: {
      misconceptions: list.map((m) => ({ ...m, asAt, recheckBy })),
      scenarios: scenarios.map(({ value, file, lineOf }) => ({
        ...value,
        file,
        lines: {
          expect: value.expect.map((_, i) => lineOf(['expect', i])),
          exercises: value.exercises.map((_, i) => lineOf(['exercises', i])),
        },
      })),
    },
  }
}

/** What the app is given. Throws where the files cannot be read: whoever makes packs has checked them before. */
export function trainingPack(files: ContentFiles): TrainingPack {
  const read = readTraining(files)
  if (!read.ok) throw new Error(read.error.map((i) => `content/${i.file}:${i.line} ${i.message}`).join('\n'))
  return {
    misconceptions: read.value.misconceptions.map((m) => drop(m) as Misconception),
    scenarios: read.value.scenarios.map(({ file: _f, lines: _l, expect: _e, exercises, names, ...rest }) => ({
      ...rest,
      names: names ?? {},
      exercises: exercises.map(asSet),
    })),
  }
}

function asSet(exercise: Exercise): SetExercise {
  if (!('expects' in exercise)) return exercise
  const { expects: _, ...rest } = exercise
  return rest
}
