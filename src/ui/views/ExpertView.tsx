import { t } from '../../text/t.ts'

export function ExpertView() {
  return <h1 tabIndex={-1}>{t('view.expert')}</h1>
}
