import type * as z from 'zod'
import { checkStatusTable } from './checkStatus.ts'
import {
  allOf,
  compileCondition,
  compileGates,
  dutyCondition,
  namesIn,
  routeCondition,
  type Scope,
  standsAlone,
} from './compileCondition.ts'
import { type ContentFiles, type ContentIssue, type Located, readTable, readYaml } from './contentFile.ts'
import type { Result } from './result.ts'
import * as schema from './schema.ts'
import type { InstrumentText, TextPack } from './texts.ts'
import type { Acceptance, Condition, IccRow, InstrumentLaw, LawPack, OpenTo, StatusRow } from './types.ts'
import { CRIMES, NEEDS } from './types.ts'

/** The compiled lawbook: what the engine needs, and what a reader is shown. */
export interface CompiledLawbook {
  readonly law: LawPack
  readonly texts: TextPack
}

/**
 * Compiles `content/` into the two packs. Every mistake found is returned with its file, line and remedy; nothing is compiled from a broken lawbook.
 */
export function compileLawbook(files: ContentFiles): Result<CompiledLawbook, readonly ContentIssue[]> {
  const compiler = new Compiler(files)
  const packs = compiler.compile()
  if (packs !== null && compiler.issues.length === 0) return { ok: true, value: packs }
  const once = new Map(compiler.issues.map((i) => [`${i.file}:${i.line}:${i.message}`, i]))
  return { ok: false, error: [...once.values()] }
}

type Instrument = z.output<typeof schema.instrument>
const drop = <T extends object>(held: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(held).filter(([, v]) => v !== undefined)) as never

class Compiler {
  readonly issues: ContentIssue[] = []
  private readonly files: ContentFiles

  constructor(files: ContentFiles) {
    this.files = files
  }

