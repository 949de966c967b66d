import { memo } from 'react'
import { hashOf } from '../../library/address.ts'
import { citeDuty } from '../../report/citation.ts'
import { dependsInWords } from '../../report/doubts.ts'
import type { DutyEntry } from '../../report/entries.ts'
import { t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'
import { FindingHelp } from '../result/FindingHelp.tsx'
import { CopyCitation } from './CopyButton.tsx'
import { Fold } from './Fold.tsx'
import { Prose } from './Prose.tsx'

/** The mark of a duty: a word first; its pattern says the same. */
export const markOf = (d: DutyEntry) => (d.verdict === 'applies' ? d.strength : d.verdict)

/** One duty: mark, sentence and its note in the margin; it opens to its reasons. */
export const DutyItem = memo(function DutyItem({
  duty: d,
  sameReasons,
  doubtTold = false,
}: {
  readonly duty: DutyEntry
  /** The duty before it stands for the same reasons: paper does not repeat them. */
  readonly sameReasons: boolean
  /** What it depends on has been told at the head of its group. */
  readonly doubtTold?: boolean
}) {
  const mark = markOf(d)
  return (
    <div
      className="entry duty"
      data-verdict={d.verdict}
      data-strength={d.strength}
      data-duty={d.id}
      data-bearer={d.bearer}
      data-same={sameReasons || undefined}
    >
      <div className="entry-main">
        <p className="duty-line">
          <span className="mark" data-mark={mark}>
            {t(`mark.${mark}`)}
          </span>{' '}
          <span className="duty-sentence">
            <Prose text={d.sentence} />
          </span>
        </p>
        {d.doubt !== null && !doubtTold && (
          <p className="doubt" data-doubt={d.doubt}>
            {d.byDate ? t('report.byDate') : dependsInWords(d.reasons)}
          </p>
        )}
        {d.periods.length > 0 && (
          <ul className="periods">
            {d.periods.map((p) => (
              <li key={p.from} data-verdict={p.verdict}>
                {p.text}
              </li>
            ))}
          </ul>
        )}
        {d.positions.length > 0 && <p className="own-view">{t('parts.restsOnYours')}</p>}
        {d.towards !== null && <p className="towards">{d.towards}</p>}
        <Fold
          className="why"
          summary={
            <>
              {t('report.why')}
              <span className="visually-hidden">: {d.sentence}</span>
            </>
          }
        >
          {() => <DutyReasons duty={d} />}
        </Fold>
      </div>
      <div className="note">
        <p className="note-cite">
          <a href={hashOf({ kind: 'duties', id: d.id })}>{d.citation}</a>
        </p>
        <p className="note-source">{d.sourceShort}</p>
        {d.confidence !== 'text-read' && d.articleConfirmed && (
          <p className="note-doubt">{t(`confidence.${d.confidence}`)}</p>
        )}
        {d.note !== null && <p className="note-doubt">{d.note}</p>}
        <CopyCitation
          cite={(guide) => citeDuty(guide.texts, d, guide.lawbook.version, guide.today)}
          about={d.citation}
        />
      </div>
    </div>
  )
})

function DutyReasons({ duty: d }: { readonly duty: DutyEntry }) {
  const { duties } = useGuide().assessment
  return (
    <>
      <ul className="reasons">
        {d.reasons.map((r) => (
          <li key={r.text} data-truth={r.truth}>
            {r.text}
          </li>
        ))}
      </ul>
      <FindingHelp finding={duties.find((f) => f.duty.id === d.id && f.bearer === d.bearer)} />
      {d.verdict !== 'does-not-apply' && (
        <dl className="more">
          <dt>{t('report.explanation')}</dt>
          <dd>
            <Prose text={d.explanation} />
          </dd>
          {d.exceptions !== null && (
            <>
              <dt>{t('report.exceptions')}</dt>
              <dd>
                <Prose text={d.exceptions} />
              </dd>
            </>
          )}
          <Grounds title={t('library.refusalMandatory')} grounds={d.refusal.mandatory} />
          <Grounds title={t('library.refusalOptional')} grounds={d.refusal.optional} />
          <Grounds title={t('library.refusalUnsorted')} grounds={d.refusal.unsorted} />
          <dt>{t('report.nextStep')}</dt>
          <dd>
            <Prose text={d.nextStep} />
          </dd>
          {d.caseLaw !== null && (
            <>
              <dt>{t('report.caseLaw')}</dt>
              <dd>
                {d.caseLaw.text} <em>{d.caseLaw.confidence === 'from-memory' ? t('report.caseNotVerified') : ''}</em>
              </dd>
            </>
          )}
          {d.related.length > 0 && (
            <>
              <dt>{t('library.related')}</dt>
              <dd>
                <ul>
                  {d.related.map((r) => (
                    <li key={r.id}>
                      <a href={hashOf({ kind: 'duties', id: r.id })}>{r.citation}</a>
                    </li>
                  ))}
                </ul>
              </dd>
            </>
          )}
        </dl>
      )}
    </>
  )
}

function Grounds({ title, grounds }: { readonly title: string; readonly grounds: readonly string[] }) {
  if (grounds.length === 0) return null
  return (
    <>
      <dt>{title}</dt>
      <dd>
        <ul>
          {grounds.map((g) => (
            <li key={g}>
              <Prose text={g} />
            </li>
          ))}
        </ul>
      </dd>
    </>
  )
}
