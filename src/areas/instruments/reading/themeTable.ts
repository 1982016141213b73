/** From the tables of a document to a theme. Everything here is pure. */
import { type CriterionRows, readRows, rowsOf } from './criterionRows.ts'
import { frameOf, isTitleLabel } from './frame.ts'
import type { ThemeProposal } from './proposal.ts'
import { type Block, type Cell, type Paragraph, paragraph, type Table } from './source.ts'
import { isCornerWord, type ThemeHeader, themeHeader } from './themeHeader.ts'
import { UnreadableDocument } from './unreadable.ts'
import { oneLine, saysTheSame } from './words.ts'

type ThemeTable = { at: number; table: Table; header: ThemeHeader }

/** What was read of a theme that may go on in a next table, and what stands around it. */
type Reading = { rows: CriterionRows; below: Paragraph[]; sinceTable: Paragraph[] }

/** A table with more rows is no theme; to read it would take long. */
const mostRows = 300

/** The longest text, in characters, that can be the foot and head of a page between two parts of a table. */
const longestPageFoot = 80

/**
 * Reads the theme out of the tables of a document. A table that goes on over pages is put together again; all text
 * outside it becomes the title and the notes.
 * @returns null when no table is one of a theme
 * @throws UnreadableDocument when the document holds more than one theme
 */
export function themeFromTables(blocks: readonly Block[]): ThemeProposal | null {
  const found = themeTableAmong(blocks)
  if (!found) return null
  const { at, table, header } = found
  const rows = readRows({ criteria: [], notes: [], uncertain: [] }, rowsOf(table.rows).slice(header.row + 1), header)
  if (rows.criteria.length === 0) return null
  const read: Reading = { rows, below: [], sinceTable: [] }
  for (const block of blocks.slice(at + 1)) readOn(read, block, found)

  const cornerIsTitle = header.corner !== '' && !isCornerWord(header.corner)
  const corner = [paragraph(header.corner, cornerIsTitle)]
  const aboveHeader = table.rows.slice(0, header.row).flatMap(paragraphsOfRow)
  const inTable = [header.beside, ...read.rows.notes].map((note) => paragraph(note))
  const { title, notes } = frameOf(
    [...(cornerIsTitle ? corner : []), ...blocks.slice(0, at).flatMap(paragraphsOf), ...aboveHeader],
    [...(cornerIsTitle ? [] : corner), ...inTable, ...read.below],
    table.rows
      .slice(header.row + 1)
      .flatMap(paragraphsOfRow)
      .map(({ text }) => text)
      .join('\n'),
  )
  return { title, phases: header.phases, criteria: read.rows.criteria, notes, uncertain: read.rows.uncertain }
}

/** The first table with the usual phases; when there is none, the first with phases of other names. */
function themeTableAmong(blocks: readonly Block[]): ThemeTable | null {
  const tables = blocks.flatMap((block, at): ThemeTable[] => {
    const header = block.kind === 'table' && block.rows.length <= mostRows ? themeHeader(block) : null
    return block.kind === 'table' && header ? [{ at, table: block, header }] : []
  })
  return tables.find(({ header }) => header.usual) ?? tables[0] ?? null
}

/** Adds a block below the table of a theme to what was read: more of its rows, or text. */
function readOn(reading: Reading, block: Block, theme: ThemeTable): void {
  const more = block.kind === 'table' ? moreRows(reading, block, theme) : null
  if (more) reading.rows = more
  if (more) reading.sinceTable = []
  for (const text of more ? [] : paragraphsOf(block)) {
    reading.below.push(text)
    reading.sinceTable.push(text)
  }
}

/** What was read with the rows of a next table, or null when that table is none of this theme. */
function moreRows(reading: Reading, table: Table, theme: ThemeTable): CriterionRows | null {
  if (reading.rows.criteria.length + table.rows.length > mostRows) return null
  const header = themeHeader(table)
  if (header && saysTheSame(header.phases.join(' '), theme.header.phases.join(' '))) {
    if (reading.sinceTable.some(({ text }) => isTitleLabel(text))) throw moreThanOneTheme()
    const above = table.rows.slice(0, header.row + 1).filter((row) => row.some((cell) => cell.text.trim() !== ''))
    const notes = above.map((row) => oneLine(row.map((cell) => cell.text).join('\n')))
    const rows = { ...reading.rows, notes: [...reading.rows.notes, ...notes] }
    return readRows(rows, rowsOf(table.rows).slice(header.row + 1), header)
  }
  const onlyPageFeet = reading.sinceTable.every(({ text, heading }) => !heading && text.length <= longestPageFoot)
  const goesOn = !header && onlyPageFeet && width(table) === width(theme.table)
  return goesOn ? readRows(reading.rows, rowsOf(table.rows), theme.header) : null
}

/** In columns. */
function width(table: Table): number {
  return table.rows.flat().reduce((most, cell) => Math.max(most, cell.column + cell.columns), 0)
}

/** A table that is none of a theme, row by row. */
function paragraphsOf(block: Block): Paragraph[] {
  return block.kind === 'paragraph' ? [block] : block.rows.flatMap(paragraphsOfRow)
}

function paragraphsOfRow(row: readonly Cell[]): Paragraph[] {
  return [paragraph(row.map((cell) => cell.text).join('\n'))]
}

function moreThanOneTheme(): UnreadableDocument {
  return new UnreadableDocument(
    'bevat meer dan één thema. Zet elk thema in een eigen bestand en lees ze een voor een in.',
  )
}
