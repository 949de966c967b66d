import { type Key, t } from '../../text/t.ts'

/** The way to each section of a long page. */
export function JumpList({ sections }: { readonly sections: readonly (readonly [string, Key])[] }) {
  return (
    <nav className="jump no-print" aria-label={t('result.jump')}>
      <ul>
        {sections.map(([id, key]) => (
          <li key={id}>
            <a href={`#${id}`} onClick={(e) => jumpTo(e, id)}>
              {t(key)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Goes to a section without writing it into the address. */
export function jumpTo(e: React.MouseEvent, id: string): void {
  e.preventDefault()
  const target = document.getElementById(id)
  target?.scrollIntoView()
  target?.focus({ preventScroll: true })
}
