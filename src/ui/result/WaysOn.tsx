import type { ReactNode } from 'react'
import { type Key, t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'
import type { View } from '../screen.ts'
import { teachResult } from '../training/kept.ts'

/** What can be done with a result, by what it is good for. */
export function WaysOn() {
  const guide = useGuide()
  const to = (view: View, key: Key) => (
    <Way key={view} onGo={() => guide.open(view)}>
      {t(key)}
    </Way>
  )
  return (
    <nav className="ways no-print" aria-label={t('result.ways')}>
      <div>
        <h3>{t('result.waysLook')}</h3>
        <ul>
          {to('pictures', 'view.pictures')}
          {to('gaps', 'view.gaps')}
          {to('what-if', 'whatIf.way')}
        </ul>
      </div>
      <div>
        <h3>{t('result.waysUse')}</h3>
        <ul>
          {to('request', 'file.requestWay')}
          <Way
            onGo={() => {
              teachResult(guide.lawbook.version)
              guide.open('training')
            }}
          >
            {t('trainingUi.teach')}
          </Way>
        </ul>
      </div>
      <div>
        <h3>{t('result.waysAnswers')}</h3>
        <ul>
          {to('expert', 'expert.way')}
          <Way onGo={guide.restart}>{t('result.restart')}</Way>
        </ul>
      </div>
    </nav>
  )
}

const Way = ({ onGo, children }: { readonly onGo: () => void; readonly children: ReactNode }) => (
  <li>
    <button type="button" className="plain" onClick={onGo}>
      {children}
    </button>
  </li>
)
