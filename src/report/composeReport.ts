import type { Assessment, ChannelFinding, ChannelStatus, Doubt, DutyFinding, Verdict } from '../engine/assess.ts'
import type { QuestionId, Roles } from '../engine/case.ts'
import { isInForce, membershipOf, otherStates } from '../engine/membership.ts'
import type { StatusWord } from '../engine/situation.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { TextPack } from '../lawbook/texts.ts'
import {
  type Bearer,
  type Certainty,
  type Confidence,
  type InstrumentId,
  type Iso3,
  type IsoDate,
  MOMENTS,
  type Moment,
  NEEDS,
  type Need,
  type OwedTo,
  type Rank,
  type Source,
  type Strength,
} from '../lawbook/types.ts'
import { capital, day, t } from '../text/t.ts'
import { answersInWords, asideInWords, type WordedAnswer } from './answers.ts'
import {
  bearerInText,
  crimesInText,
  instrumentShort,
  lower,
  needTitle,
  sentence,
  stateInText,
  stateName,
  type Words,
} from './names.ts'
import { questionInWords } from './questions.ts'
import { reasonsOf, type WordedReason } from './reasons.ts'
import { type ReportSummary, summarise } from './summary.ts'

/** A duty as a reader meets it: already worded, with its reasons and sources. */
export interface DutyEntry {
  readonly id: string
  readonly instrument: InstrumentId
  readonly instrumentName: string
  readonly article: string
  readonly articleConfirmed: boolean
  readonly citation: string
  readonly bearer: Bearer
  readonly bearerName: string
  readonly owedTo: OwedTo
  readonly moment: Moment
  /** Under which heading the reader finds it: what another State asks of the counterpart, one's own State asks. */
  readonly heading: Moment
  readonly strength: Strength
  readonly lane: 'law' | 'pipeline'
  readonly verdict: Verdict
  readonly doubt: Doubt
  /** Nothing is lacking but the date: the verdict for each part stands in `periods`. */
  readonly byDate: boolean
  readonly gated: boolean
  readonly sentence: string
  readonly act: string
  readonly trigger: string | null
  readonly gates: readonly string[]
  readonly towards: string | null
  readonly periods: readonly {
    readonly from: IsoDate
    readonly to: IsoDate | null
    readonly verdict: Verdict
    readonly text: string
  }[]
  readonly explanation: string
  readonly exceptions: string | null
  readonly nextStep: string
  readonly note: string | null
  readonly caseLaw: { readonly text: string; readonly confidence: Confidence } | null
  readonly confidence: Confidence
  readonly sources: readonly Source[]
  /** Where the words come from and from when the States are, in one line for the margin. */
  readonly sourceShort: string
  readonly reasons: readonly WordedReason[]
  readonly missing: readonly QuestionId[]
  readonly unsettled: readonly string[]
  readonly positions: readonly string[]
}

export interface ChannelEntry {
  readonly id: string
  readonly need: Need
  readonly title: string
  readonly from: Bearer
  readonly to: Bearer
  readonly direction: string
  readonly status: ChannelStatus
  readonly doubt: Doubt
  readonly rank: Rank
  readonly basis: readonly { readonly id: InstrumentId; readonly name: string; readonly article: string | null }[]
  readonly basisIds: readonly InstrumentId[]
  readonly crimes: string
  readonly gates: readonly string[]
  /** Open, but only under a further condition: no route stands without a gate. */
  readonly gated: boolean
  readonly explanation: string
  readonly who: string
  readonly steps: readonly string[]
  readonly requestHolds: readonly string[]
  readonly refusal: readonly string[]
  readonly mistakes: readonly string[]
  readonly safety: readonly string[]
  readonly confidence: Confidence
  readonly reasons: readonly WordedReason[]
  readonly missing: readonly QuestionId[]
  readonly unsettled: readonly string[]
}

