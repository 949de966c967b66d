import type { DutyLaw } from '../lawbook/types.ts'
import { sentence } from '../report/names.ts'
import { t } from '../text/t.ts'
import { toDuty } from './links.ts'
import type { Item, Library } from './page.ts'

/** Who bears a duty, as the first words of its sentence. */
export const actorInWords = ({ lawbook, texts }: Library, duty: DutyLaw): string => {
  if (duty.actor === 'any-party') {
    const kind = lawbook.instrumentOf.get(duty.instrument)?.kind
    return t(kind === 'treaty' ? 'library.actor.any-party' : 'library.actor.any-state')
  }
  if (duty.actor === 'un') {
    const instrument = texts.instruments[duty.instrument]
    const isBody = lawbook.instrumentOf.get(duty.instrument)?.kind === 'mechanism'
    return isBody && instrument !== undefined
      ? `${instrument.article ? 'The ' : ''}${instrument.short}`
      : t('library.actor.un')
  }
  return t(`library.actor.${duty.actor}`)
}

/** 'If …: the Requested State must, if asked, …, but only if …' */
export function dutySentence(library: Library, duty: DutyLaw): string {
  const text = library.texts.duties[duty.id]
  const act = text?.act ?? duty.id
  const actor = actorInWords(library, duty)
  const core =
    duty.strength === 'must-if-requested' && act.startsWith('not ')
      ? `${actor} ${t('strength.mustNotIfAsked')} ${act.slice('not '.length)}`
      : `${actor} ${t(`strength.${duty.strength}`)} ${act}`
  const trigger = text?.trigger
  return sentence(trigger === undefined ? core : `${trigger}: ${core.charAt(0).toLowerCase()}${core.slice(1)}`)
}

export const dutyItem = (library: Library, duty: DutyLaw): Item => ({
  words: [dutySentence(library, duty)],
  mark: duty.strength,
  note: { cite: [toDuty(library, duty)], confidence: duty.confidence },
})
