import { type Bearer, type DutyLaw, STRENGTHS } from '../lawbook/types.ts'
import { articleInWords, cite } from '../report/articles.ts'
import {
  bearerInText,
  instrumentInText,
  instrumentShort,
  lower,
  sentence,
  stateInText,
  stateName,
  type Words,
} from '../report/names.ts'
import { capital, t } from '../text/t.ts'
import { type Of, type WhoOwes, whoOwes } from './answer.ts'
import { type Choice, type Draft, doubtInWords, drafted } from './draft.ts'
import { citationOf, dutyOf, type OpenedScenario, type ToldDuty, toldDuty } from './opened.ts'
import { drawsFrom, seedOf, shuffled } from './seeded.ts'

/** What the law says of a duty in this case. */
export function saidOf(state: string, { finding, entry }: ToldDuty): string {
  if (finding.verdict === 'applies') return t('training.told.applies', { sentence: entry.sentence })
  if (finding.lane === 'pipeline') return t('training.told.notInForce', { state })
  return finding.verdict === 'depends'
    ? t('training.told.depends', { state, doubt: doubtInWords(finding.doubt) })
    : t('training.told.notApplies', { state })
}

/** The duty as an option; where two read the same, with the name of the treaty. */
export function dutyText(words: Words, duty: DutyLaw, bearer: string): Pick<Choice, 'text' | 'apart'> {
  const text = sentence(dutyOf(words, duty, bearer))
  return {
    text,
    apart: t('training.option.under', { treaty: instrumentInText(words.texts, duty.instrument), duty: text }),
  }
}

export function whichDuties(opened: OpenedScenario, e: Of<'which-duties'>): Draft {
  const { words } = opened
  const state = bearerInText(words, e.bearer)
  const choices = e.pool.map((id): Choice => {
    const told = toldDuty(opened, id, e.bearer)
    return {
      ...dutyText(words, told.finding.duty, capital(state)),
      citation: told.citation,
      right: told.finding.verdict === 'applies',
      said: saidOf(state, told),
      reasons: told.reasons,
    }
  })
  return drafted(t('training.ask.whichDuties', { state }), 'several', choices)
}

export function whoOwesIt(opened: OpenedScenario, e: Of<'who-owes'>): Draft {
  const { words, assessment } = opened
  const { texts, situation } = words
  const key = whoOwes(assessment, e.duty)
  const told = (bearer: Bearer) => {
    const held = toldDuty(opened, e.duty, bearer)
    const state = capital(bearerInText(words, bearer))
    const { verdict, doubt } = held.finding
    const said =
      verdict === 'applies'
        ? t('training.told.owes', { state })
        : verdict === 'depends'
          ? t('training.told.owesOpen', { state, doubt: doubtInWords(doubt) })
          : t('training.told.owesNot', { state })
    return { ...held, said }
  }
  const self = told('self')
  const other = situation.other === null ? null : told('other')
  const all = other === null ? [self] : [self, other]
  const saidOfAll = all.map((o) => o.said).join(' ')
  const reasonsOfAll = all.flatMap((o) => o.reasons)
  const option = (
    text: string,
    means: readonly WhoOwes[],
    of: { said: string; reasons: readonly string[] },
  ): Choice => ({
    text,
    citation: null,
    cited: self.citation,
    right: means.includes(key),
    said: of.said,
    reasons: of.reasons,
  })
  const whole = { said: saidOfAll, reasons: reasonsOfAll }
  const [a, b] = [stateName(texts, situation.self), situation.other === null ? '' : stateName(texts, situation.other)]
  const names = {
    self: stateInText(texts, situation.self),
    other: situation.other === null ? '' : stateInText(texts, situation.other),
  }
  const choices =
    other === null
      ? [
          option(a, ['self'], self),
          option(capital(t('training.option.nobody', names)), ['neither'], whole),
          option(t('training.option.open'), ['open'], whole),
        ]
      : [
          option(a, ['self'], whole),
          option(b, ['other'], whole),
          option(t('training.option.both', names), ['both'], whole),
          option(t('training.option.neither'), ['neither'], whole),
          option(t('training.option.open'), ['open'], whole),
        ]
  const duty = `${dutyOf(words, self.finding.duty, lower(t('training.ask.whichState')))}?`
  return drafted(t('training.ask.whoOwes', { duty: capital(duty), citation: capital(self.citation) }), 'one', choices)
}

/** Figures of an article, by which two articles are told apart: 'I 49(2)' and 'I 50' share none but the number of the convention. */
const partsOf = (article: string): readonly string[] => article.match(/\d+|[IVX]+/g) ?? []
const shares = (a: string, b: string): boolean => partsOf(a).some((p) => partsOf(b).includes(p))

/** Articles of the same instrument under which the duty surely does not stand. */
export function wrongArticles({ lawbook, texts }: Words, duty: DutyLaw, beside: readonly string[]): readonly string[] {
  if (!isCited(duty)) return []
  const text = texts.duties[duty.id]
  const related = text?.related ?? []
  const own = lawbook.duties.filter((d) => d.instrument === duty.instrument && d.id !== duty.id)
  const isNear = (d: DutyLaw) =>
    related.includes(d.id) ||
    (texts.duties[d.id]?.related ?? []).includes(duty.id) ||
    texts.duties[d.id]?.act === text?.act
  const near = own.filter(isNear).map((d) => d.article)
  const taken = [duty.article, ...near, ...beside]
  return [
    ...new Set(
      own
        .filter((d) => isCited(d) && !isNear(d) && !taken.some((a) => shares(a, d.article)))
        // an article named in the text of the duty would be a riddle
        .filter((d) => !partsOf(d.article).some((p) => new RegExp(`\\b${p}\\b`).test(text?.act ?? '')))
        .map((d) => d.article),
    ),
  ]
}
const isCited = (d: DutyLaw): boolean => d.articleConfirmed && /\d|^[IVX]+$/.test(d.article)

export function wrongCitation(opened: OpenedScenario, e: Of<'wrong-citation'>, seed: string): Draft {
  const { words } = opened
  const { lawbook, texts } = words
  const draw = drawsFrom(seedOf(seed))
  const duties = e.duties.flatMap((id) => lawbook.dutyOf.get(id) ?? [])
  const made = shuffled(draw, duties)
    .flatMap((duty) => {
      const beside = duties.filter((d) => d.instrument === duty.instrument).map((d) => d.article)
      const [article] = shuffled(draw, wrongArticles(words, duty, beside))
      return article === undefined ? [] : [{ id: duty.id, article }]
    })
    .at(0)
  if (made === undefined) throw new Error(`No duty of '${seed}' can be given with a wrong article.`)
  const state = bearerInText(words, e.bearer)
  const choices = duties.map((duty): Choice => {
    const told = toldDuty(opened, duty.id, e.bearer)
    const isWrong = duty.id === made.id
    const citation = citationOf(words, duty)
    return {
      ...dutyText(words, duty, capital(state)),
      citation: isWrong ? cite(instrumentShort(texts, duty.instrument), articleInWords(made.article, true)) : citation,
      right: isWrong,
      said: isWrong
        ? t('training.told.wrongArticle', {
            citation: cite(instrumentInText(texts, duty.instrument), articleInWords(duty.article, true)),
          })
        : t('training.told.rightArticle'),
      cited: citation,
      reasons: told.reasons,
    }
  })
  return drafted(t('training.ask.wrongCitation', { state }), 'one', choices)
}

/** From the strongest to the weakest. */
export const byStrength = (a: DutyLaw, b: DutyLaw): number =>
  STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength)
