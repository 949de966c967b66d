import { KINDS, type Kind, type Place } from './page.ts'

/** The part of the address after `#` under which the app shows a page of the library. */
export const hashOf = ({ kind, id }: Place): string =>
  kind === 'contents' ? '#/library' : `#/library/${kind}${id === '' ? '' : `/${id}`}`

/** The file of a page below the site's root. */
export const fileOf = ({ kind, id }: Place): string =>
  kind === 'contents' ? 'library/index.html' : `library/${kind}/${id === '' ? '' : `${id}/`}index.html`

/** The page meant by an address; null where the address is not one of the library. A kind or page that does not exist is kept as written, to be named to the reader. */
export function readHash(
  hash: string,
): { readonly kind: string; readonly id: string; readonly section: string } | null {
  const match = /^#\/library(?:\/([^/]*)(?:\/([^/]*)(?:\/([^/]*))?)?)?\/?$/.exec(hash)
  if (match === null) return null
  const part = (n: number) => decoded(match[n] ?? '')
  return { kind: part(1), id: part(2), section: part(3) }
}

export const isKind = (kind: string): kind is Kind => (KINDS as readonly string[]).includes(kind)

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
