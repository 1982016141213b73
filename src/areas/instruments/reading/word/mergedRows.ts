/** The rows of a Word table while they are read: cells that span columns, and cells that are merged with the one above. */
import type { Cell } from '../source.ts'

type OpenCell = { texts: string[]; column: number; columns: number; vertical: 'alone' | 'starts' | 'goes-on' }

/** Word itself allows 63 columns; a number that is not one counts as 1. */
const mostColumns = 63

export class MergedRows {
  readonly #rows: OpenCell[][] = []
  #nextColumn = 0

  startRow(): void {
    this.#rows.push([])
    this.#nextColumn = 0
  }

  /** Leaves columns empty at the beginning of a row. */
  skipColumns(count: number): void {
    this.#nextColumn += Math.min(count || 0, mostColumns)
  }

  startCell(): void {
    this.#rows.at(-1)?.push({ texts: [], column: this.#nextColumn, columns: 1, vertical: 'alone' })
    this.#nextColumn += 1
  }

  spanColumns(count: number): void {
    const cell = this.#cell()
    if (!cell) return
    cell.columns = Math.max(1, Math.min(count || 1, mostColumns))
    this.#nextColumn = cell.column + cell.columns
  }

  mergeVertically(vertical: 'starts' | 'goes-on'): void {
    const cell = this.#cell()
    if (cell) cell.vertical = vertical
  }

  /** A paragraph of the open cell. */
  addText(text: string): void {
    this.#cell()?.texts.push(text)
  }

  /**
   * The cells by the row in which they begin. One that goes on from above belongs to the cell there, unless it has text of
   * its own: Word does not show that, but it is in the document.
   */
  cells(): Cell[][] {
    const above = new Map<number, Cell>()
    return this.#rows.map((row) =>
      row.flatMap((open) => {
        const text = open.texts.join('\n')
        const merged = open.vertical === 'goes-on' && text.trim() === '' ? above.get(open.column) : undefined
        if (merged) merged.rows += 1
        if (merged) return []
        const cell: Cell = { text, column: open.column, columns: open.columns, rows: 1 }
        above.set(open.column, cell)
        return [cell]
      }),
    )
  }

  #cell(): OpenCell | undefined {
    return this.#rows.at(-1)?.at(-1)
  }
}
