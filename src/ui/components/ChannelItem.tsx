import { memo } from 'react'
import { hashOf } from '../../library/address.ts'
import { citeChannel } from '../../report/citation.ts'
import { dependsInWords } from '../../report/doubts.ts'
import type { ChannelEntry } from '../../report/entries.ts'
import { t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'
import { FindingHelp } from '../result/FindingHelp.tsx'
import { CopyCitation } from './CopyButton.tsx'
import { Fold } from './Fold.tsx'
import { Prose } from './Prose.tsx'

/** One channel in one direction: open, conditional or closed, its legal basis in the margin; it opens to steps and checklist. */
export const ChannelItem = memo(function ChannelItem({ channel: c }: { readonly channel: ChannelEntry }) {
  const mark = c.status === 'open' && c.gated ? 'open-if' : c.status
  return (
    <div className="entry channel" data-status={c.status} data-channel={c.id} data-from={c.from}>
      <div className="entry-main">
        <p className="duty-line">
          <span className="mark" data-mark={mark}>
            {t(`channel.${mark}`)}
          </span>{' '}
          <strong>
            <a href={hashOf({ kind: 'channels', id: c.id })}>{c.title}</a>
          </strong>{' '}
          <span className="direction">{c.direction}</span>
        </p>
        {c.doubt !== null && (
          <p className="doubt" data-doubt={c.doubt}>
            {dependsInWords(c.reasons)}
          </p>
        )}
        {c.positions.length > 0 && <p className="own-view">{t('parts.restsOnYours')}</p>}
        {c.status !== 'closed' &&
          c.gates.map((g) => (
            <p key={g} className="gate">
              {g}
            </p>
          ))}
        <Fold
          className="why"
          summary={
            <>
              {t('report.why')}
              <span className="visually-hidden">
                : {c.title}, {c.direction}
              </span>
            </>
          }
        >
          {() => <ChannelReasons channel={c} />}
        </Fold>
      </div>
      <div className="note">
        <p className="note-cite">{t(`rank.${c.rank}`)}</p>
        {c.status !== 'closed' &&
          c.basis.map((b) => (
            <p key={b.id}>
              <a href={hashOf({ kind: 'instruments', id: b.id })}>{b.name}</a>
              {b.article !== null && `, ${t('article.cited', { article: b.article })}`}
            </p>
          ))}
        {c.confidence !== 'text-read' && c.status !== 'closed' && (
          <p className="note-doubt">{t(`confidence.${c.confidence}`)}</p>
        )}
        {c.status !== 'closed' && (
          <CopyCitation
            cite={(guide) => citeChannel(guide.texts, c, guide.lawbook.version, guide.today)}
            about={`${c.title}, ${c.direction}`}
          />
        )}
      </div>
    </div>
  )
})

function ChannelReasons({ channel: c }: { readonly channel: ChannelEntry }) {
  const { channels } = useGuide().assessment
  const list = (title: string, items: readonly string[]) =>
    items.length === 0 ? null : (
      <>
        <dt>{title}</dt>
        <dd>
          <ul>
            {items.map((i) => (
              <li key={i}>
                <Prose text={i} />
              </li>
            ))}
          </ul>
        </dd>
      </>
    )
  return (
    <>
      <ul className="reasons">
        {c.reasons.map((r) => (
          <li key={r.text} data-truth={r.truth}>
            {r.text}
          </li>
        ))}
      </ul>
      <FindingHelp finding={channels.find((f) => f.channel.id === c.id && f.from === c.from && f.to === c.to)} />
      {c.status !== 'closed' && (
        <dl className="more">
          <dt>{t('report.explanation')}</dt>
          <dd>
            <Prose text={c.explanation} />
          </dd>
          <dt>{t('report.who')}</dt>
          <dd>
            <Prose text={c.who} />
          </dd>
          {list(t('report.steps'), c.steps)}
          {list(t('report.requestHolds'), c.requestHolds)}
          {list(t('report.refusal'), c.refusal)}
          {list(t('report.mistakes'), c.mistakes)}
          {list(t('report.safety'), c.safety)}
        </dl>
      )}
    </>
  )
}
