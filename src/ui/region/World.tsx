import { useEffect, useRef, useState } from 'react'
import { crimeTitle, lower, needTitle } from '../../report/names.ts'
import { coreCrimes, LEVELS, number, type RegionQuestion, regionAsked } from '../../report/region.ts'
import { capital, day, t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'
import { csvFrame } from './CsvButton.tsx'
import { download } from './download.ts'
import { openWorker, type RegionWorker } from './openWorker.ts'
import type { WorldPart } from './regionWork.ts'

interface Run {
  readonly status: 'running' | 'stopped' | 'done'
  readonly parts: readonly WorldPart[]
  readonly csv: Blob | null
}

/** Every State with every other, for the core crimes: worked out when asked for, in a worker of its own that can be stopped. */
export function World({ question }: { readonly question: RegionQuestion }) {
  const guide = useGuide()
  const { lawbook, texts } = guide
  const [run, setRun] = useState<Run | null>(null)
  const worker = useRef<RegionWorker | null>(null)
  const crimes = coreCrimes(texts)
  const states = lawbook.states.map((s) => s.iso3)
  const pairs = states.length * (states.length - 1)
  const end = () => {
    worker.current?.close()
    worker.current = null
  }
  useEffect(() => () => worker.current?.close(), [])

  const start = () => {
    const opened = openWorker(lawbook)
    worker.current = opened
    setRun({ status: 'running', parts: [], csv: null })
    const { crime: _, ...asked } = regionAsked(question)
    void opened
      .world({ states, crimes, asked, frame: csvFrame(guide, question) }, (part) =>
        setRun((held) =>
          held === null ? null : { ...held, parts: [...held.parts.filter((p) => p.crime !== part.crime), part] },
        ),
      )
      .then((csv) => {
        setRun((held) => (held === null ? null : { ...held, status: 'done', csv }))
        end()
      })
  }
  const stop = () => {
    end()
    setRun((held) => (held === null ? null : { ...held, status: 'stopped' }))
  }
  const date = day(question.at)
  const need = needTitle(texts, question.need)
  return (
    <section className="region-world" aria-labelledby="region-world" data-run={run?.status ?? 'none'}>
      <h2 id="region-world">{t('region.world')}</h2>
      <p>{t('region.worldIntro', { pairs: number(pairs), need: lower(need), date })}</p>
      <p className="actions no-print">
        {run?.status === 'running' ? (
          <button type="button" onClick={stop}>
            {t('region.worldStop')}
          </button>
        ) : (
          <button type="button" onClick={start}>
            {t('region.worldStart')}
          </button>
        )}
        {run !== null && run.csv !== null && (
          <button
            type="button"
            onClick={() => run.csv !== null && download(run.csv, `dedere-world-${question.need}-${question.at}.csv`)}
          >
            {t('region.worldCsv')}
          </button>
        )}
      </p>
      {run?.status === 'running' && (
        <p className="no-print">
          <label htmlFor="world-progress">
            {t('region.worldProgress', { done: run.parts.length, of: crimes.length })}
          </label>
          <progress id="world-progress" max={crimes.length} value={run.parts.length} />
        </p>
      )}
      <p role="status">
        {run?.status === 'done'
          ? t('region.worldDone', { pairs: number(pairs * crimes.length) })
          : run?.status === 'stopped'
            ? t('region.worldStopped')
            : ''}
      </p>
      {run !== null && run.parts.length > 0 && (
        <div className="table-scroll">
          <table className="library-table region-counts">
            <caption>{t('region.worldCaption', { need, date })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('region.crime')}</th>
                {LEVELS.map((level) => (
                  <th key={level} scope="col">
                    {capital(t(`level.${level}`))}
                  </th>
                ))}
                <th scope="col">{capital(t('region.worldBest'))}</th>
              </tr>
            </thead>
            <tbody>
              {crimes.map((crime) => {
                const part = run.parts.find((p) => p.crime === crime)
                return part === undefined ? null : (
                  <tr key={crime} data-crime={crime}>
                    <th scope="row">{crimeTitle(texts, crime)}</th>
                    {LEVELS.map((level) => (
                      <td key={level}>{number(part.counts[level])}</td>
                    ))}
                    <td>{number(part.moreAtBest)}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