  compile(): CompiledLawbook | null {
    const { files, issues } = this
    const head = readYaml(files, 'lawbook.yaml', schema.lawbookFile, issues)
    const groups = readYaml(files, 'groups.yaml', schema.groupsFile, issues)
    const icc = readYaml(files, 'icc.yaml', schema.iccFile, issues)
    const crimes = readYaml(files, 'crimes.yaml', schema.crimesFile, issues)
    const needs = readYaml(files, 'needs.yaml', schema.needsFile, issues)
    const glossary = readYaml(files, 'glossary.yaml', schema.glossaryFile, issues)
    const points = readYaml(files, 'points.yaml', schema.pointsFile, issues)
    const states = readTable(files, 'states.tsv', schema.stateRow, issues)
    const instruments = this.folder('instruments', schema.instrument).sort((a, b) => a.value.order - b.value.order)
    const dutyFiles = this.folder('duties', schema.dutyFile)
    const cautionFiles = this.folder('cautions', schema.cautionFile)
    const channelFiles = this.folder('channels', schema.channelFile)
    const reservationFiles = this.folder('reservations', schema.reservationFile)
    const questions = this.folder('questions', schema.question)
    const pages = this.folder('pages', schema.page).sort((a, b) => a.value.order - b.value.order)
    const developments = readYaml(files, 'developments.yaml', schema.developmentsFile, issues)
    if (!developments) return null
    if (!head || !groups || !icc || !crimes || !needs || !glossary || !points) return null

    const unread = issues.length > 0
    const court = icc.value.instrument
    const stateCodes = new Set(states.map((s) => s.row.iso3))
    const instrumentOf = new Map(instruments.map((i) => [i.value.id, i.value]))
    const pointIds = new Set(points.value.points.map((p) => p.id))
    const dutyIds = new Set(dutyFiles.flatMap((f) => f.value.duties.map((d) => d.id)))
    const reserved = new Set(
      reservationFiles.flatMap((f) =>
        f.value.reservations.flatMap((r) => (r.effect === 'excludes' || r.effect === 'no-basis' ? r.duties : [])),
      ),
    )
    const refer = (
      at: Located<unknown>,
      path: readonly PropertyKey[],
      kind: string,
      id: string,
      known: { has(id: string): boolean },
    ) => {
      // a file that could not be read makes its ids look as if they were missing: first things first
      if (unread) return
      if (!known.has(id)) {
        this.issue(
          at,
          path,
          `There is no ${kind} '${id}'. Correct the id, or add it${kind === 'State' ? ' to states.tsv' : ''}.`,
        )
      }
    }
    const checkNames = (at: Located<unknown>, path: readonly PropertyKey[], condition: Condition, scope: Scope) => {
      const names = namesIn(condition)
      for (const id of names.instruments) refer(at, path, 'instrument', id, instrumentOf)
      for (const id of names.points) refer(at, path, 'point of law', id, pointIds)
      for (const id of names.states) refer(at, path, 'State', id, stateCodes)
      const allowed = { duty: ['bearer', 'counterpart'], channel: ['from', 'to'], caution: ['self', 'other'] }[scope]
      for (const role of names.roles) {
        if (!allowed.includes(role)) this.issue(at, path, `'${role}' means nothing here. Use ${allowed.join(' or ')}.`)
      }
    }
    const written = (at: Located<unknown>, path: readonly PropertyKey[], c: schema.WrittenCondition, scope: Scope) => {
      const compiled = compileCondition(c, scope, court)
      checkNames(at, path, compiled, scope)
      return compiled
    }
    this.unique(
      'State',
      states.map((s) => ({ id: s.row.iso3, file: 'states.tsv', line: s.line })),
    )
    this.complete(
      'crimes.yaml',
      crimes.value.crimes.map((c) => c.id),
      CRIMES,
    )
    this.complete(
      'needs.yaml',
      needs.value.needs.map((n) => n.id),
      NEEDS,
    )

    const statusRows: Record<string, Record<string, StatusRow>> = {}
    const statusNotes: Record<string, Record<string, string>> = {}
    for (const at of instruments) {
      if (at.value.status.kind !== 'table') continue
      const file = `status/${at.value.id}.tsv`
      const rows = readTable(files, file, schema.statusRow, issues)
      for (const { line, row } of rows) {
        if (!stateCodes.has(row.iso3))
          issues.push({
            file,
            line,
            message: `There is no State '${row.iso3}'. Correct the code, or add it to states.tsv.`,
          })
      }
      checkStatusTable(at.value, file, rows, issues)
      statusRows[at.value.id] = Object.fromEntries(
        rows.map(({ row }) => [
          row.iso3,
          drop({
            signed: row.signed,
            consent: row.consent,
            consentDate: row.consent_date,
            inForce: row.in_force,
            ended: row.ended,
            certainty: row.certainty,
            doubtfulFrom: row.doubtful_from,
          }) as StatusRow,
        ]),
      )
      statusNotes[at.value.id] = Object.fromEntries(
        rows.flatMap(({ row }) => (row.note === undefined ? [] : [[row.iso3, row.note]])),
      )
    }
    for (const file of files.keys()) {
      const id = /^status\/(.+)\.tsv$/.exec(file)?.[1]
      if (id !== undefined && instrumentOf.get(id)?.status.kind !== 'table') {
        issues.push({
          file,
          line: 1,
          message: `No instrument file says that '${id}' has a table. Set status → kind: table in instruments/${id}.yaml.`,
        })
      }
    }

    const law: LawPack = {
      version: head.value.version,
      lawAsAt: head.value.lawAsAt,
      statesAsAt: groups.value.groups[0]?.asAt ?? head.value.lawAsAt,
      states: states.map(({ row }) => ({
        iso3: row.iso3,
        iso2: row.iso2,
        region: row.region,
        subregion: row.subregion,
        groups: list(row.groups),
      })),
      instruments: instruments.map((at) => this.instrumentLaw(at, stateCodes, head.value.lawAsAt)),
      status: statusRows,
      icc: this.iccRows(stateCodes),
      reservations: reservationFiles.flatMap((at) => {
        refer(at, ['instrument'], 'instrument', at.value.instrument, instrumentOf)
        return at.value.reservations.map((r, i) => {
          refer(at, ['reservations', i, 'state'], 'State', r.state, stateCodes)
          for (const id of r.duties) refer(at, ['reservations', i, 'duties'], 'duty', id, dutyIds)
          if (r.effect === 'conditions' && r.gate === undefined) {
            this.issue(
              at,
              ['reservations', i],
              "A reservation that sets conditions needs a 'gate' that says them. Add it.",
            )
          }
          return drop({
            state: r.state,
            instrument: at.value.instrument,
            duties: r.duties,
            effect: r.effect,
            when: r.when === undefined ? undefined : written(at, ['reservations', i, 'when'], r.when, 'duty'),
            gate: r.gate,
            reciprocal: r.reciprocal,
            from: r.from,
            until: r.until,
            certainty: r.certainty,
          }) as LawPack['reservations'][number]
        })
      }),
      points: points.value.points.map((p) => p.id),
      duties: instruments.flatMap(({ value: ins }) =>
        dutyFiles
          .filter((f) => f.value.instrument === ins.id)
          .flatMap((at) =>
            at.value.duties.map((d, i) => {
              const path = ['duties', i] as const
              for (const id of d.points ?? []) refer(at, [...path, 'points'], 'point of law', id, pointIds)
              for (const id of d.related ?? []) refer(at, [...path, 'related'], 'duty', id, dutyIds)
              if (d.when !== undefined) written(at, [...path, 'when'], d.when, 'duty')
              this.checkArticle(at, path, d.article, d.articleConfirmed)
              const hasStatus = ins.status.kind !== 'none'
              return {
                id: d.id,
                instrument: ins.id,
                article: d.article,
                articleConfirmed: d.articleConfirmed,
                actor: d.actor,
                moment: d.moment,
                owedTo: d.owedTo,
                strength: d.strength,
                crimes: d.crimes,
                temporal: d.temporal,
                condition: dutyCondition(d, {
                  instrument: ins.id,
                  isDraft: ins.kind === 'draft',
                  hasStatus,
                  keepsEarlierActs: ins.leaving?.keeps === 'earlier-acts',
                  oldConductPoint: ins.oldConductPoint,
                  continuingPoint: ins.continuingPoint,
                  crimeConditions: (ins.crimeConditions ?? {}) as never,
                  hasReservations: reserved.has(d.id),
                  court,
                }),
                perCrime: ins.crimeConditions !== undefined && d.binds !== 'none' && d.crimeConditions !== 'none',
                standsAlone: standsAlone(d, hasStatus),
                gates: compileGates(d.gates),
                points: d.points ?? [],
                confidence: d.confidence,
              }
            }),
          ),
      ),
      channels: NEEDS.flatMap((need) =>
        channelFiles
          .filter((f) => f.value.need === need)
          .flatMap((at) =>
            at.value.channels.map((c, i) => ({
              id: c.id,
              need,
              alsoServes: c.alsoServes ?? [],
              from: c.between[0],
              to: c.between[1],
              own: c.direction === 'own',
              routes: c.routes.map((r, k) => {
                const path = ['channels', i, 'routes', k] as const
                for (const id of r.basis) refer(at, [...path, 'basis'], 'instrument', id, instrumentOf)
                for (const id of r.duties ?? []) refer(at, [...path, 'duties'], 'duty', id, dutyIds)
                if (r.when !== undefined) written(at, [...path, 'when'], r.when, 'channel')
                return {
                  basis: r.basis,
                  rank: r.rank,
                  crimes: r.crimes,
                  condition: routeCondition(
                    r.when,
                    (r.duties ?? []).filter((d) => reserved.has(d)),
                    court,
                  ),
                  gates: compileGates(r.gates),
                }
              }),
            })),
          ),
      ),
      cautions: cautionFiles.flatMap((at) =>
        at.value.cautions.map((c, i) => {
          if (c.instrument !== undefined)
            refer(at, ['cautions', i, 'instrument'], 'instrument', c.instrument, instrumentOf)
          return drop({
            id: c.id,
            crimes: c.crimes,
            when: c.when === undefined ? undefined : allOf([written(at, ['cautions', i, 'when'], c.when, 'caution')]),
          }) as LawPack['cautions'][number]
        }),
      ),
    }
    for (const at of dutyFiles) refer(at, ['instrument'], 'instrument', at.value.instrument, instrumentOf)
    this.unique(
      'duty',
      dutyFiles.flatMap((f) =>
        f.value.duties.map((d, i) => ({ id: d.id, file: f.file, line: f.lineOf(['duties', i]) })),
      ),
    )
    this.unique(
      'caution',
      cautionFiles.flatMap((f) =>
        f.value.cautions.map((c, i) => ({ id: c.id, file: f.file, line: f.lineOf(['cautions', i]) })),
      ),
    )
    this.unique(
      'channel',
      channelFiles.flatMap((f) =>
        f.value.channels.map((c, i) => ({ id: c.id, file: f.file, line: f.lineOf(['channels', i]) })),
      ),
    )
    this.unique(
      'instrument',
      instruments.map((f) => ({ id: f.value.id, file: f.file, line: 1 })),
    )
    const texts: TextPack = {
      states: Object.fromEntries(
        states.map(({ row }) => [row.iso3, { name: row.name, inText: row.inText, aliases: list(row.aliases) }]),
      ),
      instruments: Object.fromEntries(instruments.map(({ value }) => [value.id, instrumentText(value)])),
      statusNotes,
      duties: Object.fromEntries(
        dutyFiles.flatMap((f) =>
          f.value.duties.map((d) => [
            d.id,
            drop({
              act: d.act,
              trigger: d.trigger,
              explanation: d.explanation,
              exceptions: d.exceptions,
              refusal: d.refusal,
              related: d.related,
              formerly: d.formerly,
              temporalWhy: d.temporalWhy,
              nextStep: d.nextStep,
              note: d.note,
              source: d.source,
              caseLaw: d.caseLaw,
            }),
          ]),
        ),
      ) as unknown as TextPack['duties'],
      channels: Object.fromEntries(
        channelFiles.flatMap((f) =>
          f.value.channels.map((c) => [
            c.id,
            {
              title: c.title,
              who: c.who,
              steps: c.steps,
              requestHolds: c.requestHolds,
              refusal: c.refusal,
              mistakes: c.mistakes,
              safety: c.safety,
              explanation: c.explanation,
              confidence: c.confidence,
              sources: (c.sources ?? []) as TextPack['channels'][string]['sources'],
              asAt: f.value.asAt,
              recheckBy: f.value.recheckBy,
              articles: c.routes.map((r) => r.article ?? null),
            },
          ]),
        ),
      ),
      cautions: Object.fromEntries(
        cautionFiles.flatMap((f) =>
          f.value.cautions.map((c) => [
            c.id,
            drop({
              title: c.title,
              text: c.text,
              instrument: c.instrument,
              article: c.article,
              articleConfirmed: c.articleConfirmed ?? true,
              kind: c.kind,
              confidence: c.confidence,
              source: c.source,
              asAt: f.value.asAt,
              recheckBy: f.value.recheckBy,
            }),
          ]),
        ),
      ) as unknown as TextPack['cautions'],
      points: Object.fromEntries(
        points.value.points.map((p) => [
          p.id,
          { title: p.title, yes: p.yes, no: p.no, asAt: points.value.asAt, recheckBy: points.value.recheckBy },
        ]),
      ) as unknown as TextPack['points'],
      reservations: reservationFiles.flatMap((f) =>
        f.value.reservations.map((r) => drop({ kind: r.kind, articles: r.articles, text: r.text, source: r.source })),
      ) as unknown as TextPack['reservations'],
      icc: {
        asAt: icc.value.asAt,
        recheckBy: icc.value.recheckBy,
        source: icc.value.source as TextPack['icc']['source'],
        checkWith: icc.value.checkWith,
        url: icc.value.url,
        note: icc.value.note,
        rows: readTable(files, 'icc.tsv', schema.iccRow, []).map(({ row }) => ({
          name: row.name,
          note: row.note ?? '',
        })),
      },
      crimes: Object.fromEntries(
        crimes.value.crimes.map((c) => [c.id, { title: c.title, hint: c.hint, family: c.family }]),
      ),
      needs: Object.fromEntries(needs.value.needs.map((n) => [n.id, { title: n.title, hint: n.hint }])),
      questions: Object.fromEntries(
        questions.map(({ value: q }) => [
          q.id,
          drop({
            title: q.title,
            hint: q.hint,
            why: q.why,
            whereToFind: q.whereToFind,
            example: q.example,
            unknownLabel: q.unknownLabel,
            options: (q.options ?? []).map((o) => drop({ value: o.value, label: o.label, hint: o.hint })),
          }),
        ]),
      ) as unknown as TextPack['questions'],
      groups: Object.fromEntries(
        groups.value.groups.map((g) => [g.id, drop({ title: g.title, note: g.note })]),
      ) as TextPack['groups'],
      groupNotes: groups.value.notes.map((n) => n.text),
      glossary: glossary.value.terms.map((t) => ({
        id: t.id,
        term: t.term,
        aliases: t.aliases,
        meaning: t.meaning,
        see: t.see ?? [],
      })),
      pages: pages.map(({ value: { order: _, sections, ...p } }) => ({
        ...p,
        sections: sections.map((s) => ({ ...s, links: s.links ?? [] })),
      })) as unknown as TextPack['pages'],
      developments: developments.value.developments.map((d) => ({
        ...drop(d),
        asAt: developments.value.asAt,
        recheckBy: developments.value.recheckBy,
      })) as unknown as TextPack['developments'],
      changelog: head.value.changelog,
    }
    return { law, texts }
  }

