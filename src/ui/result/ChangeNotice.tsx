import { useEffect, useRef, useState } from 'react'
import type { Assessment } from '../../engine/assess.ts'
import { changesInWords, swapInWords } from '../../report/positions.ts'
import { t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'

/** What the reader saw last, as long as the page lives. */
let seen: Assessment | null = null

/** Tells what is another since the reader last looked at this pair of States: in a live region, and in sight until it is closed. */
export function ChangeNotice() {
  const { lawbook, texts, situation, assessment } = useGuide()
  const [text, setText] = useState('')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = seen
    seen = assessment
    if (before === null || before === assessment) return
    const words = { lawbook, texts, situation }
    const was = before.situation
    if (was.self === situation.self && was.other === situation.other) {
      if (JSON.stringify(was) !== JSON.stringify(situation)) setText(changesInWords(words, before, assessment))
    } else if (was.self === situation.other && was.other === situation.self) setText(swapInWords(words, assessment))
    else setText('')
  }, [lawbook, texts, situation, assessment])
  useEffect(() => {
    // what was pressed may stand elsewhere now, folded away
    if (text !== '' && document.activeElement === document.body) box.current?.focus()
  }, [text])
  return (
    <div className="change-notice no-print" data-empty={text === '' || undefined} tabIndex={-1} ref={box}>
      <p role="status">
        {text !== '' && <strong>{t('parts.changed')}:</strong>} {text}
      </p>
      {text !== '' && (
        <button type="button" className="small" onClick={() => setText('')}>
          {t('parts.close')}
        </button>
      )}
    </div>
  )
}
