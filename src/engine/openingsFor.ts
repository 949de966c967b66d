import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { Bearer, ChannelId, Condition, InstrumentId, Need, Rank } from '../lawbook/types.ts'
import { answersTo, type PossibleAnswer } from './answersTo.ts'
import { atomsIn, instrumentIn } from './atomsIn.ts'
import { openCase, type QuestionId, type Roles } from './case.ts'
import { caseFor, directionsOf } from './cases.ts'
import { offersFor } from './defaultChanges.ts'
import { evaluate } from './evaluate.ts'
import type { Situation } from './situation.ts'
import { deriveChange, type Step, type View } from './steps.ts'
import { truthOf } from './truthOf.ts'
import { servedRoutes, verdictsOf } from './verdicts.ts'

export interface OpenedChannel {
  readonly channel: ChannelId
  readonly from: Bearer
  readonly to: Bearer
  readonly rank: Rank
}
/** A smallest set of steps and answers, and the channels that it opens. */
export interface Opening {
  readonly steps: readonly Step[]
  readonly answers: readonly { readonly question: QuestionId; readonly answer: string }[]
  readonly opens: readonly OpenedChannel[]
}
/** A step, or an answer to a question that is missing. */
type Move = { readonly step: Step } | { readonly answer: PossibleAnswer }
const MOST_MOVES = 2

/**
 * Searches backwards: what would open a channel for a need that is not open now. For each such channel and direction, the smallest sets: one step or
 * answer, else two. Informal channels are left out; of days of the acts only the first is named. The smaller sets come first, then those that open more.
 */
export function openingsFor(lawbook: Lawbook, situation: Situation, need: Need): readonly Opening[] {
  const asked: Situation = { ...situation, needs: [need] }
  const channels = lawbook.channels.filter((c) => servedRoutes(c, asked).length > 0)
  const now = verdictsOf(lawbook, asked, { duties: [], channels }).channels
  const found = new Map<string, { moves: readonly Move[]; opens: OpenedChannel[] }>()
  for (const channel of channels) {
    const routes = servedRoutes(channel, asked).filter((r) => r.rank !== 'informal')
    for (const { from, to, roles } of directionsOf(channel, asked)) {
      if (now.some((c) => c.channel === channel && c.from === from && c.to === to && c.status === 'open')) continue
      for (let size = 1; size <= MOST_MOVES; size++) {
        const sets = routes.flatMap((route) =>
          opening(lawbook, asked, route.condition, roles, size).map((moves) => ({ moves, rank: route.rank })),
        )
        for (const { moves, rank } of sets) {
          const key = moves.map(keyOf).sort().join(' and ')
          const entry = found.get(key) ?? { moves, opens: [] }
          found.set(key, entry)
          if (!entry.opens.some((o) => o.channel === channel.id && o.from === from && o.to === to)) {
            entry.opens.push({ channel: channel.id, from, to, rank })
          }
        }
        if (sets.length > 0) break
      }
    }
  }
  return [...found.values()]
    .sort((a, b) => a.moves.length - b.moves.length || b.opens.length - a.opens.length)
    .map(({ moves, opens }) => ({
      steps: moves.flatMap((m) => ('step' in m ? [m.step] : [])),
      answers: moves.flatMap((m) => ('answer' in m ? [{ question: m.answer.question, answer: m.answer.answer }] : [])),
      opens,
    }))
}

/** The sets of exactly so many moves that make a route's condition true. Each further move is one that is still of use after the ones before. */
function opening(
  lawbook: Lawbook,
  situation: Situation,
  condition: Condition,
  roles: Roles,
  size: number,
): readonly (readonly Move[])[] {
  const instruments = new Set<InstrumentId>()
  for (const atom of atomsIn(lawbook, condition)) {
    const id = instrumentIn(atom)
    if (id !== null) instruments.add(id)
    if ('unreserved' in atom) {
      for (const r of lawbook.reservationsOn.get(atom.unreserved) ?? []) instruments.add(r.instrument)
    }
  }
  const steps = [...instruments].flatMap((id): readonly Move[] => {
    const instrument = lawbook.instrumentOf.get(id)
    const offers = instrument === undefined ? [] : offersFor(lawbook, situation, instrument)
    return offers.flatMap((o) => o.steps).map((step) => ({ step }))
  })
  const found: (readonly Move[])[] = []
  const search = (view: View, taken: readonly Move[]): void => {
    const kase = caseFor(openCase(view.lawbook, view.situation, {}), roles)
    if (taken.length === size) {
      if (truthOf(condition, kase) === 'yes') found.push(taken)
      return
    }
    const { missing } = evaluate(condition, kase)
    const answers = missing
      .filter((q) => q !== 'with' && !q.startsWith('status:') && !q.startsWith('in-force:'))
      .flatMap((q) => answersTo(view.lawbook, view.situation, q, [condition]))
      .map((answer): Move => ({ answer }))
    const held = new Set(taken.map(subjectOf))
    // steps come before answers, and in the order of the list, so that no set is tried twice
    const last = taken.at(-1)
    const further = last === undefined ? steps : 'step' in last ? steps.slice(steps.indexOf(last) + 1) : []
    for (const move of [...further, ...answers])
      if (!held.has(subjectOf(move))) search(after(view, move), [...taken, move])
  }
  search({ lawbook, situation }, [])
  return found.filter((moves, i) => found.findIndex((m) => isAlike(m, moves)) === i)
}

const after = (view: View, move: Move): View =>
  'step' in move
    ? deriveChange(view.lawbook, view.situation, [move.step])
    : { lawbook: view.lawbook, situation: move.answer.given(view.situation) }

const keyOf = (move: Move): string =>
  'step' in move
    ? [move.step.state, move.step.instrument, move.step.step, move.step.item ?? ''].join(':')
    : `${move.answer.question}=${move.answer.answer}`
/** What a move is about: of one question only one answer is given. */
const subjectOf = (move: Move): string => ('answer' in move ? move.answer.question : keyOf(move))
/** The same moves; of several days of the acts the first speaks for all. */
const isAlike = (a: readonly Move[], b: readonly Move[]): boolean => alike(a) === alike(b)
const alike = (moves: readonly Move[]): string =>
  moves
    .map((m) => (subjectOf(m) === 'conduct' ? 'conduct' : keyOf(m)))
    .sort()
    .join()
