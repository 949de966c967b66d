import { type Block, type ListItem, type Memo, type Run, textOf } from './blocks.ts'

type Form = 'md' | 'text'

/** A document as Markdown or plain text. Notes stand in brackets after what they support, with the id of the finding last. */
export function toMarkdown(memo: Memo, form: Form = 'md'): string {
  const out: string[] = []
  let number = 0
  for (const block of [...headOf(memo), ...memo.blocks]) {
    if (block.kind === 'finding') number++
    out.push(...linesOf(block, form, number), '')
  }
  return `${out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}

const headOf = (memo: Memo): readonly (Block | { readonly kind: 'title'; readonly text: string })[] => [
  ...(memo.marking === null
    ? []
    : [{ kind: 'line' as const, line: { runs: [{ text: memo.marking.toUpperCase(), as: 'strong' as const }] } }]),
  { kind: 'title', text: memo.title },
  { kind: 'line', line: { runs: [memo.subtitle] } },
]

function linesOf(block: Block | { kind: 'title'; text: string }, form: Form, number: number): readonly string[] {
  switch (block.kind) {
    case 'title':
      return titleLines(block.text, 1, form)
    case 'part':
      return titleLines(block.text, 2, form)
    case 'heading':
      return titleLines(block.text, block.level, form)
    case 'line':
      return [wordsOf(block.line.runs, form) + notesOf(block.line.note)]
    case 'finding':
      return [
        `${number}. ${wordsOf(block.line.runs, form)}${notesOf(block.line.note, block.about)}`,
        ...block.under.flatMap((i) => itemLines(i, '- ', 3, form)),
      ]
    case 'list':
      return block.items.flatMap((i, n) =>
        itemLines(i, { bullets: '- ', numbers: `${n + 1}. `, boxes: '- [ ] ' }[block.marks], 0, form),
      )
    case 'table':
      return form === 'md' ? tableLines(block) : tableAsText(block)
    case 'room':
      return [block.label, '', ...Array.from({ length: block.lines }, () => '_'.repeat(60))]
  }
}

function titleLines(text: string, level: number, form: Form): readonly string[] {
  if (form === 'md') return [`${'#'.repeat(level)} ${escaped(text)}`]
  return [level < 3 ? text.toUpperCase() : text, '-'.repeat(Math.min(text.length, 72))]
}

function itemLines(item: ListItem, mark: string, indent: number, form: Form): readonly string[] {
  return [
    `${' '.repeat(indent)}${mark}${wordsOf(item.runs, form)}${notesOf(item.note, item.about)}`,
    ...(item.under ?? []).flatMap((i) => itemLines(i, '- ', indent + 2, form)),
  ]
}

function notesOf(note: readonly string[] = [], about?: string): string {
  const all = [...note.map((n) => n.replace(/\.$/, '')), ...(about === undefined ? [] : [about])]
  return all.length === 0 ? '' : ` [${all.join('; ')}]`
}

const wordsOf = (runs: readonly Run[], form: Form): string =>
  runs
    .map((run) => {
      const text = form === 'md' ? escaped(textOf(run)) : textOf(run)
      if (typeof run === 'string') return text
      if (run.as === 'blank') return `[${text}]`
      if (run.as !== 'strong') return text
      // the mark must touch the words
      const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
      return form === 'md' ? `${before}**${inner}**${after}` : `${before}${inner.toUpperCase()}${after}`
    })
    .join('')

/** Signs that Markdown would take for its own. */
const escaped = (text: string): string =>
  text.replace(/https?:\S+|[*_`|<#]/g, (found) => (found.length > 1 ? found : `\\${found}`))

function tableLines({ caption, head, rows }: Extract<Block, { kind: 'table' }>): readonly string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    `**${escaped(caption)}**`,
    '',
    row(head.map(escaped)),
    row(head.map(() => '---')),
    ...rows.map((cells) => row(cells.map((c) => wordsOf(c, 'md')))),
  ]
}
const tableAsText = ({ caption, head, rows }: Extract<Block, { kind: 'table' }>): readonly string[] => [
  caption,
  ...rows.map((cells) => `- ${cells.map((c, i) => `${head[i]}: ${wordsOf(c, 'text')}`).join('; ')}`),
]
