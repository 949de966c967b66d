import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  type INumberingOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import { t } from '../../text/t.ts'
import type { Block, Line, ListItem, Memo, Run } from './blocks.ts'

/** Twentieths of a point. */
const MM = 56.7
const SIZES = {
  A4: { width: Math.round(210 * MM), height: Math.round(297 * MM) },
  Letter: { width: 12240, height: 15840 },
}
const MARGIN = Math.round(22 * MM)
const FONT = { ascii: 'Cambria', hAnsi: 'Cambria', eastAsia: 'Noto Serif CJK SC', cs: 'Noto Sans' }
const HEADINGS = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const
/** Scripts that run from right to left. */
const RIGHT_TO_LEFT = /^(ar|fa|he|ur|dv|ps|ckb)\b/

/**
 * The document for Word: heading styles, findings as numbered paragraphs, notes as footnotes, tables whose head is repeated on every page, the
 * pair of States and the date of the law in the running head. Nothing is fetched. Format: Office Open XML (ISO/IEC 29500).
 */
export async function toDocx(memo: Memo): Promise<Blob> {
  return Packer.toBlob(documentOf(memo))
}

/** The same as bytes, for use outside a browser. */
export const toDocxBytes = async (memo: Memo): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toArrayBuffer(documentOf(memo)))

function documentOf(memo: Memo): Document {
  const writer = new Writer(memo)
  const children = [
    ...(memo.marking === null ? [] : [writer.paragraph([{ text: memo.marking, as: 'strong' }], { style: 'Marking' })]),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(memo.title)] }),
    writer.paragraph([memo.subtitle], { style: 'Lead' }),
    ...memo.blocks.flatMap((b) => writer.block(b)),
  ]
  return new Document({
    title: memo.title,
    subject: memo.subtitle,
    description: `${memo.law}. ${t('app.notAdvice')}`,
    keywords: memo.keywords.join(', '),
    creator: t('app.name'),
    lastModifiedBy: t('app.name'),
    styles: stylesFor(memo.onePage === true),
    numbering: NUMBERING,
    footnotes: writer.footnotes,
    features: { updateFields: false },
    sections: [
      {
        properties: {
          page: {
            size: SIZES[memo.paper],
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 600, footer: 600 },
          },
        },
        headers: { default: new Header({ children: [running(memo, [memo.about, memo.law])] }) },
        footers: {
          default: new Footer({
            children: [
              running(memo, [
                memo.marking ?? t('app.notAdvice'),
                new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
              ]),
            ],
          }),
        },
        children,
      },
    ],
  })
}

/** One line of the running head or foot: something at each margin. */
function running({ paper }: Memo, [left, right]: readonly [string, string | TextRun]): Paragraph {
  return new Paragraph({
    style: 'Running',
    tabStops: [{ type: TabStopType.RIGHT, position: SIZES[paper].width - 2 * MARGIN }],
    children: [new TextRun(left), new TextRun('\t'), typeof right === 'string' ? new TextRun(right) : right],
  })
}

/** Writes blocks; footnotes are gathered on the way and numbered in the order in which they are met. */
class Writer {
  readonly footnotes: Record<string, { readonly children: readonly Paragraph[] }> = {}
  private notes = 0
  private lists = 0
  private readonly memo: Memo

  constructor(memo: Memo) {
    this.memo = memo
  }

