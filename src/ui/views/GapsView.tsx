import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { DutyEntry } from '../../report/entries.ts'
import {
  type Gap,
  type GapReport,
  gapReport,
  type PartnerFinding,
  type PartnerStep,
  partnerSteps,
  partnersInWords,
} from '../../report/gaps.ts'
import { pairOf } from '../../report/memo/frame.ts'
import { t } from '../../text/t.ts'
import { BelowTheFold } from '../components/BelowTheFold.tsx'
import { Fold } from '../components/Fold.tsx'
import { ViewHead } from '../components/ViewHead.tsx'
import { useGuide } from '../GuideContext.ts'
import { CoverageFigures } from '../pictures/CoverageFigures.tsx'
import { usePrintWords } from '../usePrintWords.ts'
import { useReport } from '../useReport.ts'

/** Coverage and gaps of the reader's State: the grid, needs without an open channel, what is required, what needs law at home, partners. */
export function GapsView() {
  const guide = useGuide()
  const { lawbook, texts, assessment, situation } = guide
  const report = useReport()
  const words = useMemo(() => ({ lawbook, texts, situation }), [lawbook, texts, situation])
  const shown = useMemo(() => gapReport(words, assessment), [words, assessment])
  usePrintWords(pairOf(report), report.lawAsAt)
  return (
    <article className="gaps">
      <ViewHead title={shown.title} lead={shown.lead} report={report}>
        <button type="button" onClick={guide.openResult}>
          {t('gaps.toResult')}
        </button>
        <button type="button" onClick={() => guide.open('what-if')}>
          {t('gaps.toWhatIf')}
        </button>
        <button type="button" onClick={() => guide.open('pictures')}>
          {t('gaps.toPictures')}
        </button>
      </ViewHead>
      <p>{shown.intro}</p>
      <BelowTheFold>
        {() => (
          <>
            {' '}
            <GridSection />
            <OpenSection shown={shown} />
            <section id="required" tabIndex={-1}>
              <h2>{t('gaps.duties')}</h2>
              <p>{t('gaps.dutiesIntro', { state: report.self.inText })}</p>
              {(['required', 'requiredIfAsked', 'recommended', 'allowed'] as const).map((part) => (
                <DutyGroup key={part} title={t(`gaps.${part}`)} duties={shown[part]} />
              ))}
            </section>
            <HomeSection duties={shown.home} state={report.self.inText} />
            <Partners />
          </>
        )}
      </BelowTheFold>{' '}
    </article>
  )
}

function GridSection() {
  const { lawbook, texts, assessment, situation } = useGuide()
  return (
    <section id="grid" tabIndex={-1}>
      <h2>{t('gaps.grid')}</h2>
      <p>{t('gaps.gridIntro')}</p>
      <CoverageFigures words={{ lawbook, texts, situation }} coverage={assessment.coverage} />
    </section>
  )
}

function OpenSection({ shown }: { readonly shown: GapReport }) {
  return (
    <section id="open" tabIndex={-1}>
      <h2>{t('gaps.open')}</h2>
      <p>{t('gaps.openIntro')}</p>
      {shown.open.map(({ key, label, gaps }) => (
        <section key={key} data-direction={key}>
          <h3>{label}</h3>
          {gaps.length === 0 && <p>{t('gaps.openNone')}</p>}
          {gaps.map((gap) => (
            <div key={gap.needs.join()} className="gap" data-needs={gap.needs.join(' ')}>
              <h4>{gap.title}</h4>
              {gap.lines.map((line) => (
                <p key={line.text} data-best={line.atBest}>
                  {line.text}
                </p>
              ))}
              {gap.missing.length + gap.gates.length > 0 && <GapWhy gap={gap} label={label} />}
              {gap.informal !== null && <p className="quiet">{gap.informal}</p>}
            </div>
          ))}
        </section>
      ))}
    </section>
  )
}

/** What can still open something, and what stands only under a further condition. */
function GapWhy({ gap, label }: { readonly gap: Gap; readonly label: string }) {
  const list = (title: string, items: readonly string[]) =>
    items.length > 0 && (
      <>
        <p className="gap-label">{title}</p>
        <ul>
          {items.map((i) => (
            <li key={i}>{i}</li>
          ))}
        </ul>
      </>
    )
  return (
    <Fold
      className="why"
      summary={
        <>
          {t('gaps.why')}
          <span className="visually-hidden">
            : {gap.title}, {label}
          </span>
        </>
      }
    >
      {() => (
        <>
          {list(t('gaps.settled'), gap.more > 0 ? [...gap.missing, t('gaps.more', { count: gap.more })] : gap.missing)}
          {list(t('gaps.further'), gap.gates)}
        </>
      )}
    </Fold>
  )
}

function DutyGroup({ title, duties }: { readonly title: string; readonly duties: readonly DutyEntry[] }) {
  return (
    <Fold className="duty-group" summary={`${title} (${duties.length})`}>
      {() =>
        duties.length === 0 ? (
          <p>{t('gaps.none')}</p>
        ) : (
          duties.map((d) => <DutyLine key={d.id} duty={d} isFull={false} />)
        )
      }
    </Fold>
  )
}

function DutyLine({ duty: d, isFull }: { readonly duty: DutyEntry; readonly isFull: boolean }) {
  return (
    <div className="entry" data-duty={d.id}>
      <p>
        {d.verdict === 'depends' && (
          <>
            <span className="mark" data-mark="depends">
              {t('mark.depends')}
            </span>{' '}
          </>
        )}
        {d.sentence}
        {isFull && <span className="check">{t('gaps.next', { step: d.nextStep })}</span>}
      </p>
      <div className="note">
        <p className="note-cite">{d.citation}</p>
        {isFull && <p>{d.sourceShort}</p>}
        {d.confidence !== 'text-read' && <p className="note-doubt">{t(`confidence.${d.confidence}`)}</p>}
      </div>
    </div>
  )
}

