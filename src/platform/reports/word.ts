/** What a Word document of ours is built from: headings, paragraphs and tables, made fit for Word. */
import {
  BorderStyle,
  LeaderType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import { withoutControls } from './printable.ts'

/** The ids of the styles that blocks refer to. They differ per document: in a Dutch Word heading 1 has the id `Kop1`. */
export type WordStyles = {
  headings: readonly [string | null, string | null, string | null]
  /** How an item of a list gets its sign: by the numbering of our own document, by a style of a template, or typed. */
  bullets: { by: 'numbering' } | { by: 'style'; style: string } | { by: 'sign' }
}

export const usualStyles: WordStyles = {
  headings: ['Heading1', 'Heading2', 'Heading3'],
  bullets: { by: 'numbering' },
}

export type WordBlock = Paragraph | Table

export type HeadingLevel = 1 | 2 | 3

type TextLook = { bold?: boolean; colour?: string }

/** What stands in one cell: text, paragraphs, or either over several columns or in a colour. */
export type WordCell = string | { content: string | readonly Paragraph[]; span?: number; fill?: string }

export type WordColumn = {
  name: string
  /** Its share of the width of the table; shares are relative to each other. */
  share: number
  /** The look of its head, when it is not the usual one. */
  head?: { fill: string; colour: string }
}

/** Colours as on screen (light), without the #. */
export const wordColours = {
  ink: '17262B',
  soft: '4D5F64',
  line: 'DCD9CF',
  brandDeep: '083842',
  tint: 'E3F0F2',
  /** The four phases, each with the colour of text that reads well on it. */
  phases: [
    { fill: 'D3E7EA', colour: '17262B' },
    { fill: '93C3CA', colour: '17262B' },
    { fill: '2F7480', colour: 'FFFFFF' },
    { fill: '0B4F5C', colour: 'FFFFFF' },
  ],
}

/** The width between the margins of an A4 page, in twentieths of a point: 170 mm. */
export const textWidth = 9638

/**
 * Text as runs, with its line breaks; without the characters that make Word call a file damaged. An invisible word
 * joiner keeps `{{` apart, so that what people typed is never taken for a placeholder of a template.
 */
export function textRuns(text: string, { bold, colour }: TextLook = {}): TextRun[] {
  const look = { ...(bold ? { bold } : {}), ...(colour ? { color: colour } : {}) }
  return withoutControls(text.toWellFormed())
    .replace(/\{(?=\{)/g, '{\u2060')
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...look, ...(index > 0 ? { break: 1 } : {}) }))
}

/** A paragraph of plain text. */
export function paragraph(text: string, look: TextLook = {}): Paragraph {
  return new Paragraph({ children: textRuns(text, look) })
}

/** A paragraph that matters less than what it stands by. */
export function softParagraph(text: string): Paragraph {
  return paragraph(text, { colour: wordColours.soft })
}

/** A paragraph that starts with a bold label: `Schooljaar: 2026–2027`. */
export function labelled(label: string, text: string): Paragraph {
  return new Paragraph({ children: [...textRuns(`${label}: `, { bold: true }), ...textRuns(text)] })
}

/** A list; each item keeps its line breaks. */
export function listItems(items: readonly string[], { bullets } = usualStyles): Paragraph[] {
  return items.map((item) => {
    if (bullets.by === 'numbering') return new Paragraph({ bullet: { level: 0 }, children: textRuns(item) })
    if (bullets.by === 'style') return new Paragraph({ style: bullets.style, children: textRuns(item) })
    return new Paragraph({ indent: { left: 360, hanging: 360 }, children: textRuns(`•  ${item}`) })
  })
}

/** A label with a line after it, to sign on paper. */
export function signatureLine(label: string): Paragraph {
  const tabStops = [
    { type: TabStopType.LEFT, position: 2400 },
    { type: TabStopType.LEFT, position: 7600, leader: LeaderType.UNDERSCORE },
  ]
  const line = new TextRun({ children: [new Tab(), new Tab()] })
  return new Paragraph({ tabStops, spacing: { before: 480 }, children: [...textRuns(label), line] })
}

/**
 * A heading. Besides a style it gets its outline level itself: without it other programs than Word see no heading, and
 * where the document has no such style it is at least bold.
 */
export function heading(
  level: HeadingLevel,
  text: string,
  { styles = usualStyles, newPage = false }: { styles?: WordStyles; newPage?: boolean } = {},
): Paragraph {
  const style = styles.headings[level - 1] ?? null
  return new Paragraph({
    ...(style === null ? {} : { style }),
    outlineLevel: level - 1,
    keepNext: true,
    pageBreakBefore: newPage,
    children: textRuns(text, style === null ? { bold: true } : {}),
  })
}

/**
 * A table as wide as the page, whose first row is marked as its head and returns on each page.
 * @param rows their cells; spans included, as many as there are columns
 */
export function table(columns: readonly WordColumn[], rows: readonly (readonly WordCell[])[]): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.floor((textWidth * share) / shares))
  const line = { style: BorderStyle.SINGLE, size: 4, color: wordColours.line }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 70, bottom: 70, left: 100, right: 100 },
    borders: { top: none, left: none, right: none, insideVertical: line, insideHorizontal: line, bottom: line },
    rows: [headRow(columns), ...rows.map((cells) => new TableRow({ children: cells.map(tableCell), cantSplit: true }))],
  })
}

function headRow(columns: readonly WordColumn[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ name, head }) =>
        new TableCell({
          borders: { bottom: { style: BorderStyle.SINGLE, size: 12, color: wordColours.ink } },
          ...(head ? { shading: { fill: head.fill } } : {}),
          children: [inCell(name, { bold: true, ...(head ? { colour: head.colour } : {}) })],
        }),
    ),
  })
}

function tableCell(cell: WordCell): TableCell {
  if (typeof cell === 'string') return new TableCell({ children: [inCell(cell)] })
  const { content, span = 1, fill } = cell
  return new TableCell({
    columnSpan: span,
    ...(fill ? { shading: { fill } } : {}),
    children: typeof content === 'string' ? [inCell(content)] : content,
  })
}

/** The cell has its own space below. */
function inCell(text: string, look: TextLook = {}): Paragraph {
  return new Paragraph({ spacing: { after: 0 }, children: textRuns(text, look) })
}
