import { t } from '../../text/t.ts'
import { encodeResults } from '../../training/code.ts'
import { metIn, misconceptionSheet } from '../../training/packMemo.ts'
import type { Marked } from '../../training/question.ts'
import { MemoView } from '../components/MemoView.tsx'
import { useGuide } from '../GuideContext.ts'
import { MemoButtons } from '../takeAway/DocumentButtons.tsx'
import type { Item } from './items.ts'
import { SheetPaper } from './SheetPaper.tsx'
import { useTraining } from './TrainingContext.ts'
import { usePackOptions } from './usePackOptions.ts'

interface Props {
  readonly item: Item
  readonly marked: readonly (Marked | null)[]
  readonly onAgain: () => void
  readonly onOthers: () => void
}

/** How it went: each exercise in words, the mistaken beliefs met, the code for a facilitator. */
export function LearnerSummary({ item, marked, onAgain, onOthers }: Props) {
  const { texts } = useGuide()
  const { pack } = useTraining()
  const options = usePackOptions()
  const { scenario, questions, number } = item
  const met = metIn(
    questions.flatMap((question, i) => {
      const held = marked[i] ?? null
      return held === null ? [] : [{ question, marked: held }]
    }),
  )
  const memo = met.length === 0 ? null : misconceptionSheet({ texts }, met, pack.misconceptions, options)
  const right = marked.map((m) => m?.right === true)
  return (
    <>
      <div className="no-print">
        <p className="kicker">{t('trainingUi.summary')}</p>
        <h1 tabIndex={-1}>{scenario.title}</h1>
        <p className="lead">{t('trainingUi.score', { right: right.filter(Boolean).length, of: questions.length })}</p>
        <table className="training-table training-outcomes">
          <thead>
            <tr>
              <th scope="col">{t('trainingUi.exercise')}</th>
              <th scope="col">{t('trainingUi.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {questions.map((q, i) => (
              <tr key={q.id}>
                <td>
                  {i + 1}. {q.prompt}
                </td>
                <td className="nowrap">{t(right[i] ? 'trainingUi.right' : 'trainingUi.notRight')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {scenario.debrief !== '' && (
          <>
            <h2>{t('trainingUi.debrief')}</h2>
            <p>{scenario.debrief}</p>
          </>
        )}
        {number !== null && (
          <section aria-labelledby="result-code">
            <h2 id="result-code">{t('trainingUi.codeHead')}</h2>
            <p className="result-code">{encodeResults({ scenario: number, right })}</p>
            <p className="quiet">{t('trainingUi.code')}</p>
          </section>
        )}
        <p className="actions">
          <button type="button" className="primary" onClick={onOthers}>
            {t('trainingUi.others')}
          </button>
          <button type="button" onClick={onAgain}>
            {t('trainingUi.again')}
          </button>
        </p>
        <h2>{t('trainingUi.beliefs')}</h2>
        {memo === null ? (
          <p>{t('trainingUi.noBeliefs')}</p>
        ) : (
          <>
            <SheetPaper />
            <MemoButtons memo={() => memo} name="dedere-training" />
          </>
        )}
      </div>
      {memo !== null && <MemoView memo={memo} />}
    </>
  )
}
