import { useState } from 'react'
import { t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'
import { chooseNeutralTitles, useNeutralTitles } from '../windowTitle.ts'

/** Whether the answers are kept on this device: a choice of the person, off by default. */
export function KeepHere() {
  const { cases } = useGuide()
  const [failed, setFailed] = useState(false)
  const neutral = useNeutralTitles()
  return (
    <section aria-labelledby="on-device">
      <h2 id="on-device">{t('file.deviceHead')}</h2>
      <p>{t('file.deviceLead')}</p>
      <label className="choice tick">
        <input
          type="checkbox"
          checked={cases.keeps}
          onChange={(e) => setFailed(!cases.keep(e.currentTarget.checked))}
        />
        <span>{t('file.keep')}</span>
      </label>
      <p role="status">{failed ? t('file.keepFailed') : t(cases.keeps ? 'file.kept' : 'file.notKept')}</p>
      <label className="choice tick">
        <input type="checkbox" checked={neutral} onChange={(e) => chooseNeutralTitles(e.currentTarget.checked)} />
        <span>{t('file.neutralTitles')}</span>
      </label>
      <p className="hint">{t('file.neutralTitlesHint')}</p>
    </section>
  )
}
