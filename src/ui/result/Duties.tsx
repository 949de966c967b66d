import type { Verdict } from '../../engine/assess.ts'
import { dependsInWords } from '../../report/doubts.ts'
import type { DutyEntry } from '../../report/entries.ts'
import { capital, t } from '../../text/t.ts'
import { DutyItem, markOf } from '../components/DutyItem.tsx'
import { Fold } from '../components/Fold.tsx'

interface ListProps {
  readonly duties: readonly DutyEntry[]
  /** Each duty in one line that opens to the whole of it. */
  readonly brief: boolean
}

/** The duties of one moment: those of the reader's State and of bodies in full, those of the counterpart folded. */
export function Moment({ title, duties, brief }: ListProps & { readonly title: string }) {
  const standing = duties.filter((d) => d.verdict !== 'does-not-apply')
  if (standing.length === 0) return null
  const theirs = standing.filter((d) => d.bearer === 'other')
  return (
    <section className="moment">
      <h3>
        {title} <span className="moment-count">{standing.length - theirs.length}</span>
      </h3>
      <DutyList duties={standing.filter((d) => d.bearer !== 'other')} brief={brief} />
      {theirs.length > 0 && (
        <Fold
          className="closed-list theirs"
          summary={t('report.dutiesOf', { state: theirs[0]?.bearerName ?? '', count: theirs.length })}
        >
          {() => <DutyList duties={theirs} brief={brief} />}
        </Fold>
      )}
    </section>
  )
}

/** What applies first, without a further condition before what has one; then what depends, with one doubt told once for all that share it. */
function DutyList({ duties, brief }: ListProps) {
  return groupsOf(duties).map(({ doubt, duties: held }) => {
    const items = held.map((d, i) => {
      const same = reasonsText(d) === reasonsText(held[i - 1])
      const item = <DutyItem key={`${d.id}-${d.bearer}`} duty={d} sameReasons={same} doubtTold={held.length > 1} />
      return brief ? (
        <Fold key={`${d.id}-${d.bearer}`} className="duty-brief" summary={<Line duty={d} />}>
          {() => item}
        </Fold>
      ) : (
        item
      )
    })
    return doubt === null || held.length === 1 ? (
      items
    ) : (
      <div key={doubt} className="same-doubt">
        <p className="doubt">
          {doubt} <span className="same-doubt-count">{t('result.sameDoubt', { count: held.length })}</span>
        </p>
        {items}
      </div>
    )
  })
}

/** A duty in one line: mark, what is to be done, and where it stands. */
const Line = ({ duty: d }: { readonly duty: DutyEntry }) => (
  <>
    <span className="mark" data-mark={markOf(d)}>
      {t(`mark.${markOf(d)}`)}
    </span>{' '}
    <span className="duty-act">{capital(`${d.trigger === null ? '' : `${d.trigger}: `}${d.act}`)}</span>{' '}
    <span className="cite">{d.citation}</span>
  </>
)

interface Group {
  /** The doubt that its duties share; null where they apply. */
  readonly doubt: string | null
  readonly duties: readonly DutyEntry[]
}

/** In the order in which they are read; duties that depend on the same thing stand together. */
function groupsOf(duties: readonly DutyEntry[]): readonly Group[] {
  const groups = new Map<string | null, DutyEntry[]>()
  for (const d of [...duties].sort(
    (a, b) => ORDER[a.verdict] - ORDER[b.verdict] || Number(a.gated) - Number(b.gated),
  )) {
    const doubt = d.doubt === null || d.byDate ? null : dependsInWords(d.reasons)
    const key = d.byDate ? `${d.id} ${d.bearer}` : doubt
    groups.set(key, [...(groups.get(key) ?? []), d])
  }
  return [...groups].map(([doubt, held]) => ({ doubt, duties: held }))
}
const reasonsText = (d: DutyEntry | undefined): string => d?.reasons.map((r) => r.text).join(' ') ?? ''
const ORDER: Readonly<Record<Verdict, number>> = { applies: 0, depends: 1, 'does-not-apply': 2 }