  block(block: Block): readonly (Paragraph | Table)[] {
    switch (block.kind) {
      case 'heading':
        return [this.heading(block.text, HEADINGS[block.level])]
      case 'part':
        return [this.heading(block.text, HeadingLevel.HEADING_1, true)]
      case 'line':
        return [
          this.paragraph(block.line.runs, {
            note: block.line.note,
            ...(block.tone === 'lead' ? { style: 'Lead' } : block.tone === undefined ? {} : { style: 'Quiet' }),
          }),
        ]
      case 'finding':
        return [
          this.paragraph(block.line.runs, {
            note: block.line.note,
            keepNext: block.under.length > 0,
            numbering: { reference: 'findings', level: 0 },
          }),
          ...block.under.flatMap((i) => this.item(i, 'bullets', 1, 0)),
        ]
      case 'list': {
        const instance = ++this.lists
        return block.items.flatMap((i) => this.item(i, block.marks, 0, instance))
      }
      case 'table':
        return this.table(block)
      case 'room':
        return [
          this.paragraph([block.label], { style: 'Quiet', keepNext: true }),
          ...Array.from({ length: block.lines }, () => new Paragraph({ style: 'Room', children: [] })),
        ]
    }
  }

  private heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel], pageBreakBefore = false) {
    return new Paragraph({ heading: level, pageBreakBefore, keepNext: true, children: [new TextRun(text)] })
  }

  paragraph(
    runs: readonly Run[],
    {
      note,
      ...rest
    }: {
      readonly note?: Line['note'] | undefined
      readonly style?: string
      readonly keepNext?: boolean
      readonly numbering?: { readonly reference: string; readonly level: number; readonly instance?: number }
    } = {},
  ): Paragraph {
    return new Paragraph({ ...rest, children: [...runs.map(runOf), ...this.note(note)] })
  }

  private note(note: Line['note']): readonly ParagraphChild[] {
    if (note === undefined || note.length === 0) return []
    const id = ++this.notes
    const text = note.map((n) => (/[.?!]$/.test(n) ? n : `${n}.`)).join(' ')
    this.footnotes[id] = { children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(` ${text}`)] })] }
    return [new FootnoteReferenceRun(id)]
  }

  private item(item: ListItem, marks: keyof typeof MARKS, level: number, instance: number): readonly Paragraph[] {
    return [
      this.paragraph(item.runs, {
        note: item.note,
        ...(level === 0 ? {} : { style: 'Under' }),
        numbering: { reference: marks, level, ...(marks === 'numbers' ? { instance } : {}) },
      }),
      ...(item.under ?? []).flatMap((i) => this.item(i, 'bullets', level + 1, instance)),
    ]
  }

  private table({ caption, head, rows }: Extract<Block, { kind: 'table' }>): readonly (Paragraph | Table)[] {
    const whole = SIZES[this.memo.paper].width - 2 * MARGIN
    const widths = head.map(() => Math.floor(whole / head.length))
    const cell = (children: readonly Run[], width: number, isHead: boolean) =>
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        margins: { top: 50, bottom: 50, left: 80, right: 80 },
        ...(isHead ? { shading: { fill: 'EEEEEE' } } : {}),
        children: [
          this.paragraph(
            isHead ? children.map((r) => (typeof r === 'string' ? { text: r, as: 'strong' as const } : r)) : children,
            { style: 'Cell' },
          ),
        ],
      })
    return [
      this.paragraph([caption], { style: 'Caption', keepNext: true }),
      new Table({
        width: { size: whole, type: WidthType.DXA },
        columnWidths: widths,
        layout: TableLayoutType.FIXED,
        borders: {
          top: LINE,
          bottom: LINE,
          left: NO_LINE,
          right: NO_LINE,
          insideHorizontal: LINE,
          insideVertical: NO_LINE,
        },
        rows: [
          new TableRow({
            tableHeader: true,
            cantSplit: true,
            children: head.map((h, i) => cell([h], widths[i] ?? 0, true)),
          }),
          ...rows.map(
            (r) => new TableRow({ cantSplit: true, children: r.map((c, i) => cell(c, widths[i] ?? 0, false)) }),
          ),
        ],
      }),
      new Paragraph({ style: 'Quiet', children: [] }),
    ]
  }
}
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '999999' }
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' }

