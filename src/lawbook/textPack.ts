import type * as z from 'zod'
import { drop } from './drop.ts'
import { listIn, type WrittenLawbook } from './readLawbook.ts'
import { requestTexts } from './requestTexts.ts'
import type { instrument as instrumentShape } from './schema/instrument.ts'
import type { InstrumentText, TextPack } from './texts.ts'
import { REQUEST_PARTS } from './types.ts'

/** What a reader is shown, from a lawbook that was read. */
export function compileTexts(written: WrittenLawbook): TextPack {
  const { head, groups, icc, crimes, needs, glossary, points, developments } = written
  return {
    states: Object.fromEntries(
      written.states.map(({ row }) => [row.iso3, { name: row.name, inText: row.inText, aliases: listIn(row.aliases) }]),
    ),
    instruments: Object.fromEntries(written.instruments.map(({ value }) => [value.id, instrumentText(value)])),
    statusNotes: Object.fromEntries(
      [...written.tables].map(([id, rows]) => [
        id,
        Object.fromEntries(rows.flatMap(({ row }) => (row.note === undefined ? [] : [[row.iso3, row.note]]))),
      ]),
    ),
    duties: dutyTexts(written),
    channels: channelTexts(written),
    cautions: cautionTexts(written),
    points: Object.fromEntries(
      points.value.points.map((p) => [
        p.id,
        { title: p.title, yes: p.yes, no: p.no, asAt: points.value.asAt, recheckBy: points.value.recheckBy },
      ]),
    ) as unknown as TextPack['points'],
    reservations: written.reservationFiles.flatMap((f) =>
      f.value.reservations.map((r) => drop({ kind: r.kind, articles: r.articles, text: r.text, source: r.source })),
    ) as unknown as TextPack['reservations'],
    icc: {
      asAt: icc.value.asAt,
      recheckBy: icc.value.recheckBy,
      source: icc.value.source as TextPack['icc']['source'],
      checkWith: icc.value.checkWith,
      url: icc.value.url,
      note: icc.value.note,
      rows: written.iccRows.map(({ row }) => ({ name: row.name, note: row.note ?? '' })),
    },
    crimes: Object.fromEntries(
      crimes.value.crimes.map((c) => [c.id, { title: c.title, hint: c.hint, family: c.family }]),
    ),
    needs: Object.fromEntries(needs.value.needs.map((n) => [n.id, { title: n.title, hint: n.hint }])),
    questions: questionTexts(written),
    groups: Object.fromEntries(
      groups.value.groups.map((g) => [g.id, drop({ title: g.title, note: g.note })]),
    ) as TextPack['groups'],
    groupNotes: groups.value.notes.map((n) => n.text),
    glossary: glossary.value.terms.map((t) => ({ ...t, see: t.see ?? [] })),
    pages: written.pages.map(({ value: { order: _, sections, ...p } }) => ({
      ...p,
      sections: sections.map((s) => ({ ...s, links: s.links ?? [] })),
    })) as unknown as TextPack['pages'],
    developments: developments.value.developments.map((d) => ({
      ...drop(d),
      asAt: developments.value.asAt,
      recheckBy: developments.value.recheckBy,
    })) as unknown as TextPack['developments'],
    request: requestTexts(written),
    changes: head.value.changelog.flatMap(({ version }) =>
      written.changeFiles.filter((f) => f.value.version === version).map((f) => f.value),
    ) as unknown as TextPack['changes'],
    changelog: head.value.changelog,
  }
}

function dutyTexts(written: WrittenLawbook): TextPack['duties'] {
  return Object.fromEntries(
    written.dutyFiles.flatMap((f) =>
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
  ) as unknown as TextPack['duties']
}

function channelTexts(written: WrittenLawbook): TextPack['channels'] {
  return Object.fromEntries(
    written.channelFiles.flatMap((f) =>
      f.value.channels.map((c) => [
        c.id,
        {
          title: c.title,
          who: c.who,
          steps: c.steps,
          requestHolds: REQUEST_PARTS.flatMap((part) => c.requestHolds[part] ?? []),
          requestParts: c.requestHolds,
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
  )
}

function cautionTexts(written: WrittenLawbook): TextPack['cautions'] {
  return Object.fromEntries(
    written.cautionFiles.flatMap((f) =>
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
  ) as unknown as TextPack['cautions']
}

function questionTexts(written: WrittenLawbook): TextPack['questions'] {
  return Object.fromEntries(
    written.questions.map(({ value: q }) => [
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
  ) as unknown as TextPack['questions']
}

function instrumentText(i: z.output<typeof instrumentShape>): InstrumentText {
  return drop({
    title: i.title,
    short: i.short,
    article: i.article !== 'none',
    citation: i.citation,
    opened: i.opened,
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
    byInvitation: i.status.byInvitation,
    annexes: i.annexes === undefined ? undefined : Object.fromEntries(i.annexes.map((a) => [a.id, a.title])),
  }) as unknown as InstrumentText
}