export interface StatusCell {
  readonly state: Iso3
  readonly instrument: InstrumentId
  readonly status: StatusWord
  readonly since: IsoDate | null
  readonly until: IsoDate | null
  readonly certainty: Certainty
  readonly asAt: IsoDate
  readonly source: 'depositary' | 'you'
}

export interface SourceEntry {
  readonly instrument: InstrumentId
  readonly title: string
  readonly text: Source
  readonly status: Source | null
  readonly depositary: string | null
  readonly url: string | null
  readonly recheckBy: IsoDate
  readonly overdue: boolean
  readonly notes: readonly string[]
}

/** The one view model: screen, print, Markdown, text and JSON render this and nothing else. */
export interface Report {
  readonly title: string
  readonly subtitle: string
  readonly self: { readonly code: Iso3; readonly name: string; readonly inText: string }
  readonly other: { readonly code: Iso3; readonly name: string; readonly inText: string } | null
  readonly at: IsoDate
  readonly lawAsAt: IsoDate
  readonly lawPack: string
  readonly answers: readonly WordedAnswer[]
  readonly setAside: readonly WordedAnswer[]
  readonly summary: ReportSummary
  readonly duties: readonly DutyEntry[]
  /** What does not apply, gathered by State, instrument and the reason why. */
  readonly notApplying: readonly NotApplying[]
  readonly pipeline: readonly DutyEntry[]
  readonly moments: readonly Moment[]
  readonly channels: readonly {
    readonly need: Need
    readonly title: string
    readonly entries: readonly ChannelEntry[]
  }[]
  readonly questions: readonly { readonly id: QuestionId; readonly text: string; readonly couldChange: number }[]
  readonly points: readonly {
    readonly id: string
    readonly title: string
    readonly yes: string
    readonly no: string
    readonly sources: readonly Source[]
    readonly rests: number
    readonly position: 'yes' | 'no' | null
  }[]
  readonly doubtfulFacts: readonly string[]
  readonly cautions: readonly {
    readonly id: string
    readonly title: string
    readonly text: string
    readonly citation: string | null
    readonly kind: 'fact' | 'law' | 'rule'
  }[]
  readonly status: readonly StatusCell[]
  readonly sources: readonly SourceEntry[]
}

/** Words an assessment for its readers. `assessment` must come from the same lawbook. Pure: dates of ageing are read against `situation.at`. */
export function composeReport(lawbook: Lawbook, texts: TextPack, assessment: Assessment): Report {
  const { situation } = assessment
  const words: Words = { lawbook, texts, situation }
  const self = {
    code: situation.self,
    name: stateName(texts, situation.self),
    inText: stateInText(texts, situation.self),
  }
  const other =
    situation.other === null
      ? null
      : { code: situation.other, name: stateName(texts, situation.other), inText: stateInText(texts, situation.other) }
  const entries = assessment.duties.map((f) => dutyEntry(words, f))
  const duties = entries.filter((d) => d.lane === 'law')
  const channels = assessment.channels.map((f) => channelEntry(words, f))
  const status = statusCells(lawbook, assessment)
  return {
    title:
      other === null
        ? t('report.title', { state: self.inText })
        : t('report.titlePair', { state: self.name, other: other.name }),
    subtitle: t('report.for', { crimes: crimesInText(texts, situation.crimes), at: day(situation.at) }),
    self,
    other,
    at: situation.at,
    lawAsAt: assessment.lawAsAt,
    lawPack: assessment.lawPack,
    answers: answersInWords(words),
    setAside: Object.entries(situation.setAside).map(([id, value]) => ({
      id,
      question: questionInWords(words, id),
      answer: asideInWords(words, id, value),
    })),
    summary: summarise(words, duties, channels, assessment.questions),
    duties,
    notApplying: gathered(duties),
    pipeline: entries.filter((d) => d.lane === 'pipeline'),
    moments: momentsFor(situation.role),
    channels: NEEDS.flatMap((need) => {
      const found = channels.filter((c) => c.need === need)
      return found.length === 0 ? [] : [{ need, title: needTitle(texts, need), entries: found }]
    }),
    questions: assessment.questions.map((q) => ({ ...q, text: questionInWords(words, q.id) })),
    points: pointEntries(words, assessment),
    doubtfulFacts: doubtfulFacts(words, assessment, status),
    cautions: assessment.cautions.flatMap(({ caution }) => {
      const text = texts.cautions[caution.id]
      if (text === undefined) return []
      const citation =
        text.instrument === undefined
          ? null
          : cite(
              instrumentShort(texts, text.instrument),
              text.article === undefined ? '' : articleInWords(text.article, text.articleConfirmed),
            )
      return [{ id: caution.id, title: text.title, text: text.text, citation, kind: text.kind }]
    }),
    status,
    sources: sourceEntries(words, [
      ...duties.filter((d) => d.verdict !== 'does-not-apply').map((d) => d.instrument),
      ...assessment.channels.flatMap((c) => c.basis),
    ]),
  }
}

