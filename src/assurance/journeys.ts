import { initialTransition, type SnapshotFrom, transition } from 'xstate'
import type { GuideEvent } from '../../machines/ask.ts'
import { guideMachine } from '../../machines/guideMachine.ts'
import { ALWAYS_ASKED, canMatter } from '../engine/canMatter.ts'
import { changed, openCase, type Roles } from '../engine/case.ts'
import { bearersOf, caseFor, directionsOf } from '../engine/cases.ts'
import { evaluate } from '../engine/evaluate.ts'
import type { Situation } from '../engine/situation.ts'
import { truthOf } from '../engine/truthOf.ts'
import { servedRoutes, verdictsOf } from '../engine/verdicts.ts'
import { type Answers, type AskedQuestion, QUESTIONS, rawSituation, toSituation } from '../journey/answers.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { Condition } from '../lawbook/types.ts'
import { type Classes, classesFor, type Pairing, TODAY } from './classes.ts'
import { remainder } from './conditions.ts'

export type Machine = ReturnType<typeof guideMachine>
export type Snapshot = SnapshotFrom<Machine>
export type Screen = AskedQuestion | 'review' | 'result'

/** The guide as a pure function: where it stands after an event. */
export class PureGuide {
  readonly lawbook: Lawbook
  readonly #machine: Machine

