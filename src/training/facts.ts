import { openCase } from '../engine/case.ts'
import { boundOn, type Membership, membershipOf } from '../engine/membership.ts'
import { emptySituation, type Place, type Situation } from '../engine/situation.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { Crime, DutyLaw, InstrumentId, InstrumentLaw, Iso3, IsoDate } from '../lawbook/types.ts'
import { conductInWords } from '../report/answers.ts'
import { crimesInText, instrumentInText, sentence, stateInText, type Words } from '../report/names.ts'
import { capital, day, listed, t } from '../text/t.ts'

/** A case in which everything that could be asked is answered: whatever comes out does not hang on what is not known. */
export function fullCase(
  self: Iso3,
  other: Iso3,
  crime: Crime,
  at: IsoDate,
  facts: Partial<Situation> & { readonly needsTreaty?: boolean; readonly hasBilateral?: boolean } = {},
): Situation {
  const { needsTreaty = false, hasBilateral = false, ...rest } = facts
  const law = { extradition: needsTreaty ? 'yes' : 'no', mla: needsTreaty ? 'yes' : 'no' } as const
  const isWar = crime === 'war-crimes'
  return {
    ...emptySituation(self, [crime], at),
    other,
    role: 'requested',
    conflict: isWar ? 'international' : 'none',
    graveBreach: isWar ? 'yes' : 'no',
    suspectIn: 'self',
    suspectNationality: 'other',
    territory: 'other',
    icc: { 'situation-open': 'no', warrant: 'no' },
    iccAcceptance: { [self]: 'none', [other]: 'none' },
    treatyRequired: { [self]: law, [other]: law },
    bilateral: { extradition: hasBilateral ? 'yes' : 'no', mla: hasBilateral ? 'yes' : 'no' },
    ...rest,
  }
}

/** How a State stands to a treaty, where the tables are sure of it; null where they are not. */
export function sureOf(lawbook: Lawbook, situation: Situation, state: Iso3, id: InstrumentId): Membership | null {
  const row = lawbook.status[id]?.[state]
  const held = membershipOf(lawbook, situation, state, id)
  const isSure =
    held.certainty === 'sure' &&
    row?.disputed === undefined &&
    (row === undefined || row.certainty === 'sure') &&
    held.changes.every((c) => c.bound !== 'unknown') &&
    held.status(situation.at) !== 'unknown'
  return isSure ? held : null
}

/** Treaties whose own beginning is known, and that have a table of States. */
export const datedTreaties = (lawbook: Lawbook): readonly InstrumentLaw[] =>
  lawbook.instruments.filter(
    (i) => i.kind === 'treaty' && i.status.kind === 'table' && i.inForce !== null && i.inForce !== 'unverified',
  )

/** A duty that can be asked of without a second thought: with a confirmed article, under no gate, and no point of dispute. */
export const isPlain = (duty: DutyLaw): boolean =>
  duty.articleConfirmed &&
  duty.article !== 'none' &&
  duty.confidence === 'text-read' &&
  duty.gates.length === 0 &&
  duty.points.length === 0 &&
  duty.strength.startsWith('must')

/** Whether a reservation of one of the two States is made against the duty. */
export const isReserved = (lawbook: Lawbook, duty: string, { self, other }: Situation): boolean =>
  (lawbook.reservationsOn.get(duty) ?? []).some((r) => r.state === self || r.state === other)

/** The facts of a case in sentences: what is supposed of it. Treaties are told apart. */
export function storyOf(words: Words, without: readonly ('acts' | 'at' | 'places' | 'laws')[] = []): readonly string[] {
  const { texts, situation: s, lawbook } = words
  const name = (place: Place): string =>
    place === 'self'
      ? stateInText(texts, s.self)
      : place === 'other' && s.other !== null
        ? stateInText(texts, s.other)
        : lawbook.stateOf.has(place)
          ? stateInText(texts, place)
          : t('training.story.elsewhere')
  const has = (part: 'acts' | 'at' | 'places' | 'laws') => !without.includes(part)
  const legal = [t('reason.extradition'), t('reason.mla')]
  const { conduct } = openCase(lawbook, s, {})
  return [
    t('training.story.crimes', { crimes: crimesInText(texts, s.crimes) }),
    ...(s.crimes.includes('war-crimes') && s.conflict !== 'unknown' && s.conflict !== 'none'
      ? [t('training.story.conflict', { kind: t(`reason.${s.conflict}`) })]
      : []),
    ...(s.crimes.includes('war-crimes') && s.graveBreach === 'yes' ? [t('training.story.graveBreach')] : []),
    ...(has('acts') && conduct !== null
      ? [
          t(conduct.from === conduct.to ? 'training.story.acts' : 'training.story.actsTime', {
            date: conductInWords(s.conduct),
          }),
        ]
      : []),
    ...(has('places')
      ? [
          t('training.story.suspect', { place: name(s.suspectIn), nation: name(s.suspectNationality) }),
          t('training.story.territory', { place: name(s.territory) }),
        ]
      : []),
    ...(has('laws') && s.other !== null
      ? [
          ...[s.self, s.other].map((iso) => {
            const asks = s.treatyRequired[iso]?.extradition === 'yes'
            const values = { state: stateInText(texts, iso), needs: listed(legal, 'disjunction') }
            return t(asks ? 'training.story.law' : 'training.story.lawNot', values)
          }),
          t(s.bilateral.extradition === 'yes' ? 'training.story.bilateral' : 'training.story.bilateralNot', {
            needs: listed(legal, s.bilateral.extradition === 'yes' ? 'conjunction' : 'disjunction'),
          }),
        ]
      : []),
    ...(has('at') ? [t('training.story.at', { date: day(s.at) })] : []),
  ].map(sentence)
}

/** How the two States stand to some treaties, gathered: which bind both, which only one of them. */
export function treatiesTold(words: Words, ids: readonly InstrumentId[]): readonly string[] {
  const { lawbook, texts, situation } = words
  const { self, other, at } = situation
  const isBound = (iso: Iso3 | null, id: InstrumentId) =>
    iso !== null && boundOn(membershipOf(lawbook, situation, iso, id), at) === 'yes'
  const named = (list: readonly InstrumentId[]) => listed(list.map((id) => instrumentInText(texts, id)))
  const both = ids.filter((id) => isBound(self, id) && isBound(other, id))
  const only = (a: Iso3 | null, b: Iso3 | null) => ids.filter((id) => isBound(a, id) && !isBound(b, id))
  const none = ids.filter((id) => !isBound(self, id) && !isBound(other, id))
  const tellBoth = (list: readonly InstrumentId[]) =>
    list.length === 0 ? [] : [t('training.story.bothBound', { treaties: named(list) })]
  const tellOnly = (list: readonly InstrumentId[], a: Iso3 | null, b: Iso3 | null) =>
    list.length === 0 || a === null || b === null
      ? []
      : [
          t('training.story.onlyBound', {
            state: capital(stateInText(texts, a)),
            other: stateInText(texts, b),
            treaties: named(list),
          }),
        ]
  return [
    ...tellBoth(both),
    ...tellOnly(only(self, other), self, other),
    ...tellOnly(only(other, self), other, self),
    ...(none.length === 0 ? [] : [t('training.story.neitherBound')]),
  ]
}
