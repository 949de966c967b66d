import type { Term } from '../../library/terms.ts'
import { t } from '../../text/t.ts'

/** The terms of art of a text with their meanings, as paper tells them at its end. */
export function TermList({ terms, className }: { readonly terms: readonly Term[]; readonly className: string }) {
  return (
    <section className={className}>
      <h2>{t('library.terms')}</h2>
      <dl>
        {terms.map((term) => (
          <div key={term.id}>
            <dt>{term.term}</dt>
            <dd>{term.meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
