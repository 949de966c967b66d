import { useMemo, useState } from 'react'
import { composeMemo } from '../../report/memo/composeMemo.ts'
import { pairOf } from '../../report/memo/frame.ts'
import { LENGTHS, type Length, type MemoOptions } from '../../report/memo/options.ts'
import { t } from '../../text/t.ts'
import { BelowTheFold } from '../components/BelowTheFold.tsx'
import { MemoView } from '../components/MemoView.tsx'
import { PaperSettings } from '../components/PaperSettings.tsx'
import { ViewTop } from '../components/ViewHead.tsx'
import { useGuide } from '../GuideContext.ts'
import { usePaper } from '../paper.ts'
import { DocumentButtons } from '../takeAway/DocumentButtons.tsx'
import { KeepHere } from '../takeAway/KeepHere.tsx'
import { LinkCode, useLink } from '../takeAway/LinkCode.tsx'
import { NameChoice, useNames } from '../takeAway/NameChoice.tsx'
import { SaveCase } from '../takeAway/SaveCase.tsx'
import { ShareLink } from '../takeAway/ShareLink.tsx'
import { usePrintWords } from '../usePrintWords.ts'
import { useReport } from '../useReport.ts'

/** The result to take away: as a document on paper or in Word, as a file to open again, as a link; and what is kept on the device. */
export function TakeAwayView() {
  const guide = useGuide()
  const { situation } = guide
  const paper = usePaper()
  const report = useReport()
  const [length, setLength] = useState<Length>('standard')
  const [analysis, setAnalysis] = useState(false)
  const [code, setCode] = useState(false)
  const [lang, setLang] = useState('')
  const names = useNames(lang, situation)
  const link = useLink()
  usePrintWords(pairOf(report), report.lawAsAt)
  const options: MemoOptions = useMemo(() => ({ ...paper, length, analysis, names }), [paper, length, analysis, names])
  const memo = useMemo(() => onceAsked(() => composeMemo(report, options)), [report, options])
  const tick = (label: string, on: boolean, set: (on: boolean) => void, hint?: string) => (
    <label className="choice tick">
      <input type="checkbox" checked={on} onChange={(e) => set(e.currentTarget.checked)} />
      <span>
        {label}
        {hint !== undefined && <span className="hint"> {hint}</span>}
      </span>
    </label>
  )
  return (
    <div className="take-away">
      <ViewTop title={t('memo.title')} lead={t('memo.lead')} />
      <div className="take-away-ways no-print">
        <section aria-labelledby="as-document">
          <h2 id="as-document">{t('memo.documentHead')}</h2>
          <fieldset className="choices">
            <legend>{t('memo.length')}</legend>
            {LENGTHS.map((l) => (
              <label key={l} className="choice tick">
                <input type="radio" name="length" value={l} checked={length === l} onChange={() => setLength(l)} />
                <span>
                  {t(`memo.${l}`)} <span className="hint">{t(`memo.${l}Hint`)}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <PaperSettings />
          {length !== 'short' && tick(t('memo.analysis'), analysis, setAnalysis)}
          {tick(t('memo.code'), code, setCode, t('memo.codeHint'))}
          <NameChoice lang={lang} onLang={setLang} />
          <DocumentButtons memo={memo} report={report} />
        </section>
        <div>
          <SaveCase />
          <ShareLink link={link} />
          <KeepHere />
          <section aria-labelledby="compare-way">
            <h2 id="compare-way">{t('file.compareHead')}</h2>
            <p>{t('file.compareLead')}</p>
            <p className="actions">
              <button type="button" onClick={() => guide.open('compare')}>
                {t('file.compareWay')}
              </button>
              <button type="button" onClick={() => guide.open('request')}>
                {t('file.requestWay')}
              </button>
            </p>
          </section>
        </div>
      </div>
      <p className="memo-preview no-print">{t('memo.preview')}</p>
      <BelowTheFold>{() => <MemoView memo={memo()} foot={code ? <LinkCode link={link} /> : null} />}</BelowTheFold>
    </div>
  )
}

/** Made once, when it is first asked for. */
function onceAsked<T>(make: () => T): () => T {
  let held: { readonly made: T } | null = null
  return () => {
    held ??= { made: make() }
    return held.made
  }
}
