import type { Assessment, DutyFinding } from '../engine/assess.ts'
import { capital, t } from '../text/t.ts'
import { articleInWords, cite } from './articles.ts'
import { type OfferedQuestion, pageOf } from './deciding.ts'
import { instrumentShort, type Words } from './names.ts'
import { questionInWords } from './questions.ts'

export interface LiveDuty {
  readonly id: string
  readonly text: string
  readonly citation: string
  readonly gated: boolean
  readonly onOwnView: boolean
}
/** The result beside the form: the reader's own State, in short. */
export interface LiveResult {
  readonly counts: string
  readonly applying: readonly LiveDuty[]
  readonly depending: readonly LiveDuty[]
  readonly channels: string
  readonly open: readonly OfferedQuestion[]
}

/** What the answers give so far. Cheaper than a report: no reasons are worded. */
export function liveResult(words: Words, assessment: Assessment): LiveResult {
  const own = assessment.duties.filter((d) => d.bearer === 'self' && d.lane === 'law')
  const applying = own.filter((d) => d.verdict === 'applies')
  const depending = own.filter((d) => d.verdict === 'depends')
  const channels = (status: string) => assessment.channels.filter((c) => c.status === status).length
  return {
    counts: liveCounts(assessment),
    applying: applying.map((d) => liveDuty(words, d)),
    depending: depending.map((d) => liveDuty(words, d)),
    channels: t('expert.channelsCount', {
      open: channels('open'),
      conditional: channels('conditional'),
      closed: channels('closed'),
    }),
    open: assessment.questions.map(({ id }) => ({ id, text: questionInWords(words, id), page: pageOf(id) })),
  }
}

/** How the duties of the reader's own State stand, in one line; what stands only under a further condition is counted apart. */
export function liveCounts({ duties, questions }: Assessment): string {
  const own = duties.filter((d) => d.bearer === 'self' && d.lane === 'law')
  const applying = own.filter((d) => d.verdict === 'applies')
  return t('result.liveCounts', {
    applies: applying.filter((d) => !d.gated).length,
    gated: applying.filter((d) => d.gated).length,
    may: own.filter((d) => d.verdict === 'depends').length,
    open: questions.length,
  })
}

function liveDuty({ texts }: Words, { duty, gated, reason }: DutyFinding): LiveDuty {
  const text = texts.duties[duty.id]
  return {
    id: duty.id,
    text: capital(
      `${text?.trigger === undefined ? '' : `${text.trigger}: `}${t(`strength.${duty.strength}`)} ${text?.act ?? ''}`,
    ),
    citation: cite(instrumentShort(texts, duty.instrument), articleInWords(duty.article, duty.articleConfirmed)),
    gated,
    onOwnView: reason.positions.length > 0,
  }
}
