import { assess } from '../engine/assess.ts'
import { deriveChange } from '../engine/steps.ts'
import type { ChannelChange, Difference } from '../engine/whatIf.ts'
import type { Bearer } from '../lawbook/types.ts'
import { bearerInText } from '../report/names.ts'
import { stepsInWords } from '../report/whatIfSteps.ts'
import { capital, day, t } from '../text/t.ts'
import { changedIn, differenceOf, type Of, stepsOf, verdictOf } from './answer.ts'
import { type Choice, type Draft, drafted } from './draft.ts'
import { type OpenedScenario, toldChannel, toldDuty } from './opened.ts'
import { dutyText } from './setDuties.ts'

/** The case before the steps, after them, and after them for acts of that day. */
interface Views {
  readonly before: OpenedScenario
  readonly after: OpenedScenario
  readonly later: OpenedScenario
}

export function whatChanges(before: OpenedScenario, e: Of<'what-changes'>): Draft {
  const { words, assessment } = before
  const { lawbook, situation, texts } = words
  const steps = stepsOf(assessment, e)
  const view = deriveChange(lawbook, situation, steps)
  const opened = (s: typeof situation): OpenedScenario => ({
    words: { texts, lawbook: view.lawbook, situation: s },
    assessment: assess(view.lawbook, s),
  })
  const views: Views = {
    before,
    after: opened(view.situation),
    later: opened({ ...view.situation, conduct: situation.at }),
  }
  const difference = differenceOf(lawbook, assessment, e)
  const changed = changedIn(difference, e)
  const choices = [
    ...e.pool.duties.map((id) => dutyChoice(views, difference, id, changed.duties.includes(id))),
    ...e.pool.channels.flatMap((id) => channelChoice(views, difference, id, changed.channels.includes(id))),
  ]
  const told = stepsInWords(words, steps).map((s) => s.text)
  const prompt = t('training.ask.whatChanges', {
    steps: capital(told.join(t('whatIf.andThen'))),
    at: day(situation.at),
  })
  return drafted(prompt, 'several', choices)
}

function dutyChoice(views: Views, { gained }: Difference, id: string, right: boolean): Choice {
  const { before, after, later } = views
  const change = gained.find((g) => g.duty === id)
  const bearers = [...new Set(after.assessment.duties.filter((f) => f.duty.id === id).map((f) => f.bearer))]
  const held = bearers.find((b) => verdictOf(after.assessment, id, b) === 'applies')
  const bearer: Bearer = change?.bearer ?? held ?? bearers[0] ?? 'self'
  const told = toldDuty(change?.forLaterActs === true ? later : after, id, bearer)
  const state = capital(bearerInText(before.words, bearer, told.finding.duty.instrument))
  const said =
    change !== undefined
      ? t(change.forLaterActs ? 'training.told.beginsLater' : 'training.told.begins', { state })
      : told.finding.verdict === 'applies'
        ? t('training.told.stands', { state })
        : told.finding.verdict === 'depends'
          ? t('training.told.standsOpen')
          : t('training.told.standsNot')
  const isState = bearer === 'self' || bearer === 'other'
  const subject = isState && before.words.situation.other !== null ? t('training.option.somebody') : state
  return {
    ...dutyText(before.words, told.finding.duty, subject),
    citation: told.citation,
    right,
    said,
    reasons: told.reasons,
  }
}

function channelChoice(
  { before, after }: Views,
  difference: Difference,
  id: string,
  right: boolean,
): readonly Choice[] {
  const isIt = (c: ChannelChange) => c.channel === id
  const change = difference.opened.find(isIt) ?? difference.raised.find(isIt)
  const directions = after.assessment.channels.filter((f) => f.channel.id === id)
  const finding =
    directions.find((f) => f.from === change?.from && f.to === change.to) ??
    directions.find((f) => f.status === 'open') ??
    directions[0]
  const title = before.words.texts.channels[id]?.title ?? id
  const text = t('training.option.channel', { channel: title })
  // a channel that serves no crime or need of the case is closed in it
  if (finding === undefined)
    return [{ text, citation: null, right: false, said: t('training.told.staysClosed'), reasons: [] }]
  const { citation, reasons } = toldChannel(after, finding)
  const said = difference.opened.some(isIt)
    ? 'training.told.opens'
    : difference.raised.some(isIt)
      ? 'training.told.opensStronger'
      : finding.status === 'closed'
        ? 'training.told.staysClosed'
        : finding.status === 'open' && !finding.gated
          ? 'training.told.openBefore'
          : 'training.told.staysOpenIf'
  return [{ text, citation: null, cited: citation, right, said: t(said), reasons }]
}
