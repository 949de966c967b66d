import type { ReactNode } from 'react'
import { hashOf } from '../../library/address.ts'
import type { ChangedChannel, ChangedCoverage, ChangedDuty, ChangeReport } from '../../report/whatIf.ts'
import { t } from '../../text/t.ts'
import { Fold } from '../components/Fold.tsx'
import { Prose } from '../components/Prose.tsx'

const DUTY_PARTS = ['gained', 'lost', 'moved'] as const
const CHANNEL_PARTS = ['opened', 'raised', 'lowered', 'closed'] as const
const STRENGTHS = ['must', 'must-if-requested', 'may', 'should'] as const
const AT_ONCE = 5

/** What is different after a change, and nothing else. */
export function Change({ change }: { readonly change: ChangeReport }) {
  return (
    <section className="change" id="change" tabIndex={-1}>
      <h2>{change.title}</h2>
      {change.steps.length > 0 && (
        <ul className="change-steps">
          {change.steps.map((s) => (
            <li key={s}>{s}</li>
          ))}
        </ul>
      )}
      <ul className="change-notes">
        {change.notes.map((n) => (
          <li key={n}>{n}</li>
        ))}
      </ul>
      <p className={change.isEmpty ? 'change-empty' : 'summary-counts'} role="status">
        {change.inShort}
      </p>
      {DUTY_PARTS.map((part) => (
        <Part key={part} part={part} items={change.duties[part]}>
          {(duties) => <Duties part={part} duties={duties} />}
        </Part>
      ))}
      {CHANNEL_PARTS.map((part) => (
        <Part key={part} part={part} items={change.channels[part]}>
          {(channels) => <Channels channels={channels} />}
        </Part>
      ))}
      {change.coverage.length > 0 && <CoverageTable rows={change.coverage} />}
    </section>
  )
}

function Part<T>({
  part,
  items,
  children,
}: {
  readonly part: (typeof DUTY_PARTS)[number] | (typeof CHANNEL_PARTS)[number]
  readonly items: readonly T[]
  readonly children: (items: readonly T[]) => ReactNode
}) {
  if (items.length === 0) return null
  return (
    <section className="change-part" data-part={part}>
      <h3>{t(`whatIf.part.${part}`)}</h3>
      {children(items)}
    </section>
  )
}

/** The first few of a long list; the others are folded. Paper holds them all. */
function Some<T>({ items, children }: { readonly items: readonly T[]; readonly children: (item: T) => ReactNode }) {
  const isLong = items.length > AT_ONCE + 1
  const first = isLong ? items.slice(0, AT_ONCE) : items
  const rest = isLong ? items.slice(AT_ONCE) : []
  return (
    <>
      {first.map(children)}
      {rest.length > 0 && (
        <Fold className="more-of" summary={t('whatIf.more', { count: rest.length })}>
          {() => rest.map(children)}
        </Fold>
      )}
    </>
  )
}

function Duties({
  part,
  duties,
}: {
  readonly part: (typeof DUTY_PARTS)[number]
  readonly duties: readonly ChangedDuty[]
}) {
  return STRENGTHS.map((strength) => {
    const found = duties.filter((d) => d.strength === strength)
    if (found.length === 0) return null
    return (
      <div key={strength} className="change-group">
        <h4>
          {t(`whatIf.group.${strength}`)} <span className="quiet">({found.length})</span>
        </h4>
        <Some items={found}>{(d) => <Duty key={d.id + d.bearers.join()} part={part} duty={d} />}</Some>
      </div>
    )
  })
}

