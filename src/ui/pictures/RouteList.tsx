import type { Route } from '../../report/route.ts'
import { t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'

/** The route as a list, which says what its picture says; every question that was or can be asked opens from it. */
export function RouteList({ route, id }: { readonly route: Route; readonly id: string }) {
  const guide = useGuide()
  return (
    <ol className="route" id={id}>
      {route.steps.map((s) => (
        <li key={s.question} data-state={s.state} data-question={s.question}>
          <p className="route-title">
            <span className="route-state">{s.stateText}</span> {s.title}
          </p>
          {s.answer !== null && <p className="route-answer">{s.answer}</p>}
          {s.why !== null && <p className="quiet small">{s.why}</p>}
          {s.state !== 'passed' && (
            <p className="no-print">
              <button type="button" className="plain small" onClick={() => guide.revisit(s.question)}>
                {s.state === 'open' ? t('pictures.route.answer') : t('pictures.route.change')}
                <span className="visually-hidden">: {s.title}</span>
              </button>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
