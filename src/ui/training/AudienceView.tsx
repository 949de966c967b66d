import { listed, t } from '../../text/t.ts'
import type { Audience, AudienceOption } from './audience.ts'
import { Facts } from './Facts.tsx'
import { VoteBar } from './VoteBar.tsx'

/** A question of more signs is set smaller. */
const LONG = 150

/** What the room sees, in the large. */
export function AudienceView({ view, level = 1 }: { readonly view: Audience; readonly level?: 1 | 3 }) {
  const { phase, kicker, title, paragraphs, facts, agenda, options, reasons, summary } = view
  if (view.blackout) {
    return (
      <div className="audience" data-dark="true">
        <h1 className="visually-hidden">{t('trainingUi.dark')}</h1>
      </div>
    )
  }
  // the case of an exercise stands before its question, a story after its title
  const isAsked = !['story', 'debrief'].includes(phase)
  const told = paragraphs.map((p) => <p key={p}>{p}</p>)
  return (
    <div className="audience" data-long={title.length > LONG} data-large={view.large} data-phase={phase}>
      {kicker !== '' && <p className="kicker">{kicker}</p>}
      {isAsked && told}
      {level === 1 ? <h1 tabIndex={-1}>{title}</h1> : <h3>{title}</h3>}
      {!isAsked && told}
      {facts.length > 0 && <Facts facts={facts} />}
      {agenda.length > 0 && <Agenda rows={agenda} />}
      {options.length > 0 && <Options options={options} />}
      {reasons.length > 0 && (
        <>
          {level === 1 ? <h2>{t('trainingUi.why')}</h2> : <h4>{t('trainingUi.why')}</h4>}
          <ol className="audience-reasons">
            {reasons.map(({ letter, text, citation }) => (
              <li key={`${letter} ${text}`}>
                <span className="letter">{letter}</span>
                <span>
                  {text}
                  {citation !== null && <span className="cite"> {citation}</span>}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      {summary.length > 0 && <Summary rows={summary} />}
    </div>
  )
}

function Options({ options }: { readonly options: readonly AudienceOption[] }) {
  const isCounted = options.some((o) => o.hands !== null)
  const most = Math.max(0, ...options.map((o) => o.hands ?? 0))
  const spoken = options.map(({ letter, hands }) => t('trainingUi.handsOf', { letter, hands: hands ?? 0 }))
  return (
    <>
      <ol className="audience-options">
        {options.map(({ letter, text, citation, hands, mark, place }) => (
          <li key={letter} data-mark={mark ?? undefined}>
            <span className="letter">{letter}</span>
            <span>
              {text}
              {citation !== null && <span className="cite"> {citation}</span>}
              {mark !== null && (
                <>
                  {' '}
                  <strong className="option-mark" data-right={mark === 'right'}>
                    {t(mark === 'right' ? 'trainingUi.isRight' : 'trainingUi.isWrong')}
                  </strong>
                </>
              )}
              {place !== null && (
                <>
                  {' '}
                  <strong className="option-mark" data-right={true}>
                    {t('trainingUi.place', { n: place })}
                  </strong>
                </>
              )}
            </span>
            {hands !== null && (
              <span className="vote">
                <VoteBar hands={hands} most={most} />
                <span className="vote-count">{t('trainingUi.handsCount', { count: hands })}</span>
              </span>
            )}
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {isCounted ? t('trainingUi.handsAll', { list: listed(spoken) }) : ''}
      </p>
    </>
  )
}

/** An agenda as a table. */
export function Agenda({ rows }: { readonly rows: Audience['agenda'] }) {
  return (
    <table className="training-table training-agenda">
      <caption className="visually-hidden">{t('trainingUi.agendaCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('trainingUi.time')}</th>
          <th scope="col">{t('trainingUi.part')}</th>
          <th scope="col">{t('trainingUi.length')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ time, title, length }) => (
          <tr key={time}>
            <td>{time}</td>
            <td>{title}</td>
            <td>{length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Summary = ({ rows }: { readonly rows: Audience['summary'] }) => (
  <ol className="audience-summary">
    {rows.map(({ title, exercises }) => (
      <li key={title}>
        {title}
        {exercises.length > 0 && (
          <dl>
            <dt>{t('trainingUi.tablesRightHead')}</dt>
            <dd>{exercises.map((e, i) => `${t('trainingUi.exercise')} ${i + 1}: ${e}`).join(' · ')}</dd>
          </dl>
        )}
      </li>
    ))}
  </ol>
)
