import { useEffect, useState } from 'react'
import { t } from '../../text/t.ts'
import { readStored } from '../session.ts'
import { keepOffline, type Newer } from './keepOffline.ts'

/** Says that a newer version is ready. It is put in place when the person says so, and only where the answers outlive that. */
export function NewerNotice({ ours, begun }: { readonly ours: string; readonly begun: boolean }) {
  const [newer, setNewer] = useState<Newer | null>(null)
  useEffect(() => keepOffline(setNewer), [])
  if (newer === null) return null
  const safe = !begun || readStored() !== null
  return (
    <div className="notice newer no-print" role="status">
      <p>{newer.pack === ours ? t('offline.newerGuide') : t('offline.newerLaw', { pack: newer.pack, ours })}</p>
      {safe ? (
        <p className="actions">
          <button type="button" onClick={newer.take}>
            {t('offline.take')}
          </button>
        </p>
      ) : (
        <p>{t('offline.notSafe')}</p>
      )}
    </div>
  )
}
