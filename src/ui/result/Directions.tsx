import { useMemo } from 'react'
import { directionsOf } from '../../report/directions.ts'
import { t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'
import { SwapButton } from './SwapButton.tsx'

/** Who owes what to whom at one look: the two States, the Court and the United Nations. */
export function Directions() {
  const { lawbook, texts, situation, assessment } = useGuide()
  const rows = useMemo(
    () => directionsOf({ lawbook, texts, situation }, assessment),
    [lawbook, texts, situation, assessment],
  )
  return (
    <section id="directions" className="directions" tabIndex={-1}>
      <h2>{t('parts.directions')}</h2>
      <p>{t('parts.directionsIntro')}</p>
      {rows.length === 0 ? (
        <p>{t('parts.noDuties')}</p>
      ) : (
        <table className="directions-table">
          <thead>
            <tr>
              <th scope="col">{t('parts.owes')}</th>
              <th scope="col">{t('parts.to')}</th>
              <th scope="col">{t('mark.must')}</th>
              <th scope="col">{t('mark.must-if-requested')}</th>
              <th scope="col">
                {t('mark.may')}, {t('strength.should')}
              </th>
              <th scope="col">{t('mark.depends')}</th>
              <th scope="col">{t('parts.channelsTo')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((r, i) => (
              <tr key={r.bearer + r.owedTo} data-first={rows[i - 1]?.bearer !== r.bearer || undefined}>
                <th scope="row">{r.who}</th>
                <td data-label={t('parts.to')} className="directions-to">
                  {r.toWhom}
                  {r.gated > 0 && (
                    <span className="quiet directions-gated">{t('parts.underCondition', { count: r.gated })}</span>
                  )}
                </td>
                <td data-label={t('mark.must')}>{r.must}</td>
                <td data-label={t('mark.must-if-requested')}>{r.mustIfAsked}</td>
                <td data-label={`${t('mark.may')}, ${t('strength.should')}`}>{r.may}</td>
                <td data-label={t('mark.depends')} data-open={r.depends > 0 || undefined}>
                  {r.depends}
                </td>
                <td data-label={t('parts.channelsTo')} data-none={r.channels === null || undefined}>
                  {r.channels?.text ?? '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="no-print directions-swap">
        <SwapButton />
      </p>
    </section>
  )
}
