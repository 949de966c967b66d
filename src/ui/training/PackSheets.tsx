import { useId, useMemo, useState } from 'react'
import type { Memo } from '../../report/memo/blocks.ts'
import { t } from '../../text/t.ts'
import {
  agendaSheet,
  certificate,
  handOut,
  keySheet,
  type PackOptions,
  signOffSheet,
  votingCards,
} from '../../training/packMemo.ts'
import type { Plan } from '../../training/plan.ts'
import { Choice } from '../components/Choice.tsx'
import { MemoView } from '../components/MemoView.tsx'
import { MemoButtons } from '../takeAway/DocumentButtons.tsx'
import { forPaper, type Item } from './items.ts'
import { titleOf } from './Planner.tsx'
import { SheetPaper } from './SheetPaper.tsx'
import { useTraining } from './TrainingContext.ts'
import { usePackOptions } from './usePackOptions.ts'

const PLAIN = ['agenda', 'cards', 'signOff', 'certificate'] as const
const LABELS = {
  agenda: 'trainingUi.docAgenda',
  cards: 'trainingUi.docCards',
  signOff: 'trainingUi.docSignOff',
  certificate: 'trainingUi.docCertificate',
} as const
const HAND_OUT = 'hand-out:'
const KEY = 'key:'
const MOST_ROWS = 200

interface Props {
  readonly chosen: readonly string[]
  readonly planned: Plan
}

/** The sheets of a session, one at a time, on paper and in Word. */
export function PackSheets({ chosen, planned }: Props) {
  const { kept, change, itemOf } = useTraining()
  const options = usePackOptions()
  const [which, setWhich] = useState<string>('agenda')
  const id = useId()
  const items = useMemo(() => chosen.flatMap((c) => itemOf(c) ?? []), [chosen, itemOf])
  const sheet = sheets(items).some(([key]) => key === which) ? which : 'agenda'
  const memo = useMemo(
    () => memoOf(sheet, { items, planned, title: titleOf(kept.plan), rows: kept.plan.rows, options }),
    [sheet, items, planned, kept.plan, options],
  )
  const number = items.find((i) => sheet.endsWith(`:${i.scenario.id}`))?.number
  const name = `dedere-training-${sheet.split(':')[0]?.toLowerCase()}${typeof number === 'number' ? `-${number}` : ''}`
  return (
    <section className="pack" aria-labelledby="pack-head">
      <div className="no-print">
        <h2 id="pack-head">{t('trainingUi.pack')}</h2>
        <p>{t('trainingUi.packLead')}</p>
        <div className="request-choice">
          <Choice label={t('trainingUi.document')} value={sheet} options={sheets(items)} onChange={setWhich} />
          {sheet === 'signOff' && (
            <p className="field">
              <label htmlFor={id}>{t('trainingUi.rows')}</label>
              <input
                id={id}
                type="number"
                min={1}
                max={MOST_ROWS}
                value={kept.plan.rows}
                onChange={(e) => {
                  const rows = Math.min(MOST_ROWS, Math.max(1, Math.round(Number(e.currentTarget.value)) || 1))
                  change({ plan: { ...kept.plan, rows } })
                }}
              />
            </p>
          )}
          <SheetPaper />
          <MemoButtons memo={() => memo} name={name} />
        </div>
        <p className="memo-preview">{t('memo.preview')}</p>
      </div>
      <div className="pack-sheet" data-sheet={sheet.split(':')[0]}>
        <MemoView memo={memo} />
      </div>
    </section>
  )
}

const sheets = (items: readonly Item[]): readonly (readonly [string, string])[] => [
  ['agenda', t(LABELS.agenda)],
  ...items.map(({ scenario: s }) => [`${HAND_OUT}${s.id}`, t('trainingUi.docHandOut', { title: s.title })] as const),
  ...items.map(({ scenario: s }) => [`${KEY}${s.id}`, t('trainingUi.docKey', { title: s.title })] as const),
  ...PLAIN.slice(1).map((key) => [key, t(LABELS[key])] as const),
]

interface Parts {
  readonly items: readonly Item[]
  readonly planned: Plan
  readonly title: string
  readonly rows: number
  readonly options: PackOptions
}

function memoOf(sheet: string, { items, planned, title, rows, options }: Parts): Memo {
  const [kind, id] = sheet.split(':')
  const item = items.find((i) => i.scenario.id === id)
  if (item !== undefined) return kind === 'key' ? keySheet(forPaper(item), options) : handOut(forPaper(item), options)
  switch (kind) {
    case 'cards':
      return votingCards(options)
    case 'signOff':
      return signOffSheet(title, rows, options)
    case 'certificate':
      return certificate(
        items.map((i) => i.scenario.title),
        planned.minutes,
        options,
      )
    default:
      return agendaSheet(planned, options)
  }
}
