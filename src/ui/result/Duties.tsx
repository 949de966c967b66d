import type { Verdict } from '../../engine/assess.ts'
import type { DutyEntry } from '../../report/entries.ts'
import { t } from '../../text/t.ts'
import { DutyItem } from '../components/DutyItem.tsx'
import { Fold } from '../components/Fold.tsx'

/** The duties of one moment: those of the reader's State and of bodies in full, those of the counterpart folded. */
export function Moment({ title, duties }: { readonly title: string; readonly duties: readonly DutyEntry[] }) {
  const standing = duties.filter((d) => d.verdict !== 'does-not-apply')
  if (standing.length === 0) return null
  const theirs = standing.filter((d) => d.bearer === 'other')
  return (
    <section className="moment">
      <h3>{title}</h3>
      <DutyList duties={standing.filter((d) => d.bearer !== 'other')} />
      {theirs.length > 0 && (
        <Fold
          className="closed-list theirs"
          summary={t('report.dutiesOf', { state: theirs[0]?.bearerName ?? '', count: theirs.length })}
        >
          {() => <DutyList duties={theirs} />}
        </Fold>
      )}
    </section>
  )
}

/** What applies first, then what depends; within each, what stands without a further condition first. */
function DutyList({ duties }: { readonly duties: readonly DutyEntry[] }) {
  const sorted = [...duties].sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict] || Number(a.gated) - Number(b.gated))
  return sorted.map((d, i) => (
    <DutyItem key={`${d.id}-${d.bearer}`} duty={d} sameReasons={reasonsText(d) === reasonsText(sorted[i - 1])} />
  ))
}
const reasonsText = (d: DutyEntry | undefined): string => d?.reasons.map((r) => r.text).join(' ') ?? ''
const ORDER: Readonly<Record<Verdict, number>> = { applies: 0, depends: 1, 'does-not-apply': 2 }
