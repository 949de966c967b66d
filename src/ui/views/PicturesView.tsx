import { t } from '../../text/t.ts'

export function PicturesView() {
  return <h1 tabIndex={-1}>{t('view.pictures')}</h1>
}
