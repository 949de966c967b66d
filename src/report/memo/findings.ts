import { capital, day, t } from '../../text/t.ts'
import { articleInWords } from '../articles.ts'
import { dependsInWords } from '../doubts.ts'
import type { ChannelEntry, DutyEntry, NotApplying, Report } from '../entries.ts'
import { type Block, bullets, heading, type ListItem, line, quiet, strong } from './blocks.ts'

/** The name of a finding in a document: the duty and its bearer, the channel and its direction. */
export const aboutDuty = (d: Pick<DutyEntry, 'id' | 'bearer'>): string => `${d.id}>${d.bearer}`
export const aboutChannel = (c: Pick<ChannelEntry, 'id' | 'from' | 'to'>): string => `${c.id}>${c.from}>${c.to}`

const item = (text: string, ...under: readonly ListItem[]): ListItem => ({
  runs: [text],
  ...(under.length === 0 ? {} : { under }),
})
/** A titled list under a finding; nothing where there is nothing to say. */
const titled = (title: string, items: readonly string[]): readonly ListItem[] =>
  items.length === 0
    ? []
    : items.length === 1
      ? [{ runs: [strong(`${title}: `), items[0] ?? ''] }]
      : [{ runs: [strong(title)], under: items.map((i) => item(i)) }]

/** How much is told, and what was told before: what is the same for several findings stands with the first. */
export class Telling {
  readonly full: boolean
  private readonly said = new Set<string>()
  constructor(full: boolean) {
    this.full = full
  }
  /** True the first time. */
  once(what: string): boolean {
    if (this.said.has(what)) return false
    this.said.add(what)
    return true
  }
}

/** Duties that apply or may apply, those of each bearer together. */
export function dutyBlocks(duties: readonly DutyEntry[], telling: Telling): readonly Block[] {
  const bearers = [...new Set(duties.map((d) => d.bearer))]
  return bearers.flatMap((bearer) => {
    const own = duties.filter((d) => d.bearer === bearer)
    const name = own[0]?.bearerName ?? ''
    return [
      ...(bearers.length > 1 || bearer !== 'self' ? [heading(4, t('memo.duty', { bearer: inSentence(name) }))] : []),
      ...own.map((d, i) => dutyBlock(d, telling, i > 0 && sameReasons(own[i - 1], d))),
    ]
  })
}
const inSentence = (name: string): string => name.replace(/^(The|Any) /, (w) => w.toLowerCase())
const sameReasons = (a: DutyEntry | undefined, b: DutyEntry): boolean =>
  a !== undefined && a.instrument === b.instrument && JSON.stringify(a.reasons) === JSON.stringify(b.reasons)

function dutyBlock(d: DutyEntry, telling: Telling, same: boolean): Block {
  const mark = t(`mark.${d.verdict === 'applies' ? d.strength : 'depends'}`)
  return {
    kind: 'finding',
    about: aboutDuty(d),
    line: {
      runs: [strong(mark), ' ', d.sentence],
      note: [
        d.citation,
        ...(telling.once(`${d.instrument} ${d.sourceShort}`) ? [d.sourceShort] : []),
        ...(d.confidence !== 'text-read' && d.articleConfirmed ? [t(`confidence.${d.confidence}`)] : []),
        ...(d.note !== null && telling.once(`${d.instrument} ${d.note}`) ? [d.note] : []),
      ],
    },
    under: [
      ...(d.doubt === null ? [] : [item(d.byDate ? t('report.byDate') : dependsInWords(d.reasons))]),
      ...d.periods.map((p) => item(p.text)),
      ...(d.positions.length > 0 ? [item(t('parts.restsOnYours'))] : []),
      ...(d.towards === null ? [] : [item(capital(d.towards))]),
      ...(telling.full ? dutyReasons(d, same, telling.once(d.id)) : []),
    ],
  }
}

function dutyReasons(d: DutyEntry, same: boolean, first: boolean): readonly ListItem[] {
  const reasons = same
    ? []
    : titled(
        t('report.why'),
        d.reasons.map((r) => r.text),
      )
  // what the article asks is the same for either State: told where it is met first
  if (!first) return reasons
  return [
    ...reasons,
    ...titled(t('report.explanation'), [d.explanation]),
    ...(d.exceptions === null ? [] : titled(t('report.exceptions'), [d.exceptions])),
    ...titled(t('library.refusalMandatory'), d.refusal.mandatory),
    ...titled(t('library.refusalOptional'), d.refusal.optional),
    ...titled(t('library.refusalUnsorted'), d.refusal.unsorted),
    ...titled(t('report.nextStep'), [d.nextStep]),
    ...(d.caseLaw === null
      ? []
      : titled(t('report.caseLaw'), [
          d.caseLaw.text + (d.caseLaw.confidence === 'from-memory' ? ` ${t('report.caseNotVerified')}` : ''),
        ])),
  ]
}

