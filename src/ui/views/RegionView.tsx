import { t } from '../../text/t.ts'

export function RegionView() {
  return <h1 tabIndex={-1}>{t('view.region')}</h1>
}
