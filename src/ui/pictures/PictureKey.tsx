import { type ReactNode, useId } from 'react'
import { t } from '../../text/t.ts'
import { type Ink, Patterns } from './Patterns.tsx'

export interface Mark {
  readonly word: string
  readonly mark: (ink: Ink) => ReactNode
}

/** The key of a picture: each mark with its word. A mark is drawn on 44 by 20 units. */
export function PictureKey({ marks }: { readonly marks: readonly Mark[] }) {
  return (
    <div className="picture-keys">
      <p className="picture-key-title">{t('pictures.key')}</p>
      <ul className="picture-key">
        {marks.map((m) => (
          <KeyMark key={m.word} {...m} />
        ))}
      </ul>
    </div>
  )
}

function KeyMark({ word, mark }: Mark) {
  const id = useId()
  return (
    <li>
      <svg viewBox="0 0 44 20" width="44" height="20" aria-hidden="true" focusable="false">
        <Patterns id={id} />
        {mark((name) => `url(#${id}${name})`)}
      </svg>
      <span>{word}</span>
    </li>
  )
}
