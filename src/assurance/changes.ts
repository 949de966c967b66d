import { type Answers, type AskedQuestion, QUESTIONS, toSituation } from '../journey/answers.ts'
import { type Classes, TODAY } from './classes.ts'
import { answersOf, findingsOf, openQuestions, type PureGuide, type Snapshot, screenOf } from './journeys.ts'

export interface Changed {
  /** Answers changed from the check page and from the result, with the way back to where the person was. */
  readonly changes: number
  /** Questions opened again and left as they were. */
  readonly returns: number
  /** Orders in which the same answers were given. */
  readonly orders: number
  readonly faults: readonly string[]
}

/** From a finished journey: every question opened again, from the check page and from the result, with every class of answer, and left alone. */
export function changeEverything(guide: PureGuide, finished: Snapshot, classes: Classes): Changed {
  const faults: string[] = []
  let [changes, returns] = [0, 0]
  for (const from of ['review', 'result'] as const) {
    const at = from === 'review' ? finished : guide.send(finished, { type: 'result.opened' })
    for (const question of QUESTIONS) {
      const opened = guide.send(at, { type: 'question.revisited', question })
      const left = guide.send(opened, { type: from === 'review' ? 'review.opened' : 'result.opened' })
      returns++
      if (screenOf(opened) !== question) faults.push(`${question} does not open from ${from}`)
      if (screenOf(left) !== from || !alike(left, at))
        faults.push(`${question}, left alone, does not return to ${from}`)
      for (const answer of classes[question]) {
        changes++
        const wrong = afterChange(guide, guide.give(opened, question, answer as never), question, from, at, classes)
        if (wrong !== null) faults.push(`${question} from ${from}: ${wrong}`)
      }
    }
  }
  return { changes, returns, orders: 0, faults }
}

/** After a change: exactly what has begun to matter is asked, in the guide's order, and the way ends where it began. */
function afterChange(
  guide: PureGuide,
  changed: Snapshot,
  question: AskedQuestion,
  from: 'review' | 'result',
  before: Snapshot,
  classes: Classes,
): string | null {
  const kept = answersOf(before)
  let at = changed
  for (let n = 0; screenOf(at) !== from; n++) {
    const screen = screenOf(at)
    if (screen === 'review' || screen === 'result') return `it ends at ${screen}`
    const [next] = openQuestions(guide.lawbook, answersOf(at))
    if (screen !== next) return `'${screen}' is asked where the engine would ask '${next ?? 'nothing'}'`
    const counterpartGone = screen === 'with' && question === 'state'
    if (kept[screen] !== undefined && !counterpartGone) return `'${screen}' is asked again`
    if (n > QUESTIONS.length) return 'it does not end'
    at = guide.give(at, screen, classes[screen][0] as never)
  }
  const lost = QUESTIONS.filter((q) => q !== question && kept[q] !== undefined && answersOf(at)[q] !== kept[q])
  return lost.length === 0 ? null : `lost: ${lost.join(', ')}`
}

const alike = (a: Snapshot, b: Snapshot): boolean => JSON.stringify(answersOf(a)) === JSON.stringify(answersOf(b))

/** On the way: from every screen, every question answered before is opened again, and going on leads to the same screen. */
export function goBackFromEverywhere(guide: PureGuide, finished: Snapshot): Changed {
  const faults: string[] = []
  let returns = 0
  const answers = answersOf(finished)
  let at = guide.start()
  for (let screen = screenOf(at); screen !== 'review' && screen !== 'result'; screen = screenOf(at)) {
    for (const question of QUESTIONS.filter((q) => answersOf(at)[q] !== undefined)) {
      returns++
      const opened = guide.send(at, { type: 'question.revisited', question })
      const back = guide.send(opened, { type: 'journey.resumed' })
      if (screenOf(opened) !== question) faults.push(`${question} does not open from ${screen}`)
      if (screenOf(back) !== screen || !alike(back, at))
        faults.push(`from ${question} the way does not go on at ${screen}`)
    }
    if (answers[screen] === undefined) return { changes: 0, returns, orders: 0, faults }
    at = guide.give(at, screen, answers[screen] as never)
  }
  return { changes: 0, returns, orders: 0, faults }
}

/** The same answers given in other orders: the same answers are kept, the same screen is shown, and every finding is the same. */
export function inOtherOrders(guide: PureGuide, finished: Snapshot): Changed {
  const faults: string[] = []
  const answers = answersOf(finished)
  const given = QUESTIONS.filter((q) => answers[q] !== undefined)
  const sorted = (a: Answers) => JSON.stringify(Object.entries(a).sort(([x], [y]) => x.localeCompare(y)))
  const found = findingsOf(guide.lawbook, answers)
  const aside = (a: Answers) => sorted(toSituation(guide.lawbook, a, TODAY).setAside as Answers)
  const orders = [[...given].reverse(), ...[3, 7, 11].map((n) => [...given.slice(n), ...given.slice(0, n)])]
  for (const order of orders) {
    let at = guide.start()
    for (const question of order) {
      at = guide.send(at, { type: 'question.revisited', question })
      at = guide.give(at, question, answers[question] as never)
    }
    const now = answersOf(at)
    if (sorted(now) !== sorted(answers)) faults.push(`other answers in the order ${order.join()}`)
    if (screenOf(at) !== screenOf(finished)) faults.push(`${screenOf(at)} in the order ${order.join()}`)
    if (findingsOf(guide.lawbook, now) !== found || aside(now) !== aside(answers)) {
      faults.push(`other findings in the order ${order.join()}`)
    }
  }
  return { changes: 0, returns: 0, orders: orders.length, faults }
}
