/** Tables that are drawn with lines. Everything here is pure. */
import type { Cell, Table } from '../source.ts'
import { around, type Box, middleOf, type Rule, type TextRun } from './page.ts'
import { textOfRuns } from './textLines.ts'

/** A table on its page, with all text that stands in it. */
export type PlacedTable = { table: Table; box: Box; runs: readonly TextRun[] }

/** In points: lines that are no further apart touch, or are one. */
const tolerance = 3
/** A criterion and four phases, perhaps some columns beside them; other lines are a frame, or graph paper. */
const columnsOfTheme = { fewest: 5, most: 20 }
const rowsOfTheme = { fewest: 2, most: 200 }
/** More lines than this are a drawing. */
const mostRules = 4000

/** The tables that the rules on a page draw. */
export function ruledTables(rules: readonly Rule[], runs: readonly TextRun[]): PlacedTable[] {
  if (rules.length > mostRules) return []
  return connected(rules).flatMap((group) => {
    const grid = new Grid(group)
    const isTable = isWithin(grid.columns, columnsOfTheme) && isWithin(grid.rows, rowsOfTheme)
    return isTable ? [placedTable(grid, group, runs)] : []
  })
}

function placedTable(grid: Grid, rules: readonly Rule[], runs: readonly TextRun[]): PlacedTable {
  const box = around(rules)
  const inside = runs.filter((run) => grid.slotAt(run) !== null)
  const cells = grid.cells()
  const rows = Array.from({ length: grid.rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map(({ column, columns, rows, slots }): Cell => {
        const own = inside.filter((run) => slots.has(grid.slotAt(run) ?? -1))
        return { text: textOfRuns(own), column, columns, rows }
      }),
  )
  return { table: { kind: 'table', rows }, box, runs: inside }
}

type GridCell = { row: number; column: number; rows: number; columns: number; slots: ReadonlySet<number> }

/** The smallest rectangles between the lines (slots), numbered row by row, and the walls between them. */
class Grid {
  readonly columns: number
  readonly rows: number
  readonly #xs: number[]
  readonly #ys: number[]
  readonly #vertical: readonly Rule[]
  readonly #horizontal: readonly Rule[]

  /** Lines that end in the open still bound the table: not every table has a line at its edges. */
  constructor(rules: readonly Rule[]) {
    this.#vertical = rules.filter(isVertical)
    this.#horizontal = rules.filter((rule) => !isVertical(rule))
    this.#xs = distinct(rules.flatMap((rule) => [rule.left, rule.right]))
    this.#ys = distinct(rules.flatMap((rule) => [rule.top, rule.bottom]))
    this.columns = this.#xs.length - 1
    this.rows = this.#ys.length - 1
  }

  /** The slot in which the middle of something lies, or null when it lies outside. */
  slotAt(box: Box): number | null {
    const { x, y } = middleOf(box)
    const column = this.#xs.findLastIndex((edge) => edge <= x)
    const row = this.#ys.findLastIndex((edge) => edge <= y)
    const isInside = column >= 0 && column < this.columns && row >= 0 && row < this.rows
    return isInside ? row * this.columns + column : null
  }

  /** Slots without a wall between them are one cell. */
  cells(): GridCell[] {
    const unseen = new Set(Array.from({ length: this.rows * this.columns }, (_, slot) => slot))
    const cells: GridCell[] = []
    for (const first of unseen) {
      const slots = new Set([first])
      for (const slot of slots) for (const neighbour of this.#openNeighbours(slot)) slots.add(neighbour)
      for (const slot of slots) unseen.delete(slot)
      cells.push(this.#cellOf(slots))
    }
    return cells.toSorted((a, b) => a.column - b.column)
  }

  #cellOf(slots: ReadonlySet<number>): GridCell {
    const rows = [...slots].map((slot) => Math.floor(slot / this.columns))
    const columns = [...slots].map((slot) => slot % this.columns)
    const [row, column] = [Math.min(...rows), Math.min(...columns)]
    return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1, slots }
  }

  #openNeighbours(slot: number): number[] {
    const [row, column] = [Math.floor(slot / this.columns), slot % this.columns]
    return [
      ...(column + 1 < this.columns && !this.#wallRightOf(row, column) ? [slot + 1] : []),
      ...(column > 0 && !this.#wallRightOf(row, column - 1) ? [slot - 1] : []),
      ...(row + 1 < this.rows && !this.#wallBelow(row, column) ? [slot + this.columns] : []),
      ...(row > 0 && !this.#wallBelow(row - 1, column) ? [slot - this.columns] : []),
    ]
  }

  #wallRightOf(row: number, column: number): boolean {
    const x = this.#xs[column + 1] ?? 0
    const y = ((this.#ys[row] ?? 0) + (this.#ys[row + 1] ?? 0)) / 2
    return this.#vertical.some((rule) => Math.abs(rule.left - x) <= tolerance && rule.top <= y && y <= rule.bottom)
  }

  #wallBelow(row: number, column: number): boolean {
    const x = ((this.#xs[column] ?? 0) + (this.#xs[column + 1] ?? 0)) / 2
    const y = this.#ys[row + 1] ?? 0
    return this.#horizontal.some((rule) => Math.abs(rule.top - y) <= tolerance && rule.left <= x && x <= rule.right)
  }
}

/** The rules in groups that touch each other. */
function connected(rules: readonly Rule[]): Rule[][] {
  const unseen = new Set(rules)
  const groups: Rule[][] = []
  for (const first of unseen) {
    unseen.delete(first)
    const group = [first]
    for (const rule of group) {
      for (const other of unseen) {
        if (!touch(rule, other)) continue
        unseen.delete(other)
        group.push(other)
      }
    }
    groups.push(group)
  }
  return groups
}

function touch(one: Box, other: Box): boolean {
  const apart = (a: Box, b: Box) => a.right + tolerance < b.left || a.bottom + tolerance < b.top
  return !apart(one, other) && !apart(other, one)
}

function isWithin(count: number, { fewest, most }: { fewest: number; most: number }): boolean {
  return fewest <= count && count <= most
}

function isVertical(rule: Rule): boolean {
  return rule.right - rule.left < rule.bottom - rule.top
}

/** Values in ascending order, those within the tolerance of the one before left out. */
function distinct(values: readonly number[]): number[] {
  const kept: number[] = []
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = kept.at(-1)
    if (last === undefined || value - last > tolerance) kept.push(value)
  }
  return kept
}
