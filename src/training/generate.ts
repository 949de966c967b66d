import { shiftDay } from '../engine/dates.ts'
import { membershipOf } from '../engine/membership.ts'
import type { Situation, StatusWord } from '../engine/situation.ts'
import { verdictsOf } from '../engine/verdicts.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { TextPack } from '../lawbook/texts.ts'
import {
  type DutyLaw,
  type InstrumentId,
  type InstrumentLaw,
  type Iso3,
  type IsoDate,
  NEEDS,
  type StatusRow,
} from '../lawbook/types.ts'
import { instrumentInText, instrumentShort, sentence, stateInText, type Words } from '../report/names.ts'
import { coreCrimes } from '../report/region.ts'
import { capital, day, t } from '../text/t.ts'
import { flaws, serving, whoOwes } from './answer.ts'
import { type Draft, drafted } from './draft.ts'
import { datedTreaties, fullCase, isPlain, isReserved, storyOf, sureOf, treatiesTold } from './facts.ts'
import { citationOf, dutyOf, openSituation, statusReasons, toldDuty } from './opened.ts'
import type { Question } from './question.ts'
import { drawsFrom, pick, shuffled } from './seeded.ts'
import { setIn } from './setQuestion.ts'

export { questionsFrom } from './ofResult.ts'

export const GENERATED_KINDS = ['date-decides', 'who-owes', 'first-channel', 'party-or-signatory'] as const
export type GeneratedKind = (typeof GENERATED_KINDS)[number]

/** An exercise that was made, not written, with the case it is about. */
export interface GeneratedQuestion extends Question {
  /** How it was made; 'result' where it is of a case that was there before. */
  readonly made: GeneratedKind | 'result'
  readonly situation: Situation
  /** The case told, a sentence each; empty where the reader has the case before him. */
  readonly story: readonly string[]
  /** Where the options are days: the case as it is on each. */
  readonly cases: readonly { readonly option: string; readonly situation: Situation }[]
}
export interface GenerateOptions {
  readonly seed: number
  readonly kind: GeneratedKind
  readonly count: number
}

type Draw = () => number
interface Maker {
  readonly lawbook: Lawbook
  readonly texts: TextPack
  readonly draw: Draw
}
/** What a maker found, with a key that tells it from others. */
interface Made {
  readonly key: string
  readonly question: Omit<GeneratedQuestion, 'id' | 'scenario' | 'made' | 'minutes'>
  readonly minutes: number
}

const TRIES = 3000
const FIRST_DAY = '1950-01-01'
export const MOST_MADE = 20

/** Makes exercises over real States and dates; the same seed makes the same. No doubtful row and no unsettled point stands in any. */
export function generate(
  lawbook: Lawbook,
  texts: TextPack,
  { seed, kind, count }: GenerateOptions,
): readonly GeneratedQuestion[] {
  const maker: Maker = { lawbook, texts, draw: drawsFrom(seed) }
  const made: GeneratedQuestion[] = []
  const keys = new Set<string>()
  const wanted = Math.min(MOST_MADE, count)
  for (let i = 0; i < TRIES * wanted && made.length < wanted; i++) {
    const found = MAKERS[kind](maker)
    if (found === null || keys.has(found.key)) continue
    keys.add(found.key)
    const id = `${kind}-${seed}-${made.length + 1}`
    made.push({ ...found.question, id, scenario: 'made', made: kind, minutes: found.minutes })
  }
  return made
}

const MAKERS: Readonly<Record<GeneratedKind, (maker: Maker) => Made | null>> = {
  'date-decides': dateDecides,
  'who-owes': whoOwesMade,
  'first-channel': firstChannelMade,
  'party-or-signatory': partyOrSignatory,
}

