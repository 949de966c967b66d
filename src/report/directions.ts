import type { Assessment, DutyFinding } from '../engine/assess.ts'
import type { Bearer, OwedTo } from '../lawbook/types.ts'
import { capital, t } from '../text/t.ts'
import { bearerInText, type Words } from './names.ts'

/** What one actor owes to another, counted. */
export interface DirectionRow {
  readonly bearer: Bearer
  readonly owedTo: OwedTo
  readonly who: string
  readonly toWhom: string
  readonly must: number
  readonly mustIfAsked: number
  readonly may: number
  readonly depends: number
  /** Duties that apply, but only under a further condition: in none of the counts above. */
  readonly gated: number
  /** How the one to whom it is owed can ask for it; absent where no channel runs that way. */
  readonly channels: { readonly open: number; readonly conditional: number; readonly text: string } | null
}

const BEARERS: readonly Bearer[] = ['self', 'other', 'court', 'un']
const OWED: readonly OwedTo[] = ['counterpart', 'all-parties', 'court', 'un', 'persons']

/** Who owes what to whom: the two States, the Court and the United Nations. Only law is counted, and nothing that does not apply. */
export function directionsOf(words: Words, assessment: Assessment): readonly DirectionRow[] {
  const law = assessment.duties.filter((d) => d.lane === 'law' && d.verdict !== 'does-not-apply')
  return BEARERS.flatMap((bearer) =>
    OWED.flatMap((owedTo) => {
      const owed = law.filter((d) => d.bearer === bearer && d.duty.owedTo === owedTo)
      return owed.length === 0 ? [] : [rowOf(words, assessment, bearer, owedTo, owed)]
    }),
  )
}

function rowOf(
  words: Words,
  assessment: Assessment,
  bearer: Bearer,
  owedTo: OwedTo,
  owed: readonly DutyFinding[],
): DirectionRow {
  const standing = owed.filter((d) => d.verdict === 'applies' && !d.gated)
  const count = (...strengths: readonly string[]) => standing.filter((d) => strengths.includes(d.duty.strength)).length
  return {
    bearer,
    owedTo,
    who: capital(bearerInText(words, bearer)),
    toWhom: creditor(words, bearer, owedTo),
    must: count('must'),
    mustIfAsked: count('must-if-requested'),
    may: count('may', 'should'),
    depends: owed.filter((d) => d.verdict === 'depends').length,
    gated: owed.filter((d) => d.verdict === 'applies' && d.gated).length,
    channels: channelsTo(assessment, askingEnd(bearer, owedTo), bearer),
  }
}

/** Who can ask the bearer for what is owed. */
const askingEnd = (bearer: Bearer, owedTo: OwedTo): Bearer | null =>
  owedTo === 'court' || owedTo === 'un'
    ? owedTo
    : owedTo !== 'counterpart'
      ? null
      : bearer === 'self'
        ? 'other'
        : bearer === 'other'
          ? 'self'
          : null

function creditor(words: Words, bearer: Bearer, owedTo: OwedTo): string {
  switch (owedTo) {
    case 'counterpart':
      return bearerInText(words, bearer === 'self' ? 'other' : 'self')
    case 'all-parties':
      return t('parts.allParties')
    case 'court':
      return t('parts.court')
    case 'un':
      return t('parts.un')
    case 'persons':
      return t('parts.persons')
  }
}

function channelsTo(assessment: Assessment, from: Bearer | null, to: Bearer): DirectionRow['channels'] {
  if (from === null) return null
  const found = assessment.channels.filter((c) => c.from === from && c.to === to)
  if (found.length === 0) return null
  const open = found.filter((c) => c.status === 'open').length
  const conditional = found.filter((c) => c.status === 'conditional').length
  return { open, conditional, text: t('parts.channelsCount', { open, conditional }) }
}
