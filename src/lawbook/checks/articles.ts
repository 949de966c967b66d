import type { Located } from '../contentFile.ts'
import type { WrittenLawbook } from '../readLawbook.ts'
import type { Findings } from './findings.ts'

const TO_BE_CONFIRMED = 'to be confirmed'
const DOUBT = /\?|\b(?:about|approximately|perhaps|possibly|presumably|probably|unsure)\b|~/i

/** An article is either read and sure, or it is not given at all: a guessed number is worse than none. */
export function checkArticles(written: WrittenLawbook, findings: Findings): void {
  for (const at of written.dutyFiles) {
    for (const [i, d] of at.value.duties.entries()) {
      check(at, ['duties', i], d.article, d.articleConfirmed)
      if (d.articleConfirmed && d.confidence === 'article-to-confirm') {
        findings.at(
          at,
          ['duties', i, 'confidence'],
          `The confidence says that the article is to be confirmed, and articleConfirmed says that it is. Change one of the two.`,
        )
      }
    }
  }
  for (const at of written.cautionFiles) {
    for (const [i, c] of at.value.cautions.entries()) {
      if (c.article !== undefined) check(at, ['cautions', i], c.article, c.articleConfirmed ?? true)
    }
  }
  for (const at of written.channelFiles) {
    for (const [i, c] of at.value.channels.entries()) {
      for (const [k, r] of c.routes.entries()) doubt(at, ['channels', i, 'routes', k, 'article'], r.article)
    }
  }
  for (const at of written.pages) {
    for (const [i, s] of at.value.sections.entries()) {
      for (const [k, p] of s.paragraphs.entries()) {
        doubt(at, ['sections', i, 'paragraphs', k, 'article'], p.article)
        if (p.article !== undefined && p.instrument === undefined) {
          findings.at(
            at,
            ['sections', i, 'paragraphs', k, 'article'],
            'An article is cited and no instrument. Add the instrument.',
          )
        }
      }
    }
  }

  function doubt(at: Located<unknown>, path: readonly PropertyKey[], article: string | undefined): void {
    if (article === undefined || !DOUBT.test(article)) return
    findings.at(
      at,
      path,
      `The article '${article}' is doubtful. Write '${TO_BE_CONFIRMED}' instead of a doubtful number, and say the doubt in the note.`,
    )
  }

  function check(at: Located<unknown>, path: readonly PropertyKey[], article: string, confirmed: boolean): void {
    doubt(at, [...path, 'article'], article)
    if (!confirmed && article !== TO_BE_CONFIRMED) {
      findings.at(
        at,
        [...path, 'article'],
        `The article is marked as not confirmed, so no number may stand here. Write '${TO_BE_CONFIRMED}', or set articleConfirmed: true once the number is read in the certified text.`,
      )
    }
    if (confirmed && article === TO_BE_CONFIRMED) {
      findings.at(
        at,
        [...path, 'articleConfirmed'],
        'The article is to be confirmed, so articleConfirmed must be false. Correct it.',
      )
    }
  }
}
