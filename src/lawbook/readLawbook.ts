import type * as z from 'zod'
import {
  type ContentFiles,
  type ContentIssue,
  type Located,
  readTable,
  readYaml,
  type TableRow,
} from './contentFile.ts'
import { changesFile } from './schema/changes.ts'
import { cautionFile, channelFile, channelFileEarlier, dutyFile, pointsFile, reservationFile } from './schema/duty.ts'
import { groupsFile, iccFile, iccRow, instrument, stateRow, statusRow } from './schema/instrument.ts'
import { requestFile } from './schema/request.ts'
import { crimesFile, developmentsFile, glossaryFile, lawbookFile, needsFile, page, question } from './schema/texts.ts'

type Out<S extends z.ZodType> = Located<z.output<S>>
type Rows<S extends z.ZodType> = readonly TableRow<z.output<S>>[]

/** Every file of `content/` as it is written: each well-formed by itself, nothing looked up between them yet. */
export interface WrittenLawbook {
  readonly head: Out<typeof lawbookFile>
  readonly groups: Out<typeof groupsFile>
  readonly icc: Out<typeof iccFile>
  readonly iccRows: Rows<typeof iccRow>
  readonly crimes: Out<typeof crimesFile>
  readonly needs: Out<typeof needsFile>
  readonly glossary: Out<typeof glossaryFile>
  readonly points: Out<typeof pointsFile>
  readonly developments: Out<typeof developmentsFile>
  readonly request: Out<typeof requestFile>
  readonly states: Rows<typeof stateRow>
  readonly instruments: readonly Out<typeof instrument>[]
  /** The tables of status, by instrument. */
  readonly tables: ReadonlyMap<string, Rows<typeof statusRow>>
  readonly dutyFiles: readonly Out<typeof dutyFile>[]
  readonly cautionFiles: readonly Out<typeof cautionFile>[]
  readonly channelFiles: readonly Out<typeof channelFile>[]
  readonly reservationFiles: readonly Out<typeof reservationFile>[]
  readonly questions: readonly Out<typeof question>[]
  readonly pages: readonly Out<typeof page>[]
  readonly changeFiles: readonly Out<typeof changesFile>[]
}

/** Reads all files, or those of an `earlier` lawbook as they were written then; what is wrong in a file goes to `issues`. Null where a file without which nothing can be looked up cannot be read. */
export function readLawbook(files: ContentFiles, issues: ContentIssue[], earlier = false): WrittenLawbook | null {
  const folder = <S extends z.ZodType>(name: string, shape: S) => readFolder(files, name, shape, issues)
  const head = readYaml(files, 'lawbook.yaml', lawbookFile, issues)
  const groups = readYaml(files, 'groups.yaml', groupsFile, issues)
  const icc = readYaml(files, 'icc.yaml', iccFile, issues)
  const crimes = readYaml(files, 'crimes.yaml', crimesFile, issues)
  const needs = readYaml(files, 'needs.yaml', needsFile, issues)
  const glossary = readYaml(files, 'glossary.yaml', glossaryFile, issues)
  const points = readYaml(files, 'points.yaml', pointsFile, issues)
  const developments = readYaml(files, 'developments.yaml', developmentsFile, issues)
  const request =
    earlier && !files.has('request.yaml') ? NO_REQUEST : readYaml(files, 'request.yaml', requestFile, issues)
  const instruments = folder('instruments', instrument).sort((a, b) => a.value.order - b.value.order)
  const rest = {
    states: readTable(files, 'states.tsv', stateRow, issues),
    iccRows: readTable(files, 'icc.tsv', iccRow, issues),
    instruments,
    tables: new Map(
      instruments
        .filter((i) => i.value.status.kind === 'table')
        .map((i) => [i.value.id, readTable(files, statusFile(i.value.id), statusRow, issues)]),
    ),
    dutyFiles: folder('duties', dutyFile),
    cautionFiles: folder('cautions', cautionFile),
    channelFiles: folder('channels', earlier ? channelFileEarlier : channelFile),
    reservationFiles: folder('reservations', reservationFile),
    questions: folder('questions', question),
    pages: folder('pages', page).sort((a, b) => a.value.order - b.value.order),
    changeFiles: folder('changes', changesFile),
  }
  if (!head || !groups || !icc || !crimes || !needs || !glossary || !points || !developments || !request) return null
  return { head, groups, icc, crimes, needs, glossary, points, developments, request, ...rest }
}

/** A lawbook of an earlier day has no words for requests. */
const NO_REQUEST: Out<typeof requestFile> = {
  file: 'request.yaml',
  lineOf: () => 1,
  value: {
    asAt: '',
    recheckBy: '',
    kinds: [],
    checklist: [],
    letter: [],
    basis: { treaty: '', toConfirm: '', none: '', boundBoth: '', boundOne: '', boundOpen: '', named: {} },
  },
}

/** Where an instrument's table of status stands. */
export const statusFile = (instrument: string): string => `status/${instrument}.tsv`

/** The entries of a cell that holds several, separated by semicolons. */
export const listIn = (cell: string | undefined): readonly string[] =>
  (cell ?? '')
    .split(';')
    .map((s) => s.trim())
    .filter((s) => s !== '')

function readFolder<S extends z.ZodType>(
  files: ContentFiles,
  name: string,
  shape: S,
  issues: ContentIssue[],
): Out<S>[] {
  const paths = [...files.keys()].filter((f) => f.startsWith(`${name}/`) && f.endsWith('.yaml')).sort()
  return paths.flatMap((file) => {
    const read = readYaml(files, file, shape as z.ZodType<z.output<S>>, issues)
    if (read === null) return []
    const stem = file.slice(name.length + 1, -'.yaml'.length)
    const value = read.value as { id?: string; instrument?: string; need?: string; version?: string }
    const named = name === 'cautions' ? stem : (value.id ?? value.instrument ?? value.need ?? value.version)
    if (named !== stem) {
      issues.push({
        file,
        line: 1,
        message: `This file is called '${stem}' and speaks of '${named}'. Give the file and the id the same name.`,
      })
    }
    return [read]
  })
}
