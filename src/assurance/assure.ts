import { atomsIn } from '../engine/atomsIn.ts'
import { emptySituation, type Situation } from '../engine/situation.ts'
import { verdictsOf } from '../engine/verdicts.ts'
import { type AskedQuestion, QUESTIONS, toSituation } from '../journey/answers.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { TextPack } from '../lawbook/texts.ts'
import { CRIMES } from '../lawbook/types.ts'
import { contradictions, reportContradictions, reportText } from './agreement.ts'
import { changeEverything, goBackFromEverywhere, inOtherOrders } from './changes.ts'
import { CRIME_CLASSES, classesFor, PAIRINGS, TODAY } from './classes.ts'
import { type End, explore, type Judged } from './conditions.ts'
import { EXCEPTIONS, type Exception } from './exceptions.ts'
import { answersOf, PureGuide, scopedTo, type Walked, walkAll } from './journeys.ts'

/** How much is gone through: everything, or a share of it that takes seconds. */
export interface Extent {
  /** Every n-th condition. */
  readonly conditions: number
  readonly pairings: typeof PAIRINGS
  readonly crimes: typeof CRIME_CLASSES
  /** Every n-th State, each with the one that follows it in the list. */
  readonly pairs: number
}
export const EVERYTHING: Extent = { conditions: 1, pairings: PAIRINGS, crimes: CRIME_CLASSES, pairs: 1 }
export const A_SHARE: Extent = {
  conditions: 53,
  pairings: PAIRINGS.slice(0, 1),
  crimes: [['cybercrime'], ['human-trafficking']],
  pairs: 29,
}

export interface ConditionFigures {
  readonly conditions: number
  readonly atoms: number
  readonly paths: number
  readonly situations: number
  readonly ends: Readonly<Record<End, number>>
  readonly decisive: number
  readonly excepted: readonly { readonly reason: Exception['reason']; readonly atoms: number }[]
  readonly faults: readonly string[]
}

/** Each condition of each duty and route, with every class of answers to what it asks; and whether each of its atoms decides somewhere. */
export function assureConditions(lawbook: Lawbook, conditions: readonly Judged[]): ConditionFigures {
  const sum = { atoms: 0, paths: 0, situations: 0, decisive: 0 }
  const ends: Record<End, number> = { yes: 0, no: 0, law: 0, half: 0, data: 0, with: 0 }
  const excepted = new Map<Exception['reason'], number>()
  const faults: string[] = []
  for (const judged of conditions) {
    const found = explore(lawbook, judged)
    sum.atoms += found.atoms.length
    sum.paths += found.paths
    sum.situations += found.situations
    for (const end of found.ends) ends[end]++
    faults.push(...found.faults)
    for (const atom of found.atoms) {
      if (found.decisive.has(atom)) {
        sum.decisive++
        continue
      }
      const why = EXCEPTIONS.find((e) => e.holds(lawbook, judged.condition, atom))
      if (why === undefined) faults.push(`${judged.id}: ${atom} decides in no situation`)
      else excepted.set(why.reason, (excepted.get(why.reason) ?? 0) + 1)
    }
  }
  const listed = [...excepted].map(([reason, atoms]) => ({ reason, atoms }))
  return { conditions: conditions.length, ...sum, ends, excepted: listed, faults }
}

export interface GuideFigures {
  readonly pairings: number
  readonly crimes: number
  readonly paths: number
  readonly states: number
  readonly steps: number
  readonly longest: number
  readonly mergesTried: number
  /** By question: the ways on which it was asked, and on which it was passed over. */
  readonly questions: readonly { readonly id: AskedQuestion; readonly asked: number; readonly passed: number }[]
  readonly changes: number
  readonly returns: number
  readonly orders: number
  readonly reports: number
  readonly telling: readonly AskedQuestion[]
  readonly faults: readonly string[]
}

/** Every way through the guide by class, with the changes, the ways back, the orders and the reports of the finished journeys. */
export function assureGuide(
  lawbook: Lawbook,
  texts: TextPack,
  extent: Extent,
  tell: (line: string) => void = () => {},
): GuideFigures {
  const sum = {
    paths: 0,
    states: 0,
    steps: 0,
    longest: 0,
    mergesTried: 0,
    changes: 0,
    returns: 0,
    orders: 0,
    reports: 0,
  }
  const asked = new Map<AskedQuestion, number>()
  const telling = new Set<AskedQuestion>()
  const faults: string[] = []
  for (const pairing of extent.pairings) {
    for (const crime of extent.crimes) {
      const scoped = scopedTo(lawbook, crime)
      const walked: Walked = walkAll(lawbook, pairing, crime)
      for (const key of ['paths', 'states', 'steps', 'mergesTried'] as const) sum[key] += walked[key]
      sum.longest = Math.max(sum.longest, walked.longest)
      for (const [q, n] of walked.asked) asked.set(q, (asked.get(q) ?? 0) + n)
      for (const q of walked.telling) telling.add(q)
      faults.push(...walked.faults)
      const guide = new PureGuide(scoped)
      const classes = classesFor(
        pairing,
        crime,
        lawbook.instruments.map((i) => i.id),
      )
      const longest = [...walked.finished].sort(
        (a, b) => Object.keys(answersOf(b)).length - Object.keys(answersOf(a)).length,
      )
      for (const finished of longest.slice(0, 1)) {
        for (const found of [
          changeEverything(guide, finished, classes),
          goBackFromEverywhere(guide, finished),
          inOtherOrders(guide, finished),
        ]) {
          sum.changes += found.changes
          sum.returns += found.returns
          sum.orders += found.orders
          faults.push(...found.faults)
        }
      }
      for (const finished of walked.finished) {
        const situation = toSituation(lawbook, answersOf(finished), TODAY)
        faults.push(...reportContradictions(lawbook, texts, situation), ...contradictions(lawbook, situation))
        sum.reports++
      }
      tell(
        `${pairing.self}, ${crime.join(' and ')}: ${walked.paths} ways, ${walked.states} states, ${faults.length} faults`,
      )
    }
  }
  const questions = QUESTIONS.map((id) => ({ id, asked: asked.get(id) ?? 0, passed: sum.paths - (asked.get(id) ?? 0) }))
  return {
    pairings: extent.pairings.length,
    crimes: extent.crimes.length,
    ...sum,
    questions,
    telling: [...telling],
    faults,
  }
}

