import type { ReactNode } from 'react'

/** The key of a picture: each mark with its word. */
export function PictureKey({ title, marks }: { readonly title: string; readonly marks: readonly Mark[] }) {
  return (
    <>
      <p className="picture-key-title">{title}</p>
      <ul className="picture-key">
        {marks.map(({ word, mark }) => (
          <li key={word}>
            <svg viewBox="0 0 44 16" width="44" height="16" aria-hidden="true" focusable="false">
              {mark}
            </svg>{' '}
            {word}
          </li>
        ))}
      </ul>
    </>
  )
}
export interface Mark {
  readonly word: string
  readonly mark: ReactNode
}

/** Words broken into lines of at most so many letters, since SVG text does not wrap. */
export function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