/** A State with a sure and fully dated row under a treaty, drawn by lot. */
function drawRow({ lawbook, draw }: Maker, instrument: InstrumentLaw): readonly [Iso3, StatusRow] | null {
  const rows = Object.entries(lawbook.status[instrument.id] ?? {}).filter(
    ([state, row]) =>
      lawbook.stateOf.has(state) &&
      row.certainty === 'sure' &&
      row.disputed === undefined &&
      row.inForce !== undefined &&
      row.consentDate !== undefined &&
      // a State that succeeded to a treaty was bound before it said so: no case for beginners
      row.consent !== 'succession' &&
      row.consentDate <= row.inForce,
  )
  return pick(draw, rows) ?? null
}

/** The acts or the day of the question stand on one of several days, and nothing but the day decides. */
function dateDecides(maker: Maker): Made | null {
  const { lawbook, texts, draw } = maker
  const instrument = pick(draw, datedTreaties(lawbook))
  const drawn = instrument === undefined ? null : drawRow(maker, instrument)
  if (instrument === undefined || drawn === null) return null
  const [self, row] = drawn
  const duties = lawbook.duties.filter(
    (d) =>
      d.instrument === instrument.id &&
      isPlain(d) &&
      texts.duties[d.id]?.trigger === undefined &&
      (d.temporal === 'conduct-after-entry' ||
        (d.moment === 'at-home' && d.owedTo !== 'counterpart' && d.temporal !== 'continuing')),
  )
  const duty = pick(draw, duties)
  const crime = duty === undefined ? undefined : pick(draw, duty.crimes)
  const { lawAsAt } = lawbook
  const held = sureOf(lawbook, fullCase(self, self, 'torture', lawAsAt), self, instrument.id)
  if (duty === undefined || crime === undefined || held === null || held.since === null) return null
  const other = drawParty(maker, instrument.id, self, shiftDay(held.since, -700))
  if (other === null) return null
  const isOfActs = duty.temporal === 'conduct-after-entry'
  const edge = held.until ?? held.since
  const beside = [row.signed, row.consentDate, shiftDay(edge, -40), shiftDay(edge, 400), shiftDay(edge, 3000)]
  const chosen = shuffled(
    draw,
    beside.filter((d) => d !== undefined),
  ).slice(0, 2)
  const days = [...new Set([...chosen, shiftDay(edge, -1), edge])]
    .filter((d) => d <= lawAsAt && d >= (instrument.adopted ?? d) && d >= FIRST_DAY)
    .sort()
  const first = days[0]
  if (days.length < 3 || first === undefined) return null
  const places = duty.actor === 'territorial' ? { territory: 'self' as const } : {}
  const on = (date: IsoDate): Situation =>
    isOfActs
      ? fullCase(self, other, crime, lawAsAt, { conduct: date, ...places })
      : fullCase(self, other, crime, date, { conduct: first, ...places })
  const whole = on(days.at(-1) ?? first)
  if (isReserved(lawbook, duty.id, whole)) return null
  const verdicts = days.map(
    (d) =>
      verdictsOf(lawbook, on(d), { duties: [duty], channels: [] }).duties.find((v) => v.bearer === 'self')?.verdict,
  )
  const applying = verdicts.filter((v) => v === 'applies').length
  if (verdicts.includes('depends') || verdicts.includes(undefined) || applying === 0 || applying === days.length)
    return null
  const words: Words = { lawbook, texts, situation: whole }
  const state = stateInText(texts, self)
  const choices = days.map((date, i) => {
    const opened = openSituation(narrowed(lawbook, duty), texts, on(date))
    const told = toldDuty(opened, duty.id, 'self')
    const right = verdicts[i] === 'applies'
    const said = isOfActs ? (right ? 'actsYes' : 'actsNo') : right ? 'dayYes' : 'dayNo'
    return {
      text: day(date),
      citation: null,
      cited: told.citation,
      right,
      said: t(`training.told.${said}`, { date: day(date) }),
      reasons: told.reasons,
    }
  })
  const prompt = t(isOfActs ? 'training.ask.dateActs' : 'training.ask.dateHad', {
    state,
    duty: sentence(dutyOf(words, duty, capital(state))),
    citation: capital(citationOf(words, duty)),
  })
  const draft = drafted(prompt, 'several', choices)
  return {
    key: `${self}:${duty.id}`,
    minutes: 3,
    question: {
      ...draft,
      kind: 'which-duties',
      situation: whole,
      story: [
        t('training.story.suppose'),
        ...storyOf(words, isOfActs ? ['acts', 'laws'] : ['acts', 'at', 'places', 'laws']),
        ...datesTold(words, self, instrument, row, held.since),
        ...(duty.owedTo === 'counterpart' ? [boundSince(words, other, instrument.id)] : []),
      ],
      cases: draft.options.map((o, i) => ({ option: o.id, situation: on(days[i] ?? first) })),
    },
  }
}

