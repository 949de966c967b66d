import { capital, day, t } from '../text/t.ts'
import type { ChannelEntry, DutyEntry, Report } from './entries.ts'
import { sentence } from './names.ts'
import { sourceInWords } from './sources.ts'

type Form = 'md' | 'text'

/** The report as Markdown or plain text: the same findings as on the screen, in the same order. */
export function toMarkdown(report: Report, form: Form = 'md'): string {
  const out: string[] = []
  const heading = (level: number, text: string) => {
    if (form === 'md') out.push(`${'#'.repeat(level)} ${text}`, '')
    else out.push(level < 3 ? text.toUpperCase() : text, '-'.repeat(Math.min(text.length, 72)), '')
  }
  const para = (text: string) => out.push(text, '')
  const bullets = (lines: readonly string[]) => out.push(...lines.map((l) => `- ${l}`), '')
  const strong = (text: string) => (form === 'md' ? `**${text}**` : text.toUpperCase())

  heading(1, report.title)
  para(report.subtitle)
  para(t('report.madeOn', { lawAsAt: day(report.lawAsAt), pack: report.lawPack, at: day(report.at) }))
  para(t('report.disclaimer'))
  const due = report.sources.filter((s) => s.overdue)
  if (due.length > 0) {
    para(strong(t('report.staleTitle', { count: due.length })))
    bullets(
      due.map((s) => [t('report.staleItem', { title: s.title, date: day(s.recheckBy) }), s.url ?? ''].join(' ').trim()),
    )
  }
  heading(2, t('report.answers'))
  bullets(report.answers.map((a) => `${a.question}: ${a.answer}`))
  if (report.setAside.length > 0) {
    heading(3, t('report.setAside'))
    bullets(report.setAside.map((a) => `${a.question}: ${a.answer}`))
  }
  heading(2, t('report.summary'))
  para(report.summary.countsText)
  for (const part of report.summary.parts) {
    heading(3, part.title)
    const lines = part.lines.map((l) => (l.citation === null ? l.text : `${l.text} (${l.citation})`))
    bullets(
      lines.length === 0
        ? [t('report.nothing')]
        : part.more > 0
          ? [...lines, t('report.more', { count: part.more })]
          : lines,
    )
  }
  heading(2, t('report.duties'))
  for (const moment of report.moments) {
    const found = report.duties.filter((d) => d.heading === moment && d.verdict !== 'does-not-apply')
    if (found.length === 0) continue
    heading(3, t(`moment.${moment}`))
    for (const d of found) out.push(...dutyLines(d, strong))
    out.push('')
  }
  heading(2, t('report.notApplyingTitle'))
  for (const g of report.notApplying) {
    out.push(`- ${strong(`${g.bearerName}, ${g.instrumentName}`)}: ${g.reasons.join(' ')}`)
    out.push(...g.duties.map((d) => `  - ${d.sentence} [${d.citation}; ${d.id}]`))
  }
  out.push('')
  heading(2, t('report.channels'))
  for (const { title, entries } of report.channels) {
    heading(3, title)
    for (const c of entries) out.push(...channelLines(c, strong))
    out.push('')
  }
  heading(2, t('report.missing'))
  bullets(
    report.questions.length === 0
      ? [t('report.nothingMissing')]
      : report.questions.map((q) => `${q.text} (${t('report.couldChange', { count: q.couldChange })})`),
  )
  heading(2, t('report.doubtful'))
  heading(3, t('report.doubtfulLaw'))
  bullets(
    report.points.length === 0
      ? [t('report.nothing')]
      : report.points.map(
          (p) =>
            `${p.title} ${t('report.readingYes')}: ${p.yes} ${t('report.readingNo')}: ${p.no} ${t('report.restsOn', { count: p.rests })}`,
        ),
  )
  heading(3, t('report.doubtfulFact'))
  bullets(report.doubtfulFacts.length === 0 ? [t('report.nothing')] : report.doubtfulFacts)
  if (report.pipeline.length > 0) {
    heading(2, t('report.pipeline'))
    para(t('report.pipelineIntro'))
    for (const d of report.pipeline) out.push(...dutyLines(d, strong))
    out.push('')
  }
  if (report.cautions.length > 0) {
    heading(2, t('report.cautions'))
    bullets(report.cautions.map((c) => `${strong(c.title)}: ${c.text}${c.citation === null ? '' : ` (${c.citation})`}`))
  }
  heading(2, t('report.sources'))
  bullets(report.sources.map(sourceLine))
  return `${out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}

/** One instrument's sources as sentences; the address stands last, with nothing after it. */
function sourceLine(s: Report['sources'][number]): string {
  const parts = [s.title, sourceInWords(s.text), ...(s.status === null ? [] : [sourceInWords(s.status)]), ...s.notes]
  const check = s.url === null ? '' : ` ${capital(t('source.checkHere'))}: ${s.url}`
  return parts.map(sentence).join(' ') + check
}

function dutyLines(d: DutyEntry, strong: (text: string) => string): readonly string[] {
  const verdict = t(`verdict.${d.verdict}`) + (d.doubt === null ? '' : ` (${t(`doubt.${d.doubt}`)})`)
  return [
    `- ${strong(verdict)}: ${d.sentence} [${d.citation}; ${d.id}]`,
    ...d.periods.map((p) => `  - ${p.text}`),
    ...(d.towards === null ? [] : [`  - ${d.towards}`]),
    ...d.reasons.map((r) => `  - ${r.text}`),
    ...(d.note === null ? [] : [`  - ${t('report.note')}: ${d.note}`]),
  ]
}

function channelLines(c: ChannelEntry, strong: (text: string) => string): readonly string[] {
  const basis = c.basis
    .map((b) => (b.article === null ? b.name : `${b.name}, ${t('article.cited', { article: b.article })}`))
    .join('; ')
  const status =
    t(`channel.${c.status === 'open' && c.gated ? 'open-if' : c.status}`) +
    (c.doubt === null ? '' : ` (${t(`doubt.${c.doubt}`)})`)
  return [
    `- ${strong(status)}: ${c.title}. ${c.direction}; ${t(`rank.${c.rank}`)}.${basis === '' ? '' : ` ${t('report.basis')}: ${basis}.`} [${c.id}]`,
    ...(c.status === 'closed' ? [] : c.gates.map((g) => `  - ${g}`)),
    ...c.reasons.map((r) => `  - ${r.text}`),
  ]
}
