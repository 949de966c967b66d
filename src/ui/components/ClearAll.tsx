import { t } from '../../text/t.ts'

/** Clears whatever this page keeps, and tells what was cleared. */
export function ClearAll({ said, onClear }: { readonly said: string; readonly onClear: () => void }) {
  return (
    <div className="foot-clear">
      <p role="status">{said}</p>
      <button type="button" className="plain" onClick={onClear}>
        {t('file.clear')}
      </button>
    </div>
  )
}
