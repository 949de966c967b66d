import type { Report } from '../../report/entries.ts'
import { restingOn } from '../../report/positions.ts'
import { t } from '../../text/t.ts'
import { Fold } from '../components/Fold.tsx'
import { useGuide } from '../GuideContext.ts'
import { PositionChoice } from './PositionChoice.tsx'

/** What is doubtful: points of law with both readings and the reader's own view, then facts of our own lists. */
export function Doubtful({ report }: { readonly report: Report }) {
  return (
    <section id="doubtful" tabIndex={-1}>
      <h2>{t('report.doubtful')}</h2>
      <h3>{t('report.doubtfulLaw')}</h3>
      {report.points.length === 0 && <p>{t('report.nothing')}</p>}
      {report.points.map((p) => (
        <Point key={p.id} point={p} />
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
  )
}

function Point({ point: p }: { readonly point: Report['points'][number] }) {
  const { lawbook, texts, situation, assessment } = useGuide()
  return (
    <div className="point">
      <h4>{p.title}</h4>
      <p>
        <strong>{t('report.readingYes')}:</strong> {p.yes}
      </p>
      <p>
        <strong>{t('report.readingNo')}:</strong> {p.no}
      </p>
      <PositionChoice point={p} />
      <p className="print-only">
        {t(p.position === null ? 'parts.readerNone' : p.position === 'yes' ? 'parts.readerYes' : 'parts.readerNo')}
      </p>
      <Fold className="resting" summary={t('report.restsOn', { count: p.rests })}>
        {() => (
          <ul>
            {restingOn({ lawbook, texts, situation }, assessment, p.id).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </Fold>
    </div>
  )
}
