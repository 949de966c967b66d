import type { Assessment, ChannelFinding, RouteFinding } from '../engine/assess.ts'
import type { Level } from '../engine/coverage.ts'
import { cellsAround, type RegionCell } from '../engine/region.ts'
import { isFictional, type Place, type Situation } from '../engine/situation.ts'
import { type Crime, NEEDS, type Need } from '../lawbook/types.ts'
import { capital, day, t } from '../text/t.ts'
import { gridDirections, LEVELS, levelWord } from './coverageGrid.ts'
import { dutyEntry } from './dutyEntry.ts'
import type { DutyEntry } from './entries.ts'
import {
  crimesInText,
  crimeTitle,
  instrumentShort,
  lower,
  needTitle,
  sentence,
  stateInText,
  stateName,
  type Words,
} from './names.ts'
import { questionInWords } from './questions.ts'

/** Needs for which no channel is open in one direction, for some of the crimes, and of which the same is to be said. */
export interface Gap {
  readonly needs: readonly Need[]
  readonly title: string
  readonly lines: readonly { readonly crimes: readonly Crime[]; readonly atBest: Level; readonly text: string }[]
  /** Questions whose answers can still open something. */
  readonly missing: readonly string[]
  readonly more: number
  /** Conditions under which a route stands that is open but for them. */
  readonly gates: readonly string[]
  /** The informal channels that are open all the same; null where there are none. */
  readonly informal: string | null
}
export interface GapReport {
  readonly title: string
  readonly lead: string
  readonly intro: string
  readonly open: readonly { readonly key: string; readonly label: string; readonly gaps: readonly Gap[] }[]
  readonly required: readonly DutyEntry[]
  readonly requiredIfAsked: readonly DutyEntry[]
  readonly recommended: readonly DutyEntry[]
  readonly allowed: readonly DutyEntry[]
  /** What must stand in law or administration at home before any case. */
  readonly home: readonly DutyEntry[]
}

const QUESTIONS_SHOWN = 3

/** The gaps of the reader's State: needs without an open channel, duties by how strongly they bind, and what needs law at home. */
export function gapReport(words: Words, assessment: Assessment): GapReport {
  const { texts, situation } = words
  const duties = assessment.duties
    .filter((d) => d.bearer === 'self' && d.lane === 'law' && d.verdict !== 'does-not-apply')
    .map((f) => dutyEntry(words, f))
  const state = stateInText(texts, situation.self)
  return {
    title: t('view.gaps'),
    lead: t('gaps.lead', { state, crimes: crimesInText(texts, situation.crimes), at: day(situation.at) }),
    intro: t('gaps.intro', { state }),
    open: gridDirections(words, assessment.coverage)
      .filter((d) => d.from === 'self' || d.to === 'self')
      .map(({ key, from, to, label }) => ({
        key,
        label,
        gaps: gathered(
          NEEDS.flatMap((need) => {
            const cells = assessment.coverage.filter((c) => c.need === need && c.from === from && c.to === to)
            const none = cells.filter((c) => c.level === 'none')
            if (none.length === 0) return []
            const serving = assessment.channels.filter(
              (c) => c.from === from && c.to === to && (c.channel.need === need || c.channel.alsoServes.includes(need)),
            )
            return [gap(words, need, none, serving)]
          }),
        ),
      })),
    required: duties.filter((d) => d.strength === 'must'),
    requiredIfAsked: duties.filter((d) => d.strength === 'must-if-requested'),
    recommended: duties.filter((d) => d.strength === 'should'),
    allowed: duties.filter((d) => d.strength === 'may'),
    home: duties.filter((d) => d.strength === 'must' && d.moment === 'at-home'),
  }
}

/** Needs of which the same is to be said stand together, in the place of the first. */
function gathered(gaps: readonly Gap[]): readonly Gap[] {
  const found = new Map<string, Gap>()
  for (const one of gaps) {
    const { needs, title, ...said } = one
    const key = JSON.stringify(said)
    const held = found.get(key)
    found.set(
      key,
      held === undefined ? one : { ...held, needs: [...held.needs, ...needs], title: `${held.title}; ${lower(title)}` },
    )
  }
  return [...found.values()]
}

function gap(
  words: Words,
  need: Need,
  none: readonly { readonly crime: Crime; readonly atBest: Level }[],
  serving: readonly ChannelFinding[],
): Gap {
  const { texts } = words
  const crimes = none.map((c) => c.crime)
  const routes = serving
    .flatMap((c) => c.routes)
    .filter((r) => r.route.rank !== 'informal' && r.crimes.some((c) => crimes.includes(c)))
  const missing = [...new Set(routes.filter((r) => r.reason.truth === 'unknown').flatMap((r) => r.reason.missing))]
  const informal = serving.filter((c) =>
    c.routes.some(
      (r) => r.route.rank === 'informal' && r.reason.truth === 'yes' && r.crimes.some((x) => crimes.includes(x)),
    ),
  )
  return {
    needs: [need],
    title: needTitle(texts, need),
    lines: LEVELS.flatMap((atBest) => {
      const held = none.filter((c) => c.atBest === atBest).map((c) => c.crime)
      if (held.length === 0) return []
      const named = crimesInText(texts, held)
      return [
        {
          crimes: held,
          atBest,
          text:
            atBest === 'none'
              ? t('gaps.nothingAtAll', { crimes: named })
              : t('gaps.nothingYet', { crimes: named, level: levelWord(atBest).toLowerCase() }),
        },
      ]
    }),
    missing: missing.slice(0, QUESTIONS_SHOWN).map((q) => questionInWords(words, q)),
    more: Math.max(0, missing.length - QUESTIONS_SHOWN),
    gates: [...new Set(routes.filter((r) => r.reason.truth === 'yes').flatMap((r) => gatesInWords(words, r, crimes)))],
    informal:
      informal.length === 0
        ? null
        : t('gaps.informal', {
            channels: informal.map((c) => texts.channels[c.channel.id]?.title ?? c.channel.id).join('; '),
          }),
  }
}

