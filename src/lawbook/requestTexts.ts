import { drop } from './drop.ts'
import type { WrittenLawbook } from './readLawbook.ts'
import type { RequestLine, RequestText } from './texts.ts'

/** The words of requests, by the ids by which they are looked up. */
export function requestTexts({ request }: WrittenLawbook): RequestText {
  const { asAt, recheckBy, kinds, checklist, letter, basis } = request.value
  const lines = (written: (typeof checklist)[number]['items']) =>
    written.map((l) => drop({ ...l, sources: l.sources ?? [] })) as unknown as readonly RequestLine[]
  return {
    asAt,
    recheckBy,
    kinds: Object.fromEntries(kinds.map(({ id, channels: _, ...words }) => [id, drop(words)])),
    kindOf: Object.fromEntries(kinds.flatMap((k) => k.channels.map((c) => [c, k.id]))),
    checklist: Object.fromEntries(
      checklist.map(({ id, title, why, items }) => [id, { title, why, items: lines(items) }]),
    ) as unknown as RequestText['checklist'],
    letter: Object.fromEntries(
      letter.map(({ id, title, paragraphs }) => [id, { title, paragraphs: lines(paragraphs) }]),
    ) as unknown as RequestText['letter'],
    basis,
  }
}