/** Only the duty asked of is judged. */
const narrowed = (lawbook: Lawbook, duty: DutyLaw): Lawbook => ({
  ...lawbook,
  duties: [duty],
  channels: [],
  cautions: [],
})

/** The days of a State under a treaty, as sentences. */
function datesTold(
  { texts }: Words,
  state: Iso3,
  { id, inForce }: InstrumentLaw,
  row: StatusRow,
  since: IsoDate | null,
): readonly string[] {
  const values = { state: capital(stateInText(texts, state)), treaty: instrumentInText(texts, id) }
  const of = (key: 'signed' | 'consented' | 'ended', date: IsoDate | undefined) =>
    date === undefined ? [] : [sentence(t(`training.story.${key}`, { ...values, date: day(date) }))]
  const own = since ?? row.inForce
  return [
    ...of('signed', row.signed),
    ...of('consented', row.consentDate),
    ...(typeof inForce === 'string' && inForce === own
      ? [sentence(t('training.story.treaty', { treaty: values.treaty, date: day(inForce) }))]
      : []),
    ...(own === undefined
      ? []
      : [
          sentence(
            t('training.story.inForce', { state: stateInText(texts, state), treaty: values.treaty, date: day(own) }),
          ),
        ]),
    ...of('ended', row.ended),
  ]
}
function boundSince({ lawbook, texts, situation }: Words, state: Iso3, id: InstrumentId): string {
  const held = membershipOf(lawbook, situation, state, id)
  const values = { state: capital(stateInText(texts, state)), treaty: instrumentInText(texts, id) }
  return held.since === null || held.status(situation.at) !== 'party'
    ? t('training.story.notBound', values)
    : t('training.story.bound', { ...values, date: day(held.since) })
}

/** Another State, surely bound by the treaty since before a day. */
function drawParty({ lawbook, draw }: Maker, id: InstrumentId, not: Iso3, before: IsoDate): Iso3 | null {
  const found = Object.entries(lawbook.status[id] ?? {}).filter(
    ([state, row]) =>
      state !== not &&
      lawbook.stateOf.has(state) &&
      row.certainty === 'sure' &&
      row.disputed === undefined &&
      row.inForce !== undefined &&
      row.inForce < before &&
      row.ended === undefined,
  )
  return pick(draw, found)?.[0] ?? null
}

const stateCodes = (lawbook: Lawbook): readonly Iso3[] => lawbook.states.map((s) => s.iso3)
/** A day between 2008 and two years before the law of the pack. */
const drawDay = ({ lawbook, draw }: Maker): IsoDate => shiftDay(lawbook.lawAsAt, -700 - Math.floor(draw() * 5500))

/** The treaties on which a duty hangs: its own, and those that its condition names. */
const treatiesIn = ({ instrumentOf }: Lawbook, duty: DutyLaw): readonly InstrumentId[] => {
  const named = [...JSON.stringify(duty.condition).matchAll(/"to":"([^"]+)"/g)].map((m) => m[1] ?? '')
  return [...new Set([duty.instrument, ...named])].filter((id) => instrumentOf.has(id))
}

