import type { ChannelFinding } from '../engine/assess.ts'
import type { QuestionId } from '../engine/case.ts'
import { bearerInText, lower, needTitle, sentence } from '../report/names.ts'
import { questionInWords } from '../report/questions.ts'
import { capital, t } from '../text/t.ts'
import { bestChannels, type Of, rankOf, serving, settledBy, subjectOf } from './answer.ts'
import { type Choice, type Draft, doubtInWords, drafted, optionId } from './draft.ts'
import { dutyOf, type OpenedScenario, toldChannel, toldDuty } from './opened.ts'
import { drawsFrom, seedOf, shuffled } from './seeded.ts'

const MOST_CHANNELS = 5
const MOST_FACTS = 4

/** What the law says of a channel in this case. */
export function saidOfChannel(opened: OpenedScenario, finding: ChannelFinding): string {
  const { entry } = toldChannel(opened, finding)
  if (finding.status === 'closed') return t('training.told.closed')
  if (finding.status === 'conditional') return t('training.told.conditional', { doubt: doubtInWords(finding.doubt) })
  return finding.gated
    ? t('training.told.openIf', { gates: entry.gates.join('; ') })
    : t('training.told.open', { rank: t(`rank.${finding.rank}`) })
}

export function firstChannel(opened: OpenedScenario, e: Of<'first-channel'>, seed: string): Draft {
  const { words, assessment } = opened
  const draw = drawsFrom(seedOf(seed))
  const [best] = bestChannels(assessment, e)
  const all = serving(assessment, e)
  const from = best === undefined ? 0 : rankOf(best)
  const near = shuffled(
    draw,
    all.filter((f) => f !== best),
  )
  const others = [...near].sort((a, b) => Math.abs(rankOf(a) - from) - Math.abs(rankOf(b) - from))
  const offered = [...(best === undefined ? [] : [best]), ...others].slice(0, MOST_CHANNELS)
  const told = (f: ChannelFinding) => toldChannel(opened, f)
  const choices = shuffled(draw, offered).map((f): Choice => {
    const { entry, citation, reasons } = told(f)
    return {
      text: entry.title,
      citation: null,
      cited: citation,
      right: f === best,
      said: saidOfChannel(opened, f),
      reasons,
    }
  })
  const none: Choice = {
    text: t('training.option.none'),
    citation: null,
    right: best === undefined,
    said:
      best === undefined
        ? t('training.told.noneOpen')
        : t('training.told.someOpen', { channel: told(best).entry.title }),
    reasons: [],
  }
  const values = {
    from: capital(bearerInText(words, e.from)),
    to: bearerInText(words, e.to),
    need: lower(needTitle(words.texts, e.need)),
  }
  const prompt = t(e.from === e.to ? 'training.ask.firstOwn' : 'training.ask.firstChannel', values)
  return drafted(prompt, 'one', [...choices, none])
}

/** Questions whose answers are held, for distractors where few are open. */
const ALWAYS: readonly QuestionId[] = ['conduct', 'territory', 'suspect-in', 'national-of', 'at']

export function missingFact(opened: OpenedScenario, e: Of<'missing-fact'>, seed: string): Draft {
  const { words, assessment } = opened
  const draw = drawsFrom(seedOf(seed))
  const settling = settledBy(words.lawbook, assessment, e)
  const [key] = settling
  const finding = subjectOf(assessment, e)
  if (key === undefined || finding === undefined) throw new Error(`No fact settles '${seed}' alone.`)
  const { missing } = finding.reason
  const open = assessment.questions.map((q) => q.id).filter((id) => !settling.includes(id))
  const near = open.filter((id) => missing.includes(id))
  const far = shuffled(draw, [...open.filter((id) => !missing.includes(id))])
  const held = shuffled(
    draw,
    ALWAYS.filter((id) => !missing.includes(id) && !open.includes(id) && !settling.includes(id)),
  )
  const shown = new Set([questionInWords(words, key)])
  const others = [...near, ...far, ...held].filter((id) => {
    const text = questionInWords(words, id)
    return shown.has(text) ? false : shown.add(text)
  })
  const chosen = shuffled(draw, [key, ...others.slice(0, MOST_FACTS - 1)])
  const isDuty = 'duty' in e.subject
  const subject = 'duty' in finding ? toldDuty(opened, finding.duty.id, finding.bearer) : toldChannel(opened, finding)
  const choices = chosen.map((id): Choice => {
    const said =
      id === key
        ? 'training.told.settles'
        : missing.includes(id)
          ? 'training.told.settlesNot'
          : 'training.told.settlesKnown'
    return {
      text: sentence(questionInWords(words, id)),
      citation: null,
      cited: subject.citation,
      right: id === key,
      said: t(said),
      reasons: subject.reasons,
    }
  })
  const prompt =
    isDuty && 'duty' in finding
      ? t('training.ask.missingDuty', {
          duty: sentence(dutyOf(words, finding.duty, capital(bearerInText(words, finding.bearer)))),
          citation: subject.citation,
        })
      : t('training.ask.missingChannel', {
          channel: 'title' in subject.entry ? subject.entry.title : '',
          direction: 'direction' in subject.entry ? subject.entry.direction : '',
        })
  return drafted(prompt, 'one', choices)
}

export function orderSteps({ words }: OpenedScenario, e: Of<'order-steps'>, seed: string): Draft {
  const text = words.texts.channels[e.channel]
  if (text === undefined) throw new Error(`The channel '${e.channel}' has no text.`)
  const { steps } = text
  const places = steps.map((_, i) => i)
  const drawn = shuffled(drawsFrom(seedOf(seed)), places)
  // the order of the law is never the one shown
  const order = drawn.every((place, i) => place === i) ? [...drawn].reverse() : drawn
  const idOf = (place: number) => optionId(order.indexOf(place))
  return {
    prompt: t('training.ask.orderSteps', { channel: text.title }),
    select: 'order',
    options: order.map((place, i) => ({ id: optionId(i), text: steps[place] ?? '', citation: null })),
    key: places.map(idOf),
    feedback: places.map((place) => ({
      option: idOf(place),
      right: true,
      text: t('training.told.step', { place: place + 1, count: steps.length }),
      citation: null,
      reasons: [],
    })),
    misconception: null,
  }
}
