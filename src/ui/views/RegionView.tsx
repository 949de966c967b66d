import { useEffect, useMemo, useState } from 'react'
import type { Iso3 } from '../../lawbook/types.ts'
import {
  captionOf,
  countsInWords,
  pairAnswers,
  type RegionQuestion,
  regionAsked,
  regionGroups,
  regionNeeds,
  regionTable,
} from '../../report/region.ts'
import { day, t } from '../../text/t.ts'
import { PrintBar } from '../components/PaperSettings.tsx'
import { type Guide, useGuide } from '../GuideContext.ts'
import { RegionKey } from '../region/CellButton.tsx'
import { CsvButton } from '../region/CsvButton.tsx'
import { JoinAll } from '../region/JoinAll.tsx'
import { openWorker, type RegionWorker } from '../region/openWorker.ts'
import { PICKED, RegionChoice } from '../region/RegionChoice.tsx'
import { type Region, RegionContext } from '../region/RegionContext.ts'
import { RegionMatrix } from '../region/RegionMatrix.tsx'
import { TileMap } from '../region/TileMap.tsx'
import { useCells } from '../region/useCells.ts'
import { World } from '../region/World.tsx'
import { usePrintWords } from '../usePrintWords.ts'

/** So many States can be carried over into a list picked by hand. */
const CARRIED = 60

/** Many States and no case: who can ask whom, one State and the world, what joining would bring. */
export function RegionView() {
  const { lawbook } = useGuide()
  const [worker, setWorker] = useState<RegionWorker | null>(null)
  useEffect(() => {
    const opened = openWorker(lawbook)
    setWorker(opened)
    return opened.close
  }, [lawbook])
  return (
    <article className="region">
      <h1 tabIndex={-1}>{t('view.region')}</h1>
      {worker === null ? <p role="status">{t('region.working')}</p> : <Regions worker={worker} />}
    </article>
  )
}

function Regions({ worker }: { readonly worker: RegionWorker }) {
  const guide = useGuide()
  const { lawbook, texts } = guide
  const groups = useMemo(() => regionGroups(lawbook, texts), [lawbook, texts])
  const [group, setGroup] = useState(() => held.group ?? firstGroup(guide))
  const [picked, setPicked] = useState<readonly Iso3[]>(held.picked)
  const [question, setQuestion] = useState<RegionQuestion>(() => held.question ?? firstQuestion(guide))
  useEffect(() => {
    held = { group, picked, question }
  }, [group, picked, question])
  const states = useMemo(
    () => (group === PICKED ? picked : (groups.find((g) => g.id === group)?.states ?? [])),
    [group, groups, picked],
  )
  const cells = useCells(`${states.join()} ${JSON.stringify(question)}`, () =>
    worker.matrix(states, regionAsked(question)),
  )
  const table = useMemo(() => (cells === null ? null : regionTable(texts, states, cells)), [texts, states, cells])
  const title = groups.find((g) => g.id === group)?.title ?? t('region.handPicked')
  usePrintWords(title, lawbook.lawAsAt)
  const region: Region = useMemo(
    () => ({
      question,
      worker,
      openPair: (from, to) => {
        guide.replace(pairAnswers(question, from, to))
        guide.openResult()
      },
    }),
    [question, worker, guide.replace, guide.openResult],
  )
  return (
    <RegionContext.Provider value={region}>
      <p className="lead">{t('region.lead')}</p>
      <p>{t('region.noCase')}</p>
      <p className="no-print">{t('region.opens')}</p>
      <p className="quiet region-made">
        {t('report.madeOn', { lawAsAt: day(lawbook.lawAsAt), pack: lawbook.version, at: day(question.at) })}{' '}
        {t('report.disclaimer')}
      </p>
      <RegionChoice
        groups={groups}
        group={group}
        picked={picked}
        question={question}
        onGroup={(id) => {
          if (id === PICKED && picked.length === 0 && states.length <= CARRIED) setPicked(states)
          setGroup(id)
        }}
        onPicked={setPicked}
        onQuestion={setQuestion}
      />
      {states.length < 2 ? (
        <p className="notice">{t('region.tooFew')}</p>
      ) : (
        <section className="region-matrix" aria-labelledby="region-matrix">
          <h2 id="region-matrix">{title}</h2>
          <p className="visually-hidden" role="status">
            {cells === null ? t('region.working') : t('region.done', { count: cells.length })}
          </p>
          {table === null || cells === null ? (
            <p>{t('region.working')}</p>
          ) : (
            <>
              <p className="region-sum">{countsInWords(table.counts, table.pairs)}</p>
              <RegionKey />
              <RegionMatrix name="now" caption={captionOf(texts, question, states.length)} table={table} />
              <div className="actions no-print">
                <CsvButton
                  cells={cells}
                  label={t('region.csv')}
                  file={`dedere-region-${question.crime}-${question.need}.csv`}
                />
                <PrintBar label={t('region.print')} />
              </div>
            </>
          )}
        </section>
      )}
      {cells !== null && states.length > 1 && <JoinAll states={states} before={cells} />}
      <TileMap preset={guide.answers.state ?? states[0] ?? 'KHM'} />
      <World key={JSON.stringify(question)} question={question} />
    </RegionContext.Provider>
  )
}

/** What was chosen last in this tab, so that the way back from a pair leads to the same table. Kept in memory only. */
interface Held {
  readonly group: string | null
  readonly picked: readonly Iso3[]
  readonly question: RegionQuestion | null
}
let held: Held = { group: null, picked: [], question: null }

/** The first regional group of the reader's State, else the first of the list that is not the whole world. */
function firstGroup({ lawbook, answers }: Guide): string {
  const groups = lawbook.stateOf.get(answers.state ?? '')?.groups.filter((g) => g !== 'UN') ?? []
  return `group:${groups[0] ?? 'ASEAN'}`
}

function firstQuestion({ lawbook, answers, today }: Guide): RegionQuestion {
  const need = answers.need?.find((n) => regionNeeds(lawbook).includes(n))
  return {
    crime: answers.crime?.[0] ?? 'crimes-against-humanity',
    need: need ?? 'extradition',
    at: answers.at ?? today,
    bilateral: 'unknown',
  }
}