const ASKS_COURT = /"(icc|icc-acceptance|icc-begun-before-leaving)"/

function whoOwesMade(maker: Maker): Made | null {
  const { lawbook, texts, draw } = maker
  const wanted = pick(draw, ['self', 'other', 'both', 'neither'] as const)
  const instrument = pick(draw, datedTreaties(lawbook))
  const duty = pick(
    draw,
    lawbook.duties.filter(
      (d) =>
        d.instrument === instrument?.id &&
        isPlain(d) &&
        texts.duties[d.id]?.trigger === undefined &&
        !ASKS_COURT.test(JSON.stringify(d.condition)),
    ),
  )
  const crime = duty === undefined ? undefined : pick(draw, duty.crimes)
  if (instrument === undefined || duty === undefined || crime === undefined) return null
  const treaties = treatiesIn(lawbook, duty)
  const states = shuffled(draw, stateCodes(lawbook)).slice(0, 24)
  const conduct = drawDay(maker)
  for (let i = 0; i + 1 < states.length; i += 2) {
    const [self = '', other = ''] = states.slice(i, i + 2)
    const situation = fullCase(self, other, crime, lawbook.lawAsAt, {
      conduct,
      territory: pick(draw, ['self', 'other', 'elsewhere'] as const) ?? 'elsewhere',
    })
    if ([self, other].some((s) => treaties.some((id) => sureOf(lawbook, situation, s, id) === null))) continue
    if (isReserved(lawbook, duty.id, situation)) continue
    const found = verdictsOf(lawbook, situation, { duties: [duty], channels: [] }).duties
    const of = (bearer: string) => found.find((f) => f.bearer === bearer)?.verdict
    const [a, b] = [of('self'), of('other')]
    if (a === undefined || b === undefined || a === 'depends' || b === 'depends') continue
    const opened = openSituation(narrowed(lawbook, duty), texts, situation)
    if (whoOwes(opened.assessment, duty.id) !== wanted) continue
    if (opened.assessment.duties.some((f) => f.lane !== 'law')) continue
    const {
      id: _i,
      scenario: _s,
      minutes,
      ...draft
    } = setIn(opened, 'made', { id: 'made', kind: 'who-owes', minutes: 2, duty: duty.id })
    return {
      key: `${self}:${other}:${duty.id}`,
      minutes,
      question: {
        ...draft,
        situation,
        story: [
          t('training.story.suppose'),
          ...storyOf(opened.words, ['laws']),
          ...treaties.flatMap((id) => [self, other].map((s) => boundSince(opened.words, s, id))),
        ],
        cases: [],
      },
    }
  }
  return null
}

const ASKED = NEEDS.filter((n) => n === 'extradition' || n === 'evidence' || n === 'transfer-of-proceedings')

function firstChannelMade(maker: Maker): Made | null {
  const { lawbook, texts, draw } = maker
  const [self = '', other = ''] = shuffled(draw, stateCodes(lawbook))
  const crime = pick(draw, coreCrimes(texts)) ?? 'torture'
  const need = pick(draw, ASKED) ?? 'extradition'
  const situation = fullCase(self, other, crime, lawbook.lawAsAt, {
    conduct: drawDay(maker),
    needs: [need],
    needsTreaty: draw() < 0.5,
    hasBilateral: draw() < 0.25,
  })
  const asked = { need, from: 'other', to: 'self' } as const
  const channels = lawbook.channels.filter((c) => c.need === need || c.alsoServes.includes(need))
  const basis = [
    ...new Set(channels.flatMap((c) => c.routes.filter((r) => r.crimes.includes(crime)).flatMap((r) => r.basis))),
  ]
  const tabled = basis.filter((id) => (lawbook.instrumentOf.get(id)?.status.kind ?? 'none') !== 'none')
  const isSure = (id: InstrumentId) => [self, other].every((s) => sureOf(lawbook, situation, s, id) !== null)
  if (!tabled.every(isSure)) return null
  const opened = openSituation({ ...lawbook, channels, duties: [], cautions: [] }, texts, situation)
  const exercise = { id: `${self}-${other}-${crime}`, kind: 'first-channel', minutes: 3, ...asked } as const
  const found = serving(opened.assessment, asked)
  if (found.length < 3 || flaws(lawbook, opened.assessment, exercise).length > 0) return null
  if (found.some((f) => f.status === 'conditional' || (f.gated && f.status === 'open'))) return null
  if (found.some((f) => f.channel.routes.some((r) => r.duties.some((d) => isReserved(lawbook, d, situation)))))
    return null
  const {
    id: _i,
    scenario: _s,
    minutes,
    ...draft
  } = setIn({ ...opened, words: { ...opened.words, lawbook } }, 'made', exercise)
  return {
    key: `${self}:${other}:${crime}:${need}`,
    minutes,
    question: {
      ...draft,
      situation,
      story: [t('training.story.suppose'), ...storyOf(opened.words), ...treatiesTold(opened.words, tabled)],
      cases: [],
    },
  }
}

