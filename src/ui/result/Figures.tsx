import type { DutyEntry, Report } from '../../report/entries.ts'
import { stateInText } from '../../report/names.ts'
import { t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'
import { EVERYTHING, type Filter, type Standing, standingOf } from './Filters.tsx'
import { jumpTo } from './JumpList.tsx'

interface Figure {
  readonly mark: DutyEntry['strength'] | Exclude<Standing, 'applies'>
  readonly count: number
  readonly filter: Filter
}

/** How the duties of the reader's own State stand, in figures; each leads to the duties that it counts. */
export function Figures({ report, onShow }: { readonly report: Report; readonly onShow: (filter: Filter) => void }) {
  const { texts, situation } = useGuide()
  return (
    <nav className="figures no-print" aria-label={t('result.figures', { state: stateInText(texts, situation.self) })}>
      <ul>
        {figuresOf(report).map(({ mark, count, filter }) => (
          <li key={mark}>
            <button
              type="button"
              onClick={(e) => {
                onShow(filter)
                jumpTo(e, filter.verdict === 'does-not-apply' ? 'not-applying' : 'duties')
              }}
            >
              <span className="figure-count">{count}</span>{' '}
              <span className="mark" data-mark={mark}>
                {mark === 'gated' ? t('result.gated') : t(`mark.${mark}`)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What must, may and should be done without a further condition, then the other standings; none of no duty but the first two. */
function figuresOf(report: Report): readonly Figure[] {
  const own = report.duties.filter((d) => d.bearer === 'self')
  const count = (fits: (d: DutyEntry) => boolean) => own.filter(fits).length
  const strengths = (['must', 'must-if-requested', 'may', 'should'] as const).map((strength) => ({
    mark: strength,
    count: count((d) => standingOf(d) === 'applies' && d.strength === strength),
    filter: { ...EVERYTHING, bearer: 'self', verdict: 'applies', strength },
  }))
  const standings = (['gated', 'depends', 'does-not-apply'] as const).map((standing) => ({
    mark: standing,
    count: count((d) => standingOf(d) === standing),
    filter: { ...EVERYTHING, bearer: 'self', verdict: standing },
  }))
  return [...strengths, ...standings].filter((f, i) => i < 2 || f.count > 0)
}