function Duty({ part, duty: d }: { readonly part: (typeof DUTY_PARTS)[number]; readonly duty: ChangedDuty }) {
  const mark = part === 'moved' ? d.after : d.strength
  return (
    <div
      className="entry changed-duty"
      data-duty={d.id}
      data-bearer={d.bearers.join(' ')}
      data-part={part}
      data-after={d.after}
    >
      <div className="entry-main">
        <p className="duty-line">
          <span className="mark" data-mark={mark === 'applies' ? d.strength : mark}>
            {t(`mark.${mark === 'applies' ? d.strength : mark}`)}
          </span>{' '}
          <span className="duty-sentence">
            <Prose text={d.sentence} />
          </span>
        </p>
        {d.change !== null && <p className="towards">{d.change}</p>}
        {d.dependsOn !== null && <p className="doubt">{d.dependsOn}</p>}
        {d.laterActs !== null && <p className="later-acts">{d.laterActs}</p>}
      </div>
      <div className="note">
        <p className="note-cite">
          <a href={hashOf({ kind: 'duties', id: d.id })}>{d.citation}</a>
        </p>
        <p className="note-whose">{t('whatIf.whose', { states: d.whose })}</p>
        {d.confidence !== 'text-read' && d.articleConfirmed && (
          <p className="note-doubt">{t(`confidence.${d.confidence}`)}</p>
        )}
        {d.note !== null && <p className="note-doubt no-print">{d.note}</p>}
      </div>
    </div>
  )
}

function Channels({ channels }: { readonly channels: readonly ChangedChannel[] }) {
  const needs = [...new Set(channels.map((c) => c.needTitle))]
  return needs.map((need) => (
    <div key={need} className="change-group">
      <h4>{need}</h4>
      {channels
        .filter((c) => c.needTitle === need)
        .map((c) => (
          <div key={c.id + c.direction} className="entry changed-channel" data-channel={c.id}>
            <div className="entry-main">
              <p className="duty-line">
                <span className="mark" data-mark={c.mark}>
                  {t(`channel.${c.mark}`)}
                </span>{' '}
                <strong>
                  <a href={hashOf({ kind: 'channels', id: c.id })}>{c.title}</a>
                </strong>{' '}
                <span className="direction">{c.direction}</span>
              </p>
              <p className="towards">{c.change}</p>
              {c.gates.map((g) => (
                <p key={g} className="gate">
                  {g}
                </p>
              ))}
            </div>
            <div className="note">
              <p className="note-cite">{t(`rank.${c.rank}`)}</p>
              {c.basis.map((b) => (
                <p key={b.id}>
                  <a href={hashOf({ kind: 'instruments', id: b.id })}>{b.name}</a>
                  {b.article !== null && `, ${t('article.cited', { article: b.article })}`}
                </p>
              ))}
              {c.confidence !== 'text-read' && <p className="note-doubt">{t(`confidence.${c.confidence}`)}</p>}
            </div>
          </div>
        ))}
    </div>
  ))
}

function CoverageTable({ rows }: { readonly rows: readonly ChangedCoverage[] }) {
  const head = ['need', 'crimes', 'direction', 'before', 'after'] as const
  return (
    <section className="change-part" data-part="coverage">
      <h3 id="coverage-change">{t('whatIf.part.coverage')}</h3>
      <table className="coverage-change" aria-labelledby="coverage-change">
        <thead>
          <tr>
            {head.map((h) => (
              <th key={h} scope="col">
                {t(`whatIf.table.${h}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((r) => (
            <tr key={r.key} data-higher={r.isHigher}>
              <th scope="row">{r.need}</th>
              <td data-label={t('whatIf.table.crimes')}>{r.crimes}</td>
              <td data-label={t('whatIf.table.direction')}>{r.direction}</td>
              <td data-label={t('whatIf.table.before')} className="cover-level">
                <span className="cover-mark" data-level={r.levels[0]} aria-hidden="true" />
                {r.before}
              </td>
              <td data-label={t('whatIf.table.after')} className="cover-level">
                <span className="cover-mark" data-level={r.levels[1]} aria-hidden="true" />
                {r.after}
                {!r.isHigher && <span className="quiet"> ({t('whatIf.table.lower')})</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
