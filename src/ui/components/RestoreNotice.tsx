import { t } from '../../text/t.ts'
import type { Kept } from '../restore.ts'

/** What of the kept answers could not be read, said at once and in full. */
export function RestoreNotice({ restored, ours }: { readonly restored: Kept; readonly ours: string }) {
  if (!restored.ok) {
    return (
      <div className="notice" role="alert">
        <h2>{t('start.damaged')}</h2>
        <p>{t('start.damagedItem', { path: '', value: restored.error.found, allowed: restored.error.allowed })}</p>
      </div>
    )
  }
  const { dropped, otherPack } = restored.value
  if (dropped.length === 0 && otherPack === null) return null
  return (
    <div className="notice" role="alert">
      {dropped.length > 0 && <h2>{t('start.damaged')}</h2>}
      <ul>
        {dropped.map((d) => (
          <li key={d.path}>
            {t('start.damagedItem', { path: d.path, value: JSON.stringify(d.value), allowed: d.allowed })}
          </li>
        ))}
        {otherPack !== null && <li>{t('start.otherPack', { theirs: otherPack, ours })}</li>}
      </ul>
    </div>
  )
}
