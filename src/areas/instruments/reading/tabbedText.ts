/** Tables in text with tabs, as one gets by copying a table out of Word or a sheet. Everything here is pure. */
import { type Block, type Cell, paragraph, type Table } from './source.ts'

/** Between a criterion and its four phases. */
const fewestTabs = 4

const reasonLooseLines = 'Deze tekst loopt in het document door op regels zonder tabs. Hoort het einde bij deze cel?'

/**
 * The blocks of a text: tables where its lines hold tabs, elsewhere paragraphs, which empty lines divide.
 *
 * A row is the shortest run of lines that together hold as many tabs as the table has: a cell can hold several lines.
 * When the next line would make that too many, the row has ended; empty cells at its end were left out.
 * @param text in plain characters
 */
export function blocksOfText(text: string): Block[] {
  const lines = text.split('\n')
  const blocks: Block[] = []
  for (let at = firstWritten(lines, 0); at < lines.length; ) {
    const table = tableAt(lines, at)
    const end = table?.end ?? paragraphEnd(lines, at)
    blocks.push(table?.table ?? paragraph(lines.slice(at, end).join('\n')))
    at = firstWritten(lines, end)
  }
  return blocks
}

function firstWritten(lines: readonly string[], from: number): number {
  let at = from
  while (at < lines.length && !isWritten(lines[at])) at += 1
  return at
}

/** The table that begins at a line, and the line after it; null when no two rows begin there. */
function tableAt(lines: readonly string[], start: number): { table: Table; end: number } | null {
  if (tabsIn(lines[start]) < fewestTabs - 1) return null
  const tabs = Math.max(fewestTabs, tabsIn(lines[start]))
  const rows: Cell[][] = []
  let at = start
  let nameBegins = ''
  for (;;) {
    const end = at + rowLength(lines, at, tabs)
    rows.push(cellsOf(nameBegins + lines.slice(at, end).join('\n'), tabs))
    const next = nextRow(lines, end)
    if (next === null) return rows.length > 1 ? { table: { kind: 'table', rows: withHeaderAligned(rows) }, end } : null
    const loose = lines.slice(end, next).filter((line) => line.trim() !== '')
    const broken = loose.length > 0 && /^\s*\p{Ll}/u.test(lines[next] ?? '')
    nameBegins = broken ? `${loose.pop()}\n` : ''
    addLooseLines(rows.at(-1), loose)
    at = next
  }
}

/** In lines. */
function rowLength(lines: readonly string[], at: number, tabs: number): number {
  let count = 0
  for (let end = at; count <= tabs && (end === at || isWritten(lines[end])); end += 1) {
    count += tabsIn(lines[end])
    if (count === tabs) return end - at + 1
  }
  return 1
}

/** Where the next row of the same table begins: there is text or nothing but empty lines in between, not both. */
function nextRow(lines: readonly string[], from: number): number | null {
  let next = from
  while (next < lines.length && tabsIn(lines[next]) === 0) next += 1
  const between = lines.slice(from, next)
  if (next === lines.length || (between.some(isWritten) && !between.every(isWritten))) return null
  return between.length === 0 || between.every(isWritten) || tabsIn(lines[next]) >= fewestTabs - 1 ? next : null
}

/** Lines without tabs between two rows go on with the last cell of the first; that is a guess. */
function addLooseLines(row: Cell[] | undefined, loose: readonly string[]): void {
  const last = row?.pop()
  if (!row || !last) return
  const text = [last.text, ...loose].join('\n')
  row.push(loose.length > 0 ? { ...last, text, doubt: reasonLooseLines } : last)
}

/** A row's cells; those that were left out at its end are empty. */
function cellsOf(row: string, tabs: number): Cell[] {
  const texts = row.split('\t')
  const missing = Array.from({ length: Math.max(0, tabs + 1 - texts.length) }, () => '')
  return [...texts, ...missing].map((text, column) => ({ text, column, columns: 1, rows: 1 }))
}

/** The first row moved one column to the right when its empty corner was left out. */
function withHeaderAligned(rows: Cell[][]): Cell[][] {
  const [header, ...body] = rows
  const last = header?.at(-1)
  if (!header || !last || last.text !== '' || body.every((row) => row.at(-1)?.text === '')) return rows
  const shifted = [{ ...last, column: 0 }, ...header.slice(0, -1).map((cell) => ({ ...cell, column: cell.column + 1 }))]
  return [shifted, ...body]
}

function paragraphEnd(lines: readonly string[], start: number): number {
  let end = start + 1
  while (end < lines.length && isWritten(lines[end]) && !tableAt(lines, end)) end += 1
  return end
}

function isWritten(line: string | undefined): boolean {
  return line !== undefined && line.trim() !== ''
}

function tabsIn(line: string | undefined): number {
  return (line ?? '').split('\t').length - 1
}