  constructor(lawbook: Lawbook) {
    this.lawbook = lawbook
    this.#machine = guideMachine(lawbook)
  }
  start(answers: Answers = {}): Snapshot {
    return initialTransition(this.#machine, { answers, today: TODAY })[0]
  }
  send(from: Snapshot, event: GuideEvent): Snapshot {
    return transition(this.#machine, from, event)[0]
  }
  give<Q extends AskedQuestion>(from: Snapshot, question: Q, answer: Answers[Q]): Snapshot {
    return this.send(from, { type: 'answer.given', question, answer })
  }
}
export const screenOf = (s: Snapshot): Screen => s.value as Screen
export const answersOf = (s: Snapshot): Answers => s.context.answers

/** The questions, not answered yet, that the engine says can matter: what the guide must ask, in its order. */
export function openQuestions(lawbook: Lawbook, answers: Answers): readonly AskedQuestion[] {
  const situation = toSituation(lawbook, answers, TODAY)
  return QUESTIONS.filter(
    (q) =>
      answers[q] === undefined && ((ALWAYS_ASKED as readonly string[]).includes(q) || canMatter(lawbook, situation, q)),
  )
}

/** Every verdict and status, as one text: equal texts are equal findings. */
export function findingsOf(lawbook: Lawbook, answers: Answers): string {
  const { duties, channels } = verdictsOf(lawbook, rawSituation(lawbook, answers, TODAY))
  return [
    ...duties.map((d) => `${d.duty.id} ${d.bearer} ${d.verdict}`),
    ...channels.map((c) => `${c.channel.id} ${c.from} ${c.to} ${c.status} ${c.rank}`),
  ].join('\n')
}

export interface Walked {
  /** Ways from the first question to the check page. */
  readonly paths: number
  /** Different states of the journey: the screen, what was answered, and what is left of every finding. */
  readonly states: number
  readonly steps: number
  /** Ways on which each question was asked. */
  readonly asked: ReadonlyMap<AskedQuestion, number>
  /** Ways on which each question was passed over. */
  readonly passed: ReadonlyMap<AskedQuestion, number>
  /** Questions of which two answers led to different findings, all else being equal. */
  readonly telling: ReadonlySet<AskedQuestion>
  /** One finished journey for each distinct set of questions asked. */
  readonly finished: readonly Snapshot[]
  readonly longest: number
  /** Pairs of states taken as one, of which it was tried that they go on alike. */
  readonly mergesTried: number
  readonly faults: readonly string[]
}

interface Node {
  readonly paths: number
  readonly asked: ReadonlyMap<AskedQuestion, number>
  readonly longest: number
  readonly from: Snapshot
}
const NONE: ReadonlyMap<AskedQuestion, number> = new Map()

/** Goes every way through the guide for a pair of States and a choice of crimes, one answer for each class. */
export function walkAll(lawbook: Lawbook, pairing: Pairing, crime: NonNullable<Answers['crime']>): Walked {
  return new Walk(scopedTo(lawbook, crime), pairing, crime).told()
}

/** The part of the lawbook that speaks of these crimes; of the rest the engine finds nothing anyway, and says so after looking. */
export function scopedTo(lawbook: Lawbook, crimes: readonly string[]): Lawbook {
  const reaches = (named: readonly string[]) => crimes.some((c) => named.includes(c))
  return {
    ...lawbook,
    duties: lawbook.duties.filter((d) => reaches(d.crimes)),
    channels: lawbook.channels.filter((c) => c.routes.some((r) => reaches(r.crimes))),
  }
}

class Walk {
  readonly #guide: PureGuide
  readonly #classes: Classes
  readonly #nodes = new Map<string, Node>()
  readonly #faults = new Set<string>()
  readonly #telling = new Set<AskedQuestion>()
  readonly #finished = new Map<string, Snapshot>()
  readonly #root: Node
  #steps = 0
  #merges = 0

  constructor(lawbook: Lawbook, pairing: Pairing, crime: NonNullable<Answers['crime']>) {
    const guide = new PureGuide(lawbook)
    this.#guide = guide
    this.#classes = classesFor(
      pairing,
      crime,
      lawbook.instruments.map((i) => i.id),
    )
    // where nothing is known of the treaties, that is said before the guide begins: between others the tables answer
    const begun = pairing.unknown ? { status: this.#classes.status[0] } : {}
    this.#root = this.#visit(guide.start(begun as Answers), [])
  }

  told(): Walked {
    const { paths, asked, longest } = this.#root
    return {
      paths,
      states: this.#nodes.size,
      steps: this.#steps,
      asked,
      passed: new Map(QUESTIONS.map((q) => [q, paths - (asked.get(q) ?? 0)])),
      telling: this.#telling,
      finished: [...this.#finished.values()],
      longest,
      mergesTried: this.#merges,
      faults: [...this.#faults],
    }
  }

  #visit(at: Snapshot, trail: readonly AskedQuestion[]): Node {
    const key = this.#keyOf(at)
    const held = this.#nodes.get(key)
    if (held !== undefined) {
      if (this.#nodes.size % 7 === 0 && held.from !== at) this.#tryMerge(held.from, at)
      return held
    }
    const node = this.#grow(at, trail)
    this.#nodes.set(key, node)
    return node
  }

  #grow(at: Snapshot, trail: readonly AskedQuestion[]): Node {
    const screen = screenOf(at)
    const open = openQuestions(this.#guide.lawbook, answersOf(at))
    if (screen !== (open[0] ?? 'review')) this.#fault(at, `the engine would ask '${open[0] ?? 'nothing'}'`)
    if (screen === 'review' || screen === 'result') {
      const asked = trail.join()
      if (!this.#finished.has(asked)) this.#finished.set(asked, at)
      const result = this.#guide.send(at, { type: 'result.opened' })
      if (screenOf(result) !== 'result') this.#fault(at, 'no result can be opened')
      return { paths: 1, asked: NONE, longest: 0, from: at }
    }
    if (trail.includes(screen)) {
      this.#fault(at, 'asked twice on one way')
      return { paths: 0, asked: NONE, longest: 0, from: at }
    }
    const nexts = this.#classes[screen].map((answer) => this.#guide.give(at, screen, answer as never))
    this.#steps += nexts.length
    this.#compare(screen, nexts)
    const nodes = nexts.map((next) => this.#visit(next, [...trail, screen]))
    const paths = nodes.reduce((n, { paths }) => n + paths, 0)
    const asked = new Map<AskedQuestion, number>([[screen, paths]])
    for (const node of nodes) for (const [q, n] of node.asked) asked.set(q, (asked.get(q) ?? 0) + n)
    return { paths, asked, longest: 1 + Math.max(...nodes.map((n) => n.longest)), from: at }
  }

  /** Whether the answers to a question tell findings apart. Once is enough for each question. */
  #compare(question: AskedQuestion, nexts: readonly Snapshot[]): void {
    if (nexts.length < 2 || this.#telling.has(question)) return
    const found = nexts.map((n) => findingsOf(this.#guide.lawbook, answersOf(n)))
    if (new Set(found).size > 1) this.#telling.add(question)
  }

  #fault(at: Snapshot, what: string): void {
    this.#faults.add(`${screenOf(at)}: ${what} (${JSON.stringify(answersOf(at)).slice(0, 300)})`)
  }

  /** Two states under one key must go on alike: the same answers lead both through the same screens. */
  #tryMerge(first: Snapshot, second: Snapshot): void {
    this.#merges++
    let [a, b] = [first, second]
    for (let n = this.#merges; ; n = Math.floor(n / 2) + 1) {
      const screen = screenOf(a)
      if (screenOf(b) !== screen) this.#fault(a, `not alike: '${screenOf(b)}'`)
      if (screen === 'review' || screen === 'result' || screenOf(b) !== screen) return
      const classes = this.#classes[screen]
      const answer = classes[n % classes.length] as never
      a = this.#guide.give(a, screen, answer)
      b = this.#guide.give(b, screen, answer)
    }
  }

  /** Where the journey stands: the screen, the questions answered, and of each finding what is left of it, with what those remainders still read. */
  #keyOf(at: Snapshot): string {
    const answers = answersOf(at)
    const { lawbook } = this.#guide
    const answered = Object.keys(answers).sort()
    if (answers.state === undefined) return JSON.stringify([at.value, answers])
    // the needs are the last question: what is looked at can only become less by it
    if (at.value === 'need' || at.value === 'review') return JSON.stringify([at.value, answered])
    const situation = toSituation(lawbook, answers, TODAY)
    const { conduct, territory, other } = situation
    // the question about the Court asks what is left without the lawbook's own list of situations before it
    const bare = answers.icc === undefined ? leftOf(lawbook, situation, true) : ''
    return JSON.stringify([at.value, answered, conduct, territory, other, leftOf(lawbook, situation, false), bare])
  }
}

/** What is left of every finding once the branches that no longer matter are dropped. */
function leftOf(lawbook: Lawbook, situation: Situation, withoutIccList: boolean): string {
  const shared = changed(openCase(lawbook, situation, {}), { withoutIccList })
  const left = (condition: Condition, roles: Roles) => {
    const kase = caseFor(shared, roles)
    return truthOf(condition, kase) === 'unknown' ? remainder(evaluate(condition, kase)) : ''
  }
  return [
    ...lawbook.duties.flatMap((d) => bearersOf(d, situation).map(({ roles }) => left(d.condition, roles))),
    ...lawbook.channels.flatMap((c) => {
      const routes = servedRoutes(c, situation)
      if (routes.length === 0) return []
      return directionsOf(c, situation).map(({ roles }) => left({ any: routes.map((r) => r.condition) }, roles))
    }),
  ].join('|')
}
