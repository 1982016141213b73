/**
 * From text that a table was flattened to, as one gets by copying it out of a pdf: the names of the phases, the names of the
 * criteria, and then the cells, column by column or row by row. Everything here is pure.
 */
import type { Range } from './flattened/column.ts'
import type { Grid } from './flattened/grid.ts'
import { headingOf } from './flattened/heading.ts'
import type { Line } from './flattened/lines.ts'
import { textOf } from './flattened/pieces.ts'
import { type FlattenedTable, flattenedTable } from './flattened/table.ts'
import { frameOf } from './frame.ts'
import { type CriterionProposal, phaseNumbers, type ThemeProposal, type Uncertainty } from './proposal.ts'
import { type Paragraph, paragraph } from './source.ts'
import { oneLine } from './words.ts'

const reasons = {
  name: 'Aan de tekst is niet te zien waar deze naam begint en eindigt. Vergelijk met het document.',
  cell: 'Aan de tekst is niet te zien waar deze cel begint en eindigt. Vergelijk met het document.',
  missing: {
    'by-column':
      'Bij deze fase staan minder teksten dan er criteria zijn. Aan de tekst is niet te zien welke cel leeg is.',
    'by-row': 'Bij dit criterium staan minder dan vier teksten. Aan de tekst is niet te zien welke cel leeg is.',
  },
}

/**
 * Reads a theme out of flattened text. Where a boundary between cells is a guess, the proposal says so; when a column has
 * fewer texts than there are criteria, the last cells are taken to be the empty ones, and the whole column is marked.
 * @param text in plain characters, with its lines and empty lines
 * @returns null when it does not name the four usual phases, or holds no criteria
 * @throws UnreadableDocument when there is far too much text for a table
 */
export function themeFromFlattenedText(text: string): ThemeProposal | null {
  const headed = headingOf(text)
  const table = headed ? flattenedTable(headed) : null
  const grid = table?.grids[0]
  if (!headed || !table || !grid) return null
  const linesIn = ({ from, to }: Range) => table.pieces.slice(from, to).flatMap((piece) => piece.lines)
  const textIn = ({ from, to }: Range) => oneLine(textOf(table.pieces.slice(from, to)))
  const start = table.names[0]?.from ?? 0

  const above = paragraphsOf(linesIn({ from: 0, to: start }))
  const { title, notes } = frameOf(above, paragraphsOf(linesIn(grid.notes)), textOf(table.pieces.slice(start)))
  const criteria = table.names.map((name, row): CriterionProposal => {
    const [one, two, three, four] = grid.rows[row] ?? [null, null, null, null]
    const cell = (range: Range | null) => (range ? textIn(range) : null)
    return { name: textIn(name), descriptors: [cell(one), cell(two), cell(three), cell(four)] }
  })
  const uncertain = criteria.flatMap((_, row) => uncertaintiesOf(table, row))
  return { title, phases: headed.phases, criteria, notes, uncertain }
}

function uncertaintiesOf(table: FlattenedTable, row: number): Uncertainty[] {
  const criterion = row + 1
  const name = isNameGuess(table, row) ? [{ criterion, phase: 0, reason: reasons.name }] : []
  const cells = phaseNumbers.flatMap((phase): Uncertainty[] => {
    const [grid] = table.grids
    if (grid && lacksCell(grid, table.order, row, phase))
      return [{ criterion, phase, reason: reasons.missing[table.order] }]
    return isCellGuess(table, row, phase) ? [{ criterion, phase, reason: reasons.cell }] : []
  })
  return [...name, ...cells]
}

/** Whether a cell is missing among those of the same phase, or the same criterion: any of them may have taken its place. */
function lacksCell({ rows }: Grid, order: FlattenedTable['order'], row: number, phase: number): boolean {
  const line = order === 'by-row' ? (rows[row] ?? []) : rows.map((cells) => cells[phase - 1] ?? null)
  return line.includes(null)
}

/** A name is a guess when it was put together from pieces, or when it is another one in another reading. */
function isNameGuess({ names, otherNames }: FlattenedTable, row: number): boolean {
  const name = names[row]
  if (!name || name.to - name.from > 1) return true
  return otherNames.some((others) => !others.some((other) => sameRange(other, name)))
}

/**
 * A cell is a guess when another way to fill the table puts something else in it, or lacks a cell among its neighbours; when
 * it does not surely begin and end where it does; or when something surely begins halfway.
 */
function isCellGuess({ grids, order, surelyBegins }: FlattenedTable, row: number, phase: number): boolean {
  const [cell = null, ...others] = grids.map((grid) => grid.rows[row]?.[phase - 1] ?? null)
  if (!cell || others.some((other) => !sameRange(other, cell))) return true
  if (grids.some((grid) => lacksCell(grid, order, row, phase))) return true
  const isWhole = surelyBegins.has(cell.from) && surelyBegins.has(cell.to)
  return !isWhole || [...surelyBegins].some((begin) => cell.from < begin && begin < cell.to)
}

function sameRange(one: Range | null, other: Range | null): boolean {
  return one?.from === other?.from && one?.to === other?.to
}

/** Lines between which there is no empty line, together. */
function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const starts = lines.flatMap((line, index) => (index === 0 || line.afterGap ? [index] : []))
  return starts.map((start, index) =>
    paragraph(
      lines
        .slice(start, starts[index + 1])
        .map((line) => line.text)
        .join('\n'),
    ),
  )
}