/** The ways through the guide in parts that hang on nothing but the lawbook. */
export const GUIDE_PARTS: readonly Extent[] = EVERYTHING.pairings.flatMap((pairing) =>
  // where nothing is known nearly everything is asked, and a way takes many times as long: every second choice of crimes
  (pairing.unknown ? [1] : [0, 1]).map((odd) => ({
    ...EVERYTHING,
    pairings: [pairing],
    crimes: EVERYTHING.crimes.filter((_, i) => i % 2 === odd),
  })),
)

/** What was found for each part as one, with what can be said of all ways only: that no question is dead. */
export function joinGuides(lawbook: Lawbook, texts: TextPack, parts: readonly GuideFigures[]): GuideFigures {
  const sum = (key: Exclude<keyof GuideFigures, 'questions' | 'telling' | 'faults'>) =>
    parts.reduce((n, p) => n + p[key], 0)
  const questions = QUESTIONS.map((id) => {
    const held = parts.flatMap((p) => p.questions.filter((q) => q.id === id))
    return { id, asked: held.reduce((n, q) => n + q.asked, 0), passed: held.reduce((n, q) => n + q.passed, 0) }
  })
  const telling = QUESTIONS.filter((q) => parts.some((p) => p.telling.includes(q)))
  const many = QUESTIONS.filter((q) => !['crime', 'state', 'role', 'at', 'status'].includes(q))
  return {
    pairings: EVERYTHING.pairings.length,
    crimes: EVERYTHING.crimes.length,
    paths: sum('paths'),
    states: sum('states'),
    steps: sum('steps'),
    longest: Math.max(...parts.map((p) => p.longest)),
    mergesTried: sum('mergesTried'),
    questions,
    changes: sum('changes'),
    returns: sum('returns'),
    orders: sum('orders'),
    reports: sum('reports'),
    telling,
    faults: [
      ...parts.flatMap((p) => p.faults),
      ...questions.filter((q) => q.asked === 0).map((q) => `'${q.id}' is asked on no way`),
      ...many.filter((q) => !telling.includes(q)).map((q) => `no answer to '${q}' changes a finding`),
      ...untelling(lawbook, texts),
    ],
  }
}

/** The questions of which the ways through the guide take one answer only: that another answer changes what is found, or for the role what is put first. */
function untelling(lawbook: Lawbook, texts: TextPack): readonly string[] {
  const base: Situation = { ...emptySituation('KHM', ['torture'], TODAY), other: 'MMR', conduct: '1995' }
  const told = (s: Situation) => reportText(lawbook, texts, s)
  const others: readonly (readonly [AskedQuestion, Situation])[] = [
    ['crime', { ...base, crimes: ['corruption'] }],
    ['state', { ...base, self: 'SEN' }],
    ['role', { ...base, role: 'requesting' }],
    ['at', { ...base, at: '1990-01-01' }],
    ['status', { ...base, status: { KHM: { cat: { status: 'not-party' } } } }],
  ]
  return others.filter(([, s]) => told(s) === told(base)).map(([q]) => `no answer to '${q}' changes the report`)
}

export interface PairFigures {
  readonly pairs: number
  readonly situations: number
  readonly findings: number
  readonly faults: readonly string[]
}

/** Each State of the lawbook with the one after it, for a crime in turn: engine, verdicts, coverage and questions tell the same. */
export function assurePairs(lawbook: Lawbook, every: number): PairFigures {
  const sum = { pairs: 0, situations: 0, findings: 0 }
  const faults: string[] = []
  lawbook.states.forEach(({ iso3 }, i) => {
    if (i % every !== 0) return
    const other = lawbook.states[(i + 1) % lawbook.states.length]?.iso3 ?? null
    const crime = CRIMES[i % CRIMES.length] ?? 'torture'
    const bare = { ...emptySituation(iso3, [crime], TODAY), other }
    const known: Situation = { ...bare, suspectIn: 'self', territory: 'other', conduct: '1985/2010' }
    sum.pairs++
    for (const situation of [bare, known]) {
      sum.situations++
      const { duties, channels } = verdictsOf(lawbook, situation)
      sum.findings += duties.length + channels.length
      faults.push(...contradictions(lawbook, situation).map((f) => `${iso3} ${other} ${crime}: ${f}`))
    }
  })
  return { ...sum, faults }
}

/** Different atoms in the whole lawbook. */
export const differentAtoms = (lawbook: Lawbook, conditions: readonly Judged[]): number =>
  new Set(conditions.flatMap((c) => atomsIn(lawbook, c.condition).map((a) => JSON.stringify(a)))).size
