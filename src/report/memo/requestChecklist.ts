import { CHECKLIST_PARTS, type ChecklistPart, REQUEST_PARTS, type RequestPart } from '../../lawbook/types.ts'
import { t } from '../../text/t.ts'
import type { ChannelEntry, Report } from '../entries.ts'
import { bearerInText, type Words } from '../names.ts'
import { aside, type Block, bullets, heading, type ListItem, line, list, type Memo, strong } from './blocks.ts'
import {
  beforeBlocks,
  item,
  linesFor,
  memoOf,
  noteOf,
  type RequestCase,
  type RequestOptions,
  requestCase,
  runsOf,
} from './requestCase.ts'

/** The checklist for a request under one channel in one direction: nine parts, then usual mistakes and the safety of witnesses. Pure. */
export function composeChecklist(words: Words, report: Report, channel: ChannelEntry, options: RequestOptions): Memo {
  const held = requestCase(words, report, channel)
  const title =
    held.mode === 'receiving'
      ? t('request.checklist.receiving', { state: bearerInText(words, channel.to) })
      : t(`request.checklist.${held.mode}`)
  return memoOf(held, title, options, [
    ...beforeBlocks(held, [], []),
    ...CHECKLIST_PARTS.flatMap((part, i) => partBlocks(held, part, i + 1)),
    ...(channel.mistakes.length === 0 ? [] : [heading(2, t('request.mistakes')), bullets(channel.mistakes)]),
    ...(channel.safety.length === 0 ? [] : [heading(2, t('request.safetyHead')), bullets(channel.safety)]),
  ])
}

function partBlocks(held: RequestCase, part: ChecklistPart, n: number): readonly Block[] {
  const { words, channel, mode, values } = held
  const { title, why, items } = words.texts.request.checklist[part]
  const general = linesFor(held, items).map((l) => item(runsOf(held, l), noteOf(held, l)))
  const own: readonly ListItem[] = isOfRequest(part)
    ? (words.texts.channels[channel.id]?.requestParts[part] ?? []).map((text) => ({ runs: [text] }))
    : part === 'refusal'
      ? channel.refusal.map((text) => ({ runs: [strong(t(`request.ground.${mode}`)), text] }))
      : []
  const boxes = [...own, ...general]
  return [
    heading(2, t('request.part', { n, title })),
    aside(why),
    ...(part === 'authority'
      ? [
          line(strong(t('request.basis')), ...(values.basis ?? [])),
          ...(mode === 'own' ? [] : [line(channel.direction, '.')]),
        ]
      : []),
    ...(part === 'authority' || part === 'steps' ? [line(strong(t('request.who')), channel.who)] : []),
    ...(part === 'steps' && channel.steps.length > 0 ? [list('numbers', channel.steps)] : []),
    ...(boxes.length > 0 ? [list('boxes', boxes)] : part === 'steps' ? [] : [aside(t('request.nothing'))]),
  ]
}
const isOfRequest = (part: ChecklistPart): part is RequestPart => (REQUEST_PARTS as readonly string[]).includes(part)