function runOf(run: Run): TextRun {
  if (typeof run === 'string') return new TextRun(run)
  switch (run.as) {
    case 'strong':
      return new TextRun({ text: run.text, bold: true, boldComplexScript: true })
    case 'quiet':
      return new TextRun({ text: run.text, color: '555555' })
    case 'blank':
      return new TextRun({ text: `[${run.text}]`, shading: { fill: 'E8E8E8' } })
    case 'name': {
      const rightToLeft = RIGHT_TO_LEFT.test(run.lang)
      return new TextRun({
        text: run.text,
        rightToLeft,
        // without it Word takes the Latin settings for letters of another script
        language: { value: run.lang, eastAsia: run.lang, bidirectional: run.lang },
        sizeComplexScript: 24,
      })
    }
  }
}

const MARKS = { bullets: '•', boxes: '☐', numbers: '%1.' } as const
const level = (n: number, text: string, format: (typeof LevelFormat)[keyof typeof LevelFormat]) => ({
  level: n,
  text,
  format,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 400 + n * 380, hanging: 380 } } },
})
const levels = (text: string, format: (typeof LevelFormat)[keyof typeof LevelFormat]) => [
  level(0, text, format),
  ...[1, 2, 3].map((n) => level(n, '–', LevelFormat.BULLET)),
]
const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: 'findings',
      levels: [
        {
          ...level(0, '%1.', LevelFormat.DECIMAL),
          style: { paragraph: { indent: { left: 560, hanging: 560 }, spacing: { before: 120 } } },
        },
      ],
    },
    { reference: 'bullets', levels: levels('•', LevelFormat.BULLET) },
    { reference: 'boxes', levels: levels('☐', LevelFormat.BULLET) },
    { reference: 'numbers', levels: levels('%1.', LevelFormat.DECIMAL) },
  ],
}

const size = (points: number) => ({ size: points * 2, sizeComplexScript: points * 2 })
const headingStyle = (points: number, before: number, after = 80) => ({
  run: { font: FONT, ...size(points), bold: true, boldComplexScript: true, color: '000000' },
  paragraph: { spacing: { before, after }, keepNext: true },
})
/** The styles; tighter where all must fit one page. */
const stylesFor = (tight: boolean) => ({
  default: {
    document: {
      run: {
        font: FONT,
        ...size(tight ? 9 : 10.5),
        language: { value: 'en-GB', eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: tight ? { after: 20, line: 240 } : { after: 80, line: 264 } },
    },
    title: headingStyle(tight ? 15 : 18, 0),
    heading1: tight ? headingStyle(11, 120, 20) : headingStyle(14, 320),
    heading2: tight ? headingStyle(10, 90, 20) : headingStyle(12, 240),
    heading3: headingStyle(10.5, 160),
    footnoteText: { run: { font: FONT, ...size(8.5) }, paragraph: { spacing: { after: 20 } } },
  },
  paragraphStyles: [
    {
      id: 'Lead',
      name: 'Lead',
      basedOn: 'Normal',
      run: size(tight ? 9.5 : 11.5),
      paragraph: { spacing: { after: tight ? 40 : 120 } },
    },
    { id: 'Quiet', name: 'Quiet', basedOn: 'Normal', run: { ...size(tight ? 8 : 9), color: '444444' } },
    {
      id: 'Under',
      name: 'Under',
      basedOn: 'Normal',
      run: size(tight ? 8.5 : 9),
      paragraph: { spacing: { after: 30, line: 240 } },
    },
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: size(9), paragraph: { spacing: { after: 0 } } },
    {
      id: 'Caption',
      name: 'Caption',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { keepNext: true, spacing: { before: 200 } },
    },
    { id: 'Running', name: 'Running', basedOn: 'Normal', run: { ...size(8.5), color: '444444' } },
    {
      id: 'Marking',
      name: 'Marking',
      basedOn: 'Normal',
      run: { ...size(11), bold: true, allCaps: true },
      paragraph: { spacing: { after: 160 } },
    },
    {
      id: 'Room',
      name: 'Room',
      basedOn: 'Normal',
      paragraph: {
        spacing: { before: 260 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'BBBBBB', space: 1 } },
      },
    },
  ],
})
