import { type Assessment, assess } from '../engine/assess.ts'
import { parseSituation } from '../engine/parseSituation.ts'
import { emptySituation } from '../engine/situation.ts'
import type { CompiledLawbook } from '../lawbook/compileLawbook.ts'
import { type Lawbook, openLawbook } from '../lawbook/openLawbook.ts'
import type { Scenario } from '../lawbook/scenarios.ts'
import { CRIMES, type Crime, type LawPack } from '../lawbook/types.ts'

/** States for which a duty now comes out otherwise, for the same crimes. */
export interface VerdictMove {
  readonly duty: string
  readonly from: string
  readonly to: string
  readonly crimes: readonly Crime[]
  readonly states: readonly string[]
}
export interface ScenarioMove {
  readonly scenario: string
  readonly title: string
  readonly finding: string
  readonly from: string
  readonly to: string
}

/** For each State and crime, without a counterpart and with nothing else known, on the newer pack's day. */
export function verdictMoves(old: CompiledLawbook, now: CompiledLawbook): readonly VerdictMove[] {
  const { duties: touched } = touchedBy(old.law, now.law)
  if (touched.size === 0) return []
  const at = now.law.lawAsAt
  const only = (law: LawPack) => narrowed(law, { duties: touched, channels: new Set() })
  const [before, after] = [only(old.law), only(now.law)]
  const crimes = CRIMES.filter((c) => [...before.duties, ...after.duties].some((d) => d.crimes.includes(c)))
  const known = new Set(old.law.states.map((s) => s.iso3))
  /** The crimes of each State by duty and move. */
  const moves = new Map<string, Map<string, Crime[]>>()
  for (const { iso3 } of now.law.states) {
    if (!known.has(iso3)) continue
    for (const crime of crimes) {
      const situation = emptySituation(iso3, [crime], at)
      const [was, is] = [ownVerdicts(assess(before, situation)), ownVerdicts(assess(after, situation))]
      for (const duty of touched) {
        const [from, to] = [was.get(duty), is.get(duty)]
        if (from === to || from === undefined || to === undefined) continue
        const key = JSON.stringify([duty, from, to])
        const states = moves.get(key) ?? new Map<string, Crime[]>()
        states.set(iso3, [...(states.get(iso3) ?? []), crime])
        moves.set(key, states)
      }
    }
  }
  return [...moves].flatMap(([key, states]) => {
    const [duty, from, to] = JSON.parse(key) as [string, string, string]
    const groups = new Map<string, string[]>()
    for (const [state, held] of states) groups.set(held.join(), [...(groups.get(held.join()) ?? []), state])
    return [...groups].map(([held, of]) => ({ duty, from, to, crimes: held.split(',') as Crime[], states: of }))
  })
}

const ownVerdicts = (assessment: Assessment): ReadonlyMap<string, string> =>
  new Map(assessment.duties.filter((f) => f.bearer !== 'other').map((f) => [f.duty.id, f.verdict]))

interface Touched {
  readonly duties: ReadonlySet<string>
  readonly channels: ReadonlySet<string>
}

/** A lawbook that judges only what is named. */
const narrowed = (law: LawPack, { duties, channels }: Touched): Lawbook => ({
  ...openLawbook(law),
  duties: law.duties.filter((d) => duties.has(d.id)),
  channels: law.channels.filter((c) => channels.has(c.id)),
  cautions: [],
})

/** What both packs hold and whose outcome the change can touch: its own law, or something that it names, differs. */
function touchedBy(old: LawPack, now: LawPack): Touched {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  const was = openLawbook(old)
  const everything = !same(old.states, now.states)
  const names: string[] = []
  for (const i of now.instruments) {
    if (!same(i, was.instrumentOf.get(i.id)) || !same(old.status[i.id], now.status[i.id])) names.push(i.id)
  }
  if (!same(old.icc, now.icc)) names.push('icc', 'icc-acceptance', 'icc-begun-before-leaving')
  if (!same(old.reservations, now.reservations)) names.push('unreserved')
  const touched = <T extends { readonly id: string }>(items: readonly T[], before: ReadonlyMap<string, T>) =>
    new Set(
      items.flatMap((item) => {
        const earlier = before.get(item.id)
        if (earlier === undefined) return []
        const written = JSON.stringify(item)
        const isTouched = everything || !same(item, earlier) || names.some((name) => written.includes(`"${name}"`))
        return isTouched ? [item.id] : []
      }),
    )
  return { duties: touched(now.duties, was.dutyOf), channels: touched(now.channels, was.channelOf) }
}

/** The golden cases in which a duty or a channel comes out otherwise. Cases that one of the packs cannot read are named as problems. */
export function scenarioMoves(
  old: CompiledLawbook,
  now: CompiledLawbook,
  scenarios: readonly Scenario[],
): { readonly moves: readonly ScenarioMove[]; readonly unread: readonly string[] } {
  const moves: ScenarioMove[] = []
  const unread: string[] = []
  const touched = touchedBy(old.law, now.law)
  if (touched.duties.size + touched.channels.size === 0) return { moves, unread }
  const [before, after] = [narrowed(old.law, touched), narrowed(now.law, touched)]
  for (const scenario of scenarios.filter((s) => s.use.includes('golden'))) {
    const outcomes = [before, after].map((book) => {
      const parsed = parseSituation(book, scenario.situation, now.law.lawAsAt)
      return parsed.ok ? outcomesOf(assess(book, parsed.value)) : null
    })
    const [was, is] = outcomes
    if (!was || !is) {
      unread.push(scenario.id)
      continue
    }
    for (const finding of new Set([...was.keys(), ...is.keys()])) {
      const [from, to] = [was.get(finding) ?? 'absent', is.get(finding) ?? 'absent']
      if (from !== to) moves.push({ scenario: scenario.id, title: scenario.title, finding, from, to })
    }
  }
  return { moves, unread }
}

const outcomesOf = (assessment: Assessment): ReadonlyMap<string, string> =>
  new Map([
    ...assessment.duties.map((f) => [`${f.duty.id} of ${f.bearer}`, f.verdict] as const),
    ...assessment.channels.map((f) => [`${f.channel.id} from ${f.from} to ${f.to}`, f.status] as const),
  ])
