import { PAPERS } from '../../report/memo/options.ts'
import { t } from '../../text/t.ts'
import { Choice } from '../components/Choice.tsx'
import { choosePaper, usePaper } from '../paper.ts'

/** The paper of a sheet for training. It carries a marking of its own. */
export function SheetPaper() {
  const { paper } = usePaper()
  return (
    <Choice
      label={t('memo.paper')}
      value={paper}
      options={PAPERS.map((p) => [p, p])}
      onChange={(p) => choosePaper({ paper: p })}
    />
  )
}
