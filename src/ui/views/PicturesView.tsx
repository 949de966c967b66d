import { useMemo, useState } from 'react'
import { changeDates } from '../../engine/changeDates.ts'
import { type Bridge, bridge } from '../../report/bridge.ts'
import { pairOf } from '../../report/memo/frame.ts'
import { crimesInText } from '../../report/names.ts'
import { type Route, route } from '../../report/route.ts'
import {
  changesInWords,
  type StateTimeline,
  type Timeline,
  timeline,
  type WordedChange,
} from '../../report/timeline.ts'
import { day, t } from '../../text/t.ts'
import { BelowTheFold } from '../components/BelowTheFold.tsx'
import { Fold } from '../components/Fold.tsx'
import { ViewHead } from '../components/ViewHead.tsx'
import { useGuide } from '../GuideContext.ts'
import { BridgePicture } from '../pictures/BridgePicture.tsx'
import { CoverageFigures } from '../pictures/CoverageFigures.tsx'
import { RouteList } from '../pictures/RouteList.tsx'
import { RoutePicture } from '../pictures/RoutePicture.tsx'
import { TimelineKey, TimelinePicture } from '../pictures/TimelinePicture.tsx'
import { usePath } from '../usePath.ts'
import { usePrintWords } from '../usePrintWords.ts'
import { useReport } from '../useReport.ts'

/** The case in pictures, each beside a table or list that says the same. */
export function PicturesView() {
  const guide = useGuide()
  const { lawbook, texts, assessment, situation, answers } = guide
  const report = useReport()
  const path = usePath()
  const shown = useMemo(() => {
    const words = { lawbook, texts, situation }
    return { bridge: bridge(words), timeline: timeline(words), route: route(words, answers, assessment, path) }
  }, [lawbook, texts, situation, answers, assessment, path])
  usePrintWords(pairOf(report), report.lawAsAt)
  return (
    <article className="pictures">
      <ViewHead
        title={t('view.pictures')}
        lead={t('pictures.lead', { crimes: crimesInText(texts, situation.crimes), at: day(situation.at) })}
        report={report}
      >
        <button type="button" onClick={guide.openResult}>
          {t('gaps.toResult')}
        </button>
        <button type="button" onClick={() => guide.open('gaps')}>
          {t('pictures.toGaps')}
        </button>
      </ViewHead>
      <p>{t('pictures.intro')}</p>
      <BelowTheFold>
        {() => (
          <>
            {' '}
            <BridgeSection shown={shown.bridge} />
            <section id="timeline" className="picture-section" tabIndex={-1}>
              <h2>{shown.timeline.title}</h2>
              <p className="picture-intro">{shown.timeline.intro}</p>
              {shown.timeline.states.map((s) => (
                <StateFigure key={s.state} timeline={shown.timeline} state={s} />
              ))}
              <TimelineKey timeline={shown.timeline} />
              {shown.timeline.notes.map((n) => (
                <p key={n} className="quiet small">
                  {n}
                </p>
              ))}
              <ChangeDays />
            </section>
            <section id="coverage" className="picture-section" tabIndex={-1}>
              <h2>{t('pictures.coverage.title')}</h2>
              <p className="picture-intro">{t('pictures.coverage.intro')}</p>
              <CoverageFigures words={{ lawbook, texts, situation }} coverage={assessment.coverage} onPaper="between" />
              <p className="actions no-print">
                <button type="button" onClick={() => guide.open('what-if')}>
                  {t('pictures.coverage.toWhatIf')}
                </button>
              </p>
            </section>
            <RouteSection shown={shown.route} />
            <section id="world" className="picture-section no-print" tabIndex={-1}>
              <h2>{t('pictures.region.title')}</h2>
              <p className="picture-intro">{t('pictures.region.intro', { state: report.self.inText })}</p>
              <p className="actions">
                <button type="button" onClick={() => guide.open('region')}>
                  {t('pictures.region.open')}
                </button>
              </p>
            </section>
          </>
        )}
      </BelowTheFold>{' '}
    </article>
  )
}