  private issue(at: Located<unknown>, path: readonly PropertyKey[], message: string): void {
    this.issues.push({ file: at.file, line: at.lineOf(path), message })
  }

  private folder<S extends z.ZodType>(name: string, shape: S): Located<z.output<S>>[] {
    const paths = [...this.files.keys()].filter((f) => f.startsWith(`${name}/`) && f.endsWith('.yaml')).sort()
    return paths.flatMap((file) => {
      const read = readYaml(this.files, file, shape as z.ZodType<z.output<S>>, this.issues)
      if (read === null) return []
      const stem = file.slice(name.length + 1, -'.yaml'.length)
      const value = read.value as { id?: string; instrument?: string; need?: string }
      const named = name === 'cautions' ? stem : (value.id ?? value.instrument ?? value.need)
      if (named !== stem) {
        this.issue(
          read,
          [],
          `This file is called '${stem}' and speaks of '${named}'. Give the file and the id the same name.`,
        )
      }
      return [read]
    })
  }

  private unique(kind: string, found: readonly { id: string; file: string; line: number }[]): void {
    const first = new Map<string, { file: string; line: number }>()
    for (const at of found) {
      const held = first.get(at.id)
      if (held === undefined) first.set(at.id, at)
      else
        this.issues.push({
          file: at.file,
          line: at.line,
          message: `The ${kind} '${at.id}' stands already in ${held.file}, line ${held.line}. Give one of them another id, or take it out.`,
        })
    }
  }