/** Duties of one State under one instrument that do not apply for one and the same reason. */
export interface NotApplying {
  readonly bearer: Bearer
  readonly bearerName: string
  readonly instrument: InstrumentId
  readonly instrumentName: string
  readonly reasons: readonly string[]
  readonly duties: readonly DutyEntry[]
}

function gathered(duties: readonly DutyEntry[]): readonly NotApplying[] {
  const groups = new Map<string, DutyEntry[]>()
  for (const d of duties) {
    if (d.verdict !== 'does-not-apply') continue
    const key = [d.bearer, d.instrument, ...failing(d)].join('|')
    groups.set(key, [...(groups.get(key) ?? []), d])
  }
  return [...groups.values()].flatMap((found) => {
    const [first] = found
    if (first === undefined) return []
    const { bearer, bearerName, instrument, instrumentName } = first
    return [{ bearer, bearerName, instrument, instrumentName, reasons: failing(first), duties: found }]
  })
}
const failing = (d: DutyEntry): readonly string[] => d.reasons.filter((r) => r.truth === 'no').map((r) => r.text)

/** What is put first depends on the role; nothing else does. */
function momentsFor(role: Assessment['situation']['role']): readonly Moment[] {
  const first: readonly Moment[] =
    role === 'requested' ? ['suspect-here', 'state-asks'] : role === 'requesting' ? ['we-ask', 'state-asks'] : []
  return [...first, ...MOMENTS.filter((m) => !first.includes(m))]
}

/** The article as cited; empty where the rule has none (custom, domestic law, networks). */
export const articleInWords = (article: string, confirmed: boolean): string => {
  if (article === 'none') return ''
  if (!confirmed) return t('article.toConfirm')
  return t(/ and | to |, /.test(article) && !article.includes('Vienna') ? 'article.citedMany' : 'article.cited', {
    article,
  })
}

/** Seen from the reader's State, what the counterpart is asked is what one asks oneself. */
const TURNED: Partial<Record<Moment, Moment>> = { 'we-ask': 'state-asks', 'state-asks': 'we-ask' }

const cite = (instrument: string, article: string): string =>
  article === '' ? instrument : `${instrument}, ${article}`

const rolesOf = ({ situation }: Words, bearer: Bearer): Roles =>
  bearer === 'other'
    ? { bearer: situation.other, counterpart: situation.self }
    : { bearer: situation.self, counterpart: situation.other }