const WORDS = [
  ['not-party', 'notParty'],
  ['signatory', 'signatory'],
  ['consented-not-yet-in-force', 'consented'],
  ['party', 'party'],
  ['withdrawn', 'withdrawn'],
] as const satisfies readonly (readonly [StatusWord, string])[]

/** What a State was to a treaty on a day: the days are told, and the day drawn stands at an edge or between two. */
function partyOrSignatory(maker: Maker): Made | null {
  const { lawbook, texts, draw } = maker
  const instrument = pick(draw, datedTreaties(lawbook))
  const drawn = instrument === undefined ? null : drawRow(maker, instrument)
  if (instrument === undefined || drawn === null) return null
  const [self, row] = drawn
  const edges = [row.signed, row.consentDate, row.inForce, row.ended].filter((d) => d !== undefined)
  const days = [...new Set(edges.flatMap((d) => [shiftDay(d, -1), d, shiftDay(d, 100)]))].filter(
    (d) => d <= lawbook.lawAsAt && (instrument.adopted === undefined || d >= instrument.adopted),
  )
  const wanted = pick(draw, WORDS)?.[0]
  // whether a State had signed before it ratified is not known where the table has no day of signature
  const knownFrom = row.signed === undefined && row.consent !== 'accession' ? row.consentDate : undefined
  const statusOn = (d: IsoDate) => sureOf(lawbook, fullCase(self, self, 'torture', d), self, instrument.id)?.status(d)
  const date = pick(
    draw,
    days.filter((d) => (knownFrom === undefined || d >= knownFrom) && statusOn(d) === wanted),
  )
  if (date === undefined || wanted === undefined) return null
  const situation: Situation = {
    ...fullCase(self, self, 'torture', date),
    other: null,
    iccAcceptance: {},
    treatyRequired: {},
  }
  const opened = openSituation({ ...lawbook, duties: [], channels: [], cautions: [] }, texts, situation)
  const reasons = statusReasons(opened, instrument.id, 'self')
  const names = { state: stateInText(texts, self), treaty: instrumentInText(texts, instrument.id), date: day(date) }
  const draft: Draft = drafted(
    t('training.ask.status', names),
    'one',
    WORDS.map(([word, key]) => ({
      text: t(`training.option.${key}`),
      citation: null,
      cited: instrumentShort(texts, instrument.id),
      right: word === wanted,
      said: t('training.told.statusOn', { date: day(date), status: t(`status.${wanted}`) }),
      reasons,
    })),
  )
  const since = membershipOf(lawbook, situation, self, instrument.id).since
  return {
    key: `${self}:${instrument.id}`,
    minutes: 2,
    question: {
      ...draft,
      kind: 'belief',
      situation,
      story: datesTold(opened.words, self, instrument, row, since),
      cases: [],
    },
  }
}
