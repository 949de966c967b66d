import { type Key, t } from '../../text/t.ts'
import { askedOn, folders, lawPack, sections } from '../assurance/figures.ts'
import { BackButton } from '../components/ViewHead.tsx'
import { useGuide } from '../GuideContext.ts'

const LIMITS = ['law', 'classes', 'pairings', 'alone', 'half', 'screens', 'mutation'] as const
const shown = (n: number): string => n.toLocaleString('en-GB')

/** What was gone through by machine before this version, with its counts, and what was not proved. */
export function AssuranceView() {
  const { lawbook, texts } = useGuide()
  const pack = lawbook.version
  return (
    <article className="assurance">
      <header className="result-head">
        <BackButton />
        <h1 tabIndex={-1}>{t('assurance.title')}</h1>
        <p className="lead">{t('assurance.lead')}</p>
        <p className="quiet">
          {lawPack === pack ? t('assurance.pack', { pack }) : t('assurance.stale', { made: lawPack, pack })}
        </p>
      </header>
      {sections.map(({ id, title, lead, rows }) => (
        <section key={id} aria-labelledby={`assurance-${id}`}>
          <h2 id={`assurance-${id}`}>{title}</h2>
          <p>{lead}</p>
          <dl className="counts">
            {rows.map(([what, n]) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{shown(n)}</dd>
              </div>
            ))}
          </dl>
          {id === 'guide' && (
            <details>
              <summary>{t('assurance.guide.questions')}</summary>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('assurance.guide.question')}</th>
                    <th scope="col">{t('assurance.guide.asked')}</th>
                    <th scope="col">{t('assurance.guide.passed')}</th>
                  </tr>
                </thead>
                <tbody>
                  {askedOn.map((q) => (
                    <tr key={q.id}>
                      <th scope="row">{texts.questions[q.id]?.title ?? q.id}</th>
                      <td>{shown(q.asked)}</td>
                      <td>{shown(q.passed)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          )}
        </section>
      ))}
      <section aria-labelledby="assurance-mutation">
        <h2 id="assurance-mutation">{t('assurance.mutation.title')}</h2>
        <p>{t('assurance.mutation.lead')}</p>
        <table>
          <thead>
            <tr>
              {(['folder', 'measured', 'mutants', 'noticed', 'score'] as const).map((head) => (
                <th scope="col" key={head}>
                  {t(`assurance.mutation.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {folders.map((f) => (
              <tr key={f.folder}>
                <th scope="row">{f.folder}</th>
                <td>{t('assurance.mutation.of', { measured: f.measured, all: f.measured + f.notMeasured.length })}</td>
                <td>{shown(f.mutants)}</td>
                <td>{shown(f.noticed)}</td>
                <td>{f.score === null ? t('assurance.mutation.none') : `${f.score} %`}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {folders.some((f) => f.notMeasured.length > 0) && (
          <details>
            <summary>{t('assurance.mutation.notMeasured')}</summary>
            <p className="quiet">{folders.flatMap((f) => f.notMeasured).join(', ')}</p>
          </details>
        )}
      </section>
      <section aria-labelledby="assurance-limits">
        <h2 id="assurance-limits">{t('assurance.limits.title')}</h2>
        <ul>
          {LIMITS.map((limit) => (
            <li key={limit}>{t(`assurance.limits.${limit}` as Key)}</li>
          ))}
        </ul>
      </section>
    </article>
  )
}