const gatesInWords = ({ texts }: Words, { route, gates }: RouteFinding, crimes: readonly Crime[]): readonly string[] =>
  gates
    .filter((g) => g.crimes === undefined || g.crimes.some((c) => crimes.includes(c)))
    .map((g) => {
      const [first] = route.basis
      const only = t('gate.if', { gates: g.text })
      return sentence(first === undefined ? only : `${instrumentShort(texts, first)}: ${only}`)
    })

/** What is asked of every other State. */
export const PARTNER_NEEDS = ['extradition', 'evidence'] as const
const CHUNK = 40

/** One step of the work on partners, with how far it has come. */
export interface PartnerStep {
  readonly done: number
  readonly all: number
  readonly crime: Crime
  readonly need: (typeof PARTNER_NEEDS)[number]
  readonly cells: readonly RegionCell[]
}

/** Looks at every other State, some at a time: the caller may pause between steps, or stop. */
export function* partnerSteps(
  { lawbook, situation }: Pick<Words, 'lawbook' | 'situation'>,
  noBilateral: boolean,
): Generator<PartnerStep> {
  const { self, at } = situation
  const others = lawbook.states.map((s) => s.iso3).filter((s) => s !== self)
  const given = givenFor(situation, noBilateral)
  const all = situation.crimes.length * PARTNER_NEEDS.length * Math.ceil(others.length / CHUNK)
  let done = 0
  for (const crime of situation.crimes) {
    for (const need of PARTNER_NEEDS) {
      for (let i = 0; i < others.length; i += CHUNK) {
        const cells = cellsAround(lawbook, self, others.slice(i, i + CHUNK), { crime, need, at, given })
        yield { done: ++done, all, crime, need, cells }
      }
    }
  }
}

/** What was said of the case, with the two States by their codes, and without what was said of the one pair alone. */
function givenFor(situation: Situation, noBilateral: boolean): Partial<Situation> {
  const { self, other, at: _at, crimes: _crimes, needs: _needs, role: _role, bilateral: _pair, ...rest } = situation
  const place = (p: Place): Place => (p === 'self' ? self : p === 'other' ? (other ?? 'elsewhere') : p)
  return {
    ...rest,
    suspectIn: place(rest.suspectIn),
    suspectNationality: place(rest.suspectNationality),
    territory: place(rest.territory),
    bilateral: noBilateral ? { extradition: 'no', mla: 'no' } : {},
  }
}

/** The States with which nothing is open, for one crime, one need and one direction, gathered by what could stand at best. */
export interface PartnerFinding {
  readonly key: string
  readonly crime: Crime
  readonly need: Need
  readonly direction: 'out' | 'in'
  readonly title: string
  readonly text: string
  readonly groups: readonly {
    readonly atBest: Level
    readonly title: string
    readonly states: readonly string[]
    /** By region, each with its States by name; a single line where it is every State. */
    readonly regions: readonly { readonly region: string; readonly names: readonly string[] }[]
  }[]
}

/** Words what `partnerSteps` found. */
export function partnersInWords(words: Words, steps: readonly PartnerStep[]): readonly PartnerFinding[] {
  const { texts, lawbook, situation } = words
  const state = stateInText(texts, situation.self)
  return situation.crimes.flatMap((crime) =>
    PARTNER_NEEDS.flatMap((need) => {
      const cells = steps.filter((s) => s.crime === crime && s.need === need).flatMap((s) => s.cells)
      return (['out', 'in'] as const).map((direction) => {
        const held = cells.filter((c) => (direction === 'out' ? c.from : c.to) === situation.self)
        const partner = (c: RegionCell) => (direction === 'out' ? c.to : c.from)
        const reached = held.filter((c) => c.level !== 'none').length
        return {
          key: `${crime}:${need}:${direction}`,
          crime,
          need,
          direction,
          title: `${crimeTitle(texts, crime)}, ${lower(needTitle(texts, need))}`,
          text: t('gaps.partnerLine', {
            direction: t(`gaps.${direction}`, { state: capital(state) }),
            reached,
            all: held.length,
          }),
          groups: [...LEVELS].reverse().flatMap((atBest) => {
            const states = held.filter((c) => c.level === 'none' && c.atBest === atBest).map(partner)
            if (states.length === 0) return []
            return [
              {
                atBest,
                states,
                title:
                  atBest === 'none'
                    ? t('gaps.groupNone', { count: states.length })
                    : t('gaps.group', { count: states.length, level: levelWord(atBest).toLowerCase() }),
                regions: byRegion(words, states),
              },
            ]
          }),
        }
      })
    }),
  )

  function byRegion(w: Words, states: readonly string[]) {
    const regions = new Map<string, string[]>()
    for (const s of states.filter((x) => !isFictional(x))) {
      const region = lawbook.stateOf.get(s)?.region ?? ''
      regions.set(region, [...(regions.get(region) ?? []), stateName(w.texts, s)])
    }
    return [...regions]
      .sort(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([region, names]) => ({ region, names: [...names].sort((a, b) => a.localeCompare(b, 'en')) }))
  }
}
