import type { WrittenLawbook } from '../readLawbook.ts'
import type { Kind } from './known.ts'
import type { Refer } from './references.ts'

const LINKED = {
  instruments: 'instrument',
  states: 'State',
  duties: 'duty',
  channels: 'channel',
  crimes: 'crime',
  needs: 'need',
  pages: 'page',
  developments: 'development',
} as const satisfies Record<string, Kind>

/** The ids in what is only read: crimes, groups, glossary, essays and developments. */
export function checkTextReferences(written: WrittenLawbook, refer: Refer): void {
  const { crimes, groups, glossary, developments } = written
  for (const [i, c] of crimes.value.crimes.entries()) {
    for (const [k, id] of (c.instruments ?? []).entries())
      refer(crimes, ['crimes', i, 'instruments', k], 'instrument', id)
  }
  for (const [i, n] of groups.value.notes.entries()) {
    if (n.state !== undefined) refer(groups, ['notes', i, 'state'], 'State', n.state)
  }
  for (const [i, t] of glossary.value.terms.entries()) {
    for (const [k, id] of (t.see ?? []).entries()) refer(glossary, ['terms', i, 'see', k], 'term', id)
  }
  for (const [i, d] of developments.value.developments.entries()) {
    if (d.instrument !== undefined) refer(developments, ['developments', i, 'instrument'], 'instrument', d.instrument)
  }
  for (const at of written.pages) {
    for (const [i, s] of at.value.sections.entries()) {
      for (const [k, p] of s.paragraphs.entries()) {
        if (p.instrument === undefined) continue
        refer(at, ['sections', i, 'paragraphs', k, 'instrument'], 'instrument', p.instrument)
      }
      for (const [k, l] of (s.links ?? []).entries()) refer(at, ['sections', i, 'links', k, 'id'], LINKED[l.kind], l.id)
    }
  }
}
