import { createContext, Fragment, useContext, useId, useState } from 'react'
import type { Term, TermFinder } from '../../library/terms.ts'

/** How terms of art are found, and where a static page says what they mean. */
export interface Terms {
  readonly find: TermFinder
  /** The address of a term's meaning where scripts may be off; null where it opens in place. */
  readonly href: ((id: string) => string) | null
}
export const TermsContext = createContext<Terms | null>(null)

/** A text in which each term of art opens its meaning in place. */
export function Prose({ text }: { readonly text: string }) {
  const terms = useContext(TermsContext)
  if (terms === null) return text
  return terms.find(text).map((s, i) =>
    s.term === undefined ? (
      <Fragment key={i}>{s.text}</Fragment>
    ) : terms.href !== null ? (
      <a key={s.term.id} className="term" href={terms.href(s.term.id)}>
        {s.text}
      </a>
    ) : (
      <OpenTerm key={s.term.id} word={s.text} term={s.term} />
    ),
  )
}

function OpenTerm({ word, term }: { readonly word: string; readonly term: Term }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <button
        type="button"
        className="term"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={(e) => e.key === 'Escape' && setOpen(false)}
      >
        {word}
      </button>
      {open && (
        <span id={id} className="term-meaning" role="note">
          {' '}
          {term.term}: {term.meaning}{' '}
        </span>
      )}
    </>
  )
}