function dutyEntry(words: Words, finding: DutyFinding): DutyEntry {
  const { texts } = words
  const { duty } = finding
  const text = texts.duties[duty.id]
  if (text === undefined) throw new Error(`The duty '${duty.id}' has no text.`)
  const bearerName = capital(bearerInText(words, finding.bearer, duty.instrument))
  const gates = finding.gates.map((g) =>
    g.crimes === undefined || finding.crimes.every((c) => g.crimes?.includes(c))
      ? g.text
      : t('gate.forCrimes', {
          crimes: crimesInText(
            texts,
            finding.crimes.filter((c) => g.crimes?.includes(c)),
          ),
          gate: g.text,
        }),
  )
  const only = gates.length === 0 ? '' : `, ${t('gate.onlyIf', { gates: gates.join('; ') })}`
  const notIfAsked = duty.strength === 'must-if-requested' && text.act.startsWith('not ')
  const core = notIfAsked
    ? `${bearerName} ${t('strength.mustNotIfAsked')} ${text.act.slice('not '.length)}${only}`
    : `${bearerName} ${t(`strength.${duty.strength}`)} ${text.act}${only}`
  return {
    id: duty.id,
    instrument: duty.instrument,
    instrumentName: instrumentShort(texts, duty.instrument),
    article: duty.article,
    articleConfirmed: duty.articleConfirmed,
    citation: cite(instrumentShort(texts, duty.instrument), articleInWords(duty.article, duty.articleConfirmed)),
    bearer: finding.bearer,
    bearerName,
    owedTo: duty.owedTo,
    moment: duty.moment,
    heading: finding.bearer === 'other' ? (TURNED[duty.moment] ?? duty.moment) : duty.moment,
    strength: duty.strength,
    lane: finding.lane,
    verdict: finding.verdict,
    doubt: finding.doubt,
    byDate:
      finding.periods.length > 0 && finding.doubt === 'fact' && finding.reason.missing.every((m) => m === 'conduct'),
    gated: finding.gated,
    sentence: sentence(text.trigger === undefined ? core : `${text.trigger}: ${core}`),
    act: text.act,
    trigger: text.trigger ?? null,
    gates,
    towards: towards(words, finding),
    periods: finding.periods.map((p) => ({ ...p, text: periodInWords(p) })),
    explanation: text.explanation,
    exceptions: text.exceptions ?? null,
    nextStep: text.nextStep,
    note: text.note ?? null,
    caseLaw: text.caseLaw === undefined ? null : { text: text.caseLaw.text, confidence: text.caseLaw.confidence },
    confidence: duty.confidence,
    sources: sourcesOf(texts, duty.instrument, text.source),
    sourceShort: sourceShort(words, duty.instrument, text.source),
    reasons: reasonsOf(words, finding.reason, rolesOf(words, finding.bearer)),
    missing: finding.reason.missing,
    unsettled: finding.reason.unsettled,
    positions: finding.reason.positions,
  }
}

/** 'acts from 26 June 1987 to 31 December 1990'. */
export const spanInWords = ({ from, to }: { readonly from: IsoDate; readonly to: IsoDate | null }): string =>
  to === null ? t('report.actsFrom', { from: day(from) }) : t('report.actsBetween', { from: day(from), to: day(to) })

const periodInWords = (p: { readonly from: IsoDate; readonly to: IsoDate | null; readonly verdict: Verdict }): string =>
  capital(`${spanInWords(p)}: ${t(`verdict.${p.verdict}`)}`)

/** Without a counterpart: towards how many other States a duty between States stands. */
function towards({ lawbook, situation }: Words, { duty, bearer, verdict }: DutyFinding): string | null {
  if (situation.other !== null || duty.owedTo !== 'counterpart' || bearer !== 'self' || verdict === 'does-not-apply')
    return null
  const rules = lawbook.instrumentOf.get(duty.instrument)?.status
  if (rules === undefined || rules.kind === 'none') return null
  const { count } = otherStates(lawbook, situation, duty.instrument, 'bound')
  return count === 0 ? null : t('bearer.otherParties', { count })
}

function sourceShort({ texts, lawbook }: Words, id: InstrumentId, own: Source | undefined): string {
  const source = own ?? texts.instruments[id]?.source
  const text = source === undefined ? t('source.unverified') : sourceInWords({ class: source.class, body: source.body })
  const rules = lawbook.instrumentOf.get(id)?.status
  return capital(
    rules === undefined || rules.kind === 'none' ? text : t('source.short', { text, date: day(rules.asAt) }),
  )
}

