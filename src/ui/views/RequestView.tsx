import { useMemo, useState } from 'react'
import { RANKS } from '../../lawbook/types.ts'
import { markingInWords, pairOf } from '../../report/memo/frame.ts'
import { composeChecklist } from '../../report/memo/requestChecklist.ts'
import { composeLetter } from '../../report/memo/requestLetter.ts'
import { t } from '../../text/t.ts'
import { Choice } from '../components/Choice.tsx'
import { MemoView } from '../components/MemoView.tsx'
import { PaperSettings } from '../components/PaperSettings.tsx'
import { ViewTop } from '../components/ViewHead.tsx'
import { useGuide } from '../GuideContext.ts'
import { usePaper } from '../paper.ts'
import { MemoButtons } from '../takeAway/DocumentButtons.tsx'
import { usePrintWords } from '../usePrintWords.ts'
import { useReport } from '../useReport.ts'

const DOCUMENTS = ['checklist', 'letter'] as const

/** For one channel of the result: what a request must hold, or a skeleton of the letter. */
export function RequestView() {
  const { lawbook, texts, situation, answers } = useGuide()
  const paper = usePaper()
  const report = useReport()
  const offered = useMemo(() => {
    const all = report.channels.flatMap(({ title, entries }) =>
      entries
        .filter((c) => c.status !== 'closed')
        .map((c) => ({ key: `${c.id}>${c.from}>${c.to}`, need: title, entry: c })),
    )
    // what one’s own State asks comes first, and among it what is open
    const weight = ({ entry: c }: (typeof all)[number]) =>
      (c.from === (situation.role === 'requested' ? 'other' : 'self') ? 0 : 20) +
      RANKS.indexOf(c.rank) * 2 +
      (c.status === 'open' && !c.gated ? 0 : 1)
    return all.sort((a, b) => weight(a) - weight(b))
  }, [report, situation.role])
  const [key, setKey] = useState(offered[0]?.key ?? '')
  const [which, setWhich] = useState<(typeof DOCUMENTS)[number]>('checklist')
  usePrintWords(pairOf(report), report.lawAsAt)
  const chosen = offered.find((o) => o.key === key)?.entry ?? offered[0]?.entry
  const memo = useMemo(() => {
    if (chosen === undefined) return null
    const options = {
      dated: answers.at !== undefined,
      marking: markingInWords(paper.marking),
      paper: paper.paper,
    }
    const compose = which === 'letter' ? composeLetter : composeChecklist
    return compose({ lawbook, texts, situation }, report, chosen, options)
  }, [lawbook, texts, situation, report, chosen, which, paper, answers.at])
  if (memo === null) {
    return (
      <>
        <ViewTop title={t('file.requestHead')} lead={t('file.requestLead')} />
        <p className="notice">{t('file.requestNone')}</p>
      </>
    )
  }
  return (
    <div className="take-away">
      <ViewTop title={t('file.requestHead')} lead={t('file.requestLead')} />
      <div className="request-choice no-print">
        <Choice
          label={t('file.requestChannel')}
          value={key}
          options={offered.map(({ key: k, need, entry: c }) => [
            k,
            `${need}: ${c.title}. ${c.direction} (${t(`channel.${c.status === 'open' && c.gated ? 'open-if' : c.status}`)})`,
          ])}
          onChange={setKey}
        />
        <Choice
          label={t('file.requestDocument')}
          value={which}
          options={DOCUMENTS.map((d) => [d, t(`file.${d}`)])}
          onChange={setWhich}
        />
        <PaperSettings />
        <MemoButtons memo={() => memo} name={`dedere-${which}-${chosen?.id ?? ''}`} />
      </div>
      <p className="memo-preview no-print">{t('memo.preview')}</p>
      <MemoView memo={memo} />
    </div>
  )
}
