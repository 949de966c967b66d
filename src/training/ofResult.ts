import type { ChannelFinding, DutyFinding } from '../engine/assess.ts'
import type { Situation } from '../engine/situation.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { TextPack } from '../lawbook/texts.ts'
import type { SetExercise } from '../lawbook/training.ts'
import type { Bearer } from '../lawbook/types.ts'
import { bestChannels, flaws, serving, whoOwes } from './answer.ts'
import type { GeneratedQuestion } from './generate.ts'
import { type OpenedScenario, openSituation } from './opened.ts'
import { drawsFrom, seedOf, shuffled } from './seeded.ts'
import { byStrength, wrongArticles } from './setDuties.ts'
import { setIn } from './setQuestion.ts'

const MOST = 6
const POOL = 5

/** Makes up to six exercises of any case of the guide, each with one clear answer. The same case makes the same exercises. */
export function questionsFrom(lawbook: Lawbook, texts: TextPack, situation: Situation): readonly GeneratedQuestion[] {
  const opened = openSituation(lawbook, texts, situation)
  const draw = drawsFrom(seedOf(JSON.stringify(situation)))
  const made: SetExercise[] = []
  const take = (found: readonly (SetExercise | null)[], most = 1) => {
    const sound = found.filter(
      (e) => e !== null && made.length < MOST && flaws(lawbook, opened.assessment, e).length === 0,
    )
    made.push(...sound.slice(0, Math.min(most, MOST - made.length)).flatMap((e) => (e === null ? [] : [e])))
  }
  take([whichDuties(opened, 'self', draw)])
  take(firstChannels(opened, draw), 1)
  take([whoOwesOne(opened, draw)])
  take([whichDuties(opened, 'other', draw)])
  take(missingFacts(opened, draw), 1)
  take([wrongCitation(opened, draw)])
  take(steps(opened, draw), 1)
  return made.map((e) => ({ ...setIn(opened, 'result', e), made: 'result', situation, story: [], cases: [] }))
}

type Draw = () => number

/** Nothing unsettled, no doubtful row, no view of the reader and no gate: the law is told as it is. */
const isClear = ({ reason, gated }: DutyFinding | ChannelFinding): boolean =>
  reason.unsettled.length === 0 && !reason.doubtful && reason.positions.length === 0 && !gated

/** Duties of a State that can be asked of, each act once. */
function clearDuties({ words, assessment }: OpenedScenario, bearer: Bearer, draw: Draw): readonly DutyFinding[] {
  const acts = new Set<string>()
  return shuffled(draw, assessment.duties)
    .filter((f) => f.bearer === bearer && f.lane === 'law' && f.verdict !== 'depends' && isClear(f))
    .filter(({ duty }) => {
      const act = words.texts.duties[duty.id]?.act ?? duty.id
      return duty.articleConfirmed && duty.confidence === 'text-read' && !acts.has(act) && acts.add(act)
    })
}

function whichDuties(opened: OpenedScenario, bearer: 'self' | 'other', draw: Draw): SetExercise | null {
  if (bearer === 'other' && opened.words.situation.other === null) return null
  const found = clearDuties(opened, bearer, draw)
  const applying = found.filter((f) => f.verdict === 'applies').sort((a, b) => byStrength(a.duty, b.duty))
  const not = found.filter((f) => f.verdict === 'does-not-apply')
  const few = Math.min(3, applying.length)
  const pool = shuffled(draw, [...applying.slice(0, few), ...not.slice(0, POOL - few)])
  return pool.length < 4
    ? null
    : { id: `duties-${bearer}`, kind: 'which-duties', minutes: 4, bearer, pool: pool.map((f) => f.duty.id) }
}

/** A duty that one of the two States has and the other has not says most. */
function whoOwesOne(opened: OpenedScenario, draw: Draw): SetExercise | null {
  const { assessment, words } = opened
  if (words.situation.other === null) return null
  const sure = clearDuties(opened, 'self', draw).filter((f) =>
    assessment.duties.some((o) => o.duty === f.duty && o.bearer === 'other' && o.verdict !== 'depends' && isClear(o)),
  )
  const apart = sure.find((f) => ['self', 'other'].includes(whoOwes(assessment, f.duty.id)))
  const chosen = apart ?? sure.find((f) => f.verdict === 'applies') ?? sure[0]
  return chosen === undefined ? null : { id: 'who-owes', kind: 'who-owes', minutes: 2, duty: chosen.duty.id }
}

function firstChannels(opened: OpenedScenario, draw: Draw): readonly SetExercise[] {
  const { assessment } = opened
  const { other, needs } = assessment.situation
  const ends =
    other === null
      ? []
      : ([
          ['other', 'self'],
          ['self', 'other'],
        ] as const)
  const wanted = needs.length === 0 ? (['extradition', 'evidence', 'freeze-confiscate'] as const) : needs
  return shuffled(
    draw,
    wanted.flatMap((need) => ends.map(([from, to]) => ({ need, from, to }))),
  ).flatMap((asked): SetExercise[] => {
    const found = serving(assessment, asked)
    const isSound = found.length >= 3 && bestChannels(assessment, asked).every(isClear)
    return isSound ? [{ id: `channel-${asked.need}-${asked.from}`, kind: 'first-channel', minutes: 3, ...asked }] : []
  })
}

const MOST_SEARCHED = 8
/** Findings that hang on few answers, so that the search is short. */
function missingFacts({ assessment }: OpenedScenario, draw: Draw): readonly SetExercise[] {
  const open = shuffled(
    draw,
    [...assessment.duties, ...assessment.channels].filter(
      (f) => f.reason.truth === 'unknown' && isClear(f) && f.reason.missing.length > 0 && f.reason.missing.length <= 3,
    ),
  )
  return open.slice(0, MOST_SEARCHED).map((f): SetExercise => {
    const common = { kind: 'missing-fact', minutes: 3 } as const
    return 'duty' in f
      ? {
          ...common,
          id: `fact-${f.duty.id}`,
          subject: { duty: f.duty.id, bearer: f.bearer === 'other' ? 'other' : 'self' },
        }
      : { ...common, id: `fact-${f.channel.id}`, subject: { channel: f.channel.id, from: f.from, to: f.to } }
  })
}

function wrongCitation(opened: OpenedScenario, draw: Draw): SetExercise | null {
  const applying = clearDuties(opened, 'self', draw).filter((f) => f.verdict === 'applies' && f.duty.article !== 'none')
  const chosen = applying.slice(0, 4).map((f) => f.duty)
  const canBeWrong = chosen.some(
    (d) =>
      wrongArticles(
        opened.words,
        d,
        chosen.filter((c) => c.instrument === d.instrument).map((c) => c.article),
      ).length > 0,
  )
  return chosen.length < 4 || !canBeWrong
    ? null
    : { id: 'wrong-article', kind: 'wrong-citation', minutes: 3, bearer: 'self', duties: chosen.map((d) => d.id) }
}

const FEWEST_STEPS = 4
function steps({ words, assessment }: OpenedScenario, draw: Draw): readonly SetExercise[] {
  const open = shuffled(draw, assessment.channels).filter((f) => f.status === 'open' && isClear(f))
  return open
    .filter((f) => (words.texts.channels[f.channel.id]?.steps.length ?? 0) >= FEWEST_STEPS)
    .map((f) => ({ id: `steps-${f.channel.id}`, kind: 'order-steps', minutes: 4, channel: f.channel.id }))
}
