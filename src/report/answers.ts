import { parseSpan } from '../engine/dates.ts'
import type { Place } from '../engine/situation.ts'
import type { Truth } from '../engine/truth.ts'
import { ACCEPTANCES, LEGAL_NEEDS } from '../lawbook/types.ts'
import { day, listed, t } from '../text/t.ts'
import { crimesInText, instrumentShort, lower, needTitle, stateInText, stateName, type Words } from './names.ts'

/** One answer of the person, as the report repeats it. */
export interface WordedAnswer {
  readonly id: string
  readonly question: string
  readonly answer: string
}

export const truthInWords = (truth: Truth | undefined): string => t(`answer.${truth ?? 'unknown'}`)

/** Where something is, in words; the input is a place of the situation. */
export function placeInWords({ texts, situation }: Words, place: Place): string {
  if (place === 'self') return stateName(texts, situation.self)
  if (place === 'other') return situation.other === null ? t('answer.anotherState') : stateName(texts, situation.other)
  return place === 'elsewhere' || place === 'unknown' ? t(`answer.${place}`) : stateName(texts, place)
}

/** The time of the acts in words. */
export function conductInWords(conduct: string): string {
  const span = conduct === 'unknown' ? null : parseSpan(conduct)
  if (span === null) return t('answer.unknown')
  if (span.to === null) return t('answer.ongoing', { date: day(span.from) })
  if (/^\d{4}$/.test(conduct)) return conduct
  return span.from === span.to ? day(span.from) : t('answer.between', { from: day(span.from), to: day(span.to) })
}

/** Every answer of the situation in the order of the guide, 'not known' among them. */
export function answersInWords(words: Words): readonly WordedAnswer[] {
  const { texts, situation: s } = words
  const out: WordedAnswer[] = []
  const add = (id: string, question: string, answer: string) => out.push({ id, question, answer })
  add('crime', t('answer.crimes'), crimesInText(texts, s.crimes))
  if (s.crimes.includes('war-crimes')) {
    add('conflict', t('answer.conflict'), t(s.conflict === 'none' ? 'answer.noConflict' : `answer.${s.conflict}`))
    if (s.conflict === 'international') add('grave-breach', t('answer.graveBreach'), truthInWords(s.graveBreach))
  }
  add('state', t('answer.state'), stateName(texts, s.self))
  add('with', t('answer.with'), s.other === null ? t('answer.none') : stateName(texts, s.other))
  add('role', t('answer.role'), t(`answer.${s.role}`))
  for (const [state, rows] of Object.entries(s.status)) {
    for (const [id, said] of Object.entries(rows)) {
      const status = t(`status.${said.status}`)
      const answer = said.date === undefined ? status : t('answer.since', { status, date: day(said.date) })
      add(
        `status:${state}:${id}`,
        t('answer.status', { state: stateName(texts, state), treaty: instrumentShort(texts, id) }),
        t('answer.youSaid', { answer }),
      )
    }
  }
  for (const [id, said] of Object.entries(s.inForce)) {
    add(
      `in-force:${id}`,
      t('answer.inForce', { treaty: instrumentShort(texts, id) }),
      t('answer.youSaid', { answer: said === 'no' || said === 'unknown' ? truthInWords(said) : day(said) }),
    )
  }
  if (s.icc['situation-open'] !== 'unknown')
    add('icc:situation-open', t('answer.situationOpen'), truthInWords(s.icc['situation-open']))
  if (s.icc.warrant !== 'unknown') add('icc:warrant', t('answer.warrant'), truthInWords(s.icc.warrant))
  for (const [state, said] of Object.entries(s.iccAcceptance)) {
    const answer =
      said === 'none'
        ? t('answer.no')
        : said === 'unknown'
          ? t('answer.unknown')
          : listed(Object.keys(said).map((by) => t(`question.${by as 'declaration-12-3'}`)))
    add(`icc:${state}`, t('answer.acceptance', { state: stateName(texts, state) }), answer)
  }
  add('suspect-in', t('answer.suspectIn'), placeInWords(words, s.suspectIn))
  add('territory', t('answer.territory'), placeInWords(words, s.territory))
  add('national-of', t('answer.nationalOf'), placeInWords(words, s.suspectNationality))
  add('conduct', t('answer.conduct'), conductInWords(s.conduct))
  add('at', t('answer.at'), day(s.at))
  for (const [state, held] of Object.entries(s.treatyRequired)) {
    for (const need of LEGAL_NEEDS) {
      if (held[need] === undefined) continue
      add(
        `treaty-required:${state}:${need}`,
        t('answer.treatyRequired', { state: stateInText(texts, state), need: t(`reason.${need}`) }),
        truthInWords(held[need]),
      )
    }
  }
  for (const need of LEGAL_NEEDS) {
    if (s.bilateral[need] === undefined) continue
    add(`bilateral:${need}`, t('answer.bilateral', { need: t(`reason.${need}`) }), truthInWords(s.bilateral[need]))
  }
  add(
    'need',
    t('answer.needs'),
    s.needs.length === 0 ? t('answer.allNeeds') : listed(s.needs.map((n) => lower(needTitle(texts, n)))),
  )
  for (const [point, said] of Object.entries(s.positions)) {
    add(`position:${point}`, t('answer.position', { point: texts.points[point]?.title ?? point }), truthInWords(said))
  }
  return out
}

const TRUTH_WORDS: readonly unknown[] = ['yes', 'no', 'unknown']

/** An answer that was set aside, in words. It may come from outside: what is not understood is shown as it was given. */
export function asideInWords(words: Words, id: string, value: unknown): string {
  const [head = ''] = id.split(':')
  if (head === 'icc' && typeof value === 'object' && value !== null) {
    const steps = ACCEPTANCES.filter((by) => by in value)
    if (steps.length > 0) return listed(steps.map((by) => t(`question.${by}`)))
  }
  if (typeof value !== 'string') return JSON.stringify(value) ?? t('answer.unknown')
  if (TRUTH_WORDS.includes(value)) return truthInWords(value as Truth)
  if (head === 'conflict' && (value === 'international' || value === 'non-international')) return t(`answer.${value}`)
  if (value === 'none') return t('answer.noConflict')
  if (head === 'suspect-in' || head === 'territory' || head === 'national-of') return placeInWords(words, value)
  return head === 'conduct' ? conductInWords(value) : value
}