function HomeSection({ duties, state }: { readonly duties: readonly DutyEntry[]; readonly state: string }) {
  const [ticked, setTicked] = useState<readonly string[]>([])
  const id = useId()
  const toggle = (duty: string) =>
    setTicked(ticked.includes(duty) ? ticked.filter((d) => d !== duty) : [...ticked, duty])
  return (
    <section id="home" tabIndex={-1}>
      <h2>{t('gaps.home')}</h2>
      <p>{t('gaps.homeIntro', { state })}</p>
      {duties.length === 0 ? (
        <p>{t('gaps.homeNone')}</p>
      ) : (
        <p role="status" className="quiet no-print">
          {t('gaps.homeDone', { done: ticked.length, all: duties.length })}
        </p>
      )}
      <ul className="checklist">
        {duties.map((d) => (
          <li key={d.id}>
            <input
              type="checkbox"
              id={`${id}${d.id}`}
              checked={ticked.includes(d.id)}
              onChange={() => toggle(d.id)}
              aria-describedby={`${id}${d.id}-note`}
            />
            <div className="entry" data-duty={d.id}>
              <div>
                <label htmlFor={`${id}${d.id}`}>
                  {d.verdict === 'depends' && (
                    <>
                      <span className="mark" data-mark="depends">
                        {t('mark.depends')}
                      </span>{' '}
                    </>
                  )}
                  {d.sentence}
                </label>
                <p className="check">{t('gaps.next', { step: d.nextStep })}</p>
              </div>
              <div className="note" id={`${id}${d.id}-note`}>
                <p className="note-cite">{d.citation}</p>
                <p>{d.sourceShort}</p>
                {d.confidence !== 'text-read' && <p className="note-doubt">{t(`confidence.${d.confidence}`)}</p>}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Work =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly done: number; readonly all: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'found'; readonly supposed: boolean; readonly findings: readonly PartnerFinding[] }

/** Every other State is looked at, on demand, some at a time; it can be stopped. */
function Partners() {
  const { lawbook, texts, situation } = useGuide()
  const [noBilateral, setNoBilateral] = useState(false)
  const [work, setWork] = useState<Work>({ kind: 'idle' })
  const run = useRef(0)
  const id = useId()
  useEffect(
    () => () => {
      run.current++
    },
    [],
  )
  const start = async () => {
    const mine = ++run.current
    const steps: PartnerStep[] = []
    setWork({ kind: 'working', done: 0, all: 1 })
    for (const step of partnerSteps({ lawbook, situation }, noBilateral)) {
      steps.push(step)
      setWork({ kind: 'working', done: step.done, all: step.all })
      await new Promise((resolve) => setTimeout(resolve))
      if (run.current !== mine) return
    }
    setWork({
      kind: 'found',
      supposed: noBilateral,
      findings: partnersInWords({ lawbook, texts, situation }, steps),
    })
  }
  const stop = () => {
    run.current++
    setWork({ kind: 'stopped' })
  }
  return (
    <section id="partners" tabIndex={-1} className={work.kind === 'found' ? undefined : 'no-print'}>
      <h2>{t('gaps.partners')}</h2>
      <p>{t('gaps.partnersIntro')}</p>
      <fieldset className="choices no-print">
        <legend>{t('gaps.bilateral')}</legend>
        {[false, true].map((none) => (
          <div key={String(none)} className="choice">
            <input
              type="radio"
              name={id}
              id={`${id}${none}`}
              checked={noBilateral === none}
              onChange={() => setNoBilateral(none)}
            />
            <label htmlFor={`${id}${none}`}>{t(none ? 'gaps.bilateralNone' : 'gaps.bilateralUnknown')}</label>
          </div>
        ))}
      </fieldset>
      <p className="actions no-print">
        {work.kind === 'working' ? (
          <button type="button" onClick={stop}>
            {t('gaps.stop')}
          </button>
        ) : (
          <button type="button" onClick={start}>
            {t(work.kind === 'idle' ? 'gaps.start' : 'gaps.again')}
          </button>
        )}
      </p>
      {work.kind === 'working' && (
        <p className="no-print">
          <progress aria-label={t('gaps.progress')} value={work.done} max={work.all} />{' '}
          {t('gaps.progressOf', { done: work.done, all: work.all })}
        </p>
      )}
      <div role="status">
        {work.kind === 'stopped' && <p>{t('gaps.stopped')}</p>}
        {work.kind === 'found' && <p>{t(work.supposed ? 'gaps.supposed' : 'gaps.leftOpen')}</p>}
      </div>
      {work.kind === 'found' && <Found findings={work.findings} />}
    </section>
  )
}

function Found({ findings }: { readonly findings: readonly PartnerFinding[] }) {
  const titles = [...new Set(findings.map((f) => f.title))]
  return titles.map((title) => (
    <section key={title} className="partner">
      <h3>{title}</h3>
      {findings
        .filter((f) => f.title === title)
        .map((f) => (
          <div key={f.key} data-partner={f.key}>
            <p>{f.text}</p>
            {f.groups.map((g) => (
              <Fold key={g.atBest} className="closed-list" summary={g.title}>
                {() => (
                  <dl className="regions">
                    {g.regions.map((r) => (
                      <div key={r.region}>
                        <dt>{r.region}</dt>
                        <dd>{r.names.join('; ')}</dd>
                      </div>
                    ))}
                  </dl>
                )}
              </Fold>
            ))}
          </div>
        ))}
    </section>
  ))
}