  private complete(file: string, found: readonly string[], wanted: readonly string[]): void {
    for (const id of wanted) {
      if (!found.includes(id)) this.issues.push({ file, line: 1, message: `'${id}' is missing. Add its entry.` })
    }
  }

  private checkArticle(at: Located<unknown>, path: readonly PropertyKey[], article: string, confirmed: boolean): void {
    if (!confirmed && article !== 'to be confirmed') {
      this.issue(
        at,
        [...path, 'article'],
        `The article is marked as not confirmed, so no number may stand here. Write 'to be confirmed', or set articleConfirmed: true once the number is read in the certified text.`,
      )
    }
    if (confirmed && article === 'to be confirmed') {
      this.issue(
        at,
        [...path, 'articleConfirmed'],
        'The article is to be confirmed, so articleConfirmed must be false.',
      )
    }
  }

  private instrumentLaw(at: Located<Instrument>, stateCodes: ReadonlySet<string>, lawAsAt: string): InstrumentLaw {
    const i = at.value
    const { status } = i
    if (i.inForce === null && (i.inForceEvidence === undefined || i.inForceAsAt === undefined)) {
      this.issue(
        at,
        ['inForce'],
        'An instrument not found to be in force needs inForceEvidence (what was found) and inForceAsAt (the day). Add both.',
      )
    }
    if (
      typeof i.inForce === 'string' &&
      i.adopted !== undefined &&
      i.inForce !== 'unverified' &&
      i.inForce < i.adopted
    ) {
      this.issue(
        at,
        ['inForce'],
        `The entry into force (${i.inForce}) lies before the adoption (${i.adopted}). Correct one of the two dates.`,
      )
    }
    if (i.recheckBy < i.asAt) this.issue(at, ['recheckBy'], 'recheckBy lies before asAt. Put a later day.')
    if (status.kind === 'group' && status.group === undefined)
      this.issue(at, ['status'], "Status by membership needs 'group'. Add it.")
    for (const [k, held] of [...(i.provisional ?? []), ...(i.annexesAccepted ?? [])].entries()) {
      if (!stateCodes.has(held.state))
        this.issue(
          at,
          [i.provisional ? 'provisional' : 'annexesAccepted', k],
          `There is no State '${held.state}'. Correct the code.`,
        )
    }
    const draft = i.kind === 'draft'
    return drop({
      id: i.id,
      kind: i.kind,
      family: i.family,
      adopted: i.adopted,
      inForce: i.inForce === undefined ? (draft ? null : ('unverified' as const)) : i.inForce,
      inForceAsAt: i.inForceAsAt,
      status: drop({
        kind: status.kind,
        group: status.group,
        asAt: status.asAt ?? lawAsAt,
        absent: status.absent ?? 'not-party',
        unknownFor: (status.unknownFor ?? []).map((u) => drop({ states: u.states, after: u.after })),
        openTo: openTo(status.openTo),
      }),
      keepsEarlierActs: i.leaving?.keeps === 'earlier-acts',
      provisional: (i.provisional ?? []).map((p) => ({ state: p.state, part: p.part, from: p.from })),
      annexesAccepted: (i.annexesAccepted ?? []).map((a) => ({ state: a.state, annexes: a.annexes, from: a.from })),
    }) as unknown as InstrumentLaw
  }