/** What does not apply, by State, instrument and reason; with the sentence of each duty where reasons are told in full. */
export function notApplyingBlocks(groups: readonly NotApplying[], full: boolean): readonly Block[] {
  return [
    bullets(
      groups.map((g) => ({
        runs: [strong(`${g.bearerName}, ${g.instrumentName}: `), g.reasons.join(' ')],
        under: full
          ? g.duties.map((d) => ({ runs: [d.sentence], note: [d.citation], about: aboutDuty(d) }))
          : articlesOf(g.duties) === ''
            ? []
            : [{ runs: [quiet(articlesOf(g.duties))] }],
      })),
    ),
  ]
}

/** The articles of duties of one instrument, each once. */
const articlesOf = (duties: readonly DutyEntry[]): string =>
  capital(
    [...new Set(duties.map((d) => articleInWords(d.article, d.articleConfirmed)))].filter((a) => a !== '').join('; '),
  )

/** The channels of one need: open and conditional ones as findings, closed ones in a list. */
export function channelBlocks(entries: readonly ChannelEntry[], telling: Telling): readonly Block[] {
  const standing = entries.filter((c) => c.status !== 'closed')
  const closed = entries.filter((c) => c.status === 'closed')
  return [
    ...standing.map((c) => channelBlock(c, telling)),
    ...(closed.length === 0
      ? []
      : [
          bullets(
            closed.map((c) => ({
              runs: [t('memo.closedLine', { title: c.title, direction: c.direction })],
              about: aboutChannel(c),
              ...(telling.full ? { under: c.reasons.map((r) => item(r.text)) } : {}),
            })),
          ),
        ]),
  ]
}

function channelBlock(c: ChannelEntry, telling: Telling): Block {
  const mark = t(`channel.${c.status === 'open' && c.gated ? 'open-if' : c.status}`)
  // what a channel asks of a request is the same in both directions
  const first = telling.full && telling.once(c.id)
  return {
    kind: 'finding',
    about: aboutChannel(c),
    line: {
      runs: [
        strong(mark),
        ' ',
        c.title,
        '. ',
        t('memo.rank', { direction: c.direction, rank: t(`rank.${c.rank}`) }),
        '.',
      ],
      note: [
        ...c.basis.map((b) =>
          b.article === null ? b.name : `${b.name}, ${t('article.cited', { article: b.article })}`,
        ),
        ...(c.basis.length === 0 ? [t('report.noTreaty')] : []),
        ...(c.confidence === 'text-read' ? [] : [t(`confidence.${c.confidence}`)]),
      ],
    },
    under: [
      ...(c.doubt === null ? [] : [item(dependsInWords(c.reasons))]),
      ...c.gates.map((g) => item(g)),
      ...(c.positions.length > 0 ? [item(t('parts.restsOnYours'))] : []),
      ...(telling.full
        ? titled(
            t('report.why'),
            c.reasons.map((r) => r.text),
          )
        : []),
      ...(first
        ? [
            ...titled(t('report.explanation'), [c.explanation]),
            ...titled(t('report.who'), [c.who]),
            ...titled(t('report.steps'), c.steps),
            ...titled(t('report.requestHolds'), c.requestHolds),
            ...titled(t('report.refusal'), c.refusal),
            ...titled(t('report.mistakes'), c.mistakes),
            ...titled(t('report.safety'), c.safety),
          ]
        : []),
    ],
  }
}

/** What binds nobody yet, apart from the law. */
export function pipelineBlocks(report: Report, full: boolean): readonly Block[] {
  if (report.pipeline.length === 0) return []
  const names = [...new Set(report.pipeline.map((d) => d.instrumentName))]
  return [
    heading(2, t('report.pipeline')),
    line(t('report.pipelineIntro')),
    bullets(
      names.map((name) => {
        const found = report.pipeline.filter((d) => d.instrumentName === name)
        const why = found[0]?.reasons.find((r) => r.truth === 'no')
        return {
          runs: [strong(`${capital(name)}: `), why?.text ?? ''],
          under: full
            ? found.map((d) => ({ runs: [d.sentence], note: [d.citation], about: aboutDuty(d) }))
            : [{ runs: [quiet([...new Set(found.map((d) => d.citation))].join('; '))] }],
        }
      }),
    ),
  ]
}

/** A day of treaty status in words, for a cell. */
export function statusInWords(c: Report['status'][number]): string {
  const status = t(`status.${c.status}`)
  const dated =
    c.status === 'withdrawn' && c.until !== null
      ? t('answer.since', { status, date: day(c.until) })
      : c.since !== null && c.status === 'party'
        ? t('answer.since', { status, date: day(c.since) })
        : status
  const doubt = c.certainty === 'sure' ? '' : `; ${t(`certainty.${c.certainty}`)}`
  return dated + doubt + (c.source === 'you' ? ` (${t('memo.youSaid')})` : '')
}
