import { type OpenedChannel, type Opening, openingsFor } from '../engine/openingsFor.ts'
import type { Situation } from '../engine/situation.ts'
import { deriveChange, type Step } from '../engine/steps.ts'
import { verdictsOf } from '../engine/verdicts.ts'
import type { Bearer, Crime, Iso3, Need } from '../lawbook/types.ts'
import { capital, day, listed, t } from '../text/t.ts'
import { crimeTitle, lower, needTitle, stateInText, type Words } from './names.ts'
import { changeTitle, notInForceYet, stepKey } from './whatIfSteps.ts'

/** What would open a need, worded. */
export interface OpeningsReport {
  readonly title: string
  readonly openAlready: string
  /** Changes, with the facts that must be so besides; the smaller first. */
  readonly changes: readonly OpeningEntry[]
  /** Facts alone: nothing to change, but to find out. */
  readonly facts: readonly OpeningEntry[]
  /** Said where there is no change. */
  readonly none: string | null
}
export interface OpeningEntry {
  readonly key: string
  readonly steps: readonly Step[]
  readonly title: string
  readonly opens: string
  readonly onceInForce: string | null
}

/** Searches for what would open a need to one of the two States for one crime, and words what is found. */
export function openingsInWords(words: Words, need: Need, crime: Crime, who: 'self' | 'other'): OpeningsReport {
  const { lawbook, texts, situation } = words
  const asked: Situation = { ...situation, crimes: [crime], needs: [need] }
  const channels = verdictsOf(lawbook, asked, { duties: [], channels: lawbook.channels }).channels
  const open = channels.filter((c) => c.status === 'open' && c.rank !== 'informal' && serves(c, who))
  const openings = openingsFor(lawbook, asked, need)
    .map((o) => ({ ...o, opens: o.opens.filter((c) => serves(c, who)) }))
    .filter((o) => o.opens.length > 0)
  const entries = openings.map((o) => entryOf({ ...words, situation: asked }, o))
  const changes = entries.filter((e) => e.steps.length > 0)
  const facts = entries.filter((e) => e.steps.length === 0)
  const state = who === 'self' ? situation.self : (situation.other ?? situation.self)
  return {
    title: t('whatIf.searchTitle', {
      need: needTitle(texts, need),
      state: stateInText(texts, state),
      crime: lower(crimeTitle(texts, crime)),
    }),
    openAlready:
      open.length === 0
        ? t('whatIf.searchNothingOpen')
        : t('whatIf.searchOpenAlready', {
            channels: [...new Set(open.map((c) => opened(words, { ...c, channel: c.channel.id }, c.gated)))].join('; '),
          }),
    changes,
    facts,
    none: changes.length > 0 ? null : t(facts.length > 0 ? 'whatIf.searchNoSteps' : 'whatIf.searchNoneAtAll'),
  }
}

/** Whether a channel helps the State that needs something: it asks, or it acts itself, or a court or the United Nations stands at the other end. */
const serves = ({ from, to }: { readonly from: Bearer; readonly to: Bearer }, who: 'self' | 'other'): boolean =>
  from === who || ((from === 'court' || from === 'un') && to === who)

function entryOf(words: Words, opening: Opening): OpeningEntry {
  const { steps, answers, opens } = opening
  const isGated = gatedAfter(words, opening)
  const facts = listed(answers.map((a) => answerInWords(words, a.question, a.answer)))
  const title =
    steps.length === 0
      ? t('whatIf.searchIf', { facts })
      : [changeTitle(words, steps), ...(facts === '' ? [] : [t('whatIf.searchAnd', { facts })])].join(', ')
  return {
    key: [...steps.map(stepKey), ...answers.map((a) => `${a.question}=${a.answer}`)].join('+'),
    steps,
    title: capital(title),
    opens: t('whatIf.searchOpens', {
      channels: [...new Set(opens.map((o) => opened(words, o, isGated(o))))].join('; '),
    }),
    onceInForce: notInForceYet(words, steps).length === 0 ? null : t('whatIf.onceInForceShort'),
  }
}

const opened = ({ texts }: Words, { channel, rank }: Pick<OpenedChannel, 'channel' | 'rank'>, gated: boolean): string =>
  t(gated ? 'whatIf.searchOpenedGated' : 'whatIf.searchOpened', {
    channel: texts.channels[channel]?.title ?? channel,
    rank: t(`rank.${rank}`),
  })

/** Whether the channel would stand only under a further condition: exactly so after steps, and after answers where no route of that rank is free. */
function gatedAfter({ lawbook, situation }: Words, { steps, answers }: Opening): (o: OpenedChannel) => boolean {
  if (answers.length > 0) {
    return ({ channel, rank }) =>
      (lawbook.channelOf.get(channel)?.routes ?? []).filter((r) => r.rank === rank).every((r) => r.gates.length > 0)
  }
  const view = deriveChange(lawbook, situation, steps)
  const { channels } = verdictsOf(view.lawbook, view.situation, { duties: [], channels: lawbook.channels })
  return (o) => channels.some((c) => c.channel.id === o.channel && c.from === o.from && c.to === o.to && c.gated)
}

/** An answer to a question as the fact that it states. */
export function answerInWords({ texts, situation }: Words, question: string, answer: string): string {
  const [head = '', part = '', detail = ''] = question.split(':')
  const state = (s: string): string => stateInText(texts, s)
  const isYes = answer === 'yes'
  const place = (key: 'suspectIn' | 'nationalOf' | 'territory', neither: string) => {
    const there: Iso3 | null = answer === 'self' ? situation.self : answer === 'other' ? situation.other : null
    return there === null ? neither : t(`reason.${key}`, { state: state(there) })
  }
  switch (head) {
    case 'conflict':
      return answer === 'none'
        ? t('whatIf.searchNoConflict')
        : t('reason.conflict', { kind: t(`reason.${answer as 'international'}`) })
    case 'grave-breach':
      return t(isYes ? 'reason.graveBreach' : 'reason.notGraveBreach')
    case 'suspect-in':
      return place('suspectIn', t('whatIf.searchNeither'))
    case 'national-of':
      return place('nationalOf', t('whatIf.searchNationalNeither'))
    case 'territory':
      return place('territory', t('whatIf.searchTerritoryNeither'))
    case 'conduct':
      return t('whatIf.searchConduct', { date: day(answer) })
    case 'bilateral':
      return t(isYes ? 'reason.bilateral' : 'reason.notBilateral', { need: t(`reason.${part as 'mla'}`) })
    case 'treaty-required':
      return t(isYes ? 'reason.treatyRequired' : 'reason.notTreatyRequired', {
        state: state(part),
        need: t(`reason.${detail as 'mla'}`),
      })
    case 'icc':
      if (part === 'situation-open') return t(isYes ? 'reason.situationOpen' : 'reason.notSituationOpen')
      if (part === 'warrant') return t(isYes ? 'reason.warrant' : 'reason.notWarrant')
      return t(`reason.${isYes ? '' : 'not-'}${detail as 'declaration-12-3'}`, { state: state(part) })
    default:
      return capital(`${question}: ${answer}`)
  }
}
