import { useCallback } from 'react'
import type { ChannelFinding, DutyFinding } from '../../engine/assess.ts'
import { decidingInWords, type OfferedQuestion } from '../../report/deciding.ts'
import { pointsUnder } from '../../report/positions.ts'
import { t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'
import { usePrinting } from '../printing.ts'
import { useLater } from '../useLater.ts'
import { PositionChoice } from './PositionChoice.tsx'

/** Inside an opened finding: the reader's own view of each point it rests on, and what would settle it. Paper has both elsewhere. */
export function FindingHelp({ finding }: { readonly finding: DutyFinding | ChannelFinding | undefined }) {
  const { lawbook, texts, situation } = useGuide()
  if (usePrinting() || finding === undefined) return null
  const points = pointsUnder({ lawbook, texts, situation }, finding)
  return (
    <>
      {points.map((p) => (
        <div key={p.id} className="point-here">
          <p className="point-title">{p.title}</p>
          <PositionChoice point={p} />
        </div>
      ))}
      {finding.reason.truth === 'unknown' && <Deciding finding={finding} />}
    </>
  )
}

function Deciding({ finding }: { readonly finding: DutyFinding | ChannelFinding }) {
  const { lawbook, texts, situation } = useGuide()
  const deciding = useLater(
    useCallback(() => decidingInWords({ lawbook, texts, situation }, finding), [lawbook, texts, situation, finding]),
  )
  if (deciding === null) return <p className="quiet">{t('app.opening')}</p>
  return (
    <div className="deciding">
      <p className="deciding-title">{t('parts.settles')}</p>
      <p>{deciding.lead}</p>
      {deciding.sets.map((set, i) => (
        <div key={set.map((q) => q.id).join()}>
          {deciding.sets.length > 1 && set.length > 1 && <p className="quiet">{t('parts.group', { n: i + 1 })}</p>}
          <ul>
            {set.map((q) => (
              <li key={q.id}>
                <Offered question={q} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {deciding.singles.length > 0 && (
        <>
          <p>{t('parts.settlesPart')}</p>
          <ul>
            {deciding.singles.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Offered({ question }: { readonly question: OfferedQuestion }) {
  const guide = useGuide()
  const { page } = question
  return page === null ? (
    question.text
  ) : (
    <button type="button" className="plain" onClick={() => guide.revisit(page)}>
      {question.text}
    </button>
  )
}