/** Where the words of a duty come from, where its States do, and where to check both. */
function sourcesOf(texts: TextPack, id: InstrumentId, own: Source | undefined): readonly Source[] {
  const text = texts.instruments[id]
  if (text === undefined) return own === undefined ? [] : [own]
  const check: Source[] =
    text.depositaryUrl === undefined
      ? []
      : [{ class: 'depositary', body: text.depositary ?? text.short, asAt: text.asAt, url: text.depositaryUrl }]
  return [
    own ?? { asAt: text.asAt, ...text.source },
    ...(text.statusSource === undefined ? [] : [text.statusSource]),
    ...check,
  ]
}

function channelEntry(words: Words, finding: ChannelFinding): ChannelEntry {
  const { texts } = words
  const { channel, from, to } = finding
  const text = texts.channels[channel.id]
  if (text === undefined) throw new Error(`The channel '${channel.id}' has no text.`)
  const carrying = finding.routes.filter(
    (r) => r.reason.truth !== 'no' && r.route.basis.some((b) => finding.basis.includes(b)),
  )
  const articleOf = (id: InstrumentId): string | null => {
    const route = carrying.find((r) => r.route.basis[0] === id)
    return route === undefined ? null : (text.articles[channel.routes.indexOf(route.route)] ?? null)
  }
  const iso = (end: Bearer) => (end === 'self' ? words.situation.self : end === 'other' ? words.situation.other : null)
  const gates = carrying.flatMap((r) =>
    r.gates
      .filter((g) => g.crimes === undefined || g.crimes.some((c) => r.crimes.includes(c)))
      .map((g) =>
        r.route.basis[0] === undefined
          ? g.text
          : `${instrumentShort(texts, r.route.basis[0])}: ${t('gate.if', { gates: g.text })}`,
      ),
  )
  const ends = { from: capital(bearerInText(words, from)), to: bearerInText(words, to) }
  return {
    id: channel.id,
    need: channel.need,
    title: text.title,
    from,
    to,
    direction: t(channel.own ? 'channel.own' : 'channel.direction', ends),
    status: finding.status,
    doubt: finding.doubt,
    rank: finding.rank,
    basis: finding.basis.map((id) => ({ id, name: instrumentShort(texts, id), article: articleOf(id) })),
    basisIds: finding.basis,
    crimes: crimesInText(texts, finding.crimes),
    gates: [...new Set(gates)],
    gated: finding.gated,
    explanation: text.explanation,
    who: text.who,
    steps: text.steps,
    requestHolds: text.requestHolds,
    refusal: text.refusal,
    mistakes: text.mistakes,
    safety: text.safety,
    confidence: text.confidence,
    reasons: reasonsOf(words, finding.reason, { from: iso(from), to: iso(to) }),
    missing: finding.reason.missing,
    unsettled: finding.reason.unsettled,
  }
}

/** Every instrument that has States, for both States of the situation, on its date. */
function statusCells(lawbook: Lawbook, { situation }: Assessment): readonly StatusCell[] {
  const states = situation.other === null ? [situation.self] : [situation.self, situation.other]
  return lawbook.instruments
    .filter((i) => i.status.kind !== 'none')
    .flatMap((i) =>
      states.map((state) => {
        const held = membershipOf(lawbook, situation, state, i.id)
        return {
          state,
          instrument: i.id,
          status: held.status(situation.at),
          since: held.since,
          until: held.until,
          certainty: held.certainty,
          asAt: i.status.asAt,
          source: held.source,
        }
      }),
    )
}

