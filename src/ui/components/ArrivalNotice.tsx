import type { ReactNode } from 'react'
import { day, t } from '../../text/t.ts'
import type { Arrival } from '../restore.ts'

interface Props {
  readonly arrival: Arrival
  /** The law pack of this copy of the guide. */
  readonly ours: string
  /** What can be done with what was opened. */
  readonly children?: ReactNode
}

/** What came in by a file, a link or from the browser: said at once, with all that could not be read. */
export function ArrivalNotice({ arrival: { door, read }, ours, children }: Props) {
  if (!read.ok) {
    return (
      <div className="notice no-print" role="alert">
        <h2>{t(door === 'link' ? 'start.damagedLink' : 'start.damaged')}</h2>
        <p>
          {t(`file.${read.error.kind}`, { found: read.error.found, allowed: read.error.allowed })}{' '}
          {t('file.stillThere')}
        </p>
      </div>
    )
  }
  const { dropped, otherPack, savedOn, altered } = read.value
  const opened = door === 'file' || door === 'link' || door === 'device'
  if (!opened && dropped.length === 0 && otherPack === null) return null
  return (
    <div className="notice arrival no-print" role={dropped.length > 0 || altered ? 'alert' : 'status'}>
      {dropped.length > 0 && <h2>{t(door === 'link' ? 'start.damagedLink' : 'start.damaged')}</h2>}
      {opened && (
        <p>
          {t(door === 'file' ? 'file.openedFile' : door === 'link' ? 'file.openedLink' : 'file.openedKept')}{' '}
          {savedOn !== null && t('file.savedOn', { date: day(savedOn) })}
        </p>
      )}
      {altered && <p>{t('file.altered')}</p>}
      {dropped.length > 0 && (
        <ul>
          {dropped.map((d) => (
            <li key={d.path}>
              {t('start.damagedItem', {
                path: d.path,
                value: (JSON.stringify(d.value) ?? '').slice(0, 200),
                allowed: d.allowed,
              })}
            </li>
          ))}
        </ul>
      )}
      {otherPack !== null && <p>{t('start.otherPack', { theirs: otherPack, ours })}</p>}
      {children}
    </div>
  )
}
