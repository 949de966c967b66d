import { t } from '../../text/t.ts'

export function GapsView() {
  return <h1 tabIndex={-1}>{t('view.gaps')}</h1>
}