function BridgeSection({ shown }: { readonly shown: Bridge }) {
  return (
    <section id="bridge" className="picture-section" tabIndex={-1}>
      <h2>{shown.title}</h2>
      <p className="picture-intro">{shown.intro}</p>
      {shown.spans.length === 0 ? (
        <p>{t('pictures.bridge.nothing')}</p>
      ) : (
        <figure className="picture-figure">
          <BridgePicture bridge={shown} sameAs="bridge-table" />
          <table className="status-table picture-table" id="bridge-table">
            <caption>{shown.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t('pictures.bridge.instrument')}</th>
                <th scope="col">{shown.self}</th>
                <th scope="col">{shown.other}</th>
              </tr>
            </thead>
            <tbody>
              {shown.spans.map((s) => (
                <tr key={s.instrument} data-kind={s.kind}>
                  <th scope="row">
                    {s.name}
                    <span className="check">
                      {t('pictures.bridge.span')}: {s.kindText}
                    </span>
                    <span className="check">{s.carriesText}</span>
                  </th>
                  <td data-state={shown.self}>{s.self.text}</td>
                  <td data-state={shown.other}>{s.other.text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </figure>
      )}
      {shown.notes.map((n) => (
        <p key={n} className="quiet small">
          {n}
        </p>
      ))}
    </section>
  )
}

function StateFigure({ timeline: all, state }: { readonly timeline: Timeline; readonly state: StateTimeline }) {
  const table = `timeline-${state.state}`
  return (
    <figure className="picture-figure">
      {state.rows.length > 0 && <TimelinePicture timeline={all} state={state} sameAs={table} />}
      <StateTable shown={state} id={table} />
    </figure>
  )
}

function StateTable({ shown, id }: { readonly shown: StateTimeline; readonly id: string }) {
  return (
    <>
      {shown.empty === null ? (
        <table className="status-table picture-table" id={id}>
          <caption>{shown.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('pictures.timeline.instrument')}</th>
              <th scope="col">{t('pictures.timeline.bound')}</th>
              <th scope="col">{t('pictures.timeline.acts')}</th>
              <th scope="col">{t('pictures.timeline.request')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.rows.map((r) => (
              <tr key={r.instrument}>
                <th scope="row">{r.name}</th>
                <td data-state={t('pictures.timeline.bound')}>{r.boundText}</td>
                <td data-state={t('pictures.timeline.acts')}>{r.actsText}</td>
                <td data-state={t('pictures.timeline.request')}>{r.requestText}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>{shown.empty}</p>
      )}
      {[shown.unknown, shown.never].map(
        (line) =>
          line !== null && (
            <p key={line} className="quiet small">
              {line}
            </p>
          ),
      )}
    </>
  )
}

type Days = ReturnType<typeof changesInWords>

/** The days on which the answer changes take a moment to find, so they are worked out when asked for. */
function ChangeDays() {
  const { lawbook, texts, situation } = useGuide()
  const [days, setDays] = useState<Days | 'working' | null>(null)
  const work = () => {
    setDays('working')
    // what is said of the work is painted before it begins
    setTimeout(() => setDays(changesInWords({ lawbook, texts, situation }, changeDates(lawbook, situation))), 50)
  }
  const found = days === 'working' ? null : days
  return (
    <div className={found === null ? 'no-print' : undefined}>
      <h3>{t('pictures.timeline.changes')}</h3>
      <p>{t('pictures.timeline.changesIntro')}</p>
      {found === null && (
        <p>
          <button type="button" onClick={work} disabled={days === 'working'}>
            {t('pictures.timeline.work')}
          </button>
        </p>
      )}
      <div role="status">
        {days === 'working' && <p>{t('pictures.timeline.working')}</p>}
        {found !== null && found.conduct.length + found.request.length === 0 && (
          <p>{t('pictures.timeline.noChange')}</p>
        )}
      </div>
      {found !== null && (
        <>
          <Changes title={t('pictures.timeline.conduct')} changes={found.conduct} />
          <Changes title={t('pictures.timeline.requestOn')} changes={found.request} />
        </>
      )}
    </div>
  )
}

function Changes({ title, changes }: { readonly title: string; readonly changes: readonly WordedChange[] }) {
  if (changes.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      {changes.map((c) => (
        <Fold key={c.date} className="change-day" summary={c.text}>
          {() => (
            <ul className="small">
              {c.items.map((i) => (
                <li key={i}>{i}</li>
              ))}
            </ul>
          )}
        </Fold>
      ))}
    </>
  )
}

function RouteSection({ shown }: { readonly shown: Route }) {
  return (
    <section id="route" className="picture-section" tabIndex={-1}>
      <h2>{shown.title}</h2>
      <p>{shown.intro}</p>
      <p>{shown.counts}</p>
      <figure className="picture-figure">
        <RoutePicture route={shown} sameAs="route-list" />
        <RouteList route={shown} id="route-list" />
      </figure>
    </section>
  )
}
