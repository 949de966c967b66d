import { useEffect, useRef, useState } from 'react'
import type { AskedQuestion } from '../../journey/answers.ts'
import { t } from '../../text/t.ts'
import { ExpertQuestion, ExpertStatus } from '../expert/ExpertQuestion.tsx'
import { LiveResult } from '../expert/LiveResult.tsx'
import { useGuide } from '../GuideContext.ts'
import { ChangeNotice } from '../result/ChangeNotice.tsx'
import { SwapButton } from '../result/SwapButton.tsx'

const GROUPS = {
  case: ['crime', 'conflict', 'grave-breach'],
  states: ['state', 'with', 'role'],
  where: ['suspect-in', 'territory', 'national-of', 'conduct', 'at'],
  law: ['status', 'icc', 'treaty-required', 'bilateral'],
  needs: ['need'],
} as const satisfies Record<string, readonly AskedQuestion[]>

/** Every question on one page with the result beside it: each change counts at once, and the guide goes on with the same answers. */
export function ExpertView() {
  const guide = useGuide()
  const { answers } = guide
  // fields hold what was typed; when the answers change from elsewhere they begin anew
  const [round, setRound] = useState(0)
  const title = useRef<HTMLHeadingElement>(null)
  // the form is loaded when first opened: its heading is not there yet when the screen changes
  useEffect(() => title.current?.focus(), [])
  const readable = answers.crime !== undefined && answers.state !== undefined
  return (
    <div className="expert">
      <header className="expert-head">
        <h1 tabIndex={-1} ref={title}>
          {t('view.expert')}
        </h1>
        <p>{t('expert.lead')}</p>
        <p className="actions">
          <button type="button" className="primary" disabled={!readable} onClick={guide.openResult}>
            {t('expert.toResult')}
          </button>
          <button type="button" onClick={guide.resume}>
            {t('expert.toGuide')}
          </button>
          <button type="button" disabled={!readable} onClick={guide.openReview}>
            {t('expert.toReview')}
          </button>
        </p>
        <p>
          <SwapButton onSwapped={() => setRound(round + 1)} />
        </p>
      </header>
      <div className="expert-form">
        {Object.entries(GROUPS).map(([group, questions]) => (
          <section key={group} className="expert-group" aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{t(`expert.groups.${group as keyof typeof GROUPS}`)}</h2>
            {questions.map((q) =>
              q === 'status' ? (
                <ExpertStatus key={q} />
              ) : (
                <ExpertQuestion
                  // what our list says of the Court hangs on place and time
                  key={q === 'icc' ? `${q} ${round} ${answers.territory} ${answers.conduct}` : `${q} ${round}`}
                  question={q}
                />
              ),
            )}
          </section>
        ))}
      </div>
      <LiveResult readable={readable} />
      {readable && <ChangeNotice />}
    </div>
  )
}