  private iccRows(stateCodes: ReadonlySet<string>): readonly IccRow[] {
    return readTable(this.files, 'icc.tsv', schema.iccRow, this.issues).map(({ line, row }) => {
      const states = list(row.states)
      for (const s of [...states, ...list(row.obliges)]) {
        if (!stateCodes.has(s))
          this.issues.push({ file: 'icc.tsv', line, message: `There is no State '${s}'. Correct the code.` })
      }
      const by: Acceptance | null =
        row.kind === 'declaration'
          ? 'declaration-12-3'
          : row.basis?.startsWith('Security Council')
            ? 'council-resolution'
            : null
      return drop({
        kind: row.kind,
        states,
        opened: row.opened,
        conductFrom: row.conduct_from,
        conductTo: row.conduct_to,
        by,
        obliges: list(row.obliges),
        certainty: row.certainty,
      }) as IccRow
    })
  }
}

const list = (cell: string | undefined): readonly string[] =>
  (cell ?? '')
    .split(';')
    .map((s) => s.trim())
    .filter((s) => s !== '')

function openTo(written: z.output<typeof schema.statusRules>['openTo']): OpenTo {
  if (written === undefined || written === 'all') return 'all'
  if (Array.isArray(written)) return { states: written }
  return { groups: 'group' in written ? [written.group] : written.groups }
}

function instrumentText(i: Instrument): InstrumentText {
  return drop({
    title: i.title,
    short: i.short,
    article: i.article !== 'none',
    citation: i.citation,
    depositary: i.depositary,
    depositaryUrl: i.depositaryUrl,
    inForceEvidence: i.inForceEvidence,
    source: i.source,
    asAt: i.asAt,
    recheckBy: i.recheckBy,
    note: i.note,
    leaving: i.leaving?.text,
    statusSource: i.status.source,
    statusRecheckBy: i.status.recheckBy,
    parties: i.status.parties,
    partiesNote: i.status.partiesNote,
    cautions: i.status.cautions ?? [],
  }) as unknown as InstrumentText
}
