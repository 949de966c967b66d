import { t } from '../../text/t.ts'
import { CopyButton } from '../components/CopyButton.tsx'
import type { Shareable } from './LinkCode.tsx'

/** The case as a link, copied only when asked. */
export function ShareLink({ link: { link, local } }: { readonly link: Shareable }) {
  return (
    <section aria-labelledby="as-link">
      <h2 id="as-link">{t('file.linkHead')}</h2>
      <p>{t('file.linkLead')}</p>
      {local && <p>{t('file.linkLocal')}</p>}
      <p className="actions">
        <CopyButton text={link} label={t('file.copyLink')} />
      </p>
    </section>
  )
}
