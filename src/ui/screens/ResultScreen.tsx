import { useContext, useMemo, useState } from 'react'
import type { Verdict } from '../../engine/assess.ts'
import { type AskedQuestion, QUESTIONS } from '../../journey/answers.ts'
import { termsIn } from '../../library/terms.ts'
import { composeReport } from '../../report/composeReport.ts'
import type { ChannelEntry, DutyEntry, Report } from '../../report/entries.ts'
import { instrumentShort } from '../../report/names.ts'
import { capital, day, t } from '../../text/t.ts'
import { ChannelItem } from '../components/ChannelItem.tsx'
import { DutyItem } from '../components/DutyItem.tsx'
import { Fold } from '../components/Fold.tsx'
import { Prose, TermsContext } from '../components/Prose.tsx'
import { ReportSummaryView } from '../components/ReportSummary.tsx'
import { SourceList, StaleNotice } from '../components/SourceList.tsx'
import { useGuide } from '../GuideContext.ts'
import { usePrinting } from '../printing.ts'
import { usePrintWords } from '../usePrintWords.ts'

interface Filter {
  readonly bearer: string
  readonly verdict: string
  readonly instrument: string
}
const EVERYTHING: Filter = { bearer: 'all', verdict: 'all', instrument: 'all' }

/** The result: in short first, then duties by moment, channels by need, what is missing and doubtful, what is on the way, sources. */
export function ResultScreen() {
  const guide = useGuide()
  const { lawbook, texts, assessment } = guide
  const report = useMemo(
    () => composeReport(lawbook, texts, assessment, guide.today),
    [lawbook, texts, assessment, guide.today],
  )
  const [filter, setFilter] = useState<Filter>(EVERYTHING)
  usePrintWords(report)
  const fits = (d: DutyEntry) =>
    (filter.bearer === 'all' || d.bearer === filter.bearer) &&
    (filter.verdict === 'all' || d.verdict === filter.verdict) &&
    (filter.instrument === 'all' || d.instrument === filter.instrument)
  const duties = report.duties.filter(fits)
  return (
    <article className="result">
      <header className="result-head">
        <p className="back no-print">
          <button type="button" className="plain" onClick={() => history.back()}>
            ‹ {t('question.back')}
          </button>
        </p>
        <h1 tabIndex={-1}>{report.title}</h1>
        <p className="lead">{report.subtitle}</p>
        <p className="quiet">
          {t('report.madeOn', { lawAsAt: day(report.lawAsAt), pack: report.lawPack, at: day(report.at) })}
        </p>
        <p className="quiet">{t('report.disclaimer')}</p>
        <StaleNotice sources={report.sources} />
        <p className="actions no-print">
          <button type="button" className="primary" onClick={() => window.print()}>
            {t('result.print')}
          </button>
          <button type="button" onClick={guide.openReview}>
            {t('result.review')}
          </button>
          <button type="button" onClick={guide.restart}>
            {t('result.restart')}
          </button>
        </p>
      </header>
      <nav className="jump no-print" aria-label={t('result.jump')}>
        <ul>
          {SECTIONS.map(([id, key]) => (
            <li key={id}>
              <a href={`#${id}`} onClick={(e) => jumpTo(e, id)}>
                {t(key)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ReportSummaryView report={report} />
      <section className="print-only" aria-label={t('report.answers')}>
        <h2>{t('report.answers')}</h2>
        <Answers report={report} />
      </section>
      <section id="duties" tabIndex={-1}>
        <h2>{t('report.duties')}</h2>
        <Filters report={report} filter={filter} onChange={setFilter} shown={duties.length} />
        {report.moments.map((moment) => (
          <Moment key={moment} title={t(`moment.${moment}`)} duties={duties.filter((d) => d.heading === moment)} />
        ))}
      </section>
      <NotApplyingSection groups={report.notApplying.filter((g) => g.duties.some(fits))} />
      <section id="channels" tabIndex={-1}>
        <h2>{t('report.channels')}</h2>
        {report.channels.map(({ need, title, entries }) => (
          <NeedSection key={need} title={title} entries={entries} asked={guide.situation.role === 'requested'} />
        ))}
      </section>
      <section id="missing" tabIndex={-1}>
        <h2>{t('report.missing')}</h2>
        {report.questions.length === 0 ? <p>{t('report.nothingMissing')}</p> : <p>{t('report.missingIntro')}</p>}
        <ul className="missing">
          {report.questions.map((q) => {
            const head = q.id.startsWith('in-force') ? 'status' : (q.id.split(':')[0] ?? '')
            return (
              <li key={q.id}>
                {QUESTIONS.includes(head as AskedQuestion) ? (
                  <button type="button" className="plain" onClick={() => guide.revisit(head as AskedQuestion)}>
                    {q.text}
                  </button>
                ) : (
                  q.text
                )}{' '}
                <span className="quiet">({t('report.couldChange', { count: q.couldChange })})</span>
              </li>
            )
          })}
        </ul>
      </section>
      <section id="doubtful" tabIndex={-1}>
        <h2>{t('report.doubtful')}</h2>
        <h3>{t('report.doubtfulLaw')}</h3>
        {report.points.length === 0 && <p>{t('report.nothing')}</p>}
        {report.points.map((p) => (
          <div key={p.id} className="point">
            <h4>{p.title}</h4>
            <p>
              <strong>{t('report.readingYes')}:</strong> {p.yes}
            </p>
            <p>
              <strong>{t('report.readingNo')}:</strong> {p.no}
            </p>
            <p className="quiet">
              {t('report.restsOn', { count: p.rests })}
              {p.position !== null && ` ${t('report.yourPosition', { position: t(`answer.${p.position}`) })}`}
            </p>
          </div>
        ))}
        <h3>{t('report.doubtfulFact')}</h3>
        {report.doubtfulFacts.length === 0 ? (
          <p>{t('report.nothing')}</p>
        ) : (
          <ul>
            {report.doubtfulFacts.map((f) => (
              <li key={f}>{f}</li>
            ))}
          </ul>
        )}
      </section>
      {report.pipeline.length > 0 && <Pipeline report={report} />}
      {report.cautions.length > 0 && (
        <section id="cautions" tabIndex={-1}>
          <h2>{t('report.cautions')}</h2>
          {report.cautions.map((c) => (
            <div key={c.id} className="entry caution">
              <div className="entry-main">
                <h3>{c.title}</h3>
                <p>
                  <Prose text={c.text} />
                </p>
              </div>
              {c.citation !== null && <p className="note">{c.citation}</p>}
            </div>
          ))}
        </section>
      )}
      <section id="sources" tabIndex={-1}>
        <h2>{t('report.sources')}</h2>
        <SourceList sources={report.sources} />
      </section>
      <TermsUsed report={report} />
    </article>
  )
}

const SECTIONS = [
  ['summary', 'report.summary'],
  ['duties', 'report.duties'],
  ['not-applying', 'report.notApplyingTitle'],
  ['channels', 'report.channels'],
  ['missing', 'report.missing'],
  ['doubtful', 'report.doubtful'],
  ['sources', 'report.sources'],
] as const

/** Goes to a section without writing it into the address. */
function jumpTo(e: React.MouseEvent, id: string): void {
  e.preventDefault()
  const target = document.getElementById(id)
  target?.scrollIntoView()
  target?.focus({ preventScroll: true })
}

function Moment({ title, duties }: { readonly title: string; readonly duties: readonly DutyEntry[] }) {
  const standing = duties.filter((d) => d.verdict !== 'does-not-apply')
  if (standing.length === 0) return null
  const theirs = standing.filter((d) => d.bearer === 'other')
  return (
    <section className="moment">
      <h3>{title}</h3>
      <DutyList duties={standing.filter((d) => d.bearer !== 'other')} />
      {theirs.length > 0 && (
        <Fold
          className="closed-list theirs"
          summary={t('report.dutiesOf', { state: theirs[0]?.bearerName ?? '', count: theirs.length })}
        >
          {() => <DutyList duties={theirs} />}
        </Fold>
      )}
    </section>
  )
}

/** The channels of one need: the reader's own direction in full, the other way round folded, closed ones folded last. */
function NeedSection({
  title,
  entries,
  asked,
}: {
  readonly title: string
  readonly entries: readonly ChannelEntry[]
  readonly asked: boolean
}) {
  const own = (c: ChannelEntry) =>
    asked
      ? c.to === 'self' || (c.from === 'self' && c.to !== 'other')
      : c.from === 'self' || (c.to === 'self' && c.from !== 'other')
  const standing = entries.filter((c) => c.status !== 'closed')
  const closed = entries.filter((c) => c.status === 'closed')
  const items = (list: readonly ChannelEntry[]) =>
    list.map((c) => <ChannelItem key={`${c.id}-${c.from}-${c.to}`} channel={c} />)
  const otherWay = standing.filter((c) => !own(c))
  return (
    <section className="need">
      <h3>{title}</h3>
      {items(standing.filter(own))}
      {otherWay.length > 0 && (
        <Fold className="closed-list theirs" summary={t('channel.otherWay', { count: otherWay.length })}>
          {() => items(otherWay)}
        </Fold>
      )}
      {closed.length > 0 && (
        <Fold className="closed-list" summary={t('report.closedChannels', { count: closed.length })}>
          {() => items(closed)}
        </Fold>
      )}
    </section>
  )
}

/** What applies first, then what depends; within each, what stands without a further condition first. */
function DutyList({ duties }: { readonly duties: readonly DutyEntry[] }) {
  const sorted = [...duties].sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict] || Number(a.gated) - Number(b.gated))
  return sorted.map((d, i) => (
    <DutyItem key={`${d.id}-${d.bearer}`} duty={d} sameReasons={reasonsText(d) === reasonsText(sorted[i - 1])} />
  ))
}
const reasonsText = (d: DutyEntry | undefined): string => d?.reasons.map((r) => r.text).join(' ') ?? ''
const ORDER: Readonly<Record<Verdict, number>> = { applies: 0, depends: 1, 'does-not-apply': 2 }

/** What does not apply, and why: one line for each reason, which opens to the duties. */
function NotApplyingSection({ groups }: { readonly groups: Report['notApplying'] }) {
  if (groups.length === 0) return null
  return (
    <section id="not-applying" tabIndex={-1}>
      <h2>{t('report.notApplyingTitle')}</h2>
      {groups.map((g) => (
        <Fold
          key={g.bearer + g.instrument + g.reasons.join()}
          className="closed-list not-applying"
          summary={
            <>
              <strong>
                {g.bearerName}, {g.instrumentName}
              </strong>{' '}
              <span className="quiet">({t('report.notApplying', { count: g.duties.length })})</span>
              <span className="not-why">{g.reasons.join(' ')}</span>
            </>
          }
        >
          {() => (
            <ul>
              {g.duties.map((d) => (
                <li key={d.id} data-duty={d.id} data-bearer={d.bearer} data-verdict={d.verdict}>
                  <span className="not-sentence">{d.sentence}</span> <span className="cite">{d.citation}</span>
                </li>
              ))}
            </ul>
          )}
        </Fold>
      ))}
    </section>
  )
}

function Filters({
  report,
  filter,
  onChange,
  shown,
}: {
  readonly report: Report
  readonly filter: Filter
  readonly onChange: (f: Filter) => void
  readonly shown: number
}) {
  const { texts } = useGuide()
  const instruments = [...new Set(report.duties.map((d) => d.instrument))]
  const bearers = [
    ...new Map(report.duties.map((d) => [d.bearer, d.bearer === 'un' ? t('bearer.un') : d.bearerName])).entries(),
  ]
  const select = (key: keyof Filter, label: string, options: readonly (readonly [string, string])[]) => (
    <span className="filter">
      <label htmlFor={`filter-${key}`}>{label}</label>
      <select id={`filter-${key}`} value={filter[key]} onChange={(e) => onChange({ ...filter, [key]: e.target.value })}>
        <option value="all">{t('result.all')}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </span>
  )
  return (
    <div className="filters no-print">
      {select('bearer', t('result.filterBearer'), bearers)}
      {select(
        'verdict',
        t('result.filterVerdict'),
        (['applies', 'depends', 'does-not-apply'] as const).map((v) => [v, t(`verdict.${v}`)]),
      )}
      {select(
        'instrument',
        t('result.filterInstrument'),
        instruments.map((i) => [i, instrumentShort(texts, i)]),
      )}
      <p role="status" className="quiet">
        {t('result.shown', { count: shown })}
      </p>
    </div>
  )
}

function Answers({ report }: { readonly report: Report }) {
  return (
    <>
      <dl className="answers">
        {report.answers.map((a) => (
          <div key={a.id} className="answers-row">
            <dt>{a.question}</dt>
            <dd>{a.answer}</dd>
          </div>
        ))}
      </dl>
      {report.setAside.length > 0 && (
        <>
          <h3>{t('report.setAside')}</h3>
          <ul>
            {report.setAside.map((a) => (
              <li key={a.id}>
                {a.question}: {a.answer}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Instruments that bind nobody here, one folded group each: visibly apart from the law. */
function Pipeline({ report }: { readonly report: Report }) {
  const groups = [...new Set(report.pipeline.map((d) => d.instrumentName))]
  return (
    <section id="pipeline" className="pipeline" tabIndex={-1}>
      <h2>{t('report.pipeline')}</h2>
      <p>{t('report.pipelineIntro')}</p>
      {groups.map((name) => {
        const duties = report.pipeline.filter((d) => d.instrumentName === name && d.bearer !== 'other')
        const why = duties[0]?.reasons.find((r) => r.truth === 'no')
        return (
          <Fold key={name} className="closed-list" summary={`${capital(name)} (${duties.length})`}>
            {() => (
              <>
                {why !== undefined && <p>{why.text}</p>}
                <ul className="pipeline-list">
                  {duties.map((d) => (
                    <li key={`${d.id}-${d.bearer}`}>
                      {d.sentence} <span className="quiet">({d.citation})</span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Fold>
        )
      })}
    </section>
  )
}

/** Paper has no buttons: the terms of art that stand in the sentences are told at its end. */
function TermsUsed({ report }: { readonly report: Report }) {
  const terms = useContext(TermsContext)
  if (!usePrinting() || terms === null) return null
  const shown = report.duties.filter((d) => d.verdict !== 'does-not-apply')
  const used = termsIn(terms.find, [...shown.map((d) => d.sentence), ...report.cautions.map((c) => c.text)])
  return (
    <section className="terms-used">
      <h2>{t('library.terms')}</h2>
      <dl>
        {used.map((term) => (
          <div key={term.id}>
            <dt>{term.term}</dt>
            <dd>{term.meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