function pointEntries({ texts, situation, lawbook }: Words, assessment: Assessment): Report['points'] {
  const findings = [...assessment.duties.filter((d) => d.lane === 'law'), ...assessment.channels]
  return lawbook.points.flatMap((id) => {
    const text = texts.points[id]
    const rests = findings.filter((f) => f.reason.unsettled.includes(id) || f.reason.positions.includes(id)).length
    if (text === undefined || rests === 0) return []
    return [
      {
        id,
        title: text.title,
        yes: text.yes.text,
        no: text.no.text,
        sources: [...text.yes.sources, ...text.no.sources],
        rests,
        position: situation.positions[id] ?? null,
      },
    ]
  })
}

/** Where our own tables are not certain for these two States, in the instruments that bear on a finding. */
function doubtfulFacts(words: Words, assessment: Assessment, status: readonly StatusCell[]): readonly string[] {
  const { texts } = words
  const relevant = new Set([
    ...assessment.duties.filter((d) => d.verdict !== 'does-not-apply').map((d) => d.duty.instrument),
    ...assessment.channels
      .filter((c) => c.status !== 'closed')
      .flatMap((c) => c.routes.filter((r) => r.reason.truth !== 'no').flatMap((r) => r.route.basis)),
  ])
  return status
    .filter(
      (c) =>
        relevant.has(c.instrument) && c.source === 'depositary' && (c.certainty !== 'sure' || c.status === 'unknown'),
    )
    .map((c) => {
      const what =
        c.status === 'unknown' && c.certainty === 'sure' ? t('status.unknown') : t(`certainty.${c.certainty}`)
      const note = texts.statusNotes[c.instrument]?.[c.state]
      const said = note === undefined ? what : note.toLowerCase().startsWith(what) ? lower(note) : `${what}. ${note}`
      return sentence(`${stateName(texts, c.state)}, ${instrumentShort(texts, c.instrument)}: ${said}`)
    })
}

function sourceEntries({ texts, situation, lawbook }: Words, used: readonly InstrumentId[]): readonly SourceEntry[] {
  return lawbook.instruments
    .filter((i) => used.includes(i.id))
    .flatMap((i) => {
      const text = texts.instruments[i.id]
      if (text === undefined) return []
      const due =
        text.statusRecheckBy !== undefined && text.statusRecheckBy < text.recheckBy
          ? text.statusRecheckBy
          : text.recheckBy
      const notes = [
        text.note,
        text.partiesNote,
        ...text.cautions,
        isInForce(lawbook, situation, i.id, situation.at) === 'no' ? text.inForceEvidence : undefined,
      ]
      return [
        {
          instrument: i.id,
          title: text.title,
          text: { asAt: text.asAt, ...text.source },
          status: text.statusSource ?? null,
          depositary: text.depositary ?? null,
          url: text.depositaryUrl ?? null,
          recheckBy: due,
          overdue: situation.at > due,
          notes: notes.filter((n) => n !== undefined),
        },
      ]
    })
}

/** What a finding hangs on, in a line: the first facts not known and the points unsettled. */
export function doubtsInWords(reasons: readonly WordedReason[]): string {
  const open = reasons.filter((r) => r.truth === 'unknown').map((r) => lowerFirst(r.text.replace(/\.$/, '')))
  return [...open.slice(0, 2), ...(open.length > 2 ? [t('report.andMore')] : [])].join('; ')
}
/** The openings of our own sentences in small letters; names keep theirs. */
const lowerFirst = (text: string): string => text.replace(/^(It|Courts|The|A) /, (w) => w.toLowerCase())

/** A source as the margin shows it: 'United Nations Treaty Collection (depositary), as at 24 April 2024'. */
export function sourceInWords(source: Source): string {
  const body = source.body.toLowerCase() === t('source.unverified') ? '' : source.body
  const kind = t(`source.${source.class}`)
  const named = body === '' ? capital(kind) : source.class === 'press' ? capital(body) : `${body} (${kind})`
  return named + (source.asAt === undefined ? '' : `, ${t('source.asAt', { date: day(source.asAt) })}`)
}
