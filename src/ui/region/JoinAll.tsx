import { useMemo, useState } from 'react'
import type { RegionCell } from '../../engine/region.ts'
import type { Iso3 } from '../../lawbook/types.ts'
import { stateName } from '../../report/names.ts'
import { captionOf, compareRegion, joinOffers, LEVELS, number, regionAsked, regionTable } from '../../report/region.ts'
import { day, listed, t } from '../../text/t.ts'
import { Fold } from '../components/Fold.tsx'
import { useGuide } from '../GuideContext.ts'
import { CsvButton } from './CsvButton.tsx'
import { useRegion } from './RegionContext.ts'
import { RegionMatrix } from './RegionMatrix.tsx'
import { useCells } from './useCells.ts'

/** What the same pairs would be if all of the States joined one treaty: counts before and after, and the table as it would be. */
export function JoinAll({
  states,
  before,
}: {
  readonly states: readonly Iso3[]
  readonly before: readonly RegionCell[]
}) {
  const { lawbook, texts } = useGuide()
  const { question, worker } = useRegion()
  const offers = useMemo(() => joinOffers(lawbook, texts, states, question), [lawbook, texts, states, question])
  const [wanted, setWanted] = useState('')
  const offer = offers.find((o) => o.id === wanted) ?? offers[0]
  const after = useCells(
    `${offer?.id} ${states.join()} ${JSON.stringify(question)}`,
    () => (offer === undefined ? Promise.resolve([]) : worker.matrix(states, regionAsked(question, offer.steps))),
    true,
  )
  const difference = useMemo(() => (after === null ? null : compareRegion(before, after)), [before, after])
  const table = useMemo(() => (after === null ? null : regionTable(texts, states, after)), [texts, states, after])
  return (
    <section className="region-join" aria-labelledby="region-join">
      <h2 id="region-join">{t('region.join')}</h2>
      {offer === undefined ? (
        <p>{t('region.joinNone')}</p>
      ) : (
        <>
          <p>{t('region.joinIntro', { date: day(question.at) })}</p>
          <p className="filter no-print">
            <label htmlFor="join-which">{t('region.joinWhich')}</label>
            <select id="join-which" value={offer.id} onChange={(e) => setWanted(e.target.value)}>
              {offers.map((o) => (
                <option key={o.id} value={o.id}>
                  {o.title}
                </option>
              ))}
            </select>
          </p>
          {offer.joining.length > 0 && (
            <p className="hint">
              {t('region.joinBy', {
                count: offer.joining.length,
                states: listed(offer.joining.map((s) => stateName(texts, s))),
              })}
            </p>
          )}
          {difference === null || table === null || after === null ? (
            <p role="status">{t('region.working')}</p>
          ) : (
            <>
              <div className="table-scroll">
                <table className="library-table region-counts">
                  <caption>{t('region.joinCaption', { treaty: offer.inText })}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{t('region.level')}</th>
                      <th scope="col">{t('region.before')}</th>
                      <th scope="col">{t('region.after')}</th>
                      <th scope="col">{t('region.difference')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {LEVELS.map((level) => (
                      <tr key={level}>
                        <th scope="row">{t(`level.${level}`)}</th>
                        <td>{number(difference.before[level])}</td>
                        <td>{number(difference.after[level])}</td>
                        <td>{signed(difference.after[level] - difference.before[level])}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <p className="region-outcome" role="status">
                {difference.changed.size === 0
                  ? t('region.nothingChanges')
                  : [
                      ...(difference.gained > 0 ? [changes('region.gained', difference.gained)] : []),
                      ...(difference.lost > 0 ? [changes('region.lost', difference.lost)] : []),
                      ...(difference.bestOnly > 0 ? [changes('region.bestOnly', difference.bestOnly)] : []),
                    ].join(' ')}
              </p>
              {difference.changed.size === 0 && offers.some((o) => o.id === `${offer.id}+annexes`) && (
                <p className="hint">{t('region.tryAnnexes')}</p>
              )}
              <p className="no-print">
                <CsvButton
                  cells={after}
                  label={t('region.csvAfter')}
                  joined={offer.inText}
                  file={`dedere-region-${question.crime}-${question.need}-all-join.csv`}
                />
              </p>
              <Fold className="closed-list no-print" summary={t('region.afterTable', { treaty: offer.inText })}>
                {() => (
                  <>
                    <p className="hint">{t('region.afterOpens')}</p>
                    <RegionMatrix
                      name="after"
                      caption={`${captionOf(texts, question, states.length)} ${t('region.captionJoined', { treaty: offer.inText })}`}
                      table={table}
                      changed={difference.changed}
                    />
                  </>
                )}
              </Fold>
            </>
          )}
        </>
      )}
    </section>
  )
}

const changes = (key: 'region.gained' | 'region.lost' | 'region.bestOnly', count: number): string =>
  t(key, { count, n: number(count) })
const signed = (n: number): string => (n > 0 ? `+${number(n)}` : n < 0 ? `−${number(-n)}` : '0')
