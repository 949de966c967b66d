import { t } from '../../text/t.ts'

export function WhatIfView() {
  return <h1 tabIndex={-1}>{t('view.what-if')}</h1>
}
