import { useState } from 'react'
import type { DutyEntry } from '../../report/entries.ts'
import { pairOf } from '../../report/memo/frame.ts'
import { t } from '../../text/t.ts'
import { BelowTheFold } from '../components/BelowTheFold.tsx'
import { ReportSummaryView } from '../components/ReportSummary.tsx'
import { SourceList, StaleNotice } from '../components/SourceList.tsx'
import { BackButton } from '../components/ViewHead.tsx'
import { useGuide } from '../GuideContext.ts'
import { AnswersGiven } from '../result/AnswersGiven.tsx'
import { Cautions } from '../result/Cautions.tsx'
import { ChangeNotice } from '../result/ChangeNotice.tsx'
import { Clocks } from '../result/Clocks.tsx'
import { Directions } from '../result/Directions.tsx'
import { Doubtful } from '../result/Doubtful.tsx'
import { Moment } from '../result/Duties.tsx'
import { Figures } from '../result/Figures.tsx'
import { EVERYTHING, type Filter, Filters, fitsIn } from '../result/Filters.tsx'
import { JumpList } from '../result/JumpList.tsx'
import { Missing } from '../result/Missing.tsx'
import { NeedSection } from '../result/NeedSection.tsx'
import { NotApplyingSection } from '../result/NotApplying.tsx'
import { Pipeline } from '../result/Pipeline.tsx'
import { TermsUsed } from '../result/TermsUsed.tsx'
import { WaysOn } from '../result/WaysOn.tsx'
import { usePrintWords } from '../usePrintWords.ts'
import { useReport } from '../useReport.ts'

/** The result: the three dates, the figures and what it says in short first, then who owes whom, duties by moment, channels by need, what is missing and doubtful, what is on the way, sources. */
export function ResultScreen() {
  const guide = useGuide()
  const report = useReport()
  const [filter, setFilter] = useState<Filter>(EVERYTHING)
  const [brief, setBrief] = useState(() => report.duties.filter(isStanding).length > LONG)
  usePrintWords(pairOf(report), report.lawAsAt)
  const fits = fitsIn(filter)
  const duties = report.duties.filter(fits)
  return (
    <article className="result">
      <header className="result-head">
        <BackButton />
        <h1 tabIndex={-1}>{report.title}</h1>
        <p className="lead">{report.subtitle}</p>
        <p className="actions no-print">
          <button type="button" className="primary" onClick={() => guide.open('take-away')}>
            {t('memo.way')}
          </button>
          <button type="button" onClick={guide.openReview}>
            {t('result.review')}
          </button>
        </p>
        <Clocks />
        <StaleNotice sources={report.sources} />
        <p className="quiet">{t('report.disclaimer')}</p>
      </header>
      <JumpList sections={SECTIONS} />
      <div className="result-body">
        <Figures report={report} onShow={setFilter} />
        <ReportSummaryView report={report} />
        <WaysOn />
        <BelowTheFold>
          {() => (
            <>
              <section className="print-only" aria-label={t('report.answers')}>
                <h2>{t('report.answers')}</h2>
                <AnswersGiven report={report} />
              </section>
              <Directions />
              <section id="duties" tabIndex={-1}>
                <h2>{t('report.duties')}</h2>
                <Filters
                  report={report}
                  filter={filter}
                  onChange={setFilter}
                  shown={duties.length}
                  brief={brief}
                  onBrief={setBrief}
                />
                {duties.length === 0 && <p className="empty">{t('result.nothingShown')}</p>}
                {report.moments.map((moment) => (
                  <Moment
                    key={moment}
                    title={t(`moment.${moment}`)}
                    duties={duties.filter((d) => d.heading === moment)}
                    brief={brief}
                  />
                ))}
              </section>
              <NotApplyingSection groups={report.notApplying.filter((g) => g.duties.some(fits))} />
              <section id="channels" tabIndex={-1}>
                <h2>{t('report.channels')}</h2>
                {report.channels.map(({ need, title, entries }) => (
                  <NeedSection
                    key={need}
                    title={title}
                    entries={entries}
                    asked={guide.situation.role === 'requested'}
                  />
                ))}
              </section>
              <Missing report={report} />
              <Doubtful report={report} />
              <Pipeline report={report} />
              <Cautions report={report} />
              <section id="sources" tabIndex={-1}>
                <h2>{t('report.sources')}</h2>
                <SourceList sources={report.sources} />
              </section>
              <TermsUsed report={report} />
            </>
          )}
        </BelowTheFold>
      </div>
      <ChangeNotice />
    </article>
  )
}

const isStanding = (d: DutyEntry) => d.bearer !== 'other' && d.verdict !== 'does-not-apply'
/** With more duties than this to read, each stands in one line first. */
const LONG = 80

const SECTIONS = [
  ['summary', 'report.summary'],
  ['directions', 'parts.directions'],
  ['duties', 'report.duties'],
  ['not-applying', 'report.notApplyingTitle'],
  ['channels', 'report.channels'],
  ['missing', 'report.missing'],
  ['doubtful', 'report.doubtful'],
  ['sources', 'report.sources'],
] as const
