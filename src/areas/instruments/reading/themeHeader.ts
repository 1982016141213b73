/** How a table is recognised as one of a theme: by the row that names its four phases. Everything here is pure. */
import { phaseNamedBy } from './phases.ts'
import type { PerPhase } from './proposal.ts'
import type { Cell, Table } from './source.ts'
import { oneLine, saysTheSame } from './words.ts'

/** The columns of a table from `from` up to but not including `to`. */
export type Columns = { from: number; to: number }

/** Where a table names its phases. */
export type ThemeHeader = {
  /** The index of the row. */
  row: number
  phases: PerPhase<string>
  columns: PerPhase<Columns>
  /** What stands to the left of the phases; mostly nothing. */
  corner: string
  /** What stands to the right of them; mostly nothing. */
  beside: string
  /** Whether these are the usual four names. */
  usual: boolean
}

/** What people write in the corner of the table of a theme. */
const cornerWords = /^(criteri(um|a)|aspect(en)?|onderwerp(en)?|onderde(el|len)|indicator(en)?|fasen?)?$/iu

/** Names that are not the usual ones, but that one recognises as phases. */
const phaseLike = /\b(fase|niveau|stap|stadium|trede)\b|^\W*([1-4]|I{1,3}|IV)\b/iu

/** The row that names the phases: by the usual names anywhere, or by other names over the last four of five columns. */
export function themeHeader(table: Table): ThemeHeader | null {
  return firstOf(table, usualHeader) ?? firstOf(table, ownHeader)
}

/** Whether a corner only says what the names below it are. */
export function isCornerWord(corner: string): boolean {
  return cornerWords.test(corner)
}

/** Whether a row names the same phases once more, as it does on the next page. */
export function repeatsHeader(row: readonly Cell[], header: ThemeHeader): boolean {
  const spoken = row.filter((cell) => cell.text.trim() !== '')
  const start = spoken.findIndex((cell) => saysTheSame(cell.text, header.phases[0]))
  const repeated = start < 0 ? [] : spoken.slice(start, start + 4)
  return repeated.length === 4 && repeated.every((cell, index) => saysTheSame(cell.text, header.phases[index] ?? ''))
}

function firstOf(table: Table, read: (row: readonly Cell[], index: number) => ThemeHeader | null): ThemeHeader | null {
  for (const [index, row] of table.rows.entries()) {
    const header = read(row, index)
    if (header) return header
  }
  return null
}

function usualHeader(row: readonly Cell[], index: number): ThemeHeader | null {
  const start = row.findIndex((cell) => phaseNamedBy(cell.text) === 0)
  const named = start < 0 ? [] : row.slice(start).filter((cell) => cell.text.trim() !== '')
  const [one, two, three, four] = named
  if (!one || !two || !three || !four || [one, two, three, four].some((cell, at) => phaseNamedBy(cell.text) !== at)) {
    return null
  }
  return headerOf([one, two, three, four], row, index, true)
}

function ownHeader(row: readonly Cell[], index: number): ThemeHeader | null {
  const [one, two, three, four] = row.slice(-4)
  if (!one || !two || !three || !four || row.length > 5 || one.column === 0) return null
  if (row.slice(-4).some((cell) => cell.text.trim() === '')) return null
  const header = headerOf([one, two, three, four], row, index, false)
  const looksLikePhases = header.phases.every((name) => phaseLike.test(name))
  return isCornerWord(header.corner) || looksLikePhases ? header : null
}

function headerOf(cells: PerPhase<Cell>, row: readonly Cell[], index: number, usual: boolean): ThemeHeader {
  const names = cells.map((cell) => oneLine(cell.text))
  const columns = cells.map((cell) => ({ from: cell.column, to: cell.column + cell.columns }))
  const textOf = (some: readonly Cell[]) => oneLine(some.map((cell) => cell.text).join('\n'))
  return {
    row: index,
    phases: perPhase(names, ''),
    columns: perPhase(columns, { from: 0, to: 0 }),
    corner: textOf(row.filter((cell) => cell.column < cells[0].column)),
    beside: textOf(row.filter((cell) => cell.column > cells[3].column)),
    usual,
  }
}

function perPhase<Value>([one, two, three, four]: readonly Value[], absent: Value): PerPhase<Value> {
  return [one ?? absent, two ?? absent, three ?? absent, four ?? absent]
}
