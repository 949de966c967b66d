import { LETTER_PARTS, type LetterPart } from '../../lawbook/types.ts'
import { day, t } from '../../text/t.ts'
import type { ChannelEntry, Report } from '../entries.ts'
import { bearerInText, type Words } from '../names.ts'
import { type Block, blank, heading, line, type Memo, quiet, strong } from './blocks.ts'
import {
  beforeBlocks,
  boundLines,
  filled,
  gatedRuns,
  linesFor,
  memoOf,
  type RequestCase,
  type RequestOptions,
  requestCase,
  runsOf,
} from './requestCase.ts'

/** The skeleton of a letter under one channel in one direction. What the situation holds is filled in, all else is a blank. Pure. */
export function composeLetter(words: Words, report: Report, channel: ChannelEntry, options: RequestOptions): Memo {
  const held = requestCase(words, report, channel)
  const { kind, mode } = held
  const stated = LETTER_PARTS.flatMap((p) => linesFor(held, words.texts.request.letter[p].paragraphs))
  return memoOf(held, t('request.letter', { title: kind.title }), options, [
    ...(mode === 'receiving' ? [line(t('request.model', { state: bearerInText(words, channel.from) }))] : []),
    ...beforeBlocks(
      held,
      stated,
      channel.safety.map((text) => t('request.safety', { text })),
    ),
    heading(2, t('request.theLetter')),
    ...headOf(held, options),
    line(...filled(kind.opening, held.values)),
    ...LETTER_PARTS.filter((p) => paragraphsOf(held, p).length > 0).flatMap((p, i) => [
      heading(3, t('request.part', { n: i + 1, title: words.texts.request.letter[p].title })),
      ...paragraphsOf(held, p),
    ]),
    line(...filled(kind.closing, held.values)),
    { kind: 'room', label: t('request.signature'), lines: 2 },
    line(...filled(kind.signature, held.values)),
  ])
}

function headOf({ kind, values, channel, report, mode }: RequestCase, { dated }: RequestOptions): readonly Block[] {
  const authority = blank(t('request.blank.authority'))
  return [
    line(authority, ', ', ...(values.writer ?? [])),
    line(strong(t('request.reference')), blank(t('request.blank.reference'))),
    line(strong(t('request.date')), dated === true ? day(report.at) : blank(t('request.blank.date'))),
    line(strong(t('request.to')), authority, ...(mode === 'own' ? [] : [', ', ...(values.addressee ?? [])])),
    line(strong(t('request.through')), quiet(channel.who)),
    line(strong(t('request.subject')), kind.title, ': ', blank(t('request.blank.case'))),
  ]
}

function paragraphsOf(held: RequestCase, part: LetterPart): readonly Block[] {
  const said = linesFor(held, held.words.texts.request.letter[part].paragraphs).map((l) =>
    line(...runsOf(held, l), ...(l.instrument === undefined ? [] : gatedRuns(held.words, held.channel, l.instrument))),
  )
  if (part !== 'basis') return said
  return held.channel.basisIds.length === 0
    ? [line(held.words.texts.request.basis.none)]
    : [...said, ...boundLines(held).map((runs) => line(...runs))]
}
