import { useMemo, useState } from 'react'
import { assess } from '../../engine/assess.ts'
import { type Answers, toSituation } from '../../journey/answers.ts'
import { encodeLink } from '../../journey/link.ts'
import { composeReport } from '../../report/composeReport.ts'
import { composeSideBySide, composeSince } from '../../report/memo/compareMemo.ts'
import { pairOf } from '../../report/memo/frame.ts'
import { PLAIN } from '../../report/memo/options.ts'
import { t } from '../../text/t.ts'
import { ArrivalNotice } from '../components/ArrivalNotice.tsx'
import { Choice } from '../components/Choice.tsx'
import { MemoView } from '../components/MemoView.tsx'
import { OpenCase } from '../components/OpenCase.tsx'
import { PaperSettings } from '../components/PaperSettings.tsx'
import { ViewTop } from '../components/ViewHead.tsx'
import { type Guide, useGuide } from '../GuideContext.ts'
import { usePaper } from '../paper.ts'
import type { Arrival } from '../restore.ts'
import { MemoButtons } from '../takeAway/DocumentButtons.tsx'
import { usePrintWords } from '../usePrintWords.ts'

const WAYS = ['since', 'side'] as const

const judged = ({ lawbook, texts, today }: Guide, answers: Answers) => {
  const situation = toSituation(lawbook, answers, today)
  const assessment = assess(lawbook, situation)
  return { words: { lawbook, texts, situation }, assessment, report: composeReport(lawbook, texts, assessment, today) }
}
const readable = ({ crime, state }: Answers): boolean => crime !== undefined && state !== undefined

/** What has changed since a case was saved, and two cases side by side. Opening a case here leaves the present answers as they are. */
export function CompareView() {
  const guide = useGuide()
  const { lawbook, today, answers, cases } = guide
  const [arrival, setArrival] = useState<Arrival | null>(null)
  const paper = usePaper()
  const opened = cases.compared
  const isSame = opened !== null && encodeLink(lawbook, opened.answers, today) === encodeLink(lawbook, answers, today)
  const [way, setWay] = useState<(typeof WAYS)[number]>('since')
  const canSide = opened !== null && !isSame && readable(answers)
  const shownWay = canSide ? way : 'since'
  const memo = useMemo(() => {
    if (opened === null || !readable(opened.answers)) return null
    const options = { ...PLAIN, ...paper }
    const there = judged(guide, opened.answers)
    if (shownWay === 'since') return composeSince(there.words, opened, there.report, there.assessment, options)
    const here = judged(guide, answers)
    return composeSideBySide(
      { label: t('file.here'), report: here.report, assessment: here.assessment, words: here.words },
      { label: t('file.there'), report: there.report, assessment: there.assessment, words: there.words },
      options,
    )
  }, [guide, opened, answers, shownWay, paper])
  const report = useMemo(() => judged(guide, opened?.answers ?? answers).report, [guide, opened, answers])
  usePrintWords(pairOf(report), report.lawAsAt)
  return (
    <div className="take-away">
      <ViewTop title={t('file.compareHead')} lead={t('file.compareLead')} />
      <div className="no-print">
        {arrival !== null && <ArrivalNotice arrival={arrival} ours={lawbook.version} />}
        <p>{t('file.compareChoose')}</p>
        <OpenCase
          onOpened={(a) => {
            setArrival(a)
            if (a.read.ok) cases.compare(a.read.value)
          }}
        />
        {opened !== null && !readable(opened.answers) && <p className="notice">{t('file.unreadableCase')}</p>}
        {opened !== null && isSame && <p>{t('file.same')}</p>}
        {canSide && (
          <Choice
            label={t('file.compareHow')}
            value={way}
            options={[
              ['since', t('file.compareSince')],
              ['side', t('file.compareSide')],
            ]}
            onChange={setWay}
          />
        )}
      </div>
      {memo !== null && (
        <>
          <div className="no-print">
            <PaperSettings />
            <MemoButtons memo={() => memo} name="dedere-compare" />
          </div>
          <p className="memo-preview no-print">{t('memo.preview')}</p>
          <MemoView memo={memo} />
        </>
      )}
    </div>
  )
}
